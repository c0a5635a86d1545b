#include "scene/slider.h"

#include "scene/button.h"

#include <math.h>

#define DISC 88.0F
#define DISC_LARGE 116.0F // in larger text
#define GAP 40.0F         // between a disc and the track
#define TRACK 16.0F
#define HANDLE 36.0F
#define HANDLE_STROKE 6.0F
#define HIT 104.0F

void
slider_draw(struct draw *draw, float x, float y, float width,
            const struct slider *slider)
{
    float middle = y + SLIDER_HEIGHT / 2.0F;
    float disc = style_is_enlarged(draw->style) ? DISC_LARGE : DISC;
    float left = x + disc + GAP;
    float track = width - 2.0F * (disc + GAP);
    float share = fminf(fmaxf((float)slider->percent, 0.0F), 100.0F) / 100.0F;
    draw_tap(draw, left, middle - HIT / 2.0F, track, HIT, slider->intent,
             slider->label);
    draw_rectangle(draw, left, middle - TRACK / 2.0F, track, TRACK,
                   TRACK / 2.0F, TOKEN_SUNKEN);
    draw_rectangle(draw, left, middle - TRACK / 2.0F,
                   fmaxf(TRACK, track * share), TRACK, TRACK / 2.0F, TOKEN_SEA);
    draw_disc(draw, left + track * share, middle, HANDLE + HANDLE_STROKE / 2.0F,
              TOKEN_SEA);
    draw_disc(draw, left + track * share, middle, HANDLE - HANDLE_STROKE / 2.0F,
              draw_is_pressed(draw, slider->intent) ? TOKEN_SUNKEN
                                                    : TOKEN_SURFACE);
    button_draw_icon(draw, x, middle - disc / 2.0F, disc, ICON_MINUS,
                     slider->less, slider->less_label);
    button_draw_icon(draw, x + width - disc, middle - disc / 2.0F, disc,
                     ICON_PLUS, slider->more, slider->more_label);
}
