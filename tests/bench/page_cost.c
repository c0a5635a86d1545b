// Builds and paints each page twice, for callgrind to count what that costs:
//
//   page_cost PROGRAM SOURCE WIDTH HEIGHT
//
// PROGRAM decodes the pictures. Prints the name of each page, for which
// counted() is called four times (build, paint, and both again with what the
// first time left in the caches), and last "held WORDS PICTURES", in bytes.
#include "board.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "nav/sequence.h"

// Kept whole and by its name, for callgrind to find it; what it calls comes
// back to it.
__attribute__((noipa)) static void
counted(struct board *board, void (*run)(struct board *board))
{
    run(board);
    __asm__ volatile("");
}

static void
measure(struct board *board)
{
    printf("%s\n", place_page_name(nav_place(&board->nav).page));
    counted(board, board_build);
    counted(board, board_paint_all);
    board_settle(board);
    counted(board, board_build);
    counted(board, board_paint_all);
}

// Of a page that shows one of several, the first.
static struct place
first_of(const struct nav *nav, enum page_id page,
         const struct snapshot *snapshot)
{
    struct place place = {.page = page};

    if (page != PAGE_STORIES && sequence_count(nav, page, snapshot) > 0)
        place.item = sequence_id(nav, page, snapshot, 0);
    if (page == PAGE_COMMITMENT && snapshot->commitments.count > 0)
        place.item = snapshot->commitments.items[0].id;
    return place;
}

int
main(int argc, char **argv)
{
    struct board board = {0};
    bool is_open;

    if (argc != 5) {
        fputs("page_cost PROGRAM SOURCE WIDTH HEIGHT\n", stderr);
        return 2;
    }
    is_open = board_open(&board, argv[1], (int)strtol(argv[3], NULL, 10),
                         (int)strtol(argv[4], NULL, 10)) &&
              board_read(&board, argv[2]);
    for (int page = 0; page < PAGE_COUNT && is_open; page++) {
        if (board_go(&board,
                     first_of(&board.nav, (enum page_id)page, board.snapshot)))
            measure(&board);
    }
    if (is_open)
        printf("held %zu %zu\n", fonts_use(board.canvas.fonts).held_bytes,
               pictures_held_bytes(board.canvas.pictures));
    board_close(&board);
    return is_open ? 0 : 1;
}
