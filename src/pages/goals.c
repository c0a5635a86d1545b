#include "base/language.h"
#include "pages/chrome.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/sparkline.h"

#include <math.h>

#define CARDS 6

// How the cards lie on the page, and what is in them from their upper edge.
struct cards {
    size_t columns;
    float width, height, gap;
    float top; // of the first row
    float name, value, unit;
    float unit_gap; // left of it
    float spark, spark_height;
    float status;
    float target; // 0: at the right of the status
};

static const struct cards landscape = {
    .columns = 3,
    .width = 576.0F,
    .height = 388.0F,
    .gap = 32.0F,
    .top = 104.0F,
    .name = 24.0F,
    .value = 72.0F,
    .unit = 138.0F,
    .unit_gap = 16.0F,
    .spark = 228.0F,
    .spark_height = 64.0F,
    .status = 324.0F,
};

static const struct cards portrait = {
    .columns = 2,
    .width = 480.0F,
    .height = 512.0F,
    .gap = 24.0F,
    .top = 120.0F,
    .name = 28.0F,
    .value = 92.0F,
    .unit = 172.0F,
    .unit_gap = 14.0F,
    .spark = 284.0F,
    .spark_height = 72.0F,
    .status = 400.0F,
    .target = 448.0F,
};

static const struct cards *
find_cards(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static void
draw_value(struct page *page, float x, float y, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct cards *cards = find_cards(page);
    const struct measurement *latest = progress_latest(goal);
    const char *value = goal_words_value(
        arena, goal, latest == NULL ? (double)NAN : latest->value);
    float room = cards->width - 2.0F * SPACE_CARD;
    float width = draw_line(
        draw, x, y + cards->value, room,
        (struct draw_text){.role = ROLE_VALUE_L, .token = TOKEN_INK}, value);
    float left = width + cards->unit_gap;
    draw_line(draw, x + left, y + cards->unit, room - left,
              (struct draw_text){.role = ROLE_UNIT, .token = TOKEN_INK2},
              latest == NULL ? "" : goal_words_unit(arena, goal));
}

static void
draw_spark(struct page *page, float x, float y, const struct goal *goal)
{
    const struct cards *cards = find_cards(page);
    struct goal_values values =
        goal_words_values(&page->draw.scene->arena, goal, SPARKLINE_POINTS_MAX);
    struct sparkline spark = {
        .x = x,
        .y = y + cards->spark,
        .width = cards->width - 2.0F * SPACE_CARD,
        .height = cards->spark_height,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
        .has_zone = true,
    };
    sparkline_draw(&page->draw, &spark);
}

static const char *
status_words(const struct page *page, const struct goal *goal,
             enum status status)
{
    if (status != STATUS_NEW && page->input->now.is_trusted &&
        progress_is_measurement_overdue(goal, page->input->now.day)) {
        return _("Measurement overdue");
    }
    return goal_words_status(goal);
}

// The arrow points the way the line should move; a rank's is drawn upwards.
static enum icon
arrow(const struct goal *goal)
{
    return goal->direction == DIRECTION_LOWER && !goal->is_rank ? ICON_DOWN
                                                                : ICON_UP;
}

// The target, ended by the arrow, in `room` from x; upright it begins there.
static void
draw_target(struct page *page, float x, float y, float room,
            const struct goal *goal)
{
    struct draw *draw = &page->draw;
    const char *target = goal_words_target(&draw->scene->arena, goal);
    if (target[0] == '\0') {
        return;
    }
    float words = fminf(draw_text_width(draw, ROLE_BODY, target), room - 42.0F);
    bool is_portrait = stage_is_portrait(page);
    if (!is_portrait) {
        x += room - words - 42.0F;
    }
    draw_line(
        draw, x, y, words,
        (struct draw_text){.role = ROLE_BODY,
                           .token = TOKEN_INK2,
                           .align = is_portrait ? ALIGN_LEFT : ALIGN_RIGHT},
        target);
    icon_draw(draw, x + words + 12.0F, y + 3.0F, 30.0F, arrow(goal), 3.5F,
              TOKEN_INK2);
}

static void
draw_foot(struct page *page, float x, float y, const struct goal *goal)
{
    const struct cards *cards = find_cards(page);
    float room = cards->width - 2.0F * SPACE_CARD;
    enum status status = progress_goal_status(goal);
    float taken = words_draw_status(
        &page->draw, x, y + cards->status, 38.0F, 12.0F, status,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        status_words(page, goal, status));
    if (stage_is_portrait(page)) {
        draw_target(page, x, y + cards->target, room, goal);
    } else {
        draw_target(page, x + taken + 24.0F, y + cards->status,
                    room - taken - 24.0F, goal);
    }
}

static void
draw_goal(struct page *page, size_t slot, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    const struct cards *cards = find_cards(page);
    float x = page->grid->margin +
              (cards->width + cards->gap) * (float)(slot % cards->columns);
    float y = cards->top +
              (cards->height + cards->gap) * (float)(slot / cards->columns);
    const char *intent =
        arena_format(&draw->scene->arena, "goal/%lld", (long long)goal->id);
    bool is_pressed =
        draw_tap(draw, x, y, cards->width, cards->height, intent, goal->name);
    draw_card(draw, x, y, cards->width, cards->height);
    if (is_pressed) {
        draw_rectangle(draw, x, y, cards->width, cards->height, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float left = x + SPACE_CARD;
    draw_line(draw, left, y + cards->name, cards->width - 2.0F * SPACE_CARD,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              goal->name);
    draw_value(page, left, y, goal);
    draw_spark(page, left, y, goal);
    draw_foot(page, left, y, goal);
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct goal_list *goals = &page->input->snapshot->shown_goals;
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * CARDS;
    first = first < goals->count ? first : 0;
    chrome_draw_top(page, words_page(PAGE_GOALS), false);
    stage_use_content(page);
    for (size_t i = 0; i < CARDS && first + i < goals->count; i++) {
        draw_goal(page, i, goals->items[first + i]);
    }
    chrome_draw_tabs(page, PAGE_GOALS, goals->count > CARDS);
}

const struct page_kind page_goals = {.id = PAGE_GOALS, .build = build};
