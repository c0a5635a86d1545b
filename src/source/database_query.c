#include "source/database_query.h"

#include "base/text.h"

#include <string.h>

static int
refuse(const char **refusal, const char *sentence)
{
    *refusal = sentence;
    return SQLITE_MISMATCH;
}

static bool
is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n;")] == '\0';
}

static int
bind(sqlite3_stmt *prepared, const struct source_statement *statement,
     const char **refusal)
{
    int wanted = sqlite3_bind_parameter_count(prepared);
    if ((size_t)wanted != statement->argument_count) {
        return refuse(refusal, "has another number of arguments");
    }
    for (int i = 0; i < wanted; i++) {
        int code = sqlite3_bind_text(prepared, i + 1, statement->arguments[i],
                                     -1, SQLITE_STATIC);
        if (code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

// *prepared is the caller's also when this fails.
static int
prepare(struct database *database, const struct source_statement *statement,
        sqlite3_stmt **prepared, const char **refusal)
{
    const char *rest = "";
    if (*prepared == NULL) {
        int code = sqlite3_prepare_v2(database->handle, statement->sql, -1,
                                      prepared, &rest);
        if (code != SQLITE_OK) {
            return code;
        }
    }
    if (*prepared == NULL || !is_blank(rest)) {
        return refuse(refusal, "is not exactly one statement");
    }
    return bind(*prepared, statement, refusal);
}

static int
take_text(sqlite3_stmt *prepared, size_t limit, struct database_answer *answer)
{
    const char *text = (const char *)sqlite3_column_text(prepared, 0);
    size_t length = (size_t)sqlite3_column_bytes(prepared, 0);
    if (text == NULL) {
        return sqlite3_column_type(prepared, 0) == SQLITE_NULL ? SQLITE_DONE
                                                               : SQLITE_NOMEM;
    }
    if (length > limit) {
        return refuse(&answer->refusal, "gave more than the reply limit");
    }
    // One letter of another encoding may not hide everything else.
    struct text_builder copy = {0};
    text_append_repaired(&copy, text, length);
    if (copy.length > limit) {
        text_destroy(&copy);
        return refuse(&answer->refusal, "gave more than the reply limit");
    }
    answer->text = copy.data;
    answer->length = copy.length;
    return SQLITE_DONE;
}

static int
query(sqlite3_stmt *prepared, size_t limit, struct database_answer *answer)
{
    if (!sqlite3_stmt_readonly(prepared)) {
        return refuse(&answer->refusal, "would write");
    }
    if (sqlite3_column_count(prepared) != 1) {
        return refuse(&answer->refusal, "does not give exactly one column");
    }
    int code = sqlite3_step(prepared);
    if (code != SQLITE_ROW) {
        return code;
    }
    code = take_text(prepared, limit, answer);
    if (code != SQLITE_DONE) {
        return code;
    }
    code = sqlite3_step(prepared);
    return code == SQLITE_ROW
               ? refuse(&answer->refusal, "gave more than one row")
               : code;
}

// The kept statement, if it is this one.
static sqlite3_stmt *
take_kept(struct database *database, const char *sql)
{
    sqlite3_stmt *kept = database->probe;
    database->probe = NULL;
    if (kept != NULL && strcmp(sqlite3_sql(kept), sql) == 0) {
        return kept;
    }
    sqlite3_finalize(kept);
    return NULL;
}

int
database_query(struct database *database,
               const struct source_statement *statement, bool is_kept,
               size_t limit, struct database_answer *answer)
{
    *answer = (struct database_answer){0};
    sqlite3_stmt *prepared =
        is_kept ? take_kept(database, statement->sql) : NULL;
    int code = prepare(database, statement, &prepared, &answer->refusal);
    if (code == SQLITE_OK) {
        code = query(prepared, limit, answer);
    }
    if (is_kept && code == SQLITE_DONE) {
        (void)sqlite3_reset(prepared);
        (void)sqlite3_clear_bindings(prepared);
        database->probe = prepared;
    } else {
        (void)sqlite3_finalize(prepared);
    }
    return code;
}

int
database_query_all(struct database *database,
                   const struct source_statement *statements, size_t count,
                   size_t limit, struct source_reply *reply,
                   struct database_failure *failure)
{
    int code = SQLITE_DONE;
    for (size_t i = 0; i < count && code == SQLITE_DONE; i++) {
        struct database_answer answer;
        code = database_query(database, &statements[i], count == 1, limit,
                              &answer);
        reply->texts[i] = answer.text;
        reply->lengths[i] = answer.length;
        limit -= answer.length;
        *failure = (struct database_failure){statements[i].sql, answer.refusal};
    }
    return code;
}

int
database_change(struct database *database,
                const struct source_statement *statement, const char **refusal)
{
    sqlite3_stmt *prepared = NULL;
    int code = prepare(database, statement, &prepared, refusal);
    if (code == SQLITE_OK) {
        do {
            code = sqlite3_step(prepared);
        } while (code == SQLITE_ROW);
    }
    (void)sqlite3_finalize(prepared);
    return code;
}
