// Hours: on which days and between which times something is open.
#ifndef PEJL_BASE_HOURS_H
#define PEJL_BASE_HOURS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HOURS_SPANS_MAX 32

// Days and the times between which it is open on each of them; a span over
// midnight ends past minute 1440 and belongs to the day on which it began.
struct hours_span {
    uint8_t days; // bit 0 is Monday, bit 6 Sunday, bit 7 a public holiday
    int16_t from_minute, to_minute;
};

// Valid when all-zero: never open.
struct hours {
    struct hours_span spans[HOURS_SPANS_MAX];
    size_t count;
};

// Read "ma-fr 07:00-17:00, lø 10:00-14:00": days (ma ti on to fr lø sø, or mo
// tu we th fr sa su), then one or more times that hold on them, and so on;
// spaces, commas and semicolons part them. A public holiday is closed unless
// it is named (hd or ho); 24:00 is the end of the day. Returns false if it is
// nothing such.
bool
hours_parse(const char *text, struct hours *hours);

// Say whether it is open when the wall clock shows this (denmark_wall_s).
bool
hours_are_open(const struct hours *hours, int64_t wall_s);

// Return the next moment, UTC seconds, at which it opens or closes; TIME_NONE
// if there is none within 15 days. Danish time.
int64_t
hours_next_change(const struct hours *hours, int64_t utc_s);

#endif
