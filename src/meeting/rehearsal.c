#include "meeting/rehearsal.h"

#include <stdio.h>
#include <string.h>

#define HELD_S 378
#define START_MS 1000
#define MINUTES 15
#define IDLE_MS 60000
#define ASKED_S 15 // ago
#define PERSONS 6
#define WORDS_MAX 64

static bool
is_named(const struct meeting_settings *settings, const char *name)
{
    for (size_t i = 0; i < settings->person_count; i++) {
        if (strcmp(settings->persons[i], name) == 0)
            return true;
    }
    return false;
}

static struct meeting_settings
make_settings(const struct snapshot *snapshot)
{
    struct meeting_settings settings = {
        .may_write = true, .minutes = MINUTES, .idle_end_ms = IDLE_MS};

    for (size_t i = 0; i < snapshot->ranked.count; i++) {
        const char *owner = snapshot->ranked.items[i]->owner;

        if (settings.person_count == PERSONS)
            break;
        if (*owner != '\0' && !is_named(&settings, owner))
            snprintf(settings.persons[settings.person_count++],
                     sizeof settings.persons[0], "%s", owner);
    }
    return settings;
}

static void
take_entries(struct rehearsal *held, const struct meeting_time *time)
{
    struct entry entry;

    while (meeting_take_entry(&held->meeting, &entry, time)) {
        if (held->post.count < REHEARSAL_NOTES_MAX)
            held->notes[held->post.count++] =
                (struct meeting_note){.entry = entry, .state = POST_WAITING};
    }
}

static void
believe(struct rehearsal *held, const struct snapshot *snapshot,
        const struct meeting_time *time)
{
    size_t person;
    char digits[MEETING_DIGITS + 1];

    if (meeting_take_code(&held->meeting, &person, digits))
        meeting_answer_code(&held->meeting, VERDICT_RIGHT, 0, snapshot, time);
}

static bool
answer(struct rehearsal *held, enum meeting_post_state state,
       const struct meeting_time *time)
{
    for (size_t i = 0; i < held->post.count; i++) {
        if (held->notes[i].state == POST_WAITING)
            held->notes[i].state = state;
    }
    if (state == POST_SENT)
        held->post.sent_s = time->now.utc_s;
    return true;
}

// Nobody touches anything, until it is asked whether the meeting is over.
static bool
wait_long(struct rehearsal *held, const struct snapshot *snapshot,
          const struct meeting_time *time)
{
    struct meeting_time asked = *time;

    asked.ms = START_MS + 1000 * (HELD_S - ASKED_S);
    return meeting_tick(&held->meeting, snapshot, &asked);
}

static bool
do_word(struct rehearsal *held, const struct snapshot *snapshot,
        const char *word, const struct meeting_time *time)
{
    char intent[128];

    if (strcmp(word, "sent") == 0)
        return answer(held, POST_SENT, time);
    if (strcmp(word, "refuse") == 0)
        return answer(held, POST_REFUSED, time);
    if (strcmp(word, "idle") == 0)
        return wait_long(held, snapshot, time);
    snprintf(intent, sizeof intent, "meet/%s", word);
    return meeting_apply(&held->meeting, intent, snapshot, time);
}

static bool
follow(struct rehearsal *held, const struct snapshot *snapshot,
       const char *word, const struct meeting_time *time)
{
    bool is_done = do_word(held, snapshot, word, time);

    take_entries(held, time);
    believe(held, snapshot, time);
    take_entries(held, time);
    return is_done;
}

// Cut at the commas; returns how many words there are.
static size_t
split(char *words, char **found)
{
    size_t count = 0;
    char *rest = words;

    while (*rest != '\0' && count < WORDS_MAX) {
        size_t length = strcspn(rest, ",");
        bool is_last = rest[length] == '\0';

        found[count++] = rest;
        rest[length] = '\0';
        rest += length + (is_last ? 0 : 1);
    }
    return count;
}

bool
rehearsal_hold(struct rehearsal *held, const struct snapshot *snapshot,
               const struct now *now, bool is_portrait, bool is_large,
               const char *words)
{
    struct meeting_settings settings = make_settings(snapshot);
    struct meeting_time time = {*now, START_MS};
    char copy[2048];
    char *found[WORDS_MAX];
    size_t count;
    bool is_held = true;

    snprintf(copy, sizeof copy, "%s", words == NULL ? "" : words);
    count = split(copy, found);
    meeting_init(&held->meeting, &settings);
    meeting_fit(&held->meeting, is_portrait, is_large);
    meeting_rebind(&held->meeting, snapshot, &time);
    for (size_t i = 0; i < count; i++) {
        int64_t passed_s = HELD_S * (int64_t)i / (int64_t)count;

        time.now = calendar_now(now->utc_s - HELD_S + passed_s, true);
        time.ms = START_MS + 1000 * passed_s;
        is_held = is_held && follow(held, snapshot, found[i], &time);
    }
    held->now_ms = START_MS + 1000 * HELD_S;
    held->post.notes = held->notes;
    return is_held;
}
