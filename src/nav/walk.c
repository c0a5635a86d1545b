#include "nav/walk.h"

#include <string.h>

#include "nav/cycle.h"
#include "nav/sequence.h"
#include "nav/timetable.h"

enum nav_change
walk_show(struct nav *nav, struct place place, enum nav_change change,
          int64_t now_ms)
{
    nav->stack[nav->depth] = place;
    nav->shown_since_ms = now_ms;
    nav->change = change;
    nav_set_words(nav, 0);
    return change;
}

static enum nav_change
show_root(struct nav *nav, struct place place, enum nav_change change,
          int64_t now_ms)
{
    nav->depth = 0;
    nav->cycle_index = cycle_find(nav, place.page, nav->cycle_index);
    return walk_show(nav, place, change, now_ms);
}

enum nav_change
walk_cycle(struct nav *nav, const struct snapshot *snapshot, int step,
           int64_t now_ms)
{
    struct place seen = nav_place(nav);
    struct place place;
    enum page_id page;
    size_t index;

    if (nav->mode == NAV_CYCLING && step > 0) {
        index = cycle_turn(nav, snapshot, &page);
    } else {
        index = cycle_step(nav, snapshot, nav->cycle_index, step);
        page = nav->settings.cycle[index];
    }
    nav->depth = 0;
    nav->cycle_index = index;
    place = cycle_visit(nav, page, snapshot);
    if (place_equals(place, seen)) {
        nav->shown_since_ms = now_ms;
        return NAV_SAME;
    }
    return walk_show(nav, place, NAV_TURN, now_ms);
}

// The way back to the cycle is stack[0]; it is never dropped.
static void
push(struct nav *nav)
{
    if (nav->depth + 1 == NAV_DEPTH) {
        memmove(&nav->stack[1], &nav->stack[2],
                (NAV_DEPTH - 2) * sizeof *nav->stack);
        return;
    }
    nav->depth++;
}

static enum nav_change
open_tab(struct nav *nav, enum page_id page, const struct snapshot *snapshot,
         int64_t now_ms)
{
    struct place seen = nav_place(nav);
    struct place place = {.page = page};

    if (!nav_has_content(nav, page, snapshot))
        return NAV_SAME;
    if (nav->depth == 0 && seen.page == page && seen.part == 0 &&
        seen.detail == 0)
        return NAV_SAME;
    // What shows one of several shows its next; a list begins at its top.
    if (sequence_count(nav, page, snapshot) > 0)
        place = cycle_visit(nav, page, snapshot);
    return show_root(nav, place, NAV_TURN, now_ms);
}

// A page without an item is a tab: one of the four, or one that the cycle of
// this board has.
static bool
is_tab(const struct nav *nav, struct place place)
{
    if (place.item != 0)
        return false;
    return place.page == PAGE_COMPASS || place.page == PAGE_PLANS ||
           place.page == PAGE_GOALS || place.page == PAGE_STORIES ||
           cycle_find(nav, place.page, NAV_CYCLE_MAX) < NAV_CYCLE_MAX;
}

// What takes turns belongs to the cycle: its next is the next page.
static bool
is_poster(const struct nav *nav, enum page_id page)
{
    return page == PAGE_STORIES || page == PAGE_SERVICE ||
           page == PAGE_LEADERSHIP || page == PAGE_OUTLOOK ||
           (place_may_cycle(page) && rules_find(nav, page)->count != NULL);
}

enum nav_change
walk_open(struct nav *nav, struct place place, const struct snapshot *snapshot,
          int64_t now_ms)
{
    struct place seen = nav_place(nav);

    if (place.item == 0)
        place.page = cycle_suited(nav, place.page, snapshot);
    if (nav->is_held && place.page == nav->stack[0].page && place.item == 0)
        return walk_to_root(nav, now_ms);
    if (is_tab(nav, place) && !nav->is_held)
        return open_tab(nav, place.page, snapshot, now_ms);
    if (is_tab(nav, place) && sequence_count(nav, place.page, snapshot) > 0)
        place = cycle_visit(nav, place.page, snapshot);
    place = sequence_enter(nav, place, snapshot);
    if (!sequence_holds(nav, place, snapshot) ||
        (place.page == seen.page && place.item == seen.item))
        return NAV_SAME;
    // One poster after the other is not a way down.
    if (is_poster(nav, place.page) && seen.page == place.page)
        return walk_show(nav, place, NAV_SIDEWAYS, now_ms);
    push(nav);
    return walk_show(nav, place, NAV_DOWN, now_ms);
}

// Somebody who leafs through the pages sees each list from its beginning.
static enum nav_change
walk_along(struct nav *nav, const struct snapshot *snapshot, int step,
           int64_t now_ms)
{
    enum nav_change change = walk_cycle(nav, snapshot, step, now_ms);

    nav->stack[nav->depth].part = 0;
    return change;
}

enum nav_change
walk_sideways(struct nav *nav, const struct snapshot *snapshot, int step,
              int64_t now_ms)
{
    struct place place = nav_place(nav);
    size_t index;
    size_t count;

    if (is_poster(nav, place.page) ||
        !nav_sequence(nav, place, snapshot, &index, &count))
        return nav->is_held ? NAV_SAME
                            : walk_along(nav, snapshot, step, now_ms);
    if (count == 1)
        return NAV_SAME;
    return walk_show(nav, sequence_step(nav, place, snapshot, step),
                     NAV_SIDEWAYS, now_ms);
}

static struct place
find_list(const struct nav *nav, struct place place,
          const struct snapshot *snapshot)
{
    struct place list = sequence_list(nav, place, snapshot);

    if (list.page != PAGE_COUNT && list.item == 0)
        list.page = list.page == PAGE_COMPASS
                        ? cycle_home(nav, snapshot)
                        : cycle_suited(nav, list.page, snapshot);
    return list;
}

enum nav_change
walk_back(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    struct place place = nav_place(nav);
    struct place list;

    if (place.detail != 0) {
        nav->stack[nav->depth].detail = 0;
        return nav->change = NAV_UP;
    }
    if (nav->depth > 0) {
        nav->depth--;
        return walk_show(nav, nav_place(nav), NAV_UP, now_ms);
    }
    if (nav->is_held)
        return NAV_SAME;
    list = find_list(nav, place, snapshot);
    if (list.page == PAGE_COUNT || !sequence_holds(nav, list, snapshot))
        return NAV_SAME;
    return show_root(nav, list, NAV_UP, now_ms);
}

enum nav_change
walk_to_root(struct nav *nav, int64_t now_ms)
{
    nav->stack[0].detail = 0;
    if (nav->depth == 0)
        return NAV_SAME;
    nav->depth = 0;
    return walk_show(nav, nav->stack[0], NAV_UP, now_ms);
}

void
walk_rewind(struct nav *nav)
{
    nav->cycle_index = nav->settings.cycle_count - 1;
}

enum nav_change
walk_home(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    enum page_id home = cycle_home(nav, snapshot);

    if (nav->is_held)
        return walk_to_root(nav, now_ms);
    if (nav_has_content(nav, home, snapshot))
        return open_tab(nav, home, snapshot, now_ms);
    walk_rewind(nav);
    return walk_cycle(nav, snapshot, 1, now_ms);
}

enum nav_change
walk_part(struct nav *nav, int part, int64_t now_ms)
{
    struct place place = nav_place(nav);

    if (place.part == part)
        return NAV_SAME;
    place.part = part;
    return walk_show(nav, place, NAV_SIDEWAYS, now_ms);
}

struct place
walk_root(struct nav *nav, const struct snapshot *snapshot)
{
    struct place root = nav->stack[0];
    struct place list = find_list(nav, root, snapshot);
    bool was_chosen = root.item != 0 && root.page != PAGE_STORIES;

    if (was_chosen && list.page != PAGE_COUNT &&
        sequence_holds(nav, list, snapshot))
        return list;
    if (root.page == PAGE_WAITING || root.page == PAGE_EMPTY)
        walk_rewind(nav);
    if (!timetable_allows(nav, root.page, snapshot)) {
        nav->cycle_index = cycle_step(nav, snapshot, nav->cycle_index, 1);
        root.page = nav->settings.cycle[nav->cycle_index];
    }
    return cycle_visit(nav, root.page, snapshot);
}
