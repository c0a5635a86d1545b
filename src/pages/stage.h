// The stage: how the design's grid lies on a screen of any shape.
#ifndef PEJL_PAGES_STAGE_H
#define PEJL_PAGES_STAGE_H

#include "pages/page.h"

// The grid of landscape, for pages that are laid out for it alone.
#define STAGE_WIDTH 1920.0F
#define STAGE_HEIGHT 1080.0F
#define STAGE_MARGIN 64.0F
#define STAGE_BAR_Y 944.0F
#define STAGE_RIGHT 1856.0F

// The grid of an orientation, in logical units (design.md 5).
struct stage_grid {
    float width, height;
    float margin, right; // where the content begins and ends
    float top, bottom;   // of the content
    float bar_y, bar_height;
    float ring_y, ring_size;
    float ring_gap; // between it and what stands before it
};

// Empty the scene, choose the grid of the style's orientation and set the
// scale and the page's size (design.md 5): the grid is as large as fits; on
// taller screens the top line stays at the top, the bottom bar at the bottom
// and the content between them in the middle.
void
stage_set_up(struct page *page);

// Choose what the next things drawn are measured from; each in the
// coordinates of the grid.
void
stage_use_top(struct page *page);
void
stage_use_content(struct page *page);
void
stage_use_bar(struct page *page);

// Say whether a notice leaves the content less room than it is laid out for,
// and return where it then ends, in its own coordinates.
bool
stage_is_cut(const struct page *page);
float
stage_floor(const struct page *page);

// Return down to where the content is laid out at the larger text steps: as if
// there were no notice where that is alone, for then nothing of it is seen.
float
stage_bottom(const struct page *page);

// Return how far the page is lifted, so that its controls are within reach.
float
stage_lift(const struct page *page);

// Say whether the page is laid out upright.
bool
stage_is_portrait(const struct page *page);

// Return the edges of the glass in the coordinates in use, for pictures that
// run to the real edges.
struct stage_edges {
    float left, top, right, bottom;
};
struct stage_edges
stage_find_edges(const struct page *page);

#endif
