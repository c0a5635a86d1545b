#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "support_run.h"

#define SHOT "shot --source a.db --now 2026-11-22T08:42:00Z --out - "

#define BROKEN_SHOT                                                      \
    "shot --source broken.db --now 2026-11-22T08:42:00Z --out - --page " \
    "stories"

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    support_expect(&folder, "init a.db", 0, "", "");
    support_expect(&folder, "demo a.db --today 2026-11-22", 0, "", "");
    *state = &folder;
    return 0;
}

// Ten fields with tabs between: kind, box, font size, two colours, intent,
// words.
static void
check_line(const char *line, size_t length)
{
    static const char *const kinds[] = {"text\t", "tap\t", "mark\t",
                                        "picture\t"};
    size_t tabs = 0;
    bool is_known = false;

    for (size_t i = 0; i < length; i++)
        tabs += line[i] == '\t';
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        is_known = is_known || strncmp(line, kinds[i], strlen(kinds[i])) == 0;
    if (tabs != 9 || !is_known)
        fail_msg("\"%.*s\" is no line of a dump", (int)length, line);
}

static void
check_dump(const char *dump)
{
    size_t lines = 0;

    for (const char *line = dump; *line != '\0'; lines++) {
        size_t length = strcspn(line, "\n");
        check_line(line, length);
        line += length + 1;
    }
    assert_true(lines > 3);
}

static const char *const pages[] = {
    "compass",
    "plans",
    "plans --part 1",
    "plans --item 1",
    "plan --item 1",
    "plan --item 1 --detail 3",
    "goals",
    "goal --item 1",
    "stories",
    "stories --item 2",
    "story --item 1",
    "focus --item 1",
    "commitment --item 1",
    "waiting",
    "empty",
    "setup",
    "setup --detail 4 --theme contrast --size 1080x1920",
    "compass --theme evening --size 1280x720",
    "compass --size 1080x1920 --language en",
};

static void
test_every_page_can_be_had_as_text(void **state)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        char arguments[200];
        struct outcome outcome;
        snprintf(arguments, sizeof arguments, SHOT "--text --page %s",
                 pages[i]);
        outcome = support_run(*state, arguments);
        if (outcome.status != 0)
            fail_msg("%s: %s", arguments, outcome.err);
        check_dump(outcome.out);
        outcome_destroy(&outcome);
    }
}

static void
test_the_same_shot_is_the_same_picture(void **state)
{
    struct outcome first = support_run(*state, SHOT "--page stories");
    struct outcome second = support_run(*state, SHOT "--page stories");

    assert_int_equal(first.status, 0);
    assert_memory_equal(first.out, "\x89PNG\r\n\x1a\n", 8);
    assert_int_equal(first.out_length, second.out_length);
    assert_memory_equal(first.out, second.out, first.out_length);
    outcome_destroy(&first);
    outcome_destroy(&second);
}

// Bytes that only begin like a picture, and bytes that are none at all: in both
// cases the empty compass stands there, as it does where there is no picture.
static void
test_a_broken_picture_gives_way_to_the_compass(void **state)
{
    static const char *const broken[] = {
        "UPDATE picture SET content = substr(content, 1, 2000)",
        "UPDATE picture SET content = x'00'",
    };
    struct outcome none;

    support_expect(*state, "init broken.db", 0, "", "");
    support_expect(*state, "demo broken.db --today 2026-11-22", 0, "", "");
    support_query(*state, "broken.db", "UPDATE story SET picture_id = NULL");
    none = support_run(*state, BROKEN_SHOT);
    assert_int_equal(none.status, 0);
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct outcome shot;

        support_query(*state, "broken.db", broken[i]);
        support_query(*state, "broken.db",
                      "UPDATE story SET picture_id = "
                      "(SELECT min(id) FROM picture)");
        shot = support_run(*state, BROKEN_SHOT);
        assert_int_equal(shot.out_length, none.out_length);
        assert_memory_equal(shot.out, none.out, none.out_length);
        outcome_destroy(&shot);
    }
    outcome_destroy(&none);
}

static void
test_a_shot_can_be_a_file(void **state)
{
    struct outcome outcome = support_run(
        *state, "shot --source a.db --page plans --size 640x360 --out p.png");

    assert_int_equal(outcome.status, 0);
    assert_int_equal(outcome.out_length, 0);
    outcome_destroy(&outcome);
    support_expect(*state, "shot --source a.db --page plans --out no/where.png",
                   1, "", "no/where.png");
    support_expect(*state,
                   "shot --source a.db --page plans --text --out no/where", 1,
                   "", "no/where");
}

static void
test_what_is_not_there_is_explained(void **state)
{
    support_expect(*state, SHOT "--page plan --item 999", 1, "",
                   "there is no plan 999");
    support_expect(*state, SHOT "--page setup --detail 5", 2, "", "4 corners");
    support_expect(*state, SHOT "--page plan", 1, "", "--item ID");
    support_expect(*state, SHOT "--page plans --part 40", 1, "", "part");
    support_expect(*state, "shot --source b.db --page plans --out -", 1, "",
                   "b.db");
    support_expect(*state, "init empty.db", 0, "", "");
    support_expect(*state, "shot --source empty.db --page goals --out -", 1, "",
                   "no goals to show");
}

static void
test_the_public_sees_no_names(void **state)
{
    struct outcome outcome =
        support_run(*state, SHOT "--text --page plans --audience public");

    assert_int_equal(outcome.status, 0);
    check_dump(outcome.out);
    assert_null(strstr(outcome.out, "Mette Holm"));
    outcome_destroy(&outcome);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_can_be_had_as_text),
        cmocka_unit_test(test_the_same_shot_is_the_same_picture),
        cmocka_unit_test(test_a_broken_picture_gives_way_to_the_compass),
        cmocka_unit_test(test_a_shot_can_be_a_file),
        cmocka_unit_test(test_what_is_not_there_is_explained),
        cmocka_unit_test(test_the_public_sees_no_names),
    };
    return cmocka_run_group_tests(tests, set_up, folder_tear_down);
}
