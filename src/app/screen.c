#include "app/screen.h"

#include <stdlib.h>

#include "app/composite.h"
#include "app/screen_parts.h"
#include "base/memory.h"

// A picture too small to show anything still needs a pixel.
#define SIDE_MIN 1

struct box
screen_all(const struct screen *screen)
{
    return (struct box){0, 0, screen->width, screen->height};
}

static void
resize_pixels(struct pixels *pixels, int width, int height)
{
    if (pixels->width == width && pixels->height == height)
        return;
    free(pixels->data);
    *pixels = (struct pixels){
        .data = memory_allocate((size_t)width * (size_t)height *
                                sizeof *pixels->data),
        .width = width,
        .height = height,
        .stride = width,
    };
}

bool
screen_renew_front(struct screen *screen)
{
    struct pixels canvas = glass_canvas(screen->glass);
    const uint32_t *before = screen->front.data;

    if (canvas.data == NULL) {
        if (!screen->owns_front)
            screen->front = (struct pixels){0};
        screen->owns_front = true;
        resize_pixels(&screen->front, screen->width, screen->height);
    } else {
        if (screen->owns_front)
            free(screen->front.data);
        screen->owns_front = false;
        screen->front = canvas;
    }
    return screen->front.data != before;
}

void
screen_resize(struct screen *screen)
{
    int width = 0;
    int height = 0;

    glass_refresh(screen->glass);
    glass_size(screen->glass, &width, &height);
    screen->width = width < SIDE_MIN ? SIDE_MIN : width;
    screen->height = height < SIDE_MIN ? SIDE_MIN : height;
    screen->fade.is_running = false;
    screen->is_ahead_painted = false;
    (void)screen_renew_front(screen);
    resize_pixels(&screen->back, screen->width, screen->height);
    // Whatever comes next differs from a picture of no size.
    screen->shown.whole.width = 0;
}

bool
screen_open(struct screen *screen, struct canvas *canvas,
            const struct glass_options *options)
{
    *screen =
        (struct screen){.canvas = canvas, .draft = {.page = 1, .ring = 1}};
    screen->glass = glass_open(options);
    if (screen->glass == NULL)
        return false;
    screen_resize(screen);
    return true;
}

struct scene *
screen_draft_page(struct screen *screen)
{
    return &screen->pages[screen->draft.page];
}

struct scene *
screen_ahead(struct screen *screen)
{
    screen->is_ahead_painted = false;
    return &screen->ahead;
}

struct scene *
screen_draft_ring(struct screen *screen)
{
    return &screen->rings[screen->draft.ring];
}

static void
swap(int *left, int *right)
{
    int value = *left;

    *left = *right;
    *right = value;
}

struct scene_changes
screen_exchange(struct screen *screen, int page, int ring)
{
    struct scene whole = screen->shown.whole;
    struct scene_changes changed;

    composite_join(&screen->draft.whole, &screen->pages[page],
                   &screen->rings[ring]);
    changed = scene_changes(&screen->shown.whole, &screen->draft.whole);
    screen->shown.whole = screen->draft.whole;
    screen->draft.whole = whole;
    if (ring == screen->draft.ring)
        swap(&screen->shown.ring, &screen->draft.ring);
    if (page == screen->draft.page)
        swap(&screen->shown.page, &screen->draft.page);
    return changed;
}

void
screen_paint_all(struct screen *screen)
{
    painter_draw(screen->canvas->painter, &screen->shown.whole, screen->front,
                 screen_all(screen));
    glass_show(screen->glass, &screen->front, screen_all(screen));
}

static void
paint(struct screen *screen, const struct scene_changes *changed)
{
    if (changed->count > 0 && screen_renew_front(screen)) {
        screen_paint_all(screen);
        return;
    }
    for (size_t i = 0; i < changed->count; i++)
        painter_draw(screen->canvas->painter, &screen->shown.whole,
                     screen->front, changed->boxes[i]);
    glass_show_all(screen->glass, &screen->front, changed);
}

static void
update(struct screen *screen, int page, int ring)
{
    struct scene_changes changed;

    screen_end_fade(screen);
    changed = screen_exchange(screen, page, ring);
    paint(screen, &changed);
}

void
screen_expose(struct screen *screen)
{
    screen_end_fade(screen);
    glass_refresh(screen->glass);
    if (screen_renew_front(screen))
        screen_paint_all(screen);
    else
        glass_show(screen->glass, &screen->front, screen_all(screen));
}

void
screen_update(struct screen *screen)
{
    update(screen, screen->draft.page, screen->draft.ring);
}

void
screen_update_page(struct screen *screen)
{
    update(screen, screen->draft.page, screen->shown.ring);
}

void
screen_update_ring(struct screen *screen)
{
    update(screen, screen->shown.page, screen->draft.ring);
}

const struct scene *
screen_seen(const struct screen *screen)
{
    return &screen->shown.whole;
}

void
screen_close(struct screen *screen)
{
    glass_close(screen->glass);
    if (screen->owns_front)
        free(screen->front.data);
    free(screen->back.data);
    for (int i = 0; i < 2; i++) {
        scene_destroy(&screen->pages[i]);
        scene_destroy(&screen->rings[i]);
    }
    scene_destroy(&screen->ahead);
    scene_destroy(&screen->shown.whole);
    scene_destroy(&screen->draft.whole);
    *screen = (struct screen){0};
}
