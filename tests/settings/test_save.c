#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "settings/save.h"
#include "settings/settings.h"
#include "settings/support.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static char folder[] = "/tmp/pejl-save-XXXXXX";
static char path[64];

static int
make_folder(void **state)
{
    (void)state;
    if (mkdtemp(folder) == NULL) {
        return -1;
    }
    snprintf(path, sizeof path, "%s/board.ini", folder);
    return 0;
}

static int
remove_folder(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static void
write_file(const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static void
assert_file(const char *wanted)
{
    char got[2048] = "";
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    got[fread(got, 1, sizeof got - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(got, wanted);
}

static const struct settings_change changes[] = {
    {"screen.rotate", "90"},
    {"screen.width_mm", "1218"},
};

static void
test_all_else_stays_as_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *before, *after;
    } rows[] = {
        {"# ours\n[screen]\nrotate = 0 \n; mine\nname = A\n\n[help]\nphone=1\n",
         "# ours\n[screen]\nrotate = 90\n; mine\nname = A\nwidth_mm = 1218\n\n"
         "[help]\nphone=1\n"},
        {"", "[screen]\nrotate = 90\nwidth_mm = 1218\n"},
        {"[help]\nphone = 1",
         "[help]\nphone = 1\n\n[screen]\nrotate = 90\nwidth_mm = 1218\n"},
        {"[screen]\n#rotate = 0\n  width_mm=1\nrotate: 180\n",
         "[screen]\n#rotate = 0\nwidth_mm = 1218\nrotate = 90\n"},
        {"[other]\nrotate = 5\n[screen]\n",
         "[other]\nrotate = 5\n[screen]\nrotate = 90\nwidth_mm = 1218\n"},
        {"[screen]\nrotate_x = 1\n\n\n",
         "[screen]\nrotate_x = 1\nrotate = 90\nwidth_mm = 1218\n\n\n"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        write_file(rows[i].before);
        assert_true(settings_save(path, changes, COUNT(changes)));
        assert_file(rows[i].after);
        // Saving the same again changes nothing.
        assert_true(settings_save(path, changes, COUNT(changes)));
        assert_file(rows[i].after);
    }
}

static void
test_what_is_saved_is_read(void **state)
{
    (void)state;
    struct settings settings = {0};
    write_file("[screen]\nname = Kontor\n");
    assert_true(settings_save(path, changes, COUNT(changes)));
    settings_defaults(&settings);
    assert_true(settings_read_file(&settings, path));
    assert_int_equal(settings.screen.rotate_degrees, 90);
    assert_int_equal(settings.screen.width_mm, 1218);
    assert_string_equal(settings.screen.name, "Kontor");
    settings_destroy(&settings);
}

static void
test_the_mode_stays_and_nothing_is_left_behind(void **state)
{
    (void)state;
    struct stat status;
    write_file("[screen]\n");
    assert_int_equal(chmod(path, 0640), 0);
    assert_true(settings_save(path, changes, COUNT(changes)));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
    assert_int_equal(unlink(path), 0);
    assert_true(settings_save(path, changes, COUNT(changes)));
    assert_file("[screen]\nrotate = 90\nwidth_mm = 1218\n");
}

static void
test_a_file_that_cannot_be_written_stays(void **state)
{
    (void)state;
    struct capture capture = support_begin_capture();
    bool is_saved =
        settings_save("/proc/pejl/board.ini", changes, COUNT(changes));
    char *log = support_end_capture(capture);
    assert_false(is_saved);
    assert_non_null(strstr(log, "cannot be written"));
    free(log);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_else_stays_as_it_is),
        cmocka_unit_test(test_what_is_saved_is_read),
        cmocka_unit_test(test_the_mode_stays_and_nothing_is_left_behind),
        cmocka_unit_test(test_a_file_that_cannot_be_written_stays),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
