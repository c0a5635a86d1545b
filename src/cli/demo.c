#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "app/install.h"
#include "base/calendar.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/schema.h"
#include "cli/script.h"
#include "cli/target.h"

enum { OPTION_ORGANISATION, OPTION_TODAY };

static const struct cli_option options[] = {
    [OPTION_ORGANISATION] = {"organisation", "NAME",
                             "thisted (the default) or jammerbugt", NULL},
    [OPTION_TODAY] = {"today", "YYYY-MM-DD",
                      "the day that the content is made for", NULL},
    CHOICE_CREDENTIAL,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

static const char count_content[] = "SELECT (SELECT count(*) FROM municipality)"
                                    " + (SELECT count(*) FROM strategy)"
                                    " + (SELECT count(*) FROM focus)"
                                    " + (SELECT count(*) FROM goal)"
                                    " + (SELECT count(*) FROM plan)"
                                    " + (SELECT count(*) FROM story)";

#define DAY_SIZE sizeof "2026-11-22"

static bool
choose_today(const char *given, char today[DAY_SIZE])
{
    struct date date;

    if (given != NULL && (strlen(given) != DAY_SIZE - 1 ||
                          calendar_parse_day(given) == DAY_NONE))
        return false;
    if (given == NULL) {
        date = calendar_date_from_day(calendar_now(time(NULL), true).day);
        snprintf(today, DAY_SIZE, "%04u-%02u-%02u", (unsigned)date.year % 10000,
                 (unsigned)date.month % 100, (unsigned)date.day % 100);
        return true;
    }
    memcpy(today, given, DAY_SIZE);
    return true;
}

static enum cli_status
fill(struct target *target, const char *organisation, const char *today)
{
    struct install install;
    struct script script = {0};
    struct script_tokens tokens = {.today = today};
    enum cli_status status = CLI_FAILED;

    install_find(&install);
    tokens.picture_folder =
        arena_format(&script.arena, "%s/demo/pictures", install.assets);
    if (script_add_folder(&script,
                          arena_format(&script.arena, "%s/demo/%s",
                                       install.assets, organisation),
                          &tokens))
        status = target_run(target, &script);
    if (status == CLI_DONE)
        printf("%s: the demo content of %s for %s\n", target->location,
               organisation, today);
    script_destroy(&script);
    return status;
}

static enum cli_status
fill_if_empty(struct target *target, const char *organisation,
              const char *today)
{
    int version;
    enum schema_state state = schema_read_state(target->source, &version);
    int64_t rows;

    if (state != SCHEMA_CURRENT) {
        target_complain(target, state, version);
        return CLI_FAILED;
    }
    rows = schema_read_number(target->source, count_content);
    if (rows != 0) {
        cli_complain("%s has content already; invented figures are only put "
                     "into an empty database",
                     target->location);
        return CLI_FAILED;
    }
    return fill(target, organisation, today);
}

static bool
is_organisation(const char *name)
{
    return strcmp(name, "thisted") == 0 || strcmp(name, "jammerbugt") == 0;
}

static enum cli_status
run(const struct cli_input *input)
{
    const char *organisation = input->values[OPTION_ORGANISATION] == NULL
                                   ? "thisted"
                                   : input->values[OPTION_ORGANISATION];
    char today[DAY_SIZE];
    struct target target;
    enum cli_status status;

    if (!is_organisation(organisation)) {
        cli_complain("demo: %s is no organisation; thisted and jammerbugt are",
                     organisation);
        return CLI_MISUSED;
    }
    if (!choose_today(input->values[OPTION_TODAY], today)) {
        cli_complain("demo: %s is no day; write it as 2026-11-22",
                     input->values[OPTION_TODAY]);
        return CLI_MISUSED;
    }
    status = target_open(&target, &cli_demo, input, false);
    if (status == CLI_DONE)
        status = fill_if_empty(&target, organisation, today);
    target_close(&target);
    return status;
}

const struct cli_command cli_demo = {
    .name = "demo",
    .operand = "SOURCE",
    .summary = "Fill an empty database with invented content.",
    .options = options,
    .run = run,
};
