#include "cache/intake.h"

#include <stdlib.h>

#include "base/text.h"
#include "cache/dataset_sql.h"
#include "cache/field.h"

// One dataset on its way from JSON to table.
struct intake {
    const struct dataset *dataset;
    sqlite3_stmt *parse;
    sqlite3_stmt *insert;
    struct text_builder clean;
    size_t row_count;
    size_t broken_count;
    const char *broken_column; // of the first broken row
};

// What refuses the whole. All-zero if nothing does.
struct refusal {
    const char *phrase;
    const char *column; // that the phrase ends with; "" if none
};

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// SQLite's JSON asks for neither UTF-8 nor a depth worth the name.
static const char *
find_fault(const char *json, size_t length)
{
    size_t at = 0;
    while (at < length && is_space(json[at])) {
        at++;
    }
    if (at == length || json[at] != '[') {
        return "it is no JSON array";
    }
    if (!text_is_utf8(json, length)) {
        return "it is not UTF-8";
    }
    int depth = 0;
    bool is_in_string = false;
    for (; at < length && depth <= INTAKE_DEPTH_LIMIT; at++) {
        if (json[at] == '"') {
            is_in_string = !is_in_string;
        } else if (is_in_string) {
            at += json[at] == '\\';
        } else if (json[at] == '[' || json[at] == '{') {
            depth++;
        } else if (json[at] == ']' || json[at] == '}') {
            depth--;
        }
    }
    return depth > INTAKE_DEPTH_LIMIT ? "it is nested too deep" : NULL;
}

// The first field of the row that is not as it must be, NULL if all are.
static const struct field *
take_fields(struct intake *intake)
{
    const struct dataset *dataset = intake->dataset;
    for (size_t i = 0; i < dataset->field_count; i++) {
        if (!field_take(&dataset->fields[i], intake->parse, (int)i,
                        intake->insert, &intake->clean)) {
            return &dataset->fields[i];
        }
    }
    return NULL;
}

static int
insert_row(struct intake *intake)
{
    int code = sqlite3_step(intake->insert);
    sqlite3_reset(intake->insert);
    if (code == SQLITE_DONE) {
        // None for a link that was told before.
        intake->row_count +=
            (size_t)sqlite3_changes(sqlite3_db_handle(intake->insert));
    }
    return code;
}

// Returns SQLITE_MISMATCH with the refusal, SQLite's error, or SQLITE_DONE.
static int
take_row(struct intake *intake, struct refusal *refusal)
{
    const struct dataset *dataset = intake->dataset;
    int last = (int)dataset->field_count;
    if (sqlite3_column_type(intake->parse, last) != SQLITE_NULL) {
        int lacking = sqlite3_column_int(intake->parse, last);
        *refusal = (struct refusal){"it lacks the column ",
                                    dataset->fields[lacking].column};
        return SQLITE_MISMATCH;
    }
    if (intake->row_count + intake->broken_count >= DATASET_ROW_LIMIT) {
        *refusal = (struct refusal){"it has too many rows", ""};
        return SQLITE_MISMATCH;
    }
    const struct field *broken = take_fields(intake);
    if (broken && broken->kind == FIELD_ID) {
        *refusal = (struct refusal){"a row has no ", broken->column};
        return SQLITE_MISMATCH;
    }
    if (broken) {
        intake->broken_column =
            intake->broken_count++ > 0 ? intake->broken_column : broken->column;
        return SQLITE_DONE;
    }
    int code = insert_row(intake);
    if (code == SQLITE_CONSTRAINT) {
        *refusal = (struct refusal){"an id comes twice", ""};
        return SQLITE_MISMATCH;
    }
    return code;
}

static int
take_rows(struct intake *intake, struct refusal *refusal)
{
    int code;
    while ((code = sqlite3_step(intake->parse)) == SQLITE_ROW) {
        code = take_row(intake, refusal);
        if (code != SQLITE_DONE) {
            return code;
        }
    }
    if (code == SQLITE_ERROR) {
        *refusal = (struct refusal){"it is malformed JSON", ""};
        return SQLITE_MISMATCH;
    }
    return code;
}

static int
prepare(sqlite3 *db, char *sql, sqlite3_stmt **statement)
{
    int code = sqlite3_prepare_v2(db, sql, -1, statement, NULL);
    free(sql);
    return code;
}

static int
begin_intake(struct cache *cache, struct intake *intake,
             const struct cache_update *update)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "DELETE FROM %s", intake->dataset->name);
    int code = sqlite3_exec(cache->db, sql.data, NULL, NULL, NULL);
    text_destroy(&sql);
    if (code == SQLITE_OK) {
        code = prepare(cache->db, dataset_sql_insert(intake->dataset),
                       &intake->insert);
    }
    if (code == SQLITE_OK) {
        code = prepare(cache->db, dataset_sql_parse(intake->dataset),
                       &intake->parse);
    }
    if (code == SQLITE_OK) {
        code = sqlite3_bind_text64(intake->parse, 1, update->json,
                                   update->json_length, SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    return code;
}

static void
end_intake(struct intake *intake)
{
    sqlite3_finalize(intake->parse);
    sqlite3_finalize(intake->insert);
    text_destroy(&intake->clean);
}

static void
tell_broken_rows(struct log_state *state, const struct intake *intake)
{
    const char *name = intake->dataset->name;
    if (intake->broken_count > 0) {
        log_state_warn(state,
                       "%s: %zu rows left out; column %s of the first "
                       "is not as it must be",
                       name, intake->broken_count, intake->broken_column);
    } else {
        log_state_clear(state, "%s: no row is left out any more", name);
    }
}

static enum intake_result
refuse(struct cache *cache, const struct dataset *dataset,
       const struct refusal *refusal)
{
    log_state_warn(&cache->refusal, "the source's %s is refused: %s%s",
                   dataset->name, refusal->phrase, refusal->column);
    return INTAKE_REFUSED;
}

enum intake_result
intake_replace(struct cache *cache, const struct cache_update *update,
               size_t *row_count, int *code)
{
    struct intake intake = {.dataset = &dataset_table[update->dataset]};
    struct refusal refusal = {find_fault(update->json, update->json_length),
                              ""};
    if (refusal.phrase) {
        return refuse(cache, intake.dataset, &refusal);
    }
    *code = begin_intake(cache, &intake, update);
    if (*code == SQLITE_OK) {
        *code = take_rows(&intake, &refusal);
    }
    end_intake(&intake);
    if (*code == SQLITE_MISMATCH) {
        return refuse(cache, intake.dataset, &refusal);
    }
    if (*code != SQLITE_DONE) {
        return INTAKE_FAILED;
    }
    tell_broken_rows(&cache->holdings[update->dataset].broken_rows, &intake);
    *row_count = intake.row_count;
    return INTAKE_DONE;
}
