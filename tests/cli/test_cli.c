#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_run.h"

static const struct {
    const char *arguments;
    int status;
    const char *out;
    const char *err;
} cases[] = {
    {"--help", 0, "shot", ""},
    {"--version", 0, "pejl ", ""},
    {"show --help", 0, "--reduced-motion", ""},
    {"init --help", 0, "SOURCE", ""},
    {"demo --help", 0, "--organisation NAME", ""},
    {"shot --help", 0, "--now TIME", ""},
    {"check --help", 0, "--config FILE", ""},
    {"steer", 2, "", "steer is no command; see pejl --help"},
    {"", 2, "", "no source; name it with --source"},
    {"--sauce a.db", 2, "", "--sauce is no option"},
    {"--source", 2, "", "--source takes an argument"},
    {"show more", 2, "", "more is too much"},
    {"show --source a.db --language de", 2, "", "de"},
    {"show --source a.db --window 12", 2, "", "12"},
    {"show --source a.db --rotate 45", 2, "", "45"},
    {"init", 2, "", "SOURCE is missing"},
    {"init a.db b.db", 2, "", "b.db is too much"},
    {"init -q a.db", 2, "", "-q is no option"},
    {"demo a.db --organisation atlantis", 2, "", "atlantis"},
    {"demo a.db --today 2026-02-30", 2, "", "2026-02-30 is no day"},
    {"demo a.db --today 2026-02-3", 2, "", "2026-02-3 is no day"},
    {"shot --source a.db --page plans", 2, "", "--page and --out are needed"},
    {"shot --page plans --out -", 2, "", "no source"},
    {"shot --source a.db --page plan --item x --out -", 2, "", "--item"},
    {"shot --source a.db --page plan --item -1 --out -", 2, "", "--item"},
    {"shot --source a.db --page plan --detail -1 --out -", 2, "", "--detail"},
    {"shot --source a.db --page plans --now noon --out -", 2, "", "noon"},
    {"shot --source a.db --page plans --size big --out -", 2, "", "big"},
    {"shot --source a.db --page sextant --out -", 1, "",
     "there is no page sextant; there are compass, balance"},
    {"show --source ftp://example.dk/a.db", 1, "", "rqlite+https://host"},
};

static void
test_arguments_are_understood_or_explained(void **state)
{
    (void)state;
    struct folder folder;

    folder_make(&folder);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        support_expect(&folder, cases[i].arguments, cases[i].status,
                       cases[i].out, cases[i].err);
    folder_remove(&folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments_are_understood_or_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
