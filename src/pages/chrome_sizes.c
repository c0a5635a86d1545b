#include "pages/chrome.h"

#include "base/language.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define ICON_SIZE 44.0F
#define READER_GAP_PORTRAIT 8.0F // there is little room upright

static float
button_room(const struct page *page)
{
    return page->grid->ring_size + page->grid->ring_gap;
}

static bool
has_reader(const struct page *page)
{
    return page->input->nav->settings.is_public && page->input->can_read;
}

static float
reader_room(const struct page *page)
{
    float gap =
        stage_is_portrait(page) ? READER_GAP_PORTRAIT : page->grid->ring_gap;
    return has_reader(page) ? page->grid->ring_size + gap : 0.0F;
}

float
chrome_sizes_width(const struct page *page)
{
    if (!page->input->nav->settings.is_public) {
        return 0.0F;
    }
    return button_room(page) + reader_room(page);
}

static void
draw_reader(struct page *page)
{
    struct draw *draw = &page->draw;
    bool is_reading = page->input->is_reading;
    float size = page->grid->ring_size;
    float x = page->grid->right - size - chrome_sizes_width(page);
    float y = page->grid->ring_y;
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
    float size = page->grid->ring_size;
    if (!nav->settings.is_public) {
        return;
    }
    stage_use_bar(page);
    if (has_reader(page)) {
        draw_reader(page);
    }
    bool is_enlarged = style_is_enlarged(draw->style);
    enum type_role large = is_enlarged ? ROLE_H5 : ROLE_H3;
    enum type_role small = is_enlarged ? ROLE_CAPTION_SEMIBOLD : ROLE_H5;
    float x = page->grid->right - size - button_room(page);
    float y = page->grid->ring_y;
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
