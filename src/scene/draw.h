// Drawing: what pages and widgets draw with; a scene, a style and metrics.
#ifndef PEJL_SCENE_DRAW_H
#define PEJL_SCENE_DRAW_H

#include "scene/metrics.h"
#include "scene/scene.h"
#include "scene/style.h"

// Borrowed parts; lives as long as one build of one page. All lengths are in
// logical units.
struct draw {
    struct scene *scene;
    const struct style *style;
    const struct metrics *metrics;
    const char *pressed; // the intent under the finger, NULL if none
    float mark_growth;   // how much larger a mark is for now than its box, 0.1
    bool is_secret;      // what is written now is somebody's own: scene_text
    bool is_outdated;    // the data is so old that no status holds any more
    bool is_main;        // what is drawn leads about: its targets are larger
    enum token ground;   // what is being drawn on; set by who fills an area
};

enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

// A text to be drawn. Fields left zero mean: role hero, token bg, left, one
// line. `lines` is the most lines; more is cut with an ellipsis.
struct draw_text {
    enum type_role role;
    enum token token;
    enum align align;
    int lines;
};

// Return the colour of a token in the style.
struct color
draw_color(const struct draw *draw, enum token token);

// Draw within a box of `width`; a line that is too long is cut. Returns the
// height taken, lines times the line height of the role.
float
draw_text(struct draw *draw, float x, float y, float width,
          struct draw_text how, const char *words);

// As draw_text for one line; returns the width that the words take.
float
draw_line(struct draw *draw, float x, float y, float width,
          struct draw_text how, const char *words);

// Return the width of words in one line of a role.
float
draw_text_width(const struct draw *draw, enum type_role role,
                const char *words);

// Return how many lines words take in a column (at most `lines`).
int
draw_text_lines(const struct draw *draw, float width, struct draw_text how,
                const char *words);

// Fill a path and destroy it.
void
draw_path(struct draw *draw, struct path *path, enum token token);

// Stroke a path and destroy it.
void
draw_path_stroke(struct draw *draw, struct path *path, struct stroke stroke,
                 enum token token);

// Fill a rectangle with rounded corners.
void
draw_rectangle(struct draw *draw, float x, float y, float width, float height,
               float radius, enum token token);

// Outline a rectangle; the line lies inside it.
void
draw_outline(struct draw *draw, float x, float y, float width, float height,
             float radius, float stroke, enum token token);

void
draw_disc(struct draw *draw, float x, float y, float radius, enum token token);

void
draw_ring(struct draw *draw, float x, float y, float radius, float stroke,
          enum token token);

// Stroke an arc from one bearing to another, in degrees clockwise from north.
void
draw_arc(struct draw *draw, float x, float y, float radius, float start,
         float end, struct stroke stroke, enum token token);

// Stroke a straight line with round or butt ends.
void
draw_segment(struct draw *draw, float x0, float y0, float x1, float y1,
             float stroke, enum stroke_cap cap, enum token token);

// A hairline from x0 to x1.
void
draw_hairline(struct draw *draw, float x0, float x1, float y);

// Fill a card, key or chip that stands on the page, with the outline that high
// contrast gives it: there its colour is the page's own (design2.md 2).
void
draw_panel(struct draw *draw, float x, float y, float width, float height,
           float radius, enum token token);

// Draw a panel in the shape of a card and make surface the ground for what
// follows.
void
draw_card(struct draw *draw, float x, float y, float width, float height);

// Add a tap target of at least 88 by 88 units and 60 by 60 pixels (it grows
// around its middle, more downwards, and stays on the picture). Says whether it
// is pressed.
bool
draw_tap(struct draw *draw, float x, float y, float width, float height,
         const char *intent, const char *label);

// Say whether `intent` is under the finger now.
bool
draw_is_pressed(const struct draw *draw, const char *intent);

#endif
