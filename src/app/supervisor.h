// The supervisor: what systemd is told while the board runs (sd_notify(3)).
#ifndef PEJL_APP_SUPERVISOR_H
#define PEJL_APP_SUPERVISOR_H

#include <stdint.h>
#include <sys/socket.h>
#include <sys/un.h>

// All-zero: nobody listens, and every function does nothing.
struct supervisor {
    struct sockaddr_un address;
    socklen_t address_length;
    int64_t interval_ms; // how often it wants to hear, 0 if it does not
    int64_t due_ms;      // when it must hear again, on the monotonic clock
};

// Find out from the environment who listens ($NOTIFY_SOCKET) and how often
// ($WATCHDOG_USEC, halved as sd_watchdog_enabled(3) advises).
void
supervisor_find(struct supervisor *supervisor);

// Tell it a line: "READY=1", "STOPPING=1", "STATUS=…".
void
supervisor_tell(const struct supervisor *supervisor, const char *line);

// Tell it that the main loop goes round, if that is due.
void
supervisor_reassure(struct supervisor *supervisor, int64_t now_ms);

// Return when supervisor_reassure has something to do; INT64_MAX if never.
int64_t
supervisor_deadline_ms(const struct supervisor *supervisor);

#endif
