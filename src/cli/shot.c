#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/setup.h"
#include "base/calendar.h"
#include "base/memory.h"
#include "base/text.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/content.h"
#include "cli/schedule_board.h"
#include "cli/still.h"

enum {
    OPTION_PAGE,
    OPTION_ITEM,
    OPTION_PART,
    OPTION_DETAIL,
    OPTION_MEET,
    OPTION_NOW,
    OPTION_TEXT,
    OPTION_OUT,
};

static const struct cli_option options[] = {
    [OPTION_PAGE] = {"page", "PAGE", "which page, such as compass or setup",
                     NULL},
    [OPTION_ITEM] = {"item", "ID", "of which plan, goal, story, focus …", NULL},
    [OPTION_PART] = {"part", "N", "which part of a long list, from 0", NULL},
    [OPTION_DETAIL] = {"detail", "N",
                       "what is opened, of a plan 1 to 6; corners touched",
                       NULL},
    [OPTION_MEET] = {"meet", "WORDS", "a meeting, as start,next,next,report",
                     NULL},
    [OPTION_NOW] = {"now", "TIME", "the moment in UTC, as 2026-11-22T08:42:00Z",
                    NULL},
    [OPTION_TEXT] = {"text", NULL, "the page as text instead of a PNG", NULL},
    [OPTION_OUT] = {"out", "FILE", "where to; - is standard output", NULL},
    CHOICE_SOURCE,
    CHOICE_CREDENTIAL,
    CHOICE_PUBLIC_KEY,
    {"size", "WxH", "in pixels; 1920x1080 if not given", "screen.window"},
    {"theme", "THEME", "day, evening or contrast; if not given, by the hour",
     "screen.theme"},
    {"text-step", "PERCENT", "100, 150 or 200", "screen.text_step"},
    CHOICE_AUDIENCE,
    CHOICE_LANGUAGE,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

#define SETUP "setup" // no place of the board, but a page to look at
#define WIDTH 1920
#define HEIGHT 1080
#define DETAIL_MAX 1000 // more than any page opens
#define NUMBER_MAX 1000000000000000

static bool
read_number(const struct cli_input *input, int option, int64_t least,
            int64_t most, int64_t *number)
{
    const char *words = input->values[option];
    char *end;
    long long value;

    *number = 0;
    if (words == NULL)
        return true;
    value = strtoll(words, &end, 10);
    if (*words == '\0' || *end != '\0' || value < least || value > most) {
        cli_complain("shot: --%s takes a whole number from %lld, not %s",
                     options[option].name, (long long)least, words);
        return false;
    }
    *number = value;
    return true;
}

static bool
read_place(const struct cli_input *input, struct place *place)
{
    int64_t part;
    int64_t detail;

    if (!read_number(input, OPTION_ITEM, 1, NUMBER_MAX, &place->item) ||
        !read_number(input, OPTION_PART, 0, 1000000, &part) ||
        !read_number(input, OPTION_DETAIL, 0, DETAIL_MAX, &detail))
        return false;
    place->part = (int)part;
    place->detail = (int)detail;
    return true;
}

static bool
read_now(const struct cli_input *input, struct now *now)
{
    const char *words = input->values[OPTION_NOW];
    int64_t utc_s =
        words == NULL ? (int64_t)time(NULL) : calendar_parse_time(words);

    if (utc_s == TIME_NONE) {
        cli_complain("shot: --now takes a moment as 2026-11-22T08:42:00Z, "
                     "not %s",
                     words);
        return false;
    }
    *now = calendar_now(utc_s, true);
    return true;
}

static bool
find_page(const char *name, enum page_id *page)
{
    struct text_builder names = {0};

    if (place_find_page(name, page))
        return true;
    for (int i = 0; i < PAGE_COUNT; i++)
        text_append_format(&names, "%s%s",
                           i == 0                ? ""
                           : i + 1 == PAGE_COUNT ? " and "
                                                 : ", ",
                           place_page_name((enum page_id)i));
    cli_complain("shot: there is no page %s; there are %s", name, names.data);
    text_destroy(&names);
    return false;
}

// The day of every screen is for those who look after them.
static struct schedule_board *
make_schedule(const struct still *still, struct snapshot *snapshot)
{
    struct now now = still->now;
    struct schedule_screen screen = setup_schedule_screen(still->settings);
    struct schedule_board *board;

    if (setup_audience(still->settings) == AUDIENCE_PUBLIC) {
        cli_complain("shot: the schedule is not for the public; see --audience "
                     "and --profile");
        return NULL;
    }
    board = schedule_board_make(still, snapshot);
    schedule_show_stories(snapshot, &screen, &now);
    return board;
}

// No meeting is held where anybody may stand.
static bool
hold_meeting(struct still *still, const struct cli_input *input,
             struct rehearsal *meeting)
{
    const char *words = input->values[OPTION_MEET];

    if (setup_audience(still->settings) == AUDIENCE_PUBLIC) {
        if (words != NULL)
            cli_complain("shot: no meeting is held in public; see --audience "
                         "and --profile");
        return words == NULL;
    }
    still_speak(still->settings);
    still->meeting = meeting;
    if (rehearsal_hold(meeting, still->snapshot, &still->now,
                       still->width < still->height,
                       still->settings->screen.text_step_percent >= 200, words))
        return true;
    cli_complain("shot: --meet %s holds a word that changes nothing there",
                 words);
    return false;
}

static enum cli_status
take(struct still *still, const struct cli_input *input, struct place place)
{
    struct rehearsal *meeting = memory_allocate(sizeof *meeting);
    struct schedule_board *schedule = NULL;
    struct snapshot *snapshot = NULL;
    enum cli_status status = CLI_FAILED;

    if (find_page(input->values[OPTION_PAGE], &place.page))
        snapshot = content_read(still->settings, &still->now);
    if (snapshot == NULL) {
        free(meeting);
        return CLI_FAILED;
    }
    still->snapshot = snapshot;
    if (place.page == PAGE_SCHEDULE)
        schedule = make_schedule(still, snapshot);
    still->schedule = schedule;
    if ((place.page != PAGE_SCHEDULE || schedule != NULL) &&
        hold_meeting(still, input, meeting) && still_go(still, place) &&
        still_write(still))
        status = CLI_DONE;
    free(meeting);
    free(schedule);
    snapshot_destroy(snapshot);
    return status;
}

// The page before anybody saves, with as many of its corners touched.
static enum cli_status
take_setup(struct still *still, int corners)
{
    struct fitting_state fitting;

    if (corners > FITTING_CORNERS) {
        cli_complain("shot: a screen has %d corners, not %d", FITTING_CORNERS,
                     corners);
        return CLI_MISUSED;
    }
    fitting_begin(&fitting, still->settings);
    fitting_resize(&fitting, still->width, still->height);
    fitting.corner = (size_t)corners;
    still->fitting = &fitting;
    return still_write(still) ? CLI_DONE : CLI_FAILED;
}

static bool
is_setup(const struct cli_input *input)
{
    return strcmp(input->values[OPTION_PAGE], SETUP) == 0;
}

static bool
has_all(const struct cli_input *input, const struct settings *settings)
{
    if (input->values[OPTION_PAGE] == NULL ||
        input->values[OPTION_OUT] == NULL) {
        cli_complain("shot: --page and --out are needed; see pejl shot "
                     "--help");
        return false;
    }
    if (settings->source.location == NULL && !is_setup(input)) {
        cli_complain("shot: no source; name it with --source or in the file "
                     "that --config names");
        return false;
    }
    return true;
}

static enum cli_status
run(const struct cli_input *input)
{
    struct settings settings;
    struct still still = {.settings = &settings};
    struct place place = {0};
    enum cli_status status = choices_make(&cli_shot, input, &settings);

    if (status == CLI_DONE &&
        (!has_all(input, &settings) || !read_place(input, &place) ||
         !read_now(input, &still.now)))
        status = CLI_MISUSED;
    if (status == CLI_DONE) {
        struct settings_size size = settings.screen.window;
        still.width = size.width_px > 0 ? size.width_px : WIDTH;
        still.height = size.height_px > 0 ? size.height_px : HEIGHT;
        still.is_text = input->values[OPTION_TEXT] != NULL;
        still.out = input->values[OPTION_OUT];
        status = is_setup(input) ? take_setup(&still, place.detail)
                                 : take(&still, input, place);
    }
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_shot = {
    .name = "shot",
    .operand = NULL,
    .summary = "Write one page as a picture or as text, without a window.",
    .options = options,
    .run = run,
};
