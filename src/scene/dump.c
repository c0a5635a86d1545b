#include "scene/dump.h"

#include <stdio.h>

#define WRITTEN "***" // what was typed here is for the people here
#define COLOR_TEXT_SIZE sizeof "#RRGGBB"

static const char *
name_color(char *out, struct color color)
{
    snprintf(out, COLOR_TEXT_SIZE, "#%06X", (unsigned)color_to_rgb(color));
    return out;
}

// A tab or line break inside the words would break the line they stand in.
static void
append_words(struct text_builder *out, const char *words)
{
    for (const char *next = words; *next != '\0'; next++) {
        bool is_break = *next == '\t' || *next == '\n' || *next == '\r';
        text_append(out, is_break ? " " : next, 1);
    }
    text_append(out, "\n", 1);
}

static void
append_line(struct text_builder *out, const char *kind, struct box box,
            const char *rest, const char *words)
{
    text_append_format(out, "%s\t%d\t%d\t%d\t%d\t%s\t", kind, box.x, box.y,
                       box.width, box.height, rest);
    append_words(out, words);
}

static void
append_text(struct text_builder *out, const struct scene_command *command)
{
    char color[COLOR_TEXT_SIZE];
    char ground[COLOR_TEXT_SIZE];
    char rest[64];
    snprintf(rest, sizeof rest, "%d\t%s\t%s\t-", command->as.text.size_px,
             name_color(color, command->color),
             name_color(ground, command->as.text.ground));
    append_line(out, "text", command->box, rest,
                command->as.text.is_secret ? WRITTEN : command->as.text.words);
}

static void
append_tap(struct text_builder *out, const struct scene_command *command)
{
    char rest[96];
    snprintf(rest, sizeof rest, "0\t-\t-\t%s", command->as.tap.intent);
    append_line(out, "tap", command->box, rest, command->as.tap.label);
}

void
dump_scene(struct text_builder *out, const struct scene *scene)
{
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *command = &scene->commands[i];
        switch (command->kind) {
        case SCENE_TEXT:
            append_text(out, command);
            break;
        case SCENE_TAP:
            append_tap(out, command);
            break;
        case SCENE_MARK:
            append_line(out, "mark", command->box, "0\t-\t-\t-",
                        command->as.mark);
            break;
        case SCENE_PICTURE:
            append_line(out, "picture", command->box, "0\t-\t-\t-",
                        command->as.picture.words);
            break;
        case SCENE_FILL:
        case SCENE_STROKE:
        case SCENE_FADE:
            break;
        }
    }
}
