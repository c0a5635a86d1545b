#include "scene/scene_hash.h"

#include "base/text.h"

#include <string.h>

static uint64_t
hash_text(const char *text, uint64_t hash)
{
    return text_hash(text, strlen(text) + 1, hash);
}

static uint64_t
hash_drawing(const struct scene_command *command, uint64_t hash)
{
    switch (command->kind) {
    case SCENE_FILL:
        break;
    case SCENE_STROKE:
        hash = text_hash(&command->as.stroke, sizeof command->as.stroke, hash);
        break;
    case SCENE_FADE:
        hash = text_hash(&command->as.fade.from_alpha, 2, hash);
        hash = text_hash(&command->as.fade.is_vertical, 1, hash);
        break;
    case SCENE_TEXT:
        hash = hash_text(command->as.text.words, hash);
        hash = text_hash(&command->as.text.face, sizeof(enum face), hash);
        hash = text_hash(&command->as.text.size_px, sizeof(int), hash);
        hash = text_hash(&command->as.text.has_fixed_digits, 1, hash);
        break;
    case SCENE_PICTURE:
        hash = text_hash(&command->as.picture.id, sizeof(int64_t), hash);
        hash = text_hash(&command->as.picture.version, sizeof(int64_t), hash);
        hash = text_hash(&command->as.picture.center_x, sizeof(float), hash);
        hash = text_hash(&command->as.picture.center_y, sizeof(float), hash);
        hash = text_hash(&command->as.picture.radius_px, sizeof(float), hash);
        break;
    case SCENE_MARK:
        hash = hash_text(command->as.mark, hash);
        break;
    case SCENE_TAP:
        hash = hash_text(command->as.tap.intent, hash);
        hash = hash_text(command->as.tap.label, hash);
        break;
    }
    return hash;
}

uint64_t
scene_hash_command(const struct scene_command *command)
{
    uint64_t hash = text_hash(&command->kind, sizeof command->kind, 0);
    hash = text_hash(&command->box, sizeof command->box, hash);
    hash = text_hash(&command->color, sizeof command->color, hash);
    if (command->path != NULL) {
        hash = text_hash(command->path->steps,
                         command->path->count * sizeof(struct path_step), hash);
    }
    return hash_drawing(command, hash);
}

uint64_t
scene_hash(const struct scene *scene)
{
    uint64_t hash = text_hash(&scene->width, sizeof scene->width, 0);
    hash = text_hash(&scene->height, sizeof scene->height, hash);
    hash = text_hash(&scene->background, sizeof scene->background, hash);
    for (size_t i = 0; i < scene->count; i++) {
        hash = text_hash(&scene->commands[i].hash,
                         sizeof scene->commands[i].hash, hash);
    }
    return hash;
}
