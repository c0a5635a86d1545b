#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/reading.h"

static void
add_words(struct scene *scene, float y, const char *words)
{
    scene_add_text(scene, 100, y, 400, 40,
                   (struct scene_text){.words = words, .size_px = 28},
                   (struct color){0});
}

static size_t
count(int width, int height, float y, const char *words)
{
    struct scene scene = {0};
    size_t found;

    scene_reset(&scene, width, height, 1.0F, (struct color){0});
    add_words(&scene, y, words);
    found = reading_count(&scene);
    scene_destroy(&scene);
    return found;
}

static void
test_words_between_the_lines_count(void **state)
{
    (void)state;
    assert_int_equal(count(1920, 1080, 500, "en to tre"), 3);
    assert_int_equal(count(1920, 1080, 100, "en to tre"), 3);
    assert_int_equal(count(1920, 1080, 900, "en to tre"), 3);
    assert_int_equal(count(1920, 1080, 28, "fre. 21. nov."), 0);
    assert_int_equal(count(1920, 1080, 976, "Handleplaner"), 0);
    assert_int_equal(count(1080, 1920, 1780, "Planer"), 0);
    assert_int_equal(count(1080, 1920, 1690, "en to tre"), 3);
}

static void
test_long_words_count_by_their_letters(void **state)
{
    (void)state;
    assert_int_equal(count(1920, 1080, 500, "organisationsudvikling"), 3);
    assert_int_equal(count(1920, 1080, 500, "æøåæøåæøåæøå"), 2);
}

static void
test_all_texts_count_together(void **state)
{
    (void)state;
    struct scene scene = {0};

    assert_int_equal(reading_count(&scene), 0);
    scene_reset(&scene, 1920, 1080, 1.0F, (struct color){0});
    add_words(&scene, 200, "en to");
    scene_add_mark(&scene, 0, 300, 10, 10, "ikke tegnet");
    add_words(&scene, 400, "tre");
    assert_int_equal(reading_count(&scene), 3);
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_between_the_lines_count),
        cmocka_unit_test(test_long_words_count_by_their_letters),
        cmocka_unit_test(test_all_texts_count_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
