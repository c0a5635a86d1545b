#include "scene/avatar.h"

#include "base/text.h"

#include <string.h>

static const char *
initials(struct arena *arena, const char *name)
{
    size_t length = strlen(name);
    if (length == 0) {
        return TEXT_EN_DASH;
    }
    size_t first = text_grapheme_end(name, length, 0);
    const char *last = strrchr(name, ' ');
    if (last == NULL || last[1] == '\0') {
        return arena_copy_text(arena, name, first);
    }
    size_t second = text_grapheme_end(last + 1, strlen(last + 1), 0);
    return arena_format(arena, "%.*s%.*s", (int)first, name, (int)second,
                        last + 1);
}

void
avatar_draw(struct draw *draw, float x, float y, const char *name)
{
    float radius = AVATAR_SIZE / 2.0F;
    enum token ground = draw->ground;
    draw_disc(draw, x + radius, y + radius, radius, TOKEN_SUNKEN);
    draw->ground = TOKEN_SUNKEN;
    draw_line(draw, x, y + 18.0F, AVATAR_SIZE,
              (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              initials(&draw->scene->arena, name));
    draw->ground = ground;
}
