// What the tests of the sources share: folders, SQL, and an ear for the log.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_SOURCE_H
#define PEJL_TESTS_SOURCE_SUPPORT_SOURCE_H

#include "source/source.h"

#include <stdbool.h>
#include <stddef.h>

struct sqlite3;

// A folder that goes away again.
struct folder {
    char path[128];
};

struct folder
folder_make(void);
void
folder_remove(struct folder *folder);
// Return "folder/name", valid until the next call but seven.
const char *
folder_file(const struct folder *folder, const char *name);

// Write a file of `length` bytes with the mode given.
void
write_file(const char *path, const void *bytes, size_t length, unsigned mode);

// Run SQL on a connection of its own, or on one that is kept. Fails the test
// if it does not work.
void
sql_run(const char *path, const char *sql);
struct sqlite3 *
sql_open(const char *path);
void
sql_on(struct sqlite3 *handle, const char *sql);

// Read one statement without arguments. On SOURCE_DONE `*text` is the answer,
// to be freed.
enum source_result
read_text(struct source *source, const char *sql, char **text);

// Assert that the statement gives `expected`.
void
assert_reads(struct source *source, const char *sql, const char *expected);

// Execute one statement without arguments.
enum source_result
execute_text(struct source *source, const char *sql);

// Hear what is logged from now on, instead of showing it.
struct log_ear {
    int kept_stderr;
    int file;
};
struct log_ear
log_listen(void);
// Stop listening and return what was said, to be freed.
char *
log_heard(struct log_ear *ear);
size_t
count_lines(const char *text);

// Return microseconds on the monotonic clock.
int64_t
now_us(void);

// Interrupt `source` after `delay_ms` from a thread of its own; join with
// later_join.
struct later;
struct later *
later_interrupt(struct source *source, int delay_ms);
// Run SQL on the file after `delay_ms`; tells when it was committed.
struct later *
later_run(const char *path, const char *sql, int delay_ms);
// Commit what is open on `handle` after `delay_ms`, and close it.
struct later *
later_commit(struct sqlite3 *handle, int delay_ms);
// Return when it was done, in microseconds.
int64_t
later_join(struct later *later);

#endif
