// The device profile: what a panel's size, height and distance mean on screen.
//
// Lengths on the page are logical units; a unit is a millimetre or so, it
// depends on the panel. Rules and numbers: accessibility A1 to A3, A9 to A11.
#ifndef PEJL_SETTINGS_PROFILE_H
#define PEJL_SETTINGS_PROFILE_H

#include "settings/settings.h"

#include <stdbool.h>

// Return how long a logical unit is on the panel, in mm; a 55-inch panel's
// 0.634 if its size is not known.
double
profile_unit_mm(const struct settings_screen *screen);

// Return the text step, in percent, at which what is read from the viewing
// distance is large enough: names of 28 minutes of arc, and nothing below the
// floor of 22 (8.3 and 6.4 mm a metre). To 4 m that is 100 or 150, beyond it
// 200, the step that says the least.
int
profile_text_step(const struct settings_screen *screen);

// Return the least side of what is touched, in logical units: 20 mm, on public
// boards of 43 inches and more 30 mm, and never under the design's 88 units.
double
profile_target(const struct settings_screen *screen);

// Return the least side of what leads about, in logical units: on those public
// boards 50 mm, else as of anything.
double
profile_target_main(const struct settings_screen *screen);

// Return how much further down a target can be hit, in logical units: 5 mm, 0
// if the panel's size is not known.
double
profile_target_below(const struct settings_screen *screen);

// Where the controls end up, in mm above the floor, and whether a hand reaches
// them: from 900 to 1200 mm.
struct profile_reach {
    bool is_known; // size and mounting height are
    bool is_reached;
    double from_mm, to_mm; // of the bar and the ring
    double lift_mm;        // that would bring them there; negative: down
};

// Return the reach of the controls at a text step of the given percent.
struct profile_reach
profile_reach(const struct settings_screen *screen, int text_step_percent);

// Return where the middle of that band lies above the panel's lower edge, mm.
double
profile_band_mm(const struct settings_screen *screen);

#endif
