// Fuzz target: bytes become a path and a stroke, drawn whole and in a clip.
#include "paint/raster.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH 97
#define HEIGHT 61

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct bytes {
    const uint8_t *data;
    size_t left;
};

static uint8_t
take_byte(struct bytes *bytes)
{
    if (bytes->left == 0)
        return 0;
    bytes->left--;
    return *bytes->data++;
}

static uint32_t
take_word(struct bytes *bytes)
{
    uint32_t word = 0;

    for (int i = 0; i < 4; i++)
        word = word << 8 | take_byte(bytes);
    return word;
}

// Any bit pattern, or a place on the canvas or near it.
static float
take_float(struct bytes *bytes)
{
    uint8_t kind = take_byte(bytes);
    float value;

    if (kind < 16) {
        uint32_t word = take_word(bytes);
        memcpy(&value, &word, sizeof value);
        return value;
    }
    value = (float)(take_byte(bytes) << 8 | take_byte(bytes));
    return kind < 128 ? value / 512 : (value - 20000) / (kind < 160 ? 1 : 256);
}

static void
take_step(struct path *path, struct bytes *bytes)
{
    uint8_t kind = take_byte(bytes);
    float v[6];

    for (int i = 0; i < 6; i++)
        v[i] = kind % 8 == 7 ? 0 : take_float(bytes);
    switch (kind % 8) {
    case 0:
        path_move(path, v[0], v[1]);
        break;
    case 1:
        path_cubic(path, (struct path_point){v[0], v[1]},
                   (struct path_point){v[2], v[3]},
                   (struct path_point){v[4], v[5]});
        break;
    case 2:
        path_arc(path, v[0], v[1], v[2], v[3], v[4]);
        break;
    case 3:
        path_add_rectangle(path, v[0], v[1], v[2], v[3], v[4]);
        break;
    case 4:
        path_add_sector(path, v[0], v[1], v[2], v[3], v[4], v[5]);
        break;
    case 7:
        path_close(path);
        break;
    default:
        path_line(path, v[0], v[1]);
        path_line(path, v[2], v[3]);
        break;
    }
}

static struct clip
take_clip(struct bytes *bytes)
{
    struct clip clip = {.left = take_byte(bytes) % 120 - 10};

    clip.top = take_byte(bytes) % 80 - 10;
    clip.right = clip.left + take_byte(bytes) % 130;
    clip.bottom = clip.top + take_byte(bytes) % 90;
    return clip;
}

static struct stroke
take_stroke(struct bytes *bytes)
{
    struct stroke stroke = {.width = take_float(bytes)};

    stroke.cap = take_byte(bytes) % 2 ? STROKE_ROUND : STROKE_BUTT;
    if (take_byte(bytes) % 2) {
        stroke.dash = take_float(bytes);
        stroke.gap = take_float(bytes);
        stroke.phase = take_float(bytes);
    }
    return stroke;
}

static void
check(bool holds)
{
    if (!holds)
        abort();
}

static bool
is_inside(struct clip clip, int x, int y)
{
    return x >= clip.left && x < clip.right && y >= clip.top && y < clip.bottom;
}

// Inside the clip as the whole, outside it untouched.
static void
check_clip(const uint32_t *whole, const uint32_t *part, struct clip clip)
{
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            int i = y * WIDTH + x;
            check(part[i] == (is_inside(clip, x, y) ? whole[i] : 0));
        }
}

static void
check_clean(const struct raster *raster)
{
    for (int x = 0; x <= WIDTH; x++)
        check(raster->row.area[x] == 0);
    check(raster->row.touched[0] == 0);
    for (int y = 0; y < HEIGHT; y++)
        check(raster->edges.starting[y] == -1);
    check(raster->edges.live == -1);
}

static bool
draw(struct raster *raster, uint32_t *data, struct clip clip,
     const struct path *path, const struct stroke *stroke, int alpha)
{
    struct pixels pixels = {data, WIDTH, HEIGHT, WIDTH};
    bool is_drawn =
        stroke
            ? raster_stroke(raster, pixels, clip, path, stroke, 0xFEDCBA, alpha)
            : raster_fill(raster, pixels, clip, path, 0xFEDCBA, alpha);

    check_clean(raster);
    return is_drawn;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static uint32_t whole[WIDTH * HEIGHT], part[WIDTH * HEIGHT];
    struct bytes bytes = {data, size};
    struct clip all = {0, 0, WIDTH, HEIGHT}, clip = take_clip(&bytes);
    struct stroke stroke = take_stroke(&bytes);
    const struct stroke *line = take_byte(&bytes) % 2 ? &stroke : NULL;
    int alpha = take_byte(&bytes);
    struct raster raster;
    struct path path = {0};
    struct path_box box;

    memset(whole, 0, sizeof whole);
    memset(part, 0, sizeof part);
    check(raster_init(&raster, WIDTH, HEIGHT));
    while (bytes.left > 0)
        take_step(&path, &bytes);
    path_bounds(&path, &box);
    bool is_drawn = draw(&raster, whole, all, &path, line, alpha);
    bool is_part_drawn = draw(&raster, part, clip, &path, line, alpha);
    if (is_drawn)
        check(is_part_drawn);
    check_clip(whole, part, clip);
    path_destroy(&path);
    raster_destroy(&raster);
    return 0;
}
