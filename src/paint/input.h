// Input: what people and the window do, without SDL.
#ifndef PEJL_PAINT_INPUT_H
#define PEJL_PAINT_INPUT_H

#include "paint/gesture.h"
#include "paint/glass.h"

#include <stdbool.h>
#include <stdint.h>

enum input_kind {
    INPUT_POINTER, // for the gesture
    INPUT_KEY,
    INPUT_TEXT,    // a sign was written; see input_accept_text
    INPUT_RESIZED, // glass_refresh, then look at the size
    INPUT_EXPOSED, // glass_refresh, then show
    INPUT_CLOSE,   // somebody wants the window closed; a wall ignores it
    INPUT_WAKE,    // input_wake was called
};

enum key_action {
    KEY_NEXT,     // page down, right bracket of a remote
    KEY_PREVIOUS, // page up
    KEY_LEFT,
    KEY_RIGHT,
    KEY_UP,
    KEY_DOWN,
    KEY_SELECT, // enter
    KEY_BACK,   // escape
    KEY_ERASE,  // backspace: back, too, where nothing is written
    KEY_PAUSE,  // space
    KEY_HOME,
    KEY_FOCUS_NEXT,     // tab
    KEY_FOCUS_PREVIOUS, // shift and tab
};

struct input_event {
    enum input_kind kind;
    struct pointer_sample pointer; // in the picture
    enum key_action key;
    uint32_t sign; // a code point
};

// Wait for an event, at most `timeout_ms` (negative: for ever). False if there
// was none. Key repeats, and keys with Ctrl, Alt or Super, are no events, so
// no key leaves the program (faults.md 63). Main thread.
bool
input_wait(const struct glass *glass, int64_t timeout_ms,
           struct input_event *event);

// Take what a keyboard writes as INPUT_TEXT, or no more. Main thread.
void
input_accept_text(bool is_accepted);

// Make input_wait return with INPUT_WAKE; calls before it does so count as
// one. Any thread, while a glass is open.
void
input_wake(void);

#endif
