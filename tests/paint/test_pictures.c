#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/thread.h"
#include "paint/picture_helper.h"
#include "paint/picture_sandbox.h"
#include "paint/pictures.h"
#include "paint/support_picture.h"

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define IS_SANITIZED 1
#else
#define IS_SANITIZED 0
#endif

#define BUDGET ((size_t)1024 * 1024)

// The picture that every wish gets, and what was asked and said.
struct shelf {
    struct encoded encoded;
    int finds;
    atomic_int calls;
    struct pictures *pictures;
};

static const unsigned char *
find_bytes(void *context, int64_t id, int64_t version, size_t *size)
{
    (void)id, (void)version;
    struct shelf *shelf = context;
    shelf->finds++;
    *size = shelf->encoded.size;
    return shelf->encoded.bytes;
}

static void
on_ready(void *context)
{
    struct shelf *shelf = context;
    atomic_fetch_add(&shelf->calls, 1);
}

// This program is its own helper, in the way the argument says.
static void
open_shelf(struct shelf *shelf, struct encoded encoded, const char *argument,
           int limit_ms)
{
    *shelf = (struct shelf){.encoded = encoded};
    shelf->pictures = pictures_create_with_helper(
        (struct pictures_source){find_bytes, shelf},
        (struct pictures_callbacks){on_ready, shelf}, BUDGET,
        (struct picture_helper){"/proc/self/exe", argument, limit_ms});
    assert_non_null(shelf->pictures);
}

static void
close_shelf(struct shelf *shelf)
{
    pictures_destroy(shelf->pictures);
    free(shelf->encoded.bytes);
}

static struct picture_wish
wish_for(int64_t id)
{
    return (struct picture_wish){.id = id,
                                 .version = 1,
                                 .width = 64,
                                 .height = 48,
                                 .center_x = 0.5F,
                                 .center_y = 0.5F};
}

static enum picture_state
look(struct shelf *shelf, int64_t id)
{
    struct picture_wish wish = wish_for(id);
    return pictures_find(shelf->pictures, &wish).state;
}

static enum picture_state
look_twice(struct shelf *shelf)
{
    enum picture_state state = look(shelf, 1);
    assert_true(pictures_settle(shelf->pictures, 20000));
    return state == PICTURE_WAITING ? look(shelf, 1) : state;
}

static struct encoded
encode_text(const char *text)
{
    return (struct encoded){(unsigned char *)strdup(text), strlen(text)};
}

static void
test_jpeg_becomes_ready(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf,
               encode_jpeg((struct jpeg_spec){.width = 640, .height = 480}),
               PICTURE_HELPER_ARGUMENT, 10000);
    assert_int_equal(look(&shelf, 1), PICTURE_WAITING);
    assert_true(pictures_settle(shelf.pictures, 20000));
    struct picture_wish wish = wish_for(1);
    struct picture_view view = pictures_find(shelf.pictures, &wish);
    assert_int_equal(view.state, PICTURE_READY);
    assert_int_equal(view.stride, 64);
    for (int y = 4; y < 48; y += 39) {
        for (int x = 4; x < 64; x += 55) {
            assert_true(color_distance(view.data[y * 64 + x],
                                       picture_color(x, y, 64, 48)) < 8);
        }
    }
    assert_int_equal(shelf.finds, 1);
    assert_int_equal(atomic_load(&shelf.calls), 1);
    assert_int_equal(pictures_held_bytes(shelf.pictures), 64 * 48 * 4);
    close_shelf(&shelf);
}

static void
test_other_wishes_are_other_pictures(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_png(20, 20, false), PICTURE_HELPER_ARGUMENT,
               10000);
    struct picture_wish wishes[5];
    for (size_t i = 0; i < 5; i++) {
        wishes[i] = wish_for(1);
    }
    wishes[1].version = 2;
    wishes[2].width = 65;
    wishes[3].center_x = 0;
    wishes[4].center_x = nanf("");
    for (size_t i = 0; i < 5; i++) {
        pictures_find(shelf.pictures, &wishes[i]);
    }
    assert_true(pictures_settle(shelf.pictures, 20000));
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(pictures_find(shelf.pictures, &wishes[i]).state,
                         PICTURE_READY);
    }
    assert_int_equal(shelf.finds, 4); // no centre is the middle
    close_shelf(&shelf);
}

static void
test_refused_at_once(void **state)
{
    (void)state;
    struct encoded refused[] = {
        encode_bomb(60000, 60000),
        encode_bomb(8193, 1),
        encode_text("<svg width='24000' height='24000'/>"),
        encode_text("GIF89a\x10"),
        encode_text(""),
        encode_text("\xFF\xD8\xFF not really"),
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct shelf shelf;
        open_shelf(&shelf, refused[i], "--hang", 10000);
        assert_int_equal(look(&shelf, 1), PICTURE_BROKEN);
        assert_int_equal(look(&shelf, 1), PICTURE_BROKEN);
        assert_int_equal(shelf.finds, 1); // and not tried again
        assert_int_equal(pictures_held_bytes(shelf.pictures), 0);
        close_shelf(&shelf);
    }
}

static void
test_damaged_is_broken(void **state)
{
    (void)state;
    struct encoded png = encode_png(200, 200, false);
    png.size /= 2;
    struct shelf shelf;
    open_shelf(&shelf, png, PICTURE_HELPER_ARGUMENT, 10000);
    assert_int_equal(look_twice(&shelf), PICTURE_BROKEN);
    assert_int_equal(pictures_held_bytes(shelf.pictures), 0);
    close_shelf(&shelf);
}

static void
test_lying_header_is_broken(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_bomb(8000, 5000), PICTURE_HELPER_ARGUMENT, 10000);
    assert_int_equal(look_twice(&shelf), PICTURE_BROKEN);
    close_shelf(&shelf);
}

static void
test_missing_bytes_are_waited_for(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, (struct encoded){0}, PICTURE_HELPER_ARGUMENT, 10000);
    assert_int_equal(look(&shelf, 1), PICTURE_WAITING);
    assert_int_equal(look(&shelf, 1), PICTURE_WAITING);
    assert_int_equal(shelf.finds, 2);
    shelf.encoded = encode_png(9, 9, false);
    assert_int_equal(look_twice(&shelf), PICTURE_READY);
    close_shelf(&shelf);
}

static void
test_hanging_helper_is_killed(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_png(9, 9, false), "--hang", 300);
    int64_t start_ms = thread_now_ms();
    assert_int_equal(look_twice(&shelf), PICTURE_BROKEN);
    assert_in_range(thread_now_ms() - start_ms, 290, 2500);
    close_shelf(&shelf);
}

static void
test_destroy_does_not_wait(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_png(9, 9, false), "--hang", 60000);
    look(&shelf, 1);
    look(&shelf, 2);
    assert_false(pictures_settle(shelf.pictures, 200));
    int64_t start_ms = thread_now_ms();
    close_shelf(&shelf);
    assert_true(thread_now_ms() - start_ms < 1000);
    pictures_destroy(NULL);
}

static void
test_failing_helpers(void **state)
{
    (void)state;
    const char *const arguments[] = {"--crash", "--fail", "--what"};
    for (size_t i = 0; i < 3; i++) {
        struct shelf shelf;
        open_shelf(&shelf, encode_png(9, 9, false), arguments[i], 10000);
        assert_int_equal(look_twice(&shelf), PICTURE_BROKEN);
        close_shelf(&shelf);
    }
    struct shelf shelf = {.encoded = encode_png(9, 9, false)};
    shelf.pictures = pictures_create_with_helper(
        (struct pictures_source){find_bytes, &shelf},
        (struct pictures_callbacks){on_ready, &shelf}, BUDGET,
        (struct picture_helper){PEJL_TESTS_DIR "/no-such-program", "", 1000});
    assert_int_equal(look_twice(&shelf), PICTURE_BROKEN);
    close_shelf(&shelf);
}

// A helper that finds a way out says so by failing.
static void
test_sandbox(void **state)
{
    (void)state;
    const char *const arguments[] = {"--hog", "--escape", "--environment"};
    for (size_t i = IS_SANITIZED ? 2 : 0; i < 3; i++) {
        struct shelf shelf;
        open_shelf(&shelf, encode_png(9, 9, false), arguments[i], 10000);
        assert_int_equal(look_twice(&shelf), PICTURE_READY);
        close_shelf(&shelf);
    }
}

static void
test_budget(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_png(20, 20, false), PICTURE_HELPER_ARGUMENT,
               10000);
    struct picture_wish wish = wish_for(0);
    wish.width = 300; // three of these fit, four do not
    wish.height = 250;
    int ready = 0;
    for (int round = 0; round < 3; round++) {
        ready = 0;
        for (wish.id = 1; wish.id <= 6; wish.id++) {
            ready +=
                pictures_find(shelf.pictures, &wish).state == PICTURE_READY;
            assert_true(pictures_held_bytes(shelf.pictures) <= BUDGET);
        }
        assert_true(pictures_settle(shelf.pictures, 20000));
    }
    assert_int_equal(ready, 3);
    int calls = atomic_load(&shelf.calls);
    assert_int_equal(calls, 3); // no picture pushed another one out
    nanosleep(&(struct timespec){.tv_sec = 1, .tv_nsec = 100000000}, NULL);
    wish.id = 9;
    pictures_find(shelf.pictures, &wish);
    assert_true(pictures_settle(shelf.pictures, 20000));
    assert_int_equal(pictures_find(shelf.pictures, &wish).state, PICTURE_READY);
    assert_true(pictures_held_bytes(shelf.pictures) <= BUDGET);
    wish.width = 8000;
    assert_int_equal(pictures_find(shelf.pictures, &wish).state,
                     PICTURE_BROKEN);
    wish.width = 0;
    assert_int_equal(pictures_find(shelf.pictures, &wish).state,
                     PICTURE_BROKEN);
    close_shelf(&shelf);
}

static void
test_five_hundred_pictures(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_png(9, 9, false), "--fail", 10000);
    for (int64_t id = 0; id < 500; id++) {
        look(&shelf, id);
    }
    assert_int_equal(shelf.finds, 16); // no more are waiting at once
    assert_true(pictures_settle(shelf.pictures, 60000));
    for (int64_t id = 0; id < 16; id++) {
        assert_int_equal(look(&shelf, id), PICTURE_BROKEN);
    }
    close_shelf(&shelf);
}

static void
test_refused_pictures_are_forgotten(void **state)
{
    (void)state;
    struct shelf shelf;
    open_shelf(&shelf, encode_text("no picture"), "--hang", 10000);
    for (int64_t id = 0; id < 256; id++) {
        assert_int_equal(look(&shelf, id), PICTURE_BROKEN);
    }
    assert_int_equal(look(&shelf, 256), PICTURE_WAITING); // all are in use
    close_shelf(&shelf);
}

// With the standard streams closed, our own files get their numbers.
static int
run_without_streams(void)
{
    close(0);
    close(1);
    close(2);
    struct shelf shelf;
    open_shelf(&shelf, encode_png(9, 9, false), PICTURE_HELPER_ARGUMENT, 10000);
    look(&shelf, 1);
    pictures_settle(shelf.pictures, 20000);
    bool is_ready = look(&shelf, 1) == PICTURE_READY;
    close_shelf(&shelf);
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
        cmocka_unit_test(test_jpeg_becomes_ready),
        cmocka_unit_test(test_other_wishes_are_other_pictures),
        cmocka_unit_test(test_refused_at_once),
        cmocka_unit_test(test_damaged_is_broken),
        cmocka_unit_test(test_lying_header_is_broken),
        cmocka_unit_test(test_missing_bytes_are_waited_for),
        cmocka_unit_test(test_hanging_helper_is_killed),
        cmocka_unit_test(test_destroy_does_not_wait),
        cmocka_unit_test(test_failing_helpers),
        cmocka_unit_test(test_sandbox),
        cmocka_unit_test(test_budget),
        cmocka_unit_test(test_five_hundred_pictures),
        cmocka_unit_test(test_refused_pictures_are_forgotten),
        cmocka_unit_test(test_closed_streams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
