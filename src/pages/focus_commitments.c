#include "base/language.h"
#include "pages/focus_parts.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define HEAD 80.0F // above the rows
#define HEAD_PORTRAIT 74.0F
#define FOOT 4.0F
#define ROWS_MAX 7
#define ROW_MIN 84.0F // what a finger hits
#define ROW_MAX 147.0F
#define WORDS_MAX 352.0F
#define WORDS_GAP 16.0F
#define MARK 34.0F
#define MARK_GAP 8.0F
#define MARKS_WIDE 4
#define MARKS_NARROW 2 // in a card of half an upright page

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

// What stands at the right of a commitment: marks, or that there is no plan.
struct marks {
    const struct plan_list *plans;
    size_t shown;
    const char *more; // "" if all are shown
    float width;
};

static struct marks
choose_marks(struct draw *draw, const struct plan_list *plans, size_t most)
{
    struct marks marks = {.plans = plans, .shown = plans->count, .more = ""};
    if (plans->count == 0) {
        marks.more = _("no plan");
    } else if (plans->count > most) {
        marks.shown = most - 1;
        marks.more = arena_format(&draw->scene->arena, "+%zu",
                                  plans->count - marks.shown);
    }
    marks.width = (MARK + MARK_GAP) * (float)marks.shown +
                  draw_text_width(draw, quiet.role, marks.more);
    return marks;
}

static void
draw_marks(struct draw *draw, float right, float middle,
           const struct marks *marks)
{
    float x = right - marks->width;
    if (marks->more[0] == '\0') {
        x += MARK_GAP;
    }
    for (size_t i = 0; i < marks->shown; i++) {
        enum status status = progress_plan_status(marks->plans->items[i]);
        mark_draw(draw, x + MARK / 2.0F, middle, MARK, words_mark(status),
                  words_status(status));
        x += MARK + MARK_GAP;
    }
    draw_line(draw, x, middle - 18.0F, right - x + 1.0F, quiet, marks->more);
}

static const char *
find_words(const struct commitment *commitment)
{
    return commitment->short_text[0] == '\0' ? commitment->text
                                             : commitment->short_text;
}

static void
draw_commitment(struct page *page, const struct focus_card *row,
                const struct commitment *commitment)
{
    struct draw *draw = &page->draw;
    const char *words = find_words(commitment);
    const char *intent = arena_format(&draw->scene->arena, "commitment/%lld",
                                      (long long)commitment->id);
    if (draw_tap(draw, row->x, row->y, row->width, row->height, intent,
                 words)) {
        draw_rectangle(draw, row->x + 8.0F, row->y + 2.0F, row->width - 16.0F,
                       row->height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float left = row->x + SPACE_CARD;
    float right = row->x + row->width - SPACE_CARD;
    draw_hairline(draw, left, right, roundf(row->y));
    struct marks marks =
        choose_marks(draw, &commitment->plans,
                     row->width < 500.0F ? MARKS_NARROW : MARKS_WIDE);
    float room = fminf(right - left - marks.width - WORDS_GAP, WORDS_MAX);
    struct draw_text how = {.role = ROLE_BODY, .token = TOKEN_INK, .lines = 2};
    float taken = 36.0F * (float)draw_text_lines(draw, room, how, words);
    draw_text(draw, left, roundf(row->y + (row->height - taken) / 2.0F), room,
              how, words);
    draw_marks(draw, right, row->y + row->height / 2.0F, &marks);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_heading(struct page *page, const struct focus_card *card, size_t hidden)
{
    struct draw *draw = &page->draw;
    float right = card->x + card->width - SPACE_CARD;
    draw_line(draw, card->x + SPACE_CARD, card->y + 20.0F,
              card->width - 2.0F * SPACE_CARD - 80.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Therefore we will"));
    if (hidden > 0) {
        struct draw_text how = quiet;
        how.align = ALIGN_RIGHT;
        draw_line(draw, right - 80.0F, card->y + 24.0F, 80.0F, how,
                  arena_format(&draw->scene->arena, "+%zu", hidden));
    }
}

void
focus_parts_draw_commitments(struct page *page, const struct focus *focus,
                             const struct focus_card *card)
{
    struct draw *draw = &page->draw;
    float head = stage_is_portrait(page) ? HEAD_PORTRAIT : HEAD;
    float room = card->height - head - FOOT;
    size_t fit = (size_t)(room / ROW_MIN);
    size_t most = fit < ROWS_MAX ? fit : ROWS_MAX;
    size_t count = focus->commitments.count;
    size_t shown = count < most ? count : most;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_heading(page, card, count - shown);
    float pitch = fminf(room / fmaxf((float)shown, 1.0F), ROW_MAX);
    for (size_t i = 0; i < shown; i++) {
        struct focus_card row = {card->x, card->y + head + pitch * (float)i,
                                 card->width, pitch};
        draw_commitment(page, &row, focus->commitments.items[i]);
    }
    draw->ground = TOKEN_BG;
}
