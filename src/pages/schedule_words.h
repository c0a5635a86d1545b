// Words of the schedule: why something is not shown.
#ifndef PEJL_PAGES_SCHEDULE_WORDS_H
#define PEJL_PAGES_SCHEDULE_WORDS_H

#include "base/arena.h"
#include "model/schedule.h"

// Say why, within a sentence: "only 12:00–17:00". `story` is what the verdict
// is about, or NULL. In the arena.
const char *
schedule_words_reason(struct arena *arena, struct schedule_verdict verdict,
                      const struct story *story, int32_t today);

#endif
