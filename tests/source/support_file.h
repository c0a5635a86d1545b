// A shared database in a folder of its own, and a source that reads it.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_FILE_H
#define PEJL_TESTS_SOURCE_SUPPORT_FILE_H

#include "source/support_source.h"

// The table it has at the start, with two rows.
#define FILE_SCHEMA                                                 \
    "CREATE TABLE plan(id INTEGER PRIMARY KEY, title TEXT) STRICT;" \
    "INSERT INTO plan VALUES (1, 'one'), (2, 'two');"
#define COUNT_PLANS "SELECT count(*) FROM plan"

struct fixture {
    struct folder folder;
    char path[256];
    struct source *source; // gives up after 150 ms on a lock, a second in all
};

// Set up and tear down, as cmocka calls them. The patient one waits 20 s for a
// lock, so that whoever holds it may be slow.
int
fixture_make(void **state);
int
fixture_make_patient(void **state);
int
fixture_remove(void **state);

#define WITH_FILE(test) \
    cmocka_unit_test_setup_teardown(test, fixture_make, fixture_remove)
#define WITH_PATIENT_FILE(test) \
    cmocka_unit_test_setup_teardown(test, fixture_make_patient, fixture_remove)

#endif
