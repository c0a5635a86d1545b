#include "pages/goal_chart.h"

#include "base/language.h"
#include "base/number.h"
#include "model/progress.h"
#include "pages/goal_words.h"
#include "pages/stage.h"
#include "scene/chart.h"

#include <math.h>

#define TICKS_MAX 8
#define DAYS_IN_YEAR 366
#define POINTS_MAX 60

// Where the chart lies on the page.
struct plot {
    float x, y, width, height, label_x;
};

static const struct plot landscape = {160.0F, 288.0F, 888.0F, 536.0F, 1068.0F};
static const struct plot portrait = {136.0F, 648.0F, 682.0F, 616.0F, 836.0F};

static void
add_points(struct arena *arena, struct chart *chart, const struct goal *goal)
{
    size_t first = goal->measurement_count > POINTS_MAX
                       ? goal->measurement_count - POINTS_MAX
                       : 0;
    chart->count = goal->measurement_count - first;
    struct chart_point *points =
        arena_allocate(arena, chart->count * sizeof *points);
    for (size_t i = 0; i < chart->count; i++) {
        const struct measurement *measurement = &goal->measurements[first + i];
        points[i] =
            (struct chart_point){measurement->measured_on, measurement->value,
                                 measurement->breaks_series};
    }
    chart->points = points;
    chart->day_from = points[0].day;
    chart->day_to = points[chart->count - 1].day;
}

static void
add_forecast(struct chart *chart, const struct goal *goal)
{
    struct forecast forecast = progress_forecast(goal);
    double span = chart->day_to - chart->day_from;
    if (!forecast.is_known) {
        chart->day_to += fmax(span * 0.08, 30.0);
        return;
    }
    // A target far away would press the past together: look a third ahead.
    double ahead = fmin(forecast.day - chart->day_to, span / 3.0);
    double share = ahead / (forecast.day - chart->day_to);
    double now = chart->points[chart->count - 1].value;
    chart->has_forecast = ahead > 0.0;
    chart->forecast_day = chart->day_to + ahead;
    chart->forecast = now + (forecast.value - now) * share;
    chart->forecast_low = now + (forecast.low - now) * share;
    chart->forecast_high = now + (forecast.high - now) * share;
    chart->day_to = chart->forecast_day;
}

// A tick where each year begins, thinned to what fits.
static void
add_ticks(struct arena *arena, struct chart *chart)
{
    int from = calendar_date_from_day((int32_t)chart->day_from).year;
    int to = calendar_date_from_day((int32_t)chart->day_to).year;
    int step = (to - from) / TICKS_MAX + 1;
    struct chart_tick *ticks =
        arena_allocate(arena, (TICKS_MAX + 2) * sizeof *ticks);
    for (int year = from; year <= to; year += step) {
        double day = calendar_day_from_date((struct date){year, 1, 1});
        if (day < chart->day_from - DAYS_IN_YEAR / 6.0) {
            continue;
        }
        ticks[chart->tick_count++] = (struct chart_tick){
            fmax(day, chart->day_from), arena_format(arena, "%d", year)};
    }
    chart->ticks = ticks;
}

void
goal_chart_draw(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct plot *plot = stage_is_portrait(page) ? &portrait : &landscape;
    if (goal->measurement_count == 0) {
        draw_line(draw, plot->x, plot->y + plot->height / 2.0F, plot->width,
                  (struct draw_text){.role = ROLE_LEAD,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_CENTER},
                  _("The curve begins with the first measurement"));
        return;
    }
    struct chart chart = {
        .x = plot->x,
        .y = plot->y,
        .width = plot->width,
        .height = plot->height,
        .label_x = plot->label_x,
        .baseline = goal->baseline,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
        .decimals = goal->decimals,
        .format = number_format,
        .word_baseline = _("Baseline"),
        .word_target = _("Target"),
        .word_forecast = _("Forecast"),
        .word_now = _("now"),
    };
    add_points(arena, &chart, goal);
    add_forecast(&chart, goal);
    add_ticks(arena, &chart);
    chart_draw(draw, &chart);
}
