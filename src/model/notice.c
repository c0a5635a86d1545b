#include "model/notice.h"

#include "model/schedule.h"

// A sender whose clock is a little ahead is not waited for.
#define EARLY_S 10

// Those that are shown in turn.
struct turn {
    const struct notice *notices[NOTICE_WATCH_MAX];
    size_t count;
    int64_t began_ms; // the newest of them, on the monotonic clock
};

static bool
is_for(const struct notice *notice, enum room room)
{
    return notice->room == ROOM_ALL || room == ROOM_ALL || notice->room == room;
}

static struct notice_watched *
find_watched(struct notice_watch *watch, const struct notice *notice)
{
    for (size_t i = 0; i < watch->count; i++) {
        if (watch->items[i].id == notice->id) {
            return &watch->items[i];
        }
    }
    return NULL;
}

// The one that ended first makes room.
static struct notice_watched *
take_room(struct notice_watch *watch)
{
    struct notice_watched *oldest = &watch->items[0];
    if (watch->count < NOTICE_WATCH_MAX) {
        return &watch->items[watch->count++];
    }
    for (size_t i = 1; i < watch->count; i++) {
        if (watch->items[i].over_ms < oldest->over_ms) {
            oldest = &watch->items[i];
        }
    }
    return oldest;
}

static const struct notice_watched *
watch_notice(struct notice_watch *watch, const struct notice *notice,
             const struct notice_reader *reader)
{
    struct notice_watched *watched = find_watched(watch, notice);
    if (watched != NULL && watched->expires_at == notice->expires_at) {
        return watched;
    }
    int64_t seen_ms = watched == NULL ? reader->now_ms : watched->seen_ms;
    if (watched == NULL) {
        watched = take_room(watch);
    }
    *watched = (struct notice_watched){
        .id = notice->id,
        .expires_at = notice->expires_at,
        .seen_ms = seen_ms,
        .over_ms =
            reader->now_ms + (notice->expires_at - reader->now.utc_s) * 1000,
    };
    return watched;
}

static bool
is_due(const struct notice *notice, const struct notice_reader *reader)
{
    return reader->now.is_trusted && is_for(notice, reader->room) &&
           notice->text[0] != '\0' && notice->expires_at != TIME_NONE &&
           notice->starts_at != TIME_NONE &&
           notice->starts_at - EARLY_S <= reader->now.utc_s &&
           reader->now.utc_s < notice->expires_at;
}

// The schedule may keep it off a screen, and bring it back.
static bool
is_let(const struct snapshot *snapshot, const struct notice *notice,
       const struct notice_reader *reader, int64_t *left_ms)
{
    struct schedule_subject subject = {.notice_id = notice->id};
    struct schedule_verdict verdict =
        schedule_judge(snapshot, subject, &reader->screen, &reader->now);
    if (verdict.rule != NULL) {
        int64_t next_s = schedule_next_change_s(snapshot, &reader->now);
        int64_t until_ms = (next_s - reader->now.utc_s) * 1000;
        *left_ms = until_ms < *left_ms ? until_ms : *left_ms;
    }
    return verdict.reason == SCHEDULE_SHOWN;
}

static bool
comes_before(const struct notice *one, const struct notice *other)
{
    return one->starts_at != other->starts_at
               ? one->starts_at > other->starts_at
               : one->id > other->id;
}

static void
insert(struct turn *turn, const struct notice *notice)
{
    size_t at =
        turn->count < NOTICE_WATCH_MAX ? turn->count++ : NOTICE_WATCH_MAX - 1;
    while (at > 0 && comes_before(notice, turn->notices[at - 1])) {
        turn->notices[at] = turn->notices[at - 1];
        at--;
    }
    turn->notices[at] = notice;
}

static void
shorten(int64_t *left_ms, int64_t until_ms)
{
    if (until_ms > 0 && until_ms < *left_ms) {
        *left_ms = until_ms;
    }
}

// Add what is due, and note when it ends.
static void
add(struct turn *turn, const struct notice *notice, struct notice_watch *watch,
    const struct notice_reader *reader, int64_t *left_ms)
{
    int64_t over_ms =
        reader->now_ms + (notice->expires_at - reader->now.utc_s) * 1000;
    int64_t seen_ms =
        reader->now_ms - (reader->now.utc_s - notice->starts_at) * 1000;
    if (watch != NULL) {
        const struct notice_watched *watched =
            watch_notice(watch, notice, reader);
        over_ms = watched->over_ms < over_ms ? watched->over_ms : over_ms;
        seen_ms = watched->seen_ms;
    }
    if (reader->now_ms >= over_ms) {
        return;
    }
    shorten(left_ms, over_ms - reader->now_ms);
    if (turn->count == 0 || seen_ms > turn->began_ms) {
        turn->began_ms = seen_ms;
    }
    insert(turn, notice);
}

static struct turn
collect(const struct snapshot *snapshot, struct notice_watch *watch,
        const struct notice_reader *reader, int64_t *left_ms)
{
    struct turn turns[2] = {{.count = 0}, {.count = 0}};
    for (size_t i = 0; i < snapshot->notices.count; i++) {
        const struct notice *notice = &snapshot->notices.items[i];
        if (is_due(notice, reader)) {
            if (!is_let(snapshot, notice, reader, left_ms)) {
                continue;
            }
            add(&turns[notice->severity == SEVERITY_URGENT], notice, watch,
                reader, left_ms);
        } else if (is_for(notice, reader->room) &&
                   notice->starts_at != TIME_NONE &&
                   notice->starts_at > reader->now.utc_s) {
            shorten(left_ms,
                    (notice->starts_at - EARLY_S - reader->now.utc_s) * 1000);
        }
    }
    return turns[turns[1].count > 0 ? 1 : 0];
}

static size_t
count_faces(const struct notice *notice, const struct notice_reader *reader)
{
    return reader->has_two_languages && notice->text_en[0] != '\0' ? 2 : 1;
}

static void
choose_face(struct notice_shown *shown, const struct turn *turn,
            const struct notice_reader *reader)
{
    size_t faces = 0;
    for (size_t i = 0; i < turn->count; i++) {
        faces += count_faces(turn->notices[i], reader);
    }
    int64_t passed_ms = reader->now_ms - turn->began_ms;
    passed_ms = passed_ms < 0 ? 0 : passed_ms;
    size_t face = (size_t)(passed_ms / NOTICE_TURN_MS) % faces;
    size_t at = 0;
    while (at + 1 < turn->count &&
           face >= count_faces(turn->notices[at], reader)) {
        face -= count_faces(turn->notices[at++], reader);
    }
    shown->notice = turn->notices[at];
    bool has_both = count_faces(shown->notice, reader) == 2;
    shown->is_english = shown->notice->text_en[0] != '\0' &&
                        (has_both ? (face == 1) != reader->prefers_english
                                  : reader->prefers_english);
    if (faces > 1) {
        shorten(&shown->left_ms, NOTICE_TURN_MS - passed_ms % NOTICE_TURN_MS);
    }
}

struct notice_shown
notice_choose(const struct snapshot *snapshot, struct notice_watch *watch,
              const struct notice_reader *reader)
{
    struct notice_shown shown = {.left_ms = INT64_MAX};
    struct turn turn = collect(snapshot, watch, reader, &shown.left_ms);
    if (turn.count > 0) {
        choose_face(&shown, &turn, reader);
    }
    return shown;
}

const char *
notice_text(const struct notice_shown *shown)
{
    return shown->is_english ? shown->notice->text_en : shown->notice->text;
}

const char *
notice_lead(const struct notice_shown *shown)
{
    return shown->is_english ? shown->notice->lead_en : shown->notice->lead;
}
