// The shared schema in memory, and what the tests ask it.
#ifndef PEJL_TESTS_ASSETS_SUPPORT_SCHEMA_H
#define PEJL_TESTS_ASSETS_SUPPORT_SCHEMA_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

// One dataset of the contract with the board: its views' columns, in order.
struct dataset {
    const char *name;
    const char *columns; // separated by a space
};

enum { DATASET_COUNT = 43 };

extern const struct dataset DATASETS[DATASET_COUNT];

// Open a database in memory, foreign keys on, with every file of
// assets/schema executed in order of name, each statement as soon as
// sqlite3_complete says that it ends. The caller closes it.
sqlite3 *
schema_open(void);

// Open one that was made as version 1, of the files before 030 and what they
// had otherwise (schema_1.sql), and brought up by every file of
// assets/schema/migrate.
sqlite3 *
schema_open_migrated(void);

// Open one that also holds content.sql: a row in every table.
sqlite3 *
schema_open_filled(void);

// Execute `sql`, which must succeed.
void
schema_run(sqlite3 *db, const char *sql);

// Execute `sql` and return why it failed, "" if it did not. Valid until the
// next use of `db`.
const char *
schema_refusal(sqlite3 *db, const char *sql);

// Return the first column of the first row of a query, as a number.
int64_t
schema_number(sqlite3 *db, const char *sql);

// Return it as text, "" for NULL or no row; the caller frees it.
char *
schema_text(sqlite3 *db, const char *sql);

// Return every row of a kiosk view as JSON; the caller frees it.
char *
schema_view(sqlite3 *db, const char *audience, const char *dataset);

// Mark every row public; open every field that can be opened.
void
schema_mark_rows(sqlite3 *db);
void
schema_open_fields(sqlite3 *db);

// Execute `sql` once for every table and column for which the query `names`
// gives a row; %1 in it stands for the first column, %2 for the second.
// Statements that fail are passed over where `may_fail` is not 0.
void
schema_for_each(sqlite3 *db, const char *names, const char *sql, int may_fail);

#endif
