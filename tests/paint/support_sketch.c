#include "paint/support_sketch.h"

#include <stdlib.h>

struct dice {
    uint32_t state;
};

static uint32_t
roll(struct dice *dice, uint32_t sides)
{
    dice->state = dice->state * 1664525u + 1013904223u;
    return (dice->state >> 8) % sides;
}

// Quarters of a pixel or thirds, mostly on the canvas but not always.
static float
place(struct dice *dice, int extent)
{
    float at = (float)((int)roll(dice, (uint32_t)extent * 6) - extent);

    if (roll(dice, 40) == 0)
        return at * 1000;
    return roll(dice, 2) == 0 ? at / 4 : at / 3;
}

// One roll a statement: C does not say in which order a list is evaluated.
static struct path_point
spot(struct dice *dice, const struct canvas *canvas)
{
    float x = place(dice, canvas->pixels.width);
    float y = place(dice, canvas->pixels.height);

    return (struct path_point){x, y};
}

static void
add_random_step(struct path *path, struct dice *dice,
                const struct canvas *canvas)
{
    struct path_point a = spot(dice, canvas), b = spot(dice, canvas);
    struct path_point c = spot(dice, canvas);
    float turn = (float)roll(dice, 720), size = (float)roll(dice, 60);

    switch (roll(dice, 8)) {
    case 0:
        path_cubic(path, a, b, c);
        break;
    case 1:
        path_arc(path, a.x, a.y, size, turn, turn + b.x);
        break;
    case 2:
        path_close(path);
        break;
    case 3:
        path_add_rectangle(path, a.x, a.y, b.x, b.y, size);
        break;
    case 4:
        path_add_sector(path, a.x, a.y, size, size * 2, turn, turn + b.y);
        break;
    default:
        path_line(path, a.x, a.y);
        break;
    }
}

static struct stroke
random_stroke(struct dice *dice)
{
    struct stroke stroke = {.width = (float)(1 + roll(dice, 60)) / 4};

    stroke.cap = roll(dice, 2) == 0 ? STROKE_BUTT : STROKE_ROUND;
    stroke.dash = roll(dice, 3) == 0 ? (float)(1 + roll(dice, 30)) : 0;
    stroke.gap = (float)(1 + roll(dice, 30));
    stroke.phase = (float)roll(dice, 50);
    return stroke;
}

static struct clip
random_area(struct dice *dice)
{
    struct clip area;

    area.left = (int)roll(dice, 200) - 50;
    area.top = (int)roll(dice, 200) - 50;
    area.right = (int)roll(dice, 400);
    area.bottom = (int)roll(dice, 400);
    return area;
}

static void
draw_random(struct canvas *canvas, struct clip clip, struct dice *dice,
            const struct path *path)
{
    uint32_t colour = roll(dice, WHITE), kind = roll(dice, 8);
    int alpha = roll(dice, 2) == 0 ? 255 : (int)roll(dice, 256);
    int alpha_to = (int)roll(dice, 256);
    struct stroke stroke = random_stroke(dice);
    struct clip area = random_area(dice);

    if (kind == 0)
        raster_fade(&canvas->raster, canvas->pixels, clip, area,
                    colour % 2 == 0, colour, alpha, alpha_to);
    else if (kind < 4)
        raster_stroke(&canvas->raster, canvas->pixels, clip, path, &stroke,
                      colour, alpha);
    else
        raster_fill(&canvas->raster, canvas->pixels, clip, path, colour, alpha);
}

void
sketch_random(struct canvas *canvas, struct clip clip, uint32_t seed, int count)
{
    struct dice dice = {seed * 2654435761u + 1};
    struct path path = {0};

    for (int i = 0; i < count; i++) {
        path_reset(&path);
        for (uint32_t steps = 1 + roll(&dice, 12); steps > 0; steps--)
            add_random_step(&path, &dice, canvas);
        draw_random(canvas, clip, &dice, &path);
    }
    path_destroy(&path);
}

static void
draw_fills(struct canvas *canvas, struct clip clip, struct path *path)
{
    path_add_rectangle(path, 0, 0, 320, 240, 0);
    raster_fill(&canvas->raster, canvas->pixels, clip, path, 0xF4F0E7, 255);
    path_reset(path);
    for (int i = 0; i < 12; i++)
        path_add_sector(path, 120.25f, 120.5f, 70, 104.3f, (float)(30 * i),
                        (float)(30 * i) + 26.7f);
    raster_fill(&canvas->raster, canvas->pixels, clip, path, 0x14766A, 255);
    path_reset(path);
    path_move(path, 230, 30);
    path_cubic(path, (struct path_point){260, -40},
               (struct path_point){360, 120}, (struct path_point){228, 100});
    path_close(path);
    path_add_rectangle(path, 210.4f, 150.3f, 95.2f, 60.9f, 17.7f);
    path_add_circle(path, 120, 120, 41.3f);
    raster_fill(&canvas->raster, canvas->pixels, clip, path, 0x7C3E79, 140);
}

static void
draw_strokes(struct canvas *canvas, struct clip clip, struct path *path)
{
    struct stroke round = {.width = 6.5f, .cap = STROKE_ROUND};
    struct stroke dashed = {.width = 3, .dash = 11.5f, .gap = 7, .phase = 4};
    struct stroke dots = {
        .width = 4, .cap = STROKE_ROUND, .dash = 0.01f, .gap = 9};

    path_reset(path);
    path_move(path, 12, 200);
    path_line(path, 60.5f, 170.2f);
    path_line(path, 92.1f, 214.6f);
    path_line(path, 170, 160);
    raster_stroke(&canvas->raster, canvas->pixels, clip, path, &round, 0x0F5A7A,
                  255);
    path_reset(path);
    path_add_sector(path, 120, 120, 20, 60, -40, 200);
    raster_stroke(&canvas->raster, canvas->pixels, clip, path, &dashed,
                  0xB3261E, 255);
    path_reset(path);
    path_add_circle(path, 262, 180, 51);
    raster_stroke(&canvas->raster, canvas->pixels, clip, path, &dots, 0xBC6C00,
                  200);
}

void
sketch_composite(struct canvas *canvas, struct clip clip)
{
    struct path path = {0};

    draw_fills(canvas, clip, &path);
    draw_strokes(canvas, clip, &path);
    raster_fade(&canvas->raster, canvas->pixels, clip,
                (struct clip){200, 10, 310, 140}, false, 0x0A1922, 0, 230);
    raster_fade(&canvas->raster, canvas->pixels, clip,
                (struct clip){10, 180, 150, 260}, true, 0xFFFDF9, 190, 0);
    path_destroy(&path);
}
