#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"

static const struct cli_command *const commands[] = {
    &cli_show,     &cli_init,    &cli_demo,    &cli_shot,    &cli_check,
    &cli_schedule, &cli_notice,  &cli_key,     &cli_publish, &cli_pin,
    &cli_setup,    &cli_screens, &cli_minutes, NULL,
};

const struct cli_command *const *
cli_commands(void)
{
    return commands;
}

static const struct cli_command *
find_command(const char *name)
{
    for (size_t i = 0; commands[i] != NULL; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    }
    return NULL;
}

static bool
asks_for_help(int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0)
            return true;
    }
    return false;
}

static enum cli_status
run_command(const struct cli_command *command, int argc, char **argv)
{
    struct cli_input input;

    if (asks_for_help(argc, argv)) {
        cli_print_usage(command);
        return CLI_DONE;
    }
    if (!cli_parse(command, argc, argv, &input))
        return CLI_MISUSED;
    return command->run(&input);
}

int
cli_run(int argc, char **argv)
{
    const char *first = argc > 1 ? argv[1] : "";
    const struct cli_command *command = find_command(first);

    if (strcmp(first, "--help") == 0) {
        cli_print_usage(NULL);
        return CLI_DONE;
    }
    if (strcmp(first, "--version") == 0) {
        puts("pejl " PEJL_VERSION);
        return CLI_DONE;
    }
    if (command != NULL)
        return (int)run_command(command, argc - 1, argv + 1);
    if (*first != '\0' && *first != '-') {
        cli_complain("%s is no command; see pejl --help", first);
        return CLI_MISUSED;
    }
    return (int)run_command(&cli_show, argc, argv);
}
