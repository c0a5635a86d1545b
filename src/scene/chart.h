// The large chart of a goal: series, baseline, target, forecast and now.
#ifndef PEJL_SCENE_CHART_H
#define PEJL_SCENE_CHART_H

#include "scene/draw.h"

#include <stddef.h>

// One point: `day` counts days on any calendar, the same for all.
struct chart_point {
    double day;
    double value;
    bool breaks_series; // no line leads here from the point before
};

struct chart_tick {
    double day;
    const char *words;
};

struct chart {
    float x, y, width, height;        // of the plot; labels stand outside it
    float label_x;                    // of those at the right of it
    const struct chart_point *points; // oldest first
    size_t count;
    const struct chart_tick *ticks; // of the horizontal axis
    size_t tick_count;
    double day_from, day_to; // what the plot spans
    double baseline, target; // NAN: none
    bool is_lower_better;
    bool is_rank; // place 1 on top
    bool has_forecast;
    double forecast_day, forecast, forecast_low, forecast_high;
    int decimals;
    // Write a value as it is said; `size` bytes with NUL.
    char *(*format)(char *out, size_t size, double value, int decimals);
    // Words, translated by the caller.
    const char *word_baseline, *word_target, *word_forecast, *word_now;
};

// Draw the chart on a card (design.md 6, Large chart).
void
chart_draw(struct draw *draw, const struct chart *chart);

#endif
