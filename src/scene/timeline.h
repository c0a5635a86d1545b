// A timeline: milestones on a line, with today where it falls among them.
#ifndef PEJL_SCENE_TIMELINE_H
#define PEJL_SCENE_TIMELINE_H

#include "scene/draw.h"

#include <stdbool.h>
#include <stddef.h>

#define TIMELINE_STEPS_MAX 5

enum timeline_step_kind { TIMELINE_DONE, TIMELINE_NEXT, TIMELINE_LATER };

struct timeline_step {
    enum timeline_step_kind kind;
    const char *title;
    const char *date;
};

struct timeline {
    float x, y;      // the middle of the first station
    float length;    // from there to the middle of the last
    float words_end; // upright, where the dates end
    struct timeline_step steps[TIMELINE_STEPS_MAX];
    size_t count;
    float today; // 0 at the first station to count - 1 at the last; < 0: none
    const char *word_today;
    const char *more; // how many are left out, "" if none
};

// Draw it with titles and dates below and today above (design.md 6).
void
timeline_draw(struct draw *draw, const struct timeline *timeline);

// Draw it downwards, title and date at the right of each station and today
// halfway between two (design2.md 5).
void
timeline_draw_upright(struct draw *draw, const struct timeline *timeline);

// What both ways share: how far apart the stations are, one of them, and how
// its title is set.
float
timeline_pitch(const struct timeline *timeline);
void
timeline_draw_station(struct draw *draw, float x, float y,
                      enum timeline_step_kind kind);
enum type_role
timeline_role(enum timeline_step_kind kind);

#endif
