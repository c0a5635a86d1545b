// Denmark: its wall clock and its public holidays, reckoned without a time
// zone file.
#ifndef PEJL_BASE_DENMARK_H
#define PEJL_BASE_DENMARK_H

#include <stdint.h>

enum holiday {
    HOLIDAY_NONE,
    HOLIDAY_NEW_YEAR,
    HOLIDAY_MAUNDY_THURSDAY,
    HOLIDAY_GOOD_FRIDAY,
    HOLIDAY_EASTER_DAY,
    HOLIDAY_EASTER_MONDAY,
    HOLIDAY_PRAYER_DAY, // until 2023
    HOLIDAY_ASCENSION,
    HOLIDAY_WHIT_SUNDAY,
    HOLIDAY_WHIT_MONDAY,
    HOLIDAY_CHRISTMAS_DAY,
    HOLIDAY_CHRISTMAS_SECOND,
};

// Return what the wall clock is ahead of UTC at a moment: 3600, or 7200 from
// the last Sunday of March to the last of October, both at 01:00 UTC
// (directive 2000/84/EC). Before 1996, when other dates held, always 3600.
int32_t
denmark_offset_s(int64_t utc_s);

// Return the wall clock at a moment: seconds since 1970-01-01 00:00 on it.
int64_t
denmark_wall_s(int64_t utc_s);

// Return the moment, UTC seconds, at which the wall clock first shows
// `wall_s`. An hour that comes twice counts the first time; a time that is
// jumped over is the moment of the jump.
int64_t
denmark_moment(int64_t wall_s);

// Return the moment at which a local day begins.
int64_t
denmark_midnight(int32_t day);

// Return which public holiday a day is. Store Bededag was one until 2023 (law
// 214 of 2023). Days that are merely often free, such as 5 June and 24
// December, are none.
enum holiday
denmark_holiday(int32_t day);

#endif
