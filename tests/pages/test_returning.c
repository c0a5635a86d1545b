#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "support_build.h"
#include "support_snapshot.h"

static bool
begins(const struct scene *scene, const char *words)
{
    for (size_t i = 0; i < scene->count; i++) {
        if (scene->commands[i].kind == SCENE_TEXT &&
            strncmp(scene->commands[i].as.text.words, words, strlen(words)) ==
                0) {
            return true;
        }
    }
    return false;
}

static const char *
find_intent(const struct scene *scene, int x, int y)
{
    const struct scene_command *target = scene_find_tap(scene, x, y);
    return target == NULL ? "" : target->as.tap.intent;
}

// The bar counts whole seconds, begun ones too, and whoever aims at what it
// covers stays.
static void
test_the_bar_counts_down_over_the_tabs(void **state)
{
    static const struct {
        int width, height;
    } screens[] = {{1920, 1080}, {1080, 1920}, {1280, 720}, {1280, 1024}};
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        struct support_request request = {.snapshot = *state,
                                          .place = {.page = PAGE_PLANS},
                                          .width = screens[i].width,
                                          .height = screens[i].height,
                                          .return_left_ms = 9001};
        int low = screens[i].height - 50;
        struct scene scene = {0};
        support_build_ring(&scene, &request);
        assert_true(begins(&scene, "Går videre af sig selv"));
        assert_true(begins(&scene, "10"));
        assert_string_equal(find_intent(&scene, 200, low), "stay");
        assert_string_equal(find_intent(&scene, screens[i].width - 100, low),
                            "stay");
        assert_string_equal(find_intent(&scene, 200, 200), "");
        request.return_left_ms = 0;
        support_build_ring(&scene, &request);
        assert_string_equal(find_intent(&scene, 200, low), "");
        scene_destroy(&scene);
    }
}

int
main(void)
{
    struct snapshot *snapshot =
        support_snapshot(&(struct support_recipe){.foci = 4, .plans = 3});
    struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_bar_counts_down_over_the_tabs),
    };
    tests[0].initial_state = snapshot;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    snapshot_destroy(snapshot);
    return failed;
}
