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
#define COLUMNS 3
#define CARD_WIDTH 576.0F
#define CARD_HEIGHT 388.0F
#define CARD_GAP 32.0F
#define CARDS_Y 104.0F

static void
draw_value(struct page *page, float x, float y, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    const char *value = goal_words_value(
        arena, goal, latest == NULL ? (double)NAN : latest->value);
    float width = draw_line(
        draw, x, y, CARD_WIDTH - 2.0F * SPACE_CARD,
        (struct draw_text){.role = ROLE_VALUE_L, .token = TOKEN_INK}, value);
    float left = x + width + 16.0F;
    draw_line(draw, left, y + 66.0F, x + CARD_WIDTH - 2.0F * SPACE_CARD - left,
              (struct draw_text){.role = ROLE_UNIT, .token = TOKEN_INK2},
              latest == NULL ? "" : goal_words_unit(arena, goal));
}

static void
draw_spark(struct page *page, float x, float y, const struct goal *goal)
{
    struct goal_values values =
        goal_words_values(&page->draw.scene->arena, goal, SPARKLINE_POINTS_MAX);
    struct sparkline spark = {
        .x = x,
        .y = y,
        .width = CARD_WIDTH - 2.0F * SPACE_CARD,
        .height = 64.0F,
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
    if (status == STATUS_NEW) {
        return _("Not measured yet");
    }
    if (page->input->now.is_trusted &&
        progress_is_measurement_overdue(goal, page->input->now.day)) {
        return _("Measurement overdue");
    }
    return words_status(status);
}

// The arrow points the way the line should move; a rank's is drawn upwards.
static enum icon
arrow(const struct goal *goal)
{
    return goal->direction == DIRECTION_LOWER && !goal->is_rank ? ICON_DOWN
                                                                : ICON_UP;
}

static void
draw_foot(struct page *page, float x, float y, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    enum status status = progress_goal_status(goal);
    float right = x + CARD_WIDTH - 2.0F * SPACE_CARD;
    float taken = words_draw_status(
        draw, x, y + 4.0F, 38.0F, 12.0F, status,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        status_words(page, goal, status));
    const char *target = goal_words_target(&draw->scene->arena, goal);
    if (target[0] == '\0') {
        return;
    }
    float room = right - 42.0F - x - taken - 24.0F;
    icon_draw(draw, right - 30.0F, y + 7.0F, 30.0F, arrow(goal), 3.5F,
              TOKEN_INK2);
    draw_line(draw, x + taken + 24.0F, y + 4.0F, room,
              (struct draw_text){
                  .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_RIGHT},
              target);
}

static void
draw_goal(struct page *page, size_t slot, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float x = STAGE_MARGIN + (CARD_WIDTH + CARD_GAP) * (float)(slot % COLUMNS);
    float y = CARDS_Y + (CARD_HEIGHT + CARD_GAP) * (float)(slot / COLUMNS);
    const char *intent =
        arena_format(&draw->scene->arena, "goal/%lld", (long long)goal->id);
    bool is_pressed =
        draw_tap(draw, x, y, CARD_WIDTH, CARD_HEIGHT, intent, goal->name);
    draw_card(draw, x, y, CARD_WIDTH, CARD_HEIGHT);
    if (is_pressed) {
        draw_rectangle(draw, x, y, CARD_WIDTH, CARD_HEIGHT, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float left = x + SPACE_CARD;
    draw_line(draw, left, y + 24.0F, CARD_WIDTH - 2.0F * SPACE_CARD,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              goal->name);
    draw_value(page, left, y + 72.0F, goal);
    draw_spark(page, left, y + 228.0F, goal);
    draw_foot(page, left, y + CARD_HEIGHT - 68.0F, goal);
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

const struct page_kind page_goals = {PAGE_GOALS, build};
