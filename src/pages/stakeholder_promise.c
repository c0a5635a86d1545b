#include "base/language.h"
#include "base/text.h"
#include "pages/goal_words.h"
#include "pages/stage.h"
#include "pages/stakeholder_parts.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/sparkline.h"

#include <math.h>

#define PLAN_HEIGHT 88.0F
#define MARK 36.0F
#define MARK_GAP 10.0F
#define UNIT_GAP 10.0F
#define RULE_INSET 28.0F

// How the three parts lie on the card, measured from its corner. What is
// promised stands in the middle of a card that has no `title_y`.
struct layout {
    float title_x, title_y, title_width;
    float value_x, value_width;
    float goal_y; // of the goal's name
    float plans_x, plans_y, plans_width;
    size_t plans_max;
    float rules[2];   // upright hairlines
    float rule_below; // a level one
};

static const struct layout landscape = {
    .title_x = 32.0F,
    .title_width = 344.0F,
    .value_x = 432.0F,
    .value_width = 304.0F,
    .goal_y = 152.0F,
    .plans_x = 792.0F,
    .plans_y = 16.0F,
    .plans_width = 496.0F,
    .plans_max = 2,
    .rules = {400.0F, 760.0F},
};
static const struct layout portrait = {
    .title_x = 32.0F,
    .title_y = 32.0F,
    .title_width = 420.0F,
    .value_x = 512.0F,
    .value_width = 440.0F,
    .goal_y = 148.0F,
    .plans_x = 32.0F,
    .plans_y = 206.0F,
    .plans_width = 920.0F,
    .plans_max = 1,
    .rule_below = 202.0F,
};

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};

static void
draw_title(struct draw *draw, const struct stakeholder_card *card,
           const struct layout *layout,
           const struct stakeholder_promise *promise)
{
    float x = card->x + layout->title_x;
    struct draw_text how = quiet;
    how.lines = 2;
    int lines = draw_text_lines(draw, layout->title_width, how, promise->text);
    float height = 52.0F + 8.0F + 36.0F * (float)lines;
    float y = layout->title_y > 0.0F ? card->y + layout->title_y
                                     : card->y + (card->height - height) / 2.0F;
    y = roundf(y);
    draw_line(draw, x, y, layout->title_width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              promise->title);
    draw_text(draw, x, y + 60.0F, layout->title_width, how, promise->text);
}

static const char *
status_words(enum status status)
{
    return status == STATUS_NEW ? _("Not measured") : words_status(status);
}

// The value keeps its place, its unit gives way to the status.
static void
draw_value(struct page *page, float x, float y, float width,
           const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest =
        goal == NULL ? NULL : progress_latest(goal);
    enum status status = goal == NULL ? STATUS_NEW : progress_goal_status(goal);
    const char *value = latest == NULL
                            ? TEXT_EN_DASH
                            : goal_words_value(arena, goal, latest->value);
    const char *unit = latest == NULL ? "" : goal_words_unit(arena, goal);
    float taken = words_status_width(draw, MARK, MARK_GAP, strong.role,
                                     status_words(status));
    float room = width - taken - UNIT_GAP;
    bool is_long = draw_text_width(draw, ROLE_STAT, value) > room;
    float end =
        x + draw_line(draw, x, is_long ? y + 10.0F : y + 4.0F, room,
                      (struct draw_text){.role = is_long ? ROLE_H4 : ROLE_STAT,
                                         .token = TOKEN_INK},
                      value);
    float unit_room = x + room - end - UNIT_GAP;
    if (draw_text_width(draw, quiet.role, unit) <= unit_room) {
        draw_line(draw, end + UNIT_GAP, y + 18.0F, unit_room + 1.0F, quiet,
                  unit);
    }
    words_draw_status(draw, x + width - taken, y + 18.0F, MARK, MARK_GAP,
                      status, strong, status_words(status));
}

static void
draw_spark(struct page *page, float x, float y, float width,
           const struct goal *goal)
{
    struct goal_values values =
        goal_words_values(&page->draw.scene->arena, goal, SPARKLINE_POINTS_MAX);
    struct sparkline spark = {
        .x = x,
        .y = y,
        .width = width,
        .height = 36.0F,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
        .has_zone = true,
    };
    sparkline_draw(&page->draw, &spark);
}

static void
draw_goal(struct page *page, const struct stakeholder_card *card,
          const struct layout *layout, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float x = card->x + layout->value_x;
    float width = layout->value_width;
    if (goal != NULL) {
        const char *intent =
            arena_format(&draw->scene->arena, "goal/%lld", (long long)goal->id);
        float height = layout->goal_y + 44.0F;
        if (draw_tap(draw, x - 24.0F, card->y + 8.0F, width + 48.0F, height,
                     intent, goal->name)) {
            draw_rectangle(draw, x - 24.0F, card->y + 8.0F, width + 48.0F,
                           height, 16.0F, TOKEN_SUNKEN);
            draw->ground = TOKEN_SUNKEN;
        }
        draw_spark(page, x, card->y + 104.0F, width, goal);
        draw_line(draw, x, card->y + layout->goal_y, width,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
                  goal->name);
    }
    draw_value(page, x, card->y + 22.0F, width, goal);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plan(struct page *page, float x, float y, float width,
          const struct plan *plan, size_t more)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    enum status status = progress_plan_status(plan);
    const char *intent = arena_format(arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, x - 16.0F, y, width + 32.0F, PLAN_HEIGHT, intent,
                 plan->title)) {
        draw_rectangle(draw, x - 16.0F, y + 2.0F, width + 32.0F,
                       PLAN_HEIGHT - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    mark_draw(draw, x + 20.0F, y + 44.0F, 40.0F, words_mark(status),
              words_status(status));
    draw_line(draw, x + 58.0F, y + 8.0F, width - 58.0F, strong, plan->title);
    draw_line(draw, x + 58.0F, y + 44.0F, width - 58.0F, quiet,
              words_status(status));
    if (more > 0) {
        const char *words = arena_format(arena, "+%zu", more);
        float taken = draw_text_width(draw, quiet.role, words);
        draw_line(draw, x + width - taken, y + 44.0F, taken + 1.0F, quiet,
                  words);
    }
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plans(struct page *page, const struct stakeholder_card *card,
           const struct layout *layout, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float x = card->x + layout->plans_x;
    float y = card->y + layout->plans_y;
    size_t count = goal == NULL ? 0 : goal->plans.count;
    size_t shown = count < layout->plans_max ? count : layout->plans_max;
    if (shown == 0) {
        float height = PLAN_HEIGHT * (float)layout->plans_max;
        draw_line(draw, x, y + (height - 36.0F) / 2.0F, layout->plans_width,
                  quiet, _("No plan yet"));
    }
    // A single one stands in the middle.
    y += PLAN_HEIGHT / 2.0F * (float)(layout->plans_max - 1) *
         (shown == 1 ? 1.0F : 0.0F);
    for (size_t i = 0; i < shown; i++) {
        float top = y + PLAN_HEIGHT * (float)i;
        if (i > 0) {
            draw_hairline(draw, x, x + layout->plans_width, top);
        }
        draw_plan(page, x, top, layout->plans_width, goal->plans.items[i],
                  i + 1 == shown ? count - shown : 0);
    }
}

static void
draw_rules(struct draw *draw, const struct stakeholder_card *card,
           const struct layout *layout)
{
    for (size_t i = 0; i < 2 && layout->rules[i] > 0.0F; i++) {
        float x = card->x + layout->rules[i];
        draw_segment(draw, x, card->y + RULE_INSET, x,
                     card->y + card->height - RULE_INSET, draw->style->hairline,
                     STROKE_BUTT, TOKEN_LINE);
    }
    if (layout->rule_below > 0.0F) {
        draw_hairline(draw, card->x + SPACE_CARD,
                      card->x + card->width - SPACE_CARD,
                      card->y + layout->rule_below);
    }
}

void
stakeholder_parts_draw_promise(struct page *page,
                               const struct stakeholder_promise *promise,
                               const struct stakeholder_card *card)
{
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_rules(draw, card, layout);
    draw_title(draw, card, layout, promise);
    draw_goal(page, card, layout, promise->goal);
    draw_plans(page, card, layout, promise->goal);
    draw->ground = TOKEN_BG;
}
