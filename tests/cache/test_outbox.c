#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "cache/outbox.h"
#include "support_cache.h"
#include "support_outbox.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define DAY_S 86400

static void
test_what_is_kept_outlives_the_process_word_for_word(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry found[ENTRY_ROUND + 1];

    for (int kind = 0; kind <= ENTRY_ROUND; kind++) {
        struct entry entry = entry_make((enum entry_kind)kind, kind);
        assert_true(outbox_put(outbox, &entry));
    }
    outbox_close(outbox);
    outbox = outbox_open(*state);
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, found, COUNT(found)),
                     COUNT(found));
    for (int kind = 0; kind <= ENTRY_ROUND; kind++) {
        struct entry entry = entry_make((enum entry_kind)kind, kind);
        assert_memory_equal(&found[kind], &entry, sizeof entry);
    }
    outbox_close(outbox);
}

// Before it was asked who sees a report, the table said nothing of it.
static void
make_older(const char *directory)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(outbox_path(directory, ""), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "ALTER TABLE entry DROP COLUMN is_public",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
}

static void
test_an_older_file_is_read_and_shows_citizens_nothing(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry found[2];
    struct entry older = entry_make(ENTRY_REPORT, 1);
    struct entry newer = entry_make(ENTRY_REPORT, 3);

    outbox_put_report(outbox, 1);
    outbox_close(outbox);
    make_older(*state);
    for (int i = 0; i < 2; i++) {
        outbox = outbox_open(*state);
        outbox_put_report(outbox, 3);
        assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, found, 2), 2);
        older.is_public = false;
        assert_memory_equal(&found[0], &older, sizeof older);
        assert_memory_equal(&found[1], &newer, sizeof newer);
        outbox_close(outbox);
    }
}

static void
test_a_full_field_and_the_longest_round_fit(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry entry = entry_make(ENTRY_ROUND, 1);
    struct entry found;

    memset(entry.text, 'x', sizeof entry.text - 1);
    entry.rank_count = ENTRY_RANKS_MAX;
    for (size_t i = 0; i < ENTRY_RANKS_MAX; i++)
        entry.ranks[i] = -(int64_t)i;
    assert_true(outbox_put(outbox, &entry));
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, &found, 1), 1);
    assert_memory_equal(&found, &entry, sizeof entry);
    outbox_close(outbox);
}

static void
test_nobody_else_may_read_it(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct stat found;

    outbox_put_report(outbox, 1);
    assert_int_equal(stat(outbox_path(*state, ""), &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    assert_int_equal(stat(outbox_path(*state, "-wal"), &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    outbox_close(outbox);
}

static void
test_order_and_state_are_kept(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry refused;

    for (int i = 4; i > 0; i--)
        outbox_put_report(outbox, i);
    outbox_put_report(outbox, 3); // again
    assert_true(outbox_mark(outbox, "key-0004", OUTBOX_SENT));
    assert_true(outbox_mark(outbox, "key-0002", OUTBOX_REFUSED));
    assert_true(outbox_mark(outbox, "key-0004", OUTBOX_REFUSED)); // too late
    outbox_close(outbox);
    outbox = outbox_open(*state);
    outbox_put_report(outbox, 4); // again, though it was sent
    outbox_assert_waits(outbox, "key-0003 key-0001 ");
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, NULL, 0), 2);
    assert_int_equal(outbox_list(outbox, OUTBOX_REFUSED, &refused, 1), 1);
    assert_string_equal(refused.next_step, "Vi låner en " ENTRY_CANARY);
    assert_int_equal(outbox_list(outbox, OUTBOX_SENT, &refused, 1), 0);
    outbox_close(outbox);
}

static void
test_people_decide_on_what_was_refused(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry found;

    for (int i = 1; i <= 3; i++)
        outbox_put_report(outbox, i);
    assert_true(outbox_mark(outbox, "key-0001", OUTBOX_REFUSED));
    assert_true(outbox_mark(outbox, "key-0002", OUTBOX_REFUSED));
    assert_true(outbox_mark(outbox, "key-0001", OUTBOX_WAITING));
    assert_true(outbox_mark(outbox, "key-0002", OUTBOX_AWAY));
    assert_true(outbox_mark(outbox, "key-0003", OUTBOX_AWAY));    // it waits
    assert_true(outbox_mark(outbox, "key-0002", OUTBOX_WAITING)); // too late
    outbox_close(outbox);
    outbox = outbox_open(*state);
    outbox_assert_waits(outbox, "key-0001 key-0003 ");
    assert_int_equal(outbox_list(outbox, OUTBOX_REFUSED, NULL, 0), 0);
    assert_int_equal(outbox_list(outbox, OUTBOX_AWAY, &found, 1), 1);
    assert_string_equal(found.key, "key-0002");
    assert_string_equal(found.next_step, "Vi låner en " ENTRY_CANARY);
    outbox_close(outbox);
}

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
test_what_was_sent_leaves_no_word(void **state)
{
    struct outbox *outbox = outbox_open(*state);

    outbox_put_report(outbox, 1);
    assert_true(holds(outbox_path(*state, "-wal"), ENTRY_CANARY));
    assert_true(outbox_mark(outbox, "key-0001", OUTBOX_SENT));
    assert_false(holds(outbox_path(*state, "-wal"), ENTRY_CANARY));
    assert_false(holds(outbox_path(*state, ""), ENTRY_CANARY));
    assert_true(holds(outbox_path(*state, ""), "key-0001"));
    outbox_close(outbox);
}

static void
test_a_draft_is_offered_for_a_day(void **state)
{
    static const char words[] = "half a sent";
    char found[OUTBOX_RECORD_SIZE];
    struct outbox *outbox = outbox_open(*state);

    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 3, found, 1000), 0);
    assert_true(outbox_keep(outbox, OUTBOX_DRAFT, 3, "older", 5, 900));
    assert_true(
        outbox_keep(outbox, OUTBOX_DRAFT, 3, words, sizeof words, 1000));
    outbox_close(outbox);
    outbox = outbox_open(*state);
    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 3, found, 1000 + DAY_S),
                     sizeof words);
    assert_string_equal(found, words);
    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 3, found, 1001 + DAY_S),
                     0);
    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 4, found, 1000), 0);
    assert_true(outbox_keep(outbox, OUTBOX_DRAFT, 3, NULL, 0, 1000));
    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 3, found, 1000), 0);
    log_begin();
    assert_false(
        outbox_keep(outbox, OUTBOX_DRAFT, 3, found, OUTBOX_RECORD_SIZE + 1, 0));
    log_end();
    outbox_close(outbox);
}

static void
forget_the_table(const char *path)
{
    sqlite3 *db = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "DROP TABLE meeting", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
}

// However old: whoever reads it knows what that means.
static void
test_where_a_meeting_was_is_kept_beside_the_draft(void **state)
{
    char found[OUTBOX_RECORD_SIZE];
    struct outbox *outbox = outbox_open(*state);

    assert_true(outbox_keep(outbox, OUTBOX_DRAFT, 1, "a draft", 7, 1000));
    outbox_close(outbox);
    // As a file of an older version is.
    forget_the_table(outbox_path(*state, ""));
    outbox = outbox_open(*state);
    assert_int_equal(outbox_take(outbox, OUTBOX_MEETING, 1, found, 1000), 0);
    assert_true(outbox_keep(outbox, OUTBOX_MEETING, 1, "here", 4, 1000));
    assert_true(outbox_keep(outbox, OUTBOX_MEETING, 1, "there", 5, 1000));
    outbox_close(outbox);
    outbox = outbox_open(*state);
    assert_int_equal(
        outbox_take(outbox, OUTBOX_MEETING, 1, found, 1000 + 99 * DAY_S), 5);
    assert_memory_equal(found, "there", 5);
    assert_int_equal(outbox_take(outbox, OUTBOX_MEETING, 2, found, 1000), 0);
    assert_int_equal(outbox_take(outbox, OUTBOX_DRAFT, 1, found, 1000), 7);
    outbox_close(outbox);
}

static void
test_wrong_tries_outlive_the_process(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct outbox_tries tries;

    assert_true(outbox_read_tries(outbox, "Karen", &tries));
    assert_int_equal(tries.wrong, 0);
    tries = (struct outbox_tries){.wrong = 2, .last_s = 77};
    assert_true(outbox_write_tries(outbox, "Karen", tries));
    outbox_close(outbox);
    outbox = outbox_open(*state);
    assert_true(outbox_read_tries(outbox, "Karen", &tries));
    assert_int_equal(tries.wrong, 2);
    assert_int_equal(tries.last_s, 77);
    assert_true(outbox_read_tries(outbox, "Lars", &tries));
    assert_int_equal(tries.wrong, 0);
    outbox_close(outbox);
}

static void
test_words_that_are_no_utf8_are_repaired(void **state)
{
    struct outbox *outbox = outbox_open(*state);
    struct entry entry = entry_make(ENTRY_DECISION, 1);
    struct entry found;

    snprintf(entry.text, sizeof entry.text,
             "a\xff"
             "b");
    assert_true(outbox_put(outbox, &entry));
    assert_int_equal(outbox_list(outbox, OUTBOX_WAITING, &found, 1), 1);
    assert_string_equal(found.text, "a\xef\xbf\xbd"
                                    "b");
    outbox_close(outbox);
    outbox_close(NULL);
}

#define WITH_DIRECTORY(test) \
    cmocka_unit_test_setup_teardown(test, directory_set_up, directory_tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DIRECTORY(test_what_is_kept_outlives_the_process_word_for_word),
        WITH_DIRECTORY(test_an_older_file_is_read_and_shows_citizens_nothing),
        WITH_DIRECTORY(test_a_full_field_and_the_longest_round_fit),
        WITH_DIRECTORY(test_nobody_else_may_read_it),
        WITH_DIRECTORY(test_order_and_state_are_kept),
        WITH_DIRECTORY(test_people_decide_on_what_was_refused),
        WITH_DIRECTORY(test_what_was_sent_leaves_no_word),
        WITH_DIRECTORY(test_a_draft_is_offered_for_a_day),
        WITH_DIRECTORY(test_where_a_meeting_was_is_kept_beside_the_draft),
        WITH_DIRECTORY(test_wrong_tries_outlive_the_process),
        WITH_DIRECTORY(test_words_that_are_no_utf8_are_repaired),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
