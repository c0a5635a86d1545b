#include "pages/plan_row.h"

#include "base/calendar.h"
#include "pages/pop.h"
#include "pages/words.h"
#include "scene/bar.h"
#include "scene/compass.h"

#include <math.h>

#define CARD_X 48.0F
#define CARD_WIDTH 984.0F
#define CARD_HEIGHT 208.0F
#define RANK_WIDTH 104.0F
#define LEFT 152.0F
#define RIGHT 1000.0F
#define APART 24.0F // at least, between what stands left and right in a line
#define MARK_SIZE 38.0F
#define MARK_GAP 12.0F
#define FOCUS_MARK 28.0F
#define OWNER_MAX 320.0F

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text plain = {.role = ROLE_BODY, .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

// Draw words that end at the right edge; returns where they begin.
static float
draw_ending(struct draw *draw, float y, struct draw_text how, const char *words)
{
    float left = RIGHT - draw_text_width(draw, how.role, words);
    draw_line(draw, left, y, RIGHT - left + 1.0F, how, words);
    return left;
}

static void
draw_title(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    const char *words = words_status(status);
    float left = RIGHT - words_status_width(draw, MARK_SIZE, MARK_GAP,
                                            strong.role, words);
    draw_line(
        draw, LEFT, y + 22.0F, left - APART - LEFT,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    pop_begin(page, plan);
    words_draw_status(draw, left, y + 24.0F, MARK_SIZE, MARK_GAP, status,
                      strong, words);
    pop_end(page);
}

// The day, or how long ago it was: there is no room for both.
static const char *
deadline_words(struct page *page, const struct plan *plan)
{
    int32_t today = page->input->now.day;
    char *words = arena_allocate(&page->draw.scene->arena, 48);
    if (page->input->now.is_trusted && progress_is_overdue(plan, today)) {
        return calendar_format_relative(words, 48, plan->deadline, today);
    }
    return calendar_format_day(words, 48, plan->deadline, today);
}

static void
draw_owner(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float limit =
        draw_ending(draw, y, strong, deadline_words(page, plan)) - APART;
    float x = LEFT;
    x += draw_line(draw, x, y, OWNER_MAX, quiet, plan_row_owner_words(plan)) +
         20.0F;
    if (plan->focus != NULL) {
        compass_draw_focus(draw, x + FOCUS_MARK / 2.0F, y + 18.0F, FOCUS_MARK,
                           plan->focus->sector,
                           page->input->snapshot->compass_count);
        x += FOCUS_MARK + 10.0F;
        draw_line(draw, x, y, limit - x, quiet, plan->focus->short_name);
    }
}

// The milestone is cut, its day is not.
static void
draw_milestone(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float limit =
        draw_ending(draw, y, strong, plan_row_progress_words(page, plan)) -
        APART;
    const struct milestone *milestone = plan_row_milestone(plan);
    if (milestone == NULL) {
        return;
    }
    char words[64] = ", ";
    calendar_format_day(words + 2, sizeof words - 2,
                        plan_row_milestone_day(milestone),
                        page->input->now.day);
    float day = draw_text_width(draw, quiet.role, words);
    float x = LEFT + draw_line(draw, LEFT, y, limit - day - LEFT, plain,
                               milestone->title);
    float comma = draw_line(draw, x, y, day, plain, ",");
    draw_line(draw, x + comma, y, day, quiet, words + 1);
}

void
plan_row_draw_card(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    bool is_pressed =
        draw_tap(draw, CARD_X, y, CARD_WIDTH, CARD_HEIGHT, intent, plan->title);
    draw_card(draw, CARD_X, y, CARD_WIDTH, CARD_HEIGHT);
    if (is_pressed) {
        draw_rectangle(draw, CARD_X, y, CARD_WIDTH, CARD_HEIGHT, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_line(draw, CARD_X, y + 72.0F, RANK_WIDTH,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              plan_row_rank_words(page, plan));
    draw_title(page, y, plan);
    draw_owner(page, y + 70.0F, plan);
    bar_draw(draw, LEFT, y + 124.0F, RIGHT - LEFT, 12.0F, plan->progress);
    draw_milestone(page, y + 150.0F, plan);
    draw->ground = TOKEN_BG;
}
