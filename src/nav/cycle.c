#include "nav/cycle.h"

#include "model/balance.h"
#include "nav/sequence.h"
#include "nav/timetable.h"

// Twelve plans or goals a visit, the next ones at the next: a hundred and fifty
// would keep the board on one page for the better part of an hour.
#define PARTS_PER_VISIT 2
#define STORY_SHARE_MAX 50 // percent: no page comes twice in a row

static bool
has_initiatives(const struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->area_count; i++) {
        if (snapshot->areas[i]->initiatives.count > 0)
            return true;
    }
    return false;
}

static bool
has_trials(const struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->ranked.count; i++) {
        if (snapshot->ranked.items[i]->state == PLAN_TRIAL)
            return true;
    }
    return false;
}

bool
nav_has_content(const struct nav *nav, enum page_id page,
                const struct snapshot *snapshot)
{
    const struct nav_rules *rules = rules_find(nav, page);

    if (rules->is_internal && nav->settings.is_public)
        return false;
    switch (page) {
    case PAGE_COMPASS:
        return snapshot->compass_count > 0;
    case PAGE_BALANCE:
        return balance_is_told(snapshot);
    case PAGE_INITIATIVES:
        return has_initiatives(snapshot);
    case PAGE_OUTLOOK:
        return snapshot->outlooks.count > 0;
    case PAGE_SCREENS:
        return snapshot->screens.count > 0;
    case PAGE_STOPPED:
        return snapshot->stopped.count > 0;
    case PAGE_TRIALS:
        return has_trials(snapshot);
    case PAGE_PLANS:
        return snapshot->ranked.count > 0;
    case PAGE_GOALS:
        return snapshot->shown_goals.count > 0;
    case PAGE_COMMITMENT:
        return snapshot->commitments.count > 0;
    case PAGE_MENU:
        return true;
    default:
        return rules->has_content != NULL
                   ? rules->has_content(snapshot)
                   : sequence_count(nav, page, snapshot) > 0;
    }
}

size_t
cycle_find(const struct nav *nav, enum page_id page, size_t missing)
{
    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        if (nav->settings.cycle[i] == page)
            return i;
    }
    return missing;
}

// What stands in for a page where the strategy is shown in another way.
static enum page_id
counterpart(const struct nav *nav, enum page_id page,
            const struct snapshot *snapshot)
{
    bool is_balance = balance_is_told(snapshot);

    switch (page) {
    case PAGE_COMPASS:
        return is_balance ? PAGE_BALANCE : page;
    case PAGE_BALANCE:
        return is_balance ? page : PAGE_COMPASS;
    case PAGE_PLANS:
        return is_balance ? PAGE_INITIATIVES : page;
    case PAGE_SERVICE:
        return is_balance && !nav_has_content(nav, page, snapshot)
                   ? PAGE_OUTLOOK
                   : page;
    default:
        return page;
    }
}

static bool
is_wished(const struct nav *nav, enum page_id page)
{
    for (size_t i = 0; i < nav->wished_count; i++) {
        if (nav->wished[i] == page)
            return true;
    }
    return false;
}

// Whoever asked for both gets both.
enum page_id
cycle_suited(const struct nav *nav, enum page_id page,
             const struct snapshot *snapshot)
{
    enum page_id other = counterpart(nav, page, snapshot);
    bool are_both_wished = is_wished(nav, page) && is_wished(nav, other);

    return nav_has_content(nav, other, snapshot) && !are_both_wished ? other
                                                                     : page;
}

enum page_id
cycle_home(const struct nav *nav, const struct snapshot *snapshot)
{
    enum page_id home = cycle_suited(nav, PAGE_COMPASS, snapshot);
    size_t none = NAV_CYCLE_MAX;

    if (cycle_find(nav, home, none) == none &&
        cycle_find(nav, PAGE_WELCOME, none) != none &&
        nav_has_content(nav, PAGE_WELCOME, snapshot))
        return PAGE_WELCOME;
    return home;
}

static void
add_page(struct nav *nav, enum page_id page)
{
    size_t count = nav->settings.cycle_count;

    if (count < NAV_CYCLE_MAX && cycle_find(nav, page, count) == count)
        nav->settings.cycle[nav->settings.cycle_count++] = page;
}

void
cycle_suit(struct nav *nav, const struct snapshot *snapshot)
{
    nav->settings.cycle_count = nav->wished_count;
    for (size_t i = 0; i < nav->wished_count; i++)
        nav->settings.cycle[i] = cycle_suited(nav, nav->wished[i], snapshot);
    for (size_t i = 0; i < nav->schedule.added_count; i++)
        add_page(nav, cycle_suited(nav, nav->schedule.added[i], snapshot));
    if (nav->cycle_index >= nav->settings.cycle_count)
        nav->cycle_index = nav->settings.cycle_count - 1;
}

static size_t
step_over(const struct nav *nav, const struct snapshot *snapshot, size_t index,
          int step, enum page_id left_out)
{
    size_t count = nav->settings.cycle_count;
    size_t stride = step > 0 ? 1 : count - 1;

    for (size_t i = 1; i < count; i++) {
        size_t next = (index + i * stride) % count;
        enum page_id page = nav->settings.cycle[next];
        if (page != nav->settings.cycle[index] && page != left_out &&
            timetable_allows(nav, page, snapshot))
            return next;
    }
    return index;
}

size_t
cycle_step(const struct nav *nav, const struct snapshot *snapshot, size_t index,
           int step)
{
    return step_over(nav, snapshot, index, step, PAGE_COUNT);
}

int
cycle_story_share(const struct nav *nav)
{
    int share = nav->schedule.share_percent > 0
                    ? nav->schedule.share_percent
                    : nav->settings.story_share_percent;

    return share < STORY_SHARE_MAX ? share : STORY_SHARE_MAX;
}

size_t
cycle_turn(struct nav *nav, const struct snapshot *snapshot, enum page_id *page)
{
    size_t index = nav->cycle_index;

    if (!timetable_weaves_stories(nav, snapshot)) {
        nav->story_credit = 0;
        index = cycle_step(nav, snapshot, index, 1);
        *page = nav->settings.cycle[index];
        return index;
    }
    nav->story_credit += cycle_story_share(nav);
    if (nav->story_credit >= 100 && nav_place(nav).page != PAGE_STORIES) {
        nav->story_credit -= 100;
        *page = PAGE_STORIES;
        return index;
    }
    index = step_over(nav, snapshot, index, 1, PAGE_STORIES);
    *page = nav->settings.cycle[index];
    return index;
}

enum page_id
cycle_substitute(const struct nav *nav, const struct snapshot *snapshot)
{
    if (snapshot_is_empty(snapshot) && snapshot->generation == 0 &&
        snapshot->confirmed_s <= 0)
        return PAGE_WAITING;
    if (snapshot_is_empty(snapshot))
        return PAGE_EMPTY;
    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        if (nav_has_content(nav, nav->settings.cycle[i], snapshot))
            return PAGE_COUNT;
    }
    return PAGE_EMPTY;
}

static int
visit_parts(struct nav *nav, struct place place,
            const struct snapshot *snapshot)
{
    size_t parts = (size_t)nav_part_count(nav, place, snapshot);
    size_t first = nav->turns[place.page];

    if (first >= parts)
        first = 0;
    nav->turns[place.page] = first + PARTS_PER_VISIT;
    return (int)first;
}

struct place
cycle_visit(struct nav *nav, enum page_id page, const struct snapshot *snapshot)
{
    struct place place = {.page = page};
    size_t count = sequence_count(nav, page, snapshot);

    if (count > 0) {
        size_t index = nav->turns[page] % count;
        nav->turns[page] = index + 1;
        place.item = sequence_id(nav, page, snapshot, index);
    } else {
        place.part = visit_parts(nav, place, snapshot);
    }
    return place;
}

bool
cycle_has_more(const struct nav *nav, struct place place,
               const struct snapshot *snapshot)
{
    int next = place.part + 1;

    return next < nav_part_count(nav, place, snapshot) &&
           next % PARTS_PER_VISIT != 0;
}
