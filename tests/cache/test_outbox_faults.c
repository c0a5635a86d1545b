// What the outbox does with a file, a disk or a folder that is no good.
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "cache/outbox.h"
#include "support_cache.h"
#include "support_outbox.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool
holds(const char *path, const char *word)
{
    FILE *file = fopen(path, "r");
    static char bytes[4 << 20];
    size_t length = file == NULL ? 0 : fread(bytes, 1, sizeof bytes, file);

    if (file != NULL)
        fclose(file);
    return memmem(bytes, length, word, strlen(word)) != NULL;
}

static void
write_bytes(const char *path, long offset, const char *bytes, size_t length)
{
    FILE *file = fopen(path, offset < 0 ? "w" : "r+");

    assert_non_null(file);
    fseek(file, offset < 0 ? 0 : offset, SEEK_SET);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static void
test_a_damaged_file_is_set_aside_and_what_is_readable_saved(void **state)
{
    static const char page[] = "<html><body>Log in to this network";
    struct outbox *outbox = outbox_open(*state);
    const char *heard;

    for (int i = 1; i <= 3; i++)
        outbox_put_report(outbox, i);
    assert_true(outbox_mark(outbox, "key-0001", OUTBOX_SENT));
    outbox_close(outbox);
    // The index over the keys, whose page follows the table's.
    write_bytes(outbox_path(*state, ""), 2 * 4096, page, sizeof page);
    log_begin();
    outbox = outbox_open(*state);
    heard = log_end();
    assert_non_null(strstr(heard, "outbox.db.broken"));
    assert_null(strstr(heard, ENTRY_CANARY));
    outbox_assert_waits(outbox, "key-0002 key-0003 ");
    assert_int_equal(access(outbox_path(*state, ".broken"), F_OK), 0);
    outbox_close(outbox);
}

static void
test_what_is_no_database_is_set_aside_each_under_its_own_name(void **state)
{
    static const char page[] = "<html><body>Log in to this network";
    static const char *const names[] = {".broken", ".broken-2", ".broken-3"};

    for (size_t i = 0; i < COUNT(names); i++) {
        struct outbox *outbox;

        write_bytes(outbox_path(*state, ""), -1, page, sizeof page);
        log_begin();
        outbox = outbox_open(*state);
        outbox_put_report(outbox, 1);
        outbox_assert_waits(outbox, "key-0001 ");
        assert_non_null(strstr(log_end(), names[i]));
        outbox_close(outbox);
        assert_true(holds(outbox_path(*state, names[i]), "Log in"));
    }
}

static void
test_a_file_that_breaks_while_it_is_used_costs_no_new_word(void **state)
{
    static const char zeros[3 * 4096];
    struct outbox *outbox = outbox_open(*state);

    outbox_put_report(outbox, 1);
    assert_true(outbox_mark(outbox, "key-0001", OUTBOX_SENT)); // WAL is empty
    write_bytes(outbox_path(*state, ""), 4096, zeros, sizeof zeros);
    log_begin();
    for (int i = 2; i <= 40; i++) // more than the pages it remembers
        outbox_put_report(outbox, i);
    log_end();
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, NULL, 0), 39);
    outbox_close(outbox);
    log_begin();
    outbox = outbox_open(*state);
    log_end();
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, NULL, 0), 39);
    outbox_close(outbox);
}

// Wherever bytes go wrong: what is written down afterwards is kept, and either
// nothing is missing or what was there lies aside.
static void
test_random_damage_loses_nothing_silently(void **state)
{
    enum { ROUNDS = 60, ENTRIES = 5, LAST = 900 };
    unsigned seed = 20261122;

    for (int i = 0; i < ROUNDS; i++) {
        struct outbox *outbox = outbox_open(*state);
        char bytes[64];
        struct stat found;
        size_t left;

        for (int j = 0; j < ENTRIES; j++)
            outbox_put_report(outbox, i * ENTRIES + j);
        outbox_close(outbox);
        assert_int_equal(stat(outbox_path(*state, ""), &found), 0);
        for (size_t j = 0; j < sizeof bytes; j++)
            bytes[j] = (char)rand_r(&seed);
        write_bytes(outbox_path(*state, ""), rand_r(&seed) % found.st_size,
                    bytes, 1 + (size_t)rand_r(&seed) % sizeof bytes);
        log_begin();
        outbox = outbox_open(*state);
        outbox_put_report(outbox, LAST);
        left = outbox_list(outbox, OUTBOX_WAITING, NULL, 0);
        log_end();
        outbox_close(outbox);
        if (access(outbox_path(*state, ".broken"), F_OK) != 0)
            assert_int_equal(left, ENTRIES + 1);
        assert_true(left >= 1);
        unlink(outbox_path(*state, ""));
        unlink(outbox_path(*state, ".broken"));
        unlink(outbox_path(*state, ".broken-2"));
    }
}

static void
test_a_newer_file_stays_as_it_is(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry entry = entry_make(ENTRY_REPORT, 2);
    sqlite3 *db = NULL;

    outbox_put_report(outbox, 1);
    outbox_close(outbox);
    assert_int_equal(sqlite3_open(outbox_path(*state, ""), &db), SQLITE_OK);
    sqlite3_exec(db, "PRAGMA user_version = 99", NULL, NULL, NULL);
    sqlite3_close(db);
    log_begin();
    outbox = outbox_open(*state);
    assert_false(outbox_put(outbox, &entry));
    assert_non_null(strstr(log_end(), "a newer version"));
    outbox_close(outbox);
    assert_int_equal(sqlite3_open(outbox_path(*state, ""), &db), SQLITE_OK);
    sqlite3_exec(db, "PRAGMA user_version = 1", NULL, NULL, NULL);
    sqlite3_close(db);
    outbox = outbox_open(*state);
    outbox_assert_waits(outbox, "key-0001 ");
    outbox_close(outbox);
}

static void
limit_file_size(rlim_t bytes)
{
    struct rlimit limit;

    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void
test_a_full_disk_is_told_and_forgiven(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry entry = entry_make(ENTRY_DECISION, 2);
    const char *heard;

    outbox_put_report(outbox, 1);
    signal(SIGXFSZ, SIG_IGN);
    log_begin();
    limit_file_size(8192);
    assert_false(outbox_put(outbox, &entry));
    assert_false(outbox_put(outbox, &entry));
    limit_file_size(RLIM_INFINITY);
    heard = log_end();
    assert_non_null(strstr(heard, "not safe until it can"));
    assert_null(strstr(heard, ENTRY_CANARY));
    assert_true(outbox_put(outbox, &entry));
    outbox_assert_waits(outbox, "key-0001 key-0002 ");
    outbox_close(outbox);
}

static void
test_a_folder_that_cannot_be_is_told_and_tried_again(void **state)
{
    struct entry entry = entry_make(ENTRY_DECISION, 1);
    char folder[512];
    struct outbox *outbox;

    snprintf(folder, sizeof folder, "%s", outbox_path(*state, ".folder"));
    write_bytes(folder, -1, "", 0); // a file where a folder should be
    log_begin();
    outbox = outbox_open(folder);
    assert_false(outbox_put(outbox, &entry));
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, NULL, 0), 0);
    assert_non_null(strstr(log_end(), "not safe until it can"));
    unlink(folder);
    log_begin();
    assert_true(outbox_put(outbox, &entry));
    assert_non_null(strstr(log_end(), "can be used again"));
    outbox_close(outbox);
    snprintf(folder, sizeof folder, "%s",
             outbox_path(*state, ".folder/outbox.db"));
    unlink(folder);
    rmdir(outbox_path(*state, ".folder"));
}

#define WITH_DIRECTORY(test) \
    cmocka_unit_test_setup_teardown(test, directory_set_up, directory_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DIRECTORY(
            test_a_damaged_file_is_set_aside_and_what_is_readable_saved),
        WITH_DIRECTORY(
            test_what_is_no_database_is_set_aside_each_under_its_own_name),
        WITH_DIRECTORY(
            test_a_file_that_breaks_while_it_is_used_costs_no_new_word),
        WITH_DIRECTORY(test_random_damage_loses_nothing_silently),
        WITH_DIRECTORY(test_a_newer_file_stays_as_it_is),
        WITH_DIRECTORY(test_a_full_disk_is_told_and_forgiven),
        WITH_DIRECTORY(test_a_folder_that_cannot_be_is_told_and_tried_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
