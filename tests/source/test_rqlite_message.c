#include "source/rqlite_message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// A reply to one read, and what it must come to.
struct read_case {
    const char *reply;
    enum rqlite_verdict verdict;
    const char *expected; // the text, "-" for none, or part of the cause
};

#define ROW(value)                                             \
    "{\"results\":[{\"columns\":[\"n\"],\"types\":[\"text\"]," \
    "\"values\":[[" value "]]}]}"

static const struct read_case read_cases[] = {
    // As rqlite answers (performance.md 4c).
    {"{\"results\":[{\"columns\":[\"n\"],\"types\":[\"int\"],"
     "\"values\":[[1]]}]}",
     RQLITE_ACCEPTED, "1"},
    {"{\"results\":[{\"columns\":[\"n\"],\"types\":[\"int\"]}]}",
     RQLITE_ACCEPTED, "-"},
    {"{\"results\":[{\"columns\":[\"n\"],\"types\":[\"\"],\"values\":[]}],"
     "\"time\":0.0012}",
     RQLITE_ACCEPTED, "-"},
    {"{\"results\":[{\"columns\":[\"n\"],\"types\":[\"\"],"
     "\"values\":null}]}\n",
     RQLITE_ACCEPTED, "-"},
    {ROW("null"), RQLITE_ACCEPTED, "-"},
    {ROW("\"\""), RQLITE_ACCEPTED, ""},
    {ROW("\"[{\\\"a\\\":1}]\""), RQLITE_ACCEPTED, "[{\"a\":1}]"},
    {ROW("\"rødgrød\""), RQLITE_ACCEPTED, "rødgrød"},
    {ROW("\"\\u003c\\u00e6\\u20AC\\ud83d\\ude00\\n\\t\\/\""), RQLITE_ACCEPTED,
     "<\xc3\xa6\xe2\x82\xac\xf0\x9f\x98\x80\n\t/"},
    {ROW("9223372036854775807"), RQLITE_ACCEPTED, "9223372036854775807"},
    {ROW("-9223372036854775808"), RQLITE_ACCEPTED, "-9223372036854775808"},
    {ROW("9007199254740993"), RQLITE_ACCEPTED, "9007199254740993"},
    {ROW("1e+300"), RQLITE_ACCEPTED, "1e+300"},
    {ROW("1e400"), RQLITE_ACCEPTED, "1e400"},
    {ROW("true"), RQLITE_ACCEPTED, "1"},
    {ROW("false"), RQLITE_ACCEPTED, "0"},
    {"{\"results\":null,\"error\":null}", RQLITE_MALFORMED, "0 results"},
    // The four places where an error may be (faults 17, 18).
    {"{\"results\":[],\"error\":\"stale read\"}", RQLITE_UNABLE, "stale read"},
    {"{\"error\":\"leader not found\"}", RQLITE_UNABLE, "leader not found"},
    {"{\"results\":[],\"error\":\"node failed to process Query on remote "
     "node at 127.0.0.1:4002: read tcp 127.0.0.1:53412: EOF\"}",
     RQLITE_UNABLE, "remote node at 127.0.0.1"},
    {"{\"results\":[{\"error\":\"no such table: plan\"}],"
     "\"error\":\"stale read\"}",
     RQLITE_UNABLE, "stale read"},
    {"{\"results\":[{\"error\":\"no such table: plan\"}]}", RQLITE_REFUSED,
     "statement 1 failed: no such table: plan"},
    {"{\"results\":[{\"columns\":[\"n\"],\"values\":[[1]],"
     "\"error\":\"query timeout\"}]}",
     RQLITE_REFUSED, "query timeout"},
    {"{\"results\":[{\"error\":\"a\\u0000b\\u202ec\\n\"}]}", RQLITE_REFUSED,
     "statement 1 failed: "},
    {"{\"results\":[{\"error\":\"\"}]}", RQLITE_REFUSED, "failed"},
    // Another shape than was asked for (fault 19).
    {"{\"results\":[{\"columns\":[\"a\",\"b\"],\"values\":[[1,2]]}]}",
     RQLITE_REFUSED, "exactly one column"},
    {"{\"results\":[{\"columns\":[\"a\"],\"values\":[[1,2]]}]}", RQLITE_REFUSED,
     "exactly one column"},
    {"{\"results\":[{\"columns\":[\"a\"],\"values\":[[]]}]}", RQLITE_REFUSED,
     "exactly one column"},
    {"{\"results\":[{\"columns\":[\"a\"],\"values\":[[1],[2]]}]}",
     RQLITE_REFUSED, "more than one row"},
    {"{\"results\":[{}]}", RQLITE_REFUSED, "exactly one column"},
    {"{\"results\":[]}", RQLITE_MALFORMED, "1 statements brought 0"},
    {"{\"results\":[{\"columns\":[\"a\"]},{\"columns\":[\"a\"],"
     "\"values\":[[1]]}]}",
     RQLITE_MALFORMED, "1 statements brought 2"},
    {"{}", RQLITE_MALFORMED, "0 results"},
    {ROW("[1,2]"), RQLITE_MALFORMED, "not JSON as rqlite"},
    {ROW("{\"a\":1}"), RQLITE_MALFORMED, "not JSON as rqlite"},
    {"{\"results\":[{\"types\":{\"n\":\"int\"},\"rows\":[{\"n\":1}]}]}",
     RQLITE_REFUSED, "exactly one column"},
};

static void
judges_replies_to_a_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof read_cases / sizeof *read_cases; i++) {
        const struct read_case *given = &read_cases[i];
        struct source_reply reply = {0};
        struct rqlite_cause cause;
        enum rqlite_verdict verdict = rqlite_message_read(
            given->reply, strlen(given->reply), 1, &reply, &cause);
        const char *found = cause.text;
        if (verdict == RQLITE_ACCEPTED) {
            found = reply.texts[0] != NULL ? reply.texts[0] : "-";
        }
        bool is_right = verdict == RQLITE_ACCEPTED
                            ? strcmp(found, given->expected) == 0
                            : strstr(found, given->expected) != NULL;
        if (verdict != given->verdict || !is_right) {
            fail_msg("%s gave %d, \"%s\"", given->reply, verdict, found);
        }
        assert_int_equal(reply.count, verdict == RQLITE_ACCEPTED ? 1 : 0);
        source_reply_destroy(&reply);
    }
}

// One of several statements failed: the whole reply is refused (fault 18).
static void
refuses_all_if_one_failed(void **state)
{
    (void)state;
    static const char text[] =
        "{\"results\":[{\"columns\":[\"n\"],\"values\":[[\"good\"]]},"
        "{\"error\":\"no such column: x\"},"
        "{\"columns\":[\"a\",\"b\"],\"values\":[[1,2]]}]}";
    struct source_reply reply = {0};
    struct rqlite_cause cause;
    assert_int_equal(rqlite_message_read(text, strlen(text), 3, &reply, &cause),
                     RQLITE_REFUSED);
    assert_string_equal(cause.text, "statement 2 failed: no such column: x");
    assert_null(reply.texts);
}

static void
keeps_a_nul_inside_a_text(void **state)
{
    (void)state;
    static const char text[] = ROW("\"x\\u0000y\"");
    struct source_reply reply = {0};
    struct rqlite_cause cause;
    assert_int_equal(rqlite_message_read(text, strlen(text), 1, &reply, &cause),
                     RQLITE_ACCEPTED);
    assert_int_equal(reply.lengths[0], 3);
    assert_memory_equal(reply.texts[0], "x\0y", 4);
    source_reply_destroy(&reply);
}

struct execute_case {
    const char *reply;
    enum rqlite_verdict verdict;
};

static const struct execute_case execute_cases[] = {
    {"{\"results\":[{\"last_insert_id\":1,\"rows_affected\":1},{}]}",
     RQLITE_ACCEPTED},
    {"{\"results\":[{\"last_insert_id\":1,\"rows_affected\":1}]}",
     RQLITE_MALFORMED},
    {"{\"results\":[{\"last_insert_id\":1},{\"error\":\"CHECK constraint "
     "failed: progress_is_a_percentage\"}]}",
     RQLITE_REFUSED},
    {"{\"results\":[{\"error\":\"UNIQUE constraint failed: plan.id\"}]}",
     RQLITE_REFUSED},
    {"{\"results\":[],\"error\":\"leader not found\"}", RQLITE_UNABLE},
};

static void
judges_replies_to_an_execute(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof execute_cases / sizeof *execute_cases; i++) {
        const struct execute_case *given = &execute_cases[i];
        struct rqlite_cause cause;
        assert_int_equal(rqlite_message_read(given->reply, strlen(given->reply),
                                             2, NULL, &cause),
                         given->verdict);
    }
}

static void
writes_a_request(void **state)
{
    (void)state;
    const char *const arguments[] = {"it's \"so\"\\\n\x01\x7f\xc3\xb8", NULL,
                                     ""};
    const struct source_statement statements[] = {
        {.sql = "SELECT 1"},
        {.sql = "SELECT ?1 || ?2", .arguments = arguments, .argument_count = 3},
    };
    struct text_builder body = {0};
    assert_true(rqlite_message_write(&body, statements, 2));
    assert_string_equal(body.data,
                        "[[\"SELECT 1\"],[\"SELECT ?1 || ?2\","
                        "\"it's \\u0022so\\u0022\\u005c\\u000a\\u0001\x7f"
                        "\xc3\xb8\",null,\"\"]]");
    text_reset(&body);
    assert_true(rqlite_message_write(&body, statements, 0));
    assert_string_equal(body.data, "[]");
    text_destroy(&body);
}

static void
refuses_to_write_what_is_not_utf8(void **state)
{
    (void)state;
    const char *const arguments[] = {"\xff"};
    const struct source_statement statements[] = {
        {.sql = "SELECT ?1", .arguments = arguments, .argument_count = 1},
        {.sql = "SELECT '\xc3'"},
    };
    struct text_builder body = {0};
    assert_false(rqlite_message_write(&body, &statements[0], 1));
    assert_false(rqlite_message_write(&body, &statements[1], 1));
    text_destroy(&body);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(judges_replies_to_a_read),
        cmocka_unit_test(refuses_all_if_one_failed),
        cmocka_unit_test(keeps_a_nul_inside_a_text),
        cmocka_unit_test(judges_replies_to_an_execute),
        cmocka_unit_test(writes_a_request),
        cmocka_unit_test(refuses_to_write_what_is_not_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
