#include "source/manifest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "source/support_source.h"

// RFC 8032, 7.1, test 2: key, message and signature as this program writes
// them.
static const char key_text[] =
    "ed25519:PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw";
static const char signature_text[] =
    "ed25519:kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MO"
    "HsurrQwKu6wDSkWErsMAA";

static const char good[] =
    "pejl-manifest 1\naudience public\nversion 7\ntime 1795000000\n"
    "size 3\nsha256 "
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
    "rows plan 2\nrows goal 3\n";

static void
a_signature_of_the_standard_is_good(void **state)
{
    (void)state;
    struct signature_keys keys;
    assert_true(signature_read_keys(&keys, key_text));
    assert_true(signature_is_good(&keys, "\x72", 1, signature_text));
    assert_false(signature_is_good(&keys, "\x73", 1, signature_text));
    assert_false(signature_is_good(&keys, "\x72", 1, key_text));
    assert_false(signature_is_good(&keys, "\x72", 1, ""));
}

struct keys_case {
    const char *text;
    size_t count;
};

#define KEY "ed25519:PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw"

static const struct keys_case keys_cases[] = {
    {KEY, 1},
    {"  " KEY "  " KEY " ", 2},
    {KEY " " KEY " " KEY " " KEY, 4},
    {KEY " " KEY " " KEY " " KEY " " KEY, 0},
    {"", 0},
    {" ", 0},
    {"ed25519:", 0},
    {"PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw", 0},
    {KEY "=", 0},
    {KEY " ed25519:AAAA", 0},
    {"ed25519:PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw", 0},
};

static void
keys_are_read_or_none_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof keys_cases / sizeof *keys_cases; i++) {
        struct signature_keys keys;
        bool is_read = signature_read_keys(&keys, keys_cases[i].text);
        if (keys.count != keys_cases[i].count || is_read != (keys.count > 0)) {
            fail_msg("%s: %zu keys", keys_cases[i].text, keys.count);
        }
    }
}

static void
a_manifest_is_read(void **state)
{
    (void)state;
    struct manifest manifest;
    assert_null(manifest_read(&manifest, good, sizeof good - 1, NULL));
    assert_int_equal(manifest.version, 7);
    assert_int_equal(manifest.published_s, 1795000000);
    assert_int_equal(manifest.rows, 5);
    assert_false(manifest.is_signed);
    assert_true(manifest_fits(&manifest, "abc", 3)); // FIPS 180-4's example
    assert_false(manifest_fits(&manifest, "abd", 3));
    assert_false(manifest_fits(&manifest, "ab", 2));
}

// Every byte of a manifest counts.
static void
no_byte_can_be_changed(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct signature_secret secret;
    struct signature_keys keys;
    struct manifest manifest = {.version = 3, .size = 5};
    struct text_builder text = {0};
    char public_key[SIGNATURE_KEY_TEXT];
    assert_true(signature_make_key(folder_file(&folder, "key")));
    assert_true(signature_open_secret(&secret, folder_file(&folder, "key")));
    signature_write_public(&secret, public_key);
    assert_true(signature_read_keys(&keys, public_key));
    manifest_begin(&text, &manifest);
    manifest_add_rows(&text, "plan", 4);
    manifest_sign(&text, &secret);
    assert_null(manifest_read(&manifest, text.data, text.length, &keys));
    assert_true(manifest.is_signed);
    for (size_t i = 0; i < text.length; i++) {
        text.data[i] ^= 1;
        assert_non_null(
            manifest_read(&manifest, text.data, text.length, &keys));
        text.data[i] ^= 1;
        assert_non_null(manifest_read(&manifest, text.data, i, &keys));
    }
    text_append_format(&text, "version 9\n");
    assert_non_null(manifest_read(&manifest, text.data, text.length, &keys));
    text_destroy(&text);
    signature_close_secret(&secret);
    folder_remove(&folder);
}

struct change {
    const char *from;
    const char *to;
};

static const struct change changes[] = {
    {"pejl-manifest 1", "pejl-manifest 2"},
    {"audience public", "audience internal"},
    {"version 7", "version -7"},
    {"version 7", "version 7 "},
    {"version 7", "version "},
    {"version 7", "version 9999999999999999999"},
    {"version 7", "revision 7"},
    {"time 1795000000", "time soon"},
    {"size 3", "size 3\nsize 3"},
    {"ba7816bf", "BA7816bf"},
    {"ba7816bf", "ba7816b"},
    {"rows plan 2", "rows plan"},
    {"rows goal 3\n", "rows goal 3"},
    {"rows goal 3\n", "rows goal 3\n\n\n"},
};

static char *
replace(const struct change *change)
{
    char *text = calloc(1, sizeof good + 100);
    const char *found = strstr(good, change->from);
    assert_non_null(found);
    (void)snprintf(text, sizeof good + 100, "%.*s%s%s", (int)(found - good),
                   good, change->to, found + strlen(change->from));
    return text;
}

static void
what_is_odd_is_refused(void **state)
{
    (void)state;
    struct manifest manifest;
    for (size_t i = 0; i + 1 < sizeof changes / sizeof *changes; i++) {
        char *text = replace(&changes[i]);
        if (manifest_read(&manifest, text, strlen(text), NULL) == NULL) {
            fail_msg("\"%s\" is taken", changes[i].to);
        }
        free(text);
    }
    char *large = calloc(1, MANIFEST_BYTES + 1);
    memset(large, '\n', MANIFEST_BYTES + 1);
    memcpy(large, good, sizeof good - 1);
    assert_non_null(manifest_read(&manifest, large, MANIFEST_BYTES + 1, NULL));
    free(large);
}

static void
a_secret_key_is_kept_secret(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct signature_secret secret;
    struct stat found;
    char path[256];
    (void)snprintf(path, sizeof path, "%s", folder_file(&folder, "key"));
    struct log_ear ear = log_listen();
    assert_true(signature_make_key(path));
    assert_int_equal(stat(path, &found), 0);
    assert_int_equal(found.st_mode & 0777, 0600);
    assert_false(signature_make_key(path));
    assert_int_equal(chmod(path, 0640), 0);
    assert_false(signature_open_secret(&secret, path));
    assert_int_equal(truncate(path, 60), 0);
    assert_int_equal(chmod(path, 0600), 0);
    assert_false(signature_open_secret(&secret, path));
    assert_false(signature_open_secret(&secret, folder.path));
    assert_false(signature_make_key("/nowhere/key"));
    char *heard = log_heard(&ear);
    assert_non_null(strstr(heard, "is there already"));
    assert_non_null(strstr(heard, "chmod 0600"));
    assert_non_null(strstr(heard, "it holds no key"));
    assert_int_equal(count_lines(heard), 5);
    free(heard);
    folder_remove(&folder);
}

static void
a_key_that_systemd_passes_is_taken(void **state)
{
    (void)state;
    struct folder folder = folder_make();
    struct signature_secret secret;
    const char *path = folder_file(&folder, "key");
    assert_true(signature_make_key(path));
    assert_int_equal(setenv("CREDENTIALS_DIRECTORY", folder.path, 1), 0);
    assert_int_equal(chmod(path, 0440), 0);
    assert_true(signature_open_secret(&secret, path));
    signature_close_secret(&secret);
    assert_false(secret.is_open);
    assert_int_equal(chmod(path, 0444), 0);
    struct log_ear ear = log_listen();
    assert_false(signature_open_secret(&secret, path));
    free(log_heard(&ear));
    (void)unsetenv("CREDENTIALS_DIRECTORY");
    folder_remove(&folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signature_of_the_standard_is_good),
        cmocka_unit_test(keys_are_read_or_none_is),
        cmocka_unit_test(a_manifest_is_read),
        cmocka_unit_test(no_byte_can_be_changed),
        cmocka_unit_test(what_is_odd_is_refused),
        cmocka_unit_test(a_secret_key_is_kept_secret),
        cmocka_unit_test(a_key_that_systemd_passes_is_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
