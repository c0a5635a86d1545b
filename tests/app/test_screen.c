#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "app/screen.h"

#define WIDTH 300
#define HEIGHT 200
#define FADE_MS 250
#define WHITE 0xFFFFFF
#define FIRST_MS 5000 // on a clock of our own

struct seen {
    struct canvas canvas;
    struct screen screen;
};

static void
open_seen(struct seen *seen, int rotation)
{
    struct install install;

    setenv("SDL_VIDEODRIVER", "dummy", 1);
    install_find(&install);
    assert_true(screen_open(&seen->screen, &seen->canvas,
                            &(struct glass_options){.width = WIDTH,
                                                    .height = HEIGHT,
                                                    .rotation = rotation,
                                                    .way = "surface"}));
    assert_true(canvas_open(&seen->canvas, &install,
                            (struct pictures_callbacks){0}, WIDTH, HEIGHT));
}

static void
close_seen(struct seen *seen)
{
    canvas_close(&seen->canvas);
    screen_close(&seen->screen);
}

static void
add_box(struct scene *scene, int x, int y)
{
    struct path path = {0};

    path_add_rectangle(&path, (float)x, (float)y, 20, 20, 0);
    scene_add_fill(scene, &path, color_from_rgb(WHITE));
    path_destroy(&path);
}

// Two boxes, each of which may be missing.
static void
draft(struct screen *screen, bool has_first, bool has_second)
{
    struct scene *page = screen_draft_page(screen);

    scene_reset(page, screen->width, screen->height, 1.0F, color_from_rgb(0));
    if (has_first)
        add_box(page, 10, 10);
    if (has_second)
        add_box(page, 150, 150);
    scene_reset(screen_draft_ring(screen), screen->width, screen->height, 1.0F,
                color_from_rgb(0));
}

// How light the middle of a box is, on the way that a fade takes.
static int
light_at(const struct screen *screen, int x, int y)
{
    const struct pixels *front = &screen->front;
    const struct pixels *back = &screen->back;
    int share =
        screen->fade.is_running && screen->owns_front ? screen->fade.share : 0;
    int from = (int)(front->data[y * front->stride + x] & 0xFF);
    int to = (int)(back->data[y * back->stride + x] & 0xFF);

    return from + (to - from) * share / 256;
}

static void
step_until(struct screen *screen, int64_t *now_ms, int64_t end_ms)
{
    while (*now_ms < end_ms) {
        *now_ms += 1;
        screen_step(screen, *now_ms);
    }
}

// What comes in the middle of a fade is seen at once, and nothing jumps.
static void
check_turning_aside(int rotation)
{
    struct seen seen = {0};
    struct screen *screen = &seen.screen;
    int64_t now_ms = FIRST_MS;
    int before;

    open_seen(&seen, rotation);
    draft(screen, false, false);
    screen_update(screen);
    draft(screen, true, false);
    screen_begin_fade(screen, FADE_MS, now_ms);
    step_until(screen, &now_ms, FIRST_MS + 60);
    before = light_at(screen, 20, 20);
    assert_in_range(before, 60, 200);
    assert_int_equal(light_at(screen, 160, 160), 0);

    draft(screen, true, true);
    screen_begin_fade(screen, FADE_MS, now_ms);
    assert_in_range(light_at(screen, 160, 160), 20, 100);
    assert_in_range(light_at(screen, 20, 20), before, before + 60);
    step_until(screen, &now_ms, now_ms + FADE_MS + 20);
    assert_int_equal(screen_deadline_ms(screen), INT64_MAX);
    assert_int_equal(light_at(screen, 20, 20), 255);
    assert_int_equal(light_at(screen, 160, 160), 255);
    close_seen(&seen);
}

static void
test_new_data_do_not_wait_for_a_fade(void **state)
{
    (void)state;
    check_turning_aside(0);
    check_turning_aside(180);
}

// Back to where it came from.
static void
test_a_fade_turns_back(void **state)
{
    (void)state;
    struct seen seen = {0};
    struct screen *screen = &seen.screen;
    int64_t now_ms = FIRST_MS;
    int before;

    open_seen(&seen, 0);
    draft(screen, false, false);
    screen_update(screen);
    draft(screen, true, false);
    screen_begin_fade(screen, FADE_MS, now_ms);
    step_until(screen, &now_ms, FIRST_MS + 100);
    before = light_at(screen, 20, 20);
    draft(screen, false, false);
    screen_begin_fade(screen, FADE_MS, now_ms);
    assert_in_range(light_at(screen, 20, 20), before / 2, before);
    step_until(screen, &now_ms, now_ms + FADE_MS + 20);
    assert_int_equal(light_at(screen, 20, 20), 0);
    close_seen(&seen);
}

// A slow fade, as from day to evening, does not become a flash.
static void
test_a_slow_fade_stays_slow(void **state)
{
    (void)state;
    struct seen seen = {0};
    struct screen *screen = &seen.screen;
    int64_t now_ms = FIRST_MS;

    open_seen(&seen, 0);
    draft(screen, false, false);
    screen_update(screen);
    draft(screen, true, false);
    screen_begin_fade(screen, 2000, now_ms);
    step_until(screen, &now_ms, FIRST_MS + 100);
    draft(screen, true, true);
    screen_begin_fade(screen, FADE_MS, now_ms);
    step_until(screen, &now_ms, FIRST_MS + 1600);
    assert_true(screen->fade.is_running);
    step_until(screen, &now_ms, FIRST_MS + 2050);
    assert_false(screen->fade.is_running);
    assert_int_equal(light_at(screen, 160, 160), 255);
    close_seen(&seen);
}

// A page may move on under a ring that stays as it is, and the other way round.
static void
test_page_and_ring_step_apart(void **state)
{
    (void)state;
    struct seen seen = {0};
    struct screen *screen = &seen.screen;

    open_seen(&seen, 0);
    draft(screen, false, false);
    screen_update(screen);
    draft(screen, true, false);
    add_box(screen_draft_ring(screen), 150, 150);
    screen_update_page(screen);
    assert_int_equal(light_at(screen, 20, 20), 255);
    assert_int_equal(light_at(screen, 160, 160), 0);
    screen_update_ring(screen);
    assert_int_equal(light_at(screen, 20, 20), 255);
    assert_int_equal(light_at(screen, 160, 160), 255);
    draft(screen, false, false);
    screen_update_page(screen);
    assert_int_equal(light_at(screen, 20, 20), 0);
    assert_int_equal(light_at(screen, 160, 160), 255);
    close_seen(&seen);
}

// Data that change nothing on the page leave its fade alone.
static void
test_what_is_alike_changes_no_fade(void **state)
{
    (void)state;
    struct seen seen = {0};
    struct screen *screen = &seen.screen;
    int64_t now_ms = FIRST_MS;

    open_seen(&seen, 0);
    draft(screen, false, false);
    screen_update(screen);
    draft(screen, true, false);
    screen_begin_fade(screen, FADE_MS, now_ms);
    step_until(screen, &now_ms, FIRST_MS + 100);
    draft(screen, true, false);
    screen_begin_fade(screen, FADE_MS, now_ms);
    assert_int_equal(screen->fade.began_ms, FIRST_MS);
    assert_true(screen->fade.is_running);
    close_seen(&seen);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_new_data_do_not_wait_for_a_fade),
        cmocka_unit_test(test_a_fade_turns_back),
        cmocka_unit_test(test_a_slow_fade_stays_slow),
        cmocka_unit_test(test_what_is_alike_changes_no_fade),
        cmocka_unit_test(test_page_and_ring_step_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
