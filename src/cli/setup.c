#include "app/fit.h"
#include "cli/choices.h"
#include "cli/command.h"

enum { OPTION_CONFIG };

static const struct cli_option options[] = {
    [OPTION_CONFIG] = {"config", "FILE",
                       "settings of this board; what is found is written there",
                       NULL},
    {"window", "WxH", "a window of this size instead of the full screen",
     "screen.window"},
    CHOICE_LANGUAGE,
    {NULL, NULL, NULL, NULL},
};

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status = choices_make(&cli_setup, input, &settings);

    if (status == CLI_DONE && input->values[OPTION_CONFIG] == NULL) {
        cli_complain("setup: --config is needed; the file is where the set-up "
                     "is kept");
        status = CLI_MISUSED;
    }
    if (status == CLI_DONE && !fit_run(&settings, input->values[OPTION_CONFIG]))
        status = CLI_FAILED;
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_setup = {
    .name = "setup",
    .operand = NULL,
    .summary = "Fit a screen to its wall: touch, size, height and distance.",
    .options = options,
    .run = run,
};
