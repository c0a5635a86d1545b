// unhex(text): a blob from its hexadecimal digits, as SQLite has it from
// version 3.41 on.
#ifndef PEJL_SOURCE_DATABASE_UNHEX_H
#define PEJL_SOURCE_DATABASE_UNHEX_H

#include <sqlite3.h>

// Give it to a connection that may write; no view and no trigger may use it.
// What is no hex gives NULL. Returns an SQLite result code.
int
database_add_unhex(sqlite3 *handle);

#endif
