// A command of the program: its name, what it takes, and what runs it.
#ifndef PEJL_CLI_COMMAND_H
#define PEJL_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#define CLI_OPTIONS_MAX 24

enum cli_status {
    CLI_DONE = 0,
    CLI_FAILED = 1, // the cause and its remedy were said
    CLI_MISUSED = 2,
};

struct cli_option {
    const char *name;     // without its dashes
    const char *argument; // as the usage calls it; NULL if it takes none
    const char *help;     // one line
    const char *key;      // the setting that it sets; NULL if none
};

// What was given: for each option of the command its argument ("yes" for one
// that takes none), NULL if it was not there.
struct cli_input {
    const char *values[CLI_OPTIONS_MAX];
    const char *operand;
    const char *second; // operand
};

struct cli_command {
    const char *name;
    const char *operand; // as the usage calls it; NULL if it takes none
    const char *second;  // likewise, of one that takes two; else NULL
    const char *summary; // one line
    const struct cli_option *options; // at most CLI_OPTIONS_MAX; ends with a
                                      // name that is NULL
    enum cli_status (*run)(const struct cli_input *input);
};

extern const struct cli_command cli_show;
extern const struct cli_command cli_init;
extern const struct cli_command cli_demo;
extern const struct cli_command cli_shot;
extern const struct cli_command cli_check;
extern const struct cli_command cli_schedule;
extern const struct cli_command cli_notice;
extern const struct cli_command cli_screens;
extern const struct cli_command cli_key;
extern const struct cli_command cli_publish;
extern const struct cli_command cli_pin;
extern const struct cli_command cli_minutes;
extern const struct cli_command cli_setup;

// Return the commands in the order in which the usage lists them; NULL ends.
const struct cli_command *const *
cli_commands(void);

// Read the arguments that follow the command's name. Returns false, said on
// standard error, if they are wrong.
bool
cli_parse(const struct cli_command *command, int argc, char **argv,
          struct cli_input *input);

// Write what a command takes, or with NULL the commands, to standard output.
void
cli_print_usage(const struct cli_command *command);

// Say on standard error why a command cannot be done, and what helps.
__attribute__((format(printf, 1, 2))) void
cli_complain(const char *format, ...);

#endif
