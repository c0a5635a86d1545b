#include "cli/check_publication.h"

#include <string.h>
#include <time.h>

#include "app/setup.h"
#include "base/calendar.h"
#include "base/text.h"
#include "cli/schema.h"
#include "cli/verdict.h"
#include "source/source_published.h"
#include "source/source_rqlite_check.h"

#define DAY_S 86400
#define HOUR_S 3600
#define AGE_MOST_S DAY_S // the age limit of the public (faults.md R3)
#define AHEAD_MOST_S 300 // how far its clock may be ahead of ours

static void
print(struct text_builder *words, const char *subject, enum verdict verdict)
{
    verdict_print(subject, verdict, words->data);
    text_reset(words);
}

// Whoever may query a cluster may read all of it, whatever the board asks.
static void
warn_of_cluster(const struct settings *settings)
{
    if (settings->screen.audience == SETTINGS_AUDIENCE_PUBLIC &&
        source_is_rqlite(settings->source.location))
        verdict_print("lobby", VERDICT_WARNING,
                      "what this board holds can read every row of the "
                      "cluster: let it take what pejl publish makes");
}

static void
append_time(struct text_builder *words, int64_t utc_s)
{
    struct date date = calendar_date_from_day((int32_t)(utc_s / DAY_S));
    int minute = (int)(utc_s % DAY_S) / 60;

    text_append_format(words, "%04d-%02d-%02dT%02d:%02dZ", date.year,
                       date.month, date.day, minute / 60, minute % 60);
}

static void
print_age(struct text_builder *words, int64_t published_s, int64_t now_s)
{
    int64_t age_s = now_s - published_s;
    enum verdict verdict = VERDICT_OK;

    append_time(words, published_s);
    if (age_s < -AHEAD_MOST_S) {
        verdict = VERDICT_WARNING;
        text_append_format(words, ", which is still to come: let this "
                                  "computer and the publisher follow a time "
                                  "server");
    } else if (age_s > AGE_MOST_S) {
        verdict = VERDICT_WARNING;
        text_append_format(words,
                           ", %lld hours ago: does what calls pejl publish "
                           "still run?",
                           (long long)(age_s / HOUR_S));
    } else {
        text_append_format(words, ", %lld minutes ago",
                           (long long)(age_s > 0 ? age_s / 60 : 0));
    }
    print(words, "published", verdict);
}

static void
print_publication(const struct settings *settings,
                  const struct manifest *manifest)
{
    struct text_builder words = {0};

    text_append_format(&words,
                       "%s: version %lld, %lld rows, %.2f MB, signed by a "
                       "known key",
                       settings->source.location, (long long)manifest->version,
                       (long long)manifest->rows, (double)manifest->size / 1e6);
    print(&words, "publication", VERDICT_OK);
    print_age(&words, manifest->published_s, (int64_t)time(NULL));
    text_destroy(&words);
}

static bool
is_published(const struct settings *settings)
{
    const char *location = settings->source.location;

    return !source_is_rqlite(location) &&
           (settings->source.public_key != NULL ||
            strstr(location, "://") != NULL);
}

bool
check_publication(const struct settings *settings)
{
    struct source_options options = setup_source(settings);
    const struct manifest *manifest = NULL;
    struct source *source;

    if (settings->source.location == NULL)
        return true;
    warn_of_cluster(settings);
    if (!is_published(settings))
        return true;
    source = source_open(settings->source.location, &options);
    if (source != NULL && schema_read_number(source, "SELECT 1") == 1)
        manifest = source_published_manifest(source);
    if (manifest != NULL)
        print_publication(settings, manifest);
    else
        verdict_print("publication", VERDICT_FAULT,
                      "nothing can be taken: the line above says why");
    source_close(source);
    return manifest != NULL;
}
