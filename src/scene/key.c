#include "scene/key.h"

#include <math.h>

#define PRESSED 0.97F
#define ICON_GAP 16.0F

static struct key_place
shrink(struct key_place place)
{
    float across = place.width * (1.0F - PRESSED);
    float down = place.height * (1.0F - PRESSED);
    place.x += across / 2.0F;
    place.y += down / 2.0F;
    place.width -= across;
    place.height -= down;
    return place;
}

// Icon and words side by side in the middle.
static void
draw_face(struct draw *draw, struct key_place place, const struct key *key,
          enum token ink)
{
    bool has_icon = key->icon != ICON_COUNT;
    float line = draw->style->types[key->role].line_height;
    float room = !has_icon            ? 0.0F
                 : key->words == NULL ? key->icon_size
                                      : key->icon_size + ICON_GAP;
    float words = key->words == NULL
                      ? 0.0F
                      : draw_text_width(draw, key->role, key->words);
    words = fminf(words, place.width - room - 16.0F);
    float left = roundf(place.x + (place.width - room - words) / 2.0F);
    if (has_icon) {
        icon_draw(draw, left, place.y + (place.height - key->icon_size) / 2.0F,
                  key->icon_size, key->icon, 3.0F, ink);
    }
    if (key->words != NULL) {
        draw_line(draw, left + room,
                  roundf(place.y + (place.height - line) / 2.0F), words + 1.0F,
                  (struct draw_text){.role = key->role, .token = ink},
                  key->words);
    }
}

void
key_draw(struct draw *draw, struct key_place place, const struct key *key)
{
    float around = place.gap / 2.0F;
    bool is_pressed = draw_tap(
        draw, place.x - around, place.y - around, place.width + place.gap,
        place.height + place.gap, key->intent, key->label);
    enum token ground = draw->ground;
    enum token fill = is_pressed ? TOKEN_SEA : key->fill;
    if (is_pressed) {
        place = shrink(place);
    }
    draw_panel(draw, place.x, place.y, place.width, place.height, place.radius,
               fill);
    draw->ground = fill;
    draw_face(draw, place, key, is_pressed ? TOKEN_ON_SEA : key->ink);
    draw->ground = ground;
}
