#include "scene/transition.h"

#define GAP 14.0F
#define STROKE 3.5F

float
transition_draw(struct draw *draw, float x, float y, float width,
                const struct transition *transition)
{
    float left = x;
    float height = draw->style->types[transition->role].line_height;
    mark_draw(draw, left + transition->from_size / 2.0F, y,
              transition->from_size, transition->from, transition->from_word);
    left += transition->from_size + GAP;
    icon_draw(draw, left, y - transition->icon_size / 2.0F,
              transition->icon_size, transition->icon, STROKE, TOKEN_INK2);
    left += transition->icon_size + GAP;
    mark_draw(draw, left + transition->to_size / 2.0F, y, transition->to_size,
              transition->to, transition->to_word);
    left += transition->to_size + GAP;
    return left - x +
           draw_line(
               draw, left, y - height / 2.0F, x + width - left,
               (struct draw_text){.role = transition->role, .token = TOKEN_INK},
               transition->to_word);
}
