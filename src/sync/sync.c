#include "sync/sync.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/denmark.h"
#include "base/memory.h"
#include "base/thread.h"
#include "sync/backoff.h"
#include "sync/fetch.h"

#define PICTURES_PER_ROUND 4 // between two probes
#define DENIED_LEAST_MS 60000
#define RETRY_MOST_MS (10 * 60 * 1000)
#define LOOK_AT_DAY_MS 60000
#define REST_MOST_MS 1000
#define SCREENS_MS 20000
#define REST_AFTER_FAILURE_MS 250

struct sync {
    struct fetch fetch;
    struct mailbox *mailbox;
    int64_t probe_interval_ms;
    struct sync_callbacks callbacks;
    struct thread thread;
    struct signal_flag stop;
    _Atomic int64_t last_answer_s;
    _Atomic int64_t next_try_ms;
    struct backoff backoff;
    int64_t screens_due_ms;
    int32_t shown_on; // the local day of the last snapshot
    bool was_stale;   // at the last snapshot
    bool has_begun;   // to hand over
    bool is_away;     // the last try brought no answer
};

// What a round comes to.
struct outcome {
    enum source_result result;
    int64_t answer_ms; // how long the source took to a probe
    bool has_more;     // pictures, so go on at once
};

static bool
is_stopped(struct sync *sync)
{
    return signal_flag_wait(&sync->stop, 0);
}

static int64_t
read_clock(const struct sync *sync)
{
    return sync->callbacks.read_clock
               ? sync->callbacks.read_clock(sync->callbacks.context)
               : (int64_t)time(NULL);
}

static int32_t
today(const struct sync *sync)
{
    return calendar_now(read_clock(sync), true).day;
}

static void
hand_over(struct sync *sync)
{
    sync->shown_on = today(sync);
    sync->was_stale = sync->fetch.is_stale;
    sync->has_begun = true;
    struct snapshot *snapshot = cache_load(sync->fetch.cache, sync->shown_on);
    // A cache that broke while it was read is empty now: what is on the
    // screen is better until the next round has filled it again.
    if (!cache_is_complete(sync->fetch.cache)) {
        snapshot_destroy(snapshot);
        return;
    }
    if (mailbox_put(sync->mailbox, snapshot) && sync->callbacks.on_snapshot) {
        sync->callbacks.on_snapshot(sync->callbacks.context);
    }
}

// Each of many boards tells every minute how it is.
static void
choose_screens(struct sync *sync)
{
    int64_t now_ms = thread_now_ms();
    sync->fetch.wants_screens =
        sync->callbacks.wants_screens && now_ms >= sync->screens_due_ms;
    if (sync->fetch.wants_screens) {
        sync->screens_due_ms = now_ms + SCREENS_MS;
    }
}

static void
note_answer(struct sync *sync, bool has_answered)
{
    bool is_back = has_answered && sync->is_away;
    sync->is_away = !has_answered;
    if (is_back && sync->callbacks.on_return) {
        sync->callbacks.on_return(sync->callbacks.context);
    }
}

static struct outcome
do_round(struct sync *sync)
{
    struct outcome outcome = {0};
    struct cache *cache = sync->fetch.cache;
    bool is_changed = false;
    choose_screens(sync);
    outcome.result = fetch_data(&sync->fetch, &is_changed);
    outcome.answer_ms = sync->fetch.answer_ms;
    note_answer(sync, outcome.result == SOURCE_DONE);
    if (outcome.result != SOURCE_DONE) {
        return outcome;
    }
    int64_t now_s = read_clock(sync);
    atomic_store(&sync->last_answer_s, now_s);
    cache_confirm(cache, now_s, sync->fetch.is_stale);
    bool is_new = is_changed || !sync->has_begun ||
                  sync->was_stale != sync->fetch.is_stale;
    if (is_new) {
        hand_over(sync);
    }
    size_t fetched = 0;
    outcome.result = fetch_pictures(&sync->fetch, PICTURES_PER_ROUND, &fetched);
    outcome.has_more = fetched == PICTURES_PER_ROUND;
    if (fetched > 0) {
        hand_over(sync);
    }
    cache_tidy(cache);
    if (is_new || fetched > 0) {
        memory_trim();
    }
    if (!cache_is_complete(cache)) {
        outcome.result = SOURCE_INVALID; // it broke: fill it again, soon
    }
    return outcome;
}

static int64_t
choose_delay(struct sync *sync, const struct outcome *outcome)
{
    int64_t least_ms = sync->fetch.source->retry_after_ms;
    if (outcome->result == SOURCE_DONE) {
        int64_t delay_ms = backoff_pace(&sync->backoff, sync->probe_interval_ms,
                                        outcome->answer_ms);
        return outcome->has_more ? 0 : delay_ms;
    }
    if (least_ms > RETRY_MOST_MS) {
        least_ms = RETRY_MOST_MS;
    }
    if (outcome->result == SOURCE_DENIED && least_ms < DENIED_LEAST_MS) {
        least_ms = DENIED_LEAST_MS;
    }
    return backoff_next(&sync->backoff, least_ms);
}

// At midnight other goals are valid.
static int64_t
choose_look_ms(const struct sync *sync)
{
    int64_t midnight_s = denmark_midnight(sync->shown_on + 1);
    int64_t left_ms = (midnight_s - read_clock(sync)) * 1000;
    return left_ms > 0 && left_ms < LOOK_AT_DAY_MS ? left_ms : LOOK_AT_DAY_MS;
}

// Until the delay is over, the source has something new, or stop.
static void
wait_for_news(struct sync *sync, int64_t delay_ms)
{
    int64_t deadline_ms = thread_now_ms() + delay_ms;
    atomic_store(&sync->next_try_ms, deadline_ms);
    bool is_woken = false;
    while (!is_woken && !is_stopped(sync)) {
        int64_t left_ms = deadline_ms - thread_now_ms();
        if (left_ms <= 0) {
            return;
        }
        int64_t look_ms = choose_look_ms(sync);
        is_woken = source_wait(sync->fetch.source,
                               left_ms < look_ms ? left_ms : look_ms);
        if (today(sync) != sync->shown_on &&
            cache_is_complete(sync->fetch.cache)) {
            hand_over(sync);
        }
    }
}

// A source that changes without end may not take more than half of the time,
// nor one that fails while it changes.
static void
rest(struct sync *sync, const struct outcome *outcome, int64_t took_ms)
{
    int64_t rest_ms = took_ms < REST_MOST_MS ? took_ms : REST_MOST_MS;
    if (outcome->result != SOURCE_DONE && rest_ms < REST_AFTER_FAILURE_MS) {
        rest_ms = REST_AFTER_FAILURE_MS;
    }
    (void)signal_flag_wait(&sync->stop, rest_ms);
}

// By the end of a rest what was handed over has mostly been taken.
static void
sweep(struct sync *sync)
{
    if (mailbox_sweep(sync->mailbox)) {
        memory_trim();
    }
}

static void
run_sync(void *context)
{
    struct sync *sync = context;
    while (!is_stopped(sync)) {
        int64_t begin_ms = thread_now_ms();
        sweep(sync);
        struct outcome outcome = do_round(sync);
        int64_t delay_ms = choose_delay(sync, &outcome);
        rest(sync, &outcome, thread_now_ms() - begin_ms);
        sweep(sync);
        wait_for_news(sync, delay_ms);
    }
}

static uint64_t
choose_seed(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec ^
           (uint64_t)getpid() << 16;
}

struct sync *
sync_start(struct source *source, struct cache *cache, struct mailbox *mailbox,
           int64_t probe_interval_ms, const struct sync_callbacks *callbacks)
{
    struct sync *sync = memory_allocate(sizeof *sync);
    sync->fetch = (struct fetch){.source = source, .cache = cache};
    sync->mailbox = mailbox;
    sync->probe_interval_ms = probe_interval_ms;
    sync->callbacks = *callbacks;
    sync->fetch.wants_meetings = callbacks->wants_meetings;
    sync->backoff.seed = choose_seed();
    sync->shown_on = today(sync);
    atomic_store(&sync->last_answer_s, TIME_NONE);
    atomic_store(&sync->next_try_ms, thread_now_ms());
    signal_flag_init(&sync->stop);
    if (!thread_start(&sync->thread, "sync", run_sync, sync)) {
        signal_flag_destroy(&sync->stop);
        free(sync);
        return NULL;
    }
    return sync;
}

int64_t
sync_last_answer_s(const struct sync *sync)
{
    return atomic_load(&sync->last_answer_s);
}

int64_t
sync_next_try_ms(const struct sync *sync)
{
    return atomic_load(&sync->next_try_ms);
}

void
sync_stop(struct sync *sync)
{
    if (sync) {
        signal_flag_raise(&sync->stop);
        source_interrupt(sync->fetch.source);
        thread_join(&sync->thread);
        signal_flag_destroy(&sync->stop);
        free(sync);
    }
}
