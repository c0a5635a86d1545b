#include "pages/goal_parts.h"

#include "base/language.h"
#include "pages/goal_words.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>

#define MARK 64.0F
#define STATUS_TEXT 86.0F
#define UNIT_GAP 18.0F
#define UNIT_DROP 92.0F // from the value's upper edge
#define WORD_GAP 9.0F   // a space of the description

float
goal_parts_draw_description(struct page *page, float x, float y, float width,
                            const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_BODY_L, .token = TOKEN_INK2};
    const char *better = goal_words_is_lower_better(goal)
                             ? _("Lower is better.")
                             : _("Higher is better.");
    if (goal->description[0] == '\0') {
        return draw_line(draw, x, y, width, how, better);
    }
    const char *both =
        arena_format(&draw->scene->arena, "%s %s", goal->description, better);
    if (draw_text_width(draw, how.role, both) <= width) {
        return draw_line(draw, x, y, width, how, both);
    }
    float room = width - draw_text_width(draw, how.role, better) - WORD_GAP;
    float taken = draw_line(draw, x, y, room, how, goal->description);
    return taken + WORD_GAP +
           draw_line(draw, x + taken + WORD_GAP, y, width, how, better);
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

void
goal_parts_draw_status(struct page *page, float x, float y, float width,
                       const struct goal *goal)
{
    struct draw *draw = &page->draw;
    enum status status = progress_goal_status(goal);
    // What was never measured says so in the line below.
    const char *words = progress_latest(goal) == NULL ? words_status(status)
                                                      : goal_words_status(goal);
    float room = width - STATUS_TEXT;
    mark_draw(draw, x + MARK / 2.0F, y + 44.0F, MARK, words_mark(status),
              words);
    draw_line(draw, x + STATUS_TEXT, y, room,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK}, words);
    draw_line(draw, x + STATUS_TEXT, y + 52.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              measured_words(page, goal));
}

void
goal_parts_draw_value(struct page *page, float x, float y, float width,
                      const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    float taken = draw_line(
        draw, x, y, width,
        (struct draw_text){.role = ROLE_VALUE_XL, .token = TOKEN_INK},
        goal_words_value(arena, goal,
                         latest == NULL ? (double)NAN : latest->value));
    draw_line(draw, x + taken + UNIT_GAP, y + UNIT_DROP,
              width - taken - UNIT_GAP,
              (struct draw_text){.role = ROLE_UNIT_L, .token = TOKEN_INK2},
              latest == NULL ? "" : goal_words_unit(arena, goal));
}

static void
draw_plan_words(struct page *page, const struct goal_plans_card *card, float x,
                float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float title = draw->style->types[card->title].line_height;
    float room = card->width - 2.0F * SPACE_CARD - card->mark -
                 2.0F * card->gap - card->icon;
    y += (card->row_height - title - 36.0F) / 2.0F;
    draw_line(draw, x, y, room,
              (struct draw_text){.role = card->title, .token = TOKEN_INK},
              plan->title);
    draw_line(draw, x, y + title, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words_owner_status(draw, ROLE_BODY, room, plan));
}

static void
draw_plan(struct page *page, const struct goal_plans_card *card, float y,
          const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float x = card->x + SPACE_CARD;
    float right = card->x + card->width - SPACE_CARD;
    float middle = y + card->row_height / 2.0F;
    enum status status = progress_plan_status(plan);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, card->x, y, card->width, card->row_height, intent,
                 plan->title)) {
        draw_rectangle(draw, card->x, y, card->width, card->row_height,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_hairline(draw, x, right, y);
    mark_draw(draw, x + card->mark / 2.0F, middle, card->mark,
              words_mark(status), words_status(status));
    draw_plan_words(page, card, x + card->mark + card->gap, y, plan);
    icon_draw(draw, right - card->icon, middle - card->icon / 2.0F, card->icon,
              ICON_NEXT, 3.0F, TOKEN_INK2);
    draw->ground = TOKEN_SURFACE;
}

static size_t
count_rows(const struct goal_plans_card *card)
{
    return (size_t)((card->height - card->row) / card->row_height);
}

static void
draw_plans_heading(struct page *page, const struct goal_plans_card *card,
                   const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float x = card->x + SPACE_CARD;
    float right = card->x + card->width - SPACE_CARD;
    float y = card->y + card->heading;
    size_t rows = count_rows(card);
    size_t hidden = goal->plans.count > rows ? goal->plans.count - rows : 0;
    const char *more = arena_format(&draw->scene->arena, "+%zu", hidden);
    float width = draw_text_width(draw, ROLE_BODY, more);
    float limit = hidden > 0 ? right - width - 16.0F : right;
    draw_line(draw, x, y, limit - x,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Plans that move it"));
    if (hidden > 0) {
        draw_line(draw, right - width, y + 4.0F, width + 1.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  more);
    }
}

void
goal_parts_draw_plans(struct page *page, const struct goal_plans_card *card,
                      const struct goal *goal)
{
    struct draw *draw = &page->draw;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_plans_heading(page, card, goal);
    if (goal->plans.count == 0) {
        draw_line(draw, card->x + SPACE_CARD, card->y + card->row + 14.0F,
                  card->width - 2.0F * SPACE_CARD,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("No plan moves this goal yet"));
    }
    for (size_t i = 0; i < goal->plans.count && i < count_rows(card); i++) {
        draw_plan(page, card, card->y + card->row + card->row_height * (float)i,
                  goal->plans.items[i]);
    }
    draw->ground = TOKEN_BG;
}
