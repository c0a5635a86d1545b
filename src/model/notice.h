// Notices: which of them takes the top of the pages now, and until when.
#ifndef PEJL_MODEL_NOTICE_H
#define PEJL_MODEL_NOTICE_H

#include "base/calendar.h"
#include "model/schedule.h"
#include "model/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NOTICE_WATCH_MAX 16
#define NOTICE_TURN_MS 8000 // of each language, and of each of several

// What has been shown: a notice ends when its time has passed, also where the
// wall clock was set back meanwhile. Valid when all-zero.
struct notice_watch {
    struct notice_watched {
        int64_t id;
        int64_t expires_at;
        int64_t seen_ms; // first, on the monotonic clock
        int64_t over_ms;
    } items[NOTICE_WATCH_MAX];
    size_t count;
};

// Who looks, and when.
struct notice_reader {
    enum room room;                // ROOM_ALL: of every room
    struct schedule_screen screen; // for which the schedule is read
    bool has_two_languages;
    bool prefers_english;
    struct now now;
    int64_t now_ms; // on the monotonic clock
};

// All-zero: none is shown.
struct notice_shown {
    const struct notice *notice; // borrowed from the snapshot
    bool is_english;
    int64_t left_ms; // until another answer; INT64_MAX: no end in sight
};

// Choose what is shown: the urgent ones before the others, the newest first,
// in turn where there are several or two languages. While the clock is not
// known to be right none is shown. `watch` may be NULL: then the wall clock
// alone decides.
struct notice_shown
notice_choose(const struct snapshot *snapshot, struct notice_watch *watch,
              const struct notice_reader *reader);

// Return the words in the language shown; "" for a lead that there is not.
const char *
notice_text(const struct notice_shown *shown);
const char *
notice_lead(const struct notice_shown *shown);

#endif
