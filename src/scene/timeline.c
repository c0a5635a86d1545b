#include "scene/timeline.h"

#include <math.h>

#define LINE_STROKE 6.0F
#define TITLE_DROP 36.0F
#define DATE_DROP 74.0F
#define TITLE_WIDTH 216.0F

float
timeline_pitch(const struct timeline *timeline)
{
    return timeline->count < 2
               ? 0.0F
               : timeline->length / (float)(timeline->count - 1);
}

enum type_role
timeline_role(enum timeline_step_kind kind)
{
    static const enum type_role roles[] = {
        [TIMELINE_DONE] = ROLE_BODY_MEDIUM,
        [TIMELINE_NEXT] = ROLE_BODY_SEMIBOLD,
        [TIMELINE_LATER] = ROLE_BODY,
    };
    return roles[kind];
}

static void
draw_line_to(struct draw *draw, const struct timeline *timeline, float station,
             enum token token)
{
    draw_segment(draw, timeline->x, timeline->y,
                 timeline->x + timeline_pitch(timeline) * station, timeline->y,
                 LINE_STROKE, STROKE_ROUND, token);
}

static void
draw_check(struct draw *draw, float x, float y)
{
    struct path path = {0};
    path_move(&path, x - 8.0F, y);
    path_line(&path, x - 2.5F, y + 6.0F);
    path_line(&path, x + 9.0F, y - 6.0F);
    draw_path_stroke(draw, &path,
                     (struct stroke){.width = 4.0F, .cap = STROKE_ROUND},
                     TOKEN_SURFACE);
}

void
timeline_draw_station(struct draw *draw, float x, float y,
                      enum timeline_step_kind kind)
{
    if (kind == TIMELINE_DONE) {
        draw_disc(draw, x, y, 20.0F, TOKEN_SEA);
        draw_check(draw, x, y);
        return;
    }
    draw_disc(draw, x, y, 18.0F, TOKEN_SURFACE);
    if (kind == TIMELINE_NEXT) {
        draw_ring(draw, x, y, 18.0F, 6.0F, TOKEN_HEATHER);
    } else {
        draw_ring(draw, x, y, 18.0F, 4.0F, TOKEN_LINE3);
    }
}

static void
draw_words(struct draw *draw, float x, float y, float width,
           const struct timeline_step *step)
{
    draw_line(draw, x - width / 2.0F, y + TITLE_DROP, width,
              (struct draw_text){.role = timeline_role(step->kind),
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              step->title);
    draw_line(draw, x - width / 2.0F, y + DATE_DROP, width,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER},
              step->date);
}

static void
draw_today(struct draw *draw, const struct timeline *timeline)
{
    float x = timeline->x + timeline_pitch(timeline) * timeline->today;
    struct path path = {0};
    path_add_polygon(&path,
                     (struct path_point[]){{x, timeline->y + 20.0F},
                                           {x - 11.0F, timeline->y - 16.0F},
                                           {x + 11.0F, timeline->y - 16.0F}},
                     3);
    draw_path(draw, &path, TOKEN_HEATHER);
    draw_line(draw, x - 60.0F, timeline->y - 58.0F, 120.0F,
              (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_HEATHER,
                                 .align = ALIGN_CENTER},
              timeline->word_today);
}

void
timeline_draw(struct draw *draw, const struct timeline *timeline)
{
    draw_line_to(draw, timeline, (float)timeline->count - 1.0F, TOKEN_LINE);
    if (timeline->today > 0.0F) {
        draw_line_to(draw, timeline, timeline->today, TOKEN_SEA);
    }
    if (timeline->today >= 0.0F) {
        draw_today(draw, timeline);
    }
    float width = timeline->count < 2
                      ? TITLE_WIDTH
                      : fminf(timeline_pitch(timeline) - 12.0F, 320.0F);
    for (size_t i = 0; i < timeline->count; i++) {
        float x = timeline->x + timeline_pitch(timeline) * (float)i;
        timeline_draw_station(draw, x, timeline->y, timeline->steps[i].kind);
        draw_words(draw, x, timeline->y, width, &timeline->steps[i]);
    }
    if (timeline->more[0] != '\0') {
        draw_line(
            draw, timeline->x + timeline->length + 36.0F, timeline->y - 18.0F,
            80.0F,
            (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK2},
            timeline->more);
    }
}
