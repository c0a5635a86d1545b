#include "app/supervisor.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int64_t
find_interval_ms(void)
{
    const char *interval_us = getenv("WATCHDOG_USEC");
    const char *pid = getenv("WATCHDOG_PID");
    int64_t interval;

    if (interval_us == NULL ||
        (pid != NULL && strtoll(pid, NULL, 10) != (long long)getpid()))
        return 0;
    interval = strtoll(interval_us, NULL, 10) / 2000;
    return interval > 0 ? interval : 0;
}

void
supervisor_find(struct supervisor *supervisor)
{
    const char *path = getenv("NOTIFY_SOCKET");
    size_t length = path == NULL ? 0 : strlen(path);

    *supervisor = (struct supervisor){0};
    if (length < 2 || length >= sizeof supervisor->address.sun_path ||
        (*path != '/' && *path != '@'))
        return;
    supervisor->address.sun_family = AF_UNIX;
    memcpy(supervisor->address.sun_path, path, length);
    if (*path == '@')
        supervisor->address.sun_path[0] = '\0';
    supervisor->address_length =
        (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
    supervisor->interval_ms = find_interval_ms();
}

void
supervisor_tell(const struct supervisor *supervisor, const char *line)
{
    int handle;

    if (supervisor->address_length == 0)
        return;
    handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (handle < 0)
        return;
    // A supervisor that does not listen is none of the board's business.
    (void)sendto(handle, line, strlen(line), MSG_NOSIGNAL,
                 (const struct sockaddr *)&supervisor->address,
                 supervisor->address_length);
    close(handle);
}

void
supervisor_reassure(struct supervisor *supervisor, int64_t now_ms)
{
    if (supervisor->interval_ms == 0 || now_ms < supervisor->due_ms)
        return;
    supervisor_tell(supervisor, "WATCHDOG=1");
    supervisor->due_ms = now_ms + supervisor->interval_ms;
}

int64_t
supervisor_deadline_ms(const struct supervisor *supervisor)
{
    return supervisor->interval_ms == 0 ? INT64_MAX : supervisor->due_ms;
}
