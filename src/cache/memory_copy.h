// Copies of a database in memory, for when its file is of no use any more.
#ifndef PEJL_CACHE_MEMORY_COPY_H
#define PEJL_CACHE_MEMORY_COPY_H

#include <sqlite3.h>

// Make `to` what `from` is, in one transaction. Returns SQLite's code.
int
memory_copy_to(sqlite3 *to, sqlite3 *from);

// Copy all of `from`. Returns NULL if it cannot. Release with sqlite3_close.
sqlite3 *
memory_copy(sqlite3 *from);

// Copy a file that may only be read and that nobody writes: what got from its
// WAL into the file. Returns NULL if it cannot.
sqlite3 *
memory_copy_read_only(const char *path);

#endif
