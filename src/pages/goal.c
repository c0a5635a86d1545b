#include "base/language.h"
#include "pages/chrome.h"
#include "pages/goal_chart.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>

#define RIGHT_X 1280.0F
#define RIGHT_WIDTH 576.0F
#define PLANS_MAX 2
#define PLAN_HEIGHT 112.0F

static void
draw_heading(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    draw_line(draw, STAGE_MARGIN, 104.0F, 1184.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              goal->name);
    const char *better = goal_words_is_lower_better(goal)
                             ? _("Lower is better.")
                             : _("Higher is better.");
    draw_line(draw, STAGE_MARGIN, 172.0F, 1184.0F,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              goal->description[0] == '\0'
                  ? better
                  : arena_format(arena, "%s %s", goal->description, better));
}

static const char *
measured_words(struct page *page, const struct goal *goal)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct measurement *latest = progress_latest(goal);
    char month[48];
    if (latest == NULL) {
        return _("Not measured yet");
    }
    calendar_format_month(month, sizeof month, latest->measured_on);
    if (page->input->now.is_trusted &&
        progress_is_measurement_overdue(goal, page->input->now.day)) {
        return arena_format(arena, _("Measured in %s, next overdue"), month);
    }
    return arena_format(arena, _("Measured in %s"), month);
}

static void
draw_status(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    enum status status = progress_goal_status(goal);
    mark_draw(draw, RIGHT_X + 32.0F, 158.0F, 64.0F, words_mark(status),
              words_status(status));
    draw_line(draw, RIGHT_X + 86.0F, 114.0F, RIGHT_WIDTH - 86.0F,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              words_status(status));
    draw_line(draw, RIGHT_X + 86.0F, 166.0F, RIGHT_WIDTH - 86.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              measured_words(page, goal));
}

static void
draw_distance(struct page *page, const struct goal *goal, float x)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *gain = goal_words_from_baseline(arena, goal);
    const char *lacking = goal_words_to_target(arena, goal);
    bool is_down = goal->direction == DIRECTION_LOWER && !goal->is_rank;
    icon_draw(draw, x, 462.0F, 48.0F, is_down ? ICON_DOWN : ICON_UP, 4.0F,
              TOKEN_SEA);
    draw_line(
        draw, x + 68.0F, 450.0F, RIGHT_WIDTH - 2.0F * SPACE_CARD - 68.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        gain[0] == '\0' ? goal_words_target(arena, goal) : gain);
    draw_line(draw, x + 68.0F, 486.0F, RIGHT_WIDTH - 2.0F * SPACE_CARD - 68.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              lacking);
}

static void
draw_value(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    float x = RIGHT_X + SPACE_CARD;
    draw_card(draw, RIGHT_X, 232.0F, RIGHT_WIDTH, 330.0F);
    float width = draw_line(
        draw, x, 250.0F, 512.0F,
        (struct draw_text){.role = ROLE_VALUE_XL, .token = TOKEN_INK},
        goal_words_value(arena, goal,
                         latest == NULL ? (double)NAN : latest->value));
    draw_line(draw, x + width + 18.0F, 342.0F, 512.0F - width - 18.0F,
              (struct draw_text){.role = ROLE_UNIT_L, .token = TOKEN_INK2},
              latest == NULL ? "" : goal_words_unit(arena, goal));
    draw_distance(page, goal, x);
}

static void
draw_plan(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float x = RIGHT_X + SPACE_CARD;
    enum status status = progress_plan_status(plan);
    const char *intent = arena_format(arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, RIGHT_X, y, RIGHT_WIDTH, PLAN_HEIGHT, intent,
                 plan->title)) {
        draw_rectangle(draw, RIGHT_X, y, RIGHT_WIDTH, PLAN_HEIGHT, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_hairline(draw, x, x + 512.0F, y);
    mark_draw(draw, x + 22.0F, y + 56.0F, 44.0F, words_mark(status),
              words_status(status));
    draw_line(
        draw, x + 64.0F, y + 20.0F, 396.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, x + 64.0F, y + 56.0F, 396.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              plan->owner[0] == '\0'
                  ? words_status(status)
                  : arena_format(arena, "%s, %s", plan->owner,
                                 words_status_inside(status)));
    icon_draw(draw, x + 480.0F, y + 40.0F, 32.0F, ICON_NEXT, 3.0F, TOKEN_INK2);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plans(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float x = RIGHT_X + SPACE_CARD;
    draw_card(draw, RIGHT_X, 594.0F, RIGHT_WIDTH, 318.0F);
    draw_line(draw, x, 614.0F, 420.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Plans that move it"));
    if (goal->plans.count > PLANS_MAX) {
        size_t more = goal->plans.count - PLANS_MAX;
        draw_line(draw, x + 400.0F, 618.0F, 112.0F,
                  (struct draw_text){.role = ROLE_BODY,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_RIGHT},
                  arena_format(arena, "+%zu", more));
    }
    if (goal->plans.count == 0) {
        draw_line(draw, x, 690.0F, 512.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("No plan moves this goal yet"));
    }
    for (size_t i = 0; i < goal->plans.count && i < PLANS_MAX; i++) {
        draw_plan(page, 676.0F + PLAN_HEIGHT * (float)i, goal->plans.items[i]);
    }
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct goal *goal =
        snapshot_find_goal(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_GOALS), false);
    stage_use_content(page);
    if (goal != NULL) {
        draw_heading(page, goal);
        draw_status(page, goal);
        draw_card(&page->draw, STAGE_MARGIN, 232.0F, 1184.0F, 680.0F);
        goal_chart_draw(page, goal);
        draw_value(page, goal);
        draw_plans(page, goal);
    }
    float end = chrome_draw_back(page, 1700.0F);
    if (goal != NULL) {
        links_draw_goal(page, end, goal);
    }
}

const struct page_kind page_goal = {PAGE_GOAL, build};
