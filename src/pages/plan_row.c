#include "pages/plan_row.h"

#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "pages/pop.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/bar.h"
#include "scene/compass.h"

#include <math.h>

#define HEIGHT 110.0F

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text plain = {.role = ROLE_BODY, .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

int32_t
plan_row_milestone_day(const struct milestone *milestone)
{
    return milestone->reached_on != DAY_NONE    ? milestone->reached_on
           : milestone->expected_on != DAY_NONE ? milestone->expected_on
                                                : milestone->planned_on;
}

const struct milestone *
plan_row_milestone(const struct plan *plan)
{
    for (size_t i = 0; i < plan->milestone_count; i++) {
        if (plan->milestones[i].reached_on == DAY_NONE) {
            return &plan->milestones[i];
        }
    }
    return plan->milestone_count == 0
               ? NULL
               : &plan->milestones[plan->milestone_count - 1];
}

const char *
plan_row_rank_words(struct page *page, const struct plan *plan)
{
    return plan->rank > 0 ? arena_format(&page->draw.scene->arena, "%lld",
                                         (long long)plan->rank)
                          : TEXT_EN_DASH;
}

const char *
plan_row_owner_words(const struct plan *plan)
{
    return plan->owner[0] != '\0'        ? plan->owner
           : plan->owner_role[0] != '\0' ? plan->owner_role
                                         : _("No owner");
}

const char *
plan_row_progress_words(struct page *page, const struct plan *plan)
{
    char *words = arena_allocate(&page->draw.scene->arena, 32);
    number_format_unit(words, 32, plan->progress, 0, "%");
    return isnan(plan->progress) ? TEXT_EN_DASH : words;
}

static void
draw_rank(struct page *page, float y, const struct plan *plan)
{
    draw_line(&page->draw, 64.0F, y + 23.0F, 120.0F,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              plan_row_rank_words(page, plan));
}

static void
draw_title(struct page *page, float y, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    draw_line(
        draw, 184.0F, y + 15.0F, 568.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    float x = 184.0F;
    x += draw_line(draw, x, y + 59.0F, 280.0F, quiet,
                   plan_row_owner_words(plan)) +
         20.0F;
    if (plan->focus != NULL) {
        compass_draw_focus(draw, x + 14.0F, y + 77.0F, 28.0F,
                           plan->focus->sector,
                           page->input->snapshot->compass_count);
        draw_line(draw, x + 38.0F, y + 59.0F, 752.0F - x - 38.0F, quiet,
                  plan->focus->short_name);
    }
}

static void
draw_milestone(struct page *page, float y, const struct plan *plan)
{
    const struct milestone *milestone = plan_row_milestone(plan);
    if (milestone == NULL) {
        return;
    }
    char day[48];
    calendar_format_day(day, sizeof day, plan_row_milestone_day(milestone),
                        page->input->now.day);
    draw_line(&page->draw, 1024.0F, y + 17.0F, 368.0F, plain, milestone->title);
    draw_line(&page->draw, 1024.0F, y + 57.0F, 368.0F, quiet, day);
}

static void
draw_progress(struct page *page, float y, const struct plan *plan)
{
    draw_line(&page->draw, 1416.0F, y + 27.0F, 184.0F, strong,
              plan_row_progress_words(page, plan));
    bar_draw(&page->draw, 1416.0F, y + 71.0F, 160.0F, 12.0F, plan->progress);
}

static void
draw_deadline(struct page *page, float y, const struct plan *plan)
{
    int32_t today = page->input->now.day;
    char words[48];
    struct draw_text how = strong;
    how.align = ALIGN_RIGHT;
    draw_line(&page->draw, 1600.0F, y + 17.0F, 224.0F, how,
              calendar_format_day(words, sizeof words, plan->deadline, today));
    bool is_open = plan->state != PLAN_REALISED && plan->deadline != DAY_NONE;
    if (is_open && page->input->now.is_trusted) {
        how = quiet;
        how.align = ALIGN_RIGHT;
        draw_line(&page->draw, 1600.0F, y + 57.0F, 224.0F, how,
                  calendar_format_relative(words, sizeof words, plan->deadline,
                                           today));
    }
}

void
plan_row_draw(struct page *page, float y, const struct plan *plan,
              bool is_first, bool is_last)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, STAGE_MARGIN, y, STAGE_RIGHT - STAGE_MARGIN, HEIGHT,
                 intent, plan->title)) {
        draw_rectangle(draw, STAGE_MARGIN, y, STAGE_RIGHT - STAGE_MARGIN,
                       HEIGHT, is_first || is_last ? RADIUS_CARD : 0.0F,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, 96.0F, 1824.0F, y);
    }
    enum status status = progress_plan_status(plan);
    draw_rank(page, y, plan);
    draw_title(page, y, plan);
    pop_begin(page, plan);
    words_draw_status(draw, 784.0F, y + 37.0F, 40.0F, 14.0F, status, strong,
                      words_status(status));
    pop_end(page);
    draw_milestone(page, y, plan);
    draw_progress(page, y, plan);
    draw_deadline(page, y, plan);
    draw->ground = TOKEN_SURFACE;
}
