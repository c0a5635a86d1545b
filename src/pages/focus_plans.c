#include "base/language.h"
#include "base/number.h"
#include "pages/focus_parts.h"
#include "pages/words.h"

#include <math.h>

#define HEAD 80.0F // above the rows
#define FOOT 4.0F
#define ROW 84.0F
#define COURSE_X 56.0F
#define COURSE_STEP 32.0F
#define WORDS_X 156.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

float
focus_parts_plans_height(size_t rows)
{
    return HEAD + ROW * (float)(rows == 0 ? 1 : rows) + FOOT;
}

static const char *
plan_words(struct page *page, const struct plan *plan, enum status status)
{
    char day[48];
    if (plan->deadline == DAY_NONE) {
        return words_status(status);
    }
    calendar_format_day(day, sizeof day, plan->deadline, page->input->now.day);
    return arena_format(&page->draw.scene->arena, _("%s, due %s"),
                        words_status(status), day);
}

static float
drift_of(enum mark mark)
{
    return mark == MARK_RISK  ? COURSE_STEP
           : mark == MARK_OFF ? 2.0F * COURSE_STEP
                              : 0.0F;
}

static void
draw_mark(struct draw *draw, float course, float middle, enum status status)
{
    float drift = drift_of(mark_shown(draw, words_mark(status)));
    if (drift > 0.0F) {
        draw_segment(draw, course, middle, course + drift, middle, 3.0F,
                     STROKE_BUTT, TOKEN_LINE3);
    }
    draw_disc(draw, course + drift, middle, 24.0F, TOKEN_SURFACE);
    mark_draw(draw, course + drift, middle, 40.0F, words_mark(status),
              words_status(status));
}

static void
draw_plan(struct page *page, const struct focus_card *card, float y,
          const struct plan *plan, bool is_first)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    float x = card->x + WORDS_X;
    float room = card->width - WORDS_X - 24.0F;
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, card->x, y, card->width, ROW, intent, plan->title)) {
        draw_rectangle(draw, x - 16.0F, y + 2.0F, room + 24.0F, ROW - 4.0F,
                       16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, x, card->x + card->width - SPACE_CARD, y);
    }
    draw_mark(draw, card->x + COURSE_X, y + ROW / 2.0F, status);
    draw_line(
        draw, x, y + 6.0F, room,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, x, y + 42.0F, room, quiet, plan_words(page, plan, status));
    draw->ground = TOKEN_SURFACE;
}

// How far they are, or how many there are besides.
static const char *
heading_words(struct page *page, const struct focus *focus)
{
    struct arena *arena = &page->draw.scene->arena;
    if (focus->plans.count > FOCUS_PLANS_MAX) {
        size_t more = focus->plans.count - FOCUS_PLANS_MAX;
        return arena_format(arena, ngettext("+%zu plan", "+%zu plans", more),
                            more);
    }
    char percent[32];
    number_format_unit(percent, sizeof percent, progress_mean(&focus->plans), 0,
                       "%");
    return arena_format(arena, _("%s complete"), percent);
}

static void
draw_heading(struct page *page, const struct focus_card *card,
             const struct focus *focus)
{
    struct draw *draw = &page->draw;
    draw_line(draw, card->x + SPACE_CARD, card->y + 20.0F, 200.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Plans"));
    struct draw_text how = quiet;
    how.align = ALIGN_RIGHT;
    draw_line(draw, card->x + 232.0F, card->y + 24.0F, card->width - 264.0F,
              how, heading_words(page, focus));
    const char *intent =
        arena_format(&draw->scene->arena, "plans/%lld", (long long)focus->id);
    draw_tap(draw, card->x, card->y - 8.0F, card->width, HEAD + 8.0F, intent,
             _("Plans"));
}

void
focus_parts_draw_plans(struct page *page, const struct focus *focus,
                       const struct focus_card *card)
{
    struct draw *draw = &page->draw;
    float x = card->x + COURSE_X;
    float y = card->y + HEAD;
    size_t count = focus->plans.count;
    count = count < FOCUS_PLANS_MAX ? count : FOCUS_PLANS_MAX;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_heading(page, card, focus);
    if (count == 0) {
        draw_line(draw, card->x + SPACE_CARD, y + 20.0F,
                  card->width - 2.0F * SPACE_CARD, quiet, _("No plans yet"));
        draw->ground = TOKEN_BG;
        return;
    }
    draw_segment(draw, x, y + 12.0F, x, y + ROW * (float)count - 12.0F,
                 draw->style->hairline, STROKE_BUTT, TOKEN_LINE3);
    for (size_t i = 0; i < count; i++) {
        draw_plan(page, card, y + ROW * (float)i, focus->plans.items[i],
                  i == 0);
    }
    draw->ground = TOKEN_BG;
}
