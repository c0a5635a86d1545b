// What the files of the outbox share: how something is done with the file.
#ifndef PEJL_CACHE_OUTBOX_STATE_H
#define PEJL_CACHE_OUTBOX_STATE_H

#include "cache/outbox.h"

#include <sqlite3.h>

// Do one thing with the open file, alone; `action` returns SQLite's code. Where
// the file turns out to be damaged, it is done again with a new one. Says
// whether it was done; if not, that is logged once per change.
bool
outbox_perform(struct outbox *outbox, int (*action)(sqlite3 *db, void *context),
               void *context);

// Step once, if `code` is SQLITE_OK, and finalize. Returns SQLITE_OK for a row,
// too.
int
outbox_finish(sqlite3_stmt *statement, int code);

#endif
