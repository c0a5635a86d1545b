// Choices: the settings of one run, from defaults, file and command line.
#ifndef PEJL_CLI_CHOICES_H
#define PEJL_CLI_CHOICES_H

#include "cli/command.h"
#include "settings/settings.h"

// Options that more than one command takes.
#define CHOICE_SOURCE                                               \
    {                                                               \
        "source", "SOURCE",                                         \
            "database file, rqlite+https://host:port or https://…", \
            "source.location"                                       \
    }
#define CHOICE_CREDENTIAL                                                 \
    {                                                                     \
        "credential", "FILE", "user:password for the cluster, mode 0600", \
            "source.credential_file"                                      \
    }
#define CHOICE_PUBLIC_KEY                                              \
    {                                                                  \
        "public-key", "KEY", "who signs what is published: ed25519:…", \
            "source.public_key"                                        \
    }
#define CHOICE_CONFIG                                    \
    {                                                    \
        "config", "FILE", "settings of this board", NULL \
    }
#define CHOICE_AUDIENCE                                            \
    {                                                              \
        "audience", "WHO", "internal or public", "screen.audience" \
    }
#define CHOICE_LANGUAGE                                       \
    {                                                         \
        "language", "LANGUAGE", "da or en", "screen.language" \
    }

// Make the settings: the defaults, what the file given with --config says, and
// what the options with a key say. Returns CLI_MISUSED, said on standard
// error, if an option has a wrong value, and CLI_FAILED if the file has an
// error; then the settings are what is right of them. The caller destroys
// them in any case.
enum cli_status
choices_make(const struct cli_command *command, const struct cli_input *input,
             struct settings *settings);

// The same for a command that reads what is internal from its operand.
enum cli_status
choices_make_internal(const struct cli_command *command,
                      const struct cli_input *input, struct settings *settings);

#endif
