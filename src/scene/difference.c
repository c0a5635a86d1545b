#include "scene/scene.h"

#include <string.h>

#define LOOK_AHEAD 64 // commands
#define NEAR 20000    // pixels: as dear as another rectangle presented

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

static int64_t
area(struct box box)
{
    return (int64_t)box.width * box.height;
}

// How many pixels more are painted if two boxes become one.
static int64_t
growth(struct box left, struct box right)
{
    return area(join(left, right)) - area(left) - area(right);
}

// Boxes that lie near each other are painted in one go, and so are those that
// there is no room for.
static void
add_box(struct scene_changes *changes, struct box box)
{
    size_t nearest = 0;

    if (is_empty(box)) {
        return;
    }
    for (size_t i = 1; i < changes->count; i++) {
        if (growth(changes->boxes[i], box) <
            growth(changes->boxes[nearest], box)) {
            nearest = i;
        }
    }
    if (changes->count > 0 && (changes->count == SCENE_CHANGES_MAX ||
                               growth(changes->boxes[nearest], box) <= NEAR)) {
        changes->boxes[nearest] = join(changes->boxes[nearest], box);
    } else {
        changes->boxes[changes->count++] = box;
    }
}

static void
add_range(struct scene_changes *changes, const struct scene *scene, size_t from,
          size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (draws(&scene->commands[i])) {
            add_box(changes, clip_to(scene_reach(&scene->commands[i]),
                                     scene->width, scene->height));
        }
    }
}

struct positions {
    size_t before, after;
};

// From two commands that differ on to the nearest two that are alike; to the
// ends if there are none within reach.
static struct positions
find_alike(const struct scene *before, const struct scene *after,
           struct positions from)
{
    for (size_t steps = 1; steps <= LOOK_AHEAD; steps++) {
        for (size_t i = 0; i <= steps; i++) {
            size_t b = from.before + i;
            size_t a = from.after + steps - i;
            if (b < before->count && a < after->count &&
                before->commands[b].hash == after->commands[a].hash) {
                return (struct positions){b, a};
            }
        }
    }
    return (struct positions){before->count, after->count};
}

// What is in both in the same order looks the same, but for what else lies
// there: so only the boxes of what is in one alone have changed.
static void
compare(const struct scene *before, const struct scene *after,
        struct scene_changes *changes)
{
    struct positions at = {0};

    while (at.before < before->count || at.after < after->count) {
        if (at.before < before->count && at.after < after->count &&
            before->commands[at.before].hash ==
                after->commands[at.after].hash) {
            at.before++;
            at.after++;
            continue;
        }
        struct positions next = find_alike(before, after, at);
        add_range(changes, before, at.before, next.before);
        add_range(changes, after, at.after, next.after);
        at = next;
    }
}

struct scene_changes
scene_changes(const struct scene *before, const struct scene *after)
{
    struct scene_changes changes = {0};

    if (before->width != after->width || before->height != after->height ||
        memcmp(&before->background, &after->background,
               sizeof after->background) != 0) {
        changes.boxes[changes.count++] =
            (struct box){0, 0, after->width, after->height};
    } else {
        compare(before, after, &changes);
    }
    return changes;
}

struct box
scene_join_changes(const struct scene_changes *changes)
{
    struct box all = {0};

    for (size_t i = 0; i < changes->count; i++) {
        all = join(all, changes->boxes[i]);
    }
    return all;
}

struct box
scene_difference(const struct scene *before, const struct scene *after)
{
    struct scene_changes changes = scene_changes(before, after);

    return scene_join_changes(&changes);
}
