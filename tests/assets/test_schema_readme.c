#include "support_schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { BLOCK_SIZE = 8192, LINE_SIZE = 1024 };

static int
set_up(void **state)
{
    *state = schema_open_filled();
    schema_run(*state, "UPDATE focus SET code = 'SERVICE' WHERE id = 1");
    return 0;
}

static int
tear_down(void **state)
{
    return sqlite3_close(*state) == SQLITE_OK ? 0 : -1;
}

static void
the_sql_of_the_readme_runs(void **state)
{
    char line[LINE_SIZE];
    char block[BLOCK_SIZE] = "";
    bool is_inside = false;
    int count = 0;
    FILE *file = fopen(PEJL_ASSETS_DIR "/schema/README.md", "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        bool is_fence = strncmp(line, "```", 3) == 0;
        if (is_fence && is_inside) {
            schema_run(*state, block);
            count++;
        }
        if (is_fence) {
            is_inside = !is_inside;
            block[0] = '\0';
        } else if (is_inside) {
            size_t end = strlen(block);
            assert_true(end + strlen(line) < sizeof block);
            snprintf(block + end, sizeof block - end, "%s", line);
        }
    }
    fclose(file);
    assert_true(count >= 7);
}

static void
what_the_readme_marks_is_public(void **state)
{
    assert_int_equal(schema_number(*state,
                                   "SELECT count(*) FROM kiosk_public_plan "
                                   "WHERE title = 'Breve, som man forstår' "
                                   "AND health = 'at_risk'"),
                     1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sql_of_the_readme_runs),
        cmocka_unit_test(what_the_readme_marks_is_public),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
