#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "nav/passage.h"

#define ROOM 20

static const char *const texts[] = {
    "",
    "Kort.",
    "Ni af ti enkle sager holder fristen, og resten faar besked i tide.",
    "Foerst det ene. Saa det andet. Til sidst det tredje, som er langt.",
    "Donaudampfschiffahrtselektrizitaetenhauptbetriebswerkbau",
    "\u00e6\u00f8\u00e5 \u00c6\u00d8\u00c5 bl\u00e5b\u00e6r\u00f8l "
    "p\u00e5 \u00e6bler\u00f8 \u00e5ret rundt",
    "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57"
    "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57",
    "en linje\nog en linje\n\nog en til, som er laengere",
    "      mange      mellemrum      her      ",
};
#define TEXTS (sizeof texts / sizeof *texts)

static void
test_passages_are_the_whole_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < TEXTS; i++) {
        for (size_t room = 2; room < 80; room++) {
            size_t count = passage_count(texts[i], room);
            const char *at = texts[i];
            for (size_t j = 0; j < count; j++) {
                struct passage passage = passage_find(texts[i], room, j);
                assert_ptr_equal(passage.words, at);
                assert_true(passage.length > 0 || texts[i][0] == '\0');
                at += passage.length;
            }
            assert_ptr_equal(at, texts[i] + strlen(texts[i]));
        }
    }
}

static void
expect(const char *text, size_t index, const char *wanted)
{
    struct passage passage = passage_find(text, ROOM, index);
    if (passage.length != strlen(wanted) ||
        memcmp(passage.words, wanted, passage.length) != 0)
        fail_msg("\"%.*s\", not \"%s\"", (int)passage.length, passage.words,
                 wanted);
}

static void
test_they_end_where_a_reader_would_pause(void **state)
{
    (void)state;
    expect(texts[2], 0, "Ni af ti enkle ");
    expect(texts[2], 1, "sager holder ");
    expect(texts[2], 2, "fristen, og resten ");
    expect(texts[3], 0, "Foerst det ene. ");
    expect(texts[4], 0, "Donaudampfschiffahr");
    expect("SKREVET MED STORE BOGSTAVER", 0, "SKREVET ");
    expect(texts[6], 0,
           "\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57");
    // Behind the last there is nothing but the last.
    expect("Kort.", 7, "Kort.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_passages_are_the_whole_text),
        cmocka_unit_test(test_they_end_where_a_reader_would_pause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
