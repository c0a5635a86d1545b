// Every page in every way it can be met keeps the rules of accessibility.md.
// Looked at is a selection in which any two values meet; with
// PEJL_RULES=all in the environment (run_all) it is all there are.
#include "support_look.h"
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

#define PIXELS_MAX (3840 * 2160)

// What pages are built and painted with.
struct bench {
    struct variants *variants;
    struct fonts *fonts;
    struct metrics metrics;
    struct painter *painter;
    uint32_t *pixels;
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
    bench->pixels = memory_allocate(PIXELS_MAX * sizeof *bench->pixels);
}

static void
tear_down(struct bench *bench)
{
    scene_destroy(&bench->page);
    scene_destroy(&bench->ring);
    scene_destroy(&bench->whole);
    free(bench->pixels);
    painter_destroy(bench->painter);
    fonts_close(bench->fonts);
    variants_destroy(bench->variants);
}

// Instead of a photo the worst that one could be stands behind the words.
static void
spoil_pictures(struct scene *scene)
{
    bool is_dark = scene->background.red < 128;
    struct color glare = {255, 255, 255, 255};
    struct color night = {0, 0, 0, 255};
    for (size_t i = 0; i < scene->count; i++) {
        struct scene_command *command = &scene->commands[i];
        struct box box = command->box;
        if (command->kind != SCENE_PICTURE) {
            continue;
        }
        struct path path = {0};
        path_add_rectangle(&path, (float)box.x, (float)box.y, (float)box.width,
                           (float)box.height, 0.0F);
        struct path *kept = arena_allocate(&scene->arena, sizeof *kept);
        kept->count = path.count;
        kept->steps =
            arena_allocate(&scene->arena, path.count * sizeof *kept->steps);
        memcpy(kept->steps, path.steps, path.count * sizeof *kept->steps);
        path_destroy(&path);
        command->kind = SCENE_FILL;
        command->path = kept;
        command->color = is_dark ? glare : night;
    }
}

static size_t
look_at_scene(struct bench *bench, const struct scene *scene, const char *where,
              int step)
{
    struct box all = {0, 0, scene->width, scene->height};
    struct pixels pixels = {bench->pixels, scene->width, scene->height,
                            scene->width};
    struct look look = {.scene = scene,
                        .pixels = &pixels,
                        .fonts = bench->fonts,
                        .step = step,
                        .where = where};
    painter_draw(bench->painter, scene, pixels, all);
    rule_all(&look);
    return look.faults;
}

static bool
is_broken(struct bench *bench, const struct pairs_row *row)
{
    struct support_request request = variants_request(bench->variants, row);
    char where[160];
    request.metrics = &bench->metrics;
    variant_name(where, sizeof where, row);
    support_build(&bench->page, &request);
    spoil_pictures(&bench->page);
    support_build_ring(&bench->ring, &request);
    composite_join(&bench->whole, &bench->page, &bench->ring);
    return look_at_scene(bench, &bench->whole, where, support_step(&request)) >
           0;
}

// Which of all variants are wanted: "all" of them, or as "2/5" those of the
// second fifth, which are spread over all there are. Neither: a selection.
struct wish {
    size_t first, step; // step 0: the selection
};

static struct wish
find_wish(void)
{
    const char *words = getenv("PEJL_RULES");
    size_t part;
    size_t parts;
    if (words != NULL && strcmp(words, "all") == 0) {
        return (struct wish){0, 1};
    }
    if (words != NULL && sscanf(words, "%zu/%zu", &part, &parts) == 2 &&
        part >= 1 && part <= parts) {
        return (struct wish){part - 1, parts};
    }
    return (struct wish){0, 0};
}

static size_t
count_all(void)
{
    size_t count = 1;
    for (size_t i = 0; i < PAIRS_DIMENSIONS; i++) {
        count *= variant_sizes().values[i];
    }
    return count;
}

static struct pairs_row
find_row(size_t number)
{
    struct pairs_row sizes = variant_sizes();
    struct pairs_row row;
    for (size_t i = PAIRS_DIMENSIONS; i > 0; i--) {
        row.values[i - 1] = number % sizes.values[i - 1];
        number /= sizes.values[i - 1];
    }
    return row;
}

static size_t
count_broken(struct bench *bench, const struct pairs_row *rows, size_t count)
{
    size_t broken = 0;
    for (size_t i = 0; i < count; i++) {
        broken += is_broken(bench, &rows[i]);
    }
    return broken;
}

// With PEJL_RULES_OF only those whose name holds it, as "minutes" or ", 200 %".
static bool
is_wanted(const struct pairs_row *row)
{
    const char *words = getenv("PEJL_RULES_OF");
    char name[160];
    variant_name(name, sizeof name, row);
    return words == NULL || strstr(name, words) != NULL;
}

static struct pairs_rows
choose_rows(void)
{
    struct wish wish = find_wish();
    struct pairs_rows rows = {0};
    if (wish.step == 0) {
        return pairs_choose(variant_sizes().values);
    }
    rows.items = memory_grow(NULL, count_all(), sizeof *rows.items);
    for (size_t i = wish.first; i < count_all(); i += wish.step) {
        struct pairs_row row = find_row(i);
        if (is_wanted(&row)) {
            rows.items[rows.count++] = row;
        }
    }
    return rows;
}

static void
test_variants_keep_the_rules(void **unused)
{
    (void)unused;
    struct bench bench;
    struct pairs_rows rows = choose_rows();
    set_up(&bench);
    size_t broken = count_broken(&bench, rows.items, rows.count);
    tear_down(&bench);
    free(rows.items);
    print_message("%zu of %zu variants looked at, %zu broke a rule\n",
                  rows.count, count_all(), broken);
    assert_int_equal(broken, 0);
}

static void
test_every_pair_meets(void **unused)
{
    (void)unused;
    struct pairs_row sizes = variant_sizes();
    struct pairs_rows rows = pairs_choose(sizes.values);
    assert_int_equal(pairs_missing(sizes.values, &rows), 0);
    assert_true(rows.count >=
                sizes.values[VARIANT_VIEW] * sizes.values[VARIANT_SIZE]);
    rows.count--;
    assert_true(pairs_missing(sizes.values, &rows) > 0);
    free(rows.items);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_pair_meets),
        cmocka_unit_test(test_variants_keep_the_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
