#include "base/language.h"
#include "pages/chrome.h"
#include "pages/stage.h"
#include "scene/button.h"

// At the edge of the glass, over whatever is there, and always in one place.
void
chrome_draw_lift(struct page *page)
{
    struct draw *draw = &page->draw;
    bool is_lifted = page->input->nav->is_lifted;
    if (draw->style->lift <= 0.0F) {
        return;
    }
    stage_use_bar(page);
    float size = page->grid->ring_size;
    float x = page->grid->width - size - 8.0F;
    float y = page->grid->height - draw->style->lift_y - size / 2.0F +
              stage_lift(page);
    button_draw_icon(draw, x, y, size, is_lifted ? ICON_DOWN : ICON_UP, "lift",
                     is_lifted ? _("Move the buttons back")
                               : _("Move the buttons up"));
    draw_ring(draw, x + size / 2.0F, y + size / 2.0F, size / 2.0F - 1.0F, 2.0F,
              TOKEN_LINE3);
}
