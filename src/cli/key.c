#include <stdio.h>

#include "cli/command.h"
#include "source/signature.h"

static const struct cli_option options[] = {
    {"show", NULL, "only tell the public key of a key that is there", NULL},
    {NULL, NULL, NULL, NULL},
};

static enum cli_status
run(const struct cli_input *input)
{
    struct signature_secret secret;
    char text[SIGNATURE_KEY_TEXT];
    bool is_new = input->values[0] == NULL;

    if ((is_new && !signature_make_key(input->operand)) ||
        !signature_open_secret(&secret, input->operand))
        return CLI_FAILED;
    signature_write_public(&secret, text);
    signature_close_secret(&secret);
    printf("public_key = %s\n", text);
    return CLI_DONE;
}

const struct cli_command cli_key = {
    .name = "key",
    .operand = "FILE",
    .summary = "Make a key that signs what is published, and tell its public "
               "part.",
    .options = options,
    .run = run,
};
