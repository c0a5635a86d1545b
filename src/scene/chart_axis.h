// The axes of a chart: from values and days to places on the plot.
#ifndef PEJL_SCENE_CHART_AXIS_H
#define PEJL_SCENE_CHART_AXIS_H

#include "scene/chart.h"

#define CHART_GRID_MAX 6

struct chart_axis {
    double low, high;            // the values at the edges of the plot
    double step;                 // between grid lines
    double grid[CHART_GRID_MAX]; // round values, lowest first
    size_t grid_count;
};

// Choose round edges around all that is to be seen; three or four grid lines.
// An axis of values that are all positive and less than three times apart from
// zero begins at zero. A rank's begins at place 1.
struct chart_axis
chart_choose_axis(const struct chart *chart);

// Return where a value or a day lies, in logical units.
float
chart_place_value(const struct chart *chart, const struct chart_axis *axis,
                  double value);
float
chart_place_day(const struct chart *chart, double day);

#endif
