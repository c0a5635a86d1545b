#include "nav/nav.h"

#include <string.h>

#include "nav/cycle.h"
#include "nav/timetable.h"
#include "nav/walk.h"

static bool
is_substitute(const struct nav *nav)
{
    enum page_id page = nav_place(nav).page;

    return page == PAGE_WAITING || page == PAGE_EMPTY;
}

static bool
begins_day(struct nav *nav, const struct now *now)
{
    struct nav_schedule *schedule = &nav->schedule;
    bool begins =
        now->is_trusted && !(schedule->has_day && schedule->day == now->day);

    if (begins)
        schedule->day = now->day;
    schedule->has_day = schedule->has_day || begins;
    return begins;
}

// What the cycle shows goes on where it stopped, but not from day to day.
static void
begin_cycle(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    memset(nav->turns, 0, sizeof nav->turns);
    nav->story_credit = 0;
    walk_rewind(nav);
    if (nav->mode == NAV_CYCLING && !is_substitute(nav))
        walk_cycle(nav, snapshot, 1, now_ms);
}

// What the cycle shows is in it, and may be shown.
static void
leave_barred(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    enum page_id page = nav_place(nav).page;
    bool is_in = cycle_find(nav, page, NAV_CYCLE_MAX) < NAV_CYCLE_MAX;

    if (nav->mode == NAV_CYCLING && !is_substitute(nav) &&
        !(is_in && timetable_allows(nav, page, snapshot)))
        walk_cycle(nav, snapshot, 1, now_ms);
}

enum nav_change
nav_follow_schedule(struct nav *nav, struct snapshot *snapshot,
                    const struct now *now, int64_t now_ms)
{
    struct place seen = nav_place(nav);
    enum nav_change change;

    schedule_show_stories(snapshot, &nav->settings.screen, now);
    timetable_choose(nav, snapshot, now);
    change = nav_rebind(nav, snapshot, now_ms);
    if (begins_day(nav, now))
        begin_cycle(nav, snapshot, now_ms);
    else
        leave_barred(nav, snapshot, now_ms);
    timetable_settle(nav, snapshot);
    if (place_equals(nav_place(nav), seen))
        return NAV_SAME;
    return change == NAV_SAME ? NAV_TURN : change;
}
