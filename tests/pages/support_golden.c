#include "support_golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void
read_file(struct text_builder *out, const char *path)
{
    FILE *file = fopen(path, "rb");
    char bytes[4096];
    size_t count;
    if (file == NULL) {
        return;
    }
    while ((count = fread(bytes, 1, sizeof bytes, file)) > 0) {
        text_append(out, bytes, count);
    }
    fclose(file);
}

static void
write_file(const char *path, const struct text_builder *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text->data, 1, text->length, file), text->length);
    assert_int_equal(fclose(file), 0);
}

// The first line that differs says more than two long texts.
static bool
tell_difference(const char *path, const char *wanted, const char *got)
{
    size_t line = 1;
    const char *start = got;
    const char *start_wanted = wanted;
    for (; *got != '\0' && *got == *wanted; got++, wanted++) {
        if (*got == '\n') {
            line++;
            start = got + 1;
            start_wanted = wanted + 1;
        }
    }
    if (*got == *wanted) {
        return false;
    }
    print_error("%s:%zu\n wanted: %.*s\n got:    %.*s\n", path, line,
                (int)strcspn(start_wanted, "\n"), start_wanted,
                (int)strcspn(start, "\n"), start);
    return true;
}

static void
find_path(char *path, size_t size, const char *name)
{
    snprintf(path, size, "%s/pages/golden/%s.txt", PEJL_TESTS_DIR, name);
}

bool
support_is_kept(const char *name)
{
    char path[512];
    find_path(path, sizeof path, name);
    return access(path, F_OK) == 0;
}

bool
support_differs(const char *name, const struct text_builder *got)
{
    char path[512];
    find_path(path, sizeof path, name);
    const char *mode = getenv("PEJL_GOLDEN");
    if (mode != NULL && strcmp(mode, "write") == 0) {
        write_file(path, got);
        return false;
    }
    struct text_builder wanted = {0};
    text_append(&wanted, "", 0);
    read_file(&wanted, path);
    bool is_other = tell_difference(
        path, wanted.data == NULL ? "" : wanted.data, got->data);
    text_destroy(&wanted);
    return is_other;
}
