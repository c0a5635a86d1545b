#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/log.h"

// Standard error goes into a file while a test runs.
struct capture {
    int saved;
    int file;
};

static struct capture
begin_capture(void)
{
    char path[] = "/tmp/pejl-log-XXXXXX";
    struct capture capture = {dup(STDERR_FILENO), mkstemp(path)};
    unlink(path);
    dup2(capture.file, STDERR_FILENO);
    return capture;
}

static size_t
end_capture(struct capture capture, char *out, size_t size)
{
    dup2(capture.saved, STDERR_FILENO);
    ssize_t length = pread(capture.file, out, size - 1, 0);
    out[length > 0 ? length : 0] = '\0';
    close(capture.file);
    close(capture.saved);
    return strlen(out);
}

static void
test_each_level_has_its_prefix(void **state)
{
    (void)state;
    char out[256];
    struct capture capture = begin_capture();
    log_error("e%d", 1);
    log_warning("w%d", 2);
    log_info("i%d", 3);
    end_capture(capture, out, sizeof out);
    assert_string_equal(out, "<3>e1\n<4>w2\n<6>i3\n");
}

static void
test_an_event_is_one_line(void **state)
{
    (void)state;
    char out[256];
    struct capture capture = begin_capture();
    log_error("a\nb\r\n<3>%s", "c\nd");
    end_capture(capture, out, sizeof out);
    assert_string_equal(out, "<3>a b  <3>c d\n");
}

static void
test_a_long_line_is_cut(void **state)
{
    (void)state;
    char out[16384];
    struct capture capture = begin_capture();
    log_info("%10000d", 1);
    log_info("next");
    size_t length = end_capture(capture, out, sizeof out);
    assert_in_range(length, 1000, 4096);
    assert_string_equal(out + length - 9, "\n<6>next\n");
}

static void
test_a_condition_is_told_when_it_changes(void **state)
{
    (void)state;
    char out[512];
    struct log_state condition = {0};
    struct capture capture = begin_capture();
    log_state_clear(&condition, "never said");
    for (int i = 0; i < 5; i++) {
        log_state_warn(&condition, "away: %s", "timeout");
    }
    log_state_warn(&condition, "away: %s", "refused");
    log_state_warn(&condition, "away: %s", "timeout");
    log_state_clear(&condition, "back");
    log_state_clear(&condition, "back");
    log_state_warn(&condition, "away: %s", "timeout");
    end_capture(capture, out, sizeof out);
    assert_string_equal(out, "<4>away: timeout\n<4>away: refused\n"
                             "<4>away: timeout\n<6>back\n"
                             "<4>away: timeout\n");
}

static void
test_a_closed_stderr_is_survived(void **state)
{
    (void)state;
    int saved = dup(STDERR_FILENO);
    close(STDERR_FILENO);
    errno = ENOENT;
    log_error("nobody hears");
    assert_int_equal(errno, ENOENT);
    dup2(saved, STDERR_FILENO);
    close(saved);
}

#define LINES_PER_THREAD 500

static void *
run_writer(void *context)
{
    for (int i = 0; i < LINES_PER_THREAD; i++) {
        log_info("%s", (const char *)context);
    }
    return NULL;
}

static void
test_lines_of_threads_do_not_mix(void **state)
{
    (void)state;
    char first[101], second[101], out[4096];
    memset(first, 'a', 100);
    memset(second, 'b', 100);
    first[100] = second[100] = '\0';
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
    int saved = dup(STDERR_FILENO);
    dup2(ends[1], STDERR_FILENO);
    pthread_t threads[2];
    pthread_create(&threads[0], NULL, run_writer, first);
    pthread_create(&threads[1], NULL, run_writer, second);
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    dup2(saved, STDERR_FILENO);
    close(saved);
    close(ends[1]);
    FILE *lines = fdopen(ends[0], "r");
    int count = 0;
    while (fgets(out, sizeof out, lines)) {
        const char *wanted = out[3] == 'a' ? first : second;
        assert_memory_equal(out + 3, wanted, 100);
        assert_int_equal(strlen(out), 104);
        count++;
    }
    fclose(lines);
    assert_int_equal(count, 2 * LINES_PER_THREAD);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_level_has_its_prefix),
        cmocka_unit_test(test_an_event_is_one_line),
        cmocka_unit_test(test_a_long_line_is_cut),
        cmocka_unit_test(test_a_condition_is_told_when_it_changes),
        cmocka_unit_test(test_a_closed_stderr_is_survived),
        cmocka_unit_test(test_lines_of_threads_do_not_mix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
