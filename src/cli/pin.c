#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "cli/command.h"
#include "source/pin.h"

enum { OPTION_REMOVE };

static const struct cli_option options[] = {
    [OPTION_REMOVE] = {"remove", NULL, "take the person off the list", NULL},
    {NULL, NULL, NULL, NULL},
};

enum { LINE_SIZE = 64 };

// Read a line that the terminal does not show.
static bool
read_line(const char *question, char line[LINE_SIZE])
{
    struct termios before;
    struct termios silent;
    bool is_terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    bool is_read;

    if (is_terminal) {
        silent = before;
        silent.c_lflag &= ~(tcflag_t)ECHO;
        // What is typed at the question is not flushed away.
        (void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        fputs(question, stderr);
    }
    is_read = fgets(line, LINE_SIZE, stdin) != NULL;
    if (is_terminal) {
        (void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        fputc('\n', stderr);
    }
    if (is_read)
        line[strcspn(line, "\r\n")] = '\0';
    return is_read;
}

// Twice from a terminal, where nobody sees what was typed.
static bool
read_code(const char *name, char code[LINE_SIZE])
{
    char again[LINE_SIZE] = "";
    char question[256];
    bool is_same;

    (void)setvbuf(stdin, NULL, _IONBF, 0); // no copy of it is left there
    snprintf(question, sizeof question, "Four digits for %.150s: ", name);
    if (!read_line(question, code)) {
        cli_complain("pin: no code was given");
        return false;
    }
    if (!isatty(STDIN_FILENO))
        return true;
    is_same = read_line("Once more: ", again) && strcmp(again, code) == 0;
    pin_wipe(again, sizeof again);
    if (!is_same)
        cli_complain("pin: the two are not the same; nothing has changed");
    return is_same;
}

static bool
change(struct pin_list *list, const char *name)
{
    char code[LINE_SIZE] = "";
    bool is_done = read_code(name, code) && pin_set(list, name, code);

    pin_wipe(code, sizeof code);
    return is_done;
}

static bool
take_off(struct pin_list *list, const char *name)
{
    bool is_done = pin_remove(list, name);

    if (!is_done)
        cli_complain("pin: %s is not on the list", name);
    return is_done;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct pin_list list = {.count = 0};
    bool is_there = access(input->operand, F_OK) == 0;
    bool is_done;

    if (is_there && !pin_read(&list, input->operand))
        return CLI_FAILED;
    is_done = input->values[OPTION_REMOVE] != NULL
                  ? take_off(&list, input->second)
                  : change(&list, input->second);
    is_done = is_done && pin_write(&list, input->operand);
    return is_done ? CLI_DONE : CLI_FAILED;
}

const struct cli_command cli_pin = {
    .name = "pin",
    .operand = "FILE",
    .second = "NAME",
    .summary = "Give a person the code by which they may write at a meeting.",
    .options = options,
    .run = run,
};
