#include "scene/field.h"

#include <math.h>
#include <string.h>

#define RADIUS 24.0F
#define RADIUS_IN_USE 28.0F
#define PADDING 28.0F
#define PADDING_IN_USE 40.0F
#define GAP 20.0F
#define STROKE 2.0F
#define STROKE_IN_USE 4.0F
#define CARET 4.0F

// Where the words stand in the box.
struct room {
    float x, width;
};

static float
icon_size(const struct field *field)
{
    return field->is_icon_last ? 48.0F : 40.0F;
}

static struct room
find_room(const struct field *field, float x, float width)
{
    float padding = field->is_in_use ? PADDING_IN_USE : PADDING;
    struct room room = {x + padding, width - 2.0F * padding};
    if (field->icon != ICON_COUNT) {
        room.width -= icon_size(field) + GAP;
        room.x += field->is_icon_last ? 0.0F : icon_size(field) + GAP;
    }
    return room;
}

static void
draw_icon(struct draw *draw, float x, float y, float width, float height,
          const struct field *field)
{
    float size = icon_size(field);
    if (field->icon == ICON_COUNT) {
        return;
    }
    icon_draw(draw,
              field->is_icon_last ? x + width - PADDING - size : x + PADDING,
              y + (height - size) / 2.0F, size, field->icon, 3.0F,
              field->is_icon_last ? TOKEN_INK2 : TOKEN_SEA);
}

// Behind the last word, as far as the spaces behind it go.
static void
draw_caret(struct draw *draw, struct room room, float y, float line,
           const struct field *field, const struct scene_command *last)
{
    size_t length = strlen(field->words);
    size_t spaces = 0;
    float x = room.x;
    if (last != NULL) {
        x = ((float)(last->box.x + last->box.width) - draw->scene->origin_x) /
            draw->scene->scale;
    }
    while (spaces < length && field->words[length - spaces - 1] == ' ') {
        spaces++;
    }
    x += (float)spaces * draw_text_width(draw, field->role, " ") + 3.0F;
    x = fminf(x, room.x + room.width + 3.0F);
    draw_rectangle(draw, x, y - line + 6.0F, CARET, line - 12.0F, 2.0F,
                   TOKEN_HEATHER);
}

static void
draw_words(struct draw *draw, struct room room, float y, float height,
           const struct field *field)
{
    bool is_empty = field->words[0] == '\0';
    bool has_hint = is_empty && field->hint != NULL;
    float line = draw->style->types[field->role].line_height;
    struct draw_text how = {.role = field->role,
                            .token = has_hint ? TOKEN_INK2 : TOKEN_INK,
                            .lines = field->lines};
    const char *words = has_hint ? field->hint : field->words;
    int lines = is_empty && !has_hint
                    ? 1
                    : draw_text_lines(draw, room.width, how, words);
    float taken = line * (float)lines;
    float top = roundf(y + (height - taken) / 2.0F);
    size_t before = draw->scene->count;
    draw->is_secret = field->is_secret && !has_hint;
    draw_text(draw, room.x, top, room.width, how, words);
    draw->is_secret = false;
    if (field->is_in_use) {
        const struct scene *scene = draw->scene;
        bool is_written = !is_empty && scene->count > before;
        draw_caret(draw, room, top + taken, line, field,
                   is_written ? &scene->commands[scene->count - 1] : NULL);
    }
}

void
field_draw(struct draw *draw, float x, float y, float width, float height,
           const struct field *field)
{
    enum token ground = draw->ground;
    enum token fill = ground == TOKEN_SURFACE ? TOKEN_BG : TOKEN_SURFACE;
    float radius = field->is_in_use ? RADIUS_IN_USE : RADIUS;
    if (field->intent != NULL &&
        draw_tap(draw, x, y, width, height, field->intent, field->label)) {
        fill = TOKEN_SUNKEN;
    }
    draw_rectangle(draw, x, y, width, height, radius, fill);
    draw_outline(draw, x, y, width, height, radius,
                 field->is_in_use ? STROKE_IN_USE
                                  : fmaxf(STROKE, draw->style->outline),
                 field->is_in_use ? TOKEN_HEATHER : TOKEN_LINE3);
    draw->ground = fill;
    draw_icon(draw, x, y, width, height, field);
    draw_words(draw, find_room(field, x, width), y, height, field);
    draw->ground = ground;
}
