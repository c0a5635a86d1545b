#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "source/statements.h"

#define TRIGGER \
    "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; DELETE FROM b; END"

static const struct {
    const char *sql;
    const char *statements; // with a bar after each
} cases[] = {
    {"", ""},
    {"  \n\t", ""},
    {";;; ;", ""},
    {"-- nothing; here", ""},
    {"/* nor; here */", ""},
    {"/* never closed; ", ""},
    {"SELECT 1;", "SELECT 1|"},
    {"SELECT 1", "SELECT 1|"},
    {"SELECT 1; SELECT 2;\n", "SELECT 1|SELECT 2|"},
    {"-- first;\nSELECT 1;\n-- last;\n", "SELECT 1|"},
    {"SELECT 1; -- trailing\nSELECT 2;", "SELECT 1|SELECT 2|"},
    {"SELECT ';'; SELECT \";\";", "SELECT ';'|SELECT \";\"|"},
    {"SELECT 'it''s; so';", "SELECT 'it''s; so'|"},
    {"SELECT 1 -- half; of it\n, 2;", "SELECT 1 -- half; of it\n, 2|"},
    {"SELECT 1 /* ; */, 2;", "SELECT 1 /* ; */, 2|"},
    {TRIGGER "; SELECT 2;", TRIGGER "|SELECT 2|"},
    {"SELECT 'never closed; SELECT 2;", "SELECT 'never closed; SELECT 2;|"},
};

static void
split_all(const char *sql, char *out, size_t size)
{
    char text[400];
    char *rest = text;

    snprintf(text, sizeof text, "%s", sql);
    *out = '\0';
    for (char *statement = source_split_statement(&rest); statement != NULL;
         statement = source_split_statement(&rest)) {
        size_t length = strlen(out);
        snprintf(out + length, size - length, "%s|", statement);
    }
}

static void
test_statements_are_cut_where_they_end(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char statements[400];
        split_all(cases[i].sql, statements, sizeof statements);
        if (strcmp(statements, cases[i].statements) != 0)
            fail_msg("\"%s\" gave \"%s\"", cases[i].sql, statements);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_statements_are_cut_where_they_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
