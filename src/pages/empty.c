#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"

#define CENTER_X 960.0F
#define CENTER_Y 380.0F
#define RADIUS 232.0F

static void
build(struct page *page, struct place place)
{
    (void)place;
    struct draw *draw = &page->draw;
    chrome_draw_top(page, words_page(PAGE_COMPASS), false);
    stage_use_content(page);
    struct compass compass = {.x = CENTER_X,
                              .y = CENTER_Y,
                              .radius = RADIUS,
                              .count = 4,
                              .bearing = -1,
                              .is_empty = true};
    compass_draw(draw, &compass);
    compass_draw_needle(draw, CENTER_X, CENTER_Y, 140.0F, 26.0F, 38.0F,
                        TOKEN_HEATHER, TOKEN_LINE3);
    draw_disc(draw, CENTER_X, CENTER_Y, 9.0F, TOKEN_BG);
    draw_line(draw, 360.0F, 656.0F, 1200.0F,
              (struct draw_text){
                  .role = ROLE_H2, .token = TOKEN_INK, .align = ALIGN_CENTER},
              _("No course is set yet"));
    draw_text(draw, 460.0F, 752.0F, 1000.0F,
              (struct draw_text){.role = ROLE_LEAD,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER,
                                 .lines = 2},
              _("Your action plans and goals will be shown here as soon as the "
                "first ones are entered."));
    chrome_draw_tabs(page, PAGE_COMPASS, false);
}

const struct page_kind page_empty = {PAGE_EMPTY, build};
