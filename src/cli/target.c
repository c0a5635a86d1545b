#include "cli/target.h"

#include "app/setup.h"
#include "cli/choices.h"

// A cluster takes its time to agree on eight pictures.
#define WRITE_TIMEOUT_MS 120000

enum cli_status
target_open(struct target *target, const struct cli_command *command,
            const struct cli_input *input, bool may_create)
{
    struct source_options options;
    enum cli_status status;

    *target = (struct target){.location = input->operand};
    status = choices_make(command, input, &target->settings);
    if (status != CLI_DONE)
        return status;
    options = setup_source(&target->settings);
    options.may_write = true;
    options.public_keys = NULL; // who writes need not check who wrote
    options.may_create = may_create;
    options.total_timeout_ms = WRITE_TIMEOUT_MS;
    target->source = source_open(target->location, &options);
    return target->source == NULL ? CLI_FAILED : CLI_DONE;
}

enum cli_status
target_run(struct target *target, const struct script *script)
{
    if (source_execute(target->source, script->statements, script->count) ==
        SOURCE_DONE)
        return CLI_DONE;
    cli_complain("%s is as it was before; the line above says what failed",
                 target->location);
    return CLI_FAILED;
}

void
target_complain(const struct target *target, enum schema_state state,
                int version)
{
    struct text_builder report = {0};

    schema_describe(&report, target->location, state, version);
    cli_complain("%s", report.data == NULL ? "" : report.data);
    text_destroy(&report);
}

void
target_close(struct target *target)
{
    source_close(target->source);
    settings_destroy(&target->settings);
}
