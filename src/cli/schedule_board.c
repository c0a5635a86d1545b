#include "cli/schedule_board.h"

#include <stdlib.h>
#include <string.h>

#include "app/setup.h"
#include "base/denmark.h"
#include "base/hours.h"
#include "base/memory.h"
#include "cli/foretell.h"
#include "nav/cycle.h"

#define ROOMS 3
#define MINUTES 1440
#define DEFAULTS "the defaults"

static const char *const rooms[ROOMS] = {"office", "meeting", "lobby"};

// A screen of a room with nothing of its own.
static void
make_settings(struct settings *settings, const struct settings *own,
              const char *room, const char *name)
{
    settings_defaults(settings);
    settings_set(settings, "screen.profile", room, DEFAULTS);
    settings_set(settings, "screen.name", name == NULL ? "" : name, DEFAULTS);
    settings_set(settings, "panel.hours",
                 own->panel.hours == NULL ? "" : own->panel.hours, DEFAULTS);
    settings_complete(settings);
}

static bool
are_open(const struct settings *settings, const struct hours *hours,
         int64_t wall_s)
{
    return settings->panel.hours == NULL || hours_are_open(hours, wall_s);
}

// What is shown in a minute; its period is NULL while the screen is off.
static struct schedule_block
look(const struct settings *settings, const struct hours *hours,
     const struct schedule_row *row, int minute)
{
    int64_t wall_s = (int64_t)row->day.day * SECONDS_PER_DAY + 60 * minute;
    struct schedule_block block = {
        .from_minute = minute,
        .to_minute = minute + 1,
        .is_evening = setup_theme(settings, minute) == THEME_EVENING,
    };

    if (are_open(settings, hours, wall_s))
        block.period = day_find(&row->day, denmark_moment(wall_s));
    return block;
}

static void
add_block(struct schedule_row *row, const struct schedule_block *block)
{
    struct schedule_block *last =
        row->block_count > 0 ? &row->blocks[row->block_count - 1] : NULL;

    if (block->period == NULL)
        return;
    if (last != NULL && last->to_minute == block->from_minute &&
        last->period == block->period && last->is_evening == block->is_evening)
        last->to_minute = block->to_minute;
    else if (row->block_count < SCHEDULE_BLOCKS_MAX)
        row->blocks[row->block_count++] = *block;
}

static void
note_usual(struct schedule_row *row, const struct settings *settings,
           const struct snapshot *snapshot)
{
    struct nav_settings navigation = setup_navigation(settings);
    struct nav nav;

    nav_init(&nav, &navigation, 0);
    cycle_suit(&nav, snapshot);
    for (size_t i = 0; i < nav.settings.cycle_count; i++) {
        if (nav_has_content(&nav, nav.settings.cycle[i], snapshot))
            row->usual[row->usual_count++] = nav.settings.cycle[i];
    }
}

static bool
fill_row(struct schedule_row *row, const struct still *still,
         struct snapshot *snapshot, const struct settings *settings)
{
    struct hours hours = {0};
    struct foretell foretell = {.settings = settings,
                                .snapshot = snapshot,
                                .width = still->width,
                                .height = still->height};

    if (settings->panel.hours != NULL)
        hours_parse(settings->panel.hours, &hours);
    row->day.day = still->now.day;
    note_usual(row, settings, snapshot);
    if (!foretell_day(&foretell, &row->day))
        return false;
    for (int minute = 0; minute < MINUTES; minute++) {
        struct schedule_block block = look(settings, &hours, row, minute);
        add_block(row, &block);
    }
    return true;
}

static bool
add_row(struct schedule_board *board, const struct still *still,
        struct snapshot *snapshot, const char *room, const char *name)
{
    const struct settings *own = still->settings;
    struct schedule_row *row = &board->rows[board->row_count];
    struct settings settings = {0};
    bool is_own = strcmp(setup_schedule_screen(own).room, room) == 0 &&
                  (name == NULL ? own->screen.name == NULL
                                : own->screen.name != NULL &&
                                      strcmp(own->screen.name, name) == 0);
    bool is_filled;

    row->room = room;
    row->name = name;
    if (is_own)
        board->selected = board->row_count;
    make_settings(&settings, own, room, name);
    is_filled = fill_row(row, still, snapshot, is_own ? own : &settings);
    // What is kept of them is gone with them.
    row->day.screen = (struct schedule_screen){.name = name, .room = room};
    settings_destroy(&settings);
    board->row_count += is_filled;
    return is_filled;
}

static bool
is_room(const char *name, size_t length)
{
    for (size_t i = 0; i < ROOMS; i++) {
        if (strlen(rooms[i]) == length && strncmp(rooms[i], name, length) == 0)
            return true;
    }
    return false;
}

static bool
has_row(const struct schedule_board *board, const char *name)
{
    for (size_t i = 0; i < board->row_count; i++) {
        if (board->rows[i].name != NULL &&
            strcmp(board->rows[i].name, name) == 0)
            return true;
    }
    return false;
}

// The names in a list parted by commas.
static bool
add_named(struct schedule_board *board, const struct still *still,
          struct snapshot *snapshot, const char *list)
{
    bool is_done = true;

    while (*list != '\0' && is_done && board->row_count < SCHEDULE_ROWS_MAX) {
        size_t length = strcspn(list += strspn(list, " ,"), ",");
        const char *name = arena_copy_text(&snapshot->arena, list, length);

        if (length > 0 && !is_room(list, length) && !has_row(board, name))
            is_done = add_row(board, still, snapshot, "office", name);
        list += length;
    }
    return is_done;
}

struct schedule_board *
schedule_board_make(const struct still *still, struct snapshot *snapshot)
{
    struct schedule_board *board = memory_allocate(sizeof *board);
    struct schedule_screen own = setup_schedule_screen(still->settings);
    bool is_done = true;

    board->day = still->now.day;
    for (size_t i = 0; i < ROOMS && is_done; i++)
        is_done = add_row(board, still, snapshot, rooms[i], NULL);
    if (is_done && own.name != NULL)
        is_done = add_row(board, still, snapshot, own.room, own.name);
    for (size_t i = 0; i < snapshot->schedule.count && is_done; i++)
        is_done = add_named(board, still, snapshot,
                            snapshot->schedule.items[i].screens);
    if (is_done)
        return board;
    free(board);
    return NULL;
}
