// What every SQLite file that a board keeps for itself is opened with.
#ifndef PEJL_CACHE_FILE_OPEN_H
#define PEJL_CACHE_FILE_OPEN_H

#include <sqlite3.h>
#include <stdint.h>

// Wait a second for the one who had the file before, then hold it exclusively,
// with every commit on the disk. Returns SQLite's code.
int
file_open_claim(sqlite3 *db);

// Read the one integer that `sql` gives. Returns SQLite's code.
int
file_open_read_integer(sqlite3 *db, const char *sql, int64_t *value);

// Read the pages and see whether they fit together: SQLITE_CORRUPT if not, and
// what SQLite says if it could not be seen.
int
file_open_check_pages(sqlite3 *db);

#endif
