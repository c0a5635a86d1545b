// A source: the shared database, wherever it lives; handed SQL, hands back
// text.
#ifndef PEJL_SOURCE_SOURCE_H
#define PEJL_SOURCE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One statement with its arguments for ?1, ?2 …, all as text or NULL (SQLite's
// column affinity makes numbers of them). Borrowed during the call.
struct source_statement {
    const char *sql;
    const char *const *arguments;
    size_t argument_count;
};

// What a read brought: for each statement the first column of its first row
// as text (NULL if there was no row or it was NULL). Valid when all-zero.
struct source_reply {
    char **texts;    // owned, `count` of them, each well-formed UTF-8
    size_t *lengths; // in bytes
    size_t count;
    bool is_stale; // answered by a node that could not ask a leader
};

enum source_result {
    SOURCE_DONE,
    SOURCE_UNAVAILABLE, // nobody answered in time; try again by back-off
    SOURCE_DENIED,      // the credential was refused; wait a minute or more
    SOURCE_INVALID,     // an answer came, but not one to believe
    SOURCE_INTERRUPTED, // source_interrupt was called
};

struct source;

// The functions that every kind of source has. All but `interrupt` run on the
// one thread that owns the source at a time; `interrupt` may come from any.
struct source_kind {
    enum source_result (*read)(struct source *source,
                               const struct source_statement *statements,
                               size_t count, struct source_reply *reply);
    enum source_result (*execute)(struct source *source,
                                  const struct source_statement *statements,
                                  size_t count);
    bool (*wait)(struct source *source, int64_t timeout_ms);
    void (*interrupt)(struct source *source);
    void (*close)(struct source *source);
};

// Embedded as the first field of each kind.
struct source {
    const struct source_kind *kind;
    int64_t retry_after_ms; // what the other side asked for, 0 if nothing
    int64_t took_ms;        // by who answered the last read, if by network
};

struct source_options {
    int busy_timeout_ms;         // how long a local writer's lock is waited for
    int total_timeout_ms;        // the longest any one request may take
    size_t reply_limit;          // bytes of one reply, decoded
    bool may_write;              // else a file is opened read-only
    bool may_create;             // make the file if it is not there
    bool allows_plain_http;      // other than to loopback
    const char *credential_file; // "user:password", mode 0600; NULL if none
    const char *ca_file;
    const char *client_certificate_file;
    const char *client_key_file;
    const char *proxy; // NULL: none, whatever the environment says
    // Who signs what is published (signature.h), "ed25519:…" once or more;
    // NULL: a file needs no signature, and nothing is taken from the web.
    const char *public_keys;
    // Where what was taken last is remembered, so that nothing older is taken
    // after a restart; NULL: nowhere.
    const char *memory_folder;
};

// The limits that hold where nothing else is said: 2 s busy, 20 s in all,
// 16 MB (faults.md R7).
struct source_options
source_default_options(void);

// Open the source that `location` names: the path of an SQLite file,
// rqlite+https://host:port,host:port (rqlite+http:// for loopback), or the
// https:// address of a published database (pejl publish). That one, and with
// `public_keys` a file too, is taken only with its signed manifest. A source
// that is away opens all the same and answers SOURCE_UNAVAILABLE. Returns
// NULL, logged with the remedy, if the location itself is wrong. Release with
// source_close.
struct source *
source_open(const char *location, const struct source_options *options);

// Read all statements as one consistent set (one transaction). On anything
// but SOURCE_DONE `reply` is empty and the cause was logged, once per change
// of state.
enum source_result
source_read(struct source *source, const struct source_statement *statements,
            size_t count, struct source_reply *reply);

// Execute all statements in one transaction: all of them or none.
enum source_result
source_execute(struct source *source, const struct source_statement *statements,
               size_t count);

// Wait until the data may have changed, `timeout_ms` went by, or interrupt.
// Says whether a change is likely (a probe must tell).
bool
source_wait(struct source *source, int64_t timeout_ms);

// Make the call under way, and every later one, return within a second.
void
source_interrupt(struct source *source);

// Release. Accepts NULL.
void
source_close(struct source *source);

// Release what a reply holds. Accepts an all-zero reply.
void
source_reply_destroy(struct source_reply *reply);

#endif
