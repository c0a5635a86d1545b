#include "paint/support_canvas.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static size_t
pixel_count(const struct canvas *canvas)
{
    return (size_t)canvas->pixels.stride * (size_t)canvas->pixels.height;
}

struct canvas
canvas_create(int width, int height)
{
    struct canvas canvas = {
        .pixels = {.width = width, .height = height, .stride = width}};

    canvas.pixels.data =
        memory_allocate(pixel_count(&canvas) * sizeof(uint32_t));
    if (!raster_init(&canvas.raster, width, height))
        abort();
    return canvas;
}

void
canvas_destroy(struct canvas *canvas)
{
    raster_destroy(&canvas->raster);
    free(canvas->pixels.data);
    *canvas = (struct canvas){0};
}

void
canvas_clear(struct canvas *canvas)
{
    memset(canvas->pixels.data, 0, pixel_count(canvas) * sizeof(uint32_t));
}

struct clip
canvas_all(const struct canvas *canvas)
{
    return (struct clip){0, 0, canvas->pixels.width, canvas->pixels.height};
}

int
canvas_at(const struct canvas *canvas, int x, int y)
{
    return (int)(canvas->pixels.data[y * canvas->pixels.stride + x] & 0xFF);
}

double
canvas_area(const struct canvas *canvas)
{
    double sum = 0;

    for (size_t i = 0; i < pixel_count(canvas); i++)
        sum += canvas->pixels.data[i] & 0xFF;
    return sum / 255;
}

int
canvas_touched(const struct canvas *canvas)
{
    int touched = 0;

    for (size_t i = 0; i < pixel_count(canvas); i++)
        touched += canvas->pixels.data[i] != 0;
    return touched;
}

uint64_t
canvas_hash(const struct canvas *canvas)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < pixel_count(canvas); i++)
        hash = (hash ^ canvas->pixels.data[i]) * 1099511628211u;
    return hash;
}

bool
canvas_fill(struct canvas *canvas, const struct path *path)
{
    return raster_fill(&canvas->raster, canvas->pixels, canvas_all(canvas),
                       path, WHITE, 255);
}

bool
canvas_stroke(struct canvas *canvas, const struct path *path,
              struct stroke stroke)
{
    return raster_stroke(&canvas->raster, canvas->pixels, canvas_all(canvas),
                         path, &stroke, WHITE, 255);
}
