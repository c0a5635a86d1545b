// The set-up page against the dumps that were looked at and kept.
#include "base/language.h"
#include "pages/fitting.h"
#include "scene/dump.h"
#include "support_golden.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct {
    const char *name;
    const char *language;
    int width, height;
    size_t corner;
    int missed_mm;
    int from_cm, to_cm;
    bool is_reached;
    enum theme theme;
} views[] = {
    {"fitting", "da", 1920, 1080, 2, 0, 97, 104, true, THEME_DAY},
    {"fitting-evening", "da", 1920, 1080, 2, 0, 97, 104, true, THEME_EVENING},
    {"fitting-contrast", "da", 1920, 1080, 4, 0, 97, 104, true, THEME_CONTRAST},
    {"fitting-en", "en", 1920, 1080, 1, 14, 42, 49, false, THEME_DAY},
    {"fitting-portrait", "da", 1080, 1920, 4, 0, 97, 104, true, THEME_DAY},
};

static void
test_the_page_looks_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    struct metrics metrics = metrics_fixed();
    language_start(PEJL_LOCALE_DIR);
    for (size_t i = 0; i < sizeof views / sizeof views[0]; i++) {
        bool is_portrait = views[i].height > views[i].width;
        struct style style = style_make(views[i].theme, is_portrait);
        struct scene scene = {0};
        struct text_builder dump = {0};
        struct page_fitting view = {
            .style = &style,
            .metrics = &metrics,
            .width = views[i].width,
            .height = views[i].height,
            .corner = views[i].corner,
            .error_mm = {2, 3, 1, 4},
            .missed_mm = views[i].missed_mm,
            .inches = 55,
            .width_mm = is_portrait ? 685 : 1218,
            .height_mm = is_portrait ? 1218 : 685,
            .mounting_cm = 95,
            .from_cm = views[i].from_cm,
            .to_cm = views[i].to_cm,
            .is_reached = views[i].is_reached,
            .distance_mm = 4000,
            .text_step = 150,
        };
        language_use(views[i].language);
        page_build_fitting(&scene, &view);
        dump_scene(&dump, &scene);
        different += support_differs(views[i].name, &dump);
        text_destroy(&dump);
        scene_destroy(&scene);
    }
    assert_int_equal(different, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_page_looks_as_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
