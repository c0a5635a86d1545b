#include "scene/compass.h"

#include "scene/arrival.h"
#include "scene/compass_blocks.h"

#include <math.h>

// Radii in units of which the bezel has 360 (design.md 6).
#define BEZEL 360.0F
#define COURSE_RADIUS 284.0F
#define PROGRESS_RADIUS 239.0F
#define PROGRESS_STROKE 10.0F
#define NEEDLE_LENGTH 226.0F
#define NEEDLE_HALF_WIDTH 46.0F
#define HUB_RADIUS 138.0F
#define BARE_HUB_RADIUS 188.0F
#define BARE_SECTOR_RADIUS 252.0F
#define BARE_TIP_RADIUS 254.0F
#define BARE_TIP_FOOT 176.0F
#define BARE_TIP_HALF 16.0F // degrees
#define AXIS_START 232.0F
#define SECTOR_INSET 3.2F // degrees of air at each end of a sector

static float
to_units(const struct compass *compass, float radius)
{
    return radius * compass->radius / BEZEL;
}

static float
sector_width(const struct compass *compass)
{
    return 360.0F / (float)compass->count;
}

static float
sector_start(const struct compass *compass, size_t sector)
{
    return sector_width(compass) * ((float)sector - 1.0F);
}

float
compass_sector_middle(const struct compass *compass, size_t sector)
{
    return sector_start(compass, sector) + sector_width(compass) / 2.0F;
}

static void
draw_radial(struct draw *draw, const struct compass *compass, float inner,
            float outer, float bearing, enum token token)
{
    struct path_point from =
        path_polar(compass->x, compass->y, to_units(compass, inner), bearing);
    struct path_point to =
        path_polar(compass->x, compass->y, to_units(compass, outer), bearing);
    draw_segment(draw, from.x, from.y, to.x, to.y, draw->style->hairline,
                 STROKE_BUTT, token);
}

static bool
is_under_axis(const struct compass *compass, int bearing)
{
    float turn = fmodf((float)bearing, sector_width(compass));
    return turn < 0.01F || sector_width(compass) - turn < 0.01F;
}

static void
draw_ticks(struct draw *draw, const struct compass *compass)
{
    for (int bearing = 0; bearing < 360; bearing += 3) {
        if (is_under_axis(compass, bearing)) {
            continue;
        }
        bool is_major = bearing % 15 == 0;
        draw_radial(draw, compass, BEZEL - (is_major ? 12.0F : 6.0F), BEZEL,
                    (float)bearing, is_major ? TOKEN_LINE3 : TOKEN_LINE);
    }
}

static void
draw_attention(struct draw *draw, const struct compass *compass)
{
    if (compass->bearing < 0) {
        return;
    }
    float start = sector_start(compass, (size_t)compass->bearing);
    struct path path = {0};
    path_add_sector(&path, compass->x, compass->y, to_units(compass, 120.0F),
                    to_units(compass, compass->is_bare ? BARE_SECTOR_RADIUS
                                                       : NEEDLE_LENGTH),
                    start + 3.0F, start + sector_width(compass) - 3.0F);
    draw_path(draw, &path, TOKEN_HEATHER_TINT);
}

static void
draw_course(struct draw *draw, const struct compass *compass)
{
    for (size_t i = 0; i < compass->count; i++) {
        float start = sector_start(compass, i);
        draw_arc(draw, compass->x, compass->y, to_units(compass, COURSE_RADIUS),
                 start + 2.0F, start + sector_width(compass) - 2.0F,
                 (struct stroke){.width = draw->style->hairline}, TOKEN_LINE);
    }
    for (size_t i = 0; i < compass->count; i++) {
        draw_radial(draw, compass, AXIS_START, BEZEL,
                    (float)i * sector_width(compass), TOKEN_LINE3);
    }
}

static void
draw_progress(struct draw *draw, const struct compass *compass, size_t sector)
{
    struct stroke stroke = {.width = to_units(compass, PROGRESS_STROKE),
                            .cap = STROKE_ROUND};
    float radius = to_units(compass, PROGRESS_RADIUS);
    float start = sector_start(compass, sector) + SECTOR_INSET;
    float span = sector_width(compass) - 2.0F * SECTOR_INSET;
    float share =
        fminf(fmaxf(compass->sectors[sector].progress, 0.0F), 100.0F) / 100.0F;
    draw_arc(draw, compass->x, compass->y, radius, start, start + span, stroke,
             TOKEN_SUNKEN);
    if (share > 0.0F) {
        draw_arc(draw, compass->x, compass->y, radius, start,
                 start + span * share, stroke, TOKEN_SEA);
    }
}

static size_t
count_blocks(const struct compass *compass)
{
    size_t count = 0;
    for (size_t i = 0; i < compass->count; i++) {
        count += compass->sectors[i].count;
    }
    return count;
}

static void
draw_sectors(struct draw *draw, const struct compass *compass)
{
    size_t count = count_blocks(compass);
    size_t seen = arrival_seen(compass->arrival_left_ms, count);
    for (size_t i = 0; i < compass->count; i++) {
        struct compass_ring ring = {
            .x = compass->x,
            .y = compass->y,
            .unit = compass->radius / BEZEL,
            .start = sector_start(compass, i) + SECTOR_INSET,
            .span = sector_width(compass) - 2.0F * SECTOR_INSET,
            .drift_left = arrival_drift_left(compass->arrival_left_ms, count),
        };
        size_t all = compass->sectors[i].count;
        size_t here = all < seen ? all : seen;
        compass_draw_blocks(draw, &ring, compass->sectors[i].marks, all, here);
        seen -= here;
        if (!compass->is_empty && !compass->is_bare) {
            draw_progress(draw, compass, i);
        }
    }
}

void
compass_draw_needle(struct draw *draw, float x, float y, float length,
                    float half_width, float bearing, enum token front,
                    enum token back)
{
    struct path_point tip = path_polar(x, y, length, bearing);
    struct path_point tail = path_polar(x, y, length, bearing + 180.0F);
    struct path_point left = path_polar(x, y, half_width, bearing - 90.0F);
    struct path_point right = path_polar(x, y, half_width, bearing + 90.0F);
    struct path path = {0};
    path_add_polygon(&path, (struct path_point[]){tail, left, right}, 3);
    draw_path(draw, &path, back);
    struct path head = {0};
    path_add_polygon(&head, (struct path_point[]){tip, left, right}, 3);
    draw_path(draw, &head, front);
}

// Where the hub takes the needle's place its tip still looks out.
static void
draw_tip(struct draw *draw, const struct compass *compass)
{
    if (compass->bearing < 0 || compass->is_empty) {
        return;
    }
    float bearing = compass_sector_middle(compass, (size_t)compass->bearing);
    float foot = to_units(compass, BARE_TIP_FOOT);
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){
            path_polar(compass->x, compass->y,
                       to_units(compass, BARE_TIP_RADIUS), bearing),
            path_polar(compass->x, compass->y, foot, bearing - BARE_TIP_HALF),
            path_polar(compass->x, compass->y, foot, bearing + BARE_TIP_HALF)},
        3);
    draw_path(draw, &path, TOKEN_HEATHER);
}

static void
draw_north(struct draw *draw, const struct compass *compass)
{
    float unit = compass->radius / BEZEL;
    float y = compass->y - 368.0F * unit;
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){{compass->x, y - 12.0F * unit},
                              {compass->x + 9.0F * unit, y + 6.0F * unit},
                              {compass->x - 9.0F * unit, y + 6.0F * unit}},
        3);
    draw_path(draw, &path, TOKEN_INK);
}

void
compass_draw(struct draw *draw, const struct compass *compass)
{
    draw_ticks(draw, compass);
    draw_attention(draw, compass);
    if (!compass->is_empty) {
        draw_course(draw, compass);
    }
    draw_sectors(draw, compass);
    if (compass->is_bare) {
        draw_tip(draw, compass);
    } else if (compass->count > 0 && !compass->is_empty &&
               !compass->has_no_needle) {
        float bearing =
            compass->bearing < 0
                ? 0.0F
                : compass_sector_middle(compass, (size_t)compass->bearing);
        compass_draw_needle(draw, compass->x, compass->y,
                            to_units(compass, NEEDLE_LENGTH),
                            to_units(compass, NEEDLE_HALF_WIDTH),
                            arrival_bearing(compass->arrival_left_ms,
                                            count_blocks(compass), bearing),
                            TOKEN_HEATHER, TOKEN_LINE);
    }
    draw_north(draw, compass);
    if (!compass->is_empty && !compass->has_no_needle) {
        float hub =
            to_units(compass, compass->is_bare ? BARE_HUB_RADIUS : HUB_RADIUS);
        draw_disc(draw, compass->x, compass->y, hub, TOKEN_SURFACE);
        draw_ring(draw, compass->x, compass->y, hub, draw->style->hairline,
                  TOKEN_LINE);
    }
}

void
compass_draw_unset(struct draw *draw, float x, float y, float radius,
                   size_t count)
{
    struct compass compass = {.x = x,
                              .y = y,
                              .radius = radius,
                              .count = count,
                              .bearing = -1,
                              .is_empty = true};
    compass_draw(draw, &compass);
    compass_draw_needle(draw, x, y, 0.603F * radius, 0.112F * radius, 38.0F,
                        TOKEN_HEATHER, TOKEN_LINE3);
    draw_disc(draw, x, y, 0.039F * radius, TOKEN_BG);
}

void
compass_draw_focus(struct draw *draw, float x, float y, float size,
                   size_t sector, size_t count)
{
    float radius = size / 2.0F - 2.0F;
    float width = 360.0F / (float)(count < 2 ? 2 : count);
    float start = width * ((float)sector - 1.0F);
    draw_ring(draw, x, y, radius, 2.5F, TOKEN_LINE3);
    struct path path = {0};
    path_add_sector(&path, x, y, 0.0F, radius, start, start + width);
    draw_path(draw, &path, TOKEN_SEA);
}

void
compass_draw_logo(struct draw *draw, float x, float y, float size)
{
    float middle = size / 2.0F;
    draw_ring(draw, x + middle, y + middle, middle - 2.0F, 3.0F, TOKEN_INK);
    compass_draw_needle(draw, x + middle, y + middle, middle - 8.0F, 5.0F,
                        38.0F, TOKEN_HEATHER, TOKEN_INK);
}
