#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "app/install.h"
#include "app/setup.h"
#include "base/text.h"
#include "cli/check_cluster.h"
#include "cli/check_lobby.h"
#include "cli/check_publication.h"
#include "cli/check_writing.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/schema.h"
#include "cli/verdict.h"
#include "paint/glass.h"
#include "source/source_published.h"

enum { OPTION_LOBBY };

static const struct cli_option options[] = {
    [OPTION_LOBBY] = {"lobby", NULL,
                      "look at what the operating system must lock, too", NULL},
    CHOICE_CONFIG,
    CHOICE_SOURCE,
    CHOICE_CREDENTIAL,
    CHOICE_PUBLIC_KEY,
    {"window", "WxH", "try a window of this size instead of the full screen",
     "screen.window"},
    {"cache", "DIR", "where the last content is kept", "cache.directory"},
    {NULL, NULL, NULL, NULL},
};

// One part of the installation. `report` says what was found, and if that is
// not as it must be, why and what helps.
struct part {
    const char *name;
    bool (*is_right)(const struct settings *settings,
                     struct text_builder *report);
};

static bool
check_file(const char *folder, const char *name, const char *package,
           struct text_builder *report)
{
    struct text_builder path = {0};
    bool is_there;

    text_append_format(&path, "%s/%s", folder, name);
    is_there = access(path.data, R_OK) == 0;
    if (!is_there)
        text_append_format(report, "%s: %s: install %s", path.data,
                           strerror(errno), package);
    text_destroy(&path);
    return is_there;
}

static bool
check_fonts(const struct settings *settings, struct text_builder *report)
{
    static const char *const faces[] = {
        "Inter-Regular.otf",       "Inter-Medium.otf",
        "Inter-SemiBold.otf",      "InterDisplay-Regular.otf",
        "InterDisplay-Medium.otf", "InterDisplay-SemiBold.otf",
    };
    struct install install;

    (void)settings;
    install_find(&install);
    for (size_t i = 0; i < sizeof faces / sizeof *faces; i++) {
        if (!check_file(install.inter, faces[i], "fonts-inter", report))
            return false;
    }
    return check_file(install.dejavu, "DejaVuSans.ttf", "fonts-dejavu-core",
                      report);
}

static bool
check_words(const struct settings *settings, struct text_builder *report)
{
    struct install install;

    (void)settings;
    install_find(&install);
    return check_file(install.locale, "da/LC_MESSAGES/pejl.mo",
                      "the program again", report);
}

static struct source *
open_source(const struct settings *settings, struct text_builder *report)
{
    struct source_options source_options = setup_source(settings);
    struct source *source;

    if (settings->source.location == NULL) {
        text_append_format(
            report, "none is named: name it with --source or in the file "
                    "that --config names");
        return NULL;
    }
    source = source_open(settings->source.location, &source_options);
    if (source == NULL)
        text_append_format(report,
                           "%s cannot be opened: the line above says why",
                           settings->source.location);
    return source;
}

static bool
check_source(const struct settings *settings, struct text_builder *report)
{
    struct source *source = open_source(settings, report);
    bool answers =
        source != NULL && schema_read_number(source, "SELECT 1") == 1;

    if (source != NULL && !answers)
        text_append_format(report,
                           "%s gives no answer: the line above says why",
                           settings->source.location);
    source_close(source);
    return answers;
}

static bool
check_schema(const struct settings *settings, struct text_builder *report)
{
    struct source *source = open_source(settings, report);
    enum schema_state state = SCHEMA_UNKNOWN;
    int version = 0;

    if (source == NULL)
        return false;
    state = schema_read_state(source, &version);
    if (state != SCHEMA_OLDER || source_published_manifest(source) == NULL)
        schema_describe(report, settings->source.location, state, version);
    else
        text_append_format(report,
                           "%s has schema version %d, not %d: install this "
                           "version of the program where it is published",
                           settings->source.location, version, SCHEMA_VERSION);
    source_close(source);
    if (state == SCHEMA_CURRENT)
        text_append_format(report, "version %d", version);
    return state == SCHEMA_CURRENT;
}

static bool
check_display(const struct settings *settings, struct text_builder *report)
{
    struct glass_options glass_options = {
        .width = settings->screen.window.width_px,
        .height = settings->screen.window.height_px,
        .rotation = settings->screen.rotate_degrees,
    };
    struct glass *glass = glass_open(&glass_options);

    if (glass == NULL)
        text_append_format(report, "no window: the line above says why");
    glass_close(glass);
    return glass != NULL;
}

// A board that runs has the folder made; before that its parent must do.
static bool
check_cache(const struct settings *settings, struct text_builder *report)
{
    const char *folder = settings->cache.directory;

    if (folder == NULL) {
        text_append_format(report, "no folder is known: name one with --cache");
        return false;
    }
    if (access(folder, W_OK | X_OK) == 0)
        return true;
    text_append_format(report,
                       "%s: %s: make it and give it to the user that the board "
                       "runs as",
                       folder, strerror(errno));
    return false;
}

static const struct part parts[] = {
    {"fonts", check_fonts},     {"words", check_words},
    {"database", check_source}, {"schema", check_schema},
    {"display", check_display}, {"cache", check_cache},
};

static bool
check_part(const struct part *part, const struct settings *settings)
{
    struct text_builder report = {0};
    bool is_right = part->is_right(settings, &report);

    verdict_print(part->name, is_right ? VERDICT_OK : VERDICT_FAULT,
                  report.data);
    text_destroy(&report);
    return is_right;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status = choices_make(&cli_check, input, &settings);

    if (status != CLI_MISUSED) {
        bool is_right = status == CLI_DONE;
        verdict_print("configuration", is_right ? VERDICT_OK : VERDICT_FAULT,
                      is_right ? NULL : "the lines above: mend them");
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            if (!check_part(&parts[i], &settings))
                status = CLI_FAILED;
        }
        if (!check_cluster(&settings) || !check_publication(&settings))
            status = CLI_FAILED;
        if (!check_writing(&settings))
            status = CLI_FAILED;
        if (!check_credential(&settings))
            status = CLI_FAILED;
        if (input->values[OPTION_LOBBY] != NULL && !check_lobby(""))
            status = CLI_FAILED;
    }
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_check = {
    .name = "check",
    .operand = NULL,
    .summary = "Say whether a board can run here, and what helps if not.",
    .options = options,
    .run = run,
};
