#include "app/focus.h"

#include <stdbool.h>
#include <string.h>

static const char *
intent_at(const struct scene *scene, size_t index)
{
    return index >= scene->behind && scene->commands[index].kind == SCENE_TAP
               ? scene->commands[index].as.tap.intent
               : NULL;
}

static bool
is_first_of_its_intent(const struct scene *scene, size_t index)
{
    const char *intent = intent_at(scene, index);

    for (size_t i = 0; i < index; i++) {
        const char *earlier = intent_at(scene, i);
        if (earlier != NULL && strcmp(earlier, intent) == 0)
            return false;
    }
    return true;
}

static bool
is_stop(const struct scene *scene, size_t index)
{
    return intent_at(scene, index) != NULL &&
           is_first_of_its_intent(scene, index);
}

// Where the search begins: outside the scene if nothing is focused.
static size_t
find_start(const struct scene *scene, const char *focused, int step)
{
    for (size_t i = 0; focused != NULL && i < scene->count; i++) {
        const char *intent = intent_at(scene, i);
        if (intent != NULL && strcmp(intent, focused) == 0)
            return i;
    }
    return step > 0 ? scene->count - 1 : 0;
}

const char *
focus_step(const struct scene *scene, const char *focused, int step)
{
    size_t stride = step > 0 ? 1 : scene->count - 1;
    size_t index;

    if (scene->count == 0)
        return NULL;
    index = find_start(scene, focused, step);
    for (size_t i = 0; i < scene->count; i++) {
        index = (index + stride) % scene->count;
        if (is_stop(scene, index))
            return intent_at(scene, index);
    }
    return NULL;
}
