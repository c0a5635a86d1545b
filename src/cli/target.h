// The target: the database that a command writes to.
#ifndef PEJL_CLI_TARGET_H
#define PEJL_CLI_TARGET_H

#include "cli/command.h"
#include "cli/schema.h"
#include "cli/script.h"
#include "settings/settings.h"
#include "source/source.h"

#include <stdbool.h>

// Valid when all-zero.
struct target {
    struct settings settings;
    struct source *source;
    const char *location; // borrowed from the command line
};

// Open the operand of the command, with the credential that the settings name.
// The caller closes it in any case.
enum cli_status
target_open(struct target *target, const struct cli_command *command,
            const struct cli_input *input, bool may_create);

// Run a script in one transaction: all of it or, said on standard error, none.
enum cli_status
target_run(struct target *target, const struct script *script);

// Say on standard error why the target's schema is none to write to.
void
target_complain(const struct target *target, enum schema_state state,
                int version);

void
target_close(struct target *target);

#endif
