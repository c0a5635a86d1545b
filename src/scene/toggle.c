#include "scene/toggle.h"

#include "scene/icon.h"

#include <math.h>

#define TRACK 104.0F
#define TRACK_HEIGHT 56.0F
#define STROKE 4.0F
#define KNOB 18.0F
#define CHECK 32.0F
#define GAP 24.0F
#define LINE 36.0F

// On: filled, the knob at the right and a check in what it left; off: hollow.
static void
draw_track(struct draw *draw, float x, float y, const struct toggle *toggle)
{
    float middle = y + TRACK_HEIGHT / 2.0F;
    float knob = TRACK_HEIGHT / 2.0F;
    if (!toggle->is_on) {
        draw_outline(draw, x, y, TRACK, TRACK_HEIGHT, TRACK_HEIGHT / 2.0F,
                     STROKE, TOKEN_LINE3);
        draw_ring(draw, x + knob, middle, KNOB - STROKE / 2.0F, STROKE,
                  TOKEN_INK2);
        return;
    }
    draw_rectangle(draw, x, y, TRACK, TRACK_HEIGHT, TRACK_HEIGHT / 2.0F,
                   TOKEN_SEA_STRONG);
    draw_disc(draw, x + TRACK - knob, middle, KNOB, TOKEN_ON_SEA);
    icon_draw(draw, x + 18.0F, middle - CHECK / 2.0F, CHECK, ICON_CHECK, 4.0F,
              TOKEN_ON_SEA);
}

void
toggle_draw(struct draw *draw, float x, float y, float width_max,
            const struct toggle *toggle)
{
    struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK};
    struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
    float left = TRACK + GAP;
    float top = y + (TOGGLE_HEIGHT - 2.0F * LINE) / 2.0F;
    float text = fminf(fmaxf(draw_text_width(draw, strong.role, toggle->words),
                             draw_text_width(draw, quiet.role, toggle->below)),
                       width_max - left);
    draw_tap(draw, x, y, left + text, TOGGLE_HEIGHT, toggle->intent,
             arena_format(&draw->scene->arena, "%s. %s", toggle->words,
                          toggle->below));
    draw_track(draw, x, y + (TOGGLE_HEIGHT - TRACK_HEIGHT) / 2.0F, toggle);
    draw_line(draw, x + left, top, text + 1.0F, strong, toggle->words);
    draw_line(draw, x + left, top + LINE, text + 1.0F, quiet, toggle->below);
}
