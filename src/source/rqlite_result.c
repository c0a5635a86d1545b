#include "source/rqlite_result.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What was seen of one result while it was read.
struct result {
    bool has_columns;
    bool has_values;
    bool has_error;
    size_t columns;
    size_t rows;
};

static bool
spoil(struct reading *reading)
{
    reading->json.is_bad = true;
    return false;
}

static void
refuse(struct reading *reading, size_t index, const char *sentence)
{
    if (!reading->is_refused) {
        (void)snprintf(reading->cause->text, sizeof reading->cause->text,
                       "statement %zu %s", index + 1, sentence);
    }
    reading->is_refused = true;
}

static char *
copy_slice(const struct json_slice *slice, bool is_escaped, size_t *length)
{
    char *text = memory_allocate(slice->length + 1);
    if (is_escaped) {
        *length = json_decode(slice, text);
    } else {
        memcpy(text, slice->bytes, slice->length);
        *length = slice->length;
    }
    return memory_grow(text, *length + 1, 1);
}

// Numbers go as they are written; true and false as SQLite stores them, since
// rqlite makes words of a column that was declared BOOLEAN.
static bool
take_value(struct reading *reading, char **text, size_t *length)
{
    struct json_reader *json = &reading->json;
    struct json_slice slice;
    enum json_kind kind = json_peek(json);
    switch (kind) {
    case JSON_TEXT:
        if (json_take_text(json, &slice)) {
            *text = copy_slice(&slice, true, length);
        }
        break;
    case JSON_NUMBER:
        if (json_take_number(json, &slice)) {
            *text = copy_slice(&slice, false, length);
        }
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        slice = (struct json_slice){kind == JSON_TRUE ? "1" : "0", 1};
        if (json_take_word(json)) {
            *text = copy_slice(&slice, false, length);
        }
        break;
    case JSON_NULL:
        return json_take_word(json);
    default:
        return spoil(reading);
    }
    return !json->is_bad;
}

static bool
read_row(struct reading *reading, size_t index, struct result *result)
{
    struct json_reader *json = &reading->json;
    size_t values = 0;
    if (json_peek(json) != JSON_ARRAY || !json_enter(json)) {
        return spoil(reading);
    }
    for (; json_next(json); values++) {
        bool is_wanted = reading->reply != NULL && result->rows == 0 &&
                         values == 0 && index < reading->count;
        if (is_wanted ? !take_value(reading, &reading->reply->texts[index],
                                    &reading->reply->lengths[index])
                      : !json_skip(json)) {
            return false;
        }
    }
    result->rows++;
    if (values != 1) {
        refuse(reading, index, "did not give exactly one column");
    }
    return !json->is_bad;
}

static bool
read_values(struct reading *reading, size_t index, struct result *result)
{
    struct json_reader *json = &reading->json;
    if (rqlite_result_take_null(reading)) {
        return true;
    }
    if (json_peek(json) != JSON_ARRAY || !json_enter(json)) {
        return spoil(reading);
    }
    while (json_next(json)) {
        if (!read_row(reading, index, result)) {
            return false;
        }
    }
    return !json->is_bad;
}

static bool
count_columns(struct reading *reading, struct result *result)
{
    struct json_reader *json = &reading->json;
    struct json_slice name;
    if (json_peek(json) != JSON_ARRAY || !json_enter(json)) {
        return spoil(reading);
    }
    while (json_next(json)) {
        if (!json_take_text(json, &name)) {
            return false;
        }
        result->columns++;
    }
    return !json->is_bad;
}

bool
rqlite_result_take_error(struct reading *reading, bool is_cut)
{
    struct json_slice slice;
    struct text_builder clean = {0};
    if (!json_take_text(&reading->json, &slice)) {
        return false;
    }
    size_t length = 0;
    char *text = copy_slice(&slice, true, &length);
    if (is_cut) {
        length = strcspn(text, ":");
    }
    text_clean(&clean, text, length, 120);
    char *cause = reading->cause->text;
    size_t used = strlen(cause);
    (void)snprintf(cause + used, sizeof reading->cause->text - used, "%s",
                   clean.data != NULL ? clean.data : "");
    text_destroy(&clean);
    free(text);
    return true;
}

bool
rqlite_result_take_null(struct reading *reading)
{
    return json_peek(&reading->json) == JSON_NULL &&
           json_take_word(&reading->json);
}

static bool
read_error(struct reading *reading, size_t index)
{
    if (rqlite_result_take_null(reading)) {
        return true;
    }
    if (reading->is_refused) {
        return json_skip(&reading->json);
    }
    // A refused change is told in the database's own words alone.
    if (reading->reply != NULL) {
        refuse(reading, index, "failed: ");
    }
    reading->is_refused = true;
    return rqlite_result_take_error(reading, false);
}

bool
rqlite_result_is_new(struct reading *reading, bool *flag)
{
    bool was_met = *flag;
    *flag = true;
    return !was_met || spoil(reading);
}

static bool
read_member(struct reading *reading, size_t index, struct result *result)
{
    struct json_slice key;
    if (!json_take_key(&reading->json, &key)) {
        return false;
    }
    if (json_slice_equals(&key, "error")) {
        return rqlite_result_is_new(reading, &result->has_error) &&
               read_error(reading, index);
    }
    if (json_slice_equals(&key, "columns")) {
        return rqlite_result_is_new(reading, &result->has_columns) &&
               count_columns(reading, result);
    }
    if (json_slice_equals(&key, "values")) {
        return rqlite_result_is_new(reading, &result->has_values) &&
               read_values(reading, index, result);
    }
    return json_skip(&reading->json);
}

bool
rqlite_result_read(struct reading *reading)
{
    struct json_reader *json = &reading->json;
    size_t index = reading->results++;
    struct result result = {0};
    if (json_peek(json) != JSON_OBJECT || !json_enter(json)) {
        return spoil(reading);
    }
    while (json_next(json)) {
        if (!read_member(reading, index, &result)) {
            return false;
        }
    }
    if (reading->reply != NULL && result.columns != 1) {
        refuse(reading, index, "did not give exactly one column");
    }
    if (reading->reply != NULL && result.rows > 1) {
        refuse(reading, index, "gave more than one row");
    }
    return !json->is_bad;
}
