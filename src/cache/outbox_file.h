// The file of the outbox: opened, checked, set aside and saved from.
#ifndef PEJL_CACHE_OUTBOX_FILE_H
#define PEJL_CACHE_OUTBOX_FILE_H

#include <sqlite3.h>

// Open the file at `path` in `directory`, or make it, with its tables; the
// file is held exclusively until sqlite3_close. One that is damaged, or none of
// ours, is set aside, and a new one gets what can be read of what waited and
// was refused. Logged. Returns SQLite's code; `*db` is NULL on anything but
// SQLITE_OK.
int
outbox_file_open(const char *directory, const char *path, sqlite3 **db);

// The same for one that was found damaged while it was open as `*db`.
int
outbox_file_replace(const char *directory, const char *path, sqlite3 **db);

#endif
