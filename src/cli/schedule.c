#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/install.h"
#include "app/setup.h"
#include "base/denmark.h"
#include "base/language.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/content.h"
#include "cli/foretell.h"
#include "cli/schedule_missing.h"
#include "pages/words.h"

enum { OPTION_DAY, OPTION_TURNS };

static const struct cli_option options[] = {
    [OPTION_DAY] = {"day", "YYYY-MM-DD", "which day; today if not given", NULL},
    [OPTION_TURNS] = {"turns", NULL, "every turn of a page, to the second",
                      NULL},
    {"profile", "PROFILE", "office, meeting or lobby", "screen.profile"},
    {"name", "NAME", "as the screen is called in the schedule", "screen.name"},
    CHOICE_CREDENTIAL,
    CHOICE_AUDIENCE,
    CHOICE_LANGUAGE,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

#define WIDTH 1920
#define HEIGHT 1080

static void
print_clock(int64_t wall_s, const char *format)
{
    int second = (int)(wall_s % SECONDS_PER_DAY);

    printf(format, second / 3600, second / 60 % 60, second % 60);
}

static void
print_turn(void *context, const struct preview_turn *turn)
{
    const struct snapshot *snapshot = context;
    struct place place = turn->place;
    const struct story *story = snapshot_find_story(snapshot, place.item);

    print_clock(denmark_wall_s(turn->from_ms / 1000), "%02d:%02d:%02d");
    printf("  %s", words_page(place.page));
    if (place.page == PAGE_STORIES && story != NULL)
        printf(": %s", story->headline);
    else if (place.item != 0)
        printf(" %lld", (long long)place.item);
    if (place.part > 0)
        printf(", %d", place.part + 1);
    printf("  %.1f s\n", (double)(turn->to_ms - turn->from_ms) / 1000.0);
}

static void
print_round(const struct day_period *period)
{
    int round_s = (int)((day_round_ms(period) + 500) / 1000);

    for (size_t i = 0; i < period->page_count; i++) {
        int visit_s = (int)((day_visit_ms(&period->pages[i]) + 500) / 1000);

        printf("%s%s", i == 0 ? "  " : ", ", words_page(period->pages[i].page));
        if (visit_s > 0)
            printf(" %d s", visit_s);
    }
    if (period->page_count == 0)
        printf("  %s", _("none may be shown: the first stands"));
    if (round_s > 0) {
        printf("; ");
        // Translators: minutes, seconds: "a round takes 2 min 24 s".
        printf(_("a round takes %d min %d s"), round_s / 60, round_s % 60);
    }
    printf("\n");
}

static void
print_periods(const struct day *day)
{
    for (size_t i = 0; i < day->period_count; i++) {
        const struct day_period *period = &day->periods[i];
        bool is_last = i + 1 == day->period_count;

        print_clock(denmark_wall_s(period->from_s), "%02d:%02d");
        if (is_last)
            printf("–24:00");
        else
            print_clock(denmark_wall_s(period->to_s), "–%02d:%02d");
        print_round(period);
    }
}

static void
print_head(const struct settings *settings, int32_t day)
{
    const char *name = settings->screen.name;
    char words[60];

    calendar_format_long(words, sizeof words, day);
    if (name != NULL)
        printf("%s, ", name);
    printf("%s, %s %d\n", setup_schedule_screen(settings).room, words,
           calendar_date_from_day(day).year);
}

static enum cli_status
print_day(const struct settings *settings, struct snapshot *snapshot,
          int32_t today, bool has_turns)
{
    struct day *day = calloc(1, sizeof *day);
    struct foretell foretell = {.settings = settings,
                                .snapshot = snapshot,
                                .width = WIDTH,
                                .height = HEIGHT,
                                .take_turn = has_turns ? print_turn : NULL,
                                .context = snapshot};
    enum cli_status status = CLI_FAILED;

    if (day == NULL)
        return status;
    day->day = today;
    print_head(settings, today);
    if (foretell_day(&foretell, day)) {
        print_periods(day);
        schedule_print_missing(settings, snapshot, today);
        status = CLI_DONE;
    }
    free(day);
    return status;
}

static bool
read_day(const struct cli_input *input, int32_t *day)
{
    const char *words = input->values[OPTION_DAY];

    *day = words == NULL ? calendar_now((int64_t)time(NULL), true).day
                         : calendar_parse_day(words);
    if (*day != DAY_NONE)
        return true;
    cli_complain("schedule: --day takes a day as 2026-11-27, not %s", words);
    return false;
}

static enum cli_status
read_and_print(const struct settings *settings, int32_t day, bool has_turns)
{
    struct now noon = calendar_now(denmark_midnight(day) + 12 * 3600, true);
    struct install install;
    struct snapshot *snapshot = content_read(settings, &noon);
    enum cli_status status;

    if (snapshot == NULL)
        return CLI_FAILED;
    install_find(&install);
    language_start(install.locale);
    language_use(settings->screen.language);
    status = print_day(settings, snapshot, day, has_turns);
    snapshot_destroy(snapshot);
    return status;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    enum cli_status status = choices_make(&cli_schedule, input, &settings);
    int32_t day;

    if (status == CLI_DONE && !read_day(input, &day))
        status = CLI_MISUSED;
    if (status == CLI_DONE && !settings_set(&settings, "source.location",
                                            input->operand, "command line"))
        status = CLI_MISUSED;
    if (status == CLI_DONE)
        status =
            read_and_print(&settings, day, input->values[OPTION_TURNS] != NULL);
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_schedule = {
    .name = "schedule",
    .operand = "SOURCE",
    .summary = "Say what a screen shows when, and why it does not show the "
               "rest.",
    .options = options,
    .run = run,
};
