#include "cache/dataset_sql.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

// How each column reads, in a list of them with commas between.
typedef void
write_column(struct text_builder *sql, const struct field *field);

static void
write_columns(struct text_builder *sql, const struct dataset *dataset,
              write_column *write)
{
    for (size_t i = 0; i < dataset->field_count; i++) {
        text_append(sql, ", ", i > 0 ? 2 : 0);
        write(sql, &dataset->fields[i]);
    }
}

// Those that the views tell: the first of them is an id or a key, always.
static void
write_told(struct text_builder *sql, const struct dataset *dataset,
           write_column *write)
{
    for (size_t i = 0; i < dataset->field_count; i++) {
        if (dataset->fields[i].inside != NULL) {
            continue;
        }
        text_append(sql, ", ", i > 0 ? 2 : 0);
        write(sql, &dataset->fields[i]);
    }
}

static void
write_name(struct text_builder *sql, const struct field *field)
{
    text_append_format(sql, "%s", field->column);
}

// JSON knows no infinity; one would spoil the whole reply.
static void
write_member(struct text_builder *sql, const struct field *field)
{
    text_append_format(sql,
                       field->kind == FIELD_REAL
                           ? "'%s', CASE WHEN abs(%s) < 1e308 THEN %s END"
                           : "'%s', %s",
                       field->column, field->column, field->column);
}

static void
write_flags(struct text_builder *sql, const struct dataset *dataset,
            bool is_public)
{
    for (size_t i = 0; i < dataset->field_count; i++) {
        const struct field *field = &dataset->fields[i];
        if (field->inside != NULL) {
            text_append_format(sql, ", '%s', %s", field->column,
                               is_public ? "1" : field->inside);
        }
    }
}

char *
dataset_sql_source(const struct dataset *dataset, const char *audience)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "SELECT json_group_array(json_object(");
    write_told(&sql, dataset, write_member);
    write_flags(&sql, dataset, strcmp(audience, "public") == 0);
    text_append_format(&sql, ")) FROM (SELECT * FROM kiosk_%s_%s%s)", audience,
                       dataset->name, dataset->is_link ? "" : " ORDER BY id");
    return sql.data;
}

static const char *
storage(enum field_kind kind)
{
    switch (kind) {
    case FIELD_REAL:
        return "REAL";
    case FIELD_LABEL:
    case FIELD_TEXT:
        return "TEXT";
    default:
        return "INTEGER";
    }
}

static void
write_definition(struct text_builder *sql, const struct field *field)
{
    text_append_format(sql, "%s %s", field->column, storage(field->kind));
}

char *
dataset_sql_table(const struct dataset *dataset)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "CREATE TABLE %s (", dataset->name);
    write_columns(&sql, dataset, write_definition);
    text_append_format(&sql, ", PRIMARY KEY (");
    if (dataset->is_link) {
        write_columns(&sql, dataset, write_name);
        text_append_format(&sql, ")) WITHOUT ROWID");
    } else {
        text_append_format(&sql, "id))");
    }
    return sql.data;
}

static void
write_value(struct text_builder *sql, const struct field *field)
{
    text_append_format(sql, "value ->> '$.%s'", field->column);
}

char *
dataset_sql_parse(const struct dataset *dataset)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "SELECT ");
    write_columns(&sql, dataset, write_value);
    text_append_format(&sql, ", CASE WHEN key = 0 THEN CASE");
    for (size_t i = 0; i < dataset->field_count; i++) {
        const char *column = dataset->fields[i].column;
        text_append_format(
            &sql, " WHEN json_type(value, '$.%s') IS NULL THEN %zu", column, i);
    }
    text_append_format(&sql, " END END FROM json_each(?1)");
    return sql.data;
}

static void
write_place(struct text_builder *sql, const struct field *field)
{
    (void)field;
    text_append_format(sql, "?");
}

char *
dataset_sql_insert(const struct dataset *dataset)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "INSERT %sINTO %s (",
                       dataset->is_link ? "OR IGNORE " : "", dataset->name);
    write_columns(&sql, dataset, write_name);
    text_append_format(&sql, ") VALUES (");
    write_columns(&sql, dataset, write_place);
    text_append_format(&sql, ")");
    return sql.data;
}

char *
dataset_sql_load(const struct dataset *dataset)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "SELECT ");
    write_columns(&sql, dataset, write_name);
    text_append_format(&sql, " FROM %s", dataset->name);
    if (!dataset->is_link) {
        text_append_format(&sql, " ORDER BY id");
    }
    return sql.data;
}

static void
write_plain(struct text_builder *sql, const struct field *field)
{
    text_append_format(
        sql, strcmp(field->column, "id") == 0 ? "%s INTEGER PRIMARY KEY" : "%s",
        field->column);
}

char *
dataset_sql_published_table(const struct dataset *dataset, const char *audience)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "CREATE TABLE kiosk_%s_%s (", audience,
                       dataset->name);
    write_told(&sql, dataset, write_plain);
    text_append_format(&sql, ")");
    return sql.data;
}

char *
dataset_sql_published_insert(const struct dataset *dataset,
                             const char *audience)
{
    struct text_builder sql = {0};
    text_append_format(&sql, "INSERT INTO kiosk_%s_%s (", audience,
                       dataset->name);
    write_told(&sql, dataset, write_name);
    text_append_format(&sql, ") SELECT ");
    write_told(&sql, dataset, write_value);
    text_append_format(&sql, " FROM json_each(?1) ORDER BY ");
    write_told(&sql, dataset, write_value);
    return sql.data;
}

// Words are kept as numbers: they mean what the table says they mean.
static uint64_t
hash_words(const struct dataset *dataset, uint64_t hash)
{
    for (size_t i = 0; i < dataset->field_count; i++) {
        const struct field *field = &dataset->fields[i];
        for (size_t j = 0; j < field->word_count; j++) {
            hash = text_hash(field->words[j], strlen(field->words[j]), hash);
        }
    }
    return hash;
}

int32_t
dataset_sql_version(const char *other_tables)
{
    uint64_t hash = text_hash(other_tables, strlen(other_tables), 0);
    for (size_t i = 0; i < dataset_table_count; i++) {
        char *table = dataset_sql_table(&dataset_table[i]);
        hash = text_hash(table, strlen(table), hash);
        hash = hash_words(&dataset_table[i], hash);
        free(table);
    }
    return (int32_t)((hash ^ hash >> 32) & 0x7fffffff) | 1;
}
