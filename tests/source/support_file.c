#include "source/support_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int
make(void **state, int busy_timeout_ms, int total_timeout_ms)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->folder = folder_make();
    snprintf(fixture->path, sizeof fixture->path, "%s",
             folder_file(&fixture->folder, "shared.db"));
    sql_run(fixture->path, FILE_SCHEMA);
    struct source_options options = source_default_options();
    options.busy_timeout_ms = busy_timeout_ms;
    options.total_timeout_ms = total_timeout_ms;
    fixture->source = source_open(fixture->path, &options);
    assert_non_null(fixture->source);
    *state = fixture;
    return 0;
}

int
fixture_make(void **state)
{
    return make(state, 150, 1000);
}

int
fixture_make_patient(void **state)
{
    return make(state, 20000, 30000);
}

int
fixture_remove(void **state)
{
    struct fixture *fixture = *state;
    source_close(fixture->source);
    folder_remove(&fixture->folder);
    free(fixture);
    return 0;
}
