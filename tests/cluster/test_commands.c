// What the commands say of a cluster, and do with one.
#include "cluster/support_town.h"
#include "source/support_certificates.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATIENCE_MS = 20000 };

static struct town town;

static int
tear_down(void **state)
{
    (void)state;
    town_stop(&town);
    return 0;
}

static void
write_words(const char *name, const char *words, unsigned mode)
{
    write_file(folder_file(&town.cluster.folder, name), words, strlen(words),
               mode);
}

// "check" with the options given, for as long as it does not say the words;
// checks that it ends with this status.
__attribute__((format(printf, 3, 4))) static void
check_says(int status, const char *words, const char *format, ...)
{
    char options[400];
    va_list arguments;
    char *text;
    int found;
    int64_t end_us = now_us() + PATIENCE_MS * 1000;

    va_start(arguments, format);
    vsnprintf(options, sizeof options, format, arguments);
    va_end(arguments);
    text = town_run(&town, &found, "\"$PEJL\" check --cache . %s", options);
    while (strstr(text, words) == NULL && now_us() < end_us) {
        free(text);
        usleep(100000);
        text = town_run(&town, &found, "\"$PEJL\" check --cache . %s", options);
    }
    if (found != status || strstr(text, words) == NULL)
        fail_msg("check %s: status %d without \"%s\":\n%s", options, found,
                 words, text);
    free(text);
}

static size_t
count_words(const char *text, const char *words)
{
    size_t count = 0;

    for (; (text = strstr(text, words)) != NULL; text++)
        count++;
    return count;
}

static void
one_node_is_filled_by_who_may(void **state)
{
    const char *at = town.location;

    (void)state;
    town_start(&town, 1, 0);
    town_expect(&town, 1, "the credential was refused",
                "init %s --credential kiosk", at);
    town_expect(&town, 1, "the credential was refused", "init %s", at);
    town_expect(&town, 0, "schema version ", "init %s --credential admin", at);
    town_expect(&town, 0, " already", "init %s --credential admin", at);
    town_expect(&town, 1, "is as it was before", "demo %s --credential kiosk",
                at);
    check_says(0, "schema         ok version ",
               "--source %s --credential "
               "kiosk",
               at);
    town_expect(&town, 0, "the demo content of jammerbugt for " TOWN_DAY,
                "demo %s --credential admin --organisation jammerbugt "
                "--today " TOWN_DAY,
                at);
    town_expect(&town, 1, "has content already", "demo %s --credential admin",
                at);
    town_expect(&town, 0, "text\t",
                "shot --source %s --credential kiosk --page goals --text "
                "--out - --now " TOWN_NOW,
                at);
    town_expect(&town, 0, "# Referat af tavlemøde, Strategisk Chefforum",
                "minutes %s --credential kiosk", at);
    town_expect(&town, 1, "the credential was refused", "minutes %s", at);
}

static void
check_says_what_a_credential_may(void **state)
{
    const char *at = town.location;

    (void)state;
    town_start(&town, 1, 0);
    town_fill(&town, "thisted", TOWN_DAY);
    check_says(0, "permissions    ok", "--source %s --credential kiosk", at);
    check_says(0,
               "the credential may read, change rows, take the whole "
               "database, send nodes away: give the board",
               "--source %s --credential admin", at);
    check_says(1, "FAULT 127.0.0.1:", "--source %s", at);
    write_words("wrong", "kiosk:guessed", 0600);
    check_says(1, "the credential was refused (HTTP status 401)",
               "--source %s --credential wrong", at);
    write_words("open", "kiosk:k1osk", 0644);
    check_says(1, "chmod 0600", "--source %s --credential open", at);
    check_says(1, "write rqlite+https", "--source rqlite+http://db.example");
}

static void
check_says_whether_what_people_write_is_taken(void **state)
{
    char settings[300];
    int status;

    (void)state;
    town_start(&town, 1, 0);
    town_fill(&town, "thisted", TOWN_DAY);
    free(town_run(&town, &status, "echo 1234 | \"$PEJL\" pin codes Karen"));
    assert_int_equal(status, 0);
    for (int i = 0; i < 2; i++) {
        snprintf(settings, sizeof settings,
                 "[source]\nlocation = %s\ncredential_file = kiosk\n"
                 "[meeting]\nwrites = yes\npin_file = codes\n%s\n",
                 town.location, i == 0 ? "" : "credential_file = admin");
        write_words("board.ini", settings, 0644);
        check_says(i == 0,
                   i == 0 ? "writing        FAULT what is written here "
                            "is not taken"
                          : "writing        ok",
                   "--config board.ini");
    }
}

static void
check_takes_the_settings_and_what_systemd_passes(void **state)
{
    char settings[300];

    (void)state;
    town_start(&town, 1, 0);
    town_fill(&town, "thisted", TOWN_DAY);
    snprintf(settings, sizeof settings,
             "[source]\nlocation = %s\ncredential_file = rqlite\n",
             town.location);
    write_words("board.ini", settings, 0644);
    check_says(1, "No such file", "--config board.ini");
    check_says(0, "permissions    ok", "--config board.ini --credential kiosk");
    int status;
    free(town_run(&town, &status,
                  "mkdir -m 700 passed && cp kiosk passed/rqlite"));
    assert_int_equal(status, 0);
    char *text = town_run(&town, &status,
                          "CREDENTIALS_DIRECTORY=\"$PWD/passed\" \"$PEJL\" "
                          "check --cache . --config board.ini");
    assert_int_equal(status, 0);
    assert_non_null(strstr(text, "permissions    ok"));
    free(text);
}

static void
check_warns_of_a_server_that_is_open(void **state)
{
    static const char *const options[] = {"-auth=", "-fk=false", NULL};

    (void)state;
    town_start_with(&town, options);
    check_says(1, "anyone may read, change rows", "--source %s", town.location);
    check_says(1, "foreign keys   WARNING", "--source %s", town.location);
    check_says(1, "has no tables yet: pejl init makes them", "--source %s",
               town.location);
}

static void
write_tls_settings(void)
{
    char settings[400];

    snprintf(settings, sizeof settings, "[source]\nca_file = %s/ca.pem\n",
             town.certificates.path);
    write_words("tls.ini", settings, 0644);
}

// Counted in what check says of three nodes over https: nodes that answer,
// nodes that do not, and whether there is a leader.
static void
three_nodes_are_checked_one_by_one(void **state)
{
    char *text;
    int status;

    (void)state;
    town_start(&town, 3, 9);
    write_tls_settings();
    town_fill(&town, "thisted", TOWN_DAY);
    text = town_run(&town, &status,
                    "\"$PEJL\" check --cache . --config tls.ini --source %s "
                    "--credential kiosk",
                    town.location);
    assert_int_equal(status, 0);
    assert_int_equal(count_words(text, "has a leader, clock +0 s, "
                                       "certificate until 20"),
                     3);
    assert_int_equal(count_words(text, "it ends in 8 days: renew it"), 3);
    assert_int_equal(count_words(text, "permissions    ok"), 3);
    free(text);
    check_says(1, "unable to get local issuer certificate",
               "--source %s --credential kiosk", town.location);
    town_expect(&town, 0, "text\t",
                "shot --config tls.ini --source %s --credential kiosk "
                "--page goals --text --out - --now " TOWN_NOW,
                town.location);
    rqlited_signal(&town.cluster, 0, SIGKILL);
    check_says(1, "FAULT 127.0.0.1:",
               "--config tls.ini --source %s --credential kiosk",
               town.location);
    rqlited_signal(&town.cluster, 1, SIGKILL);
    check_says(1, "leader         FAULT",
               "--config tls.ini --source %s --credential kiosk",
               town.location);
}

#define WITH_TOWN(test) cmocka_unit_test_teardown(test, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_TOWN(one_node_is_filled_by_who_may),
        WITH_TOWN(check_says_what_a_credential_may),
        WITH_TOWN(check_says_whether_what_people_write_is_taken),
        WITH_TOWN(check_takes_the_settings_and_what_systemd_passes),
        WITH_TOWN(check_warns_of_a_server_that_is_open),
        WITH_TOWN(three_nodes_are_checked_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
