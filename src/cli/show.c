#include "app/app.h"
#include "cli/choices.h"
#include "cli/command.h"

static const struct cli_option options[] = {
    CHOICE_SOURCE,
    CHOICE_CREDENTIAL,
    CHOICE_PUBLIC_KEY,
    CHOICE_CONFIG,
    {"window", "WxH", "a window of this size instead of the full screen",
     "screen.window"},
    CHOICE_AUDIENCE,
    {"profile", "PROFILE", "office, meeting or lobby", "screen.profile"},
    {"theme", "THEME", "auto, day, evening or contrast", "screen.theme"},
    CHOICE_LANGUAGE,
    {"rotate", "DEGREES", "0, 90, 180 or 270, clockwise", "screen.rotate"},
    {"reduced-motion", NULL, "short fades, a ring that steps once a second",
     "screen.reduced_motion"},
    {"stay", "MS", "how long each page stays, to try things out",
     "cycle.stay_ms"},
    {"cache", "DIR", "where the last content is kept", "cache.directory"},
    {NULL, NULL, NULL, NULL},
};

// Whoever may query a cluster may read all of it: anybody who opens the box of
// a public board could.
static bool
is_trusted_too_much(const struct settings *settings)
{
    return settings->screen.audience == SETTINGS_AUDIENCE_PUBLIC &&
           settings->source.credential_file != NULL;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status = choices_make(&cli_show, input, &settings);

    if (status == CLI_DONE || status == CLI_FAILED) {
        // A board on a wall does with what is right of its file; what is wrong
        // with it was logged.
        if (settings.source.location == NULL) {
            cli_complain("no source; name it with --source or in the file "
                         "that --config names");
            status = CLI_MISUSED;
        } else if (is_trusted_too_much(&settings)) {
            cli_complain("a public board must not hold a credential; remove "
                         "source.credential_file, and let it take what pejl "
                         "publish makes");
            status = CLI_FAILED;
        } else {
            status = app_run(&settings) ? CLI_DONE : CLI_FAILED;
        }
    }
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_show = {
    .name = "show",
    .operand = NULL,
    .summary = "Show the board.",
    .options = options,
    .run = run,
};
