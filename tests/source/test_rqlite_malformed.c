#include "source/rqlite_message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ROW(value)                                             \
    "{\"results\":[{\"columns\":[\"n\"],\"types\":[\"text\"]," \
    "\"values\":[[" value "]]}]}"

static const char *const malformed[] = {
    // Not JSON, or not all of it (faults 10, 21).
    "",
    "<!doctype html><title>Log ind</title>",
    "[]",
    "null",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[[1",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[[\"ab",
    ROW("1") "x",
    ROW("1") ROW("1"),
    ROW("NaN"),
    ROW("Infinity"),
    ROW("01"),
    ROW("1."),
    ROW(".5"),
    ROW("+1"),
    ROW("1e"),
    ROW("-"),
    ROW("0x1"),
    ROW("nul"),
    ROW("truex"),
    ROW("'a'"),
    ROW("1,"),
    ROW(",1"),
    ROW("\"\\x\""),
    ROW("\"\\u12\""),
    ROW("\"\\u12g4\""),
    ROW("\"\\ud83d\""),
    ROW("\"\\ude00\""),
    ROW("\"\\ud83d\\u0041\""),
    ROW("\"a\nb\""),
    ROW("\"\xff\""),
    ROW("\"\xed\xa0\x80\""),
    "\xef\xbb\xbf" ROW("1"),
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[[1]]]]}",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[[1]}}]}",
    "{results:[]}",
    "{\"results\":[{\"columns\":[n],\"values\":[[1]]}]}",
    "{\"results\":{\"columns\":[\"n\"]}}",
    "{\"results\":[[1]]}",
    "{\"results\":[{\"columns\":\"n\"}]}",
    "{\"results\":[{\"columns\":[1]}]}",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":{\"a\":1}}]}",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[1]}]}",
    "{\"results\":[{\"error\":7}]}",
    "{\"results\":[],\"error\":{}}",
    // Members that are there twice.
    "{\"results\":[],\"results\":[{\"columns\":[\"n\"],"
    "\"values\":[[1]]}]}",
    "{\"results\":[{\"columns\":[\"n\"],\"values\":[[1]],"
    "\"values\":[[2]]}]}",
    "{\"results\":[{\"columns\":[\"n\"],\"columns\":[\"m\"]}]}",
    "{\"error\":\"a\",\"error\":null,\"results\":[]}",
    "{\"\\u0065rror\":\"x\",\"results\":[{\"columns\":[\"n\"]}]}",
};

static void
refuses_what_is_malformed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
        struct source_reply reply = {0};
        struct rqlite_cause cause;
        enum rqlite_verdict verdict = rqlite_message_read(
            malformed[i], strlen(malformed[i]), 1, &reply, &cause);
        if (verdict != RQLITE_MALFORMED || reply.texts != NULL ||
            cause.text[0] == '\0') {
            fail_msg("%s gave %d, %s", malformed[i], verdict, cause.text);
        }
    }
}

// Brackets, to a depth, inside a member that nobody reads.
static enum rqlite_verdict
read_nested(size_t depth)
{
    struct text_builder text = {0};
    text_append_format(&text, "{\"results\":[{\"columns\":[\"n\"]}],\"x\":");
    for (size_t i = 0; i < depth; i++) {
        text_append(&text, "[", 1);
    }
    for (size_t i = 0; i < depth; i++) {
        text_append(&text, "]", 1);
    }
    text_append(&text, "}", 1);
    struct source_reply reply = {0};
    struct rqlite_cause cause;
    enum rqlite_verdict verdict =
        rqlite_message_read(text.data, text.length, 1, &reply, &cause);
    source_reply_destroy(&reply);
    text_destroy(&text);
    return verdict;
}

static void
bounds_the_depth(void **state)
{
    (void)state;
    assert_int_equal(read_nested(31), RQLITE_ACCEPTED);
    assert_int_equal(read_nested(32), RQLITE_MALFORMED);
    assert_int_equal(read_nested(100000), RQLITE_MALFORMED);
}

// Every beginning of a good reply is malformed, and none is read beyond.
static void
refuses_every_cut(void **state)
{
    (void)state;
    static const char text[] =
        "{\"results\":[{\"columns\":[\"n\"],\"types\":[\"\"],\"values\":"
        "[[\"\\ud83d\\ude00 \xc3\xa6\\n\"]],\"time\":1.5e-3}]}";
    for (size_t length = 0; length < sizeof text - 1; length++) {
        char *cut = malloc(length + 1);
        memcpy(cut, text, length);
        struct source_reply reply = {0};
        struct rqlite_cause cause;
        assert_int_equal(rqlite_message_read(cut, length, 1, &reply, &cause),
                         RQLITE_MALFORMED);
        free(cut);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_what_is_malformed),
        cmocka_unit_test(bounds_the_depth),
        cmocka_unit_test(refuses_every_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
