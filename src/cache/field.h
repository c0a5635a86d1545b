// Fields: values on their way into the cache's table and out into a struct.
#ifndef PEJL_CACHE_FIELD_H
#define PEJL_CACHE_FIELD_H

#include "base/arena.h"
#include "base/text.h"
#include "cache/dataset.h"

#include <sqlite3.h>

// Bind the value in column `place` (from 0) of the row that `from` stands on
// as argument `place` + 1 of `to`, in the form in which it is kept. Says
// whether it is as the field must be. `clean` is room to work in.
bool
field_take(const struct field *field, sqlite3_stmt *from, int place,
           sqlite3_stmt *to, struct text_builder *clean);

// Set the field of the struct `row` from column `place` of the row that `from`
// stands on. Texts are copied to `arena`.
void
field_load(const struct field *field, sqlite3_stmt *from, int place, void *row,
           struct arena *arena);

#endif
