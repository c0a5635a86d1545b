#include "pages/returning.h"

#include "base/language.h"
#include "pages/over_bar.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/countdown.h"

#include <math.h>

#define TEXT_GAP 32.0F
#define LINES_HEIGHT 88.0F // of the two lines of text

// How the bar stands on the grid.
struct layout {
    float y, height, inset;
    float ring; // diameter
    float button_width, button_height;
    enum type_role number, title;
};

static const struct layout landscape = {
    936.0F, 120.0F, 8.0F, 104.0F, 360.0F, 104.0F, ROLE_CHART_VALUE, ROLE_H4};
static const struct layout portrait = {1728.0F, 152.0F, 16.0F,   120.0F,
                                       264.0F,  104.0F, ROLE_H4, ROLE_PRIORITY};

static struct layout
find_layout(const struct page *page)
{
    struct layout layout = stage_is_portrait(page) ? portrait : landscape;
    if (style_is_enlarged(page->input->style)) {
        layout.y = fminf(layout.y, page->grid->bar_y - 8.0F);
        layout.height = fmaxf(layout.height, page->grid->bar_height + 16.0F);
    }
    return layout;
}

static void
draw_seconds(struct page *page, const struct layout *layout, int seconds)
{
    float radius = layout->ring / 2.0F;
    countdown_draw(&page->draw, page->grid->margin + layout->inset + radius,
                   layout->y + layout->height / 2.0F,
                   &(struct countdown){
                       .radius = radius,
                       .role = layout->number,
                       .share_left = (float)page->input->return_left_ms /
                                     (float)NAV_WARNING_MS,
                       .seconds = seconds,
                   });
}

// In large text the first line says it all.
static void
draw_words(struct page *page, const struct layout *layout, float x, float width,
           int seconds)
{
    struct draw *draw = &page->draw;
    bool is_enlarged = style_is_enlarged(page->input->style);
    float title = draw->style->types[layout->title].line_height;
    float taken = is_enlarged ? title : LINES_HEIGHT;
    float y = layout->y + (layout->height - taken) / 2.0F;
    draw_line(
        draw, x, y, width,
        (struct draw_text){.role = layout->title, .token = TOKEN_INK},
        // TRANSLATORS: nobody has touched the screen, so it will turn pages
        arena_format(&draw->scene->arena, _("Goes on by itself in %d s"),
                     seconds));
    if (!is_enlarged) {
        draw_line(draw, x, y + LINES_HEIGHT - 36.0F, width,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
                  _("Touch anywhere to stay"));
    }
}

void
returning_draw(struct page *page)
{
    struct layout layout = find_layout(page);
    int seconds = (page->input->return_left_ms + 999) / 1000;
    float words = page->grid->margin + layout.inset + layout.ring + TEXT_GAP;
    float button = page->grid->right - layout.inset - layout.button_width;
    over_bar_draw(page, layout.y, layout.height, "stay", _("Stay here"));
    draw_seconds(page, &layout, seconds);
    draw_words(page, &layout, words, button - words - TEXT_GAP, seconds);
    button_draw_main(&page->draw, button,
                     layout.y + (layout.height - layout.button_height) / 2.0F,
                     layout.button_width, layout.button_height, ICON_CHECK,
                     "stay", _("Stay here"));
    page->draw.ground = TOKEN_BG;
}
