// Measures what a frame of a fade costs, from one page to another:
//
//   fade_cost PROGRAM SOURCE WIDTH HEIGHT FRAMES
//
// on $DISPLAY. PROGRAM decodes the pictures. Prints the milliseconds of each
// frame, until it is on the glass.
#include "board.h"
#include "framebuffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "paint/glass.h"

#define FRAMES_PER_FADE 15

static struct pixels
copy_pixels(struct pixels from)
{
    struct pixels copy = from;
    size_t count = (size_t)from.width * (size_t)from.height;

    copy.data = memory_grow(NULL, count, sizeof *copy.data);
    memcpy(copy.data, from.data, count * sizeof *copy.data);
    return copy;
}

// As the board does it: on the window's own pixels, where it has any.
static void
show_page(struct glass *glass, struct pixels *page)
{
    struct pixels canvas = glass_canvas(glass);

    if (canvas.data != NULL) {
        for (int y = 0; y < canvas.height; y++)
            memcpy(canvas.data + (ptrdiff_t)y * canvas.stride,
                   page->data + (ptrdiff_t)y * page->stride,
                   (size_t)canvas.width * sizeof *canvas.data);
        *page = canvas;
    }
    glass_show(glass, page, (struct box){0, 0, page->width, page->height});
}

static bool
paint_page(struct board *board, enum page_id page)
{
    if (!board_go(board, (struct place){.page = page}))
        return false;
    for (int i = 0; i < 2; i++) {
        board_build(board);
        board_paint_all(board);
        board_settle(board);
    }
    return true;
}

static void
measure(struct glass *glass, struct pixels page, const struct pixels *to,
        long frames)
{
    struct box all = {0, 0, page.width, page.height};
    struct pixels from = page;

    for (long i = 0; i < frames; i++) {
        if (i % FRAMES_PER_FADE == 0) {
            from = page;
            show_page(glass, &from);
        }
        int share =
            (int)(i % FRAMES_PER_FADE + 1) * 256 / (FRAMES_PER_FADE + 1);
        double began = clock_ms();
        glass_fade(glass, &from, to, all, share);
        printf("%.4f\n", clock_ms() - began);
        doze(8000);
    }
}

int
main(int argc, char **argv)
{
    struct board board = {0};
    struct glass_options options = {0};
    struct glass *glass = NULL;
    struct pixels from = {0};
    bool is_open = false;

    if (argc != 6) {
        fputs("fade_cost PROGRAM SOURCE WIDTH HEIGHT FRAMES\n", stderr);
        return 2;
    }
    is_open = board_open(&board, argv[1], (int)strtol(argv[3], NULL, 10),
                         (int)strtol(argv[4], NULL, 10)) &&
              board_read(&board, argv[2]) && paint_page(&board, PAGE_PLANS);
    if (is_open) {
        from = copy_pixels(board.pixels);
        glass = glass_open(&options);
        is_open = glass != NULL && paint_page(&board, PAGE_STORIES);
    }
    if (is_open)
        measure(glass, from, &board.pixels, strtol(argv[5], NULL, 10));
    glass_close(glass);
    free(from.data);
    board_close(&board);
    return is_open ? 0 : 1;
}
