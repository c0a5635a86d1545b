#include "pages/goal_benchmark.h"
#include "pages/goal_chart.h"
#include "pages/goal_parts.h"
#include "pages/goal_words.h"
#include "pages/links.h"
#include "scene/icon.h"

#include <math.h>

#define LEFT 48.0F
#define RIGHT 1032.0F
#define WIDTH 984.0F
#define INNER_LEFT 80.0F
#define INNER_RIGHT 1000.0F
#define VALUE_Y 248.0F
#define CHART_Y 592.0F
#define LINKS_Y 134.0F
#define LINKS_AIR 32.0F

static const struct goal_plans_card plans_card = {
    .x = LEFT,
    .y = 1376.0F,
    .width = WIDTH,
    .height = 328.0F,
    .heading = 24.0F,
    .row = 88.0F,
    .row_height = 116.0F,
    .mark = 48.0F,
    .gap = 24.0F,
    .icon = 36.0F,
    .title = ROLE_BODY_L_SEMIBOLD,
};

// The same, below what the goal is compared with.
static const struct goal_plans_card lower_card = {
    .x = LEFT,
    .y = 1496.0F,
    .width = WIDTH,
    .height = 208.0F,
    .heading = 20.0F,
    .row = 84.0F,
    .row_height = 116.0F,
    .mark = 48.0F,
    .gap = 24.0F,
    .icon = 36.0F,
    .title = ROLE_BODY_L_SEMIBOLD,
};

// The links stand beside the heading where it leaves room for them.
static void
draw_heading(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float name = draw_line(
        draw, LEFT, 120.0F, WIDTH,
        (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK}, goal->name);
    float description =
        goal_parts_draw_description(page, LEFT, 188.0F, WIDTH, goal);
    float taken = fmaxf(name, description);
    links_draw_goal(
        page, (struct links_room){LEFT + taken + LINKS_AIR, RIGHT, LINKS_Y},
        goal);
}

// What is gained at the left, what is lacking at the right.
static void
draw_distance(struct page *page, float y, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *gain = goal_words_from_baseline(arena, goal);
    const char *lacking = goal_words_to_target(arena, goal);
    bool is_down = goal->direction == DIRECTION_LOWER && !goal->is_rank;
    float limit = INNER_RIGHT;
    if (lacking[0] != '\0') {
        limit -= fminf(draw_text_width(draw, ROLE_BODY, lacking), 480.0F);
        draw_line(draw, limit, y, INNER_RIGHT - limit + 1.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  lacking);
        limit -= 24.0F;
    }
    if (gain[0] == '\0' && isnan(goal->target)) {
        return;
    }
    icon_draw(draw, INNER_LEFT, y - 4.0F, 44.0F, is_down ? ICON_DOWN : ICON_UP,
              4.0F, TOKEN_SEA);
    float x = INNER_LEFT + 44.0F + 18.0F;
    draw_line(
        draw, x, y, limit - x,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        gain[0] == '\0' ? goal_words_target(arena, goal) : gain);
}

static void
draw_value(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    draw_card(draw, LEFT, VALUE_Y, WIDTH, 320.0F);
    goal_parts_draw_value(page, INNER_LEFT, VALUE_Y + 28.0F, 504.0F, goal);
    goal_parts_draw_status(page, 600.0F, VALUE_Y + 64.0F, INNER_RIGHT - 600.0F,
                           goal);
    draw_hairline(draw, INNER_LEFT, INNER_RIGHT, VALUE_Y + 212.0F);
    draw_distance(page, VALUE_Y + 250.0F, goal);
    draw->ground = TOKEN_BG;
}

void
goal_parts_draw_portrait(struct page *page, const struct goal *goal)
{
    draw_heading(page, goal);
    draw_value(page, goal);
    draw_card(&page->draw, LEFT, CHART_Y, WIDTH, 760.0F);
    goal_chart_draw(page, goal);
    page->draw.ground = TOKEN_BG;
    if (goal->benchmark != NULL) {
        goal_benchmark_draw(page, LEFT, plans_card.y, WIDTH, goal);
    }
    goal_parts_draw_plans(
        page, goal->benchmark == NULL ? &plans_card : &lower_card, goal);
}
