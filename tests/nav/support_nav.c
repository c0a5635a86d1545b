#include "support_nav.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/calendar.h"

#define TODAY 20000

// Room for one more, so that no rows are no problem.
#define MAKE_ROOM(snapshot, rows, count)               \
    ((rows).items = arena_allocate(&(snapshot)->arena, \
                                   ((count) + 1) * sizeof *(rows).items))

static int64_t
owner(const struct contents *contents, size_t index)
{
    return contents->foci == 0 ? 0 : 1 + (int64_t)(index % contents->foci);
}

static void
add_strategy(struct snapshot *snapshot)
{
    MAKE_ROOM(snapshot, snapshot->strategies, 1);
    snapshot->strategies.items[snapshot->strategies.count++] =
        (struct strategy){.id = 1,
                          .title = "",
                          .period_from = DAY_NONE,
                          .period_to = DAY_NONE};
}

static void
add_focus(struct snapshot *snapshot, int64_t id, size_t index)
{
    snapshot->foci.items[snapshot->foci.count++] = (struct focus){
        .id = id, .strategy_id = 1, .position = (int64_t)index, .name = ""};
}

static void
add_commitment(struct snapshot *snapshot, int64_t id, int64_t focus_id)
{
    snapshot->commitments.items[snapshot->commitments.count++] =
        (struct commitment){.id = id, .focus_id = focus_id};
}

static void
add_plan(struct snapshot *snapshot, int64_t id, int64_t focus_id)
{
    snapshot->plans.items[snapshot->plans.count++] =
        (struct plan){.id = id,
                      .focus_id = focus_id,
                      .title = "",
                      .deadline = DAY_NONE,
                      .started_on = DAY_NONE,
                      .ended_on = DAY_NONE,
                      .progress = (double)NAN,
                      .rank = id,
                      .state = PLAN_STARTED};
}

static void
add_goal(struct snapshot *snapshot, int64_t id)
{
    snapshot->goals.items[snapshot->goals.count++] =
        (struct goal){.id = id,
                      .position = id,
                      .name = "",
                      .valid_from = DAY_NONE,
                      .valid_to = DAY_NONE};
}

static void
add_story(struct snapshot *snapshot, int64_t id)
{
    snapshot->stories.items[snapshot->stories.count++] =
        (struct story){.id = id,
                       .position = id,
                       .headline = "",
                       .publish_from = TIME_NONE,
                       .publish_to = TIME_NONE};
}

static void
add_all(struct snapshot *snapshot, const struct contents *contents)
{
    for (size_t i = 0; i < contents->foci; i++) {
        if (SUPPORT_FOCUS(i) != contents->gone)
            add_focus(snapshot, SUPPORT_FOCUS(i), i);
    }
    for (size_t i = 0; i < contents->commitments; i++) {
        if (SUPPORT_COMMITMENT(i) != contents->gone)
            add_commitment(snapshot, SUPPORT_COMMITMENT(i), owner(contents, i));
    }
    for (size_t i = 0; i < contents->plans; i++) {
        if (SUPPORT_PLAN(i) != contents->gone)
            add_plan(snapshot, SUPPORT_PLAN(i), owner(contents, i));
    }
    for (size_t i = 0; i < contents->goals; i++) {
        if (SUPPORT_GOAL(i) != contents->gone)
            add_goal(snapshot, SUPPORT_GOAL(i));
    }
    for (size_t i = 0; i < contents->stories; i++) {
        if (SUPPORT_STORY(i) != contents->gone)
            add_story(snapshot, SUPPORT_STORY(i));
    }
}

#define ADD(snapshot, rows, ...) \
    ((snapshot)->rows.items[(snapshot)->rows.count++] = __VA_ARGS__)

static void
add_matrix(struct snapshot *snapshot, const struct contents *contents)
{
    MAKE_ROOM(snapshot, snapshot->roles, 1);
    MAKE_ROOM(snapshot, snapshot->competences, 1);
    MAKE_ROOM(snapshot, snapshot->behaviours, contents->behaviours);
    ADD(snapshot, roles, (struct role){.id = 1, .name = ""});
    ADD(snapshot, competences, (struct competence){.id = 1, .name = ""});
    for (size_t i = 0; i < contents->behaviours; i++) {
        if (SUPPORT_BEHAVIOUR(i) != contents->gone)
            ADD(snapshot, behaviours,
                (struct behaviour){.id = SUPPORT_BEHAVIOUR(i),
                                   .role_id = 1,
                                   .competence_id = 1});
    }
}

static void
add_subjects(struct snapshot *snapshot, const struct contents *contents)
{
    MAKE_ROOM(snapshot, snapshot->stakeholders, contents->stakeholders);
    MAKE_ROOM(snapshot, snapshot->service_promises, contents->services);
    MAKE_ROOM(snapshot, snapshot->outlooks, contents->outlooks);
    MAKE_ROOM(snapshot, snapshot->priority_rounds, contents->rounds);
    MAKE_ROOM(snapshot, snapshot->plan_foci, contents->plans);
    add_matrix(snapshot, contents);
    for (size_t i = 0; i < contents->stakeholders; i++)
        ADD(snapshot, stakeholders,
            (struct stakeholder){.id = SUPPORT_STAKEHOLDER(i), .name = ""});
    for (size_t i = 0; i < contents->services; i++)
        ADD(snapshot, service_promises,
            (struct service_promise){.id = SUPPORT_SERVICE(i)});
    for (size_t i = 0; i < contents->outlooks; i++)
        ADD(snapshot, outlooks, (struct outlook){.id = SUPPORT_OUTLOOK(i)});
    for (size_t i = 0; i < contents->rounds; i++)
        ADD(snapshot, priority_rounds,
            (struct priority_round){.id = SUPPORT_ROUND(i),
                                    .held_on = (int32_t)i});
}

// What the chain is besides: a balance, with areas, and plans that ended or
// are tried.
static void
set_kinds(struct snapshot *snapshot, const struct contents *contents)
{
    for (size_t i = 0; i < 2 && contents->is_balance; i++)
        snapshot->foci.items[i].leadership =
            i == 0 ? LEADERSHIP_MANAGEMENT : LEADERSHIP_LEADERSHIP;
    for (size_t i = 0; i < contents->areas; i++)
        ADD(snapshot, foci,
            (struct focus){.id = SUPPORT_AREA(i),
                           .strategy_id = 1,
                           .kind = FOCUS_KIND_AREA,
                           .name = ""});
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        struct plan *plan = &snapshot->plans.items[i];
        if (i + contents->stopped >= snapshot->plans.count)
            plan->state = PLAN_STOPPED;
        if (i < contents->trials)
            plan->state = PLAN_TRIAL;
        if (contents->areas > 0)
            ADD(snapshot, plan_foci,
                (struct link){plan->id, SUPPORT_AREA(i % contents->areas)});
    }
}

struct snapshot *
support_fill(const struct contents *contents)
{
    struct snapshot *snapshot = snapshot_create();

    if (!contents->was_never_filled) {
        snapshot->generation = 1;
        snapshot->confirmed_s = (int64_t)TODAY * 86400;
    }
    add_strategy(snapshot);
    add_subjects(snapshot, contents);
    MAKE_ROOM(snapshot, snapshot->foci, contents->foci + contents->areas);
    MAKE_ROOM(snapshot, snapshot->commitments, contents->commitments);
    MAKE_ROOM(snapshot, snapshot->plans, contents->plans);
    MAKE_ROOM(snapshot, snapshot->goals, contents->goals);
    MAKE_ROOM(snapshot, snapshot->stories, contents->stories);
    add_all(snapshot, contents);
    set_kinds(snapshot, contents);
    snapshot_link(snapshot, TODAY);
    return snapshot;
}

static size_t
write_place(char *out, size_t size, struct place place)
{
    int length = snprintf(out, size, "%s", place_page_name(place.page));

    if (place.item != 0)
        length += snprintf(out + length, size - (size_t)length, "/%lld",
                           (long long)place.item);
    if (place.part != 0)
        length +=
            snprintf(out + length, size - (size_t)length, "+%d", place.part);
    if (place.detail != 0)
        length +=
            snprintf(out + length, size - (size_t)length, "#%d", place.detail);
    return (size_t)length;
}

void
support_write(char *out, size_t size, const struct nav *nav)
{
    static const char *const modes[] = {"cycling", "visited", "paused"};
    size_t length = 0;

    for (size_t i = 0; i <= nav->depth; i++) {
        if (i > 0)
            length += (size_t)snprintf(out + length, size - length, " > ");
        length += write_place(out + length, size - length, nav->stack[i]);
    }
    snprintf(out + length, size - length, " %s", modes[nav->mode]);
}

struct nav_settings
support_settings(const char *cycle)
{
    struct nav_settings settings = {
        .idle_return_ms = 60000, .detail_return_ms = 90000, .pause_ms = 600000};
    char names[200];
    char *rest = NULL;

    snprintf(names, sizeof names, "%s", cycle);
    for (char *name = strtok_r(names, " ", &rest); name != NULL;
         name = strtok_r(NULL, " ", &rest)) {
        enum page_id page = PAGE_COUNT;
        if (place_find_page(name, &page))
            settings.cycle[settings.cycle_count++] = page;
    }
    return settings;
}
