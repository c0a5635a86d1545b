#include "source/credential.h"
#include "source/support_cluster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

// kiosk:k1osk and kiosk:n3w in base 64.
static const char first_header[] =
    "\r\nAuthorization: Basic a2lvc2s6azFvc2s=\r\n";
static const char second_header[] = "\r\nAuthorization: Basic a2lvc2s6bjN3\r\n";

struct credential_case {
    const char *text;
    unsigned mode;
    const char *expected; // NULL: refused
    const char *remedy;
};

static const struct credential_case cases[] = {
    {"kiosk:k1osk\n", 0600, "kiosk:k1osk", NULL},
    {"kiosk:k1osk\r\n", 0400, "kiosk:k1osk", NULL},
    {"kiosk:k:1 osk", 0600, "kiosk:k:1 osk", NULL},
    {"kiosk:", 0600, "kiosk:", NULL},
    {"kiosk:k1osk\n", 0644, NULL, "chmod 0600"},
    {"kiosk:k1osk\n", 0640, NULL, "chmod 0600"},
    {"kiosk:k1osk\n", 0602, NULL, "chmod 0600"},
    {"kiosk\n", 0600, NULL, "user:password"},
    {":k1osk\n", 0600, NULL, "user:password"},
    {"", 0600, NULL, "user:password"},
    {"kiosk:k1osk\nX-Evil: yes\n", 0600, NULL, "on one line"},
};

static void
reads_what_nobody_else_may_read(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "rqlite");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct credential_case *given = &cases[i];
        struct credential credential;
        write_file(path, given->text, strlen(given->text), given->mode);
        struct log_ear ear = log_listen();
        bool is_open = credential_open(&credential, path);
        char *heard = log_heard(&ear);
        if (given->expected != NULL) {
            assert_true(is_open);
            assert_string_equal(credential_text(&credential), given->expected);
        } else {
            assert_false(is_open);
            assert_non_null(strstr(heard, given->remedy));
            assert_null(strstr(heard, "k1osk"));
        }
        free(heard);
        credential_close(&credential);
        assert_int_equal(unlink(path), 0);
    }
    folder_remove(&folder);
}

static void
refuses_what_is_no_file(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct credential credential;
    assert_false(credential_open(&credential, folder_file(&folder, "nothing")));
    assert_false(credential_open(&credential, folder.path));
    const char *pipe = folder_file(&folder, "pipe");
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_false(credential_open(&credential, pipe));
    char text[CREDENTIAL_SIZE + 2] = "kiosk:";
    memset(text + 6, 'x', sizeof text - 6);
    const char *path = folder_file(&folder, "long");
    write_file(path, text, sizeof text, 0600);
    assert_false(credential_open(&credential, path));
    folder_remove(&folder);
}

static void
takes_what_systemd_passed(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct credential credential;
    write_file(folder_file(&folder, "rqlite"), "kiosk:k1osk", 11, 0440);
    assert_int_equal(setenv("CREDENTIALS_DIRECTORY", folder.path, 1), 0);
    assert_true(credential_open(&credential, "rqlite"));
    assert_string_equal(credential_text(&credential), "kiosk:k1osk");
    credential_close(&credential);
    const char *path = folder_file(&folder, "rqlite");
    assert_true(credential_open(&credential, path));
    credential_close(&credential);
    assert_int_equal(chmod(path, 0444), 0);
    assert_false(credential_open(&credential, "rqlite"));
    assert_int_equal(chmod(path, 0440), 0);
    assert_int_equal(unsetenv("CREDENTIALS_DIRECTORY"), 0);
    assert_false(credential_open(&credential, path));
    folder_remove(&folder);
}

static void
is_wiped_when_closed(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "rqlite");
    struct credential credential;
    write_file(path, "kiosk:k1osk", 11, 0600);
    assert_true(credential_open(&credential, path));
    credential_close(&credential);
    const struct credential none = {0};
    assert_memory_equal(&credential, &none, sizeof none);
    assert_null(credential_text(&credential));
    assert_true(credential_open(&credential, NULL));
    assert_null(credential_text(&credential));
    folder_remove(&folder);
}

static struct source *
open_with_password(const char *path, unsigned port)
{
    struct source_options options = cluster_options();
    options.credential_file = path;
    return cluster_open(&options, "127.0.0.1:%u", port);
}

// It goes into one header, and nowhere else.
static void
is_sent_as_a_header_alone(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "rqlite");
    struct fault_server *server = fault_server_start(&cluster_good, 1);
    write_file(path, "kiosk:k1osk\n", 12, 0600);
    struct source *source = open_with_password(path, fault_server_port(server));
    assert_reads(source, "SELECT 'good'", "good");
    const char *request = fault_server_request(server);
    assert_non_null(strstr(request, first_header));
    assert_null(strstr(request, "k1osk"));
    source_close(source);
    fault_server_stop(server);
    folder_remove(&folder);
}

// Fault 14: read again from disk after a 401, and tried once more if it is
// another one.
static void
is_read_again_when_refused(void **state)
{
    (void)state;
    const struct fault_answer denied = {.status = "401 Unauthorized"};
    const struct fault_answer answers[] = {denied, denied, denied,
                                           cluster_good};
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "rqlite");
    struct fault_server *server = fault_server_start(answers, 4);
    write_file(path, "kiosk:k1osk\n", 12, 0600);
    struct source *source = open_with_password(path, fault_server_port(server));
    struct log_ear ear = log_listen();
    char *text;
    enum source_result first = read_text(source, "SELECT 1", &text);
    enum source_result second = read_text(source, "SELECT 1", &text);
    char *heard = log_heard(&ear);
    assert_int_equal(first, SOURCE_DENIED);
    assert_int_equal(second, SOURCE_DENIED);
    assert_int_equal(fault_server_requests(server), 2);
    assert_int_equal(count_lines(heard), 2);
    assert_null(strstr(heard, "k1osk"));
    free(heard);
    write_file(path, "kiosk:n3w\n", 10, 0600);
    assert_reads(source, "SELECT 'good'", "good");
    assert_int_equal(fault_server_requests(server), 4);
    assert_non_null(strstr(fault_server_request(server), second_header));
    source_close(source);
    fault_server_stop(server);
    folder_remove(&folder);
}

static void
keeps_the_old_one_when_the_new_one_is_open_to_all(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    const char *path = folder_file(&folder, "rqlite");
    struct credential credential;
    write_file(path, "kiosk:k1osk", 11, 0600);
    assert_true(credential_open(&credential, path));
    assert_false(credential_reload(&credential));
    write_file(path, "kiosk:n3w", 9, 0644);
    assert_false(credential_reload(&credential));
    assert_string_equal(credential_text(&credential), "kiosk:k1osk");
    assert_int_equal(chmod(path, 0600), 0);
    assert_true(credential_reload(&credential));
    assert_string_equal(credential_text(&credential), "kiosk:n3w");
    credential_close(&credential);
    folder_remove(&folder);
}

static void
keeps_a_source_from_opening(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct source_options options = cluster_options();
    options.credential_file = folder_file(&folder, "rqlite");
    write_file(options.credential_file, "kiosk:k1osk", 11, 0644);
    assert_null(source_open("rqlite+http://127.0.0.1:4001", &options));
    folder_remove(&folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_nobody_else_may_read),
        cmocka_unit_test(refuses_what_is_no_file),
        cmocka_unit_test(takes_what_systemd_passed),
        cmocka_unit_test(is_wiped_when_closed),
        cmocka_unit_test(is_sent_as_a_header_alone),
        cmocka_unit_test(is_read_again_when_refused),
        cmocka_unit_test(keeps_the_old_one_when_the_new_one_is_open_to_all),
        cmocka_unit_test(keeps_a_source_from_opening),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
