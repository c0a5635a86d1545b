// The panel: when it is lit and when it is off on purpose, and what it is
// spared meanwhile.
#ifndef PEJL_APP_PANEL_H
#define PEJL_APP_PANEL_H

#include "base/calendar.h"
#include "base/hours.h"
#include "scene/scene.h"
#include "settings/settings.h"

#include <stdbool.h>
#include <stdint.h>

#define PANEL_WAKE_MS INT64_C(300000)   // what a touch lights it for
#define PANEL_ASSERT_MS INT64_C(600000) // how often it is told again

// Main thread. Set up with panel_set_up.
struct panel {
    struct hours hours;
    bool has_hours; // else it is always lit
    bool is_off;
    int64_t awake_until_ms; // touched, or a notice was seen
    int64_t assert_due_ms;  // when its command is due again
    int64_t look_due_ms;    // when to look at the clock again
    int64_t changes_s;      // when it opens or closes next, UTC; TIME_NONE
    bool was_urgent;        // at the last look
};

// What panel_follow asks for.
struct panel_orders {
    bool has_changed; // lit, or off
    bool is_command_due;
};

// Take over the hours; wrong ones light the panel always.
void
panel_set_up(struct panel *panel, const struct settings *settings);

// Let time pass. Outside the hours it is off, but for five minutes after a
// touch, while an urgent notice is shown, and until the clock is known to be
// right. The command is due when that changes, every ten minutes and at first.
struct panel_orders
panel_follow(struct panel *panel, struct now now, int64_t now_ms,
             bool is_urgent);

// Return when panel_follow has something to do, if no notice comes or goes;
// and say whether it has.
int64_t
panel_deadline_ms(const struct panel *panel);
bool
panel_is_due(const struct panel *panel, int64_t now_ms, bool is_urgent);

// Note a touch; says whether the panel was off, so that it did no more than
// light it.
bool
panel_touch(struct panel *panel, int64_t now_ms);

// How far the whole picture stands from its place, in pixels: a step of one
// each way every minute, so that no edge stays where it is.
struct panel_shift {
    int x, y; // -5 to 5
};
struct panel_shift
panel_find_shift(const struct settings *settings, struct now now);

// How much light is taken from the picture, 0 to 1; and take it.
float
panel_find_dimming(const struct settings *settings, struct now now);
void
panel_dim(struct scene *scene, float share);

#endif
