// What pejl publish made, from a path: a stick, a share.
#include "source/support_published.h"

#include "source/source_published.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct source *
open_it(struct press *press)
{
    struct source *source = source_open(press->path, &press->options);
    assert_non_null(source);
    return source;
}

static void
signed_content_is_read(void **state)
{
    struct press *press = *state;
    press_publish(press, "one", 5);
    struct source *source = open_it(press);
    assert_null(source_published_manifest(source));
    expect_title(source, "one");
    const struct manifest *manifest = source_published_manifest(source);
    assert_int_equal(manifest->version, 5);
    assert_int_equal(manifest->rows, 1);
    assert_int_equal(manifest->published_s, 1795000000);
    struct log_ear ear = log_listen();
    assert_int_equal(execute_text(source, "DELETE FROM plan"), SOURCE_DENIED);
    free(log_heard(&ear));
    press_publish(press, "two", 6);
    expect_title(source, "two");
    source_close(source);
}

static void
each_forgery_is_refused_and_the_old_stays_known(void **state)
{
    struct press *press = *state;
    press_publish(press, "one", 5);
    struct source *source = open_it(press);
    expect_title(source, "one");
    press_sign(press, &press->other, 6);
    expect_refusal(source, SOURCE_INVALID, "is not signed by the key");
    press_sign(press, NULL, 7);
    expect_refusal(source, SOURCE_INVALID, "is not signed: publish it");
    press_publish(press, "two", 8);
    spoil(press->manifest_path, 200);
    expect_refusal(source, SOURCE_INVALID, "is not signed by the key");
    press_publish(press, "two", 8);
    spoil(press->manifest_path, 10);
    expect_refusal(source, SOURCE_INVALID, ""); // the same was said before
    write_file(press->manifest_path, "<html>", 6, 0644);
    expect_refusal(source, SOURCE_INVALID, "is no manifest");
    write_file(press->manifest_path, "", 0, 0644);
    expect_refusal(source, SOURCE_INVALID, "");
    press_publish(press, "two", 8);
    spoil(press->path, 2);
    expect_refusal(source, SOURCE_INVALID, "is not what its manifest tells");
    press_publish(press, "two", 9);
    assert_int_equal(truncate(press->path, 4096), 0);
    expect_refusal(source, SOURCE_INVALID, "");
    (void)unlink(press->path);
    press_publish(press, "two", 10);
    (void)unlink(press->path);
    expect_refusal(source, SOURCE_UNAVAILABLE, "No such file");
    (void)unlink(press->manifest_path);
    expect_refusal(source, SOURCE_UNAVAILABLE, "");
    press_publish(press, "two", 10);
    struct log_ear ear = log_listen();
    expect_title(source, "two");
    char *heard = log_heard(&ear);
    assert_non_null(strstr(heard, "can be read again"));
    free(heard);
    source_close(source);
}

static void
nothing_older_is_taken(void **state)
{
    struct press *press = *state;
    press_publish(press, "new", 9);
    struct source *source = open_it(press);
    expect_title(source, "new");
    press_publish(press, "old", 8);
    expect_refusal(source, SOURCE_INVALID, "is older than what this board");
    press_publish(press, "twin", 9);
    expect_refusal(source, SOURCE_INVALID, "other content under the version");
    press_publish(press, "new", 9);
    struct log_ear ear = log_listen();
    expect_title(source, "new");
    free(log_heard(&ear));
    source_close(source);
}

static void
nothing_older_is_taken_after_a_restart(void **state)
{
    struct press *press = *state;
    press->options.memory_folder = press->folder.path;
    press_publish(press, "new", 9);
    struct source *source = open_it(press);
    expect_title(source, "new");
    source_close(source);
    press_publish(press, "old", 8);
    source = open_it(press);
    expect_refusal(source, SOURCE_INVALID, "is older than what this board");
    source_close(source);
    // What is remembered is signed, too: whoever spoils it gains a restart.
    spoil(folder_file(&press->folder, "published"), 200);
    source = open_it(press);
    expect_title(source, "old");
    source_close(source);
}

static void
any_of_several_keys_may_have_signed(void **state)
{
    struct press *press = *state;
    char keys[2 * SIGNATURE_KEY_TEXT];
    (void)snprintf(keys, sizeof keys, "%s %s", press->other_key,
                   press->public_key);
    press->options.public_keys = keys;
    press_publish(press, "one", 5);
    struct source *source = open_it(press);
    expect_title(source, "one");
    press_sign(press, &press->other, 6);
    expect_title(source, "one");
    source_close(source);
}

// Even a signed database is opened as any that is not trusted (fault 29).
static void
a_hostile_one_is_bounded(void **state)
{
    struct press *press = *state;
    press->options.total_timeout_ms = 1500;
    press_publish_sql(press,
                      "CREATE VIEW plan (title) AS WITH RECURSIVE n(i) AS "
                      "(SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                      "SELECT count(*) FROM n",
                      5);
    struct source *source = open_it(press);
    int64_t begin_us = now_us();
    expect_refusal(source, SOURCE_UNAVAILABLE, "did not answer in time");
    assert_in_range(now_us() - begin_us, 1500000, 9000000);
    write_file(folder_file(&press->folder, "public.db"), "no database", 11,
               0644);
    press_sign(press, &press->secret, 6);
    expect_refusal(source, SOURCE_INVALID, "is not an SQLite database");
    press_publish_sql(
        press, "PRAGMA journal_mode = WAL; CREATE TABLE plan (title)", 7);
    struct log_ear ear = log_listen();
    char *text = NULL;
    (void)source_wait(source, 0);
    assert_int_not_equal(read_text(source, TITLE, &text), SOURCE_DONE);
    free(log_heard(&ear));
    press_publish(press, "mended", 8);
    ear = log_listen();
    expect_title(source, "mended");
    free(log_heard(&ear));
    source_close(source);
}

static void
news_is_heard_of_at_once(void **state)
{
    struct press *press = *state;
    press_publish(press, "one", 5);
    struct source *source = open_it(press);
    expect_title(source, "one");
    assert_false(source_wait(source, 100));
    press_publish(press, "two", 6);
    int64_t begin_us = now_us();
    assert_true(source_wait(source, 5000));
    assert_in_range(now_us() - begin_us, 0, 1500000);
    assert_reads(source, TITLE, "two");
    struct later *later = later_interrupt(source, 50);
    begin_us = now_us();
    (void)source_wait(source, 5000);
    assert_in_range(now_us() - begin_us, 0, 1500000);
    (void)later_join(later);
    char *text = NULL;
    assert_int_equal(read_text(source, TITLE, &text), SOURCE_INTERRUPTED);
    source_close(source);
}

struct wrong {
    const char *location;
    const char *keys; // "": the right ones
    const char *words;
};

static const struct wrong wrongs[] = {
    {"https://www.example.org/public.db", NULL, "set source.public_key"},
    {"public.db", "ed25519:short", "source.public_key is none"},
    {"public.db", "  ", "source.public_key is none"},
    {"https://me:word@example.org/public.db", "", "holds a user name"},
    {"https://www.example.org", "", "write it as https://host/path"},
    {"https://www.example.org/", "", "write it as https://host/path"},
    {"https://www.example.org/a?b", "", "write it as https://host/path"},
    {"https://exa_mple/a.db", "", "its host is wrong"},
    {"https://a,b/a.db", "", "its host is wrong"},
    {"http://www.example.org/a.db", "", "write https"},
    {"rqlite+https://db:4001", "", "nobody signs what a cluster answers"},
    {"ftp://www.example.org/a.db", "", "neither a file nor a cluster"},
};

static void
a_wrong_location_is_told(void **state)
{
    struct press *press = *state;
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++) {
        const char *keys = wrongs[i].keys;
        struct source_options options = press->options;
        options.public_keys =
            keys != NULL && keys[0] == '\0' ? press->public_key : keys;
        struct log_ear ear = log_listen();
        struct source *source = source_open(wrongs[i].location, &options);
        char *heard = log_heard(&ear);
        if (source != NULL || strstr(heard, wrongs[i].words) == NULL) {
            fail_msg("%s: %s", wrongs[i].location, heard);
        }
        assert_null(strstr(heard, "word@"));
        free(heard);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PRESS(signed_content_is_read),
        WITH_PRESS(each_forgery_is_refused_and_the_old_stays_known),
        WITH_PRESS(nothing_older_is_taken),
        WITH_PRESS(nothing_older_is_taken_after_a_restart),
        WITH_PRESS(any_of_several_keys_may_have_signed),
        WITH_PRESS(a_hostile_one_is_bounded),
        WITH_PRESS(news_is_heard_of_at_once),
        WITH_PRESS(a_wrong_location_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
