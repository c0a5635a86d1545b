#include "scene/timeline.h"

#include <math.h>

#define LINE_STROKE 6.0F
#define WORDS_X 52.0F // right of the line
#define GAP 16.0F     // from a title to its date
#define STATION 21.0F // radius with its stroke

static void
draw_line_to(struct draw *draw, const struct timeline *timeline, float station,
             enum token token)
{
    draw_segment(draw, timeline->x, timeline->y, timeline->x,
                 timeline->y + timeline_pitch(timeline) * station, LINE_STROKE,
                 STROKE_ROUND, token);
}

// The sign's tip lies at the line, or at the edge of a station it is beside.
static float
find_tip(float pitch, float today)
{
    float beyond = today - floorf(today);
    float away = pitch * fminf(beyond, 1.0F - beyond);
    float reach = STATION * STATION - away * away;
    return fmaxf(8.0F, sqrtf(fmaxf(reach, 0.0F)) + 2.0F);
}

// The word stands halfway, where there is room; the sign at the true share.
static void
draw_today(struct draw *draw, const struct timeline *timeline)
{
    float pitch = timeline_pitch(timeline);
    float tip_x = timeline->x + find_tip(pitch, timeline->today);
    float tip_y = timeline->y + pitch * timeline->today;
    float word_y = timeline->y + pitch * (floorf(timeline->today) + 0.5F);
    struct path path = {0};
    path_add_polygon(&path,
                     (struct path_point[]){{tip_x, tip_y},
                                           {tip_x + 30.0F, tip_y - 12.0F},
                                           {tip_x + 30.0F, tip_y + 12.0F}},
                     3);
    draw_path(draw, &path, TOKEN_HEATHER);
    draw_line(
        draw, timeline->x + WORDS_X, word_y - 18.0F, 200.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_HEATHER},
        timeline->word_today);
}

static void
draw_words(struct draw *draw, const struct timeline *timeline, float y,
           const struct timeline_step *step)
{
    float left = timeline->x + WORDS_X;
    float date = draw_text_width(draw, ROLE_BODY, step->date);
    draw_line(draw, left, y - 18.0F, timeline->words_end - date - GAP - left,
              (struct draw_text){.role = timeline_role(step->kind),
                                 .token = TOKEN_INK},
              step->title);
    draw_line(draw, timeline->words_end - date, y - 18.0F, date + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              step->date);
}

void
timeline_draw_upright(struct draw *draw, const struct timeline *timeline)
{
    float pitch = timeline_pitch(timeline);
    draw_line_to(draw, timeline, (float)timeline->count - 1.0F, TOKEN_LINE);
    if (timeline->today > 0.0F) {
        draw_line_to(draw, timeline, timeline->today, TOKEN_SEA);
    }
    if (timeline->today >= 0.0F) {
        draw_today(draw, timeline);
    }
    for (size_t i = 0; i < timeline->count; i++) {
        float y = timeline->y + pitch * (float)i;
        timeline_draw_station(draw, timeline->x, y, timeline->steps[i].kind);
        draw_words(draw, timeline, y, &timeline->steps[i]);
    }
}
