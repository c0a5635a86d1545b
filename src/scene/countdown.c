#include "scene/countdown.h"

#include <math.h>

#define STROKE 8.0F

void
countdown_draw(struct draw *draw, float x, float y,
               const struct countdown *countdown)
{
    float radius = countdown->radius;
    float height = draw->style->types[countdown->role].line_height;
    enum token ground = draw->ground;
    draw_disc(draw, x, y, radius, TOKEN_SURFACE);
    draw_ring(draw, x, y, radius - 6.0F, STROKE, TOKEN_SUNKEN);
    draw_arc(draw, x, y, radius - 6.0F, 0.0F,
             360.0F * (1.0F - fminf(countdown->share_left, 1.0F)),
             (struct stroke){.width = STROKE, .cap = STROKE_ROUND},
             TOKEN_HEATHER);
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x - radius, y - height / 2.0F, 2.0F * radius,
              (struct draw_text){.role = countdown->role,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              arena_format(&draw->scene->arena, "%d", countdown->seconds));
    draw->ground = ground;
}
