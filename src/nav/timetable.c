#include "nav/timetable.h"

#include <assert.h>
#include <string.h>

#include "nav/cycle.h"

static struct schedule_verdict
judge(const struct nav *nav, enum page_id page, const struct snapshot *snapshot,
      const struct now *now)
{
    struct schedule_subject subject = {.page = place_page_name(page)};

    return schedule_judge(snapshot, subject, &nav->settings.screen, now);
}

static bool
has_rule(struct schedule_verdict verdict)
{
    return verdict.rule != NULL;
}

struct schedule_verdict
timetable_judge_page(const struct nav *nav, enum page_id page,
                     const struct snapshot *snapshot, const struct now *now)
{
    struct schedule_verdict verdict = judge(nav, page, snapshot, now);

    for (size_t i = 0; i < nav->wished_count && !has_rule(verdict); i++) {
        if (cycle_suited(nav, nav->wished[i], snapshot) == page)
            verdict = judge(nav, nav->wished[i], snapshot, now);
    }
    return verdict;
}

static_assert(PAGE_COUNT <= 64, "a bit for each page");

static uint64_t
bit(enum page_id page)
{
    return (uint64_t)1 << page;
}

struct schedule_verdict
timetable_explain_page(const struct nav *nav, enum page_id page,
                       const struct snapshot *snapshot, const struct now *now)
{
    struct schedule_verdict verdict =
        timetable_judge_page(nav, page, snapshot, now);
    bool is_in = cycle_find(nav, page, NAV_CYCLE_MAX) < NAV_CYCLE_MAX;

    if (verdict.reason != SCHEDULE_SHOWN)
        return verdict;
    verdict.rule = NULL;
    if (!is_in)
        verdict.reason = SCHEDULE_NOT_CHOSEN;
    else if (!nav_has_content(nav, page, snapshot))
        verdict.reason = SCHEDULE_EMPTY;
    else if (!timetable_allows(nav, page, snapshot))
        verdict.reason = SCHEDULE_LESS_IMPORTANT;
    return verdict;
}

// Pages that no settings name join the cycle while a rule holds that does.
static void
add_pages(struct nav *nav, const struct snapshot *snapshot,
          const struct now *now)
{
    nav->schedule.added_count = 0;
    for (size_t i = 0; i < snapshot->schedule.count; i++) {
        const struct schedule_rule *rule = &snapshot->schedule.items[i];
        enum page_id page;

        if (nav->schedule.added_count == NAV_CYCLE_MAX ||
            !place_find_page(rule->page, &page) || !place_may_cycle(page) ||
            schedule_judge_rule(rule, &nav->settings.screen, now) !=
                SCHEDULE_SHOWN)
            continue;
        nav->schedule.added[nav->schedule.added_count++] = page;
    }
}

// Return the highest priority of what may be shown; -1 if nothing may.
static int
judge_cycle(struct nav *nav, const struct snapshot *snapshot,
            const struct now *now, int priorities[PAGE_COUNT])
{
    int highest = -1;

    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        enum page_id page = nav->settings.cycle[i];
        struct schedule_verdict verdict =
            timetable_judge_page(nav, page, snapshot, now);

        priorities[page] = has_rule(verdict) ? verdict.rule->priority : 0;
        if (verdict.reason != SCHEDULE_SHOWN) {
            nav->schedule.barred |= bit(page);
            continue;
        }
        if (has_rule(verdict)) {
            nav->schedule.dwell_s[page] = verdict.rule->dwell_s;
            if (page == PAGE_STORIES)
                nav->schedule.share_percent = verdict.rule->share_percent;
        }
        if (priorities[page] > highest && nav_has_content(nav, page, snapshot))
            highest = priorities[page];
    }
    return highest;
}

// A board is never without a picture.
static void
allow_one(struct nav *nav, const struct snapshot *snapshot)
{
    enum page_id home = cycle_suited(nav, PAGE_COMPASS, snapshot);

    if (cycle_find(nav, home, NAV_CYCLE_MAX) == NAV_CYCLE_MAX ||
        !nav_has_content(nav, home, snapshot)) {
        for (size_t i = nav->settings.cycle_count; i > 0; i--) {
            if (nav_has_content(nav, nav->settings.cycle[i - 1], snapshot))
                home = nav->settings.cycle[i - 1];
        }
    }
    nav->schedule.barred = ~bit(home);
}

void
timetable_choose(struct nav *nav, const struct snapshot *snapshot,
                 const struct now *now)
{
    int priorities[PAGE_COUNT] = {0};
    int highest;

    nav->schedule.barred = 0;
    nav->schedule.share_percent = 0;
    memset(nav->schedule.dwell_s, 0, sizeof nav->schedule.dwell_s);
    add_pages(nav, snapshot, now);
    cycle_suit(nav, snapshot);
    highest = judge_cycle(nav, snapshot, now, priorities);
    if (highest < 0)
        allow_one(nav, snapshot);
    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        if (priorities[nav->settings.cycle[i]] < highest)
            nav->schedule.barred |= bit(nav->settings.cycle[i]);
    }
}

bool
timetable_allows(const struct nav *nav, enum page_id page,
                 const struct snapshot *snapshot)
{
    return (nav->schedule.barred & bit(page)) == 0 &&
           !rules_find(nav, page)->is_never_turned_to &&
           nav_has_content(nav, page, snapshot);
}

bool
timetable_weaves_stories(const struct nav *nav, const struct snapshot *snapshot)
{
    int share = cycle_story_share(nav);
    int stories = 0;
    int others = 0;

    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        enum page_id page = nav->settings.cycle[i];

        if (timetable_allows(nav, page, snapshot))
            *(page == PAGE_STORIES ? &stories : &others) += 1;
    }
    return stories > 0 && others > 0 &&
           100 * stories < share * (stories + others);
}

static int
find_dwell_s(const struct nav *nav, struct place place,
             const struct snapshot *snapshot)
{
    const struct story *story = place.page == PAGE_STORIES
                                    ? snapshot_find_story(snapshot, place.item)
                                    : NULL;

    if (story != NULL && story->dwell_s > 0)
        return story->dwell_s;
    return nav->schedule.dwell_s[place.page];
}

void
timetable_settle(struct nav *nav, const struct snapshot *snapshot)
{
    nav->own_stay_ms =
        1000 * (int64_t)find_dwell_s(nav, nav_place(nav), snapshot);
    if (nav->own_stay_ms > 0)
        nav_set_words(nav, 0);
}
