#include "nav/part.h"

#include "model/balance.h"
#include "nav/passage.h"

#define GROUPS_MAX 16

// One list: how much there is, and how much one screen shows.
struct group {
    size_t count;
    size_t size;
};

struct groups {
    struct group items[GROUPS_MAX];
    size_t count;
    bool has_lead;
};

static size_t
larger(size_t left, size_t right)
{
    return left > right ? left : right;
}

static size_t
count_plans(int64_t focus_id, const struct snapshot *snapshot)
{
    const struct focus *focus;

    if (focus_id == 0)
        return snapshot->ranked.count;
    focus = snapshot_find_focus(snapshot, focus_id);
    return focus == NULL ? 0 : focus->plans.count;
}

static size_t
count_trials(const struct snapshot *snapshot)
{
    size_t count = 0;

    for (size_t i = 0; i < snapshot->ranked.count; i++)
        count += snapshot->ranked.items[i]->state == PLAN_TRIAL;
    return count;
}

static size_t
count_statements(const struct snapshot *snapshot)
{
    size_t count = 0;

    for (size_t i = 0; i < snapshot->compass_count; i++)
        count = larger(count, snapshot->compass[i]->commitments.count);
    return count;
}

static size_t
count_places(int64_t round_id, const struct snapshot *snapshot)
{
    const struct priority_round *round =
        snapshot_find_round(snapshot, round_id);

    return round == NULL ? 0 : round->place_count;
}

static void
add(struct groups *groups, size_t count, size_t size)
{
    if (groups->count < GROUPS_MAX)
        groups->items[groups->count++] = (struct group){count, size};
}

// Of a page whose own file says so: step 0 to 2, for 100, 150 and 200 %.
static void
add_rows(struct groups *groups, const struct nav *nav, struct place place,
         const struct snapshot *snapshot, int step)
{
    const struct nav_rules *rules = rules_find(nav, place.page);

    if (rules->count_rows != NULL)
        add(groups, rules->count_rows(place, snapshot),
            larger(1, rules->rows_shown[step]));
}

// At 100 % (design.md 7, design2.md 5).
static void
find_usual(struct groups *groups, const struct nav *nav, struct place place,
           const struct snapshot *snapshot)
{
    switch (place.page) {
    case PAGE_GOALS:
        add(groups, snapshot->shown_goals.count, NAV_PART_SIZE);
        break;
    case PAGE_PLANS:
        add(groups, count_plans(place.item, snapshot), NAV_PART_SIZE);
        break;
    case PAGE_TRIALS:
        add(groups, count_trials(snapshot), NAV_PART_SIZE);
        break;
    case PAGE_BALANCE:
        add(groups, count_statements(snapshot), NAV_PART_STATEMENTS);
        break;
    case PAGE_INITIATIVES:
        add(groups, snapshot->area_count, NAV_PART_AREAS);
        break;
    case PAGE_OUTLOOK:
        add(groups,
            larger(snapshot->challenges.count, snapshot->opportunities.count),
            NAV_PART_OUTLOOKS);
        break;
    case PAGE_SCREENS:
        add(groups, snapshot->screens.count, NAV_PART_SCREENS);
        break;
    case PAGE_STOPPED:
        add(groups, snapshot->stopped.count, NAV_PART_STOPPED);
        break;
    case PAGE_RANKING:
        add(groups, count_places(place.item, snapshot), NAV_PART_RANKS);
        break;
    default:
        add_rows(groups, nav, place, snapshot, 0);
        break;
    }
}

static void
add_focus(struct groups *groups, int64_t id, const struct snapshot *snapshot,
          bool is_large)
{
    const struct focus *focus = snapshot_find_focus(snapshot, id);

    if (focus == NULL)
        return;
    groups->has_lead = !is_large;
    add(groups, focus->plans.count, is_large ? NAV_PART_LARGE : 1);
    if (is_large)
        add(groups, focus->commitments.count, NAV_PART_LARGE);
}

static void
add_commitment(struct groups *groups, int64_t id,
               const struct snapshot *snapshot, bool is_large)
{
    const struct commitment *commitment =
        snapshot_find_commitment(snapshot, id);

    groups->has_lead = true;
    add(groups, commitment == NULL ? 0 : commitment->plans.count,
        is_large ? NAV_PART_LARGE : 1);
}

static void
add_promises(struct groups *groups, int64_t id, const struct snapshot *snapshot,
             bool is_large)
{
    const struct stakeholder *stakeholder =
        snapshot_find_stakeholder(snapshot, id);

    add(groups, stakeholder == NULL ? 0 : stakeholder->promise_count,
        is_large ? NAV_PART_LARGE_PROMISES : 1);
}

static void
add_areas(struct groups *groups, const struct snapshot *snapshot, bool is_large)
{
    for (size_t i = 0; i < snapshot->area_count; i++)
        add(groups, snapshot->areas[i]->initiatives.count,
            is_large ? NAV_PART_LARGE : 1);
}

// Of the side that the needle points at, of both if it points at none.
static void
add_statements(struct groups *groups, const struct snapshot *snapshot,
               bool is_large)
{
    struct balance balance;

    if (!balance_is_told(snapshot))
        return;
    balance = balance_weigh(snapshot);
    for (int i = 0; i < 2; i++) {
        if (balance.bearing < 0 || balance.bearing == i)
            add(groups, balance.sides[i]->commitments.count,
                is_large ? NAV_PART_LARGE_STATEMENTS : 1);
        else
            add(groups, 0, 1);
    }
}

static void
add_passages(struct groups *groups, const char *words, size_t room)
{
    add(groups, words == NULL ? 1 : passage_count(words, room), 1);
}

static bool
is_short(const char *words)
{
    return words == NULL || passage_count(words, PASSAGE_LARGE_HALF) == 1;
}

// Each answer is a list of its own, of its passages. At 150 % two neighbours
// that are short share a screen: the list of the second is then empty.
static void
add_answers(struct groups *groups, int64_t id, const struct snapshot *snapshot,
            bool is_large)
{
    const struct plan *plan = snapshot_find_plan(snapshot, id);
    size_t room = is_large ? PASSAGE_LARGE_ANSWER : PASSAGE_ANSWER;

    groups->has_lead = true;
    for (size_t i = 0; i < SMARTE_COUNT && plan != NULL; i++) {
        if (is_large && i + 1 < SMARTE_COUNT && is_short(plan->answers[i]) &&
            is_short(plan->answers[i + 1])) {
            add(groups, NAV_PART_LARGE_ANSWERS, NAV_PART_LARGE_ANSWERS);
            add(groups, 0, 1);
            i++;
        } else {
            add_passages(groups, plan->answers[i], room);
        }
    }
}

// The result, the solution and the challenge.
static void
add_sections(struct groups *groups, int64_t id, const struct snapshot *snapshot,
             bool is_large)
{
    const struct story *story = snapshot_find_story(snapshot, id);
    size_t room = is_large ? PASSAGE_LARGE_SECTION : PASSAGE_SECTION;

    if (story != NULL) {
        add_passages(groups, story->result, room);
        add_passages(groups, story->solution, room);
        add_passages(groups, story->challenge, room);
    }
}

// At 150 % (`is_large`) and 200 % (design2.md 3 and 5).
static void
find_enlarged(struct groups *groups, const struct nav *nav, struct place place,
              const struct snapshot *snapshot, bool is_large)
{
    size_t size = is_large ? NAV_PART_LARGE : 1;

    switch (place.page) {
    case PAGE_COMPASS:
        groups->has_lead = true;
        add(groups, is_large ? 0 : snapshot->compass_count, size);
        break;
    case PAGE_GOALS:
        add(groups, snapshot->shown_goals.count, size);
        break;
    case PAGE_GOAL:
        groups->has_lead = true;
        add(groups, is_large ? 0 : 1, 1);
        break;
    case PAGE_PLANS:
        add(groups, count_plans(place.item, snapshot), size);
        break;
    case PAGE_TRIALS:
        add(groups, count_trials(snapshot), size);
        break;
    case PAGE_PLAN:
        add_answers(groups, place.item, snapshot, is_large);
        break;
    case PAGE_STORY:
        add_sections(groups, place.item, snapshot, is_large);
        break;
    case PAGE_FOCUS:
        add_focus(groups, place.item, snapshot, is_large);
        break;
    case PAGE_COMMITMENT:
        add_commitment(groups, place.item, snapshot, is_large);
        break;
    case PAGE_STAKEHOLDER:
        add_promises(groups, place.item, snapshot, is_large);
        break;
    case PAGE_BALANCE:
        add_statements(groups, snapshot, is_large);
        break;
    case PAGE_INITIATIVES:
        add_areas(groups, snapshot, is_large);
        break;
    case PAGE_SCREENS:
        add(groups, snapshot->screens.count, size);
        break;
    case PAGE_STOPPED:
        add(groups, snapshot->stopped.count,
            is_large ? NAV_PART_LARGE_STOPPED : 1);
        break;
    case PAGE_RANKING:
        add(groups, count_places(place.item, snapshot),
            is_large ? NAV_PART_LARGE_RANKS : NAV_PART_LARGEST_RANKS);
        break;
    default:
        add_rows(groups, nav, place, snapshot, is_large ? 1 : 2);
        break;
    }
}

// In large text only so many lie within reach of everybody.
static size_t
find_menu_size(const struct nav *nav)
{
    bool is_whole = nav_text_step(nav) <= 100 ||
                    nav->settings.cycle_count <= NAV_MENU_WHOLE;

    return is_whole ? NAV_PART_MENU : NAV_PART_LARGE_MENU;
}

static struct groups
find_groups(const struct nav *nav, struct place place,
            const struct snapshot *snapshot)
{
    struct groups groups = {0};

    if (place.page == PAGE_MENU)
        add(&groups, nav->settings.cycle_count, find_menu_size(nav));
    else if (nav_text_step(nav) <= 100)
        find_usual(&groups, nav, place, snapshot);
    else
        find_enlarged(&groups, nav, place, snapshot, nav_text_step(nav) < 200);
    return groups;
}

static size_t
count_screens(struct group group)
{
    return (group.count + group.size - 1) / group.size;
}

int
nav_part_count(const struct nav *nav, struct place place,
               const struct snapshot *snapshot)
{
    struct groups groups = find_groups(nav, place, snapshot);
    size_t count = groups.has_lead;

    for (size_t i = 0; i < groups.count; i++)
        count += count_screens(groups.items[i]);
    return count < 1 ? 1 : (int)count;
}

struct nav_part
nav_find_part(const struct nav *nav, struct place place,
              const struct snapshot *snapshot)
{
    struct groups groups = find_groups(nav, place, snapshot);
    size_t part = place.part < 0 ? 0 : (size_t)place.part;

    if (groups.has_lead && part == 0)
        return (struct nav_part){.group = NAV_GROUP_LEAD};
    part -= groups.has_lead;
    for (size_t i = 0; i < groups.count; i++) {
        struct group group = groups.items[i];
        size_t screens = count_screens(group);
        if (part < screens) {
            size_t first = part * group.size;
            size_t left = group.count - first;
            return (struct nav_part){.group = NAV_GROUP_FIRST + i,
                                     .first = first,
                                     .count =
                                         left < group.size ? left : group.size,
                                     .total = group.count};
        }
        part -= screens;
    }
    return (struct nav_part){.group = groups.has_lead ? 0 : NAV_GROUP_FIRST};
}
