// A small organisation that holds a meeting, and what happens at it in words.
#ifndef PEJL_TESTS_MEETING_SUPPORT_MEETING_H
#define PEJL_TESTS_MEETING_SUPPORT_MEETING_H

#include "meeting/meeting.h"

#define SUPPORT_PLANS 12
#define SUPPORT_PLAN(index) (101 + (int64_t)(index))
#define SUPPORT_REPORT(index) (201 + (int64_t)(index))
#define SUPPORT_TODAY 20412 // Thursday, 20 November 2025
#define SUPPORT_UTC_S (SUPPORT_TODAY * (int64_t)86400 + 8 * 3600)
#define SUPPORT_MS 50000

// A meeting in its world; `now` moves by support_wait.
struct hall {
    struct snapshot *snapshot;
    struct meeting meeting;
    struct meeting_time time;
    struct entry taken[64]; // what was handed out, oldest first
    size_t taken_count;
};

// Make a linked snapshot of plans: 0 and 1 off course, 2 and 3 at risk, the
// others on course; the last `stopped` are stopped. The first has a report.
struct snapshot *
support_make_plans(size_t stopped);

// Open a hall at rest. Three persons have a code: Lise Bak, Mette Holm and Jens
// Krogh; the right one ends in their number. Release with support_leave.
void
support_enter(struct hall *hall);
void
support_leave(struct hall *hall);

// Do what each of the words says, without their "meet/"; commas part them.
// "code/<person>" types the right code of that person and has it checked,
// "wrong/<person>" another. Takes what is handed out. Returns whether the last
// one changed anything.
bool
support_do(struct hall *hall, const char *words);

// Type a text on the keyboard that is open.
void
support_type(struct hall *hall, const char *text);

// Let `ms` go by, and a tick come.
bool
support_wait(struct hall *hall, int64_t ms);

// Fail the test unless what holds at all times holds now.
void
support_assert_sane(const struct hall *hall);

#endif
