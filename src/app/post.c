#include "app/post.h"

#include <stdlib.h>
#include <string.h>

#include "app/setup.h"
#include "base/memory.h"

#define LISTED_MAX 64 // of those that waited before the start
#define BUSY_MS 10000 // as long as a local writer may take
#define TOTAL_MS 10000

_Static_assert(PIN_NAME_SIZE <= ENTRY_NAME_SIZE, "a person's name fits");
_Static_assert((int)PIN_DIGITS == MEETING_DIGITS, "as many digits");

static struct source *
open_source(const struct settings *settings)
{
    struct source_options options = setup_source(settings);

    if (settings->meeting.credential_file != NULL)
        options.credential_file = settings->meeting.credential_file;
    options.may_write = true;
    options.busy_timeout_ms = BUSY_MS;
    options.total_timeout_ms = TOTAL_MS;
    return source_open(settings->source.location, &options);
}

void
post_start(struct post *post, const struct settings *settings,
           void (*on_news)(void *context), void *context)
{
    struct sender_options sending = {
        .on_change = on_news,
        .context = context,
        .versions = {
            [OUTBOX_DRAFT] = MEETING_DRAFT_VERSION,
            [OUTBOX_MEETING] = MEETING_RECORD_VERSION,
        }};
    struct pin_options checking = {.on_change = on_news, .context = context};

    if (!settings->meeting.may_write || !setup_wants_meetings(settings))
        return;
    post->source = open_source(settings);
    if (post->source == NULL)
        return;
    post->outbox = outbox_open(settings->cache.directory);
    post->sender = sender_start(post->source, post->outbox, &sending);
    post->pins =
        pin_check_start(settings->meeting.pin_file, post->outbox, &checking);
}

static void
add_note(struct post *post, const struct entry *entry,
         enum meeting_post_state state)
{
    if (post->count == post->capacity) {
        post->capacity = post->capacity == 0 ? 16 : 2 * post->capacity;
        post->notes =
            memory_grow(post->notes, post->capacity, sizeof *post->notes);
    }
    post->notes[post->count].entry = *entry;
    post->notes[post->count].state = state;
    post->count++;
}

void
post_put(struct post *post, const struct entry *entry)
{
    if (post->sender == NULL)
        return;
    add_note(post, entry, POST_WAITING);
    sender_put(post->sender, entry);
}

void
post_tidy(struct post *post, const char *meeting)
{
    size_t kept = 0;

    for (size_t i = 0; i < post->count; i++) {
        const struct meeting_note *note = &post->notes[i];
        if (note->state != POST_SENT ||
            (*meeting != '\0' && strcmp(note->entry.meeting, meeting) == 0))
            post->notes[kept++] = *note;
    }
    post->count = kept;
}

static bool
is_noted(const struct post *post, const char *key)
{
    for (size_t i = 0; i < post->count; i++) {
        if (strcmp(post->notes[i].entry.key, key) == 0)
            return true;
    }
    return false;
}

static void
list_before(struct post *post, enum shelf_fate fate,
            enum meeting_post_state state)
{
    struct entry *entries = memory_allocate(LISTED_MAX * sizeof *entries);
    size_t count = sender_list(post->sender, fate, entries, LISTED_MAX);

    for (size_t i = 0; i < count && i < LISTED_MAX; i++) {
        if (!is_noted(post, entries[i].key))
            add_note(post, &entries[i], state);
    }
    free(entries);
}

void
post_add_sent(struct post *post, const struct entry *entry)
{
    struct meeting_note note = {.entry = *entry, .state = POST_SENT};
    size_t place = post->count;

    if (post->sender == NULL || *entry->key == '\0' ||
        is_noted(post, entry->key))
        return;
    add_note(post, entry, POST_SENT);
    for (; place > 0 && post->notes[place - 1].entry.at_s > entry->at_s;
         place--)
        post->notes[place] = post->notes[place - 1];
    post->notes[place] = note;
}

// One that was refused waits again if people want so.
static bool
follow_note(struct post *post, struct meeting_note *note, int64_t now_s)
{
    enum meeting_post_state before = note->state;
    enum shelf_fate fate;

    if (note->state == POST_SENT)
        return false;
    fate = sender_find(post->sender, note->entry.key);
    if (fate == SHELF_REFUSED)
        note->state = POST_REFUSED;
    if (fate == SHELF_WAITING)
        note->state = POST_WAITING;
    if (fate == SHELF_SENT) {
        note->state = POST_SENT;
        post->sent_s = now_s;
    }
    return note->state != before;
}

static bool
drop_away(struct post *post)
{
    size_t kept = 0;
    size_t before = post->count;

    for (size_t i = 0; i < before; i++) {
        const char *key = post->notes[i].entry.key;

        if (post->notes[i].state != POST_REFUSED ||
            sender_find(post->sender, key) != SHELF_AWAY)
            post->notes[kept++] = post->notes[i];
    }
    post->count = kept;
    pin_wipe(&post->notes[kept], (before - kept) * sizeof *post->notes);
    return kept < before;
}

void
post_decide(struct post *post, const char *key, bool is_again)
{
    if (post->sender == NULL)
        return;
    if (is_again)
        sender_send_again(post->sender, key);
    else
        sender_put_away(post->sender, key);
}

void
post_hear(struct post *post)
{
    atomic_store(&post->is_heard, true);
    atomic_store(&post->has_news, true);
}

bool
post_follow(struct post *post, int64_t now_s)
{
    bool is_heard = atomic_exchange(&post->is_heard, false);
    bool has_changed = false;

    if (post->sender == NULL)
        return false;
    if (is_heard)
        sender_hurry(post->sender);
    if (!post->has_listed && sender_look(post->sender).is_ready) {
        post->has_listed = true;
        list_before(post, SHELF_WAITING, POST_WAITING);
        list_before(post, SHELF_REFUSED, POST_REFUSED);
        has_changed = post->count > 0;
    }
    for (size_t i = 0; i < post->count; i++)
        has_changed = follow_note(post, &post->notes[i], now_s) || has_changed;
    return (post->count > 0 && drop_away(post)) || has_changed;
}

struct meeting_post
post_shown(const struct post *post)
{
    struct sender_work work = {0};

    if (post->sender != NULL)
        work = sender_look(post->sender);
    return (struct meeting_post){
        .notes = post->notes,
        .count = post->count,
        .unsafe = work.unsafe,
        .sent_s = post->sent_s,
        .is_away = work.is_failing,
    };
}

size_t
post_find_persons(struct post *post,
                  char persons[MEETING_PERSONS_MAX][ENTRY_NAME_SIZE])
{
    char names[PIN_PERSONS_MAX][PIN_NAME_SIZE];
    size_t count = 0;

    if (post->pins == NULL)
        return 0;
    memset(names, 0, sizeof names);
    count = pin_check_names(post->pins, names, PIN_PERSONS_MAX);
    if (count > MEETING_PERSONS_MAX)
        count = MEETING_PERSONS_MAX;
    for (size_t i = 0; i < count; i++)
        memcpy(persons[i], names[i], PIN_NAME_SIZE);
    return count;
}

void
post_check(struct post *post, const char *person, const char *digits)
{
    if (post->pins == NULL || post->is_checking)
        return;
    post->is_checking = true;
    pin_check_ask(post->pins, person, digits);
}

bool
post_take_verdict(struct post *post, int64_t now_s,
                  enum meeting_verdict *verdict, int64_t *wait_ms)
{
    struct pin_result result;

    if (!post->is_checking)
        return false;
    result = pin_check_look(post->pins);
    if (result.state == PIN_BUSY || result.state == PIN_IDLE)
        return false;
    post->is_checking = false;
    *verdict = result.state == PIN_RIGHT   ? VERDICT_RIGHT
               : result.state == PIN_WRONG ? VERDICT_WRONG
                                           : VERDICT_UNKNOWN;
    *wait_ms = result.locked_until_s > now_s
                   ? 1000 * (result.locked_until_s - now_s)
                   : 0;
    return true;
}

void
post_stop(struct post *post)
{
    pin_check_stop(post->pins);
    sender_stop(post->sender);
    outbox_close(post->outbox);
    source_close(post->source);
    if (post->notes != NULL)
        pin_wipe(post->notes, post->capacity * sizeof *post->notes);
    free(post->notes);
    memset(post, 0, sizeof *post);
}
