#include "app/clock.h"

#include <stdbool.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

#define TIMESYNC_FOLDER "/run/systemd/timesync"
#define FIRST_TRUSTED_S INT64_C(1735689600) // 2025-01-01, UTC

static bool
is_set_by_kernel(void)
{
    struct timex state = {0};
    int code = adjtimex(&state);

    return code != -1 && code != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

static bool
is_right(int64_t utc_s, int64_t known_s)
{
    if (utc_s < FIRST_TRUSTED_S)
        return false;
    if (access(TIMESYNC_FOLDER, F_OK) == 0)
        return access(TIMESYNC_FOLDER "/synchronized", F_OK) == 0;
    return is_set_by_kernel() || known_s == TIME_NONE ||
           utc_s > known_s - SECONDS_PER_DAY;
}

struct now
clock_now(int64_t known_s)
{
    int64_t utc_s = (int64_t)time(NULL);

    return calendar_now(utc_s, is_right(utc_s, known_s));
}

int64_t
clock_wall_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_REALTIME, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int64_t
clock_next_minute_ms(void)
{
    int64_t passed_ms = clock_wall_ms() % 60000;

    return passed_ms < 0 ? 60000 : 60000 - passed_ms;
}
