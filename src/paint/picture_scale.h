// Scaling: rows of a picture go in, the part that covers a box comes out.
#ifndef PEJL_PAINT_PICTURE_SCALE_H
#define PEJL_PAINT_PICTURE_SCALE_H

#include <stdbool.h>
#include <stdint.h>

// What is wanted: XRGB rows of `width` without a gap, and which point of the
// picture, 0 to 1 each way, to keep when it is cropped.
struct picture_target {
    uint32_t *data;
    int width, height;
    float center_x, center_y;
};

struct picture_scaler;

// Return the least factor that makes a picture of this size cover the target.
double
picture_scale_factor(int width, int height,
                     const struct picture_target *target);

// Make a scaler for a picture of this size. It holds only as many rows as one
// row of the target is made of. Sides are 1 or more.
struct picture_scaler *
picture_scaler_create(int width, int height,
                      const struct picture_target *target);

// Take in the next row, three bytes a pixel (red, green, blue). Rows are
// weighed by a triangle as wide as two pixels of the larger side of the scale:
// an area average when it shrinks, linear when it grows (P. Heckbert,
// "Fundamentals of Texture Mapping and Image Warping", 1989).
void
picture_scaler_push(struct picture_scaler *scaler, const uint8_t *row);

// Say whether the whole target was written.
bool
picture_scaler_is_done(const struct picture_scaler *scaler);

// Release. Accepts NULL.
void
picture_scaler_destroy(struct picture_scaler *scaler);

#endif
