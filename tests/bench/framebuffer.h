// The framebuffer: what an X server without a screen shows, seen from outside.
#ifndef PEJL_TESTS_BENCH_FRAMEBUFFER_H
#define PEJL_TESTS_BENCH_FRAMEBUFFER_H

#include <stdbool.h>
#include <stdint.h>

struct area {
    int left, top, right, bottom; // the last two just outside
};

// The file that `Xvfb -fbdir` keeps, mapped into memory.
struct framebuffer {
    const unsigned char *pixels;
    int width, height;
    uint32_t stride; // bytes
};

// Map the file. Returns false, said on standard error, if it is none such.
bool
framebuffer_open(struct framebuffer *framebuffer, const char *path);

// Return a pixel, 0xRRGGBB.
uint32_t
framebuffer_pixel(const struct framebuffer *framebuffer, int x, int y);

// Return a hash of pixels spread over `area`, about `across` by `down` of
// them, but none of those inside `without` (may be NULL).
uint64_t
framebuffer_hash(const struct framebuffer *framebuffer, struct area area,
                 const struct area *without, int across, int down);

// Return milliseconds on the monotonic clock, as Python's time.monotonic.
double
clock_ms(void);

// Sleep for so many microseconds: a watcher must leave the machine to those
// whom it watches.
void
doze(int microseconds);

#endif
