#include "scene/arrival.h"

#include <math.h>

#define BLOCK_MS 15.0F
#define BLOCKS_MS 700.0F // the most that all of them take
#define DRIFT_MS 500.0F
#define SETTLED 0.1F // degrees: half a pixel at the rim of a dial of 704

static float
passed_ms(int left_ms)
{
    return left_ms >= ARRIVAL_MS ? 0.0F : (float)(ARRIVAL_MS - left_ms);
}

static float
step_ms(size_t count)
{
    return fminf(BLOCK_MS, BLOCKS_MS / (float)count);
}

size_t
arrival_seen(int left_ms, size_t count)
{
    float seen;

    if (left_ms <= 0 || count == 0)
        return count;
    seen = passed_ms(left_ms) / step_ms(count);
    return seen >= (float)count ? count : (size_t)seen;
}

static float
drifting_ms(int left_ms, size_t count)
{
    return passed_ms(left_ms) - step_ms(count) * (float)count;
}

float
arrival_drift_left(int left_ms, size_t count)
{
    float share;

    if (left_ms <= 0 || count == 0)
        return 0.0F;
    share = drifting_ms(left_ms, count) / DRIFT_MS;
    share = fminf(fmaxf(share, 0.0F), 1.0F);
    return (1.0F - share) * (1.0F - share) * (1.0F - share);
}

float
arrival_bearing(int left_ms, size_t count, float rest)
{
    float turn = remainderf(rest, 360.0F);
    float time_s;
    float swing;

    if (left_ms <= 0)
        return rest;
    time_s = count == 0 ? passed_ms(left_ms) / 1000.0F
                        : (drifting_ms(left_ms, count) - DRIFT_MS) / 1000.0F;
    if (time_s <= 0.0F)
        return 0.0F;
    swing = turn * expf(-5.0F * time_s);
    return fabsf(swing) < SETTLED ? turn : turn - swing * cosf(7.0F * time_s);
}
