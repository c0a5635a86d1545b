#include "app/screen.h"

#include <stdlib.h>

#include "app/composite.h"
#include "base/memory.h"

// A picture too small to show anything still needs a pixel.
#define SIDE_MIN 1
#define FRAMES_PER_S 60

static struct box
everything(const struct screen *screen)
{
    return (struct box){0, 0, screen->width, screen->height};
}

static void
resize_pixels(struct pixels *pixels, int width, int height)
{
    free(pixels->data);
    *pixels = (struct pixels){
        .data = memory_allocate((size_t)width * (size_t)height *
                                sizeof *pixels->data),
        .width = width,
        .height = height,
        .stride = width,
    };
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
    resize_pixels(&screen->front, screen->width, screen->height);
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

// The draft becomes what is seen; what was seen is the next to be built into.
static void
exchange(struct screen *screen)
{
    struct scene whole = screen->shown.whole;

    screen->shown.whole = screen->draft.whole;
    screen->draft.whole = whole;
    swap(&screen->shown.page, &screen->draft.page);
    swap(&screen->shown.ring, &screen->draft.ring);
}

static void
end_fade(struct screen *screen)
{
    struct pixels front = screen->front;

    if (!screen->fade.is_running)
        return;
    screen->fade.is_running = false;
    screen->front = screen->back;
    screen->back = front;
    glass_show(screen->glass, &screen->front, everything(screen));
}

static int64_t
frame_ms(int64_t frame)
{
    return frame * 1000 / FRAMES_PER_S;
}

// Ease out: 1 - (1 - t)^3 (design.md 8), of 256.
static int
fade_share(const struct screen_fade *fade, int64_t elapsed_ms)
{
    double left = 1.0 - (double)elapsed_ms / (double)fade->duration_ms;

    return (int)(256.0 * (1.0 - left * left * left));
}

void
screen_step(struct screen *screen, int64_t now_ms)
{
    struct screen_fade *fade = &screen->fade;
    int64_t frame = (now_ms - fade->began_ms) * FRAMES_PER_S / 1000 + 1;
    int64_t elapsed_ms = frame_ms(frame);

    if (!fade->is_running || now_ms < screen_deadline_ms(screen))
        return;
    fade->next_frame = frame;
    // The first frame shows what the glass will see of it, not what was there.
    if (elapsed_ms >= fade->duration_ms)
        end_fade(screen);
    else
        glass_fade(screen->glass, &screen->front, &screen->back,
                   fade_share(fade, elapsed_ms));
}

int64_t
screen_deadline_ms(const struct screen *screen)
{
    const struct screen_fade *fade = &screen->fade;

    return fade->is_running ? fade->began_ms + frame_ms(fade->next_frame)
                            : INT64_MAX;
}

void
screen_begin_fade(struct screen *screen, int duration_ms, int64_t now_ms)
{
    end_fade(screen);
    composite_join(&screen->draft.whole, screen_draft_page(screen),
                   screen_draft_ring(screen));
    exchange(screen);
    painter_draw(screen->canvas->painter, &screen->shown.whole, screen->back,
                 everything(screen));
    screen->fade = (struct screen_fade){
        .is_running = true, .began_ms = now_ms, .duration_ms = duration_ms};
    screen_step(screen, now_ms);
}

static void
paint(struct screen *screen, struct box box)
{
    if (box.width <= 0 || box.height <= 0)
        return;
    painter_draw(screen->canvas->painter, &screen->shown.whole, screen->front,
                 box);
    glass_show(screen->glass, &screen->front, box);
}

static void
join_and_paint(struct screen *screen, int page)
{
    struct box changed;

    end_fade(screen);
    composite_join(&screen->draft.whole, &screen->pages[page],
                   screen_draft_ring(screen));
    changed = scene_difference(&screen->shown.whole, &screen->draft.whole);
    exchange(screen);
    paint(screen, changed);
}

void
screen_expose(struct screen *screen)
{
    end_fade(screen);
    glass_refresh(screen->glass);
    glass_show(screen->glass, &screen->front, everything(screen));
}

void
screen_update(struct screen *screen)
{
    join_and_paint(screen, screen->draft.page);
}

void
screen_update_ring(struct screen *screen)
{
    join_and_paint(screen, screen->shown.page);
    // The page that is seen did not become the one that was seen before.
    swap(&screen->shown.page, &screen->draft.page);
}

const struct scene *
screen_seen(const struct screen *screen)
{
    return &screen->shown.whole;
}

void
screen_repaint_pictures(struct screen *screen)
{
    end_fade(screen);
    paint(screen, painter_take_awaited(screen->canvas->painter));
}

void
screen_close(struct screen *screen)
{
    glass_close(screen->glass);
    free(screen->front.data);
    free(screen->back.data);
    for (int i = 0; i < 2; i++) {
        scene_destroy(&screen->pages[i]);
        scene_destroy(&screen->rings[i]);
    }
    scene_destroy(&screen->shown.whole);
    scene_destroy(&screen->draft.whole);
    *screen = (struct screen){0};
}
