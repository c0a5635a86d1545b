// Each page looks as it did when somebody looked at it: by day and in the
// evening, and upright. After a wanted change:
//     PEJL_GOLDEN=write ctest -R rules/test_pictures
// then look at the pictures that changed.
#include "support_picture.h"
#include "support_variant.h"

#include "app/composite.h"
#include "base/memory.h"
#include "paint/painter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PIXELS_MAX (1920 * 1080)
#define OTHER_MAX 0.02 // of the reduced picture, where letters are others

struct look {
    const char *suffix;
    size_t size, theme; // see support_variant.c
};

static const struct look looks[] = {
    {"day", 1, 0}, {"evening", 1, 1}, {"portrait", 3, 0}};

struct bench {
    struct variants *variants;
    struct fonts *fonts;
    struct metrics metrics;
    struct painter *painter;
    uint32_t *data;
    struct scene page, ring, whole;
};

static void
set_up(struct bench *bench)
{
    *bench = (struct bench){.variants = variants_create()};
    bench->fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    assert_non_null(bench->fonts);
    bench->metrics = fonts_metrics(bench->fonts);
    bench->painter = painter_create(bench->fonts, NULL);
    bench->data = memory_allocate(PIXELS_MAX * sizeof *bench->data);
}

static void
tear_down(struct bench *bench)
{
    scene_destroy(&bench->page);
    scene_destroy(&bench->ring);
    scene_destroy(&bench->whole);
    free(bench->data);
    painter_destroy(bench->painter);
    fonts_close(bench->fonts);
    variants_destroy(bench->variants);
}

static struct pixels
paint(struct bench *bench, const struct support_request *request)
{
    support_build(&bench->page, request);
    support_build_ring(&bench->ring, request);
    composite_join(&bench->whole, &bench->page, &bench->ring);
    struct scene *scene = &bench->whole;
    // Without the fonts' metrics only the shapes are asked for.
    for (size_t i = 0; request->metrics == NULL && i < scene->count; i++) {
        if (scene->commands[i].kind == SCENE_TEXT) {
            scene->commands[i].kind = SCENE_MARK;
            scene->commands[i].as.mark = "";
        }
    }
    struct pixels pixels = {bench->data, scene->width, scene->height,
                            scene->width};
    painter_draw(bench->painter, scene, pixels,
                 (struct box){0, 0, scene->width, scene->height});
    return pixels;
}

static bool
tell(const char *name, const char *what, const struct pixels *pixels)
{
    print_error("%s: %s; see %s-ours.png, -kept.png and -difference.png in "
                "the folder of the tests\n",
                name, what, name);
    picture_show(name, pixels);
    return false;
}

static bool
check(struct bench *bench, const char *name, struct support_request request)
{
    const char *mode = getenv("PEJL_GOLDEN");
    uint64_t kept_shapes;
    uint64_t kept_words;
    struct pixels pixels = paint(bench, &request);
    uint64_t shapes = picture_hash(&pixels);
    request.metrics = &bench->metrics;
    pixels = paint(bench, &request);
    uint64_t words = picture_hash(&pixels);
    if (mode != NULL && strcmp(mode, "write") == 0) {
        if (!picture_find(name, &kept_shapes, &kept_words) ||
            kept_shapes != shapes || kept_words != words) {
            picture_keep(name, shapes, words, &pixels);
        }
        return true;
    }
    if (!picture_find(name, &kept_shapes, &kept_words)) {
        return tell(name, "is not kept", &pixels);
    }
    if (shapes != kept_shapes) {
        return tell(name, "has other shapes", &pixels);
    }
    if (picture_has_usual_letters()) {
        return words == kept_words || tell(name, "has other words", &pixels);
    }
    return picture_difference(name, &pixels) <= OTHER_MAX ||
           tell(name, "looks other", &pixels);
}

static void
name_view(char *name, size_t size, const struct pairs_row *row,
          const char *suffix)
{
    char words[160];
    variant_name(words, sizeof words, row);
    words[strcspn(words, ",")] = '\0';
    snprintf(name, size, "%s-%s", words, suffix);
    for (char *next = name; *next != '\0'; next++) {
        *next = *next == ' ' ? '-' : *next;
    }
}

static void
test_pages_look_as_kept(void **unused)
{
    (void)unused;
    struct bench bench;
    size_t other = 0;
    set_up(&bench);
    for (size_t i = 0; i < variant_sizes().values[VARIANT_VIEW]; i++) {
        for (size_t j = 0; j < sizeof looks / sizeof looks[0]; j++) {
            struct pairs_row row = {{[VARIANT_VIEW] = i,
                                     [VARIANT_SIZE] = looks[j].size,
                                     [VARIANT_THEME] = looks[j].theme}};
            char name[64];
            if (!variant_is_listed(&row)) {
                continue;
            }
            name_view(name, sizeof name, &row, looks[j].suffix);
            other +=
                !check(&bench, name, variants_request(bench.variants, &row));
        }
    }
    tear_down(&bench);
    assert_int_equal(other, 0);
}

// A picture that moved by one pixel has another hash, and looks other.
static void
test_other_pictures_are_found(void **unused)
{
    (void)unused;
    struct bench bench;
    struct pairs_row row = {{[VARIANT_SIZE] = 1}};
    set_up(&bench);
    struct support_request request = variants_request(bench.variants, &row);
    request.metrics = &bench.metrics;
    struct pixels pixels = paint(&bench, &request);
    uint64_t before = picture_hash(&pixels);
    assert_true(picture_difference("compass-day", &pixels) <= OTHER_MAX);
    memmove(pixels.data, pixels.data + 12 * pixels.stride + 12,
            sizeof(uint32_t) * (PIXELS_MAX - 12 * 1920 - 12));
    assert_true(picture_hash(&pixels) != before);
    assert_true(picture_difference("compass-day", &pixels) > OTHER_MAX);
    tear_down(&bench);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_look_as_kept),
        cmocka_unit_test(test_other_pictures_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
