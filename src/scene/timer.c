#include "scene/timer.h"

#include "scene/compass.h"

#include <math.h>

#define RADIUS 47.0F
#define STROKE 8.0F
#define NEEDLE_LENGTH 36.0F
#define NEEDLE_HALF_WIDTH 7.0F

void
timer_draw(struct draw *draw, float x, float y, float passed)
{
    float turn = 360.0F * fminf(fmaxf(passed, 0.0F), 1.0F);
    draw_ring(draw, x, y, RADIUS, STROKE, TOKEN_SUNKEN);
    if (turn > 0.0F) {
        draw_arc(draw, x, y, RADIUS, 0.0F, turn,
                 (struct stroke){.width = STROKE, .cap = STROKE_ROUND},
                 TOKEN_HEATHER);
    }
    compass_draw_needle(draw, x, y, NEEDLE_LENGTH, NEEDLE_HALF_WIDTH, turn,
                        TOKEN_HEATHER, TOKEN_LINE3);
}
