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
    float line = draw->style->types[ROLE_NAV_ACTIVE].line_height;
    float room = pill->width - 2.0F * PADDING - icon_room(pill->icon);
    float left =
        pill->x + PADDING + (pill->is_onward ? 0.0F : icon_room(pill->icon));
    draw_line(draw, left, pill->y + (pill->height - line) / 2.0F, room + 1.0F,
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

// Where the icon and the word of a main button stand: in the middle.
struct inside {
    float icon_x, word_x, word_width;
};

static struct inside
arrange(const struct draw *draw, float x, float width, enum icon icon,
        const char *label)
{
    float room = icon_room(icon);
    float taken = fminf(room + draw_text_width(draw, ROLE_NAV_ACTIVE, label),
                        width - 2.0F * ICON_GAP);
    float left = roundf(x + (width - taken) / 2.0F);
    return (struct inside){left, left + room, taken - room};
}

static void
draw_inside(struct draw *draw, const struct inside *at, float y, float height,
            enum icon icon, enum token token, const char *label)
{
    float line = draw->style->types[ROLE_NAV_ACTIVE].line_height;
    if (icon != ICON_COUNT) {
        icon_draw(draw, at->icon_x, y + (height - ICON_SIZE) / 2.0F, ICON_SIZE,
                  icon, ICON_STROKE, token);
    }
    draw_line(
        draw, at->word_x, y + (height - line) / 2.0F, at->word_width + 1.0F,
        (struct draw_text){.role = ROLE_NAV_ACTIVE, .token = token}, label);
}

static void
draw_centred(struct draw *draw, const struct pill *pill, const char *intent,
             const char *label)
{
    bool is_pressed = draw_tap(draw, pill->x, pill->y, pill->width,
                               pill->height, intent, label);
    struct inside at = arrange(draw, pill->x, pill->width, pill->icon, label);
    enum token ground = draw->ground;
    draw->ground = pick_fill(draw, pill->is_primary, is_pressed);
    draw_panel(draw, pill->x, pill->y, pill->width, pill->height,
               pill->height / 2.0F, draw->ground);
    draw_inside(draw, &at, pill->y, pill->height, pill->icon,
                pill->is_primary ? TOKEN_ON_SEA : TOKEN_INK, label);
    draw->ground = ground;
}

void
button_draw_main(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *intent, const char *label)
{
    struct pill pill = {x, y, width, height, icon, true, false};
    bool was_main = draw->is_main;
    draw->is_main = true;
    draw_centred(draw, &pill, intent, label);
    draw->is_main = was_main;
}

void
button_draw_wide(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *intent, const char *label)
{
    struct pill pill = {x, y, width, height, icon, false, false};
    draw_centred(draw, &pill, intent, label);
}

#define IDLE_ALPHA 102 // design2.md 28

// Where there are no tints it is an outline.
void
button_draw_idle(struct draw *draw, float x, float y, float width, float height,
                 enum icon icon, const char *label)
{
    struct inside at = arrange(draw, x, width, icon, label);
    enum token ground = draw->ground;
    struct path path = {0};
    if (draw->style->theme == THEME_CONTRAST) {
        draw_outline(draw, x, y, width, height, height / 2.0F,
                     draw->style->outline, TOKEN_LINE);
        draw_inside(draw, &at, y, height, icon, TOKEN_LINE, label);
        return;
    }
    draw->ground = TOKEN_SEA_STRONG;
    draw_rectangle(draw, x, y, width, height, height / 2.0F, draw->ground);
    draw_inside(draw, &at, y, height, icon, TOKEN_ON_SEA, label);
    draw->ground = ground;
    path_add_rectangle(&path, x, y, width, height, height / 2.0F);
    scene_add_fill(
        draw->scene, &path,
        color_with_alpha(draw_color(draw, ground), 255 - IDLE_ALPHA));
    path_destroy(&path);
}
