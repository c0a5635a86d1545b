#include "scene/key.h"

#include <math.h>

#define PRESSED 0.97F
#define ICON_GAP 16.0F
#define AIR 16.0F // beside both

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

// What an icon takes beside words that are so wide; 0: there is no room for it.
static float
icon_room(const struct key_place *place, const struct key *key, float words)
{
    float room = key->icon_size + (words > 0.0F ? ICON_GAP : 0.0F);
    return key->icon == ICON_COUNT || room + words > place->width - AIR ? 0.0F
                                                                        : room;
}

// Icon and words side by side in the middle.
static void
draw_face(struct draw *draw, struct key_place place, const struct key *key,
          enum token ink)
{
    float line = draw->style->types[key->role].line_height;
    float words = key->words == NULL
                      ? 0.0F
                      : draw_text_width(draw, key->role, key->words);
    float room = icon_room(&place, key, words);
    bool has_icon = room > 0.0F;
    // A whole icon says more than half a word.
    bool is_bare = key->icon != ICON_COUNT && words > place.width - AIR;
    if (is_bare) {
        words = 0.0F;
        room = key->icon_size;
        has_icon = true;
    }
    words = fminf(words, place.width - room - AIR);
    float left = roundf(place.x + (place.width - room - words) / 2.0F);
    if (has_icon) {
        icon_draw(draw, left, place.y + (place.height - key->icon_size) / 2.0F,
                  key->icon_size, key->icon, 3.0F, ink);
    }
    if (key->words != NULL && !is_bare) {
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
