// A store of pictures that are all the same one.
#ifndef PEJL_TESTS_PAINT_SUPPORT_SHELF_H
#define PEJL_TESTS_PAINT_SUPPORT_SHELF_H

#include "paint/pictures.h"
#include "paint/support_picture.h"

#include <stdatomic.h>

#define SHELF_BUDGET ((size_t)1024 * 1024)

// The picture that every wish gets, and what was asked and said.
struct shelf {
    struct encoded encoded;
    int finds;
    atomic_int calls;
    struct pictures *pictures;
};

// Open a store that takes over `encoded`. The test's own program is the
// helper, in the way its argument says; NULL for the helper stands for that.
// False if there is no store to be had.
bool
shelf_open(struct shelf *shelf, struct encoded encoded, const char *program,
           const char *argument, int limit_ms);

void
shelf_close(struct shelf *shelf);

// Return the wish that most tests have, 64 by 48 pixels.
struct picture_wish
shelf_wish(int64_t id);

// Ask for it.
enum picture_state
shelf_look(struct shelf *shelf, int64_t id);

// Ask for picture 1 and, if it is to be waited for, once more at the end.
enum picture_state
shelf_settle(struct shelf *shelf);

// Return a copy of a text, as if it were a picture.
struct encoded
shelf_text(const char *text);

#endif
