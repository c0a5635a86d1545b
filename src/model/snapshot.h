// A snapshot: one complete generation of the data, never changed once made.
#ifndef PEJL_MODEL_SNAPSHOT_H
#define PEJL_MODEL_SNAPSHOT_H

#include "base/arena.h"
#include "model/domain.h"
#include "model/welcome.h"

#include <stddef.h>
#include <stdint.h>

// An array of rows as they were loaded, in the arena of the snapshot.
#define SNAPSHOT_ROWS(type) \
    struct {                \
        struct type *items; \
        size_t count;       \
    }

#define MATRIX_ROLES_MAX 6
#define MATRIX_COMPETENCES_MAX 8

// The leadership framework as it is shown: a row for each competence, a column
// for each role; cell = row * role_count + column.
struct matrix {
    const struct role *roles[MATRIX_ROLES_MAX]; // by position
    size_t role_count;
    const struct competence *competences[MATRIX_COMPETENCES_MAX];
    size_t competence_count;
    struct behaviour_list cells[MATRIX_ROLES_MAX * MATRIX_COMPETENCES_MAX];
    struct behaviour_list visits; // every behaviour in the cells, in the order
                                  // they are visited: each in another cell
};

// How a plan stands, apart from the plan.
struct plan_standing {
    int64_t id;
    int status; // enum status
};

// Has exactly one owner at a time, who may read it on one thread.
struct snapshot {
    struct arena arena;
    uint64_t generation; // moves with every change of content
    int64_t confirmed_s; // UTC; when a source last said: this is so
    bool is_stale;       // the source could not ask its leader
    int64_t revision;    // of the source: moves forward with every change
    int64_t newest_s;    // UTC; the newest report's, TIME_NONE without one
    SNAPSHOT_ROWS(strategy) strategies;
    SNAPSHOT_ROWS(stakeholder) stakeholders;
    SNAPSHOT_ROWS(focus) foci;
    SNAPSHOT_ROWS(commitment) commitments;
    SNAPSHOT_ROWS(goal) goals;
    SNAPSHOT_ROWS(measurement) measurements;
    SNAPSHOT_ROWS(plan) plans;
    SNAPSHOT_ROWS(milestone) milestones;
    SNAPSHOT_ROWS(status_report) reports;
    SNAPSHOT_ROWS(story) stories;
    SNAPSHOT_ROWS(picture) pictures;
    SNAPSHOT_ROWS(link) plan_commitments;
    SNAPSHOT_ROWS(link) plan_goals;
    SNAPSHOT_ROWS(stakeholder_promise) stakeholder_promises;
    SNAPSHOT_ROWS(service_promise) service_promises;
    SNAPSHOT_ROWS(service_figure) service_figures;
    SNAPSHOT_ROWS(service_reply) service_replies;
    SNAPSHOT_ROWS(role) roles;
    SNAPSHOT_ROWS(competence) competences;
    SNAPSHOT_ROWS(behaviour) behaviours;
    SNAPSHOT_ROWS(expectation) expectations; // by position, once linked
    SNAPSHOT_ROWS(priority_round) priority_rounds;
    SNAPSHOT_ROWS(priority) priorities;
    SNAPSHOT_ROWS(outlook) outlooks;
    SNAPSHOT_ROWS(proposal) proposals;
    SNAPSHOT_ROWS(benchmark) benchmarks;
    SNAPSHOT_ROWS(schedule_rule) schedule;
    SNAPSHOT_ROWS(link) plan_foci;
    SNAPSHOT_ROWS(link) commitment_goals;
    SNAPSHOT_ROWS(link) outlook_plans;
    SNAPSHOT_ROWS(notice) notices;
    SNAPSHOT_ROWS(welcome) welcomes;         // one, if any
    SNAPSHOT_ROWS(welcome_contact) contacts; // by position, once linked
    SNAPSHOT_ROWS(opening_hours) opening_hours;
    SNAPSHOT_ROWS(screen_report) screens; // worst first, for who asked for them
    // For who asked for meetings; else there are none of these.
    SNAPSHOT_ROWS(meeting_record) meetings;
    SNAPSHOT_ROWS(decision) decisions; // oldest first
    SNAPSHOT_ROWS(discussed) talks;    // oldest first
    SNAPSHOT_ROWS(change) changes;     // the newest 5000, oldest first

    // Made by snapshot_link, in the order in which they are shown:
    const struct strategy *strategy; // the current one, NULL if none
    const struct focus **compass;    // foci (not areas) by position
    size_t compass_count;            // 0 to 8
    struct plan_list ranked;  // all but the stopped: by rank, then deadline
    struct plan_list stopped; // stopped plans, newest first
    const struct plan_standing *standings; // of each of `plans`
    struct goal_list shown_goals;          // by position
    struct story_list shown_stories;       // those that are told, by position
    const struct stakeholder **shown_stakeholders; // by position
    size_t shown_stakeholder_count;
    const struct priority_round **rounds; // oldest first
    size_t round_count;
    struct outlook_list challenges;    // by position
    struct outlook_list opportunities; // by position
    struct outlook_list visits; // challenges in the order they are visited:
                                // the one with most plans first
    const struct focus **areas; // of the current strategy, by position
    size_t area_count;
    struct matrix matrix;
    struct meeting_records held; // newest first
};

// Return an empty snapshot. Release with snapshot_destroy.
struct snapshot *
snapshot_create(void);

// Resolve ids to pointers, sort, group, and choose what is shown on the local
// day `today`; once per snapshot. Goals outside their validity are left out,
// and so is a row that points to nothing it cannot do without (a commitment
// without its focus, a measurement without its goal, a milestone or report
// without its plan); these are counted in one log line. The current strategy
// is the one whose period holds today (the latest, if several), else the last
// that began; the compass shows its first eight foci. Of stories those are
// shown whose time of publication touches the day; schedule_show_stories
// (model/schedule.h) then goes by the second. O(n log n).
void
snapshot_link(struct snapshot *snapshot, int32_t today);

// Find by id in a linked snapshot; NULL if there is none. O(log n).
const struct focus *
snapshot_find_focus(const struct snapshot *snapshot, int64_t id);
const struct commitment *
snapshot_find_commitment(const struct snapshot *snapshot, int64_t id);
const struct plan *
snapshot_find_plan(const struct snapshot *snapshot, int64_t id);
const struct goal *
snapshot_find_goal(const struct snapshot *snapshot, int64_t id);
const struct story *
snapshot_find_story(const struct snapshot *snapshot, int64_t id);
const struct picture *
snapshot_find_picture(const struct snapshot *snapshot, int64_t id);
const struct stakeholder *
snapshot_find_stakeholder(const struct snapshot *snapshot, int64_t id);
const struct service_promise *
snapshot_find_service(const struct snapshot *snapshot, int64_t id);
const struct behaviour *
snapshot_find_behaviour(const struct snapshot *snapshot, int64_t id);
const struct priority_round *
snapshot_find_round(const struct snapshot *snapshot, int64_t id);
const struct outlook *
snapshot_find_outlook(const struct snapshot *snapshot, int64_t id);
const struct meeting_record *
snapshot_find_meeting(const struct snapshot *snapshot, int64_t id);

// Say whether there is nothing to steer by yet: no foci and no plans.
bool
snapshot_is_empty(const struct snapshot *snapshot);

// Release. Accepts NULL.
void
snapshot_destroy(struct snapshot *snapshot);

#endif
