// The welcome: what the lobby says first, and when it is open.
#ifndef PEJL_MODEL_WELCOME_H
#define PEJL_MODEL_WELCOME_H

#include "base/calendar.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct picture;
struct service_promise;
struct snapshot;

// Texts have a Danish form and an English one, which may be "".
struct welcome {
    int64_t id;
    const char *name_en; // of the unit
    const char *lead, *lead_en;
    int64_t picture_id;
    const char *picture_alt;
    const struct picture *picture;
};

enum contact_kind { CONTACT_CITIZENS, CONTACT_COMPANIES, CONTACT_OTHERS };

// Who to turn to.
struct welcome_contact {
    int64_t id;
    int64_t position;
    enum contact_kind kind;
    const char *title, *title_en;
    const char *text, *text_en; // a place
    const char *phone;
    int64_t promise_id;
    const struct service_promise *promise; // kept there; NULL: none
};

// Hours of a weekday, or of one day, as they were written.
struct opening_hours {
    int64_t id;
    int weekday;                      // 1 Monday to 7 Sunday; 0: of `day`
    int32_t day;                      // DAY_NONE: of the weekday
    bool is_closed;                   // else it is open, maybe we know not when
    const char *opens_at, *closes_at; // "HH:MM", or "" where not told
    const char *reason, *reason_en;
};

#define OPENING_SPANS_MAX 4

struct opening_span {
    int from_minute, to_minute; // of the day; the first minute after it
};

// One day's hours, in their order; none: closed.
struct opening_day {
    struct opening_span spans[OPENING_SPANS_MAX];
    size_t count;
    bool is_untold;                   // it is open, but nobody says when
    const struct opening_hours *rule; // that tells why, or NULL
};

// What there is to say of today.
struct opening {
    bool is_told; // there are hours at all, and it is known what day it is
    struct opening_day today;
    bool is_over;            // today's hours are past
    int32_t next_day;        // when it opens again, where today gives none any
    struct opening_day next; // more; DAY_NONE: not within two months
};

// Return the hours of a local day: its own, else none on a public holiday, else
// its weekday's.
struct opening_day
opening_find_day(const struct snapshot *snapshot, int32_t day);

// Return what holds now.
struct opening
opening_find(const struct snapshot *snapshot, const struct now *now);

#endif
