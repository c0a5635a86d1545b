// The tabs: as many as have room for their words, on every board.
#include "pages/support_build.h"
#include "pages/support_snapshot.h"
#include "paint/fonts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TABS_MAX 8
#define BAR_HEIGHT 200.0F // at the foot of the page, with all that stands there

static const struct support_recipe usual = {4, 24, 7, 6, 6, 0, NULL};

static size_t
count_cut(const struct support_request *request)
{
    struct scene scene = {0};
    size_t cut = 0;
    support_build(&scene, request);
    float bar = (float)scene.height - BAR_HEIGHT * scene.scale;
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *command = &scene.commands[i];
        if (command->kind == SCENE_TEXT && (float)command->box.y > bar &&
            strstr(command->as.text.words, "\xe2\x80\xa6") != NULL) {
            print_error("%zu tabs, %s: %s\n", request->tabs, request->language,
                        command->as.text.words);
            cut++;
        }
    }
    scene_destroy(&scene);
    return cut;
}

static void
test_no_word_of_a_tab_is_cut(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&usual);
    struct fonts *fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    assert_non_null(fonts);
    struct metrics metrics = fonts_metrics(fonts);
    size_t cut = 0;
    for (size_t i = 0; i < 16 * TABS_MAX; i++) {
        bool is_portrait = i % 2 == 1;
        struct support_request request = {
            .snapshot = snapshot,
            .place = {.page = PAGE_COMPASS},
            .width = is_portrait ? 1080 : 1920,
            .height = is_portrait ? 1920 : 1080,
            .is_public = i / 2 % 2 == 1,
            .can_read = i / 4 % 2 == 1,
            .language = i / 8 % 2 == 1 ? "en" : "da",
            .tabs = i / 16,
            .metrics = &metrics,
        };
        cut += count_cut(&request);
    }
    fonts_close(fonts);
    snapshot_destroy(snapshot);
    assert_int_equal(cut, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_word_of_a_tab_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
