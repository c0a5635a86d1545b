#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"

// How the page lies.
struct layout {
    float x, y, radius; // of the dial
    float heading_y, text_y, text_width;
    int text_lines;
};

static const struct layout landscape = {960.0F, 380.0F, 232.0F, 656.0F,
                                        752.0F, 690.0F, 3};
static const struct layout portrait = {540.0F,  664.0F, 428.0F, 1188.0F,
                                       1300.0F, 690.0F, 3};

static void
build(struct page *page, struct place place)
{
    (void)place;
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    chrome_draw_top(page, words_page(PAGE_COMPASS), false);
    stage_use_content(page);
    compass_draw_unset(draw, layout->x, layout->y, layout->radius, 4);
    draw_line(draw, page->grid->margin, layout->heading_y,
              page->grid->right - page->grid->margin,
              (struct draw_text){
                  .role = ROLE_H2, .token = TOKEN_INK, .align = ALIGN_CENTER},
              _("No course is set yet"));
    draw_text(draw, layout->x - layout->text_width / 2.0F, layout->text_y,
              layout->text_width,
              (struct draw_text){.role = ROLE_LEAD,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER,
                                 .lines = layout->text_lines},
              _("Your action plans and goals will be shown here as soon as the "
                "first ones are entered."));
    chrome_draw_tabs(page, PAGE_COMPASS, false);
}

PAGE_KIND(empty, BESIDE) = {
    .title = N_("Compass"),
    .build = build,
    .build_enlarged = enlarged_build_empty,
};
