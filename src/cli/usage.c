#include "cli/command.h"

#include <stdio.h>

#define INDENT 2
#define COLUMN 26 // where the help of an option begins

static void
print_option(const struct cli_option *option)
{
    int width = printf("%*s--%s", INDENT, "", option->name);

    if (option->argument != NULL)
        width += printf(" %s", option->argument);
    if (width >= COLUMN) {
        fputc('\n', stdout);
        width = 0;
    }
    printf("%*s%s\n", COLUMN - width, "", option->help);
}

static void
print_command(const struct cli_command *command)
{
    printf("Usage: pejl %s%s%s%s%s%s\n\n%s\n", command->name,
           command->options->name == NULL ? "" : " [OPTION]…",
           command->operand == NULL ? "" : " ",
           command->operand == NULL ? "" : command->operand,
           command->second == NULL ? "" : " ",
           command->second == NULL ? "" : command->second, command->summary);
    if (command->options->name != NULL)
        fputc('\n', stdout);
    for (const struct cli_option *option = command->options; option->name;
         option++)
        print_option(option);
}

static void
print_all(void)
{
    puts("Usage: pejl [COMMAND] [OPTION]…\n\n"
         "Shows on a wall display what an organisation steers by.\n");
    for (const struct cli_command *const *command = cli_commands(); *command;
         command++)
        printf("%*s%-8s%s\n", INDENT, "", (*command)->name,
               (*command)->summary);
    puts("\nWithout a command: show. pejl COMMAND --help says what a command "
         "takes;\npejl --version says which version this is.\n"
         "Exit status: 0 done, 1 not done, 2 wrong arguments.");
}

void
cli_print_usage(const struct cli_command *command)
{
    if (command == NULL)
        print_all();
    else
        print_command(command);
}
