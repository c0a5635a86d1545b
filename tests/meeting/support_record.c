#include "support_record.h"

#include <string.h>

bool
record_keep(struct hall *hall, struct record *kept)
{
    if (!meeting_take_record(&hall->meeting, &hall->time, kept->bytes,
                             &kept->length))
        return false;
    kept->time = hall->time;
    return true;
}

void
record_recall(struct hall *hall, const struct record *kept)
{
    struct entry entry;

    meeting_recall(&hall->meeting, kept->bytes, kept->length, hall->snapshot,
                   &hall->time);
    while (hall->taken_count < 8 &&
           meeting_take_entry(&hall->meeting, &entry, &hall->time))
        hall->taken[hall->taken_count++] = entry;
    support_assert_sane(hall);
}

void
record_enter(struct hall *hall)
{
    static const struct record nothing = {.length = 0};

    support_enter(hall);
    hall->meeting.settings.keeps_record = true;
    record_recall(hall, &nothing);
}

void
record_restart(struct hall *hall, const struct record *kept, int64_t away_ms)
{
    support_leave(hall);
    support_enter(hall);
    hall->meeting.settings.keeps_record = true;
    memcpy(hall->meeting.settings.nonce, "another run", MEETING_NONCE_SIZE);
    hall->time.ms = 700;
    hall->time.now = calendar_now(kept->time.now.utc_s + away_ms / 1000, true);
    record_recall(hall, kept);
}
