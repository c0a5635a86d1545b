#include "base/language.h"
#include "pages/chrome.h"
#include "pages/goal_benchmark.h"
#include "pages/goal_chart.h"
#include "pages/goal_parts.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>

#define RIGHT_X 1280.0F
#define RIGHT_WIDTH 576.0F
#define STEPS_LEFT 1148.0F

static const struct goal_plans_card plans_card = {
    .x = RIGHT_X,
    .y = 594.0F,
    .width = RIGHT_WIDTH,
    .height = 318.0F,
    .heading = 20.0F,
    .row = 82.0F,
    .row_height = 112.0F,
    .mark = 44.0F,
    .gap = 20.0F,
    .icon = 32.0F,
    .title = ROLE_BODY_SEMIBOLD,
};

// The same, below what the goal is compared with.
static const struct goal_plans_card lower_card = {
    .x = RIGHT_X,
    .y = 722.0F,
    .width = RIGHT_WIDTH,
    .height = 190.0F,
    .heading = 16.0F,
    .row = 70.0F,
    .row_height = 112.0F,
    .mark = 44.0F,
    .gap = 20.0F,
    .icon = 32.0F,
    .title = ROLE_BODY_SEMIBOLD,
};

static void
draw_heading(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    draw_line(draw, STAGE_MARGIN, 104.0F, 1184.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              goal->name);
    goal_parts_draw_description(page, STAGE_MARGIN, 172.0F, 1184.0F, goal);
}

static void
draw_distance(struct page *page, const struct goal *goal, float x)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *gain = goal_words_from_baseline(arena, goal);
    const char *lacking = goal_words_to_target(arena, goal);
    if (gain[0] == '\0' && isnan(goal->target)) {
        return;
    }
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
draw_landscape(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    draw_heading(page, goal);
    goal_parts_draw_status(page, RIGHT_X, 114.0F, RIGHT_WIDTH, goal);
    draw_card(draw, STAGE_MARGIN, 232.0F, 1184.0F, 680.0F);
    goal_chart_draw(page, goal);
    float x = RIGHT_X + SPACE_CARD;
    draw_card(draw, RIGHT_X, 232.0F, RIGHT_WIDTH, 330.0F);
    goal_parts_draw_value(page, x, 250.0F, RIGHT_WIDTH - 2.0F * SPACE_CARD,
                          goal);
    draw_distance(page, goal, x);
    if (goal->benchmark != NULL) {
        goal_benchmark_draw(page, RIGHT_X, plans_card.y, RIGHT_WIDTH, goal);
    }
    goal_parts_draw_plans(
        page, goal->benchmark == NULL ? &plans_card : &lower_card, goal);
}

static void
build(struct page *page, struct place place)
{
    const struct goal *goal =
        snapshot_find_goal(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_GOALS), false);
    stage_use_content(page);
    bool is_portrait = stage_is_portrait(page);
    if (goal != NULL && is_portrait) {
        goal_parts_draw_portrait(page, goal);
    } else if (goal != NULL) {
        draw_landscape(page, goal);
    }
    float end = chrome_draw_back(page, 1700.0F);
    if (goal != NULL && !is_portrait) {
        links_draw_goal(page, links_find_room(page, end, STEPS_LEFT), goal);
    }
}

PAGE_KIND(goal, IN_CYCLE) = {
    .title = N_("Goal"),
    .build = build,
    .build_enlarged = enlarged_build_goal,
};
