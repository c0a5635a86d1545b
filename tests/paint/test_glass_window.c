#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/thread.h"
#include "paint/glass.h"
#include "paint/input.h"
#include "paint/support_xvfb.h"

#define WIDTH 320
#define HEIGHT 240
#define SETTLED_MS 200 // the server tells no more of a new window

// A real window on an X server; skipped where there is none.
static struct xvfb xvfb;

static int
start_server(void **state)
{
    (void)state;
    xvfb_start(&xvfb, WIDTH, HEIGHT);
    return 0;
}

static int
stop_server(void **state)
{
    (void)state;
    xvfb_stop(&xvfb);
    return 0;
}

static struct glass *
open_glass(struct glass_options options)
{
    if (!xvfb.file) {
        skip();
    }
    struct glass *glass = glass_open(&options);
    assert_non_null(glass);
    struct input_event event;
    while (input_wait(glass, SETTLED_MS, &event)) {
    }
    glass_refresh(glass);
    return glass;
}

static uint32_t
color_at(int x, int y, uint32_t seed)
{
    return ((uint32_t)(y * WIDTH + x) * 2654435761u + seed) & 0xFFFFFF;
}

static const struct box everything = {0, 0, WIDTH, HEIGHT};

static struct pixels
make_picture(const struct glass *glass, uint32_t seed)
{
    struct pixels picture = {0};
    glass_size(glass, &picture.width, &picture.height);
    picture.stride = picture.width;
    picture.data = calloc((size_t)picture.stride * (size_t)picture.height, 4);
    for (int y = 0; y < picture.height; y++) {
        for (int x = 0; x < picture.width; x++) {
            picture.data[y * picture.stride + x] = color_at(x, y, seed);
        }
    }
    return picture;
}

static void
check_screen(const struct pixels *picture)
{
    for (int y = 0; y < picture->height; y++) {
        for (int x = 0; x < picture->width; x++) {
            uint32_t want = picture->data[y * picture->stride + x];
            uint32_t got = xvfb_pixel(&xvfb, x, y);
            if (got != want) {
                fail_msg("(%d, %d) is %06x, not %06x", x, y, got, want);
            }
        }
    }
}

static void
test_fullscreen(void **state)
{
    (void)state;
    struct glass *glass = open_glass((struct glass_options){.way = "surface"});
    struct pixels from = make_picture(glass, 1);
    struct pixels to = make_picture(glass, 2);
    assert_int_equal(from.width, WIDTH);
    assert_int_equal(from.height, HEIGHT);
    assert_true(glass_show(glass, &from, (struct box){0}));
    check_screen(&from);
    for (int share = 0; share <= 256; share += 16) {
        assert_true(glass_fade(glass, &from, &to, everything, share));
    }
    check_screen(&to);
    assert_true(glass_fade(glass, &to, &from, everything, 128));
    assert_true(glass_fade(glass, &to, &from, everything, 256));
    check_screen(&from);
    free(from.data);
    free(to.data);
    glass_close(glass);
}

static double
cpu_ms(void)
{
    struct timespec used;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

static void
test_waiting_costs_nothing(void **state)
{
    (void)state;
    struct glass *glass = open_glass((struct glass_options){.way = "surface"});
    struct input_event event;
    double before_ms = cpu_ms();
    int64_t start_ms = thread_now_ms();
    while (thread_now_ms() - start_ms < 400) {
        input_wait(glass, 400, &event);
    }
    assert_true(cpu_ms() - before_ms < 40);
    glass_close(glass);
}

static void
run_waker(void *context)
{
    (void)context;
    SDL_Delay(50);
    input_wake();
}

static void
test_wake_while_asleep(void **state)
{
    (void)state;
    struct glass *glass = open_glass((struct glass_options){.way = "surface"});
    struct thread thread = {0};
    struct input_event event = {0};
    int64_t start_ms = thread_now_ms();
    assert_true(thread_start(&thread, "waker", run_waker, NULL));
    do {
        assert_true(input_wait(glass, 3000, &event));
    } while (event.kind != INPUT_WAKE);
    assert_in_range(thread_now_ms() - start_ms, 40, 2900);
    thread_join(&thread);
    glass_close(glass);
}

static bool
wait_for_pointer(const struct glass *glass, enum pointer_kind kind,
                 struct pointer_sample *sample)
{
    struct input_event event;
    while (input_wait(glass, 3000, &event)) {
        if (event.kind == INPUT_POINTER && event.pointer.kind == kind) {
            *sample = event.pointer;
            return true;
        }
    }
    return false;
}

static void
test_pointer(void **state)
{
    (void)state;
    struct glass *glass =
        open_glass((struct glass_options){.way = "surface", .rotation = 180});
    if (system("xdotool mousemove 100 60 click 1 2>/dev/null") != 0) {
        glass_close(glass);
        skip();
    }
    struct pointer_sample sample;
    assert_true(wait_for_pointer(glass, POINTER_DOWN, &sample));
    assert_float_equal(sample.x_px, WIDTH - 1 - 100, 0);
    assert_float_equal(sample.y_px, HEIGHT - 1 - 60, 0);
    assert_true(wait_for_pointer(glass, POINTER_UP, &sample));
    glass_close(glass);
}

static void
test_window(void **state)
{
    (void)state;
    struct glass *glass = open_glass(
        (struct glass_options){.width = 160, .height = 120, .way = "surface"});
    struct pixels picture = make_picture(glass, 3);
    assert_int_equal(picture.width, 160);
    assert_true(glass_show(glass, &picture, (struct box){0}));
    assert_int_equal(xvfb_pixel(&xvfb, 80, 60), color_at(0, 0, 3));
    assert_int_equal(xvfb_pixel(&xvfb, 239, 179), color_at(159, 119, 3));
    free(picture.data);
    glass_close(glass);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fullscreen),
        cmocka_unit_test(test_waiting_costs_nothing),
        cmocka_unit_test(test_wake_while_asleep),
        cmocka_unit_test(test_pointer),
        cmocka_unit_test(test_window),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
