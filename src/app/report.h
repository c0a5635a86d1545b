// The report: what the board tells of itself once a minute, on a thread of its
// own, so that nobody who listens slowly delays the picture or the data.
#ifndef PEJL_APP_REPORT_H
#define PEJL_APP_REPORT_H

#include "base/log.h"
#include "base/thread.h"
#include "model/domain.h"
#include "settings/settings.h"
#include "source/source.h"

#include <stdbool.h>

#define REPORT_PAGE_SIZE 64

// What is told, by value.
struct report_facts {
    struct screen_report screen; // its texts are those of the settings, …
    char page[REPORT_PAGE_SIZE]; // … but for this one
};

// Valid when all-zero: nobody is told.
struct report {
    const struct settings *settings; // borrowed
    struct source *source;           // to write to; NULL: none
    struct thread thread;
    pthread_mutex_t lock;
    pthread_cond_t news;
    struct report_facts facts; // the newest
    bool has_news, is_ending;
    struct log_state source_state, file_state;
};

// Start the thread, if anybody is to be told. A row goes to the source where
// the settings say so and give the screen a name; metrics go to a file.
void
report_start(struct report *report, const struct settings *settings);

// Tell this soon: boards of other names a little later than each other. What
// was not told yet is forgotten.
void
report_tell(struct report *report, const struct report_facts *facts);

// End the thread, within a second. Accepts an all-zero report.
void
report_stop(struct report *report);

// Return the bytes that are free where the cache is kept; NAN if not known.
double
report_free_bytes(const struct settings *settings);

#endif
