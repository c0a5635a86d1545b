#include "scene/bar.h"

#include <math.h>

void
bar_draw(struct draw *draw, float x, float y, float width, float height,
         double percent)
{
    draw_rectangle(draw, x, y, width, height, height / 2.0F, TOKEN_SUNKEN);
    if (percent > 0.0) {
        float share = (float)fmin(percent, 100.0) / 100.0F;
        draw_rectangle(draw, x, y, fmaxf(height, width * share), height,
                       height / 2.0F, TOKEN_SEA);
    }
}
