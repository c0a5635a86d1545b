// A screen without a screen: an X server whose pixels the test can read.
#ifndef PEJL_TESTS_PAINT_SUPPORT_XVFB_H
#define PEJL_TESTS_PAINT_SUPPORT_XVFB_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// Valid when all-zero: not running.
struct xvfb {
    pid_t child;
    char folder[32]; // where the framebuffer lies
    const unsigned char *file;
    long size;
};

// Start Xvfb with a screen of this size and make it the display of this
// process. False if it is not installed.
bool
xvfb_start(struct xvfb *xvfb, int width, int height);

// Return the pixel that is on the screen now, 0xRRGGBB.
uint32_t
xvfb_pixel(const struct xvfb *xvfb, int x, int y);

void
xvfb_stop(struct xvfb *xvfb);

#endif
