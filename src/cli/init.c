#include <stdio.h>
#include <string.h>

#include "app/install.h"
#include "app/setup.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/schema.h"
#include "cli/script.h"
#include "cli/target.h"

static const struct cli_option options[] = {
    CHOICE_CREDENTIAL,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

// migrate/002.sql raises version 1 to 2, and so on.
static bool
add_migrations(struct script *script, const char *assets, int version)
{
    for (int next = version + 1; next <= SCHEMA_VERSION; next++) {
        const char *path = arena_format(
            &script->arena, "%s/schema/migrate/%03d.sql", assets, next);
        if (!script_add_file(script, path, NULL))
            return false;
    }
    return true;
}

static bool
add_schema(struct script *script, const char *assets)
{
    return script_add_folder(
        script, arena_format(&script->arena, "%s/schema", assets), NULL);
}

static enum cli_status
raise_schema(struct target *target, int version)
{
    struct install install;
    struct script script = {0};
    enum cli_status status = CLI_FAILED;

    install_find(&install);
    if (version == 0 ? add_schema(&script, install.assets)
                     : add_migrations(&script, install.assets, version))
        status = target_run(target, &script);
    if (status == CLI_DONE)
        printf("%s: schema version %d\n", target->location, SCHEMA_VERSION);
    script_destroy(&script);
    return status;
}

static enum cli_status
init_target(struct target *target)
{
    int version;
    enum schema_state state = schema_read_state(target->source, &version);

    if (state == SCHEMA_NONE || state == SCHEMA_OLDER)
        return raise_schema(target, version);
    if (state == SCHEMA_CURRENT) {
        printf("%s: schema version %d already\n", target->location, version);
        return CLI_DONE;
    }
    target_complain(target, state, version);
    return CLI_FAILED;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct target target;
    enum cli_status status = target_open(&target, &cli_init, input, true);

    if (status == CLI_DONE)
        status = init_target(&target);
    target_close(&target);
    return status;
}

const struct cli_command cli_init = {
    .name = "init",
    .operand = "SOURCE",
    .summary = "Make the tables of a new database, or raise older ones.",
    .options = options,
    .run = run,
};
