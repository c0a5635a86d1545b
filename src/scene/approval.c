#include "scene/approval.h"

#define STATIONS 3
#define LINE 5.0F

static void
draw_passed(struct draw *draw, float x, float y)
{
    struct path path = {0};
    draw_disc(draw, x, y, 15.0F, TOKEN_SEA);
    path_move(&path, x - 6.0F, y);
    path_line(&path, x - 2.0F, y + 4.5F);
    path_line(&path, x + 6.5F, y - 4.5F);
    draw_path_stroke(draw, &path,
                     (struct stroke){.width = 3.4F, .cap = STROKE_ROUND},
                     TOKEN_SURFACE);
}

// A disc under the ring hides the line.
static void
draw_open(struct draw *draw, float x, float y, float radius, float stroke,
          enum token token)
{
    draw_disc(draw, x, y, radius, draw->ground);
    draw_ring(draw, x, y, radius, stroke, token);
}

void
approval_draw(struct draw *draw, float x, float y, float pitch,
              enum approval approval)
{
    // How many stations are passed, and which one is now.
    size_t passed = approval == APPROVAL_DONE      ? STATIONS
                    : approval == APPROVAL_WAITING ? 1
                                                   : 0;
    size_t now = approval == APPROVAL_NONE ? STATIONS : passed;
    size_t reached = passed < STATIONS ? passed : STATIONS - 1;
    draw_segment(draw, x, y, x + pitch * (float)(STATIONS - 1), y, LINE,
                 STROKE_ROUND, TOKEN_LINE);
    if (reached > 0) {
        draw_segment(draw, x, y, x + pitch * (float)reached, y, LINE,
                     STROKE_ROUND, TOKEN_SEA);
    }
    for (size_t i = 0; i < STATIONS; i++) {
        float station = x + pitch * (float)i;
        if (i < passed) {
            draw_passed(draw, station, y);
        } else if (i == now) {
            draw_open(draw, station, y, 13.0F, 6.0F, TOKEN_HEATHER);
        } else {
            draw_open(draw, station, y, 11.0F, 3.5F, TOKEN_LINE3);
        }
    }
}
