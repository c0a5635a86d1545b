#include <stddef.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "meeting/steps.h"
#include "model/agenda.h"

#define KEY_DIGITS 32
#define LONGEST_MS (7 * 86400000LL)
#define LATEST_S 253402300799 // the end of the year 9999

enum flag { IS_PULLED = 1, IS_DISCUSSED = 2, IS_TOLD = 4, FLAGS = 7 };

struct image_item {
    int64_t plan_id, reasons, flags, held_ms;
};

// How a record lies on the disk, as a draft does. At rest it is all-zero but
// for the day.
struct image {
    int64_t stage;
    int64_t has_begun;
    int64_t begun_on;
    int64_t began_s;
    int64_t seen_s;     // UTC, when it was kept
    int64_t elapsed_ms; // of the meeting, then
    int64_t index, count;
    char key[ENTRY_KEY_SIZE];
    struct image_item items[MEETING_ITEMS_MAX];
    uint64_t hash; // of all before it
};

_Static_assert(sizeof(struct image) <= MEETING_RECORD_SIZE,
               "a record fits into its buffer");

static int64_t
shorter(int64_t ms)
{
    return ms < 0 ? 0 : ms > LONGEST_MS ? LONGEST_MS : ms;
}

// A round alone is no meeting.
static bool
is_held(const struct meeting *meeting)
{
    return meeting->stage != MEETING_RESTING &&
           (meeting->stage != MEETING_RANKING ||
            meeting->round.before != MEETING_RESTING);
}

static struct image_item
write_item(const struct meeting_item *item, int64_t held_ms)
{
    return (struct image_item){
        .plan_id = item->plan_id,
        .reasons = item->reasons,
        .flags = (item->is_pulled ? IS_PULLED : 0) |
                 (item->is_discussed ? IS_DISCUSSED : 0) |
                 (item->is_told ? IS_TOLD : 0),
        .held_ms = shorter(held_ms),
    };
}

static void
write_image(struct image *image, const struct meeting *meeting,
            const struct meeting_time *time)
{
    memset(image, 0, sizeof *image);
    image->begun_on = meeting->begun_on;
    if (!is_held(meeting))
        return;
    image->stage = meeting->stage;
    image->has_begun = meeting->has_begun;
    image->began_s = meeting->began_s;
    image->seen_s = time->now.utc_s;
    image->elapsed_ms = shorter(time->ms - meeting->began_ms);
    image->index = (int64_t)meeting->index;
    image->count = (int64_t)meeting->item_count;
    memcpy(image->key, meeting->key, sizeof image->key);
    for (size_t i = 0; i < meeting->item_count; i++)
        image->items[i] = write_item(&meeting->items[i],
                                     meeting_held_ms(meeting, i, time->ms));
}

static uint64_t
find_hash(const struct image *image)
{
    return text_hash(image, offsetof(struct image, hash), 0);
}

// What passes by itself does not count as another record.
static uint64_t
find_place(const struct image *image)
{
    struct image place = *image;

    place.seen_s = 0;
    place.elapsed_ms = 0;
    place.items[place.index].held_ms = 0;
    return find_hash(&place);
}

bool
meeting_take_record(struct meeting *meeting, const struct meeting_time *time,
                    unsigned char *bytes, size_t *length)
{
    struct image image;
    uint64_t hash;

    if (!meeting->is_recalled)
        return false;
    write_image(&image, meeting, time);
    hash = find_place(&image);
    if (hash == meeting->record_hash)
        return false;
    meeting->record_hash = hash;
    image.hash = find_hash(&image);
    *length = sizeof image;
    memcpy(bytes, &image, sizeof image);
    return true;
}

static bool
is_within(int64_t value, int64_t least, int64_t most)
{
    return value >= least && value <= most;
}

static bool
are_numbers_right(const struct image *image)
{
    int64_t last = image->count > 0 ? image->count - 1 : 0;

    return is_within(image->stage, MEETING_RESTING, MEETING_CLOSING) &&
           is_within(image->has_begun, 0, 1) &&
           is_within(image->begun_on, 0, INT32_MAX) &&
           is_within(image->began_s, 0, LATEST_S) &&
           is_within(image->seen_s, 0, LATEST_S) &&
           is_within(image->elapsed_ms, 0, LONGEST_MS) &&
           is_within(image->count, 0, MEETING_ITEMS_MAX) &&
           is_within(image->index, 0, last);
}

static bool
is_key_right(const struct image *image)
{
    size_t length = strnlen(image->key, sizeof image->key);

    return image->stage == MEETING_RESTING ||
           (length == KEY_DIGITS &&
            strspn(image->key, "0123456789abcdef") == length);
}

// Each plan once.
static bool
are_items_right(const struct image *image)
{
    for (int64_t i = 0; i < image->count; i++) {
        const struct image_item *item = &image->items[i];
        if (item->plan_id <= 0 || !is_within(item->flags, 0, FLAGS) ||
            !is_within(item->reasons, 0, (1 << AGENDA_REASONS) - 1) ||
            !is_within(item->held_ms, 0, LONGEST_MS))
            return false;
        for (int64_t j = 0; j < i; j++) {
            if (image->items[j].plan_id == item->plan_id)
                return false;
        }
    }
    return true;
}

static bool
read_image(struct image *image, const unsigned char *bytes, size_t length)
{
    memset(image, 0, sizeof *image);
    if (length == 0)
        return true;
    if (length != sizeof *image)
        return false;
    memcpy(image, bytes, sizeof *image);
    return image->hash == find_hash(image) && are_numbers_right(image) &&
           is_key_right(image) && are_items_right(image);
}

static void
read_place(struct meeting *meeting, const struct image *image)
{
    sheet_wipe(meeting);
    memcpy(meeting->key, image->key, sizeof meeting->key);
    meeting->has_begun = image->has_begun != 0;
    meeting->began_s = image->began_s;
    meeting->item_count = (size_t)image->count;
    for (size_t i = 0; i < meeting->item_count; i++) {
        const struct image_item *item = &image->items[i];
        meeting->items[i] = (struct meeting_item){
            .plan_id = item->plan_id,
            .reasons = (unsigned)item->reasons,
            .is_pulled = (item->flags & IS_PULLED) != 0,
            .is_discussed = (item->flags & IS_DISCUSSED) != 0,
            .is_told = (item->flags & IS_TOLD) != 0,
            .held_ms = item->held_ms,
        };
    }
    meeting->index = (size_t)image->index;
    meeting->plan_id =
        meeting->item_count == 0 ? 0 : meeting->items[meeting->index].plan_id;
}

// People went on talking about the plan in focus.
static void
go_on(struct step *step, const struct image *image, int64_t away_ms)
{
    struct meeting *meeting = step->meeting;
    int64_t seen_ms = step->time->ms - away_ms;

    read_place(meeting, image);
    meeting->stage =
        image->stage == MEETING_CLOSING ? MEETING_CLOSING : MEETING_HELD;
    meeting->began_ms = seen_ms - image->elapsed_ms;
    meeting->ends_ms =
        meeting->began_ms + 60000 * (int64_t)meeting->settings.minutes;
    meeting->touched_ms = seen_ms;
    meeting->focus_ms = seen_ms;
    agenda_prune(meeting, step->snapshot);
    if (meeting->stage == MEETING_HELD)
        draft_ask(step);
    if (image->stage == MEETING_RANKING && meeting->sheet == SHEET_NONE)
        step_round(step);
    log_info("a meeting that was cut off goes on");
}

// What is told of it is handed out next; unless somebody wrote there is nothing
// to tell.
static void
end(struct meeting *meeting, const struct image *image)
{
    meeting->stage = MEETING_RESTING;
    if (image->has_begun != 0) {
        read_place(meeting, image);
        meeting->ended_s = image->seen_s;
        meeting->is_leaving = true;
    }
    log_info("a meeting that was cut off was over before the restart");
}

// As long as it would have waited for a touch; never is a day.
static int64_t
find_patience_ms(const struct meeting *meeting, const struct image *image)
{
    int64_t idle_ms = meeting->settings.idle_end_ms;

    if (image->stage == MEETING_CLOSING)
        return MEETING_CLOSING_MS;
    return idle_ms > 0 ? idle_ms + MEETING_ASK_MS : 86400000;
}

// A clock that went back says nothing about how long it took.
static int64_t
find_away_ms(const struct image *image, const struct meeting_time *time)
{
    int64_t away_s = time->now.utc_s - image->seen_s;

    return away_s < 0 ? 0 : 1000 * away_s;
}

void
meeting_recall(struct meeting *meeting, const unsigned char *bytes,
               size_t length, const struct snapshot *snapshot,
               const struct meeting_time *time)
{
    struct step step = {.meeting = meeting, .snapshot = snapshot, .time = time};
    struct image image;
    int64_t away_ms;

    meeting->is_recalled = true;
    if (!read_image(&image, bytes, length)) {
        log_warning("what was kept of a meeting is damaged, and dropped");
        return;
    }
    meeting->record_hash = find_place(&image);
    // Somebody was quicker, and began another one.
    if (meeting->has_begun)
        return;
    if (meeting->stage == MEETING_RESTING || image.stage != MEETING_RESTING)
        meeting->begun_on = (int32_t)image.begun_on;
    if (image.stage == MEETING_RESTING)
        return;
    away_ms = find_away_ms(&image, time);
    if (away_ms < find_patience_ms(meeting, &image))
        go_on(&step, &image, away_ms);
    else
        end(meeting, &image);
}
