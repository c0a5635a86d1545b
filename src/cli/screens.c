#include <stdio.h>
#include <time.h>

#include "base/denmark.h"
#include "base/memory.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/content.h"
#include "model/screen_state.h"

#include <stdlib.h>

static const struct cli_option options[] = {
    CHOICE_CREDENTIAL,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

static const char *const states[] = {
    [SCREEN_SILENT] = "no answer",
    [SCREEN_LOOK] = "look",
    [SCREEN_WELL] = "well",
    [SCREEN_OFF] = "off",
};

static const char *const needs[] = {
    [SCREEN_NEEDS_NOTHING] = "",
    [SCREEN_NEEDS_FIRST_WORD] = "never heard: check [report] in its settings",
    [SCREEN_NEEDS_POWER] = "check power and network",
    [SCREEN_NEEDS_CLOCK] = "its clock is wrong",
    [SCREEN_NEEDS_DATA] = "its data is old",
    [SCREEN_NEEDS_PANEL] = "its panel's command fails",
    [SCREEN_NEEDS_SPACE] = "less than 100 MB free",
    [SCREEN_NEEDS_LOG] = "it ended by itself and started again",
};

struct words {
    char text[40];
};

static struct words
write_time(int64_t utc_s)
{
    struct words words = {.text = "-"};
    int64_t wall_s = utc_s == TIME_NONE ? 0 : denmark_wall_s(utc_s);
    struct date date = calendar_date_from_day((int32_t)(wall_s / 86400));

    if (utc_s != TIME_NONE)
        snprintf(words.text, sizeof words.text, "%04d-%02d-%02d %02d:%02d",
                 date.year, date.month, date.day, (int)(wall_s / 3600 % 24),
                 (int)(wall_s / 60 % 60));
    return words;
}

// Columns are as wide as characters, not bytes: names have æ, ø and å.
static void
print_padded(const char *words, int width)
{
    for (; *words != '\0'; words++) {
        putchar(*words);
        width -= ((unsigned char)*words & 0xC0) != 0x80;
    }
    for (; width > 0; width--)
        putchar(' ');
}

static void
print_screen(const struct screen_report *screen, int64_t now_s)
{
    struct screen_verdict verdict = screen_state_judge(screen, now_s);
    const char *need = needs[verdict.need];

    print_padded(states[verdict.state], 11);
    print_padded(screen->name, 24);
    printf(" %-16s  %-16s  ", write_time(screen->seen_at).text,
           write_time(screen->data_at).text);
    print_padded(*screen->page == '\0' ? "-" : screen->page, 14);
    printf(" %-8s %s", *screen->version == '\0' ? "-" : screen->version, need);
    if (verdict.state == SCREEN_OFF && screen->off_until != TIME_NONE)
        printf("until %s", write_time(screen->off_until).text);
    putchar('\n');
}

// Returns whether one needs help.
static bool
print_screens(const struct snapshot *snapshot, int64_t now_s)
{
    size_t count = snapshot->screens.count;
    const struct screen_report **screens =
        memory_allocate((count + 1) * sizeof *screens);
    bool needs_help;

    for (size_t i = 0; i < count; i++)
        screens[i] = &snapshot->screens.items[i];
    screen_state_sort(screens, count, now_s);
    printf("%-11s%-24s %-16s  %-16s  %-14s %-8s\n", "STATE", "SCREEN", "HEARD",
           "DATA OF", "SHOWS", "VERSION");
    for (size_t i = 0; i < count; i++)
        print_screen(screens[i], now_s);
    needs_help =
        count > 0 && screen_state_judge(screens[0], now_s).state <= SCREEN_LOOK;
    free((void *)screens);
    return needs_help;
}

static enum cli_status
list(const struct settings *settings)
{
    struct now now = calendar_now((int64_t)time(NULL), true);
    struct snapshot *snapshot = content_read(settings, &now);
    bool needs_help;

    if (snapshot == NULL)
        return CLI_FAILED;
    needs_help = print_screens(snapshot, now.utc_s);
    snapshot_destroy(snapshot);
    return needs_help ? CLI_FAILED : CLI_DONE;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status =
        choices_make_internal(&cli_screens, input, &settings);

    if (status == CLI_DONE)
        status = list(&settings);
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_screens = {
    .name = "screens",
    .operand = "SOURCE",
    .summary = "List the screens, worst first; 1 if one needs help.",
    .options = options,
    .run = run,
};
