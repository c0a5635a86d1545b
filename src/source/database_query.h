// Statements on a database: text in, text out, with what is not to be believed
// refused.
#ifndef PEJL_SOURCE_DATABASE_QUERY_H
#define PEJL_SOURCE_DATABASE_QUERY_H

#include "source/database.h"
#include "source/source.h"

// What one statement brought. Valid when all-zero.
struct database_answer {
    char *text; // owned; well-formed UTF-8, or NULL
    size_t length;
    const char *refusal; // why it was refused, a constant; or NULL
};

// Run one select of one column that gives at most one row, of at most `limit`
// bytes. With `is_kept` it stays prepared for the next time. Returns
// SQLITE_DONE, SQLITE_MISMATCH with the refusal, or SQLite's error.
int
database_query(struct database *database,
               const struct source_statement *statement, bool is_kept,
               size_t limit, struct database_answer *answer);

// The statement that failed, and why it was refused, if it was.
struct database_failure {
    const char *sql;
    const char *refusal;
};

// Run as many selects, each as database_query, into `reply`, which has room for
// them; together they may give `limit` bytes. Returns as database_query; on a
// failure `*failure` tells of the one that failed.
int
database_query_all(struct database *database,
                   const struct source_statement *statements, size_t count,
                   size_t limit, struct source_reply *reply,
                   struct database_failure *failure);

// Run one statement that may change rows. Returns as database_query.
int
database_change(struct database *database,
                const struct source_statement *statement, const char **refusal);

#endif
