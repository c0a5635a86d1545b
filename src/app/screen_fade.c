#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "app/screen.h"
#include "app/screen_parts.h"
#include "paint/crossfade.h"

#define FRAMES_PER_S 60
#define NEARLY (CROSSFADE_FULL - 1) // no channel is more than one step away

// The glass's own pixels became the other picture on the way; of two of our
// own, the other is now in front.
void
screen_end_fade(struct screen *screen)
{
    struct pixels front = screen->front;

    if (!screen->fade.is_running)
        return;
    screen->fade.is_running = false;
    glass_fade(screen->glass, &screen->front, &screen->back,
               screen->fade.changed, CROSSFADE_FULL);
    if (screen->owns_front) {
        screen->front = screen->back;
        screen->back = front;
    }
}

// Have in front what the glass shows of a fade under way, on the back what it
// leads to.
static void
leave_fade(struct screen *screen)
{
    struct screen_fade *fade = &screen->fade;
    struct pixels *front = &screen->front;
    const struct pixels *back = &screen->back;

    fade->is_running = false;
    glass_leave_fade(screen->glass);
    for (int y = 0; screen->owns_front && y < screen->height; y++)
        crossfade_into(front->data + (ptrdiff_t)y * front->stride,
                       back->data + (ptrdiff_t)y * back->stride,
                       (size_t)screen->width, fade->share);
}

// Rounded up: a frame is not due before its time.
static int64_t
frame_ms(int64_t frame)
{
    return (frame * 1000 + FRAMES_PER_S - 1) / FRAMES_PER_S;
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
    // The first frame shows what the glass will see of it, not what was there;
    // the last of an easing one are alike, and the first of them is the end.
    fade->share = fade_share(fade, elapsed_ms);
    if (elapsed_ms >= fade->duration_ms || fade->share >= NEARLY) {
        screen_end_fade(screen);
        return;
    }
    glass_fade(screen->glass, &screen->front, &screen->back, fade->changed,
               fade->share);
}

int64_t
screen_deadline_ms(const struct screen *screen)
{
    const struct screen_fade *fade = &screen->fade;

    return fade->is_running ? fade->began_ms + frame_ms(fade->next_frame)
                            : INT64_MAX;
}

static bool
is_all(const struct screen *screen, const struct box *box)
{
    return box->x <= 0 && box->y <= 0 && box->x + box->width >= screen->width &&
           box->y + box->height >= screen->height;
}

static void
copy_front(struct screen *screen)
{
    const struct pixels *from = &screen->front;
    const struct pixels *to = &screen->back;

    for (int y = 0; y < screen->height; y++)
        memcpy(to->data + (ptrdiff_t)y * to->stride,
               from->data + (ptrdiff_t)y * from->stride,
               (size_t)screen->width * sizeof *to->data);
}

static void
paint_back(struct screen *screen, const struct scene_changes *changed)
{
    for (size_t i = 0; i < changed->count; i++)
        painter_draw(screen->canvas->painter, &screen->shown.whole,
                     screen->back, changed->boxes[i]);
}

// Paint what is to be seen on the back: on the page ahead, if that is there, or
// on what is seen now.
static void
prepare_back(struct screen *screen, const struct scene_changes *changed)
{
    struct scene_changes rest;

    if (screen->is_ahead_painted) {
        rest = scene_changes(&screen->ahead, &screen->shown.whole);
        paint_back(screen, &rest);
        screen->is_ahead_painted = false;
        return;
    }
    // What lies outside of the boxes is as it was.
    if (!is_all(screen, &changed->boxes[0]))
        copy_front(screen);
    paint_back(screen, changed);
}

static void
begin(struct screen *screen, struct box changed, int duration_ms,
      int64_t now_ms)
{
    screen->fade = (struct screen_fade){.is_running = true,
                                        .began_ms = now_ms,
                                        .duration_ms = duration_ms,
                                        .changed = changed};
    screen_step(screen, now_ms);
}

static int
time_left_ms(const struct screen_fade *fade, int64_t now_ms)
{
    return (int)(fade->began_ms + fade->duration_ms - now_ms);
}

// What is seen of the fade under way fades to the new picture, no sooner than
// it would have been over.
static void
turn_aside(struct screen *screen, const struct scene_changes *changed,
           int duration_ms, int64_t now_ms)
{
    struct screen_fade before = screen->fade;
    struct scene_changes all = {{scene_join_changes(changed), before.changed},
                                2};
    int left_ms = time_left_ms(&before, now_ms);

    leave_fade(screen);
    paint_back(screen, changed);
    begin(screen, scene_join_changes(&all),
          left_ms > duration_ms ? left_ms : duration_ms, now_ms);
}

static void
fade_to(struct screen *screen, const struct scene_changes *changed,
        int duration_ms, int64_t now_ms)
{
    if (changed->count == 0)
        return;
    if (screen_renew_front(screen)) {
        screen->fade.is_running = false;
        screen_paint_all(screen);
        return;
    }
    if (screen->fade.is_running) {
        turn_aside(screen, changed, duration_ms, now_ms);
        return;
    }
    prepare_back(screen, changed);
    begin(screen, scene_join_changes(changed), duration_ms, now_ms);
}

void
screen_begin_fade(struct screen *screen, int duration_ms, int64_t now_ms)
{
    struct scene_changes changed =
        screen_exchange(screen, screen->draft.page, screen->draft.ring);

    // Photos of pages before this one need not be held beside the next.
    pictures_keep_since(screen->canvas->pictures, now_ms);
    painter_expect(screen->canvas->painter, &screen->shown.whole);
    fade_to(screen, &changed, duration_ms, now_ms);
}

void
screen_fade_in_pictures(struct screen *screen, int duration_ms, int64_t now_ms)
{
    struct box awaited = painter_take_awaited(screen->canvas->painter);
    struct scene_changes changed = {0};

    if (awaited.width <= 0)
        awaited = screen->awaited;
    screen->awaited = (struct box){0};
    screen->is_ahead_painted = false; // pictures are no part of a difference
    if (awaited.width > 0 && awaited.height > 0)
        changed.boxes[changed.count++] = awaited;
    fade_to(screen, &changed, duration_ms, now_ms);
}

void
screen_look_ahead(struct screen *screen)
{
    struct painter *painter = screen->canvas->painter;
    struct box awaited;

    if (screen->fade.is_running)
        return;
    // What the page ahead waits for is not missing on the one that is seen.
    awaited = painter_take_awaited(painter);
    if (awaited.width > 0)
        screen->awaited = awaited;
    painter_draw(painter, &screen->ahead, screen->back, screen_all(screen));
    screen->is_ahead_painted = painter_take_awaited(painter).width <= 0;
}

void
screen_expect_pictures(struct screen *screen)
{
    painter_expect(screen->canvas->painter, &screen->ahead);
}
