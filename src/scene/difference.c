#include "scene/scene.h"

#include <string.h>

static bool
is_empty(struct box box)
{
    return box.width <= 0 || box.height <= 0;
}

static struct box
join(struct box left, struct box right)
{
    if (is_empty(left)) {
        return right;
    }
    if (is_empty(right)) {
        return left;
    }
    int x0 = left.x < right.x ? left.x : right.x;
    int y0 = left.y < right.y ? left.y : right.y;
    int x1 = left.x + left.width;
    int y1 = left.y + left.height;
    if (right.x + right.width > x1) {
        x1 = right.x + right.width;
    }
    if (right.y + right.height > y1) {
        y1 = right.y + right.height;
    }
    return (struct box){x0, y0, x1 - x0, y1 - y0};
}

static struct box
clip_to(struct box box, int width, int height)
{
    int x0 = box.x < 0 ? 0 : box.x;
    int y0 = box.y < 0 ? 0 : box.y;
    int x1 = box.x + box.width > width ? width : box.x + box.width;
    int y1 = box.y + box.height > height ? height : box.y + box.height;
    if (x1 <= x0 || y1 <= y0) {
        return (struct box){0};
    }
    return (struct box){x0, y0, x1 - x0, y1 - y0};
}

static bool
draws(const struct scene_command *command)
{
    return command->kind != SCENE_MARK && command->kind != SCENE_TAP;
}

// A line of text stands out of its box sideways (an overhanging f) and, with
// accents stacked, up and down.
struct box
scene_reach(const struct scene_command *command)
{
    struct box box = command->box;
    if (command->kind == SCENE_TEXT) {
        int more = command->as.text.size_px / 4 + 2;
        box = (struct box){box.x - more, box.y - more, box.width + 2 * more,
                           box.height + 2 * more};
    }
    return box;
}

static struct box
join_range(const struct scene *scene, size_t from, size_t to,
           struct box changed)
{
    for (size_t i = from; i < to; i++) {
        if (draws(&scene->commands[i])) {
            changed = join(changed, scene_reach(&scene->commands[i]));
        }
    }
    return changed;
}

static struct box
compare_one_by_one(const struct scene *before, const struct scene *after)
{
    struct box changed = {0};
    for (size_t i = 0; i < after->count; i++) {
        if (before->commands[i].hash != after->commands[i].hash) {
            changed = join_range(before, i, i + 1, changed);
            changed = join_range(after, i, i + 1, changed);
        }
    }
    return changed;
}

// With another number of commands what stands between the common beginning
// and the common end has changed.
static struct box
compare_middle(const struct scene *before, const struct scene *after)
{
    size_t least = before->count < after->count ? before->count : after->count;
    size_t head = 0;
    while (head < least &&
           before->commands[head].hash == after->commands[head].hash) {
        head++;
    }
    size_t tail = 0;
    while (tail < least - head &&
           before->commands[before->count - 1 - tail].hash ==
               after->commands[after->count - 1 - tail].hash) {
        tail++;
    }
    struct box changed =
        join_range(before, head, before->count - tail, (struct box){0});
    return join_range(after, head, after->count - tail, changed);
}

struct box
scene_difference(const struct scene *before, const struct scene *after)
{
    if (before->width != after->width || before->height != after->height ||
        memcmp(&before->background, &after->background,
               sizeof after->background) != 0) {
        return (struct box){0, 0, after->width, after->height};
    }
    struct box changed = before->count == after->count
                             ? compare_one_by_one(before, after)
                             : compare_middle(before, after);
    return clip_to(changed, after->width, after->height);
}
