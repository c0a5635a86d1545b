#include "cli/command.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>

// getopt_long returns this plus the index of the option.
#define FIRST_OPTION 256

void
cli_complain(const char *format, ...)
{
    va_list arguments;

    fputs("pejl: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

static void
fill_long_options(const struct cli_command *command,
                  struct option long_options[CLI_OPTIONS_MAX + 1])
{
    int count = 0;

    for (const struct cli_option *option = command->options; option->name;
         option++, count++) {
        long_options[count] = (struct option){
            .name = option->name,
            .has_arg =
                option->argument == NULL ? no_argument : required_argument,
            .val = FIRST_OPTION + count,
        };
    }
    long_options[count] = (struct option){0};
}

static bool
complain_of_option(const struct cli_command *command, int found,
                   const char *given)
{
    const char *wrong = found == ':' ? "takes an argument" : "is no option";

    // Of short ones, which there are none of, getopt tells only the letter.
    if (optopt > 0 && optopt < FIRST_OPTION)
        cli_complain("%s: -%c %s; see pejl %s --help", command->name, optopt,
                     wrong, command->name);
    else
        cli_complain("%s: %s %s; see pejl %s --help", command->name, given,
                     wrong, command->name);
    return false;
}

static bool
take_operand(const struct cli_command *command, int argc, char **argv,
             struct cli_input *input)
{
    int wanted = (command->operand != NULL) + (command->second != NULL);
    int given = argc - optind;

    if (given < wanted) {
        cli_complain("%s: %s is missing; see pejl %s --help", command->name,
                     given == 0 ? command->operand : command->second,
                     command->name);
        return false;
    }
    if (given > wanted) {
        cli_complain("%s: %s is too much; see pejl %s --help", command->name,
                     argv[optind + wanted], command->name);
        return false;
    }
    input->operand = wanted == 0 ? NULL : argv[optind];
    input->second = wanted == 2 ? argv[optind + 1] : NULL;
    return true;
}

bool
cli_parse(const struct cli_command *command, int argc, char **argv,
          struct cli_input *input)
{
    struct option long_options[CLI_OPTIONS_MAX + 1];
    int found;

    *input = (struct cli_input){0};
    fill_long_options(command, long_options);
    optind = 1;
    opterr = 0;
    while ((found = getopt_long(argc, argv, ":", long_options, NULL)) != -1) {
        int index = found - FIRST_OPTION;
        if (index < 0)
            return complain_of_option(command, found, argv[optind - 1]);
        input->values[index] = optarg == NULL ? "yes" : optarg;
    }
    return take_operand(command, argc, argv, input);
}
