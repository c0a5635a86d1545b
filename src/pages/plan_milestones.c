#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "scene/icon.h"
#include "scene/timeline.h"

#define CHEVRON 28.0F
#define CHEVRON_GAP 10.0F

// Where the card lies on the page and the line on it.
struct milestones_card {
    float x, y, width, height;
    float heading;
    float line_x, line_y;
    float line_length; // of all, or upright from one to the next
};

static const struct milestones_card landscape = {
    64.0F, 640.0F, 1184.0F, 272.0F, 20.0F, 200.0F, 768.0F, 912.0F};
static const struct milestones_card portrait = {48.0F, 1204.0F, 480.0F,  500.0F,
                                                24.0F, 104.0F,  1320.0F, 86.0F};

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

static struct timeline
make_timeline(struct page *page, const struct milestones_card *card,
              const struct plan *plan)
{
    size_t first = find_first(plan);
    struct timeline timeline = {.x = card->line_x,
                                .y = card->line_y,
                                .length = card->line_length,
                                .word_today = _("Today"),
                                .more = ""};
    add_steps(page, &timeline, plan, first);
    timeline.today = find_today(page, plan, first, timeline.count);
    size_t left_out = plan->milestone_count - timeline.count;
    if (left_out > 0) {
        timeline.more =
            arena_format(&page->draw.scene->arena, "+%zu", left_out);
    }
    return timeline;
}

// Upright: a milestone to the line, its day at the right edge.
static void
draw_upright(struct page *page, const struct milestones_card *card,
             struct timeline *timeline)
{
    struct draw *draw = &page->draw;
    float right = card->x + card->width - SPACE_CARD;
    timeline->length *= (float)(timeline->count - 1);
    timeline->words_end = right;
    float more = right - CHEVRON - CHEVRON_GAP - 80.0F;
    draw_line(draw, more, card->y + card->heading + 4.0F, 80.0F,
              (struct draw_text){
                  .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_RIGHT},
              timeline->more);
    timeline_draw_upright(draw, timeline);
}

// The answers lie where not everybody reaches: this card leads to them.
static void
draw_way_to_answers(struct page *page, const struct milestones_card *card)
{
    struct draw *draw = &page->draw;
    const char *words = _("The six answers");
    float right = card->x + card->width - SPACE_CARD;
    float line = draw->style->types[ROLE_H5].line_height;
    float y = card->y + card->heading;
    if (draw_tap(draw, card->x, card->y, card->width, card->height, "detail/1",
                 words)) {
        draw_rectangle(draw, card->x, card->y, card->width, card->height,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    icon_draw(draw, right - CHEVRON, y + (line - CHEVRON) / 2.0F, CHEVRON,
              ICON_NEXT, 3.5F, TOKEN_INK2);
    if (!stage_is_portrait(page)) {
        right -= CHEVRON + CHEVRON_GAP;
        draw_line(draw, card->x + 400.0F, y + 4.0F, right - card->x - 400.0F,
                  (struct draw_text){.role = ROLE_BODY_MEDIUM,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_RIGHT},
                  words);
    }
}

void
plan_parts_draw_milestones(struct page *page, const struct plan *plan,
                           bool leads_to_answers)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct milestones_card *card = is_portrait ? &portrait : &landscape;
    draw_card(draw, card->x, card->y, card->width, card->height);
    if (leads_to_answers) {
        draw_way_to_answers(page, card);
    }
    draw_line(draw, card->x + SPACE_CARD, card->y + card->heading, 300.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Milestones"));
    if (plan->milestone_count == 0) {
        draw_line(draw, card->x + SPACE_CARD, card->line_y - 18.0F,
                  card->width - 2.0F * SPACE_CARD,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("No milestones yet"));
    } else {
        struct timeline timeline = make_timeline(page, card, plan);
        if (is_portrait) {
            draw_upright(page, card, &timeline);
        } else {
            timeline_draw(draw, &timeline);
        }
    }
    draw->ground = TOKEN_BG;
}
