#include "scene/chart.h"

#include "scene/chart_axis.h"
#include "scene/chart_labels.h"
#include "scene/zone.h"

#include <math.h>

#define ZONE_ALPHA 26    // .10 of 255
#define BAND_ALPHA 41    // .16
#define GRID_CLEAR 24.0F // a grid line this close to a level is left out
#define TICK_CLEAR 64.0F // a tick's word this close to "now" too

static void
draw_zone(struct draw *draw, const struct chart *chart,
          const struct chart_axis *axis)
{
    if (isnan(chart->target)) {
        return;
    }
    float y = chart_place_value(chart, axis, chart->target);
    bool is_below = chart->is_lower_better && !chart->is_rank;
    float top = is_below ? y : chart->y;
    float bottom = is_below ? chart->y + chart->height : y;
    zone_draw(draw, chart->x, top, chart->width, bottom - top, ZONE_ALPHA);
}

static bool
is_near(const struct chart *chart, const struct chart_axis *axis, float y,
        double level)
{
    return !isnan(level) &&
           fabsf(y - chart_place_value(chart, axis, level)) < GRID_CLEAR;
}

static void
draw_grid(struct draw *draw, const struct chart *chart,
          const struct chart_axis *axis)
{
    for (size_t i = 0; i < axis->grid_count; i++) {
        float y = chart_place_value(chart, axis, axis->grid[i]);
        if (is_near(chart, axis, y, chart->baseline) ||
            is_near(chart, axis, y, chart->target)) {
            continue;
        }
        draw_hairline(draw, chart->x, chart->x + chart->width, y);
        char words[32];
        int decimals = axis->step < 1.0 ? 1 : 0;
        draw_line(draw, chart->x - 80.0F, y - 16.0F, 64.0F,
                  (struct draw_text){.role = ROLE_CAPTION,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_RIGHT},
                  chart->format(words, sizeof words, axis->grid[i], decimals));
    }
}

static void
draw_ticks(struct draw *draw, const struct chart *chart, float now)
{
    float bottom = chart->y + chart->height;
    for (size_t i = 0; i < chart->tick_count; i++) {
        float x = chart_place_day(chart, chart->ticks[i].day);
        draw_segment(draw, x, bottom, x, bottom + 12.0F, draw->style->hairline,
                     STROKE_BUTT, TOKEN_LINE3);
        if (fabsf(x - now) >= TICK_CLEAR) {
            draw_line(draw, x - 50.0F, bottom + 20.0F, 100.0F,
                      (struct draw_text){.role = ROLE_CAPTION,
                                         .token = TOKEN_INK2,
                                         .align = ALIGN_CENTER},
                      chart->ticks[i].words);
        }
    }
}

static void
draw_level(struct draw *draw, const struct chart *chart, float y,
           struct stroke stroke, enum token token)
{
    struct path path = {0};
    path_move(&path, chart->x, y);
    path_line(&path, chart->x + chart->width, y);
    draw_path_stroke(draw, &path, stroke, token);
}

static void
draw_levels(struct draw *draw, const struct chart *chart,
            const struct chart_axis *axis)
{
    if (!isnan(chart->baseline)) {
        draw_level(
            draw, chart, chart_place_value(chart, axis, chart->baseline),
            (struct stroke){
                .width = 2.5F, .cap = STROKE_ROUND, .dash = 3.0F, .gap = 9.0F},
            TOKEN_INK3);
    }
    if (!isnan(chart->target)) {
        draw_level(draw, chart, chart_place_value(chart, axis, chart->target),
                   (struct stroke){.width = 4.0F, .dash = 16.0F, .gap = 10.0F},
                   TOKEN_ON);
    }
}

// Where it may lie, from the newest point on: a tint, or its outline alone.
static void
draw_band(struct draw *draw, struct path_point from, struct path_point high,
          struct path_point low)
{
    struct path band = {0};
    path_add_polygon(&band, (struct path_point[]){from, high, low}, 3);
    if (draw->style->theme == THEME_CONTRAST) {
        draw_path_stroke(draw, &band,
                         (struct stroke){.width = draw->style->outline},
                         TOKEN_SEA);
        return;
    }
    scene_add_fill(draw->scene, &band,
                   color_with_alpha(draw_color(draw, TOKEN_SEA), BAND_ALPHA));
    path_destroy(&band);
}

static void
draw_forecast(struct draw *draw, const struct chart *chart,
              const struct chart_axis *axis, struct path_point from)
{
    float x = chart_place_day(chart, chart->forecast_day);
    struct path_point high = {
        x, chart_place_value(chart, axis, chart->forecast_high)};
    struct path_point low = {
        x, chart_place_value(chart, axis, chart->forecast_low)};
    draw_band(draw, from, high, low);
    struct path line = {0};
    path_move(&line, from.x, from.y);
    path_line(&line, x, chart_place_value(chart, axis, chart->forecast));
    draw_path_stroke(
        draw, &line,
        (struct stroke){
            .width = 4.0F, .cap = STROKE_ROUND, .dash = 4.0F, .gap = 10.0F},
        TOKEN_SEA);
}

static struct path_point
place_point(const struct chart *chart, const struct chart_axis *axis, size_t i)
{
    return (struct path_point){
        chart_place_day(chart, chart->points[i].day),
        chart_place_value(chart, axis, chart->points[i].value)};
}

static void
draw_series(struct draw *draw, const struct chart *chart,
            const struct chart_axis *axis)
{
    struct path path = {0};
    for (size_t i = 0; i < chart->count; i++) {
        struct path_point at = place_point(chart, axis, i);
        if (i == 0 || chart->points[i].breaks_series) {
            path_move(&path, at.x, at.y);
        } else {
            path_line(&path, at.x, at.y);
        }
    }
    draw_path_stroke(draw, &path,
                     (struct stroke){.width = 6.0F, .cap = STROKE_ROUND},
                     TOKEN_SEA);
    for (size_t i = 0; i + 1 < chart->count; i++) {
        struct path_point at = place_point(chart, axis, i);
        draw_disc(draw, at.x, at.y, 10.0F, TOKEN_SEA);
        draw_disc(draw, at.x, at.y, 6.0F, TOKEN_SURFACE);
    }
}

static void
draw_now(struct draw *draw, const struct chart *chart, struct path_point at)
{
    float bottom = chart->y + chart->height;
    draw_segment(draw, at.x, at.y, at.x, bottom, 3.0F, STROKE_BUTT,
                 TOKEN_HEATHER);
    draw_disc(draw, at.x, at.y, 16.5F, TOKEN_SURFACE);
    draw_disc(draw, at.x, at.y, 11.5F, TOKEN_SEA);
    struct path sign = {0};
    path_add_polygon(&sign,
                     (struct path_point[]){{at.x, bottom - 20.0F},
                                           {at.x + 10.0F, bottom + 2.0F},
                                           {at.x - 10.0F, bottom + 2.0F}},
                     3);
    draw_path(draw, &sign, TOKEN_HEATHER);
    draw_line(draw, at.x - 50.0F, bottom + 20.0F, 100.0F,
              (struct draw_text){.role = ROLE_CAPTION_SEMIBOLD,
                                 .token = TOKEN_HEATHER,
                                 .align = ALIGN_CENTER},
              chart->word_now);
}

static void
draw_latest_value(struct draw *draw, const struct chart *chart,
                  struct path_point at)
{
    char words[32];
    chart->format(words, sizeof words, chart->points[chart->count - 1].value,
                  chart->decimals);
    draw_line(draw, at.x - 100.0F, fmaxf(at.y - 76.0F, chart->y - 48.0F),
              200.0F,
              (struct draw_text){.role = ROLE_CHART_VALUE,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              words);
}

void
chart_draw(struct draw *draw, const struct chart *chart)
{
    struct chart_axis axis = chart_choose_axis(chart);
    struct path_point latest = {-1000.0F, -1000.0F};
    if (chart->count > 0) {
        latest = place_point(chart, &axis, chart->count - 1);
    }
    draw_zone(draw, chart, &axis);
    draw_grid(draw, chart, &axis);
    draw_ticks(draw, chart, latest.x);
    draw_levels(draw, chart, &axis);
    if (chart->has_forecast) {
        draw_forecast(draw, chart, &axis, latest);
    }
    if (chart->count > 0) {
        draw_series(draw, chart, &axis);
        draw_now(draw, chart, latest);
        draw_latest_value(draw, chart, latest);
    }
    chart_draw_labels(draw, chart, &axis);
}
