// A meeting whose board may lose its power.
#ifndef PEJL_TESTS_MEETING_SUPPORT_RECORD_H
#define PEJL_TESTS_MEETING_SUPPORT_RECORD_H

#include "support_meeting.h"

struct record {
    unsigned char bytes[MEETING_RECORD_SIZE];
    size_t length;
    struct meeting_time time;
};

// Keep the record if it is another; returns whether it is.
bool
record_keep(struct hall *hall, struct record *kept);

// Hand it in, and take what is handed out.
void
record_recall(struct hall *hall, const struct record *kept);

// Open a hall (support_enter) that keeps records, and has none.
void
record_enter(struct hall *hall);

// The power goes, and comes back `away_ms` after the record was kept; another
// run has other random numbers, and its monotonic clock begins anew.
void
record_restart(struct hall *hall, const struct record *kept, int64_t away_ms);

#endif
