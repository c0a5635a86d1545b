#include "scene/rose.h"

#include <math.h>

#define INNER 150.0F
#define OUTER 330.0F
#define BEZEL 366.0F
#define HUB 132.0F
#define HOUR_DEGREES 15.0F
#define AIR_DEGREES 1.1F // at each side of a sector
#define TRACK_ALPHA 179  // .7 of 255
#define NEEDLE_STROKE 5.0F
#define LABEL_WIDTH 120.0F

// Share to the power of 51/64, which is 0.8 but for a thousandth or two: roots
// give the same bits on every machine, powf does not.
static float
to_length(double share)
{
    float half = sqrtf((float)share);
    float fourth = sqrtf(half);
    float part32 = sqrtf(sqrtf(sqrtf(fourth)));
    float part64 = sqrtf(part32);
    return half * fourth * part32 * part64;
}

static void
add_sector(struct path *path, const struct rose *rose, size_t hour,
           float length)
{
    float start = HOUR_DEGREES * (float)hour;
    path_add_sector(path, rose->x, rose->y, INNER * rose->scale,
                    (INNER + (OUTER - INNER) * length) * rose->scale,
                    start + AIR_DEGREES, start + HOUR_DEGREES - AIR_DEGREES);
}

static void
draw_tracks(struct draw *draw, const struct rose *rose)
{
    bool is_plain = draw->style->theme == THEME_CONTRAST;
    struct color color = draw_color(draw, TOKEN_SUNKEN);
    struct path path = {0};
    for (size_t i = 0; i < ROSE_HOURS; i++) {
        add_sector(&path, rose, i, 1.0F);
    }
    scene_add_fill(draw->scene, &path,
                   is_plain ? color : color_with_alpha(color, TRACK_ALPHA));
    path_destroy(&path);
}

static void
draw_values(struct draw *draw, const struct rose *rose)
{
    double largest = 0.0;
    for (size_t i = 0; i < ROSE_HOURS; i++) {
        largest = fmax(largest, rose->values[i]);
    }
    struct path path = {0};
    for (size_t i = 0; i < ROSE_HOURS; i++) {
        if (rose->values[i] > 0.0) {
            add_sector(&path, rose, i, to_length(rose->values[i] / largest));
        }
    }
    draw_path(draw, &path, TOKEN_SEA);
}

static void
draw_bezel(struct draw *draw, const struct rose *rose)
{
    for (int bearing = 0; bearing < 360; bearing += 3) {
        bool is_hour = bearing % 15 == 0;
        float length = bearing % 45 == 0 ? 18.0F : is_hour ? 12.0F : 6.0F;
        struct path_point from = path_polar(
            rose->x, rose->y, (BEZEL - length) * rose->scale, (float)bearing);
        struct path_point to =
            path_polar(rose->x, rose->y, BEZEL * rose->scale, (float)bearing);
        draw_segment(draw, from.x, from.y, to.x, to.y, draw->style->hairline,
                     STROKE_BUTT, is_hour ? TOKEN_LINE3 : TOKEN_LINE);
    }
}

static void
draw_labels(struct draw *draw, const struct rose *rose)
{
    static const float reach[ROSE_LABELS] = {396.0F, 404.0F, 396.0F, 404.0F};
    for (size_t i = 0; i < ROSE_LABELS; i++) {
        struct path_point at = path_polar(
            rose->x, rose->y, reach[i] * rose->scale, 90.0F * (float)i);
        draw_line(draw, at.x - LABEL_WIDTH / 2.0F, at.y - 20.0F, LABEL_WIDTH,
                  (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD,
                                     .token = TOKEN_INK,
                                     .align = ALIGN_CENTER},
                  rose->labels[i]);
    }
}

static void
draw_needle(struct draw *draw, const struct rose *rose)
{
    float bearing = (float)rose->needle_hours * HOUR_DEGREES;
    float scale = rose->scale;
    struct path_point from =
        path_polar(rose->x, rose->y, (HUB - 2.0F) * scale, bearing);
    struct path_point to =
        path_polar(rose->x, rose->y, 350.0F * scale, bearing);
    draw_segment(draw, from.x, from.y, to.x, to.y, NEEDLE_STROKE * scale,
                 STROKE_BUTT, TOKEN_HEATHER);
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){
            path_polar(rose->x, rose->y, OUTER * scale, bearing),
            path_polar(rose->x, rose->y, 362.0F * scale, bearing - 2.2F),
            path_polar(rose->x, rose->y, 362.0F * scale, bearing + 2.2F)},
        3);
    scene_add_fill(draw->scene, &path, draw_color(draw, TOKEN_HEATHER));
    draw_path_stroke(draw, &path, (struct stroke){.width = 4.0F * scale},
                     TOKEN_HEATHER);
}

void
rose_draw(struct draw *draw, const struct rose *rose)
{
    draw_tracks(draw, rose);
    draw_values(draw, rose);
    draw_bezel(draw, rose);
    draw_labels(draw, rose);
    if (rose->needle_hours >= 0.0 && rose->needle_hours <= (double)ROSE_HOURS) {
        draw_needle(draw, rose);
    }
    draw_disc(draw, rose->x, rose->y, HUB * rose->scale, TOKEN_SURFACE);
    draw_ring(draw, rose->x, rose->y, HUB * rose->scale, draw->style->hairline,
              TOKEN_LINE);
}
