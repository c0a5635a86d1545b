// The clock: what time it is, and whether that can be believed.
#ifndef PEJL_APP_CLOCK_H
#define PEJL_APP_CLOCK_H

#include "base/calendar.h"

#include <stdint.h>

// Return what the clock says. It is trusted once the year is 2025 or later
// and, where systemd-timesyncd runs, that has set it (it then leaves
// /run/systemd/timesync/synchronized, systemd-timesyncd.service(8)).
struct now
clock_now(void);

// Return in how many milliseconds the next minute begins, 1 to 60,000.
int64_t
clock_next_minute_ms(void);

#endif
