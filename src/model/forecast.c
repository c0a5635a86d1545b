#include <math.h>
#include <string.h>

#include "model/progress.h"

#define POINTS_MIN 4
#define POINTS_MAX 8
#define SPAN_MIN_DAYS 28

// The points that a line is laid through.
struct series {
    const struct measurement *points;
    size_t count;
};

// y = mean_y + slope (x - mean_x), with x in days.
struct line {
    double mean_x;
    double mean_y;
    double slope;
    double sum_xx;   // of squared distances from mean_x
    double variance; // of the points around the line
};

struct range {
    double low;
    double high;
};

static struct series
newest_since_break(const struct goal *goal)
{
    size_t begin = goal->measurement_count;
    size_t count = 0;
    while (begin > 0 && count < POINTS_MAX) {
        begin--;
        count++;
        if (goal->measurements[begin].breaks_series) {
            break;
        }
    }
    return (struct series){count > 0 ? &goal->measurements[begin] : NULL,
                           count};
}

static int32_t
first_day(const struct series *series)
{
    return series->points[0].measured_on;
}

static int32_t
last_day(const struct series *series)
{
    return series->points[series->count - 1].measured_on;
}

static bool
is_long_enough(const struct series *series)
{
    return series->count >= POINTS_MIN && first_day(series) != DAY_NONE &&
           last_day(series) - first_day(series) >= SPAN_MIN_DAYS;
}

static struct line
fit_line(const struct series *series)
{
    struct line line = {0};
    double count = (double)series->count;
    for (size_t i = 0; i < series->count; i++) {
        line.mean_x += series->points[i].measured_on / count;
        line.mean_y += series->points[i].value / count;
    }
    double sum_xy = 0;
    double sum_yy = 0;
    for (size_t i = 0; i < series->count; i++) {
        double x = series->points[i].measured_on - line.mean_x;
        double y = series->points[i].value - line.mean_y;
        line.sum_xx += x * x;
        sum_xy += x * y;
        sum_yy += y * y;
    }
    line.slope = sum_xy / line.sum_xx;
    // Rounding may leave a little less than nothing.
    line.variance = fmax(sum_yy - line.slope * sum_xy, 0) / (count - 2);
    return line;
}

static int32_t
choose_day(const struct goal *goal, const struct series *series)
{
    int32_t last = last_day(series);
    return goal->target_on > last ? goal->target_on
                                  : last + (last - first_day(series)) / 4;
}

// What the goal can be, judged by what it was.
static struct range
find_range(const struct goal *goal, const struct series *series)
{
    struct range range = {INFINITY, -INFINITY};
    for (size_t i = 0; i < series->count; i++) {
        range.low = fmin(range.low, series->points[i].value);
        range.high = fmax(range.high, series->points[i].value);
    }
    bool is_share = strcmp(goal->unit, "%") == 0 && range.high <= 100;
    double least = goal->is_rank ? 1 : 0;
    range.low = range.low >= least ? least : -INFINITY;
    range.high = is_share && range.low == 0 ? 100 : INFINITY;
    return range;
}

static double
keep_within(struct range range, double value)
{
    return fmin(fmax(value, range.low), range.high);
}

struct forecast
progress_forecast(const struct goal *goal)
{
    struct series series = newest_since_break(goal);
    if (!is_long_enough(&series)) {
        return (struct forecast){.day = DAY_NONE};
    }
    struct line line = fit_line(&series);
    int32_t day = choose_day(goal, &series);
    double ahead = day - line.mean_x;
    double value = line.mean_y + line.slope * ahead;
    double error = sqrt(line.variance * (1 + 1 / (double)series.count +
                                         ahead * ahead / line.sum_xx));
    struct range range = find_range(goal, &series);
    return (struct forecast){true, day, keep_within(range, value),
                             keep_within(range, value - error),
                             keep_within(range, value + error)};
}
