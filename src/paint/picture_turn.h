// Turning: from how a camera stored a picture to how it is seen (Exif 2.3).
#ifndef PEJL_PAINT_PICTURE_TURN_H
#define PEJL_PAINT_PICTURE_TURN_H

#include "paint/picture_scale.h"

// Say whether width and height change places.
bool
picture_turn_swaps(int orientation);

// Return the target that a picture must be scaled to before it is turned, with
// no data yet.
struct picture_target
picture_turn_target(const struct picture_target *seen, int orientation);

// Write a picture of the size of picture_turn_target, as seen.
void
picture_turn(const struct picture_target *seen, const uint32_t *stored,
             int orientation);

#endif
