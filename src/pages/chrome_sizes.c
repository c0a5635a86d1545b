#include "pages/chrome.h"

#include "base/language.h"
#include "pages/chrome_row.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define ICON_SIZE 44.0F
#define SMALL 100.0F // where three of them stand upright before the ring
#define SMALL_GAP 8.0F
#define WIDE 440.0F
#define WIDE_PORTRAIT 240.0F
#define WIDE_TABS 3 // that have room beside it

static bool
is_wide(const struct page *page, bool has_reader)
{
    return !style_is_enlarged(page->input->style) && chrome_has_tabs(page) &&
           page->input->nav->settings.cycle_count <= WIDE_TABS &&
           !(stage_is_portrait(page) && has_reader);
}

struct chrome_row
chrome_find_row(const struct page *page)
{
    const struct stage_grid *grid = page->grid;
    bool is_portrait = stage_is_portrait(page);
    bool is_large = style_is_enlarged(page->input->style);
    struct chrome_row row = {.has_reader = page->input->can_read};
    bool is_small = is_portrait && (row.has_reader || is_large);
    float gap = is_small ? SMALL_GAP : grid->ring_gap;
    row.is_wide = is_wide(page, row.has_reader);
    row.size = is_small ? SMALL : grid->ring_size;
    row.y = grid->ring_y + (grid->ring_size - row.size) / 2.0F;
    row.enlarge_x = grid->right - grid->ring_size - grid->ring_gap - row.size;
    row.reader_x = row.enlarge_x - (row.has_reader ? gap + row.size : 0.0F);
    row.language_width = !row.is_wide  ? row.size
                         : is_portrait ? WIDE_PORTRAIT
                                       : WIDE;
    row.language_x = row.reader_x - gap - row.language_width;
    row.width = grid->right - grid->ring_size - row.language_x;
    return row;
}

float
chrome_sizes_width(const struct page *page)
{
    return page->input->nav->settings.is_public ? chrome_find_row(page).width
                                                : 0.0F;
}

static void
draw_reader(struct page *page, const struct chrome_row *row)
{
    struct draw *draw = &page->draw;
    bool is_reading = page->input->is_reading;
    float size = row->size;
    float x = row->reader_x;
    float y = row->y;
    bool is_pressed =
        draw_tap(draw, x, y, size, size, "read",
                 is_reading ? _("Stop reading") : _("Read aloud"));
    draw_panel(draw, x, y, size, size, size / 2.0F,
               is_reading   ? TOKEN_SEA_STRONG
               : is_pressed ? TOKEN_SUNKEN
                            : TOKEN_SURFACE);
    float icon = ICON_SIZE * size / 104.0F;
    icon_draw(draw, x + (size - icon) / 2.0F, y + (size - icon) / 2.0F, icon,
              is_reading ? ICON_STOP : ICON_SPEAKER, 3.0F,
              is_reading ? TOKEN_ON_SEA : TOKEN_INK);
}

// A large and a small letter on one line: what it is for needs no word.
void
chrome_draw_sizes(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct nav *nav = page->input->nav;
    if (!nav->settings.is_public) {
        return;
    }
    struct chrome_row row = chrome_find_row(page);
    float size = row.size;
    stage_use_bar(page);
    chrome_draw_language(page, &row);
    if (row.has_reader) {
        draw_reader(page, &row);
    }
    bool is_enlarged = style_is_enlarged(draw->style);
    enum type_role large = is_enlarged ? ROLE_H5 : ROLE_H3;
    enum type_role small = is_enlarged ? ROLE_CAPTION_SEMIBOLD : ROLE_H5;
    float x = row.enlarge_x;
    float y = row.y;
    bool is_pressed =
        draw_tap(draw, x, y, size, size, "enlarge",
                 nav->is_enlarged ? _("Usual text") : _("Larger text"));
    enum token fill = nav->is_enlarged ? TOKEN_SEA_STRONG
                      : is_pressed     ? TOKEN_SUNKEN
                                       : TOKEN_SURFACE;
    enum token ink = nav->is_enlarged ? TOKEN_ON_SEA : TOKEN_INK;
    draw_panel(draw, x, y, size, size, size / 2.0F, fill);
    draw->ground = fill;
    const struct type *types = draw->style->types;
    float both = draw_text_width(draw, large, "A") +
                 draw_text_width(draw, small, "a") + 2.0F;
    float left = x + (size - both) / 2.0F;
    float line = y + (size - types[large].line_height) / 2.0F;
    left += draw_line(draw, left, line, size,
                      (struct draw_text){large, ink, 0, 1}, "A") +
            2.0F;
    // Both stand on one base line: 0.36 of its size below a line's middle.
    float drop = 0.36F * (types[large].size - types[small].size) +
                 (types[large].line_height - types[small].line_height) / 2.0F;
    draw_line(draw, left, line + drop, size,
              (struct draw_text){small, ink, 0, 1}, "a");
    draw->ground = TOKEN_BG;
}
