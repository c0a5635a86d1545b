#include "nav/nav.h"

#define STAY_BASE_MS 12000 // design.md 8: 12 s and 0.4 s a word …
#define STAY_WORD_MS 400
#define STAY_MIN_MS 15000 // … within 15 to 40 s
#define STAY_MAX_MS 40000
#define READ_BASE_MS 3000 // accessibility A16: 3 s and half a second a word,
#define READ_WORD_MS 500  // for the forty words that a turning page may hold:
#define READ_WORDS_MAX 40 // what is more is a table, which is looked up in
#define WORDS_MAX 10000
#define TOUCH_GUARD_MS 3000 // design.md 8: no turn within 3 s of a touch

static int64_t
larger(int64_t left, int64_t right)
{
    return left > right ? left : right;
}

void
nav_set_words(struct nav *nav, size_t words)
{
    int64_t count = words < WORDS_MAX ? (int64_t)words : WORDS_MAX;
    int64_t stay = STAY_BASE_MS + STAY_WORD_MS * count;

    stay = larger(stay, STAY_MIN_MS);
    stay = stay < STAY_MAX_MS ? stay : STAY_MAX_MS;
    count = count < READ_WORDS_MAX ? count : READ_WORDS_MAX;
    stay = larger(stay, READ_BASE_MS + READ_WORD_MS * count);
    if (nav->settings.is_public)
        stay += stay / 2;
    if (nav->own_stay_ms > 0)
        stay = nav->own_stay_ms;
    nav->stay_ms = nav->settings.stay_ms > 0 ? nav->settings.stay_ms : stay;
}

static int64_t
idle_ms(const struct nav *nav)
{
    if (nav->is_held)
        return nav->depth == 0 ? 0 : NAV_HELD_MS;
    return nav->depth == 0 ? nav->settings.idle_return_ms
                           : nav->settings.detail_return_ms;
}

static int64_t
visit_end_ms(const struct nav *nav)
{
    int64_t idle = idle_ms(nav);

    return idle <= 0 ? INT64_MAX : nav->touched_ms + idle;
}

// Whoever reads on when the pause is over keeps the time of a visit.
static int64_t
pause_end_ms(const struct nav *nav)
{
    int64_t end = visit_end_ms(nav);

    return end == INT64_MAX ? nav->paused_until_ms
                            : larger(nav->paused_until_ms, end);
}

int64_t
nav_deadline_ms(const struct nav *nav)
{
    enum page_id page = nav_place(nav).page;
    int64_t deadline = nav->shown_since_ms + nav->stay_ms;

    if (page == PAGE_WAITING || page == PAGE_EMPTY)
        return INT64_MAX;
    if (nav->mode == NAV_VISITED)
        deadline = visit_end_ms(nav);
    if (nav->mode == NAV_PAUSED)
        deadline = pause_end_ms(nav);
    if (nav->touched_ms == 0 || deadline == INT64_MAX)
        return deadline;
    return larger(deadline, nav->touched_ms + TOUCH_GUARD_MS);
}

int64_t
nav_return_left_ms(const struct nav *nav, int64_t now_ms)
{
    int64_t half = idle_ms(nav) / 2;
    int64_t left = nav_deadline_ms(nav) - now_ms;
    int64_t warning = half < NAV_WARNING_MS ? half : NAV_WARNING_MS;

    // Among strangers a pause is a visit like any other: it ends as one.
    bool is_visit = nav->mode == NAV_VISITED ||
                    (nav->mode == NAV_PAUSED && nav->settings.is_public);

    return is_visit && left > 0 && left <= warning ? left : 0;
}

float
nav_ring(const struct nav *nav, int64_t now_ms)
{
    int64_t end = nav_deadline_ms(nav);
    int64_t start = nav->shown_since_ms;
    double share;

    if (nav->mode == NAV_VISITED)
        start = nav->touched_ms;
    if (nav->mode == NAV_PAUSED)
        start = nav->paused_until_ms - nav->settings.pause_ms;
    if (end == INT64_MAX || end <= start || now_ms <= start)
        return 0.0F;
    share = (double)(now_ms - start) / (double)(end - start);
    return share < 1.0 ? (float)share : 1.0F;
}
