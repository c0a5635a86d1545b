#include "scene/chart_axis.h"

#include <math.h>

#define GRID_WANTED 3.0
#define HEADROOM 0.08

static void
include(struct chart_axis *axis, double value)
{
    if (!isnan(value)) {
        axis->low = fmin(axis->low, value);
        axis->high = fmax(axis->high, value);
    }
}

static struct chart_axis
find_extent(const struct chart *chart)
{
    struct chart_axis axis = {.low = INFINITY, .high = -INFINITY};
    for (size_t i = 0; i < chart->count; i++) {
        include(&axis, chart->points[i].value);
    }
    include(&axis, chart->baseline);
    include(&axis, chart->target);
    if (chart->has_forecast) {
        include(&axis, chart->forecast_low);
        include(&axis, chart->forecast_high);
    }
    if (!isfinite(axis.low)) {
        axis.low = 0.0;
        axis.high = 1.0;
    }
    return axis;
}

// The nearest of 1, 2, 5 times a power of ten (Heckbert, "Nice Numbers for
// Graph Labels", Graphics Gems, 1990).
static double
round_step(double step)
{
    double power = pow(10.0, floor(log10(step)));
    double share = step / power;
    double nice = share < 1.5   ? 1.0
                  : share < 3.0 ? 2.0
                  : share < 7.0 ? 5.0
                                : 10.0;
    return nice * power;
}

struct chart_axis
chart_choose_axis(const struct chart *chart)
{
    struct chart_axis axis = find_extent(chart);
    double range = axis.high - axis.low;
    if (axis.low >= 0.0 && axis.low <= range * 3.0 && !chart->is_rank) {
        axis.low = 0.0;
    } else {
        axis.low -= range * HEADROOM;
    }
    axis.high += (axis.high - axis.low) * HEADROOM;
    if (chart->is_rank) {
        axis.low = 1.0;
    }
    if (!(axis.high > axis.low)) {
        axis.high = axis.low + 1.0;
    }
    axis.step = round_step((axis.high - axis.low) / GRID_WANTED);
    double line = chart->is_rank ? 1.0 : ceil(axis.low / axis.step) * axis.step;
    while (line <= axis.high && axis.grid_count < CHART_GRID_MAX) {
        axis.grid[axis.grid_count++] = line;
        line = chart->is_rank ? axis.step * (double)axis.grid_count
                              : line + axis.step;
    }
    return axis;
}

float
chart_place_value(const struct chart *chart, const struct chart_axis *axis,
                  double value)
{
    double share = (value - axis->low) / (axis->high - axis->low);
    share = chart->is_rank ? share : 1.0 - share;
    share = fmin(fmax(share, 0.0), 1.0);
    return chart->y + chart->height * (float)share;
}

float
chart_place_day(const struct chart *chart, double day)
{
    double span = chart->day_to - chart->day_from;
    double share = span > 0.0 ? (day - chart->day_from) / span : 1.0;
    return chart->x + chart->width * (float)fmin(fmax(share, 0.0), 1.0);
}
