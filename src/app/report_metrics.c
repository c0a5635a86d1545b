#include "app/report_metrics.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/last_run.h"
#include "base/calendar.h"

static void
add(struct text_builder *out, const char *name, const char *help, double value)
{
    if (isnan(value))
        return;
    text_append_format(out, "# HELP pejl_%s %s\n# TYPE pejl_%s gauge\n", name,
                       help, name);
    text_append_format(out, "pejl_%s %.0f\n", name, value);
}

static double
moment(int64_t utc_s)
{
    return utc_s == TIME_NONE ? (double)NAN : (double)utc_s;
}

// What a label may not hold as it is: \, " and the end of a line.
static void
add_label(struct text_builder *out, const char *name, const char *words)
{
    text_append_format(out, "%s=\"", name);
    for (; words != NULL && *words != '\0'; words++) {
        if (*words == '\\' || *words == '"')
            text_append(out, "\\", 1);
        text_append(out, *words == '\n' ? " " : words, 1);
    }
    text_append(out, "\"", 1);
}

static void
add_labels(struct text_builder *out, const struct report_facts *facts)
{
    const struct screen_report *screen = &facts->screen;

    text_append_format(out, "# HELP pejl_info What this board is and shows.\n"
                            "# TYPE pejl_info gauge\npejl_info{");
    add_label(out, "name", screen->name);
    text_append(out, ",", 1);
    add_label(out, "place", screen->place);
    text_append(out, ",", 1);
    add_label(out, "version", screen->version);
    text_append(out, ",", 1);
    add_label(out, "page", facts->page);
    text_append(out, ",", 1);
    add_label(out, "start_cause", last_run_word(screen->start_cause));
    text_append_format(out, "} 1\n");
}

void
report_format_metrics(struct text_builder *out,
                      const struct report_facts *facts)
{
    const struct screen_report *screen = &facts->screen;

    add_labels(out, facts);
    add(out, "seen_timestamp_seconds", "When this was written.",
        moment(screen->seen_at));
    add(out, "data_timestamp_seconds", "When the data was confirmed last.",
        moment(screen->data_at));
    add(out, "data_revision", "The revision of the data.",
        (double)screen->data_revision);
    add(out, "off_on_purpose", "Whether the panel is off outside its hours.",
        screen->is_off_on_purpose);
    add(out, "panel_failed", "Whether the panel's command failed.",
        screen->fault != NULL && *screen->fault != '\0');
    add(out, "clock_trusted", "Whether the clock is known to be right.",
        screen->is_clock_trusted);
    add(out, "free_bytes", "Free where the cache is kept.", screen->free_bytes);
    add(out, "start_timestamp_seconds", "When the board started.",
        moment(screen->started_at));
}

bool
report_write_metrics(const char *path, const struct report_facts *facts)
{
    struct text_builder text = {0};
    struct text_builder draft = {0};
    bool is_written = false;
    FILE *file;

    report_format_metrics(&text, facts);
    text_append_format(&draft, "%s.%ld", path, (long)getpid());
    file = fopen(draft.data, "w");
    if (file != NULL) {
        is_written = fwrite(text.data, 1, text.length, file) == text.length;
        if (fclose(file) != 0)
            is_written = false;
        if (!is_written || rename(draft.data, path) != 0) {
            int error = errno;
            is_written = false;
            unlink(draft.data);
            errno = error;
        }
    }
    text_destroy(&draft);
    text_destroy(&text);
    return is_written;
}
