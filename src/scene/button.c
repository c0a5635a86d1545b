#include "scene/button.h"

#include <math.h>

#define PADDING 36.0F
#define ICON_SIZE 40.0F
#define ICON_GAP 18.0F
#define ICON_STROKE 3.0F

static enum token
pick_fill(const struct draw *draw, bool is_primary, bool is_pressed)
{
    if (is_primary) {
        return is_pressed ? TOKEN_SEA : TOKEN_SEA_STRONG;
    }
    return is_pressed                      ? TOKEN_SUNKEN
           : draw->ground == TOKEN_SURFACE ? TOKEN_BG
                                           : TOKEN_SURFACE;
}

void
button_draw_icon(struct draw *draw, float x, float y, float size,
                 enum icon icon, const char *intent, const char *label)
{
    bool is_pressed = draw_tap(draw, x, y, size, size, intent, label);
    draw_panel(draw, x, y, size, size, size / 2.0F,
               pick_fill(draw, false, is_pressed));
    float inset = (size - ICON_SIZE) / 2.0F;
    icon_draw(draw, x + inset, y + inset, ICON_SIZE, icon, ICON_STROKE,
              TOKEN_INK);
}

static float
icon_room(enum icon icon)
{
    return icon == ICON_COUNT ? 0.0F : ICON_SIZE + ICON_GAP;
}

float
button_width(const struct draw *draw, float height, enum icon icon,
             const char *label)
{
    float words = draw_text_width(draw, ROLE_NAV_ACTIVE, label);
    return fmaxf(height, 2.0F * PADDING + icon_room(icon) + words);
}

// A pill, its icon at one end and its word in the rest.
struct pill {
    float x, y, width, height;
    enum icon icon;
    bool is_primary, is_onward;
};

static void
draw_pill(struct draw *draw, const struct pill *pill, const char *intent,
          const char *label)
{
    bool is_pressed = draw_tap(draw, pill->x, pill->y, pill->width,
                               pill->height, intent, label);
    enum token fill = pick_fill(draw, pill->is_primary, is_pressed);
    enum token word = pill->is_primary ? TOKEN_ON_SEA : TOKEN_INK;
    draw_panel(draw, pill->x, pill->y, pill->width, pill->height,
               pill->height / 2.0F, fill);
    float end = pill->x + pill->width - PADDING;
    if (pill->icon != ICON_COUNT) {
        icon_draw(draw, pill->is_onward ? end - ICON_SIZE : pill->x + PADDING,
                  pill->y + (pill->height - ICON_SIZE) / 2.0F, ICON_SIZE,
                  pill->icon, ICON_STROKE, word);
    }
    enum token ground = draw->ground;
    draw->ground = fill;
    float room = pill->width - 2.0F * PADDING - icon_room(pill->icon);
    float left =
        pill->x + PADDING + (pill->is_onward ? 0.0F : icon_room(pill->icon));
    draw_line(draw, left, pill->y + (pill->height - 40.0F) / 2.0F, room + 1.0F,
              (struct draw_text){.role = ROLE_NAV_ACTIVE, .token = word},
              label);
    draw->ground = ground;
}

float
button_draw(struct draw *draw, float x, float y, float height, float width_max,
            enum icon icon, bool is_primary, const char *intent,
            const char *label)
{
    float width = fminf(width_max, button_width(draw, height, icon, label));
    struct pill pill = {x, y, width, height, icon, is_primary, false};
    draw_pill(draw, &pill, intent, label);
    return width;
}

float
button_draw_onward(struct draw *draw, float x, float y, float height,
                   float width_max, enum icon icon, bool is_primary,
                   const char *intent, const char *label)
{
    float width = fminf(width_max, button_width(draw, height, icon, label));
    struct pill pill = {x, y, width, height, icon, is_primary, true};
    draw_pill(draw, &pill, intent, label);
    return width;
}

void
button_draw_main(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *intent, const char *label)
{
    bool is_pressed = draw_tap(draw, x, y, width, height, intent, label);
    float taken =
        fminf(icon_room(icon) + draw_text_width(draw, ROLE_NAV_ACTIVE, label),
              width - 2.0F * ICON_GAP);
    float left = roundf(x + (width - taken) / 2.0F);
    enum token ground = draw->ground;
    draw->ground = pick_fill(draw, true, is_pressed);
    draw_panel(draw, x, y, width, height, height / 2.0F, draw->ground);
    if (icon != ICON_COUNT) {
        icon_draw(draw, left, y + (height - ICON_SIZE) / 2.0F, ICON_SIZE, icon,
                  ICON_STROKE, TOKEN_ON_SEA);
    }
    draw_line(
        draw, left + icon_room(icon), y + (height - 40.0F) / 2.0F,
        taken - icon_room(icon) + 1.0F,
        (struct draw_text){.role = ROLE_NAV_ACTIVE, .token = TOKEN_ON_SEA},
        label);
    draw->ground = ground;
}
