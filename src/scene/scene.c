#include "scene/scene.h"

#include "base/memory.h"
#include "scene/scene_hash.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CAPACITY_AT_FIRST 256
#define SMALL_SHAPE 96.0F // in logical units

void
scene_reset(struct scene *scene, int width, int height, float scale,
            struct color background)
{
    arena_reset(&scene->arena);
    scene->count = 0;
    scene->behind = 0;
    scene->width = width;
    scene->height = height;
    scene->scale = scale;
    scene->origin_x = 0.0F;
    scene->origin_y = 0.0F;
    scene->floor = 0;
    scene->background = background;
}

void
scene_destroy(struct scene *scene)
{
    arena_destroy(&scene->arena);
    free(scene->commands);
    *scene = (struct scene){0};
}

static float
to_pixel_x(const struct scene *scene, float x)
{
    return scene->origin_x + x * scene->scale;
}

static float
to_pixel_y(const struct scene *scene, float y)
{
    return scene->origin_y + y * scene->scale;
}

// Round the edges, not the sizes: neighbours that touch still touch.
static struct box
to_box(const struct scene *scene, float x, float y, float width, float height)
{
    int left = (int)lroundf(to_pixel_x(scene, x));
    int top = (int)lroundf(to_pixel_y(scene, y));
    int right = (int)lroundf(to_pixel_x(scene, x + width));
    int bottom = (int)lroundf(to_pixel_y(scene, y + height));
    return (struct box){left, top, right - left, bottom - top};
}

static bool
is_sane(float x, float y, float width, float height)
{
    return isfinite(x) && isfinite(y) && isfinite(width) && isfinite(height) &&
           fabsf(x) < 1e5F && fabsf(y) < 1e5F && width > 0.0F && width < 1e5F &&
           height > 0.0F && height < 1e5F;
}

static bool
is_seen(const struct scene *scene, struct box box)
{
    int bottom = scene->floor > 0 ? scene->floor : scene->height;
    return box.x < scene->width && box.y < bottom && box.x + box.width > 0 &&
           box.y + box.height > 0;
}

bool
scene_is_backdrop(const struct scene *scene, struct box box)
{
    return box.y + box.height >= scene->height &&
           box.height > scene->height / 2;
}

// Words and pictures stand on the floor or are left out.
static bool
stands(const struct scene *scene, struct box box)
{
    return is_seen(scene, box) &&
           (scene->floor == 0 || box.y + box.height <= scene->floor ||
            scene_is_backdrop(scene, box));
}

// So do small shapes: marks, icons, points. The outset of a box is no part of
// the shape.
static bool
shape_stands(const struct scene *scene, struct box box)
{
    return (float)box.height > SMALL_SHAPE * scene->scale
               ? is_seen(scene, box)
               : stands(scene,
                        (struct box){box.x, box.y, box.width, box.height - 3});
}

static void
append(struct scene *scene, struct scene_command command)
{
    if (scene->count == scene->capacity) {
        scene->capacity =
            scene->capacity == 0 ? CAPACITY_AT_FIRST : scene->capacity * 2;
        scene->commands = memory_grow(scene->commands, scene->capacity,
                                      sizeof *scene->commands);
    }
    command.hash = scene_hash_command(&command);
    scene->commands[scene->count++] = command;
}

static struct path_step
to_pixel_step(const struct scene *scene, struct path_step step)
{
    size_t pairs = step.verb == PATH_CUBIC   ? 3
                   : step.verb == PATH_CLOSE ? 0
                                             : 1;
    for (size_t i = 0; i < pairs; i++) {
        step.value[2 * i] = to_pixel_x(scene, step.value[2 * i]);
        step.value[2 * i + 1] = to_pixel_y(scene, step.value[2 * i + 1]);
    }
    if (step.verb == PATH_ARC) {
        step.value[2] *= scene->scale;
    }
    return step;
}

static const struct path *
keep_path(struct scene *scene, const struct path *path)
{
    struct path *kept = arena_allocate(&scene->arena, sizeof *kept);
    kept->count = path->count;
    kept->steps =
        arena_allocate(&scene->arena, path->count * sizeof *kept->steps);
    for (size_t i = 0; i < path->count; i++) {
        kept->steps[i] = to_pixel_step(scene, path->steps[i]);
    }
    return kept;
}

// A pixel more on each side holds the flattening and the anti-aliased edge.
static bool
find_path_box(const struct path *path, float outset, struct box *box)
{
    struct path_box bounds;
    if (!path_bounds(path, &bounds) || fabsf(bounds.left) > 1e6F ||
        fabsf(bounds.top) > 1e6F || fabsf(bounds.right) > 1e6F ||
        fabsf(bounds.bottom) > 1e6F) {
        return false;
    }
    int left = (int)floorf(bounds.left - outset) - 1;
    int top = (int)floorf(bounds.top - outset) - 1;
    int right = (int)ceilf(bounds.right + outset) + 1;
    int bottom = (int)ceilf(bounds.bottom + outset) + 1;
    *box = (struct box){left, top, right - left, bottom - top};
    return true;
}

static void
add_path(struct scene *scene, struct scene_command command,
         const struct path *path, float outset)
{
    if (path->count == 0) {
        return;
    }
    command.path = keep_path(scene, path);
    if (find_path_box(command.path, outset, &command.box) &&
        shape_stands(scene, command.box)) {
        append(scene, command);
    }
}

void
scene_add_fill(struct scene *scene, const struct path *path, struct color color)
{
    add_path(scene, (struct scene_command){.kind = SCENE_FILL, .color = color},
             path, 0.0F);
}

// Hairlines are whole pixels wide at every scale, so that all look alike.
static bool
is_hairline(struct stroke stroke)
{
    return stroke.width <= 2.0F;
}

void
scene_add_stroke(struct scene *scene, const struct path *path,
                 struct stroke stroke, struct color color)
{
    float width = stroke.width * scene->scale;
    struct scene_command command = {.kind = SCENE_STROKE, .color = color};
    command.as.stroke = (struct stroke){
        .width = fmaxf(1.0F, is_hairline(stroke) ? roundf(width) : width),
        .cap = stroke.cap,
        .dash = stroke.dash * scene->scale,
        .gap = stroke.gap * scene->scale,
        .phase = stroke.phase * scene->scale,
    };
    add_path(scene, command, path, command.as.stroke.width / 2.0F);
}

void
scene_add_fade(struct scene *scene, float x, float y, float width, float height,
               struct scene_fade fade, struct color color)
{
    if (!is_sane(x, y, width, height)) {
        return;
    }
    struct scene_command command = {.kind = SCENE_FADE, .color = color};
    command.as.fade = fade;
    command.box = to_box(scene, x, y, width, height);
    if (is_seen(scene, command.box)) {
        append(scene, command);
    }
}

void
scene_add_text(struct scene *scene, float x, float y, float width, float height,
               struct scene_text text, struct color color)
{
    if (text.words == NULL || text.words[0] == '\0' ||
        !is_sane(x, y, width, height)) {
        return;
    }
    struct scene_command command = {.kind = SCENE_TEXT, .color = color};
    command.box = to_box(scene, x, y, width, height);
    if (!stands(scene, command.box)) {
        return;
    }
    text.words = arena_copy_text(&scene->arena, text.words, strlen(text.words));
    command.as.text = text;
    append(scene, command);
}

void
scene_add_picture(struct scene *scene, float x, float y, float width,
                  float height, struct scene_picture picture)
{
    if (!is_sane(x, y, width, height)) {
        return;
    }
    const char *words = picture.words == NULL ? "" : picture.words;
    struct scene_command command = {.kind = SCENE_PICTURE};
    command.box = to_box(scene, x, y, width, height);
    picture.words = arena_copy_text(&scene->arena, words, strlen(words));
    picture.radius_px *= scene->scale;
    command.as.picture = picture;
    if (stands(scene, command.box)) {
        append(scene, command);
    }
}

void
scene_add_mark(struct scene *scene, float x, float y, float width, float height,
               const char *words)
{
    if (!is_sane(x, y, width, height)) {
        return;
    }
    struct scene_command command = {.kind = SCENE_MARK};
    command.box = to_box(scene, x, y, width, height);
    if (scene->floor > 0 && !stands(scene, command.box)) {
        return;
    }
    command.as.mark = arena_copy_text(&scene->arena, words, strlen(words));
    append(scene, command);
}

void
scene_add_tap(struct scene *scene, float x, float y, float width, float height,
              struct scene_tap tap)
{
    if (!is_sane(x, y, width, height)) {
        return;
    }
    struct scene_command command = {.kind = SCENE_TAP};
    command.box = to_box(scene, x, y, width, height);
    if (scene->floor > 0 && !stands(scene, command.box)) {
        return;
    }
    command.as.tap.intent =
        arena_copy_text(&scene->arena, tap.intent, strlen(tap.intent));
    command.as.tap.label =
        arena_copy_text(&scene->arena, tap.label, strlen(tap.label));
    append(scene, command);
}

void
scene_put_behind(struct scene *scene)
{
    scene->behind = scene->count;
}

static bool
holds(struct box box, int x, int y)
{
    return x >= box.x && y >= box.y && x < box.x + box.width &&
           y < box.y + box.height;
}

const struct scene_command *
scene_find_tap(const struct scene *scene, int x, int y)
{
    for (size_t i = scene->count; i > scene->behind; i--) {
        const struct scene_command *command = &scene->commands[i - 1];
        if (command->kind == SCENE_TAP && holds(command->box, x, y)) {
            return command;
        }
    }
    return NULL;
}
