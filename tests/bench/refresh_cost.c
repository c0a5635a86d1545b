// Measures what fresh data cost, on the thread that fetches and on the one
// that shows:
//
//   refresh_cost PROGRAM SOURCE COUNT
//
// PROGRAM decodes the pictures. Prints lines of a name and milliseconds, one
// for each time: "read" is the source read whole into an empty cache and the
// snapshot made of it, "take" another snapshot taken over by the page that is
// seen, "refresh" that page built anew, compared, and one row painted.
#include "board.h"
#include "framebuffer.h"

#include <stdio.h>
#include <stdlib.h>

#include "model/changes.h"
#include "model/schedule.h"

#define WIDTH 1920
#define HEIGHT 1080
#define READS 3

static void
tell(const char *name, const char *page, double began)
{
    printf("%s %s %.4f\n", name, page, clock_ms() - began);
}

// What the board does with a snapshot before its page is built.
static void
follow(struct board *board)
{
    nav_follow_schedule(&board->nav, board->snapshot, &board->now, 1);
    schedule_next_change_s(board->snapshot, &board->now);
}

// Read over and over: each snapshot replaces the one before as in app/loop.c,
// while its page is seen, so that the fonts of it are open.
static bool
measure_reads(struct board *board, const char *source)
{
    follow(board);
    board_build(board);
    for (int i = 0; i < READS; i++) {
        struct snapshot *before = board->snapshot;
        double began = clock_ms();
        board->snapshot = NULL;
        if (!board_read(board, source))
            return false;
        tell("read", "-", began);
        if (before == NULL)
            continue;
        began = clock_ms();
        changes_find(before, board->snapshot);
        follow(board);
        board_build(board);
        tell("take", "-", began);
        snapshot_destroy(before); // the board's sync thread does
    }
    return true;
}

static void
refresh(struct board *board, const char *page, int count)
{
    struct box row = {0, HEIGHT / 3, WIDTH, HEIGHT / 9};

    board_build(board);
    board_paint_all(board);
    for (int i = 0; i < count; i++) {
        double began = clock_ms();
        board_build(board);
        board_paint(board, row);
        tell("refresh", page, began);
    }
}

static void
refresh_pages(struct board *board, int count)
{
    int64_t plan = board->snapshot->ranked.count == 0
                       ? 0
                       : board->snapshot->ranked.items[0]->id;
    const struct place places[] = {
        {.page = PAGE_COMPASS},
        {.page = PAGE_PLANS},
        {.page = PAGE_PLAN, .item = plan},
    };

    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (board_go(board, places[i]))
            refresh(board, place_page_name(places[i].page), count);
    }
}

int
main(int argc, char **argv)
{
    struct board board = {0};
    bool is_done;

    if (argc != 4) {
        fputs("refresh_cost PROGRAM SOURCE COUNT\n", stderr);
        return 2;
    }
    is_done = board_open(&board, argv[1], WIDTH, HEIGHT) &&
              board_read(&board, argv[2]) &&
              board_go(&board, (struct place){.page = PAGE_PLANS}) &&
              measure_reads(&board, argv[2]);
    if (is_done)
        refresh_pages(&board, (int)strtol(argv[3], NULL, 10));
    board_close(&board);
    return is_done ? 0 : 1;
}
