#include "source/rqlite_message.h"

#include "source/rqlite_result.h"
#include "source/source_kinds.h"

#include <stdio.h>
#include <string.h>

static bool
write_text(struct text_builder *body, const char *text)
{
    static const char plain_escapes[] = "\"\\";
    if (!text_is_utf8(text, strlen(text))) {
        return false;
    }
    text_append(body, "\"", 1);
    while (*text != '\0') {
        size_t plain = 0;
        while ((unsigned char)text[plain] >= 0x20 &&
               strchr(plain_escapes, text[plain]) == NULL) {
            plain++;
        }
        text_append(body, text, plain);
        text += plain;
        if (*text != '\0') {
            text_append_format(body, "\\u%04x", (unsigned)(unsigned char)*text);
            text++;
        }
    }
    text_append(body, "\"", 1);
    return true;
}

static bool
write_statement(struct text_builder *body,
                const struct source_statement *statement)
{
    text_append(body, "[", 1);
    if (!write_text(body, statement->sql)) {
        return false;
    }
    for (size_t i = 0; i < statement->argument_count; i++) {
        const char *argument = statement->arguments[i];
        text_append(body, ",", 1);
        if (argument == NULL) {
            text_append(body, "null", 4);
        } else if (!write_text(body, argument)) {
            return false;
        }
    }
    text_append(body, "]", 1);
    return true;
}

bool
rqlite_message_write(struct text_builder *body,
                     const struct source_statement *statements, size_t count)
{
    text_append(body, "[", 1);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            text_append(body, ",", 1);
        }
        if (!write_statement(body, &statements[i])) {
            return false;
        }
    }
    text_append(body, "]", 1);
    return true;
}

static bool
read_results(struct reading *reading)
{
    struct json_reader *json = &reading->json;
    if (rqlite_result_take_null(reading)) {
        return true;
    }
    if (json_peek(json) != JSON_ARRAY || !json_enter(json)) {
        json->is_bad = true;
        return false;
    }
    while (json_next(json)) {
        if (!rqlite_result_read(reading)) {
            return false;
        }
    }
    return !json->is_bad;
}

static bool
read_error(struct reading *reading)
{
    if (rqlite_result_take_null(reading)) {
        reading->has_error = false;
        return true;
    }
    reading->cause->text[0] = '\0';
    reading->is_refused = true; // keeps this cause
    return rqlite_result_take_error(reading, true);
}

static bool
read_member(struct reading *reading)
{
    struct json_slice key;
    if (!json_take_key(&reading->json, &key)) {
        return false;
    }
    if (json_slice_equals(&key, "results")) {
        return rqlite_result_is_new(reading, &reading->has_results) &&
               read_results(reading);
    }
    if (json_slice_equals(&key, "error")) {
        return rqlite_result_is_new(reading, &reading->has_error) &&
               read_error(reading);
    }
    return json_skip(&reading->json);
}

static bool
read_reply(struct reading *reading)
{
    struct json_reader *json = &reading->json;
    if (json_peek(json) != JSON_OBJECT || !json_enter(json)) {
        return false;
    }
    while (json_next(json)) {
        if (!read_member(reading)) {
            return false;
        }
    }
    return json_is_at_end(json);
}

static enum rqlite_verdict
judge(struct reading *reading, const char *bytes, size_t length)
{
    struct rqlite_cause *cause = reading->cause;
    if (!text_is_utf8(bytes, length)) {
        (void)snprintf(cause->text, sizeof cause->text,
                       "the reply is not UTF-8");
        return RQLITE_MALFORMED;
    }
    if (!read_reply(reading)) {
        (void)snprintf(cause->text, sizeof cause->text,
                       "the reply is not JSON as rqlite writes it");
        return RQLITE_MALFORMED;
    }
    if (reading->has_error) {
        return RQLITE_UNABLE;
    }
    if (reading->is_refused) {
        return RQLITE_REFUSED;
    }
    if (!reading->has_results || reading->results != reading->count) {
        (void)snprintf(cause->text, sizeof cause->text,
                       "%zu statements brought %zu results", reading->count,
                       reading->results);
        return RQLITE_MALFORMED;
    }
    return RQLITE_ACCEPTED;
}

enum rqlite_verdict
rqlite_message_read(const char *bytes, size_t length, size_t count,
                    struct source_reply *reply, struct rqlite_cause *cause)
{
    struct reading reading = {
        .json = {.bytes = bytes, .length = length},
        .reply = reply,
        .cause = cause,
        .count = count,
    };
    *cause = (struct rqlite_cause){0};
    if (reply != NULL) {
        source_reply_prepare(reply, count);
    }
    enum rqlite_verdict verdict = judge(&reading, bytes, length);
    if (verdict != RQLITE_ACCEPTED && reply != NULL) {
        source_reply_destroy(reply);
    }
    return verdict;
}
