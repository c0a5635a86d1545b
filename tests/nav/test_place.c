#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "nav/place.h"

static const struct {
    const char *words;
    struct intent intent;
} cases[] = {
    {"compass", {INTENT_OPEN, {.page = PAGE_COMPASS}}},
    {"plans", {INTENT_OPEN, {.page = PAGE_PLANS}}},
    {"plans/3", {INTENT_OPEN, {.page = PAGE_PLANS, .item = 3}}},
    {"plan/12", {INTENT_OPEN, {.page = PAGE_PLAN, .item = 12}}},
    {"goal/9223372036854775807",
     {INTENT_OPEN, {.page = PAGE_GOAL, .item = INT64_MAX}}},
    {"commitment/4", {INTENT_OPEN, {.page = PAGE_COMMITMENT, .item = 4}}},
    {"next", {INTENT_NEXT, {0}}},
    {"previous", {INTENT_PREVIOUS, {0}}},
    {"back", {INTENT_BACK, {0}}},
    {"home", {INTENT_HOME, {0}}},
    {"pause", {INTENT_PAUSE, {0}}},
    {"part/0", {INTENT_PART, {.part = 0}}},
    {"part/7", {INTENT_PART, {.part = 7}}},
    {"more", {INTENT_MORE, {0}}},
    {"less", {INTENT_LESS, {0}}},
    {"detail/6", {INTENT_DETAIL, {.detail = 6}}},
    {"stay", {INTENT_STAY, {0}}},
    {"", {INTENT_NONE, {0}}},
    {"/", {INTENT_NONE, {0}}},
    {"plan/", {INTENT_NONE, {0}}},
    {"plan/0", {INTENT_NONE, {0}}},
    {"plan/-1", {INTENT_NONE, {0}}},
    {"plan/+1", {INTENT_NONE, {0}}},
    {"plan/ 1", {INTENT_NONE, {0}}},
    {"plan/1/2", {INTENT_NONE, {0}}},
    {"plan/1x", {INTENT_NONE, {0}}},
    {"plan/9223372036854775808", {INTENT_NONE, {0}}},
    {"plan/99999999999999999999999", {INTENT_NONE, {0}}},
    {"part", {INTENT_NONE, {0}}},
    {"part/2147483648", {INTENT_NONE, {0}}},
    {"next/1", {INTENT_NONE, {0}}},
    {"Plans", {INTENT_NONE, {0}}},
    {"planss", {INTENT_NONE, {0}}},
};

static void
test_words_become_intents(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct intent intent = intent_parse(cases[i].words);
        if (intent.kind != cases[i].intent.kind ||
            !place_equals(intent.place, cases[i].intent.place))
            fail_msg("\"%s\"", cases[i].words);
    }
}

static void
test_every_page_is_found_by_its_name(void **state)
{
    (void)state;
    for (int i = 0; i < PAGE_COUNT; i++) {
        enum page_id page = PAGE_COUNT;
        assert_true(place_find_page(place_page_name((enum page_id)i), &page));
        assert_int_equal(page, i);
    }
    assert_string_equal(place_page_name(PAGE_COUNT), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_become_intents),
        cmocka_unit_test(test_every_page_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
