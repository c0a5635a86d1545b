#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "meeting/words.h"
#include "support_meeting.h"

// Keys that are pressed one after the other: letters as such, ^ for shift,
// < for delete; and what stands there then.
static const struct {
    const char *keys;
    const char *text;
    bool is_shifted, is_locked;
} keys[] = {
    {"", "", true, false},
    {"a", "A", false, false},
    {"abc", "Abc", false, false},
    {"øl", "Øl", false, false},
    {"^a", "a", false, false},
    {"a^bc", "ABc", false, false},
    {"a^^bc", "ABC", true, true},
    {"a^^b^c", "ABc", false, false},
    {"^^^ab", "AB", true, true},
    {"ja. nej", "Ja. Nej", false, false},
    {"ja.nej", "Ja.nej", false, false},
    {"ja? å", "Ja? Å", false, false},
    {"ab<", "A", false, false},
    {"a<", "", true, false},
    {"<", "", true, false},
    {"å<", "", true, false},
    {" a", "A", false, false},
    {"7 %", "7 %", false, false},
    {"é", "É", false, false},
    {"a. <", "A.", false, false},
};

static void
press(struct hall *hall, const char *pressed)
{
    char one[8];

    while (*pressed != '\0') {
        size_t length = (*pressed & 0x80) != 0 ? 2 : 1;
        memcpy(one, pressed, length);
        one[length] = '\0';
        if (*one == '^')
            support_do(hall, "shift");
        else if (*one == '<')
            support_do(hall, "delete");
        else
            support_type(hall, one);
        pressed += length;
    }
}

static void
test_keys(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        struct hall hall;
        const struct meeting_typing *typing = &hall.meeting.typing;
        support_enter(&hall);
        support_do(&hall, "start,decision,write/decision");
        press(&hall, keys[i].keys);
        if (strcmp(typing->text, keys[i].text) != 0 ||
            typing->is_shifted != keys[i].is_shifted ||
            typing->is_locked != keys[i].is_locked)
            fail_msg("%s: %s %d %d", keys[i].keys, typing->text,
                     typing->is_shifted, typing->is_locked);
        support_leave(&hall);
    }
}

static void
test_signs_that_have_no_key_are_not_written(void **state)
{
    (void)state;
    static const char *const signs[] = {
        "key/0",    "key/9",          "key/10",    "key/127",   "key/8238",
        "key/8206", "key/173",        "key/65279", "key/55296", "key/1114112",
        "key/-97",  "key/4294967393", "key/97a",   "key/",      "key/768",
    };
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,decision,write/decision");
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (support_do(&hall, signs[i]))
            fail_msg("%s", signs[i]);
    }
    assert_string_equal(hall.meeting.typing.text, "");
    support_leave(&hall);
}

static void
test_a_text_has_at_most_120_signs(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,decision,write/decision");
    for (int i = 0; i < MEETING_SIGNS_MAX; i++)
        assert_true(support_do(&hall, "key/248"));
    assert_int_equal(hall.meeting.typing.signs, MEETING_SIGNS_MAX);
    assert_false(support_do(&hall, "key/248"));
    assert_int_equal(strlen(hall.meeting.typing.text), 240);
    support_do(&hall, "delete");
    assert_true(support_do(&hall, "key/97"));
    support_leave(&hall);
}

static void
test_only_done_takes_over_what_was_typed(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,decision,write/decision");
    support_type(&hall, "kurset deles ");
    support_do(&hall, "cancel");
    assert_string_equal(hall.meeting.decision.text, "");
    support_do(&hall, "write/decision");
    support_type(&hall, "kurset deles ");
    support_do(&hall, "done");
    assert_string_equal(hall.meeting.decision.text, "Kurset deles");
    support_do(&hall, "write/decision");
    assert_string_equal(hall.meeting.typing.text, "Kurset deles");
    support_leave(&hall);
}

// Texts, and the words that are suggested then.
static const struct {
    const char *text;
    const char *words[MEETING_WORDS];
} suggestions[] = {
    {"", {"", "", ""}},
    {"v", {"Virksomheder", "vej", "Vejledning"}},
    {"V", {"Virksomheder", "vej", "Vejledning"}},
    {"vi", {"Virksomheder", "Viden", "Virker"}},
    {"Så vir", {"Virksomheder", "Virker", ""}},
    {"virker", {"", "", ""}},
    {"virker ", {"", "", ""}},
    {"xyz", {"", "", ""}},
    {"ærl", {"Ærlige", "", ""}},
    {"tal-for", {"forstå", "", ""}},
};

static void
test_words_of_the_organisation_are_suggested(void **state)
{
    (void)state;
    struct snapshot *snapshot = support_make_plans(0);
    for (size_t i = 0; i < sizeof suggestions / sizeof *suggestions; i++) {
        char words[MEETING_WORDS][MEETING_WORD_SIZE];
        words_suggest(snapshot, suggestions[i].text, words);
        for (size_t j = 0; j < MEETING_WORDS; j++) {
            if (strcmp(words[j], suggestions[i].words[j]) != 0)
                fail_msg("\"%s\", word %zu: %s", suggestions[i].text, j,
                         words[j]);
        }
    }
    snapshot_destroy(snapshot);
}

static void
test_a_suggested_word_takes_the_place_of_what_was_begun(void **state)
{
    (void)state;
    struct hall hall;
    support_enter(&hall);
    support_do(&hall, "start,decision,write/decision");
    support_type(&hall, "vir");
    assert_true(support_do(&hall, "word/0"));
    assert_string_equal(hall.meeting.typing.text, "Virksomheder ");
    assert_false(support_do(&hall, "word/0"));
    support_type(&hall, "på ve");
    assert_true(support_do(&hall, "word/0"));
    assert_string_equal(hall.meeting.typing.text, "Virksomheder på vej ");
    assert_false(support_do(&hall, "word/3"));
    support_leave(&hall);
}

static void
test_a_word_that_does_not_fit_is_not_taken(void **state)
{
    (void)state;
    struct hall hall;
    char before[ENTRY_TEXT_SIZE];
    support_enter(&hall);
    support_do(&hall, "start,decision,write/decision");
    for (int i = 0; i < 58; i++)
        support_type(&hall, "a ");
    support_type(&hall, "vir");
    memcpy(before, hall.meeting.typing.text, sizeof before);
    assert_false(support_do(&hall, "word/0"));
    assert_string_equal(hall.meeting.typing.text, before);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_signs_that_have_no_key_are_not_written),
        cmocka_unit_test(test_a_text_has_at_most_120_signs),
        cmocka_unit_test(test_only_done_takes_over_what_was_typed),
        cmocka_unit_test(test_words_of_the_organisation_are_suggested),
        cmocka_unit_test(
            test_a_suggested_word_takes_the_place_of_what_was_begun),
        cmocka_unit_test(test_a_word_that_does_not_fit_is_not_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
