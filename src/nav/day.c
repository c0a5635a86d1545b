#include "nav/day.h"

#include <string.h>

#include "base/denmark.h"
#include "nav/timetable.h"

static void
note_pages(struct day_period *period, const struct nav *nav,
           const struct snapshot *snapshot)
{
    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        enum page_id page = nav->settings.cycle[i];
        bool is_there = false;

        for (size_t j = 0; j < period->page_count; j++)
            is_there = is_there || period->pages[j].page == page;
        if (!is_there && timetable_allows(nav, page, snapshot))
            period->pages[period->page_count++].page = page;
    }
}

static bool
has_same_pages(const struct day_period *left, const struct day_period *right)
{
    if (left->page_count != right->page_count)
        return false;
    for (size_t i = 0; i < left->page_count; i++) {
        if (left->pages[i].page != right->pages[i].page)
            return false;
    }
    return true;
}

static void
add(struct day *day, const struct day_period *period)
{
    struct day_period *last =
        day->period_count > 0 ? &day->periods[day->period_count - 1] : NULL;

    if (last != NULL &&
        (has_same_pages(last, period) || day->period_count == DAY_PERIODS_MAX))
        last->to_s = period->to_s;
    else
        day->periods[day->period_count++] = *period;
}

void
day_find_periods(struct day *day, const struct nav_settings *settings,
                 struct snapshot *snapshot)
{
    int64_t end_s = denmark_midnight(day->day + 1);
    int64_t from_s = denmark_midnight(day->day);
    struct nav nav;

    day->screen = settings->screen;
    day->period_count = 0;
    nav_init(&nav, settings, 0);
    while (from_s < end_s) {
        struct now now = calendar_now(from_s, true);
        struct day_period period = {.from_s = from_s};

        nav_follow_schedule(&nav, snapshot, &now, 0);
        note_pages(&period, &nav, snapshot);
        from_s = schedule_next_change_s(snapshot, &now);
        period.to_s = from_s < end_s ? from_s : end_s;
        add(day, &period);
    }
}

const struct day_period *
day_find(const struct day *day, int64_t utc_s)
{
    for (size_t i = 0; i < day->period_count; i++) {
        if (utc_s >= day->periods[i].from_s && utc_s < day->periods[i].to_s)
            return &day->periods[i];
    }
    return NULL;
}

void
day_count_turn(struct day *day, const struct preview_turn *turn)
{
    for (size_t i = 0; i < day->period_count; i++) {
        struct day_period *period = &day->periods[i];

        if (turn->from_ms < 1000 * period->from_s ||
            turn->to_ms > 1000 * period->to_s)
            continue;
        for (size_t j = 0; j < period->page_count; j++) {
            struct day_page *page = &period->pages[j];
            if (page->page == turn->place.page) {
                page->shown_ms += turn->to_ms - turn->from_ms;
                page->visits += turn->place.part % 2 == 0;
            }
        }
    }
}

int64_t
day_visit_ms(const struct day_page *page)
{
    return page->visits == 0 ? 0 : page->shown_ms / page->visits;
}

int64_t
day_round_ms(const struct day_period *period)
{
    int64_t all_ms = 0;

    for (size_t i = 0; i < period->page_count; i++)
        all_ms += day_visit_ms(&period->pages[i]);
    return all_ms;
}
