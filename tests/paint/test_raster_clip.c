#include "paint/support_sketch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COMPOSITE_HASH 0x3C1CCCAED3DB328Cu
#define RANDOM_HASH 0xD161FB4EECAFAAA3u

static bool
is_inside(struct clip clip, int x, int y)
{
    return x >= clip.left && x < clip.right && y >= clip.top && y < clip.bottom;
}

static void
draw_in_tiles(struct canvas *canvas, uint32_t seed, int width, int height)
{
    for (int y = 0; y < canvas->pixels.height; y += height)
        for (int x = 0; x < canvas->pixels.width; x += width)
            sketch_random(canvas, (struct clip){x, y, x + width, y + height},
                          seed, 4);
}

static void
test_tiles_equal_the_whole(void **state)
{
    struct canvas whole = canvas_create(199, 131);
    struct canvas tiled = canvas_create(199, 131);
    const int sizes[][2] = {{199, 1}, {1, 131}, {64, 64}, {17, 40}, {31, 9}};

    (void)state;
    for (uint32_t seed = 0; seed < 30; seed++) {
        const int *size = sizes[seed % 5];
        canvas_clear(&whole);
        canvas_clear(&tiled);
        sketch_random(&whole, canvas_all(&whole), seed, 4);
        draw_in_tiles(&tiled, seed, size[0], size[1]);
        if (canvas_hash(&whole) != canvas_hash(&tiled))
            fail_msg("seed %u differs in tiles of %d by %d", seed, size[0],
                     size[1]);
    }
    canvas_destroy(&whole);
    canvas_destroy(&tiled);
}

// A dirty rectangle repainted over what was there must leave what a whole
// drawing leaves; outside it nothing changes.
static void
check_repaint(struct canvas *canvas, struct clip clip, uint64_t drawn)
{
    struct pixels pixels = canvas->pixels;

    for (int y = 0; y < pixels.height; y++)
        for (int x = 0; x < pixels.width; x++)
            if (is_inside(clip, x, y))
                pixels.data[y * pixels.stride + x] = 0xBADBAD;
    sketch_composite(canvas, clip);
    assert_true(canvas_hash(canvas) == drawn);
}

static void
test_repainting_a_rectangle_restores_the_picture(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    const struct clip clips[] = {
        {0, 0, 320, 240},   {100, 90, 101, 91},    {3, 5, 317, 6},
        {119, 0, 120, 240}, {210, 150, 306, 212},  {-50, -50, 77, 81},
        {250, 13, 999, 57}, {-9, 237, 1000, 1000}, {40, 40, 40, 90},
        {90, 90, 20, 20},   {400, 10, 500, 20},
    };

    (void)state;
    sketch_composite(&canvas, canvas_all(&canvas));
    uint64_t drawn = canvas_hash(&canvas);
    for (size_t i = 0; i < sizeof clips / sizeof *clips; i++)
        check_repaint(&canvas, clips[i], drawn);
    canvas_destroy(&canvas);
}

static void
test_the_picture_is_the_same_everywhere(void **state)
{
    struct canvas canvas = canvas_create(320, 240);

    (void)state;
    sketch_composite(&canvas, canvas_all(&canvas));
    assert_int_equal(canvas_hash(&canvas), COMPOSITE_HASH);
    canvas_clear(&canvas);
    sketch_random(&canvas, canvas_all(&canvas), 2028, 40);
    assert_int_equal(canvas_hash(&canvas), RANDOM_HASH);
    canvas_destroy(&canvas);
}

static void
test_a_smaller_surface_and_padding_are_left_alone(void **state)
{
    struct canvas canvas = canvas_create(320, 240);
    struct pixels small = canvas.pixels;
    struct path path = {0};

    (void)state;
    small.width = 100;
    small.height = 60;
    path_add_rectangle(&path, -10, -10, 500, 500, 0);
    assert_true(raster_fill(&canvas.raster, small, canvas_all(&canvas), &path,
                            WHITE, 255));
    assert_int_equal(canvas_touched(&canvas), 100 * 60);
    assert_int_equal(canvas_at(&canvas, 99, 59), 255);
    path_destroy(&path);
    canvas_destroy(&canvas);
}

static void
test_a_warm_rasteriser_does_not_allocate(void **state)
{
    struct canvas canvas = canvas_create(320, 240);

    (void)state;
    sketch_composite(&canvas, canvas_all(&canvas));
    struct raster warm = canvas.raster;
    sketch_composite(&canvas, canvas_all(&canvas));
    assert_int_equal(canvas.raster.edges.capacity, warm.edges.capacity);
    assert_int_equal(canvas.raster.flat.vertex_capacity,
                     warm.flat.vertex_capacity);
    assert_int_equal(canvas.raster.outline.vertex_capacity,
                     warm.outline.vertex_capacity);
    assert_int_equal(canvas.raster.dashed.contour_capacity,
                     warm.dashed.contour_capacity);
    canvas_destroy(&canvas);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tiles_equal_the_whole),
        cmocka_unit_test(test_repainting_a_rectangle_restores_the_picture),
        cmocka_unit_test(test_the_picture_is_the_same_everywhere),
        cmocka_unit_test(test_a_smaller_surface_and_padding_are_left_alone),
        cmocka_unit_test(test_a_warm_rasteriser_does_not_allocate),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
