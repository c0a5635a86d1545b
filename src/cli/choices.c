#include "cli/choices.h"

#include <string.h>

static bool
read_file(const struct cli_command *command, const struct cli_input *input,
          struct settings *settings)
{
    for (size_t i = 0; command->options[i].name != NULL; i++) {
        if (strcmp(command->options[i].name, "config") == 0 &&
            input->values[i] != NULL)
            return settings_read_file(settings, input->values[i]);
    }
    return true;
}

static bool
set_options(const struct cli_command *command, const struct cli_input *input,
            struct settings *settings)
{
    bool is_right = true;

    for (size_t i = 0; command->options[i].name != NULL; i++) {
        if (command->options[i].key != NULL && input->values[i] != NULL &&
            !settings_set(settings, command->options[i].key, input->values[i],
                          "command line"))
            is_right = false;
    }
    return is_right;
}

enum cli_status
choices_make(const struct cli_command *command, const struct cli_input *input,
             struct settings *settings)
{
    bool is_read;

    *settings = (struct settings){0};
    settings_defaults(settings);
    is_read = read_file(command, input, settings);
    if (!set_options(command, input, settings))
        return CLI_MISUSED;
    if (!settings_complete(settings) || !is_read)
        return CLI_FAILED;
    return CLI_DONE;
}

enum cli_status
choices_make_internal(const struct cli_command *command,
                      const struct cli_input *input, struct settings *settings)
{
    enum cli_status status = choices_make(command, input, settings);

    if (status == CLI_DONE && (!settings_set(settings, "source.location",
                                             input->operand, "command line") ||
                               !settings_set(settings, "screen.audience",
                                             "internal", "command line")))
        status = CLI_MISUSED;
    return status;
}
