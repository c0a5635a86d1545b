// What pejl publish made, over https from a real web server.
#include "source/support_certificates.h"
#include "source/support_published.h"
#include "source/support_web.h"

#include "source/source_published.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct site {
    struct press *press;
    struct web web;
    char authority[256];
    struct source *source;
};

static struct source *
open_at(struct site *site, const char *path)
{
    char location[200];
    (void)snprintf(location, sizeof location, "https://127.0.0.1:%u%s",
                   site->web.port, path);
    struct source *source = source_open(location, &site->press->options);
    assert_non_null(source);
    return source;
}

static int
site_make(void **state)
{
    struct site *site = calloc(1, sizeof *site);
    void *press = NULL;
    (void)press_make(&press);
    site->press = press;
    web_start(&site->web, site->press->folder.path);
    (void)snprintf(site->authority, sizeof site->authority, "%s",
                   folder_file(&site->web.folder, "ca.pem"));
    site->press->options.ca_file = site->authority;
    press_publish(site->press, "one", 5);
    site->source = open_at(site, "/public.db");
    *state = site;
    return 0;
}

static int
site_remove(void **state)
{
    struct site *site = *state;
    void *press = site->press;
    source_close(site->source);
    web_stop(&site->web);
    (void)press_remove(&press);
    free(site);
    return 0;
}

// It logs an answer only after that was given.
static void
expect_count(const struct site *site, const char *name, int status,
             size_t expected)
{
    int64_t end_us = now_us() + 20000000;
    size_t found = web_count(&site->web, name, status);
    while (found < expected && now_us() < end_us) {
        (void)usleep(5000);
        found = web_count(&site->web, name, status);
    }
    assert_int_equal(found, expected);
}

static void
what_is_unchanged_costs_nothing(void **state)
{
    struct site *site = *state;
    expect_title(site->source, "one");
    for (int i = 0; i < 10; i++) {
        expect_title(site->source, "one");
        // Without waiting for news nobody is asked for any.
        assert_reads(site->source, TITLE, "one");
    }
    expect_count(site, "public.db.manifest", 200, 1);
    expect_count(site, "public.db.manifest", 304, 10);
    expect_count(site, "public.db", 200, 1);
    char *log = web_log(&site->web);
    assert_non_null(strstr(log, "304 /public.db.manifest 0\n"));
    assert_non_null(strstr(log, "200 /public.db?v=5 "));
    free(log);
}

static void
new_content_is_fetched_once(void **state)
{
    struct site *site = *state;
    expect_title(site->source, "one");
    press_publish(site->press, "two", 6);
    expect_title(site->source, "two");
    expect_title(site->source, "two");
    expect_count(site, "public.db", 200, 2);
    assert_int_equal(source_published_manifest(site->source)->version, 6);
    // The same content, confirmed anew: the manifest alone comes again.
    press_sign(site->press, &site->press->secret, 6);
    expect_title(site->source, "two");
    expect_count(site, "public.db.manifest", 200, 3);
    expect_count(site, "public.db", 200, 2);
}

static void
forgeries_are_refused(void **state)
{
    struct site *site = *state;
    struct press *press = site->press;
    expect_title(site->source, "one");
    press_publish(press, "two", 6);
    spoil(press->path, 2);
    expect_refusal(site->source, SOURCE_INVALID, "is not what its manifest");
    press_publish(press, "two", 7);
    assert_int_equal(truncate(press->path, 4096), 0);
    expect_refusal(site->source, SOURCE_INVALID, ""); // was said before
    press_publish(press, "two", 8);
    spoil(press->manifest_path, 200);
    expect_refusal(site->source, SOURCE_INVALID, "is not signed by the key");
    press_sign(press, &press->other, 9);
    expect_refusal(site->source, SOURCE_INVALID, "");
    press_sign(press, NULL, 10);
    expect_refusal(site->source, SOURCE_INVALID, "is not signed: publish");
    press_publish(press, "old", 4);
    expect_refusal(site->source, SOURCE_INVALID, "is older than what");
    press_publish(press, "more than the manifest tells of", 11);
    write_file(press->path, press, sizeof *press, 0644);
    (void)truncate(press->path, 30 << 20);
    expect_refusal(site->source, SOURCE_INVALID, "larger than is allowed");
    press_publish(press, "new", 12);
    struct log_ear ear = log_listen();
    expect_title(site->source, "new");
    free(log_heard(&ear));
}

static void
endless_manifests_are_cut(void **state)
{
    struct site *site = *state;
    expect_title(site->source, "one");
    (void)unlink(site->press->manifest_path);
    write_file(site->press->manifest_path, "", 0, 0644);
    (void)truncate(site->press->manifest_path, 30 << 20);
    expect_refusal(site->source, SOURCE_INVALID, "larger than is allowed");
}

struct answer {
    const char *path;
    enum source_result result;
    const char *words;
};

static const struct answer answers[] = {
    {"/moved/public.db", SOURCE_INVALID, "sends us elsewhere"},
    {"/login/public.db", SOURCE_INVALID, "is there a login page"},
    {"/locked/public.db", SOURCE_DENIED, "HTTP status 401"},
    {"/ill/public.db", SOURCE_UNAVAILABLE, "HTTP status 503"},
    {"/absent.db", SOURCE_UNAVAILABLE, "HTTP status 404"},
};

static void
other_answers_are_no_content(void **state)
{
    struct site *site = *state;
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        struct source *source = open_at(site, answers[i].path);
        expect_refusal(source, answers[i].result, answers[i].words);
        assert_int_equal(source->retry_after_ms,
                         answers[i].result == SOURCE_UNAVAILABLE &&
                                 answers[i].path[1] == 'i'
                             ? 7000
                             : 0);
        source_close(source);
    }
    // No redirect was followed.
    expect_count(site, "/", 200, 0);
    expect_count(site, "/", 403, 0);
}

static void
a_server_that_is_gone_comes_back(void **state)
{
    struct site *site = *state;
    expect_title(site->source, "one");
    web_end(&site->web);
    expect_refusal(site->source, SOURCE_UNAVAILABLE, "does it run");
    press_publish(site->press, "two", 6);
    web_resume(&site->web);
    struct log_ear ear = log_listen();
    expect_title(site->source, "two");
    char *heard = log_heard(&ear);
    assert_non_null(strstr(heard, "can be read again"));
    free(heard);
}

static void
a_stranger_is_not_asked(void **state)
{
    struct site *site = *state;
    char other[256];
    (void)snprintf(other, sizeof other, "%s",
                   folder_file(&site->web.folder, "other.pem"));
    site->press->options.ca_file = other;
    struct source *source = open_at(site, "/public.db");
    expect_refusal(source, SOURCE_UNAVAILABLE, "certificate");
    source_close(source);
    expect_count(site, "public.db.manifest", 200, 0);
}

static void
a_wait_is_cut_short(void **state)
{
    struct site *site = *state;
    struct later *later = later_interrupt(site->source, 50);
    int64_t begin_us = now_us();
    assert_false(source_wait(site->source, 5000));
    assert_in_range(now_us() - begin_us, 0, 1500000);
    (void)later_join(later);
}

#define WITH_SITE(test) \
    cmocka_unit_test_setup_teardown(test, site_make, site_remove)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_SITE(what_is_unchanged_costs_nothing),
        WITH_SITE(new_content_is_fetched_once),
        WITH_SITE(forgeries_are_refused),
        WITH_SITE(endless_manifests_are_cut),
        WITH_SITE(other_answers_are_no_content),
        WITH_SITE(a_server_that_is_gone_comes_back),
        WITH_SITE(a_stranger_is_not_asked),
        WITH_SITE(a_wait_is_cut_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
