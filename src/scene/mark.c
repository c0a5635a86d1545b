#include "scene/mark.h"

// The shapes are drawn in a box of 36 about the origin; the design leaves two
// per cent of air around them.
#define BOX 36.0F
#define AIR 0.98F

// Where a mark stands and how large one unit of its box is.
struct spot {
    struct draw *draw;
    float x, y, unit;
};

static void
draw_lines(const struct spot *spot, const struct path_point *points,
           size_t count, float stroke, enum token token)
{
    struct path path = {0};
    for (size_t i = 0; i < count; i++) {
        float x = spot->x + points[i].x * spot->unit;
        float y = spot->y + points[i].y * spot->unit;
        if (i == 0) {
            path_move(&path, x, y);
        } else {
            path_line(&path, x, y);
        }
    }
    draw_path_stroke(
        spot->draw, &path,
        (struct stroke){.width = stroke * spot->unit, .cap = STROKE_ROUND},
        token);
}

static void
draw_spot_ring(const struct spot *spot, float radius, float stroke,
               enum token token)
{
    draw_ring(spot->draw, spot->x, spot->y, radius * spot->unit,
              stroke * spot->unit, token);
}

static void
draw_on(const struct spot *spot)
{
    static const struct path_point check[] = {
        {-7.5F, 0.5F}, {-2.5F, 6.0F}, {8.0F, -5.5F}};
    draw_disc(spot->draw, spot->x, spot->y, 17.0F * spot->unit, TOKEN_ON);
    draw_lines(spot, check, 3, 4.0F, TOKEN_GLYPH);
}

// The outline rounds the corners of the triangle that it surrounds.
static void
draw_risk(const struct spot *spot)
{
    float unit = spot->unit;
    struct path_point corners[] = {
        {spot->x, spot->y - 14.0F * unit},
        {spot->x + 16.0F * unit, spot->y + 13.0F * unit},
        {spot->x - 16.0F * unit, spot->y + 13.0F * unit}};
    struct path path = {0};
    path_add_polygon(&path, corners, 3);
    scene_add_fill(spot->draw->scene, &path,
                   draw_color(spot->draw, TOKEN_RISK));
    draw_path_stroke(spot->draw, &path, (struct stroke){.width = 5.0F * unit},
                     TOKEN_RISK);
    static const struct path_point bar[] = {{0.0F, -5.0F}, {0.0F, 4.0F}};
    draw_lines(spot, bar, 2, 4.0F, TOKEN_GLYPH);
    draw_disc(spot->draw, spot->x, spot->y + 10.0F * unit, 2.4F * unit,
              TOKEN_GLYPH);
}

static void
draw_off(const struct spot *spot)
{
    float half = 16.0F * spot->unit;
    draw_rectangle(spot->draw, spot->x - half, spot->y - half, 2.0F * half,
                   2.0F * half, 5.0F * spot->unit, TOKEN_OFF);
    static const struct path_point falling[] = {{-6.5F, -6.5F}, {6.5F, 6.5F}};
    static const struct path_point rising[] = {{-6.5F, 6.5F}, {6.5F, -6.5F}};
    draw_lines(spot, falling, 2, 4.4F, TOKEN_GLYPH);
    draw_lines(spot, rising, 2, 4.4F, TOKEN_GLYPH);
}

static void
draw_done(const struct spot *spot)
{
    draw_spot_ring(spot, 15.0F, 4.0F, TOKEN_ON);
    draw_disc(spot->draw, spot->x, spot->y, 7.5F * spot->unit, TOKEN_ON);
}

static void
draw_stopped(const struct spot *spot)
{
    static const struct path_point bar[] = {{-7.0F, 0.0F}, {7.0F, 0.0F}};
    draw_spot_ring(spot, 15.0F, 4.0F, TOKEN_LINE3);
    draw_lines(spot, bar, 2, 4.4F, TOKEN_INK2);
}

static void
draw_trial(const struct spot *spot)
{
    struct path path = {0};
    path_arc(&path, spot->x, spot->y, 15.0F * spot->unit, 90.0F, 450.0F);
    draw_path_stroke(spot->draw, &path,
                     (struct stroke){.width = 4.0F * spot->unit,
                                     .dash = 6.8F * spot->unit,
                                     .gap = 5.0F * spot->unit},
                     TOKEN_SEA);
    draw_disc(spot->draw, spot->x, spot->y, 5.5F * spot->unit, TOKEN_SEA);
}

static void
draw_waiting(const struct spot *spot)
{
    static const struct path_point hands[] = {
        {0.0F, -7.5F}, {0.0F, 0.0F}, {5.0F, 3.5F}};
    draw_spot_ring(spot, 15.0F, 4.0F, TOKEN_HEATHER);
    draw_lines(spot, hands, 3, 3.6F, TOKEN_HEATHER);
}

static void
draw_new(const struct spot *spot)
{
    draw_spot_ring(spot, 15.0F, 4.0F, TOKEN_LINE3);
}

enum mark
mark_shown(const struct draw *draw, enum mark mark)
{
    static const bool is_status[MARK_COUNT] = {
        [MARK_ON] = true,
        [MARK_RISK] = true,
        [MARK_OFF] = true,
        [MARK_DONE] = true,
    };
    return draw->is_outdated && is_status[mark] ? MARK_NEW : mark;
}

void
mark_draw(struct draw *draw, float x, float y, float size, enum mark mark,
          const char *words)
{
    static void (*const shapes[MARK_COUNT])(const struct spot *) = {
        [MARK_NEW] = draw_new,     [MARK_ON] = draw_on,
        [MARK_RISK] = draw_risk,   [MARK_OFF] = draw_off,
        [MARK_DONE] = draw_done,   [MARK_STOPPED] = draw_stopped,
        [MARK_TRIAL] = draw_trial, [MARK_WAITING] = draw_waiting,
    };
    struct spot spot = {draw, x, y,
                        size * (1.0F + draw->mark_growth) * AIR / BOX};
    shapes[mark_shown(draw, mark)](&spot);
    scene_add_mark(draw->scene, x - size / 2.0F, y - size / 2.0F, size, size,
                   words);
}

enum token
mark_token(enum mark mark)
{
    static const enum token tokens[MARK_COUNT] = {
        [MARK_NEW] = TOKEN_LINE3, [MARK_ON] = TOKEN_ON,
        [MARK_RISK] = TOKEN_RISK, [MARK_OFF] = TOKEN_OFF,
        [MARK_DONE] = TOKEN_ON,   [MARK_STOPPED] = TOKEN_LINE3,
        [MARK_TRIAL] = TOKEN_SEA, [MARK_WAITING] = TOKEN_HEATHER,
    };
    return tokens[mark];
}
