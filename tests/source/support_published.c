#include "source/support_published.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void
make_key(const struct press *press, const char *name,
         struct signature_secret *secret, char text[SIGNATURE_KEY_TEXT])
{
    const char *path = folder_file(&press->folder, name);
    assert_true(signature_make_key(path));
    assert_true(signature_open_secret(secret, path));
    signature_write_public(secret, text);
}

int
press_make(void **state)
{
    struct press *press = calloc(1, sizeof *press);
    press->folder = folder_make();
    (void)snprintf(press->path, sizeof press->path, "%s",
                   folder_file(&press->folder, "public.db"));
    (void)snprintf(press->manifest_path, sizeof press->manifest_path, "%s",
                   folder_file(&press->folder, "public.db.manifest"));
    make_key(press, "key", &press->secret, press->public_key);
    make_key(press, "other", &press->other, press->other_key);
    press->options = source_default_options();
    press->options.public_keys = press->public_key;
    press->options.total_timeout_ms = 4000;
    *state = press;
    return 0;
}

int
press_remove(void **state)
{
    struct press *press = *state;
    folder_remove(&press->folder);
    free(press);
    return 0;
}

static char *
read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(1 << 20);
    *length = fread(bytes, 1, 1 << 20, file);
    (void)fclose(file);
    return bytes;
}

void
press_sign(struct press *press, const struct signature_secret *secret,
           int64_t version)
{
    size_t length = 0;
    char *bytes = read_file(press->path, &length);
    struct manifest manifest = {
        .version = version, .published_s = 1795000000, .size = (int64_t)length};
    struct text_builder text = {0};
    signature_hash(bytes, length, manifest.hash);
    manifest_begin(&text, &manifest);
    manifest_add_rows(&text, "plan", 1);
    if (secret != NULL) {
        manifest_sign(&text, secret);
    }
    // A rename, as pejl publish does it: never half of one.
    const char *fresh = folder_file(&press->folder, "fresh");
    write_file(fresh, text.data, text.length, 0644);
    // A web server tells states apart by size and second.
    struct timespec times[2] = {{.tv_sec = 1700000000 + ++press->states},
                                {.tv_sec = 1700000000 + press->states}};
    assert_int_equal(utimensat(AT_FDCWD, fresh, times, 0), 0);
    assert_int_equal(rename(fresh, press->manifest_path), 0);
    text_destroy(&text);
    free(bytes);
}

void
press_publish_sql(struct press *press, const char *sql, int64_t version)
{
    const char *fresh = folder_file(&press->folder, "fresh.db");
    (void)unlink(fresh);
    sql_run(fresh, sql);
    assert_int_equal(rename(fresh, press->path), 0);
    press_sign(press, &press->secret, version);
}

void
press_publish(struct press *press, const char *title, int64_t version)
{
    char sql[200];
    (void)snprintf(sql, sizeof sql,
                   "CREATE TABLE plan (title); INSERT INTO plan VALUES ('%s')",
                   title);
    press_publish_sql(press, sql, version);
}

void
spoil(const char *path, long from_end)
{
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    assert_int_equal(fseek(file, -from_end, SEEK_END), 0);
    int byte = fgetc(file);
    assert_int_equal(fseek(file, -from_end, SEEK_END), 0);
    assert_int_equal(fputc(byte == 'x' ? 'y' : 'x', file),
                     byte == 'x' ? 'y' : 'x');
    (void)fclose(file);
}

void
expect_title(struct source *source, const char *title)
{
    (void)source_wait(source, 0);
    assert_reads(source, TITLE, title);
}

void
expect_refusal(struct source *source, enum source_result result,
               const char *words)
{
    struct log_ear ear = log_listen();
    for (int i = 0; i < 2; i++) {
        char *text = NULL;
        (void)source_wait(source, 0);
        assert_int_equal(read_text(source, TITLE, &text), result);
    }
    char *heard = log_heard(&ear);
    if (strstr(heard, words) == NULL ||
        count_lines(heard) != (words[0] == '\0' ? 0 : 1)) {
        fail_msg("not \"%s\": %s", words, heard);
    }
    free(heard);
}
