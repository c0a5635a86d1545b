// Fuzz target: any text as the JSON of a dataset, stored, loaded and linked.
// The first byte says which dataset.
#include "base/calendar.h"
#include "base/text.h"
#include "cache/cache.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void
require(bool is_true)
{
    if (!is_true) {
        abort();
    }
}

static void
require_text(const char *text, size_t limit)
{
    require(strlen(text) <= limit && text_is_utf8(text, strlen(text)));
}

static void
check_plans(const struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        const struct plan *plan = &snapshot->plans.items[i];
        require_text(plan->title, 4096);
        require_text(plan->answers[SMARTE_ENGAGED], 65536);
        require(plan->state <= PLAN_PAUSED);
        require(plan->health <= HEALTH_OFF_COURSE);
        require(isnan(plan->progress) || isfinite(plan->progress));
    }
}

static void
check_goals(const struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->goals.count; i++) {
        const struct goal *goal = &snapshot->goals.items[i];
        require_text(goal->name, 4096);
        require_text(goal->description, 65536);
        require(goal->interval <= INTERVAL_YEARLY);
        require(isnan(goal->target) || isfinite(goal->target));
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0) {
        return 0;
    }
    static struct cache *cache;
    if (cache == NULL) {
        // What it says of each refusal would drown what the fuzzer says.
        close(STDERR_FILENO);
        cache = cache_open(NULL, AUDIENCE_INTERNAL, "fuzz");
        cache_set_shrink_hold(cache, 0);
    }
    struct cache_update update = {bytes[0] % cache_dataset_count(), 1,
                                  (const char *)bytes + 1, size - 1};
    (void)cache_store(cache, &update, 1);
    struct snapshot *snapshot = cache_load(cache, 20413);
    check_plans(snapshot);
    check_goals(snapshot);
    snapshot_destroy(snapshot);
    return 0;
}
