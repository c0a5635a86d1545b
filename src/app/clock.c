#include "app/clock.h"

#include <time.h>
#include <unistd.h>

#define TIMESYNC_FOLDER "/run/systemd/timesync"
#define FIRST_TRUSTED_S INT64_C(1735689600) // 2025-01-01, UTC

static bool
is_synchronised(void)
{
    return access(TIMESYNC_FOLDER, F_OK) != 0 ||
           access(TIMESYNC_FOLDER "/synchronized", F_OK) == 0;
}

struct now
clock_now(void)
{
    int64_t utc_s = (int64_t)time(NULL);

    return calendar_now(utc_s, utc_s >= FIRST_TRUSTED_S && is_synchronised());
}

int64_t
clock_next_minute_ms(void)
{
    struct timespec time;
    int64_t passed_ms;

    clock_gettime(CLOCK_REALTIME, &time);
    passed_ms = ((int64_t)time.tv_sec % 60) * 1000 + time.tv_nsec / 1000000;
    return passed_ms < 0 ? 60000 : 60000 - passed_ms;
}
