#include "base/language.h"
#include "base/number.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"
#include "scene/history.h"

#include <math.h>

#define RIGHT_X 1280.0F

static void
draw_heading(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    draw_line(draw, STAGE_MARGIN, 104.0F, 1180.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              plan->title);
    float x = STAGE_MARGIN;
    if (plan->rank > 0) {
        x += draw_line(
                 draw, x, 178.0F, 400.0F,
                 (struct draw_text){.role = ROLE_PRIORITY, .token = TOKEN_SEA},
                 arena_format(arena, _("Priority %lld"),
                              (long long)plan->rank)) +
             36.0F;
    }
    if (plan->focus == NULL) {
        return;
    }
    const char *intent =
        arena_format(arena, "focus/%lld", (long long)plan->focus->id);
    const char *name = plan->focus->name;
    float width = 44.0F + draw_text_width(draw, ROLE_BODY_L, name);
    if (draw_tap(draw, x - 12.0F, 154.0F, width + 24.0F, 88.0F, intent, name)) {
        draw_rectangle(draw, x - 12.0F, 172.0F, width + 24.0F, 52.0F, 26.0F,
                       TOKEN_SUNKEN);
    }
    compass_draw_focus(draw, x + 17.0F, 198.0F, 34.0F, plan->focus->sector,
                       page->input->snapshot->compass_count);
    draw_line(draw, x + 44.0F, 178.0F, 1200.0F - x,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK},
              name);
}

static void
draw_status(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    mark_draw(draw, RIGHT_X + 36.0F, 162.0F, 72.0F, words_mark(status),
              words_status(status));
    draw_line(draw, RIGHT_X + 96.0F, 118.0F, 480.0F,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              words_status(status));
    char day[48];
    char percent[32];
    calendar_format_day(day, sizeof day, plan->deadline, page->input->now.day);
    number_format_unit(percent, sizeof percent,
                       isnan(plan->progress) ? 0.0 : plan->progress, 0, "%");
    bool is_overdue = page->input->now.is_trusted &&
                      progress_is_overdue(plan, page->input->now.day);
    const char *words =
        is_overdue ? _("%s complete, was due %s") : _("%s complete, due %s");
    draw_line(draw, RIGHT_X + 96.0F, 170.0F, 480.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              arena_format(&draw->scene->arena, words, percent, day));
}

static void
draw_history(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    draw_card(draw, RIGHT_X, 640.0F, 576.0F, 272.0F);
    draw_line(draw, RIGHT_X + SPACE_CARD, 660.0F, 512.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Course in the last six months"));
    enum health months[HISTORY_MONTHS];
    int32_t today = page->input->now.day;
    progress_history(plan, today, months, HISTORY_MONTHS);
    struct history history = {.x = RIGHT_X + SPACE_CARD,
                              .y = 744.0F,
                              .width = 512.0F,
                              .first_x = 1348.0F,
                              .pitch = 88.0F,
                              .words_y = 864.0F};
    struct date date = calendar_date_from_day(today);
    for (size_t i = 0; i < HISTORY_MONTHS; i++) {
        int month = date.month - 1 - (int)(HISTORY_MONTHS - 1 - i);
        int year = month < 0 ? date.year - 1 : date.year;
        month = (month + 12) % 12;
        static const enum status statuses[] = {
            [HEALTH_NOT_ASSESSED] = STATUS_NEW,
            [HEALTH_ON_COURSE] = STATUS_ON,
            [HEALTH_AT_RISK] = STATUS_RISK,
            [HEALTH_OFF_COURSE] = STATUS_OFF,
        };
        enum status status = statuses[months[i]];
        char *name = arena_allocate(arena, 32);
        history.months[i] = (struct history_month){
            words_mark(status), words_status(status),
            calendar_format_month_short(
                name, 32,
                calendar_day_from_date((struct date){year, month + 1, 1}))};
    }
    history_draw(draw, &history);
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_PLAN), false);
    stage_use_content(page);
    if (plan != NULL) {
        draw_heading(page, plan);
        draw_status(page, plan);
        plan_parts_draw_answers(page, plan, place.detail);
        plan_parts_draw_people(page, plan);
        plan_parts_draw_milestones(page, plan);
        draw_history(page, plan);
    }
    float end = chrome_draw_back(page, 1700.0F);
    if (plan != NULL) {
        links_draw_plan(page, links_find_room(end, 1148.0F), plan);
    }
}

const struct page_kind page_plan = {PAGE_PLAN, build};
