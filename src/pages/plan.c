#include "base/language.h"
#include "base/number.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/plan_parts.h"
#include "pages/pop.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"

#include <math.h>

#define STEPS_LEFT 1148.0F
#define MARK 72.0F
#define STATUS_TEXT 96.0F // from the left edge of the mark

// How the head of the page lies.
struct head {
    float title_y, title_width;
    float line_y; // of the priority and the focus
    float status_x, status_y, status_width;
};

static const struct head landscape_head = {104.0F,  1180.0F, 178.0F,
                                           1280.0F, 118.0F,  576.0F};
static const struct head portrait_head = {120.0F, 984.0F, 194.0F,
                                          48.0F,  258.0F, 984.0F};

// Where the focus is named, before it is drawn.
static void
draw_focus(struct page *page, float x, float y, float room,
           const struct focus *focus)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "focus/%lld", (long long)focus->id);
    float words =
        fminf(draw_text_width(draw, ROLE_BODY_L, focus->name), room - 44.0F);
    float width = 44.0F + words;
    if (draw_tap(draw, x - 12.0F, y - 24.0F, width + 24.0F, TARGET_MIN, intent,
                 focus->name)) {
        draw_rectangle(draw, x - 12.0F, y - 6.0F, width + 24.0F, 52.0F, 26.0F,
                       TOKEN_SUNKEN);
    }
    compass_draw_focus(draw, x + 17.0F, y + 20.0F, 34.0F, focus->sector,
                       page->input->snapshot->compass_count);
    draw_line(draw, x + 44.0F, y, words + 1.0F,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK},
              focus->name);
}

static void
draw_heading(struct page *page, const struct head *head,
             const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float right = x + head->title_width;
    draw_line(draw, x, head->title_y, head->title_width,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              plan->title);
    if (plan->rank > 0) {
        x += draw_line(
                 draw, x, head->line_y, 400.0F,
                 (struct draw_text){.role = ROLE_PRIORITY, .token = TOKEN_SEA},
                 arena_format(&draw->scene->arena, _("Priority %lld"),
                              (long long)plan->rank)) +
             36.0F;
    }
    if (plan->focus != NULL) {
        draw_focus(page, x, head->line_y, right - x, plan->focus);
    }
}

static const char *
due_words(struct page *page, const struct plan *plan)
{
    char day[48];
    char percent[32];
    calendar_format_day(day, sizeof day, plan->deadline, page->input->now.day);
    number_format_unit(percent, sizeof percent,
                       isnan(plan->progress) ? 0.0 : plan->progress, 0, "%");
    if (plan->deadline == DAY_NONE) {
        return arena_format(&page->draw.scene->arena,
                            _("%s complete, no deadline"), percent);
    }
    bool is_overdue = page->input->now.is_trusted &&
                      progress_is_overdue(plan, page->input->now.day);
    const char *words =
        is_overdue ? _("%s complete, was due %s") : _("%s complete, due %s");
    return arena_format(&page->draw.scene->arena, words, percent, day);
}

// Returns where the words end.
static float
draw_status(struct page *page, const struct head *head, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    float x = head->status_x + STATUS_TEXT;
    float room = head->status_width - STATUS_TEXT;
    pop_begin(page, plan);
    mark_draw(draw, head->status_x + MARK / 2.0F, head->status_y + 44.0F, MARK,
              words_mark(status), words_status(status));
    pop_end(page);
    float word =
        draw_line(draw, x, head->status_y, room,
                  (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
                  words_status(status));
    float due =
        draw_line(draw, x, head->status_y + 52.0F, room,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  due_words(page, plan));
    return x + fmaxf(word, due);
}

// The bar has room for links in landscape; upright the status has.
static void
draw_links(struct page *page, float status_end, float back_end,
           const struct plan *plan)
{
    stage_use_bar(page);
    struct links_room room = links_find_room(page, back_end, STEPS_LEFT);
    if (stage_is_portrait(page)) {
        stage_use_content(page);
        room = (struct links_room){status_end + 32.0F, page->grid->right,
                                   portrait_head.status_y};
    }
    links_draw_plan(page, room, plan);
}

// While an answer is opened the bar steps through the six.
static void
draw_answer_steps(struct page *page, int opened)
{
    struct arena *arena = &page->draw.scene->arena;
    int count = SMARTE_COUNT;
    struct chrome_steps steps = {
        .words = arena_format(arena,
                              stage_is_portrait(page) ? _("%d of %d")
                                                      : _("answer %d of %d"),
                              opened, count),
        .previous =
            arena_format(arena, "detail/%d", opened > 1 ? opened - 1 : count),
        .next = arena_format(arena, "detail/%d", opened % count + 1),
    };
    chrome_draw_way_back(page);
    chrome_draw_steps(page, 1700.0F, &steps);
}

static void
build(struct page *page, struct place place)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_PLAN), false);
    stage_use_content(page);
    if (plan == NULL) {
        chrome_draw_back(page, 1700.0F);
        return;
    }
    const struct head *head =
        stage_is_portrait(page) ? &portrait_head : &landscape_head;
    draw_heading(page, head, plan);
    float status_end = draw_status(page, head, plan);
    plan_parts_draw_answers(page, plan, place.detail);
    plan_parts_draw_people(page, plan);
    plan_parts_draw_goal(page, plan);
    bool is_opened = place.detail >= 1 && place.detail <= SMARTE_COUNT;
    plan_parts_draw_milestones(page, plan, !is_opened);
    plan_parts_draw_history(page, plan);
    if (is_opened) {
        draw_answer_steps(page, place.detail);
        return;
    }
    float end = chrome_draw_back(page, 1700.0F);
    draw_links(page, status_end, end, plan);
}

PAGE_KIND(plan, IN_CYCLE) = {
    .title = N_("Action plan"),
    .build = build,
    .build_enlarged = enlarged_build_plan,
};
