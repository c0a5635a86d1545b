#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/thread.h"
#include "paint/picture_helper.h"
#include "paint/picture_sandbox.h"
#include "paint/support_shelf.h"

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define IS_SANITIZED 1
#else
#define IS_SANITIZED 0
#endif

static void
test_hanging_helper_is_killed(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(
        shelf_open(&shelf, encode_png(9, 9, false), NULL, "--hang", 300));
    int64_t start_ms = thread_now_ms();
    assert_int_equal(shelf_settle(&shelf), PICTURE_BROKEN);
    assert_in_range(thread_now_ms() - start_ms, 290, 10000);
    shelf_close(&shelf);
}

static void
test_destroy_does_not_wait(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(
        shelf_open(&shelf, encode_png(9, 9, false), NULL, "--hang", 60000));
    shelf_look(&shelf, 1);
    shelf_look(&shelf, 2);
    assert_false(pictures_settle(shelf.pictures, 200));
    int64_t start_ms = thread_now_ms();
    shelf_close(&shelf);
    assert_true(thread_now_ms() - start_ms < 10000);
    pictures_destroy(NULL);
}

static void
test_failing_helpers(void **state)
{
    (void)state;
    const char *const arguments[] = {"--crash", "--fail", "--what"};
    for (size_t i = 0; i < 3; i++) {
        struct shelf shelf;
        assert_true(shelf_open(&shelf, encode_png(9, 9, false), NULL,
                               arguments[i], 10000));
        assert_int_equal(shelf_settle(&shelf), PICTURE_BROKEN);
        shelf_close(&shelf);
    }
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_png(9, 9, false),
                           PEJL_TESTS_DIR "/no-such-program", "", 1000));
    assert_int_equal(shelf_settle(&shelf), PICTURE_BROKEN);
    shelf_close(&shelf);
}

// A helper that finds a way out says so by failing.
static void
test_sandbox(void **state)
{
    (void)state;
    const char *const arguments[] = {"--hog", "--escape", "--environment"};
    for (size_t i = IS_SANITIZED ? 2 : 0; i < 3; i++) {
        struct shelf shelf;
        assert_true(shelf_open(&shelf, encode_png(9, 9, false), NULL,
                               arguments[i], 10000));
        assert_int_equal(shelf_settle(&shelf), PICTURE_READY);
        shelf_close(&shelf);
    }
}

// With the standard streams closed, our own files get their numbers.
static int
run_without_streams(void)
{
    close(0);
    close(1);
    close(2);
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_png(9, 9, false), NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    shelf_look(&shelf, 1);
    pictures_settle(shelf.pictures, 20000);
    bool is_ready = shelf_look(&shelf, 1) == PICTURE_READY;
    shelf_close(&shelf);
    return is_ready ? 0 : 1;
}

static void
test_closed_streams(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        _exit(run_without_streams());
    }
    int status = -1;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static int
hog(void)
{
    picture_sandbox_limit();
    char *memory = malloc((size_t)SANDBOX_MEMORY_BYTES);
    bool is_held = memory == NULL;
    free(memory);
    return is_held ? 0 : 1;
}

static int
escape(void)
{
    picture_sandbox_limit();
    picture_sandbox_close();
    if (open("/etc/passwd", O_RDONLY) >= 0 ||
        open("/tmp/pejl-escape", O_WRONLY | O_CREAT, 0600) >= 0) {
        return 1;
    }
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0 || fork() >= 0) {
        return 2;
    }
    execl("/bin/true", "true", (char *)NULL);
    char *memory = malloc(1000000); // that still works
    bool is_alive = memory != NULL;
    free(memory);
    return is_alive ? 0 : 3;
}

static int
be_helper(const char *argument)
{
    if (strcmp(argument, PICTURE_HELPER_ARGUMENT) == 0) {
        return picture_helper_main();
    }
    if (strcmp(argument, "--hang") == 0) {
        nanosleep(&(struct timespec){.tv_sec = 600}, NULL);
    }
    if (strcmp(argument, "--crash") == 0) {
        abort();
    }
    if (strcmp(argument, "--hog") == 0) {
        return hog();
    }
    if (strcmp(argument, "--escape") == 0) {
        return escape();
    }
    if (strcmp(argument, "--environment") == 0) {
        return environ[0] ? 1 : 0;
    }
    return 1;
}

int
main(int argc, char **argv)
{
    if (argc > 1) {
        return be_helper(argv[1]);
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hanging_helper_is_killed),
        cmocka_unit_test(test_destroy_does_not_wait),
        cmocka_unit_test(test_failing_helpers),
        cmocka_unit_test(test_sandbox),
        cmocka_unit_test(test_closed_streams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
