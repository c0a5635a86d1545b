#include "cache/field.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "base/calendar.h"

// A value on its way from the source's column to the cache's.
struct passage {
    sqlite3_stmt *from;
    int place;
    sqlite3_stmt *to;
};

static bool
take_integer(const struct passage *passage, int64_t least, int64_t most)
{
    if (sqlite3_column_type(passage->from, passage->place) != SQLITE_INTEGER) {
        return false;
    }
    int64_t value = sqlite3_column_int64(passage->from, passage->place);
    sqlite3_bind_int64(passage->to, passage->place + 1, value);
    return value >= least && value <= most;
}

static bool
take_real(const struct passage *passage)
{
    int type = sqlite3_column_type(passage->from, passage->place);
    double value = sqlite3_column_double(passage->from, passage->place);
    sqlite3_bind_double(passage->to, passage->place + 1, value);
    return (type == SQLITE_FLOAT || type == SQLITE_INTEGER) && isfinite(value);
}

// NULL if it is no text.
static const char *
read_text(const struct passage *passage)
{
    return sqlite3_column_type(passage->from, passage->place) == SQLITE_TEXT
               ? (const char *)sqlite3_column_text(passage->from,
                                                   passage->place)
               : NULL;
}

static bool
take_text(const struct passage *passage, size_t limit,
          struct text_builder *clean)
{
    const char *text = read_text(passage);
    if (text == NULL) {
        return false;
    }
    text_reset(clean);
    text_clean(clean, text,
               (size_t)sqlite3_column_bytes(passage->from, passage->place),
               limit);
    sqlite3_bind_text64(passage->to, passage->place + 1,
                        clean->data ? clean->data : "", clean->length,
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return true;
}

static bool
take_day(const struct passage *passage)
{
    const char *text = read_text(passage);
    int32_t day = text ? calendar_parse_day(text) : DAY_NONE;
    sqlite3_bind_int(passage->to, passage->place + 1, day);
    return day != DAY_NONE;
}

static bool
take_time(const struct passage *passage)
{
    const char *text = read_text(passage);
    int64_t time = text ? calendar_parse_time(text) : TIME_NONE;
    sqlite3_bind_int64(passage->to, passage->place + 1, time);
    return time != TIME_NONE;
}

static bool
take_word(const struct passage *passage, const struct field *field)
{
    const char *text = read_text(passage);
    for (size_t i = 0; text && i < field->word_count; i++) {
        if (strcmp(field->words[i], text) == 0) {
            sqlite3_bind_int(passage->to, passage->place + 1, (int)i);
            return true;
        }
    }
    return false;
}

bool
field_take(const struct field *field, sqlite3_stmt *from, int place,
           sqlite3_stmt *to, struct text_builder *clean)
{
    const struct passage *passage = &(struct passage){from, place, to};
    if (sqlite3_column_type(from, place) == SQLITE_NULL) {
        sqlite3_bind_null(to, place + 1);
        return field->kind != FIELD_ID;
    }
    switch (field->kind) {
    case FIELD_INT:
        return take_integer(passage, INT_MIN, INT_MAX);
    case FIELD_FLAG:
        return take_integer(passage, 0, 1);
    case FIELD_REAL:
        return take_real(passage);
    case FIELD_LABEL:
        return take_text(passage, DATASET_LABEL_LIMIT, clean);
    case FIELD_TEXT:
        return take_text(passage, DATASET_TEXT_LIMIT, clean);
    case FIELD_DAY:
        return take_day(passage);
    case FIELD_TIME:
        return take_time(passage);
    case FIELD_WORD:
        return take_word(passage, field);
    default:
        return take_integer(passage, INT64_MIN, INT64_MAX);
    }
}

static void
put(void *row, const struct field *field, const void *value, size_t size)
{
    memcpy((char *)row + field->offset, value, size);
}

static const char *
copy_text(sqlite3_stmt *from, int place, struct arena *arena)
{
    const char *text = (const char *)sqlite3_column_text(from, place);
    size_t length = (size_t)sqlite3_column_bytes(from, place);
    return length > 0 ? arena_copy_text(arena, text, length) : "";
}

static void
load_narrow(const struct field *field, sqlite3_stmt *from, int place, void *row)
{
    int value = sqlite3_column_int(from, place);
    bool flag = value != 0;
    bool is_missing = sqlite3_column_type(from, place) == SQLITE_NULL;
    int32_t day = is_missing ? DAY_NONE : value;
    unsigned word = (unsigned)value < field->word_count ? (unsigned)value : 0;
    switch (field->kind) {
    case FIELD_FLAG:
        put(row, field, &flag, sizeof flag);
        break;
    case FIELD_DAY:
        put(row, field, &day, sizeof day);
        break;
    case FIELD_WORD:
        put(row, field, &word, sizeof word);
        break;
    default:
        put(row, field, &value, sizeof value);
        break;
    }
}

static void
load_wide(const struct field *field, sqlite3_stmt *from, int place, void *row)
{
    int64_t value = sqlite3_column_int64(from, place);
    if (field->kind == FIELD_TIME &&
        sqlite3_column_type(from, place) == SQLITE_NULL) {
        value = TIME_NONE;
    }
    put(row, field, &value, sizeof value);
}

void
field_load(const struct field *field, sqlite3_stmt *from, int place, void *row,
           struct arena *arena)
{
    double real = NAN;
    const char *text;
    switch (field->kind) {
    case FIELD_REAL:
        if (sqlite3_column_type(from, place) != SQLITE_NULL) {
            real = sqlite3_column_double(from, place);
        }
        put(row, field, &real, sizeof real);
        break;
    case FIELD_LABEL:
    case FIELD_TEXT:
        text = copy_text(from, place, arena);
        put(row, field, &text, sizeof text);
        break;
    case FIELD_INT:
    case FIELD_FLAG:
    case FIELD_DAY:
    case FIELD_WORD:
        load_narrow(field, from, place, row);
        break;
    default:
        load_wide(field, from, place, row);
        break;
    }
}
