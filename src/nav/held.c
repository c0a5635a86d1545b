#include "nav/nav.h"

#include "nav/timetable.h"
#include "nav/walk.h"

enum nav_change
nav_hold(struct nav *nav, enum page_id page, int64_t now_ms)
{
    struct place place = {.page = page};
    bool is_seen = nav->depth == 0 && nav->stack[0].page == page;

    nav->is_held = true;
    nav->mode = NAV_VISITED;
    nav->touched_ms = now_ms;
    if (is_seen)
        return NAV_SAME;
    nav->depth = 0;
    return walk_show(nav, place, NAV_TURN, now_ms);
}

enum nav_change
nav_release(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    enum nav_change change;

    if (!nav->is_held)
        return NAV_SAME;
    nav->is_held = false;
    nav->mode = NAV_CYCLING;
    change = walk_cycle(nav, snapshot, 1, now_ms);
    timetable_settle(nav, snapshot);
    return change;
}
