#include "scene/zone.h"

#include <math.h>

#define LINE 3.0F
#define STEP 16.97F // along an edge: 12 from line to line

// Each line rises to the right: what is the same along it is x + y. Lines fall
// on multiples of the step, so that zones beside each other match.
static void
add_lines(struct path *path, float x, float y, float right, float bottom)
{
    int first = (int)ceilf((x + y) / STEP);
    int last = (int)floorf((right + bottom) / STEP);
    for (int i = first; i <= last; i++) {
        float sum = (float)i * STEP;
        float from = fmaxf(x, sum - bottom);
        float to = fminf(right, sum - y);
        path_move(path, from, sum - from);
        path_line(path, to, sum - to);
    }
}

void
zone_draw(struct draw *draw, float x, float y, float width, float height,
          uint8_t alpha)
{
    if (width <= 0.0F || height <= 0.0F) {
        return;
    }
    struct path path = {0};
    if (draw->style->theme == THEME_CONTRAST) {
        add_lines(&path, x, y, x + width, y + height);
        draw_path_stroke(draw, &path, (struct stroke){.width = LINE}, TOKEN_ON);
        return;
    }
    path_add_rectangle(&path, x, y, width, height, 0.0F);
    scene_add_fill(draw->scene, &path,
                   color_with_alpha(draw_color(draw, TOKEN_ON), alpha));
    path_destroy(&path);
}
