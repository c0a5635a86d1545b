// A source that answers as it is told to, and counts what it is asked.
#ifndef PEJL_TESTS_SYNC_SUPPORT_FAKE_H
#define PEJL_TESTS_SYNC_SUPPORT_FAKE_H

#include "base/thread.h"
#include "cache/cache.h"
#include "source/source.h"

#include <stdatomic.h>

enum { FAKE_DATASETS = 64, FAKE_RESULTS = 16 };

struct fake {
    struct source source;
    const struct cache *cache;
    int64_t revisions[FAKE_DATASETS];
    const char *texts[FAKE_DATASETS]; // JSON of each dataset
    const char *picture;              // what any picture is told as
    const char *unknown;              // a dataset whose revision is not told
    bool is_stale;
    bool hangs;                               // until it is interrupted
    enum source_result results[FAKE_RESULTS]; // of the first reads, then done
    void (*on_read)(struct fake *fake);       // before it answers
    // What it was asked:
    atomic_size_t reads;
    atomic_size_t statements;
    atomic_size_t waits;
    size_t times_read[FAKE_DATASETS];
    size_t pictures_read;
    // To end a wait with news; to say it was interrupted.
    atomic_bool has_news;
    struct signal_flag interrupted;
};

// Make it answer with all datasets empty, at revision 1. `cache` tells which
// select is which. Release with fake_destroy.
void
fake_init(struct fake *fake, const struct cache *cache);
void
fake_destroy(struct fake *fake);

// Give a dataset other content, at the next revision.
void
fake_set(struct fake *fake, const char *dataset, const char *json);

// Return the index of a dataset.
size_t
fake_index(const char *dataset);

// Foci that only have a name; plans, stories and pictures by their id alone.
#define FAKE_FOCUS(id, name)                               \
    "{\"id\":" id ",\"strategy_id\":null,\"position\":" id \
    ",\"kind\":\"focus\",\"leadership\":null,"             \
    "\"parent_id\":null,\"name\":\"" name                  \
    "\",\"short_name\":null,\"motto\":null,\"introduction\":null}"
#define FAKE_PICTURE(id, version) \
    "{\"id\":" id ",\"version\":" version ",\"byte_count\":3}"
#define FAKE_STORY(id, picture)                                          \
    "{\"id\":" id ",\"position\":1,\"headline\":\"\",\"teaser\":\"\","   \
    "\"challenge\":\"\",\"solution\":\"\",\"result\":\"\","              \
    "\"read_more_text\":\"\",\"read_more_url\":\"\",\"contact\":\"\","   \
    "\"picture_id\":" picture ",\"picture_alt\":\"\",\"focus_id\":null," \
    "\"plan_id\":null,\"goal_id\":null,\"publish_from\":null,"           \
    "\"publish_to\":null}"

#endif
