// The picture helper: a process of its own that decodes one picture and ends.
#ifndef PEJL_PAINT_PICTURE_HELPER_H
#define PEJL_PAINT_PICTURE_HELPER_H

#include <stdint.h>

// The argument that makes the program a helper.
#define PICTURE_HELPER_ARGUMENT "--decode-picture"

// Where the helper finds its files: what to do, where to put it, and a pipe
// whose only use is to break when the helper ends.
enum {
    PICTURE_HELPER_REQUEST = 0,
    PICTURE_HELPER_PIXELS = 1,
    PICTURE_HELPER_ALIVE = 3,
};

// The beginning of the request; the encoded bytes follow.
struct picture_request {
    int64_t id; // for the log
    int32_t width, height;
    float center_x, center_y;
    uint64_t size; // of the encoded bytes
};

// Be the helper: to be called by main before anything else when the first
// argument is PICTURE_HELPER_ARGUMENT. Returns the exit status; a picture that
// cannot be shown is logged with its cause.
int
picture_helper_main(void);

#endif
