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
    enum type_role value_role;
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
    .value_role = ROLE_VALUE_L,
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
    .value_role = ROLE_VALUE_L,
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

// Under a notice: one row, and larger (mockup 11c).
static const struct cards noticed = {
    .columns = 3,
    .value_role = ROLE_VALUE_XL,
    .width = 576.0F,
    .height = 520.0F,
    .gap = 32.0F,
    .top = 176.0F,
    .name = 32.0F,
    .value = 96.0F,
    .unit = 192.0F,
    .unit_gap = 16.0F,
    .spark = 312.0F,
    .spark_height = 104.0F,
    .status = 444.0F,
};

static const struct cards noticed_portrait = {
    .columns = 2,
    .value_role = ROLE_VALUE_L,
    .width = 480.0F,
    .height = 512.0F,
    .gap = 24.0F,
    .top = 200.0F,
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
    if (stage_is_cut(page)) {
        return stage_is_portrait(page) ? &noticed_portrait : &noticed;
    }
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
        (struct draw_text){.role = cards->value_role, .token = TOKEN_INK},
        value);
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

static int
need_of_help(const struct goal *goal)
{
    enum status status = progress_goal_status(goal);
    return status == STATUS_OFF ? 2 : status == STATUS_RISK ? 1 : 0;
}

// The goals that need help most, in the order of the page.
static void
draw_worst(struct page *page, const struct goal_list *goals)
{
    struct draw *draw = &page->draw;
    size_t room = stage_is_portrait(page) ? 4 : 3;
    size_t slot = 0;
    bool has_need = false;
    for (int need = 2; need >= 0; need--) {
        for (size_t i = 0; i < goals->count && slot < room; i++) {
            if (need_of_help(goals->items[i]) == need) {
                has_need = has_need || need > 0;
                draw_goal(page, slot++, goals->items[i]);
            }
        }
    }
    if (slot > 0) {
        draw_line(draw, page->grid->margin, page->grid->top,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
                  has_need ? _("Goals that need help")
                           : words_page(PAGE_GOALS));
    }
}

static void
draw_part(struct page *page, const struct goal_list *goals, size_t first)
{
    for (size_t i = 0; i < CARDS && first + i < goals->count; i++) {
        draw_goal(page, i, goals->items[first + i]);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct goal_list *goals = &page->input->snapshot->shown_goals;
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * CARDS;
    first = first < goals->count ? first : 0;
    chrome_draw_top(page, words_page(PAGE_GOALS), false);
    stage_use_content(page);
    if (stage_is_cut(page)) {
        draw_worst(page, goals);
    } else {
        draw_part(page, goals, first);
    }
    chrome_draw_tabs(page, PAGE_GOALS, goals->count > CARDS);
}

PAGE_KIND(goals, IN_CYCLE) = {
    .title = N_("Goals"),
    .icon = ICON_GOALS,
    .build = build,
    .build_enlarged = enlarged_build_goals,
};
