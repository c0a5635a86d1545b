#include "scene/sparkline.h"

#include "scene/zone.h"

#include <math.h>

#define AIR 0.08
#define INSET 10.0F   // the last dot stays inside the frame
#define OVERLAP 8.0F  // the zone runs past the frame
#define ZONE_ALPHA 33 // .13 of 255

struct scale {
    double low, high;
    bool is_inverted;
    float top, height;
};

static struct scale
find_scale(const struct sparkline *spark)
{
    struct scale scale = {.low = spark->values[0],
                          .high = spark->values[0],
                          .is_inverted = spark->is_rank,
                          .top = spark->y,
                          .height = spark->height};
    for (size_t i = 1; i < spark->count; i++) {
        scale.low = fmin(scale.low, spark->values[i]);
        scale.high = fmax(scale.high, spark->values[i]);
    }
    if (!isnan(spark->target)) {
        scale.low = fmin(scale.low, spark->target);
        scale.high = fmax(scale.high, spark->target);
    }
    double range = scale.high - scale.low;
    double air = range > 0.0 ? range * AIR : 1.0;
    scale.low -= air;
    scale.high += air;
    return scale;
}

static float
to_y(const struct scale *scale, double value)
{
    double share = (value - scale->low) / (scale->high - scale->low);
    share = scale->is_inverted ? 1.0 - share : share;
    return scale->top + scale->height * (float)(1.0 - share);
}

static float
to_x(const struct sparkline *spark, size_t index)
{
    float room = spark->width - 2.0F * INSET;
    float share =
        spark->count < 2 ? 1.0F : (float)index / (float)(spark->count - 1);
    return spark->x + INSET + room * share;
}

static void
draw_target(struct draw *draw, const struct sparkline *spark,
            const struct scale *scale)
{
    float y = to_y(scale, spark->target);
    if (spark->has_zone) {
        bool is_below = spark->is_lower_better && !spark->is_rank;
        float top = is_below ? y : spark->y - OVERLAP;
        float bottom = is_below ? spark->y + spark->height + OVERLAP : y;
        zone_draw(draw, spark->x, top, spark->width, bottom - top, ZONE_ALPHA);
    }
    struct path line = {0};
    path_move(&line, spark->x, y);
    path_line(&line, spark->x + spark->width, y);
    draw_path_stroke(draw, &line,
                     (struct stroke){.width = 2.5F, .dash = 10.0F, .gap = 8.0F},
                     TOKEN_INK2);
}

static void
draw_dots(struct draw *draw, const struct sparkline *spark,
          const struct scale *scale)
{
    size_t last = spark->count - 1;
    if (spark->count == 2) {
        float x = to_x(spark, 0);
        float y = to_y(scale, spark->values[0]);
        draw_disc(draw, x, y, 8.0F, TOKEN_SEA);
        draw_disc(draw, x, y, 4.0F, TOKEN_SURFACE);
    }
    float x = to_x(spark, last);
    float y = to_y(scale, spark->values[last]);
    draw_disc(draw, x, y, 12.0F, TOKEN_SURFACE);
    draw_disc(draw, x, y, 8.0F, TOKEN_SEA);
}

static void
draw_curve(struct draw *draw, const struct sparkline *spark,
           const struct scale *scale)
{
    struct path path = {0};
    for (size_t i = 0; i < spark->count; i++) {
        float x = to_x(spark, i);
        float y = to_y(scale, spark->values[i]);
        if (i == 0) {
            path_move(&path, x, y);
        } else {
            path_line(&path, x, y);
        }
    }
    draw_path_stroke(draw, &path,
                     (struct stroke){.width = 5.0F, .cap = STROKE_ROUND},
                     TOKEN_SEA);
}

void
sparkline_draw(struct draw *draw, const struct sparkline *sparkline)
{
    struct sparkline spark = *sparkline;
    if (spark.count == 0) {
        return;
    }
    if (spark.count > SPARKLINE_POINTS_MAX) {
        spark.values += spark.count - SPARKLINE_POINTS_MAX;
        spark.count = SPARKLINE_POINTS_MAX;
    }
    struct scale scale = find_scale(&spark);
    if (!isnan(spark.target)) {
        draw_target(draw, &spark, &scale);
    }
    if (spark.count > 1) {
        draw_curve(draw, &spark, &scale);
    }
    draw_dots(draw, &spark, &scale);
}
