#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#define GAP 24.0F
#define GAP_PORTRAIT 16.0F
#define PADDING 48.0F

static void
draw_page(struct page *page, float x, float y, float width, float height,
          enum page_id id)
{
    struct draw *draw = &page->draw;
    bool has_content =
        nav_has_content(page->input->nav, id, page->input->snapshot);
    float line = draw->style->types[ROLE_H5].line_height;
    float icon = draw->style->types[ROLE_H5].size;
    bool is_pressed =
        has_content && draw_tap(draw, x, y, width, height, place_page_name(id),
                                words_page(id));
    enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE;
    enum token ink = has_content ? TOKEN_INK : TOKEN_INK3;
    draw_panel(draw, x, y, width, height, RADIUS_CARD, fill);
    draw->ground = fill;
    icon_draw(draw, x + PADDING, y + (height - icon) / 2.0F, icon,
              words_page_icon(id), 3.0F, ink);
    float left = x + 2.0F * PADDING + icon;
    draw_line(draw, left, y + (height - line) / 2.0F,
              x + width - PADDING - left,
              (struct draw_text){ROLE_H5, ink, 0, 1}, words_page(id));
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct nav_settings *settings = &input->nav->settings;
    bool is_portrait = stage_is_portrait(page);
    size_t columns = is_portrait ? 1 : 2;
    size_t rows = NAV_PART_MENU / columns;
    float gap = is_portrait ? GAP_PORTRAIT : GAP;
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    float width = (room.width - gap * (float)(columns - 1)) / (float)columns;
    float height =
        (room.bottom - room.y - gap * (float)(rows - 1)) / (float)rows;
    for (size_t i = 0; i < part.count; i++) {
        draw_page(page, room.x + (width + gap) * (float)(i % columns),
                  room.y + (height + gap) * (float)(i / columns), width, height,
                  settings->cycle[part.first + i]);
    }
    chrome_draw_parts(page);
    chrome_draw_way_back(page);
}

// Only the larger text steps lead here, but it stands at any.
PAGE_KIND(menu, BESIDE) = {
    .title = N_("More"),
    .build = build,
    .build_enlarged = build,
};
