#include "base/language.h"
#include "pages/focus_parts.h"
#include "pages/goal_words.h"
#include "pages/words.h"

#include <math.h>
#include <string.h>

#define HEAD 80.0F // above the rows
#define FOOT 4.0F
#define ROW 86.0F
#define WIDE 500.0F // a card as wide as in landscape
#define WORDS_X 90.0F
#define WORDS_X_NARROW 84.0F
#define VALUE_MAX 240.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

// The value with its unit, or without where the name has no room beside it; a
// percentage is none without its sign.
static const char *
value_words(struct draw *draw, const struct goal *goal, float room)
{
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    double value = latest == NULL ? (double)NAN : latest->value;
    const char *words = goal_words_value_unit(arena, goal, value);
    float name = draw_text_width(draw, ROLE_BODY_SEMIBOLD, goal->name);
    bool is_full = name + draw_text_width(draw, ROLE_H4, words) > room;
    return is_full && strcmp(goal->unit, "%") != 0
               ? goal_words_value(arena, goal, value)
               : words;
}

static void
draw_words(struct page *page, float x, float right, float y, float gap,
           const struct goal *goal)
{
    struct draw *draw = &page->draw;
    const char *value = value_words(draw, goal, right - x - gap);
    float width = fminf(draw_text_width(draw, ROLE_H4, value), VALUE_MAX);
    float room = right - width - gap - x;
    draw_line(
        draw, x, y + 7.0F, room,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        goal->name);
    draw_line(draw, x, y + 43.0F, room, quiet, goal_words_status(goal));
    draw_line(draw, right - width, y + 17.0F, width + 1.0F,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK}, value);
}

static void
draw_goal(struct page *page, const struct focus_card *card, float y,
          const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float left = card->x + SPACE_CARD;
    float right = card->x + card->width - SPACE_CARD;
    bool is_wide = card->width >= WIDE;
    enum status status = progress_goal_status(goal);
    const char *intent =
        arena_format(&draw->scene->arena, "goal/%lld", (long long)goal->id);
    if (draw_tap(draw, card->x, y, card->width, ROW, intent, goal->name)) {
        draw_rectangle(draw, card->x + 8.0F, y + 2.0F, card->width - 16.0F,
                       ROW - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_hairline(draw, left, right, y);
    mark_draw(draw, left + 20.0F, y + 43.0F, 40.0F, words_mark(status),
              words_status(status));
    draw_words(page, card->x + (is_wide ? WORDS_X : WORDS_X_NARROW), right, y,
               is_wide ? 16.0F : 12.0F, goal);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_heading(struct page *page, const struct focus_card *card, size_t hidden)
{
    struct draw *draw = &page->draw;
    draw_line(draw, card->x + SPACE_CARD, card->y + 20.0F, 220.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Goals"));
    if (hidden > 0) {
        struct draw_text how = quiet;
        how.align = ALIGN_RIGHT;
        draw_line(draw, card->x + card->width - SPACE_CARD - 188.0F,
                  card->y + 24.0F, 188.0F, how,
                  arena_format(&draw->scene->arena,
                               ngettext("+%zu goal", "+%zu goals", hidden),
                               hidden));
    }
}

void
focus_parts_draw_goals(struct page *page, const struct focus *focus,
                       const struct focus_card *card)
{
    struct draw *draw = &page->draw;
    size_t count = focus->goals.count;
    size_t most = (size_t)((card->height - HEAD - FOOT) / ROW);
    size_t shown = count < most ? count : most;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_heading(page, card, count - shown);
    if (count == 0) {
        draw_line(draw, card->x + SPACE_CARD, card->y + HEAD + 20.0F,
                  card->width - 2.0F * SPACE_CARD, quiet, _("No goals yet"));
    }
    for (size_t i = 0; i < shown; i++) {
        draw_goal(page, card, card->y + HEAD + ROW * (float)i,
                  focus->goals.items[i]);
    }
    draw->ground = TOKEN_BG;
}
