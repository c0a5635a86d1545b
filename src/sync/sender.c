#include "sync/sender.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/thread.h"
#include "sync/backoff.h"
#include "sync/entry_statements.h"
#include "sync/sender_state.h"

#define RETRY_MOST_MS 60000
#define DENIED_MS 60000
#define REFUSALS 2 // in a row, until an entry is taken for refused

int64_t
sender_read_clock(const struct sender *sender)
{
    return sender->options.read_clock
               ? sender->options.read_clock(sender->options.context)
               : (int64_t)time(NULL);
}

void
sender_tell(const struct sender *sender)
{
    if (sender->options.on_change)
        sender->options.on_change(sender->options.context);
}

void
sender_wait(struct sender *sender, pthread_cond_t *condition,
            int64_t timeout_ms)
{
    struct timespec until;

    if (timeout_ms == INT64_MAX) {
        pthread_cond_wait(condition, &sender->lock);
        return;
    }
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += timeout_ms / 1000;
    until.tv_nsec += timeout_ms % 1000 * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    (void)pthread_cond_timedwait(condition, &sender->lock, &until);
}

// Wait until something waits and may be tried; false at the end.
static bool
await_entry(struct sender *sender, struct entry *entry)
{
    const struct entry *first = NULL;
    bool is_ending;

    pthread_mutex_lock(&sender->lock);
    while (!sender->is_ending && first == NULL) {
        int64_t left_ms = sender->due_ms - thread_now_ms();

        first = shelf_first(&sender->shelf, SHELF_WAITING, SHELF_UNSAFE);
        if (first == NULL || left_ms > 0) {
            sender_wait(sender, &sender->send,
                        first == NULL ? INT64_MAX : left_ms);
            first = NULL;
        }
    }
    if (first != NULL)
        *entry = *first;
    sender->is_hurried = false;
    is_ending = sender->is_ending;
    pthread_mutex_unlock(&sender->lock);
    return !is_ending;
}

// A page that is no database's answers anything with no; an older schema, too.
static bool
is_sound(struct sender *sender)
{
    struct source_statement probe = {.sql = entry_statements_probe};
    struct source_reply reply = {0};
    bool is_so =
        source_read(sender->source, &probe, 1, &reply) == SOURCE_DONE &&
        reply.texts[0] != NULL && !reply.is_stale;

    source_reply_destroy(&reply);
    return is_so;
}

static enum source_result
send_entry(struct sender *sender, const struct entry *entry)
{
    struct entry_statements statements;
    enum source_result result;

    entry_statements_write(&statements, entry);
    result = source_execute(sender->source, statements.items, statements.count);
    entry_statements_destroy(&statements);
    return result;
}

static void
settle(struct sender *sender, const struct entry *entry,
       enum outbox_state state)
{
    if (state == OUTBOX_REFUSED)
        log_error("the shared database refuses a %s of this board; it is kept, "
                  "and shown as refused",
                  entry_kind_name(entry->kind));
    pthread_mutex_lock(&sender->lock);
    shelf_set(&sender->shelf, entry->key,
              state == OUTBOX_SENT ? SHELF_SENT : SHELF_REFUSED);
    sender->is_failing = false;
    sender->due_ms = 0;
    pthread_mutex_unlock(&sender->lock);
    // If that cannot be kept, it is sent once more after the next start, and
    // its key makes nothing of it.
    (void)outbox_mark(sender->outbox, entry->key, state);
    sender->backoff.failures = 0;
    sender->refusals = 0;
}

static void
try_later(struct sender *sender, enum source_result result)
{
    int64_t least_ms = sender->source->retry_after_ms;
    int64_t delay_ms = backoff_next(&sender->backoff, least_ms);

    if (delay_ms > RETRY_MOST_MS)
        delay_ms = RETRY_MOST_MS;
    if (result == SOURCE_DENIED && delay_ms < DENIED_MS)
        delay_ms = DENIED_MS;
    log_state_warn(&sender->state, "what was written down here waits: the "
                                   "shared database does not take it now");
    pthread_mutex_lock(&sender->lock);
    sender->is_failing = true;
    // A try that was under way when the database was heard of began too soon.
    sender->due_ms = sender->is_hurried ? 0 : thread_now_ms() + delay_ms;
    pthread_mutex_unlock(&sender->lock);
}

static void
run_send(void *context)
{
    struct sender *sender = context;
    struct entry entry;

    while (await_entry(sender, &entry)) {
        enum source_result result = send_entry(sender, &entry);

        sender->refusals = result == SOURCE_INVALID && is_sound(sender)
                               ? sender->refusals + 1
                               : 0;
        if (result == SOURCE_DONE) {
            settle(sender, &entry, OUTBOX_SENT);
            log_state_clear(&sender->state, "what was written down here is "
                                            "sent again");
        } else if (sender->refusals == REFUSALS) {
            settle(sender, &entry, OUTBOX_REFUSED);
        } else if (result != SOURCE_INTERRUPTED) {
            try_later(sender, result);
        }
        explicit_bzero(&entry, sizeof entry);
        sender_tell(sender);
    }
}

static void
init_locks(struct sender *sender)
{
    pthread_condattr_t attributes;

    pthread_mutex_init(&sender->lock, NULL);
    pthread_condattr_init(&attributes);
    // The wall clock may jump; a deadline must not.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&sender->send, &attributes);
    pthread_cond_init(&sender->keep, &attributes);
    pthread_condattr_destroy(&attributes);
}

struct sender *
sender_start(struct source *source, struct outbox *outbox,
             const struct sender_options *options)
{
    struct sender *sender = memory_allocate(sizeof *sender);

    sender->source = source;
    sender->outbox = outbox;
    sender->options = *options;
    sender->backoff.seed = (uint64_t)thread_now_ms() << 20 ^ (uint64_t)getpid();
    init_locks(sender);
    if (thread_start(&sender->keeper, "outbox", sender_run_keeper, sender) &&
        thread_start(&sender->sender, "send", run_send, sender))
        return sender;
    sender_stop(sender);
    return NULL;
}

void
sender_stop(struct sender *sender)
{
    if (sender == NULL)
        return;
    pthread_mutex_lock(&sender->lock);
    sender->is_ending = true;
    sender->retry_ms = 0;
    pthread_cond_broadcast(&sender->send);
    pthread_cond_broadcast(&sender->keep);
    pthread_mutex_unlock(&sender->lock);
    source_interrupt(sender->source);
    thread_join(&sender->sender);
    thread_join(&sender->keeper);
    pthread_cond_destroy(&sender->send);
    pthread_cond_destroy(&sender->keep);
    pthread_mutex_destroy(&sender->lock);
    shelf_destroy(&sender->shelf);
    explicit_bzero(sender, sizeof *sender);
    free(sender);
}
