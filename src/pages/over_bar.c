#include "pages/over_bar.h"

#include "pages/stage.h"

#include <math.h>

#define RADIUS_MAX 76.0F
#define SEAM 4.0F // what is under it may reach so far above it

void
over_bar_draw(struct page *page, float y, float height, const char *intent,
              const char *label)
{
    struct stage_edges edges = stage_find_edges(page);
    struct draw *draw = &page->draw;
    draw_tap(draw, edges.left, y, edges.right - edges.left, edges.bottom - y,
             intent, label);
    draw_rectangle(draw, edges.left, y - SEAM, edges.right - edges.left,
                   edges.bottom - y + SEAM, 0.0F, TOKEN_BG);
    draw_panel(draw, page->grid->margin, y,
               page->grid->right - page->grid->margin, height,
               fminf(height / 2.0F, RADIUS_MAX), TOKEN_HEATHER_TINT);
    draw->ground = TOKEN_HEATHER_TINT;
}
