// A display of its own: Xvfb with its frame buffer in sight, and a hand.
#ifndef PEJL_TESTS_APP_SUPPORT_DISPLAY_H
#define PEJL_TESTS_APP_SUPPORT_DISPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define DISPLAY_WIDTH 1280
#define DISPLAY_HEIGHT 720

struct display {
    char folder[64];
    char name[16]; // as in $DISPLAY
    pid_t server;
    void *file; // mapped
    size_t file_size;
    const volatile uint32_t *pixels;
    size_t stride; // in pixels
};

struct rectangle {
    int x, y, width, height;
};

// Start one. Returns false if Xvfb or xdotool is not installed.
bool
display_start(struct display *display);
void
display_stop(struct display *display);

// Return a hash of what the glass shows there.
uint64_t
display_hash(const struct display *display, struct rectangle rectangle);

// Wait until it is another one than `before`; returns the milliseconds that
// took, -1 if it did not happen.
int
display_wait_change(const struct display *display, struct rectangle rectangle,
                    uint64_t before, int timeout_ms);

// Wait until it is that again. Returns false if that takes too long.
bool
display_wait_back(const struct display *display, struct rectangle rectangle,
                  uint64_t before, int timeout_ms);

// Wait until nothing has moved there for so long, and return its hash. Fails
// the test if that takes 20 seconds.
uint64_t
display_wait_still(const struct display *display, struct rectangle rectangle,
                   int still_ms);

// Move a finger, as xdotool says it: "mousemove 10 20 click 1".
void
display_do(const struct display *display, const char *action);

// Milliseconds on a clock that never jumps; and a rest.
int64_t
display_now_ms(void);
void
display_rest(int duration_ms);

#endif
