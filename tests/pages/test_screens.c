// The page of the screens: as kept, and within the picture.
#include "support_build.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define SCREENS 9
#define MINUTE 60

// 09:42 on the wall, as the pages of the tests have it.
static int64_t
now_s(void)
{
    return (int64_t)support_today() * 86400 + (9 * 60 + 42 - 60) * MINUTE;
}

static struct screen_report
make(int64_t id, const char *name, const char *place, const char *page,
     int64_t ago_s)
{
    return (struct screen_report){
        .id = id,
        .name = name,
        .place = place,
        .page = page,
        .seen_at = now_s() - ago_s,
        .data_at = now_s() - ago_s,
        .off_until = TIME_NONE,
        .free_bytes = (double)NAN,
        .started_at = now_s() - 86400,
        .start_cause = START_ASKED,
        .is_clock_trusted = true,
        .fault = "",
        .version = "0.1.0",
    };
}

static void
fill(struct screen_report screens[SCREENS])
{
    screens[0] = make(1, "Forhal", "Stuen", "compass", 30);
    screens[0].orientation = ORIENTATION_PORTRAIT;
    screens[1] = make(2, "Kontor Byg", "Plan 1", "goals", 20);
    screens[2] = make(3, "Mødelokale Hav, plan 2", "Plan 2", "plan/7", -240);
    screens[3] = make(4, "Kantinen", "Stuen", "stories", 17 * 3600 + 1800);
    screens[4] = make(5, "Elevator", "Plan 2", "", 41 * MINUTE);
    screens[4].is_off_on_purpose = true;
    screens[4].off_until = now_s() + 18 * MINUTE;
    screens[5] = make(6, "Kontor Vej", "Plan 2", "plans", 100);
    screens[6] = make(7, "Ledergang", "", "unknown", 10);
    screens[7] = make(8, "Værksted", "Havnen", "goals", 10);
    screens[7].fault = "panel";
    screens[8] = make(9, "Aldrig hørt fra", "Loftet", "", 0);
    screens[8].seen_at = TIME_NONE;
    screens[8].data_at = TIME_NONE;
}

static const struct {
    const char *name, *language;
    enum theme theme;
    int width, height, part;
    bool is_tab;
    int text_step;
} kept[] = {
    {"screens-normal", "da", THEME_DAY, 1920, 1080, 0, true, 0},
    {"screens-more-normal", "da", THEME_DAY, 1920, 1080, 1, false, 0},
    {"screens-normal-en", "en", THEME_EVENING, 1920, 1080, 0, false, 0},
    {"screens-normal-portrait", "da", THEME_DAY, 1080, 1920, 0, true, 0},
    {"screens-normal-150", "da", THEME_DAY, 1920, 1080, 0, true, 150},
    {"screens-last-normal-150", "da", THEME_EVENING, 1080, 1920, 2, true, 150},
    {"screens-normal-150-portrait", "da", THEME_DAY, 1080, 1920, 0, false, 150},
    {"screens-normal-200", "da", THEME_EVENING, 1920, 1080, 1, true, 200},
    {"screens-normal-200-portrait", "da", THEME_DAY, 1080, 1920, 8, true, 200},
};

static int
count_outside(const struct scene *scene)
{
    int outside = 0;
    for (size_t i = 0; i < scene->count; i++) {
        struct box box = scene->commands[i].box;
        if (scene->commands[i].kind == SCENE_TEXT &&
            (box.x < 0 || box.x + box.width > scene->width)) {
            print_error("outside: %s\n", scene->commands[i].as.text.words);
            outside++;
        }
    }
    return outside;
}

static void
test_it_looks_as_kept(void **unused)
{
    static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct screen_report screens[SCREENS];
    int different = 0;
    fill(screens);
    snapshot->screens.items = screens;
    snapshot->screens.count = SCREENS;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        struct text_builder text = {0};
        struct scene scene = {0};
        struct support_request request = {
            .snapshot = snapshot,
            .place = {.page = PAGE_SCREENS, .part = kept[i].part},
            .language = kept[i].language,
            .theme = kept[i].theme,
            .width = kept[i].width,
            .height = kept[i].height,
            .is_tab = kept[i].is_tab,
            .text_step = kept[i].text_step,
        };
        support_dump(&text, &request);
        different += support_differs(kept[i].name, &text);
        support_build(&scene, &request);
        different += count_outside(&scene);
        scene_destroy(&scene);
        text_destroy(&text);
    }
    snapshot_destroy(snapshot);
    assert_int_equal(different, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_looks_as_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
