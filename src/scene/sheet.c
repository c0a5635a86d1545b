#include "scene/sheet.h"

#include <math.h>

#define RISE 64.0F

// The glass is larger than the stage on most screens.
static void
draw_scrim(struct draw *draw)
{
    const struct scene *scene = draw->scene;
    float scale = scene->scale;
    draw_rectangle(draw, -scene->origin_x / scale, -scene->origin_y / scale,
                   (float)scene->width / scale, (float)scene->height / scale,
                   0.0F, TOKEN_SCRIM);
}

void
sheet_draw(struct draw *draw, struct sheet sheet, float away)
{
    struct scene *scene = draw->scene;
    scene->floor = 0;
    draw_scrim(draw);
    scene_put_behind(scene);
    scene->origin_y +=
        floorf(RISE * fminf(fmaxf(away, 0.0F), 1.0F) * scene->scale);
    draw_panel(draw, sheet.x, sheet.y, sheet.width, sheet.height, SHEET_RADIUS,
               TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
}
