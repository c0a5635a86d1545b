#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/history.h"
#include "scene/icon.h"

#define CHEVRON 28.0F

// Where the card lies on the page and the history on the card.
struct place_on_page {
    float x, y, width, height;
    float heading;
    struct history history;
};

static const struct place_on_page landscape = {
    .x = 1280.0F,
    .y = 640.0F,
    .width = 576.0F,
    .height = 272.0F,
    .heading = 20.0F,
    .history = {.x = 1312.0F,
                .y = 744.0F,
                .width = 512.0F,
                .first_x = 1348.0F,
                .pitch = 88.0F,
                .step = 44.0F,
                .words_y = 864.0F},
};

static const struct place_on_page portrait = {
    .x = 552.0F,
    .y = 1204.0F,
    .width = 480.0F,
    .height = 500.0F,
    .heading = 24.0F,
    .history = {.x = 584.0F,
                .y = 1360.0F,
                .width = 416.0F,
                .first_x = 608.0F,
                .pitch = 74.0F,
                .step = 90.0F,
                .words_y = 1640.0F},
};

static enum status
month_status(enum health health)
{
    static const enum status statuses[] = {
        [HEALTH_NOT_ASSESSED] = STATUS_NEW,
        [HEALTH_ON_COURSE] = STATUS_ON,
        [HEALTH_AT_RISK] = STATUS_RISK,
        [HEALTH_OFF_COURSE] = STATUS_OFF,
    };
    return statuses[health];
}

// The name of the month that lies `back` months before `today`.
static const char *
month_words(struct arena *arena, int32_t today, int back)
{
    struct date date = calendar_date_from_day(today);
    int month = date.month - 1 - back;
    int year = month < 0 ? date.year - 1 : date.year;
    struct date first = {year, (month + 12) % 12 + 1, 1};
    char *name = arena_allocate(arena, 32);
    return calendar_format_month_short(name, 32, calendar_day_from_date(first));
}

static void
add_months(struct page *page, struct history *history, const struct plan *plan)
{
    enum health months[HISTORY_MONTHS];
    int32_t today = page->input->now.day;
    progress_history(plan, today, months, HISTORY_MONTHS);
    for (size_t i = 0; i < HISTORY_MONTHS; i++) {
        enum status status = month_status(months[i]);
        history->months[i] =
            (struct history_month){words_mark(status), words_status(status),
                                   month_words(&page->draw.scene->arena, today,
                                               (int)(HISTORY_MONTHS - 1 - i))};
    }
}

// The heading of the plans leads there too, but not everybody reaches it: to
// how the plan moved in the ranking, or to what else became of plans.
static enum page_id
find_way(const struct page *page)
{
    static const enum page_id ways[] = {PAGE_RANKING, PAGE_STOPPED,
                                        PAGE_TRIALS};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (nav_has_content(page->input->nav, ways[i], page->input->snapshot)) {
            return ways[i];
        }
    }
    return PAGE_COUNT;
}

static void
draw_way(struct page *page, const struct place_on_page *place, enum page_id way)
{
    struct draw *draw = &page->draw;
    float line = draw->style->types[ROLE_H5].line_height;
    if (draw_tap(draw, place->x, place->y, place->width, place->height,
                 place_page_name(way), words_page(way))) {
        draw_rectangle(draw, place->x, place->y, place->width, place->height,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    icon_draw(draw, place->x + place->width - SPACE_CARD - CHEVRON,
              place->y + place->heading + (line - CHEVRON) / 2.0F, CHEVRON,
              ICON_NEXT, 3.5F, TOKEN_INK2);
}

void
plan_parts_draw_history(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct place_on_page *place = is_portrait ? &portrait : &landscape;
    struct history history = place->history;
    draw_card(draw, place->x, place->y, place->width, place->height);
    enum page_id way = find_way(page);
    if (way != PAGE_COUNT) {
        draw_way(page, place, way);
    }
    draw_line(draw, place->x + SPACE_CARD, place->y + place->heading,
              place->width - 2.0F * SPACE_CARD - CHEVRON,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              is_portrait ? _("Course in six months")
                          : _("Course in the last six months"));
    add_months(page, &history, plan);
    history_draw(draw, &history);
    draw->ground = TOKEN_BG;
}
