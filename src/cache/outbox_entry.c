#include "cache/outbox_entry.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/text.h"
#include "cache/file_open.h"

enum kind { TEXT, NUMBER, SHORT, FLAG, RANKS };

#define FIELD(kind, name, size, least, most)                            \
    {                                                                   \
#name, kind, offsetof(struct entry, name), (size), least, most, \
    }
#define TEXT_FIELD(name) \
    FIELD(TEXT, name, sizeof((struct entry *)0)->name, 0, 0)
#define NUMBER_FIELD(name) FIELD(NUMBER, name, 8, INT64_MIN, INT64_MAX)
#define SHORT_FIELD(name, least, most) FIELD(SHORT, name, 4, least, most)

// The columns, in their order. SHORT stands for four bytes: int, int32_t and,
// as gcc and clang lay them out, an enum.
static const struct {
    const char *column;
    enum kind kind;
    size_t offset;
    size_t size;
    int64_t least, most;
} fields[] = {
    TEXT_FIELD(key),
    SHORT_FIELD(kind, ENTRY_BEGINNING, ENTRY_ROUND),
    NUMBER_FIELD(plan_id),
    TEXT_FIELD(meeting),
    TEXT_FIELD(screen),
    TEXT_FIELD(person),
    NUMBER_FIELD(at_s),
    SHORT_FIELD(seconds, INT32_MIN, INT32_MAX),
    SHORT_FIELD(status, 0, STATUS_COUNT - 1),
    SHORT_FIELD(progress, -1, 100),
    NUMBER_FIELD(based_on_id),
    NUMBER_FIELD(chosen_id),
    TEXT_FIELD(cause),
    TEXT_FIELD(next_step),
    SHORT_FIELD(next_on, INT32_MIN, INT32_MAX),
    TEXT_FIELD(text),
    TEXT_FIELD(responsible),
    SHORT_FIELD(due_on, INT32_MIN, INT32_MAX),
    FIELD(RANKS, ranks, 0, 0, 0),
    FIELD(FLAG, is_public, sizeof(bool), 0, 1),
};

// Flags came later than the file: who knows none of them writes and reads on.
#define LATER " NOT NULL DEFAULT 0"

#define FIELD_COUNT (sizeof fields / sizeof fields[0])

static void
append_columns(struct text_builder *sql, const char *flag)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        text_append_format(sql, "%s%s%s", i == 0 ? "" : ", ",
                           fields[i].kind == FLAG ? flag : "",
                           fields[i].column);
}

char *
outbox_entry_table(void)
{
    struct text_builder sql = {0};

    text_append_format(&sql, "CREATE TABLE entry (place INTEGER PRIMARY KEY "
                             "AUTOINCREMENT, state INTEGER NOT NULL");
    for (size_t i = 0; i < FIELD_COUNT; i++)
        text_append_format(&sql, ", %s%s", fields[i].column,
                           fields[i].kind == FLAG ? LATER : "");
    text_append_format(&sql, ", UNIQUE (key));");
    return sql.data;
}

bool
outbox_entry_has_flags(sqlite3 *db)
{
    int64_t count = 0;

    return file_open_read_integer(
               db,
               "SELECT count(*) FROM pragma_table_info('entry') "
               "WHERE name = 'is_public'",
               &count) == SQLITE_OK &&
           count > 0;
}

const char outbox_entry_add[] = "ALTER TABLE entry ADD COLUMN is_public" LATER;

char *
outbox_entry_insert(void)
{
    struct text_builder sql = {0};

    text_append_format(&sql, "INSERT INTO entry (state, ");
    append_columns(&sql, "");
    text_append_format(&sql, ") VALUES (?");
    for (size_t i = 0; i < FIELD_COUNT; i++)
        text_append_format(&sql, ", ?");
    text_append_format(&sql, ") ON CONFLICT (key) DO NOTHING");
    return sql.data;
}

char *
outbox_entry_select(bool has_flags)
{
    struct text_builder sql = {0};

    text_append_format(&sql, "SELECT ");
    append_columns(&sql, has_flags ? "" : "0 AS ");
    text_append_format(&sql, " FROM entry");
    return sql.data;
}

static int
bind_text(sqlite3_stmt *statement, int place, const char *text, size_t size)
{
    struct text_builder whole = {0};
    int code;

    text_append_repaired(&whole, text, strnlen(text, size));
    code = sqlite3_bind_text(statement, place,
                             whole.data == NULL ? "" : whole.data, -1,
                             SQLITE_TRANSIENT);
    if (whole.data != NULL)
        explicit_bzero(whole.data, whole.length);
    text_destroy(&whole);
    return code;
}

// The line's place, then the plans.
static int
bind_ranks(sqlite3_stmt *statement, int place, const struct entry *entry)
{
    struct text_builder list = {0};
    int code;

    text_append_format(&list, "%zu ", entry->line);
    for (size_t i = 0; i < entry->rank_count && i < ENTRY_RANKS_MAX; i++)
        text_append_format(&list, "%lld ", (long long)entry->ranks[i]);
    code = sqlite3_bind_text(statement, place, list.data, -1, SQLITE_TRANSIENT);
    text_destroy(&list);
    return code;
}

static int
bind_field(sqlite3_stmt *statement, size_t i, const struct entry *entry)
{
    const char *field = (const char *)entry + fields[i].offset;
    int place = (int)i + 2;
    int64_t number;
    int32_t few;

    switch (fields[i].kind) {
    case TEXT:
        return bind_text(statement, place, field, fields[i].size);
    case NUMBER:
        memcpy(&number, field, sizeof number);
        return sqlite3_bind_int64(statement, place, number);
    case SHORT:
        memcpy(&few, field, sizeof few);
        return sqlite3_bind_int64(statement, place, few);
    case FLAG:
        return sqlite3_bind_int64(statement, place, *(const bool *)field);
    case RANKS:
    default:
        return bind_ranks(statement, place, entry);
    }
}

int
outbox_entry_bind(sqlite3_stmt *statement, const struct entry *entry)
{
    int code = SQLITE_OK;

    for (size_t i = 0; i < FIELD_COUNT && code == SQLITE_OK; i++)
        code = bind_field(statement, i, entry);
    return code;
}

static bool
load_text(sqlite3_stmt *statement, int place, char *field, size_t size)
{
    const char *text = (const char *)sqlite3_column_text(statement, place);
    size_t length = (size_t)sqlite3_column_bytes(statement, place);

    if (text == NULL || length >= size || strlen(text) != length ||
        !text_is_utf8(text, length))
        return false;
    memcpy(field, text, length + 1);
    return true;
}

static bool
take_number(const char **text, int64_t *number)
{
    char *end;

    *number = strtoll(*text, &end, 10);
    if (end == *text || *end != ' ')
        return false;
    *text = end + 1;
    return true;
}

static bool
load_ranks(sqlite3_stmt *statement, int place, struct entry *entry)
{
    const char *text = (const char *)sqlite3_column_text(statement, place);
    int64_t line;

    if (text == NULL || !take_number(&text, &line) || line < 0 ||
        line > ENTRY_RANKS_MAX)
        return false;
    entry->line = (size_t)line;
    while (*text != '\0' && entry->rank_count < ENTRY_RANKS_MAX) {
        if (!take_number(&text, &entry->ranks[entry->rank_count++]))
            return false;
    }
    return *text == '\0';
}

static bool
load_number(sqlite3_stmt *statement, size_t i, char *field)
{
    int64_t number = sqlite3_column_int64(statement, (int)i);
    int32_t few = (int32_t)number;

    if (sqlite3_column_type(statement, (int)i) != SQLITE_INTEGER ||
        number < fields[i].least || number > fields[i].most)
        return false;
    if (fields[i].kind == FLAG)
        *(bool *)field = number != 0;
    else if (fields[i].kind == SHORT)
        memcpy(field, &few, sizeof few);
    else
        memcpy(field, &number, sizeof number);
    return true;
}

bool
outbox_entry_load(sqlite3_stmt *statement, struct entry *entry)
{
    bool is_good = true;

    *entry = (struct entry){.key = ""};
    for (size_t i = 0; i < FIELD_COUNT && is_good; i++) {
        char *field = (char *)entry + fields[i].offset;

        if (fields[i].kind == TEXT)
            is_good = load_text(statement, (int)i, field, fields[i].size);
        else if (fields[i].kind == RANKS)
            is_good = load_ranks(statement, (int)i, entry);
        else
            is_good = load_number(statement, i, field);
    }
    return is_good && entry->key[0] != '\0';
}
