// A small steering chain to walk through, and places written as words.
#ifndef PEJL_TESTS_NAV_SUPPORT_NAV_H
#define PEJL_TESTS_NAV_SUPPORT_NAV_H

#include "model/snapshot.h"
#include "nav/nav.h"

// The ids, by index from 0; plans are ranked by theirs.
#define SUPPORT_FOCUS(index) (1 + (int64_t)(index))
#define SUPPORT_COMMITMENT(index) (11 + (int64_t)(index))
#define SUPPORT_PLAN(index) (101 + (int64_t)(index))
#define SUPPORT_GOAL(index) (201 + (int64_t)(index))
#define SUPPORT_STORY(index) (301 + (int64_t)(index))
#define SUPPORT_AREA(index) (31 + (int64_t)(index))
#define SUPPORT_STAKEHOLDER(index) (401 + (int64_t)(index))
#define SUPPORT_SERVICE(index) (501 + (int64_t)(index))
#define SUPPORT_BEHAVIOUR(index) (601 + (int64_t)(index))
#define SUPPORT_OUTLOOK(index) (701 + (int64_t)(index))
#define SUPPORT_ROUND(index) (801 + (int64_t)(index))

// How much there is of each. Plans and commitments are dealt out to the foci
// in turn.
struct contents {
    size_t foci;
    size_t commitments;
    size_t plans;
    size_t goals;
    size_t stories;
    size_t areas;   // plans are their initiatives, dealt out in turn
    size_t stopped; // of the plans, the last ones
    size_t trials;  // of the plans, the first ones
    size_t stakeholders;
    size_t services;
    size_t behaviours; // in one cell
    size_t outlooks;   // challenges
    size_t rounds;
    bool is_balance; // the first two foci carry each other
    int64_t gone;    // the id of an object that is not there
    bool was_never_filled;
};

// Make a linked snapshot; the caller destroys it.
struct snapshot *
support_fill(const struct contents *contents);

// Write the state into `out`: the way down, then the mode, as in
// "compass > plan/101#3 visited" (a part is written "+1").
void
support_write(char *out, size_t size, const struct nav *nav);

// Settings with 60 s, 90 s and 10 minutes and the cycle as page names,
// separated by spaces.
struct nav_settings
support_settings(const char *cycle);

#define OFFICE "compass plans goals stories"

// One thing that happens `at_ms` after the start: an intent in words, "" for a
// tick, "words" for a page of 50 words or, with `contents`, new data.
struct step {
    int64_t at_ms;
    const char *what;
    enum nav_change change;
    const char *state;
    const struct contents *contents;
};

struct scenario {
    const char *name;
    const char *cycle;
    const struct contents *contents; // at the start
    const char *first;               // the state it begins with
    struct step steps[16];
};

#define SUPPORT_SCENARIOS_MAX 32

// Run each scenario as a test of its own. Returns what main returns.
int
support_run(const struct scenario *scenarios, size_t count);

#endif
