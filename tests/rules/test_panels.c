// On a panel whose size is known what is touched is as large as accessibility
// A9 asks: 20 mm, in public on 43 inches and more 30, and 50 what leads about.
#include "support_look.h"
#include "support_variant.h"

#include "settings/profile.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static const struct panel {
    int width_mm, height_mm, width_px, height_px;
    double least_mm, main_mm; // of a public one
} panels[] = {
    {952, 535, 1920, 1080, 30.0, 50.0},  {535, 952, 1080, 1920, 30.0, 50.0},
    {1218, 685, 3840, 2160, 30.0, 50.0}, {685, 1218, 1080, 1920, 30.0, 50.0},
    {531, 299, 1920, 1080, 20.0, 20.0},
};

#define PANELS (sizeof panels / sizeof panels[0])

static bool
is_main(enum intent_kind kind)
{
    return kind != INTENT_OPEN && kind != INTENT_DETAIL;
}

// Return the upper edge of the bar, where everything leads about.
static int
find_bar(const struct scene *scene)
{
    int top = scene->height;
    for (size_t i = 0; i < scene->count; i++) {
        const struct scene_command *tap = &scene->commands[i];
        bool is_ring = tap->kind == SCENE_TAP &&
                       intent_parse(tap->as.tap.intent).kind == INTENT_PAUSE;
        top = is_ring ? tap->box.y : top;
    }
    return top;
}

// A pixel may be lost to rounding.
static void
check_taps(struct look *look, const struct panel *panel, int bar)
{
    double pixel_mm = fmax((double)panel->width_mm / panel->width_px,
                           (double)panel->height_mm / panel->height_px);
    for (size_t i = 0; i < look->scene->count; i++) {
        const struct scene_command *tap = &look->scene->commands[i];
        if (tap->kind != SCENE_TAP) {
            continue;
        }
        bool leads =
            tap->box.y >= bar || is_main(intent_parse(tap->as.tap.intent).kind);
        double least_mm = leads ? panel->main_mm : panel->least_mm;
        int side =
            tap->box.width < tap->box.height ? tap->box.width : tap->box.height;
        if ((side + 1) * pixel_mm < least_mm) {
            look_tell(look, tap->box, "is too small for a hand",
                      tap->as.tap.intent);
        }
    }
}

static size_t
look_at(const struct support_request *request, const struct panel *panel,
        const char *where)
{
    struct scene page = {0};
    struct scene ring = {0};
    struct look look = {.scene = &page, .where = where};
    support_build(&page, request);
    support_build_ring(&ring, request);
    int bar = find_bar(&ring);
    check_taps(&look, panel, bar);
    look.scene = &ring;
    check_taps(&look, panel, bar);
    scene_destroy(&page);
    scene_destroy(&ring);
    return look.faults;
}

static size_t
look_at_view(struct variants *variants, struct pairs_row *row,
             const struct panel *panel)
{
    struct settings_screen screen = {.audience = SETTINGS_AUDIENCE_PUBLIC,
                                     .width_mm = panel->width_mm,
                                     .height_mm = panel->height_mm};
    struct support_request request = variants_request(variants, row);
    char where[200];
    int length;
    request.width = panel->width_px;
    request.height = panel->height_px;
    request.target_min = (float)profile_target(&screen);
    request.target_main = (float)profile_target_main(&screen);
    request.target_below = (float)profile_target_below(&screen);
    length = snprintf(where, sizeof where, "%d mm wide: ", panel->width_mm);
    variant_name(where + length, sizeof where - (size_t)length, row);
    return look_at(&request, panel, where);
}

static void
test_targets_are_as_large_as_a_hand(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    struct pairs_row sizes = variant_sizes();
    size_t faults = 0;
    for (size_t i = 0; i < sizes.values[VARIANT_VIEW]; i++) {
        for (size_t j = 0; j < PANELS * sizes.values[VARIANT_STEP]; j++) {
            struct pairs_row row = {{[VARIANT_VIEW] = i,
                                     [VARIANT_AUDIENCE] = 1,
                                     [VARIANT_STEP] = j / PANELS}};
            faults += look_at_view(variants, &row, &panels[j % PANELS]);
        }
    }
    variants_destroy(variants);
    assert_int_equal(faults, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_targets_are_as_large_as_a_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
