#include "app/banner.h"

#define SLIDE_MS 400
#define STEP_MS 17

void
banner_look(struct banner *banner, const struct snapshot *snapshot,
            const struct notice_reader *reader, int64_t begin_ms, bool is_still)
{
    bool was_there = banner->shown.notice != NULL;
    int64_t now_ms = reader->now_ms;

    banner->shown = notice_choose(snapshot, &banner->watch, reader);
    banner->due_ms = banner->shown.left_ms == INT64_MAX
                         ? INT64_MAX
                         : now_ms + banner->shown.left_ms;
    if (banner->shown.notice != NULL && !was_there)
        banner->rests_ms = is_still ? now_ms : begin_ms + SLIDE_MS;
    banner->is_moving =
        banner->shown.notice != NULL && now_ms < banner->rests_ms;
    if (banner->is_moving)
        banner->due_ms = now_ms + STEP_MS > banner->rests_ms - SLIDE_MS
                             ? now_ms + STEP_MS
                             : banner->rests_ms - SLIDE_MS;
}

// Out fast and in slowly: ease out (design.md 8).
float
banner_away(const struct banner *banner, int64_t now_ms)
{
    float left = (float)(banner->rests_ms - now_ms) / (float)SLIDE_MS;

    if (banner->shown.notice == NULL || left <= 0.0F)
        return 0.0F;
    return left >= 1.0F ? 1.0F : left * left * left;
}
