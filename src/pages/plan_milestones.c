#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/plan_row.h"
#include "scene/timeline.h"

#define CARD_X 64.0F
#define CARD_Y 640.0F
#define CARD_WIDTH 1184.0F
#define CARD_HEIGHT 272.0F
#define LINE_X 200.0F
#define LINE_Y 768.0F
#define LINE_WIDTH 912.0F

// Which five are shown: with more, from the last one reached.
static size_t
find_first(const struct plan *plan)
{
    if (plan->milestone_count <= TIMELINE_STEPS_MAX) {
        return 0;
    }
    size_t next = 0;
    while (next < plan->milestone_count &&
           plan->milestones[next].reached_on != DAY_NONE) {
        next++;
    }
    size_t first = next > 0 ? next - 1 : 0;
    size_t last_first = plan->milestone_count - TIMELINE_STEPS_MAX;
    return first < last_first ? first : last_first;
}

static const char *
day_words(struct page *page, int32_t day)
{
    char *words = arena_allocate(&page->draw.scene->arena, 48);
    return calendar_format_short(words, 48, day, page->input->now.day);
}

static void
add_steps(struct page *page, struct timeline *timeline, const struct plan *plan,
          size_t first)
{
    bool has_next = false;
    while (timeline->count < TIMELINE_STEPS_MAX &&
           first + timeline->count < plan->milestone_count) {
        const struct milestone *milestone =
            &plan->milestones[first + timeline->count];
        enum timeline_step_kind kind = TIMELINE_DONE;
        if (milestone->reached_on == DAY_NONE) {
            kind = has_next ? TIMELINE_LATER : TIMELINE_NEXT;
            has_next = true;
        }
        timeline->steps[timeline->count++] = (struct timeline_step){
            kind, milestone->title,
            day_words(page, plan_row_milestone_day(milestone))};
    }
}

// Today at its true share of the way between its neighbours.
static float
find_today(const struct page *page, const struct plan *plan, size_t first,
           size_t count)
{
    int32_t today = page->input->now.day;
    if (!page->input->now.is_trusted) {
        return -1.0F;
    }
    for (size_t i = 0; i + 1 < count; i++) {
        int32_t from = plan_row_milestone_day(&plan->milestones[first + i]);
        int32_t to = plan_row_milestone_day(&plan->milestones[first + i + 1]);
        if (today >= from && today < to && from != DAY_NONE) {
            return (float)i + (float)(today - from) / (float)(to - from);
        }
    }
    return -1.0F;
}

void
plan_parts_draw_milestones(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    draw_card(draw, CARD_X, CARD_Y, CARD_WIDTH, CARD_HEIGHT);
    draw_line(draw, CARD_X + SPACE_CARD, 660.0F, 600.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Milestones"));
    if (plan->milestone_count == 0) {
        draw_line(draw, CARD_X + SPACE_CARD, 750.0F, 900.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("No milestones yet"));
        draw->ground = TOKEN_BG;
        return;
    }
    size_t first = find_first(plan);
    struct timeline timeline = {.x = LINE_X,
                                .y = LINE_Y,
                                .width = LINE_WIDTH,
                                .word_today = _("Today"),
                                .more = ""};
    add_steps(page, &timeline, plan, first);
    timeline.today = find_today(page, plan, first, timeline.count);
    size_t left_out = plan->milestone_count - timeline.count;
    if (left_out > 0) {
        timeline.more = arena_format(arena, "+%zu", left_out);
    }
    timeline_draw(draw, &timeline);
    draw->ground = TOKEN_BG;
}
