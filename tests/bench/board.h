// A board without a window: content, and pages built and painted from it.
#ifndef PEJL_TESTS_BENCH_BOARD_H
#define PEJL_TESTS_BENCH_BOARD_H

#include "app/canvas.h"
#include "base/calendar.h"
#include "model/snapshot.h"
#include "nav/nav.h"
#include "paint/surface.h"
#include "scene/scene.h"
#include "scene/style.h"
#include "settings/settings.h"

#include <stdbool.h>

// Every measurement of pages is made for this moment, UTC.
#define BOARD_MOMENT "2026-11-22T08:42:00Z"

// Valid when all-zero. Stays where it is once opened.
struct board {
    struct settings settings;
    struct canvas canvas;
    struct snapshot *snapshot;
    struct nav nav;
    struct style style;
    struct now now;
    struct scene page, ring, whole;
    struct pixels pixels;
};

// Make a board of this size; `program` decodes its pictures. Returns false,
// said on standard error, if it cannot.
bool
board_open(struct board *board, const char *program, int width, int height);

// Read a source and show its content. Returns false, said on standard error,
// if it gives no answer.
bool
board_read(struct board *board, const char *source);

// Go to a place. Returns false, said on standard error, if there is none such.
bool
board_go(struct board *board, struct place place);

// Build the page that is seen, with its ring, as one picture.
void
board_build(struct board *board);

// Paint the picture that was built, all of it or a part.
void
board_paint(struct board *board, struct box part);
void
board_paint_all(struct board *board);

// Wait until the pictures asked for are decoded.
void
board_settle(struct board *board);

// Release. Accepts an all-zero board.
void
board_close(struct board *board);

#endif
