#include "base/language.h"
#include "base/number.h"
#include "pages/focus_parts.h"
#include "pages/words.h"

#include <math.h>

#define CARD_Y 240.0F
#define CARD_HEIGHT 672.0F
#define ROWS_Y 320.0F
#define ROWS_HEIGHT 588.0F
#define PLAN_X 656.0F
#define PLAN_WIDTH 616.0F
#define PLANS_MAX 7
#define COMMITMENTS_MAX 7
#define MARKS_MAX 4
#define COURSE_STEP 32.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static float
draw_more_marks(struct draw *draw, float right, float middle, size_t more)
{
    const char *words = arena_format(&draw->scene->arena, "+%zu", more);
    float width = draw_text_width(draw, ROLE_BODY, words);
    draw_line(draw, right - width, middle - 18.0F, width + 1.0F, quiet, words);
    return right - width - 8.0F;
}

static void
draw_plan_marks(struct draw *draw, float right, float middle,
                const struct plan_list *plans)
{
    if (plans->count == 0) {
        const char *words = _("no plan");
        float width = draw_text_width(draw, ROLE_BODY, words);
        draw_line(draw, right - width, middle - 18.0F, width + 1.0F, quiet,
                  words);
        return;
    }
    size_t shown = plans->count;
    if (shown > MARKS_MAX) {
        shown = MARKS_MAX - 1;
        right = draw_more_marks(draw, right, middle, plans->count - shown);
    }
    for (size_t i = shown; i > 0; i--) {
        enum status status = progress_plan_status(plans->items[i - 1]);
        mark_draw(draw, right - 17.0F, middle, 34.0F, words_mark(status),
                  words_status(status));
        right -= 34.0F + 8.0F;
    }
}

static void
draw_commitment(struct page *page, float y, float height,
                const struct commitment *commitment)
{
    struct draw *draw = &page->draw;
    const char *words = commitment->short_text[0] == '\0'
                            ? commitment->text
                            : commitment->short_text;
    const char *intent = arena_format(&draw->scene->arena, "commitment/%lld",
                                      (long long)commitment->id);
    if (draw_tap(draw, 64.0F, y, 560.0F, height, intent, words)) {
        draw_rectangle(draw, 72.0F, y + 2.0F, 544.0F, height - 4.0F, 16.0F,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_hairline(draw, 96.0F, 592.0F, roundf(y));
    struct draw_text how = {.role = ROLE_BODY, .token = TOKEN_INK, .lines = 2};
    float taken = 36.0F * (float)draw_text_lines(draw, 352.0F, how, words);
    draw_text(draw, 96.0F, roundf(y + (height - taken) / 2.0F), 352.0F, how,
              words);
    draw_plan_marks(draw, 592.0F, y + height / 2.0F, &commitment->plans);
    draw->ground = TOKEN_SURFACE;
}

void
focus_parts_draw_commitments(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    draw_card(draw, 64.0F, CARD_Y, 560.0F, CARD_HEIGHT);
    draw_line(draw, 96.0F, 260.0F, 496.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Therefore we will"));
    size_t count = focus->commitments.count < COMMITMENTS_MAX
                       ? focus->commitments.count
                       : COMMITMENTS_MAX;
    float pitch = ROWS_HEIGHT / fmaxf((float)count, 4.0F);
    for (size_t i = 0; i < count; i++) {
        draw_commitment(page, ROWS_Y + pitch * (float)i, pitch,
                        focus->commitments.items[i]);
    }
    draw->ground = TOKEN_BG;
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
drift_of(enum status status)
{
    return status == STATUS_RISK  ? COURSE_STEP
           : status == STATUS_OFF ? 2.0F * COURSE_STEP
                                  : 0.0F;
}

static void
draw_plan(struct page *page, float y, float height, const struct plan *plan,
          bool is_first)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    float course = PLAN_X + 56.0F;
    float middle = roundf(y + height / 2.0F);
    float drift = drift_of(status);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, PLAN_X, y, PLAN_WIDTH, height, intent, plan->title)) {
        draw_rectangle(draw, PLAN_X + 140.0F, y + 2.0F, PLAN_WIDTH - 156.0F,
                       height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, PLAN_X + 156.0F, PLAN_X + PLAN_WIDTH - 32.0F,
                      roundf(y));
    }
    if (drift > 0.0F) {
        draw_segment(draw, course, middle, course + drift, middle, 3.0F,
                     STROKE_BUTT, TOKEN_LINE3);
    }
    draw_disc(draw, course + drift, middle, 24.0F, TOKEN_SURFACE);
    mark_draw(draw, course + drift, middle, 40.0F, words_mark(status),
              words_status(status));
    draw_line(
        draw, PLAN_X + 156.0F, roundf(y + (height - 72.0F) / 2.0F), 436.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, PLAN_X + 156.0F,
              roundf(y + (height - 72.0F) / 2.0F) + 36.0F, 436.0F, quiet,
              plan_words(page, plan, status));
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plans_heading(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    draw_line(draw, PLAN_X + 32.0F, 260.0F, 200.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Plans"));
    char percent[32];
    number_format_unit(percent, sizeof percent, progress_mean(&focus->plans), 0,
                       "%");
    const char *words = arena_format(arena, _("%s complete"), percent);
    if (focus->plans.count > PLANS_MAX) {
        size_t more = focus->plans.count - PLANS_MAX;
        words = arena_format(arena, ngettext("+%zu plan", "+%zu plans", more),
                             more);
    }
    struct draw_text how = quiet;
    how.align = ALIGN_RIGHT;
    draw_line(draw, PLAN_X + 232.0F, 264.0F, PLAN_WIDTH - 264.0F, how, words);
    const char *intent =
        arena_format(arena, "plans/%lld", (long long)focus->id);
    draw_tap(draw, PLAN_X, CARD_Y, PLAN_WIDTH, 80.0F, intent, _("Plans"));
}

void
focus_parts_draw_plans(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    draw_card(draw, PLAN_X, CARD_Y, PLAN_WIDTH, CARD_HEIGHT);
    draw_plans_heading(page, focus);
    size_t count =
        focus->plans.count < PLANS_MAX ? focus->plans.count : PLANS_MAX;
    if (count == 0) {
        draw_line(draw, PLAN_X + 32.0F, 340.0F, 552.0F, quiet,
                  _("No plans yet"));
        draw->ground = TOKEN_BG;
        return;
    }
    float pitch = ROWS_HEIGHT / (float)PLANS_MAX;
    draw_segment(draw, PLAN_X + 56.0F, ROWS_Y + 12.0F, PLAN_X + 56.0F,
                 ROWS_Y + pitch * (float)count - 12.0F, draw->style->hairline,
                 STROKE_BUTT, TOKEN_LINE3);
    for (size_t i = 0; i < count; i++) {
        draw_plan(page, ROWS_Y + pitch * (float)i, pitch, focus->plans.items[i],
                  i == 0);
    }
    draw->ground = TOKEN_BG;
}
