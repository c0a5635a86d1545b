#include "app/report.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <sys/statvfs.h>

#include "app/report_metrics.h"
#include "app/report_row.h"
#include "app/setup.h"

#define TOTAL_MS 5000 // for the row, all in all
#define BUSY_MS 1000
#define SCATTER_MS 20000 // boards of other names tell at other moments
#define SOON_MS 30000

double
report_free_bytes(const struct settings *settings)
{
    const char *folder = settings->cache.directory;
    struct statvfs found;

    if (folder == NULL || statvfs(folder, &found) != 0)
        return (double)NAN;
    return (double)found.f_bavail * (double)found.f_frsize;
}

static void
write_file(struct report *report, const struct report_facts *facts)
{
    const char *path = report->settings->report.metrics_file;

    if (path == NULL)
        return;
    if (report_write_metrics(path, facts))
        log_state_clear(&report->file_state, "%s is written again", path);
    else
        log_state_warn(&report->file_state, "%s cannot be written: %s", path,
                       strerror(errno));
}

static void
write_row(struct report *report, const struct report_facts *facts)
{
    if (report->source == NULL)
        return;
    if (report_write_row(report->source, facts) == SOURCE_DONE)
        log_state_clear(&report->source_state, "the source knows this board");
    else
        log_state_warn(&report->source_state,
                       "the source does not take this board's row; see "
                       "[report] in the settings");
}

static int
scatter_ms(const struct report *report)
{
    const char *name = report->settings->screen.name;
    unsigned hash = 5381;

    for (; name != NULL && *name != '\0'; name++)
        hash = hash * 33 + (unsigned char)*name;
    return (int)(hash % SCATTER_MS);
}

// A word that comes soon after another is news, and told at once.
static int
choose_delay(const struct report *report, int64_t told_ms)
{
    return told_ms == 0 || thread_now_ms() - told_ms < SOON_MS
               ? 0
               : scatter_ms(report);
}

// Wait until there is something to tell and its moment has come; false at the
// end.
static bool
await(struct report *report, struct report_facts *facts, int64_t told_ms)
{
    struct timespec until;
    int delay_ms;

    pthread_mutex_lock(&report->lock);
    while (!report->has_news && !report->is_ending)
        pthread_cond_wait(&report->news, &report->lock);
    delay_ms = choose_delay(report, told_ms);
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += delay_ms / 1000;
    while (delay_ms > 0 && !report->is_ending &&
           pthread_cond_timedwait(&report->news, &report->lock, &until) !=
               ETIMEDOUT)
        continue;
    *facts = report->facts;
    report->has_news = false;
    pthread_mutex_unlock(&report->lock);
    return !report->is_ending;
}

static void
run_report(void *context)
{
    struct report *report = context;
    struct report_facts facts;
    int64_t told_ms = 0;

    while (await(report, &facts, told_ms)) {
        facts.screen.free_bytes = report_free_bytes(report->settings);
        write_file(report, &facts);
        write_row(report, &facts);
        told_ms = thread_now_ms();
    }
}

static struct source *
open_source(const struct settings *settings)
{
    struct source_options options = setup_source(settings);

    if (!settings->report.to_source)
        return NULL;
    if (settings->screen.name == NULL) {
        log_error("this board is to tell how it is, but has no name: write "
                  "one in [screen]");
        return NULL;
    }
    if (settings->report.credential_file != NULL)
        options.credential_file = settings->report.credential_file;
    options.may_write = true;
    options.total_timeout_ms = TOTAL_MS;
    options.busy_timeout_ms = BUSY_MS;
    return source_open(settings->source.location, &options);
}

void
report_start(struct report *report, const struct settings *settings)
{
    report->settings = settings;
    report->source = open_source(settings);
    if (report->source == NULL && settings->report.metrics_file == NULL)
        return;
    pthread_mutex_init(&report->lock, NULL);
    pthread_cond_init(&report->news, NULL);
    thread_start(&report->thread, "report", run_report, report);
}

void
report_tell(struct report *report, const struct report_facts *facts)
{
    if (!report->thread.is_running)
        return;
    pthread_mutex_lock(&report->lock);
    report->facts = *facts;
    report->has_news = true;
    pthread_cond_signal(&report->news);
    pthread_mutex_unlock(&report->lock);
}

void
report_stop(struct report *report)
{
    if (report->thread.is_running) {
        pthread_mutex_lock(&report->lock);
        report->is_ending = true;
        pthread_cond_signal(&report->news);
        pthread_mutex_unlock(&report->lock);
        if (report->source != NULL)
            source_interrupt(report->source);
        thread_join(&report->thread);
        pthread_cond_destroy(&report->news);
        pthread_mutex_destroy(&report->lock);
    }
    source_close(report->source);
    *report = (struct report){.settings = NULL};
}
