// A database: one SQLite connection that bounds what a hostile file can do.
#ifndef PEJL_SOURCE_DATABASE_H
#define PEJL_SOURCE_DATABASE_H

#include "source/interrupt.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct database_options {
    int busy_timeout_ms; // how long somebody else's lock is waited for
    size_t length_limit; // bytes of any one text, row or statement
    bool may_write;
    bool may_create;
};

// Valid when all-zero (closed). Stays where it is while open: SQLite keeps
// its address.
struct database {
    sqlite3 *handle;
    const struct interrupt *interrupt; // borrowed
    int busy_timeout_ms;
    int64_t deadline_ms;   // monotonic; when the work under way is cut
    int64_t busy_since_ms; // when the wait for a lock began
    sqlite3_stmt *begin;   // prepared at the first use, like these
    sqlite3_stmt *commit;
    sqlite3_stmt *version;
    sqlite3_stmt *probe; // the last statement that was read alone
};

// Open the file at `path` with the limits of sqlite.org/security.html. Returns
// an SQLite result code; on failure `handle` may be open, to ask for the
// cause.
int
database_open(struct database *database, const char *path,
              const struct database_options *options,
              const struct interrupt *interrupt);

// Open the `length` bytes of a database file as they lie in memory, to be read;
// they stay the caller's, and where they are until database_close. Otherwise as
// database_open.
int
database_open_image(struct database *database, unsigned char *bytes,
                    size_t length, const struct database_options *options,
                    const struct interrupt *interrupt);

// Give the work that follows `timeout_ms` before it is cut with
// SQLITE_INTERRUPT.
void
database_allow(struct database *database, int64_t timeout_ms);

// Run one of our own statements to its end, keeping it prepared in `*kept`;
// `*value` (may be NULL) becomes the first column. Returns SQLITE_DONE or an
// error.
int
database_run(struct database *database, sqlite3_stmt **kept, const char *sql,
             int64_t *value);

// Tell in `*version` which version of the data this connection sees: it moves
// when another connection commits, and means nothing to any other connection.
// Does not wait for a lock. Returns SQLITE_DONE or an error.
int
database_peek_version(struct database *database, int64_t *version);

// As database_peek_version, inside a transaction.
int
database_read_version(struct database *database, int64_t *version);

// Undo the transaction under way, if any.
void
database_roll_back(struct database *database);

// Let go of the pages that were read; the next look needs only a few.
void
database_rest(struct database *database);

// Close. Accepts an all-zero or half-open one, and leaves it all-zero.
void
database_close(struct database *database);

#endif
