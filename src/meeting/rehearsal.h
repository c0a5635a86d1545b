// A rehearsal: a meeting made up from the content and held by words, for stills
// and tests.
#ifndef PEJL_MEETING_REHEARSAL_H
#define PEJL_MEETING_REHEARSAL_H

#include "meeting/meeting.h"

#define REHEARSAL_NOTES_MAX 64

// Valid when all-zero.
struct rehearsal {
    struct meeting meeting;
    struct meeting_note notes[REHEARSAL_NOTES_MAX];
    struct meeting_post post;
    int64_t now_ms; // monotonic, at the moment of the still
};

// Hold a meeting that began 6 minutes and 18 seconds before `now`: `words` are
// intents without their "meet/", parted by commas and spread evenly over that
// time, as "start,next,next,report"; NULL for a board at rest. Whoever shows a
// code is believed, the first owners of plans have one, and what is written
// down waits; "sent" sends it, "refuse" has it refused. With "idle" behind them
// it was asked 15 s ago whether the meeting is over. Returns false at a word
// that changes nothing.
bool
rehearsal_hold(struct rehearsal *held, const struct snapshot *snapshot,
               const struct now *now, bool is_portrait, bool is_large,
               const char *words);

#endif
