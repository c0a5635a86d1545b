// The rules about what can be touched.
#include "support_look.h"

#include "meeting/meeting.h"
#include "nav/place.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define TARGET 88.0F     // logical units (design.md 9)
#define TARGET_MIN_PX 60 // never under (design.md 5)
#define APART 8.0F       // between two of them (design.md 9)
#define ROW 84.0F        // the pitch of rows of a list (design2.md 13, 15), …

static struct box
middle_of(struct box box)
{
    return (struct box){box.x + box.width / 2, box.y + box.height / 2, 1, 1};
}

static void
check_target(struct look *look, const struct scene_command *tap, int least)
{
    const struct scene *scene = look->scene;
    const char *intent = tap->as.tap.intent;
    struct box box = tap->box;
    struct box middle = middle_of(box);
    const struct scene_command *hit = scene_find_tap(scene, middle.x, middle.y);
    if (!look_holds((struct box){0, 0, scene->width, scene->height}, box)) {
        look_tell(look, box, "target leaves the picture", intent);
    }
    if (box.width < least || box.height < least) {
        look_tell(look, box, "target is too small", intent);
    }
    if (tap->as.tap.label[0] == '\0') {
        look_tell(look, box, "target has no name", intent);
    }
    if (intent_parse(intent).kind == INTENT_NONE && !meeting_knows(intent)) {
        look_tell(look, box, "target means nothing", intent);
    }
    if (hit != tap) {
        look_tell(look, box, hit->as.tap.intent, intent);
    }
}

// Letters and days are many and small: a key upright is 78 and 12 from the
// next, a day of the calendar 84 by 92, and both are hit to the middle of what
// is between them (design2.md 4, Keyboard and Calendar).
static bool
is_close_set(const char *intent)
{
    static const char *const verbs[] = {"meet/key/", "meet/shift",
                                        "meet/delete", "meet/date/"};
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        if (strncmp(intent, verbs[i], strlen(verbs[i])) == 0) {
            return true;
        }
    }
    return false;
}

static int
gap_between(int from, int length, int other, int other_length)
{
    return from < other ? other - from - length : from - other - other_length;
}

static float
middle_distance(struct box a, struct box b)
{
    float x = (float)(2 * a.x + a.width - 2 * b.x - b.width) / 2.0F;
    float y = (float)(2 * a.y + a.height - 2 * b.y - b.height) / 2.0F;
    return hypotf(x, y);
}

// Two targets are apart if each can give up enough of itself and be large
// still: the distance of their middles decides, of small ones any way.
static void
check_pair(struct look *look, const struct scene_command *one,
           const struct scene_command *two)
{
    struct box a = one->box;
    struct box b = two->box;
    int across = gap_between(a.x, a.width, b.x, b.width);
    int down = gap_between(a.y, a.height, b.y, b.height);
    bool is_beside = across > down;
    float apart = is_beside ? (float)(across + (a.width + b.width) / 2)
                            : (float)(down + (a.height + b.height) / 2);
    bool is_close =
        is_close_set(one->as.tap.intent) && is_close_set(two->as.tap.intent);
    int least =
        look_pixels(look, is_beside && !is_close ? TARGET + APART : ROW) - 1;
    if (look_holds(a, middle_of(b)) || look_holds(b, middle_of(a)) ||
        strcmp(one->as.tap.intent, two->as.tap.intent) == 0) {
        return; // one lies on the other, or is a part of it
    }
    if (apart < (float)least && middle_distance(a, b) < (float)least) {
        char rule[96];
        snprintf(rule, sizeof rule, "is %.0f of %d from %.60s", apart, least,
                 one->as.tap.intent);
        look_tell(look, b, rule, two->as.tap.intent);
    }
}

void
rule_targets_can_be_hit(struct look *look)
{
    const struct scene *scene = look->scene;
    int least = look_pixels(look, TARGET);
    least = least < TARGET_MIN_PX ? TARGET_MIN_PX : least;
    for (size_t i = scene->behind; i < scene->count; i++) {
        if (scene->commands[i].kind != SCENE_TAP) {
            continue;
        }
        check_target(look, &scene->commands[i], least);
        for (size_t j = scene->behind; j < i; j++) {
            if (scene->commands[j].kind == SCENE_TAP) {
                check_pair(look, &scene->commands[i], &scene->commands[j]);
            }
        }
    }
}

// A 55-inch panel, hung so that its lower edge is this far above the floor.
static const struct mounting {
    float height_mm, lower_edge_mm;
} landscape = {680.0F, 880.0F}, portrait = {1210.0F, 875.0F};

#define REACH_FROM_MM 900.0F // accessibility A11
#define REACH_TO_MM 1200.0F

bool
look_is_in_reach(const struct scene *scene, struct box box)
{
    const struct mounting *mounting =
        scene->width < scene->height ? &portrait : &landscape;
    float middle = (float)box.y + (float)box.height / 2.0F;
    float share = 1.0F - middle / (float)scene->height;
    float height_mm = mounting->lower_edge_mm + share * mounting->height_mm;
    return height_mm >= REACH_FROM_MM && height_mm <= REACH_TO_MM;
}

// Pages above the band are opened by cards that are shortcuts, never the only
// way (design.md 9, test_reach.c); what leads about is a control.
static bool
is_control(enum intent_kind kind)
{
    return kind != INTENT_OPEN && kind != INTENT_DETAIL;
}

static bool
has_way_in_reach(const struct scene *scene, enum intent_kind kind)
{
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *tap = &scene->commands[i];
        if (tap->kind == SCENE_TAP && look_is_in_reach(scene, tap->box) &&
            intent_parse(tap->as.tap.intent).kind == kind) {
            return true;
        }
    }
    return false;
}

void
rule_controls_are_in_reach(struct look *look)
{
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *tap = &look->scene->commands[i];
        if (tap->kind != SCENE_TAP || look_is_in_reach(look->scene, tap->box)) {
            continue;
        }
        struct intent intent = intent_parse(tap->as.tap.intent);
        if (is_control(intent.kind) &&
            !has_way_in_reach(look->scene, intent.kind)) {
            look_tell(look, tap->box, "is out of reach", tap->as.tap.intent);
        }
    }
}
