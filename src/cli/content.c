#include "cli/content.h"

#include "app/setup.h"
#include "cache/cache.h"
#include "cli/command.h"
#include "source/source.h"
#include "sync/fetch.h"

static bool
fill(struct cache *cache, struct source *source, bool is_internal)
{
    struct fetch fetch = {.source = source,
                          .cache = cache,
                          .wants_screens = is_internal,
                          .wants_meetings = is_internal};
    bool is_changed;
    size_t fetched;

    if (fetch_data(&fetch, &is_changed) != SOURCE_DONE)
        return false;
    // A picture that does not come is left out, as on the board.
    (void)fetch_pictures(&fetch, SIZE_MAX, &fetched);
    return true;
}

static struct snapshot *
load(struct cache *cache, const struct settings *settings,
     const struct now *now)
{
    struct schedule_screen screen = setup_schedule_screen(settings);
    struct snapshot *snapshot;

    cache_confirm(cache, now->utc_s, false);
    snapshot = cache_load(cache, now->day);
    schedule_show_stories(snapshot, &screen, now);
    return snapshot;
}

struct snapshot *
content_read(const struct settings *settings, const struct now *now)
{
    struct source_options options = setup_source(settings);
    struct source *source = source_open(settings->source.location, &options);
    struct snapshot *snapshot = NULL;
    struct cache *cache;

    if (source == NULL)
        return NULL;
    cache =
        cache_open(NULL, setup_audience(settings), settings->source.location);
    if (fill(cache, source, setup_audience(settings) == AUDIENCE_INTERNAL))
        snapshot = load(cache, settings, now);
    else
        cli_complain("%s gives no answer; the line above says why, and pejl "
                     "check looks closer",
                     settings->source.location);
    cache_close(cache);
    source_close(source);
    return snapshot;
}
