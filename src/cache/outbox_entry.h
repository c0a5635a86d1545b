// Entries as rows of the outbox's table.
#ifndef PEJL_CACHE_OUTBOX_ENTRY_H
#define PEJL_CACHE_OUTBOX_ENTRY_H

#include "model/entry.h"

#include <sqlite3.h>
#include <stdbool.h>

// Write the table, the insert (?1 is the state, the fields follow) and the
// select (the fields in their order, without an end; a table of before
// outbox_entry_add has no flags). Owned by the caller, who frees them.
char *
outbox_entry_table(void);
char *
outbox_entry_insert(void);
char *
outbox_entry_select(bool has_flags);

// Say whether the table has the flags, and add them.
bool
outbox_entry_has_flags(sqlite3 *db);
extern const char outbox_entry_add[];

// Bind the fields of `entry` from ?2 on.
int
outbox_entry_bind(sqlite3_stmt *statement, const struct entry *entry);

// Read the row that `statement` stands on. Returns false if it is none that
// outbox_entry_bind can have made.
bool
outbox_entry_load(sqlite3_stmt *statement, struct entry *entry);

#endif
