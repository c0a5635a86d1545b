#include "nav/preview.h"

#include "base/denmark.h"
#include "model/schedule.h"

// A board that is simulated; the monotonic clock is the wall clock.
struct run {
    const struct preview *preview;
    struct nav nav;
    int64_t now_ms;
    int64_t change_ms; // when the schedule next does
    int64_t from_ms;   // when what is seen came
};

static struct now
now_of(const struct run *run)
{
    return calendar_now(run->now_ms / 1000, run->preview->is_trusted);
}

static void
read_page(struct run *run)
{
    const struct preview *preview = run->preview;
    struct now now = now_of(run);

    if (preview->count_words != NULL)
        nav_set_words(&run->nav,
                      preview->count_words(preview->context, &run->nav, &now));
}

static void
follow(struct run *run)
{
    struct snapshot *snapshot = run->preview->snapshot;
    struct now now = now_of(run);

    nav_follow_schedule(&run->nav, snapshot, &now, run->now_ms);
    run->change_ms = 1000 * schedule_next_change_s(snapshot, &now);
    read_page(run);
}

// What comes next: the schedule goes before a turn at the same moment.
static int64_t
next_ms(const struct run *run, int64_t end_ms)
{
    int64_t next = nav_deadline_ms(&run->nav);

    if (run->change_ms < next)
        next = run->change_ms;
    return next < end_ms ? next : end_ms;
}

static bool
hand_over(struct run *run, struct place place, const struct nav *nav)
{
    struct preview_turn turn = {run->from_ms, run->now_ms, place};

    run->from_ms = run->now_ms;
    return turn.from_ms == turn.to_ms ||
           run->preview->take_turn(run->preview->context, &turn, nav);
}

// Returns false when whoever takes the turns has enough.
static bool
move_on(struct run *run)
{
    struct nav before = run->nav;

    if (run->now_ms >= run->change_ms)
        follow(run);
    if (nav_tick(&run->nav, run->preview->snapshot, run->now_ms) != NAV_SAME)
        read_page(run);
    return place_equals(nav_place(&before), nav_place(&run->nav)) ||
           hand_over(run, nav_place(&before), &before);
}

void
preview_run(const struct preview *preview)
{
    int64_t end_ms = 1000 * denmark_midnight(preview->day + 1);
    struct run run = {.preview = preview,
                      .now_ms = 1000 * denmark_midnight(preview->day)};

    run.from_ms = run.now_ms;
    nav_init(&run.nav, preview->settings, run.now_ms);
    follow(&run);
    while ((run.now_ms = next_ms(&run, end_ms)) < end_ms) {
        if (!move_on(&run))
            return;
    }
    hand_over(&run, nav_place(&run.nav), &run.nav);
}
