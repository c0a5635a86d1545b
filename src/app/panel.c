#include "app/panel.h"

#include <stdlib.h>

#include "base/denmark.h"

#define LOOK_MS 60000
// Ways there and back of other lengths: each spot of the square is passed.
#define SHIFT_REACH_X 4
#define SHIFT_REACH_Y 5

void
panel_set_up(struct panel *panel, const struct settings *settings)
{
    const char *hours = settings->panel.hours;

    *panel = (struct panel){.changes_s = TIME_NONE};
    panel->has_hours = hours != NULL && hours_parse(hours, &panel->hours);
}

static bool
is_closed(const struct panel *panel, struct now now)
{
    return panel->has_hours && now.is_trusted &&
           !hours_are_open(&panel->hours, denmark_wall_s(now.utc_s));
}

// The wall clock may be set at any time, so it is looked at every minute.
static void
plan_look(struct panel *panel, struct now now, int64_t now_ms)
{
    int64_t left_ms;

    panel->changes_s = panel->has_hours && now.is_trusted
                           ? hours_next_change(&panel->hours, now.utc_s)
                           : TIME_NONE;
    left_ms = panel->changes_s == TIME_NONE
                  ? LOOK_MS
                  : (panel->changes_s - now.utc_s) * 1000;
    left_ms = left_ms < LOOK_MS ? left_ms : LOOK_MS;
    if (panel->awake_until_ms > now_ms &&
        panel->awake_until_ms - now_ms < left_ms)
        left_ms = panel->awake_until_ms - now_ms;
    panel->look_due_ms = now_ms + left_ms;
}

struct panel_orders
panel_follow(struct panel *panel, struct now now, int64_t now_ms,
             bool is_urgent)
{
    struct panel_orders orders = {.has_changed = false};
    bool is_off =
        is_closed(panel, now) && now_ms >= panel->awake_until_ms && !is_urgent;

    plan_look(panel, now, now_ms);
    orders.has_changed = is_off != panel->is_off;
    orders.is_command_due =
        orders.has_changed || now_ms >= panel->assert_due_ms;
    panel->is_off = is_off;
    panel->was_urgent = is_urgent;
    if (orders.is_command_due)
        panel->assert_due_ms = now_ms + PANEL_ASSERT_MS;
    return orders;
}

int64_t
panel_deadline_ms(const struct panel *panel)
{
    return panel->look_due_ms < panel->assert_due_ms ? panel->look_due_ms
                                                     : panel->assert_due_ms;
}

bool
panel_is_due(const struct panel *panel, int64_t now_ms, bool is_urgent)
{
    return now_ms >= panel_deadline_ms(panel) || is_urgent != panel->was_urgent;
}

bool
panel_touch(struct panel *panel, int64_t now_ms)
{
    panel->awake_until_ms = now_ms + PANEL_WAKE_MS;
    if (panel->is_off)
        panel->look_due_ms = now_ms;
    return panel->is_off;
}

static int
swing(int64_t step, int reach)
{
    int64_t period = 4 * (int64_t)reach;
    int64_t at = step % period;

    return (int)llabs((at + period) % period - 2 * (int64_t)reach) - reach;
}

struct panel_shift
panel_find_shift(const struct settings *settings, struct now now)
{
    int64_t minute = now.utc_s / 60;

    if (!settings->panel.shifts)
        return (struct panel_shift){0, 0};
    return (struct panel_shift){swing(minute, SHIFT_REACH_X),
                                swing(minute, SHIFT_REACH_Y)};
}

float
panel_find_dimming(const struct settings *settings, struct now now)
{
    const struct settings_panel *panel = &settings->panel;
    int from = panel->dim_from_minute;
    int to = panel->dim_to_minute;
    bool is_within = from <= to ? now.minute >= from && now.minute < to
                                : now.minute >= from || now.minute < to;

    return is_within && from != to ? 1.0F - (float)panel->dim_percent / 100.0F
                                   : 0.0F;
}

void
panel_dim(struct scene *scene, float share)
{
    struct path path = {0};
    float scale = scene->scale;

    if (share <= 0.0F || scale <= 0.0F)
        return;
    path_add_rectangle(&path, -scene->origin_x / scale,
                       -scene->origin_y / scale, (float)scene->width / scale,
                       (float)scene->height / scale, 0.0F);
    scene_add_fill(scene, &path,
                   (struct color){.alpha = (uint8_t)(share * 255.0F)});
    path_destroy(&path);
}
