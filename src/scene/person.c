#include "scene/person.h"

#include "scene/avatar.h"
#include "scene/choice.h"

#define CHOSEN_STROKE 6.0F

// Returns the colour of the name.
static enum token
draw_ground(struct draw *draw, float x, float y, float width, float height,
            const struct person_chip *chip, bool is_pressed)
{
    float radius = height / 2.0F;
    bool is_strong = chip->is_chosen && !chip->is_large;
    enum token token = is_strong         ? TOKEN_SEA_STRONG
                       : chip->is_chosen ? TOKEN_SURFACE
                       : is_pressed      ? TOKEN_SUNKEN
                                         : TOKEN_BG;
    draw->ground = token;
    if (chip->is_chosen && chip->is_large) {
        draw_rectangle(draw, x, y, width, height, radius, token);
        draw_outline(draw, x, y, width, height, radius, CHOSEN_STROKE,
                     TOKEN_INK);
    } else {
        draw_panel(draw, x, y, width, height, radius, token);
    }
    return is_strong ? TOKEN_ON_SEA : TOKEN_INK;
}

static enum type_role
name_role(const struct person_chip *chip)
{
    if (chip->is_large) {
        return chip->is_chosen ? ROLE_BODY_L_SEMIBOLD : ROLE_BODY_L_MEDIUM;
    }
    return chip->is_chosen ? ROLE_BODY_SEMIBOLD : ROLE_BODY_MEDIUM;
}

void
person_draw_chip(struct draw *draw, float x, float y, float width, float height,
                 const struct person_chip *chip)
{
    enum type_role role = name_role(chip);
    float inset = (height - AVATAR_SIZE) / 2.0F;
    float left = inset + AVATAR_SIZE + (chip->is_large ? 20.0F : 16.0F);
    float line = draw->style->types[role].line_height;
    bool is_pressed = draw_tap(draw, x, y, width, height, chip->intent,
                               choice_label(draw, chip->name, chip->is_chosen));
    enum token ground = draw->ground;
    enum token token = draw_ground(draw, x, y, width, height, chip, is_pressed);
    avatar_draw(draw, x + inset, y + inset, chip->name);
    draw_line(draw, x + left, y + (height - line) / 2.0F, width - left - 20.0F,
              (struct draw_text){.role = role, .token = token}, chip->name);
    draw->ground = ground;
}
