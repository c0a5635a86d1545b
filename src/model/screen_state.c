#include "model/screen_state.h"

#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/text.h"

#define SILENT_S 180
#define WAKING_S 300
#define OFF_MOST_S 86400
#define CLOCK_S 120
#define OLD_S 900
#define CRASH_S 3600
#define LEAST_BYTES 100e6

static bool
may_be_silent(const struct screen_report *screen, int64_t now_s)
{
    int64_t until_s = screen->off_until == TIME_NONE
                          ? screen->seen_at + OFF_MOST_S
                          : screen->off_until + WAKING_S;
    return screen->is_off_on_purpose && now_s < until_s;
}

static enum screen_need
find_need(const struct screen_report *screen, int64_t now_s)
{
    if (!screen->is_clock_trusted || screen->seen_at > now_s + CLOCK_S) {
        return SCREEN_NEEDS_CLOCK;
    }
    if (screen->fault[0] != '\0') {
        return SCREEN_NEEDS_PANEL;
    }
    if (screen->data_at != TIME_NONE &&
        screen->seen_at - screen->data_at > OLD_S) {
        return SCREEN_NEEDS_DATA;
    }
    if (screen->free_bytes < LEAST_BYTES) { // not a number is not less
        return SCREEN_NEEDS_SPACE;
    }
    if (screen->start_cause == START_CRASHED &&
        screen->started_at != TIME_NONE &&
        now_s - screen->started_at < CRASH_S) {
        return SCREEN_NEEDS_LOG;
    }
    return SCREEN_NEEDS_NOTHING;
}

struct screen_verdict
screen_state_judge(const struct screen_report *screen, int64_t now_s)
{
    struct screen_verdict verdict = {.state = SCREEN_SILENT};
    if (screen->seen_at == TIME_NONE) {
        verdict.need = SCREEN_NEEDS_FIRST_WORD;
        return verdict;
    }
    if (now_s - screen->seen_at > SILENT_S && !may_be_silent(screen, now_s)) {
        verdict.need = SCREEN_NEEDS_POWER;
        return verdict;
    }
    verdict.need = find_need(screen, now_s);
    verdict.state = verdict.need != SCREEN_NEEDS_NOTHING ? SCREEN_LOOK
                    : screen->is_off_on_purpose          ? SCREEN_OFF
                                                         : SCREEN_WELL;
    return verdict;
}

static bool
comes_before(const struct screen_report *one, const struct screen_report *other,
             int64_t now_s)
{
    enum screen_state first = screen_state_judge(one, now_s).state;
    enum screen_state second = screen_state_judge(other, now_s).state;
    int names = text_compare_danish(one->name, other->name);
    if (first != second) {
        return first < second;
    }
    return names != 0 ? names < 0 : one->id < other->id;
}

void
screen_state_sort(const struct screen_report **screens, size_t count,
                  int64_t now_s)
{
    for (size_t i = 1; i < count; i++) {
        const struct screen_report *screen = screens[i];
        size_t at = i;
        for (; at > 0 && comes_before(screen, screens[at - 1], now_s); at--) {
            screens[at] = screens[at - 1];
        }
        screens[at] = screen;
    }
}
