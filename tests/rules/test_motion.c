// Nothing flashes: the frames that the glass shows on every way from one
// picture to another (accessibility A18, WCAG 2.3.1).
#include "pages/support_color.h"
#include "support_variant.h"

#include "app/install.h"
#include "app/motion.h"
#include "app/ripple.h"
#include "app/screen.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WIDTH 960
#define HEIGHT 540
#define CELL 30
#define COLUMNS (WIDTH / CELL)
#define ROWS (HEIGHT / CELL)
#define CELLS (COLUMNS * ROWS)
#define FRAMES_MAX 400
#define STEP 0.10        // of luminance: less is no flash …
#define DARK 0.80        // … nor is it between two lights
#define FLASHES_MAX 3    // in a second
#define LIGHT_CHANGE 0.2 // of the whole glass, on an average
#define LIGHT_MS 300     // which it takes at least

// What the glass showed: the luminance of each cell, frame by frame.
struct film {
    double cells[FRAMES_MAX][CELLS];
    int64_t at_ms[FRAMES_MAX];
    size_t count;
};

struct stage {
    struct variants *variants;
    struct canvas canvas;
    struct screen screen;
    struct film *film;
};

static double
cell_luminance(const struct pixels *pixels, int cell)
{
    double sum = 0.0;
    int left = cell % COLUMNS * CELL;
    int top = cell / COLUMNS * CELL;
    // A grid of points is enough for a mean.
    for (int y = top + 1; y < top + CELL; y += 4) {
        for (int x = left + 1; x < left + CELL; x += 4) {
            sum += color_luminance(
                pixels->data[(ptrdiff_t)y * pixels->stride + x]);
        }
    }
    return sum / (8.0 * 8.0);
}

static void
take_frame(struct stage *stage, int64_t at_ms)
{
    struct film *film = stage->film;
    assert_true(film->count < FRAMES_MAX);
    for (int i = 0; i < CELLS; i++) {
        film->cells[film->count][i] = cell_luminance(&stage->screen.front, i);
    }
    film->at_ms[film->count++] = at_ms;
}

// Flashes are pairs of opposing steps; each turn of direction ends one.
static size_t
count_turns(const struct film *film, int cell, size_t from, size_t to)
{
    double extreme = film->cells[from][cell];
    int direction = 0;
    size_t turns = 0;
    for (size_t i = from + 1; i < to; i++) {
        double now = film->cells[i][cell];
        double step = now - extreme;
        int way = step > 0.0 ? 1 : -1;
        if (way == direction || step == 0.0) {
            extreme = now;
        } else if (fabs(step) >= STEP && fmin(now, extreme) < DARK) {
            turns++;
            direction = way;
            extreme = now;
        }
    }
    return turns;
}

static void
check_flashes(const struct film *film, const char *what)
{
    for (size_t from = 0; from < film->count; from++) {
        size_t to = from;
        while (to < film->count && film->at_ms[to] - film->at_ms[from] < 1000) {
            to++;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            size_t flashes = count_turns(film, cell, from, to) / 2;
            if (flashes > FLASHES_MAX) {
                fail_msg("%s: %zu flashes in a second at %d,%d", what, flashes,
                         cell % COLUMNS * CELL, cell / COLUMNS * CELL);
            }
        }
    }
}

static double
mean_light(const struct film *film, size_t frame)
{
    double sum = 0.0;
    for (int i = 0; i < CELLS; i++) {
        sum += film->cells[frame][i];
    }
    return sum / CELLS;
}

// From a twentieth of the change to nineteen: what comes after is not seen.
static void
check_light(const struct film *film, const char *what)
{
    double before = mean_light(film, 0);
    double change = mean_light(film, film->count - 1) - before;
    int64_t began_ms = -1;
    int64_t ended_ms = -1;
    for (size_t i = 0; i < film->count && fabs(change) > LIGHT_CHANGE; i++) {
        double share = (mean_light(film, i) - before) / change;
        if (share <= 0.05) {
            began_ms = film->at_ms[i];
        }
        if (share >= 0.95 && ended_ms < 0) {
            ended_ms = film->at_ms[i];
        }
    }
    if (ended_ms - began_ms < LIGHT_MS && fabs(change) > LIGHT_CHANGE) {
        fail_msg("%s: the whole glass changes by %.2f in %d ms", what, change,
                 (int)(ended_ms - began_ms));
    }
}

static void
check_film(struct stage *stage, const char *what)
{
    check_flashes(stage->film, what);
    check_light(stage->film, what);
}

static void
draft(struct stage *stage, size_t view, enum theme theme, const char *pressed,
      int arrival_left_ms)
{
    struct pairs_row row = {
        {[VARIANT_VIEW] = view, [VARIANT_THEME] = (size_t)theme}};
    struct support_request request = variants_request(stage->variants, &row);
    request.width = WIDTH;
    request.height = HEIGHT;
    request.metrics = &stage->canvas.metrics;
    request.pressed = pressed;
    request.arrival_left_ms = arrival_left_ms;
    support_build(screen_draft_page(&stage->screen), &request);
    support_build_ring(screen_draft_ring(&stage->screen), &request);
}

// Show the frames of a fade to what was drafted.
static void
fade(struct stage *stage, int duration_ms)
{
    int64_t began_ms = stage->film->count == 0
                           ? 0
                           : stage->film->at_ms[stage->film->count - 1] + 17;
    screen_begin_fade(&stage->screen, duration_ms, began_ms);
    take_frame(stage, began_ms);
    int64_t due_ms;
    while ((due_ms = screen_deadline_ms(&stage->screen)) != INT64_MAX) {
        screen_step(&stage->screen, due_ms);
        take_frame(stage, due_ms);
    }
}

static void
begin(struct stage *stage, size_t view, enum theme theme)
{
    draft(stage, view, theme, NULL, 0);
    screen_update(&stage->screen);
    stage->film->count = 0;
    take_frame(stage, 0);
}

static int
set_up(void **state)
{
    static struct stage stage;
    static struct film film;
    struct install install;
    struct glass_options options = {
        .width = WIDTH, .height = HEIGHT, .way = "surface"};
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    install_find(&install);
    stage.variants = variants_create();
    stage.film = &film;
    *state = &stage;
    return screen_open(&stage.screen, &stage.canvas, &options) &&
                   canvas_open(&stage.canvas, &install,
                               (struct pictures_callbacks){0}, WIDTH, HEIGHT)
               ? 0
               : -1;
}

static int
tear_down(void **state)
{
    struct stage *stage = *state;
    canvas_close(&stage->canvas);
    screen_close(&stage->screen);
    variants_destroy(stage->variants);
    return 0;
}

// A sheet comes over its page, and darkens what is left of that, as it is
// touched for: no light changes by itself.
static bool
is_plain(const struct stage *stage, size_t view)
{
    struct pairs_row row = {{[VARIANT_VIEW] = view}};
    struct support_request request = variants_request(stage->variants, &row);
    return request.meet == NULL || request.meet[0] == '\0';
}

// Every page after every seventh other one.
static void
test_no_turn_of_a_page_flashes(void **state)
{
    struct stage *stage = *state;
    size_t views = variant_sizes().values[VARIANT_VIEW];
    for (size_t i = 0; i < views; i++) {
        for (size_t j = i % 7; j < views; j += 7) {
            enum theme theme = (enum theme)((i + j) % THEME_COUNT);
            char what[60];
            snprintf(what, sizeof what, "from view %zu to %zu", i, j);
            begin(stage, i, theme);
            draft(stage, j, theme, NULL, 0);
            fade(stage, motion_fade_ms(MOTION_PAGE, (i + j) % 2 == 1, false));
            check_flashes(stage->film, what);
            if (is_plain(stage, i) && is_plain(stage, j)) {
                check_light(stage->film, what);
            }
        }
    }
}

static void
test_light_changes_slowly(void **state)
{
    struct stage *stage = *state;
    for (int i = 0; i < THEME_COUNT * THEME_COUNT * 4; i++) {
        enum theme before = (enum theme)(i / 4 % THEME_COUNT);
        enum theme after = (enum theme)(i / 4 / THEME_COUNT);
        enum motion motion = i % 2 == 0 ? MOTION_PAGE : MOTION_LIGHT;
        char what[60];
        if (before == after) {
            continue;
        }
        snprintf(what, sizeof what, "from theme %d to %d", before, after);
        begin(stage, 0, before);
        draft(stage, 0, after, NULL, 0);
        fade(stage, motion_fade_ms(motion, i / 2 % 2 == 1, true));
        check_film(stage, what);
    }
}

// Down, up after a tenth of a second, and there is the page; three times over,
// which is as fast as the guard against second strikes lets a finger be.
static void
test_no_press_flashes(void **state)
{
    static const char *const pressed[] = {"plans", "plans/1", "goals", "pause"};
    struct stage *stage = *state;
    for (int i = 0; i < 4 * THEME_COUNT; i++) {
        enum theme theme = (enum theme)(i / 4);
        begin(stage, 0, theme);
        for (int times = 0; times < 3; times++) {
            draft(stage, 0, theme, pressed[i % 4], 0);
            screen_update(&stage->screen);
            take_frame(stage, stage->film->at_ms[stage->film->count - 1] + 100);
            draft(stage, times % 2 == 0 ? 2 : 0, theme, NULL, 0);
            fade(stage, motion_fade_ms(MOTION_PAGE, false, false));
        }
        check_flashes(stage->film, pressed[i % 4]);
    }
}

static void
test_no_ripple_and_no_arrival_flashes(void **state)
{
    struct stage *stage = *state;
    struct style style = style_make(THEME_DAY, false);
    struct ripple ripple = {0};
    begin(stage, 0, THEME_DAY);
    for (int64_t now_ms = 17; now_ms < 2000; now_ms += 17) {
        draft(stage, 0, THEME_DAY, NULL, 0);
        if (now_ms % 340 == 17) {
            ripple_begin(&ripple, WIDTH / 2, HEIGHT / 3, now_ms);
        }
        ripple_add(&ripple, screen_draft_ring(&stage->screen), &style, now_ms);
        screen_update(&stage->screen);
        take_frame(stage, now_ms);
    }
    check_film(stage, "ripples");
    begin(stage, 2, THEME_EVENING);
    draft(stage, 0, THEME_EVENING, NULL, page_arrival_ms(PAGE_COMPASS));
    fade(stage, motion_fade_ms(MOTION_PAGE, false, false));
    int64_t began_ms = stage->film->at_ms[stage->film->count - 1];
    for (int left_ms = page_arrival_ms(PAGE_COMPASS); left_ms >= 0;
         left_ms -= 17) {
        draft(stage, 0, THEME_EVENING, NULL, left_ms);
        screen_update(&stage->screen);
        take_frame(stage,
                   began_ms + page_arrival_ms(PAGE_COMPASS) - left_ms + 17);
    }
    check_film(stage, "the compass' arrival");
}

// What would be wrong is found: four flashes in a second, and a cut to black.
static void
test_flashes_are_counted(void **state)
{
    struct stage *stage = *state;
    struct film *film = stage->film;
    film->count = 0;
    for (size_t i = 0; i < 9; i++) {
        film->at_ms[i] = (int64_t)i * 100;
        for (int j = 0; j < CELLS; j++) {
            film->cells[i][j] = i % 2 == 0 ? 0.2 : 0.8;
        }
        film->count++;
    }
    assert_int_equal(count_turns(film, 0, 0, 9) / 2, 4);
    assert_true(count_turns(film, 0, 0, 7) / 2 <= FLASHES_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flashes_are_counted),
        cmocka_unit_test(test_no_turn_of_a_page_flashes),
        cmocka_unit_test(test_light_changes_slowly),
        cmocka_unit_test(test_no_press_flashes),
        cmocka_unit_test(test_no_ripple_and_no_arrival_flashes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
