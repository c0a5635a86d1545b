#include "scene/history.h"

#define MARK_SIZE 40.0F
#define HALO_RADIUS 25.0F

static struct path_point
place(const struct history *history, size_t month)
{
    enum mark mark = history->months[month].mark;
    float drift = mark == MARK_RISK  ? history->step
                  : mark == MARK_OFF ? 2.0F * history->step
                                     : 0.0F;
    return (struct path_point){history->first_x + history->pitch * (float)month,
                               history->y + drift};
}

void
history_draw(struct draw *draw, const struct history *history)
{
    draw_segment(draw, history->x, history->y, history->x + history->width,
                 history->y, draw->style->hairline, STROKE_BUTT, TOKEN_LINE3);
    struct path_point points[HISTORY_MONTHS];
    for (size_t i = 0; i < HISTORY_MONTHS; i++) {
        points[i] = place(history, i);
    }
    struct path path = {0};
    path_add_polyline(&path, points, HISTORY_MONTHS);
    draw_path_stroke(draw, &path, (struct stroke){.width = 3.0F}, TOKEN_LINE3);
    for (size_t i = 0; i < HISTORY_MONTHS; i++) {
        const struct history_month *month = &history->months[i];
        draw_disc(draw, points[i].x, points[i].y, HALO_RADIUS, TOKEN_SURFACE);
        mark_draw(draw, points[i].x, points[i].y, MARK_SIZE, month->mark,
                  month->word);
        draw_line(draw, points[i].x - history->pitch / 2.0F, history->words_y,
                  history->pitch,
                  (struct draw_text){.role = ROLE_CAPTION,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_CENTER},
                  month->month);
    }
}
