// Fitting a screen to its wall: what was touched, what follows, what is saved.
// Pure, but for the saving.
#ifndef PEJL_APP_FITTING_H
#define PEJL_APP_FITTING_H

#include "pages/fitting.h"
#include "settings/settings.h"

#include <stdbool.h>

#define FITTING_ERROR_MM 10 // more than that is a miss (design2.md 38)

// Valid after fitting_begin.
struct fitting_state {
    struct settings_screen screen; // its texts are borrowed and not read
    int width_px, height_px;       // of the picture
    int inches;
    size_t corner; // that is to be touched; FITTING_CORNERS: all were
    double error_mm[FITTING_CORNERS];
    double missed_mm; // of the last try, 0 if it was none
    bool is_failed;   // the file could not be written
};

enum fitting_result { FITTING_GOES_ON, FITTING_IS_TURNED, FITTING_IS_SAVED };

// Begin with what the settings say, 55 inches where they do not.
void
fitting_begin(struct fitting_state *state, const struct settings *settings);

// Take the size that the picture has now.
void
fitting_resize(struct fitting_state *state, int width_px, int height_px);

// Take a touch at a point of the picture built as `scene`: it counts for the
// corner that waits if it is near it. Returns whether it did.
bool
fitting_touch(struct fitting_state *state, const struct scene *scene,
              float x_px, float y_px);

// Do what an intent of the page asks for; saving writes to the file at `path`.
enum fitting_result
fitting_apply(struct fitting_state *state, const char *intent,
              const char *path);

// Fill in what the page shows, but for the picture.
void
fitting_fill(const struct fitting_state *state, struct page_fitting *view);

#endif
