// A scene: one picture as data, in the order in which it is drawn and read.
//
// Commands hold whole device pixels for text and pictures and fractions of
// pixels for shapes. The same inputs give the same commands, byte for byte.
#ifndef PEJL_SCENE_SCENE_H
#define PEJL_SCENE_SCENE_H

#include "base/arena.h"
#include "scene/color.h"
#include "scene/path.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A box in device pixels.
struct box {
    int x, y, width, height;
};

// The faces that are used (fonts/README.md).
enum face {
    FACE_TEXT,             // Inter Regular
    FACE_TEXT_MEDIUM,      // Inter Medium
    FACE_TEXT_SEMIBOLD,    // Inter SemiBold
    FACE_DISPLAY,          // Inter Display Regular
    FACE_DISPLAY_MEDIUM,   // Inter Display Medium
    FACE_DISPLAY_SEMIBOLD, // Inter Display SemiBold
    FACE_COUNT,
};

enum scene_kind {
    SCENE_FILL,    // a path filled by the non-zero rule
    SCENE_STROKE,  // a path's outline
    SCENE_FADE,    // a colour whose alpha runs across the box
    SCENE_TEXT,    // one line of text
    SCENE_PICTURE, // a picture, cropped to cover its box
    SCENE_MARK,    // nothing drawn: what a mark says in words
    SCENE_TAP,     // nothing drawn: where a touch does something
};

struct scene_fade {
    uint8_t from_alpha, to_alpha; // left to right, or top to bottom
    bool is_vertical;
};

struct scene_text {
    const char *words; // cleaned UTF-8 without line breaks
    enum face face;
    int size_px;
    bool has_fixed_digits; // each digit centred in a cell as wide as the widest
    bool is_secret;        // seen, but neither written down nor said
    struct color ground;   // what it stands on, for the reader and the tests
};

struct scene_picture {
    int64_t id;
    int64_t version;
    float center_x, center_y; // 0 to 1: the point kept when cropped
    float radius_px;          // of the corners
    const char *words;        // what it shows
};

struct scene_tap {
    const char *intent; // such as "plan/12"; the scene does not read it
    const char *label;  // in words
};

struct scene_command {
    enum scene_kind kind;
    struct box box; // all that it can touch; of a text its line box
    struct color color;
    const struct path *path; // of fills and strokes, in the scene's arena
    union {
        struct stroke stroke; // in pixels
        struct scene_fade fade;
        struct scene_text text;
        struct scene_picture picture;
        struct scene_tap tap;
        const char *mark;
    } as;
    uint64_t hash; // of everything above
};

// Valid when all-zero: an empty picture of no size.
struct scene {
    struct arena arena; // texts and paths
    struct scene_command *commands;
    size_t count;
    size_t capacity;
    size_t behind; // the first so many lie behind a sheet: they are seen, but
                   // neither read nor touched
    int width, height; // in pixels
    struct color background;
    float scale;              // device pixels per logical unit
    float origin_x, origin_y; // where the logical origin lies, in pixels
    int floor; // words and targets end above it, in pixels; 0: no floor
};

// Empty the scene and give it a size, a background and a scale. Memory is
// kept from one picture to the next.
void
scene_reset(struct scene *scene, int width, int height, float scale,
            struct color background);

// The add functions take logical units (scene->scale, scene->origin) and
// convert. What is not finite or lies wholly outside is left out.

void
scene_add_fill(struct scene *scene, const struct path *path,
               struct color color);

// `stroke` is in logical units; a line is at least one pixel wide.
void
scene_add_stroke(struct scene *scene, const struct path *path,
                 struct stroke stroke, struct color color);

void
scene_add_fade(struct scene *scene, float x, float y, float width, float height,
               struct scene_fade fade, struct color color);

// Add one line whose line box is `height` high; the words begin at `x`.
// `width` is what they measure, in logical units (text.size_px is in pixels).
void
scene_add_text(struct scene *scene, float x, float y, float width, float height,
               struct scene_text text, struct color color);

void
scene_add_picture(struct scene *scene, float x, float y, float width,
                  float height, struct scene_picture picture);

void
scene_add_mark(struct scene *scene, float x, float y, float width, float height,
               const char *words);

void
scene_add_tap(struct scene *scene, float x, float y, float width, float height,
              struct scene_tap tap);

// Lay all that is there behind what comes next.
void
scene_put_behind(struct scene *scene);

// Return the topmost tap target at a point in device pixels, NULL if none.
const struct scene_command *
scene_find_tap(const struct scene *scene, int x, int y);

// Say whether something is what a page stands before: it runs to the edge of
// the glass below and is no small part of it. It has no floor.
bool
scene_is_backdrop(const struct scene *scene, struct box box);

// Return a hash of the whole picture.
uint64_t
scene_hash(const struct scene *scene);

// Return all that a command may touch: its box, of a text more than its line
// box. The painter draws nothing outside it.
struct box
scene_reach(const struct scene_command *command);

#define SCENE_CHANGES_MAX 6

// Boxes that cover all that differs between two pictures; none if they look
// the same.
struct scene_changes {
    struct box boxes[SCENE_CHANGES_MAX];
    size_t count;
};

// Find what differs between two pictures: one box for all if their size or
// background does. Marks and taps draw nothing.
struct scene_changes
scene_changes(const struct scene *before, const struct scene *after);

// Return the one box that covers them; empty if there are none.
struct box
scene_join_changes(const struct scene_changes *changes);

// Return the one box that covers all that differs.
struct box
scene_difference(const struct scene *before, const struct scene *after);

// Release. Accepts an all-zero scene.
void
scene_destroy(struct scene *scene);

#endif
