#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/install.h"
#include "app/setup.h"
#include "base/language.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/content.h"
#include "cli/schema.h"
#include "model/minutes.h"
#include "pages/words.h"

#define FIND_MEETINGS \
    "SELECT count(*) FROM sqlite_master WHERE name = 'kiosk_internal_meeting'"

enum { OPTION_MEETING };

enum { NEWEST_NAMED = 5 };

static const struct cli_option options[] = {
    [OPTION_MEETING] = {"meeting", "ID",
                        "its number or key; the newest if not given", NULL},
    CHOICE_CREDENTIAL,
    CHOICE_LANGUAGE,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

// What is published, and what is no database of ours, has no meetings.
static bool
holds_meetings(const struct settings *settings)
{
    const char *location = settings->source.location;
    struct source_options source_options = setup_source(settings);
    struct source *source = source_open(location, &source_options);
    struct text_builder report = {0};
    int version;
    bool holds = false;

    if (source == NULL)
        return false;
    enum schema_state state = schema_read_state(source, &version);
    if (state != SCHEMA_CURRENT)
        schema_describe(&report, location, state, version);
    else if (schema_read_number(source, FIND_MEETINGS) > 0)
        holds = true;
    else
        text_append_format(&report,
                           "%s: it holds what is public, and meetings never "
                           "are: name the shared database itself",
                           location);
    if (!holds)
        cli_complain("%s", report.data);
    text_destroy(&report);
    source_close(source);
    return holds;
}

static const struct meeting_record *
find_meeting(const struct snapshot *snapshot, const char *id)
{
    for (size_t i = 0; i < snapshot->held.count; i++) {
        const struct meeting_record *meeting = snapshot->held.items[i];
        char number[24];

        snprintf(number, sizeof number, "%lld", (long long)meeting->id);
        if (id == NULL || strcmp(id, number) == 0 ||
            (*id != '\0' && strcmp(id, meeting->key) == 0))
            return meeting;
    }
    return NULL;
}

static void
complain_of(const struct snapshot *snapshot, const char *location,
            const char *id)
{
    struct text_builder known = {0};

    if (snapshot->held.count == 0) {
        cli_complain("%s: no meeting was held yet", location);
        return;
    }
    for (size_t i = 0; i < snapshot->held.count && i < NEWEST_NAMED; i++)
        text_append_format(&known, "%s%lld", i == 0 ? "" : ", ",
                           (long long)snapshot->held.items[i]->id);
    cli_complain("%s: no meeting %s; the newest are %s", location, id,
                 known.data);
    text_destroy(&known);
}

static enum cli_status
print(const struct settings *settings, const char *id)
{
    struct now now = calendar_now((int64_t)time(NULL), true);
    struct snapshot *snapshot = content_read(settings, &now);
    const struct meeting_record *meeting;
    struct text_builder text = {0};
    struct arena arena = {0};

    if (snapshot == NULL)
        return CLI_FAILED;
    meeting = find_meeting(snapshot, id);
    if (meeting != NULL) {
        struct minutes minutes = minutes_make(snapshot, meeting, &arena);
        minutes_write(&text, &minutes, words_status);
        fputs(text.data, stdout);
    } else {
        complain_of(snapshot, settings->source.location, id);
    }
    text_destroy(&text);
    arena_destroy(&arena);
    snapshot_destroy(snapshot);
    return meeting == NULL ? CLI_FAILED : CLI_DONE;
}

static enum cli_status
start(const struct settings *settings, const char *id)
{
    struct install install;

    if (!holds_meetings(settings))
        return CLI_FAILED;
    install_find(&install);
    language_start(install.locale);
    language_use(settings->screen.language);
    return print(settings, id);
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status =
        choices_make_internal(&cli_minutes, input, &settings);

    if (status == CLI_DONE)
        status = start(&settings, input->values[OPTION_MEETING]);
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_minutes = {
    .name = "minutes",
    .operand = "SOURCE",
    .summary = "Print the minutes of the newest meeting as Markdown.",
    .options = options,
    .run = run,
};
