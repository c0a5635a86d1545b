// The clock: what time it is, and whether that can be believed.
#ifndef PEJL_APP_CLOCK_H
#define PEJL_APP_CLOCK_H

#include "base/calendar.h"

#include <stdint.h>

// Return what the clock says. It is trusted once the year is 2025 or later and
// whoever sets it has: systemd-timesyncd, where that runs, says so by
// /run/systemd/timesync/synchronized (systemd-timesyncd.service(8)), others
// through the kernel (adjtimex(2)). Where nobody is known to set it, it must
// not lie more than a day before `known_s`, the newest moment that the data
// tells of; TIME_NONE for none.
struct now
clock_now(int64_t known_s);

// Return what the clock says in milliseconds since 1970, UTC.
int64_t
clock_wall_ms(void);

// Return in how many milliseconds the next minute begins, 1 to 60,000.
int64_t
clock_next_minute_ms(void);

#endif
