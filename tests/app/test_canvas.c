#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/canvas.h"
#include "scene/text_layout.h"

static void
test_long_words_are_divided_as_danish_is(void **state)
{
    (void)state;
    struct install install;
    struct canvas canvas;
    struct arena arena = {0};
    struct text_spec spec = {
        .face = FACE_TEXT, .size_px = 28, .width_px = 200, .line_limit = 4};
    struct text_lines lines;
    const char *first;

    install_find(&install);
    assert_true(canvas_open(&canvas, &install, (struct pictures_callbacks){0},
                            640, 360));
    lines =
        text_layout(&arena, &canvas.metrics, spec, "kommunalbestyrelsesmedlem");
    assert_true(lines.count > 1);
    first = lines.items[0].words;
    assert_int_equal(first[strlen(first) - 1], '-');
    arena_destroy(&arena);
    canvas_close(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_long_words_are_divided_as_danish_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
