// Gestures: contacts of fingers and mouse become presses, taps and swipes.
// Pure: it knows neither SDL nor the clock.
#ifndef PEJL_PAINT_GESTURE_H
#define PEJL_PAINT_GESTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum pointer_kind { POINTER_DOWN, POINTER_MOVE, POINTER_UP, POINTER_CANCEL };

struct pointer_sample {
    enum pointer_kind kind;
    bool is_mouse;
    int64_t finger;   // tells contacts that are down at once apart
    float x_px, y_px; // in the picture; may be anything, even NaN
    int64_t time_ms;  // monotonic
};

enum gesture_kind {
    GESTURE_PRESS,  // the finger is down: show it
    GESTURE_MOVE,   // it moved, for what is dragged
    GESTURE_CANCEL, // it will not be a tap any more: show that
    GESTURE_TAP,    // down and up in one place
    GESTURE_SWIPE_LEFT,
    GESTURE_SWIPE_RIGHT,
    GESTURE_SWIPE_UP,
    GESTURE_SWIPE_DOWN,
    GESTURE_END, // it is up, or given up, and was none of these
};

// After a press come moves, at most one cancel, and then exactly one of tap,
// swipe and end.
struct gesture_event {
    enum gesture_kind kind;
    float x_px, y_px;
};

#define GESTURE_MAX_EVENTS 6

struct gesture_events {
    struct gesture_event items[GESTURE_MAX_EVENTS];
    size_t count;
};

struct gesture_settings {
    int width_px, height_px; // of the picture
    float scale;             // pixels per logical unit
    int64_t guard_ms;        // 150; 300 on public devices
};

#define GESTURE_TAP_LU 24.0F         // a tap moves less
#define GESTURE_SWIPE_LU 120.0F      // a swipe is at least this long, or
#define GESTURE_FLICK_LU 40.0F       // this long and
#define GESTURE_FLICK_LU_S 600.0F    // this fast
#define GESTURE_BOUNCE_LU 88.0F      // how near a bounce is
#define GESTURE_STUCK_MS 10000       // a finger that is down longer is dropped
#define GESTURE_MOUSE_SILENCE_MS 700 // after a touch the mouse is its echo
#define GESTURE_CONTACTS 8

struct gesture_contact {
    int64_t finger;
    int64_t began_ms;
};

// Valid when all-zero, but ignores everything until configured.
struct gesture {
    struct gesture_settings settings;
    struct gesture_contact contacts[GESTURE_CONTACTS]; // all that are down
    size_t contact_count;
    bool is_crowded; // three or more were down; until all are up

    bool is_tracking; // the one contact that counts
    bool is_cancelled;
    int64_t finger;
    int64_t began_ms;
    float began_x, began_y;
    float x, y;

    bool has_ended; // the contact before it
    int64_t ended_ms;
    int64_t latest_ms;
    bool has_touched;
    int64_t touched_ms; // the latest touch that was no mouse
};

// Set the size and the rules. What is under way goes on.
void
gesture_configure(struct gesture *gesture, struct gesture_settings settings);

// Take in one sample and return what it means, in order. One contact counts
// at a time: the first. A second is ignored, a third gives up the first.
// Ignored are samples that are not finite or outside the picture, contacts
// that begin within the guard time of the one before (its beginning, or its
// end if near to it), and a mouse that echoes a touch. (design.md 9, faults.md
// 60 and 61, accessibility.md A12 and A13.)
struct gesture_events
gesture_feed(struct gesture *gesture, const struct pointer_sample *sample);

// Drop fingers that are stuck; call when the deadline has passed.
struct gesture_events
gesture_expire(struct gesture *gesture, int64_t now_ms);

// Return when gesture_expire has something to do, INT64_MAX if never.
int64_t
gesture_deadline(const struct gesture *gesture);

#endif
