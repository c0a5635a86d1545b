#include "sync/backoff.h"

#define FIRST_MS 1000
#define LAST_MS (5 * 60 * 1000)
#define DOUBLINGS 9 // beyond the last
#define PROMPT_MS 100
#define SLOW_FACTOR 40
#define SLOW_LAST_MS 60000

// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
// generators", 2014).
static uint64_t
next_random(uint64_t *seed)
{
    uint64_t mixed = *seed += 0x9e3779b97f4a7c15;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111eb;
    return mixed ^ mixed >> 31;
}

// From 0 to 400.
static int64_t
next_permille(struct backoff *backoff)
{
    return (int64_t)(next_random(&backoff->seed) % 401);
}

int64_t
backoff_next(struct backoff *backoff, int64_t least_ms)
{
    int64_t delay_ms = backoff->failures < DOUBLINGS
                           ? (int64_t)FIRST_MS << backoff->failures
                           : LAST_MS;
    if (delay_ms > LAST_MS) {
        delay_ms = LAST_MS;
    }
    if (backoff->failures < DOUBLINGS) {
        backoff->failures++;
    }
    backoff->took_ms = INT64_MAX;
    delay_ms = delay_ms * (800 + next_permille(backoff)) / 1000;
    least_ms += least_ms * next_permille(backoff) / 2000;
    return delay_ms > least_ms ? delay_ms : least_ms;
}

static int64_t
scatter(struct backoff *backoff, int64_t interval_ms)
{
    return interval_ms - interval_ms * next_permille(backoff) / 2000;
}

int64_t
backoff_pace(struct backoff *backoff, int64_t interval_ms, int64_t took_ms)
{
    int64_t quicker_ms =
        took_ms < backoff->took_ms ? took_ms : backoff->took_ms;
    int64_t delay_ms = (quicker_ms - PROMPT_MS) * SLOW_FACTOR;
    backoff->failures = 0;
    backoff->took_ms = took_ms;
    if (delay_ms > SLOW_LAST_MS) {
        delay_ms = SLOW_LAST_MS;
    }
    return scatter(backoff, delay_ms > interval_ms ? delay_ms : interval_ms);
}
