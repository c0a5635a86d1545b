#include "base/language.h"
#include "pages/chrome_row.h"
#include "pages/stage.h"

#include <string.h>

#define AIR 8.0F // around each of the two

// A language is named in its own words, so that who needs it finds it.
struct tongue {
    const char *intent;
    const char *name;
    const char *code;
    bool is_spoken;
};

static void
find_tongues(struct tongue tongues[2])
{
    bool is_english = strcmp(language_in_use(), "en") == 0;
    tongues[0] = (struct tongue){"danish", C_("language", "Dansk"),
                                 C_("language", "DA"), !is_english};
    tongues[1] = (struct tongue){"english", C_("language", "English"),
                                 C_("language", "EN"), is_english};
}

static void
draw_round(struct page *page, const struct chrome_row *row,
           const struct tongue *other)
{
    struct draw *draw = &page->draw;
    float size = row->size;
    bool is_large = style_is_enlarged(draw->style);
    enum type_role role = is_large ? ROLE_CAPTION_SEMIBOLD : ROLE_NAV_ACTIVE;
    float line = draw->style->types[role].line_height;
    bool is_pressed = draw_tap(draw, row->language_x, row->y, size, size,
                               other->intent, other->name);
    enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE;
    draw_panel(draw, row->language_x, row->y, size, size, size / 2.0F, fill);
    draw->ground = fill;
    draw_line(draw, row->language_x, row->y + (size - line) / 2.0F, size,
              (struct draw_text){role, TOKEN_INK, ALIGN_CENTER, 1},
              other->code);
    draw->ground = TOKEN_BG;
}

static void
draw_half(struct page *page, const struct tongue *tongue, float x, float width)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float y = page->grid->bar_y + AIR;
    float height = page->grid->bar_height - 2.0F * AIR;
    bool is_pressed =
        draw_tap(draw, x, y, width, height, tongue->intent, tongue->name);
    enum token fill = tongue->is_spoken ? TOKEN_SEA_STRONG
                      : is_pressed      ? TOKEN_SUNKEN
                                        : TOKEN_SURFACE;
    enum type_role role =
        tongue->is_spoken ? is_portrait ? ROLE_BODY_SEMIBOLD : ROLE_NAV_ACTIVE
        : is_portrait     ? ROLE_BODY_MEDIUM
                          : ROLE_NAV;
    float line = draw->style->types[role].line_height;
    draw_rectangle(draw, x, y, width, height, is_portrait ? 36.0F : 44.0F,
                   fill);
    draw->ground = fill;
    draw_line(draw, x, y + (height - line) / 2.0F, width,
              (struct draw_text){role,
                                 tongue->is_spoken ? TOKEN_ON_SEA : TOKEN_INK,
                                 ALIGN_CENTER, 1},
              tongue->name);
    draw->ground = TOKEN_BG;
}

void
chrome_draw_language(struct page *page, const struct chrome_row *row)
{
    struct tongue tongues[2];
    find_tongues(tongues);
    if (!row->is_wide) {
        draw_round(page, row, &tongues[tongues[0].is_spoken ? 1 : 0]);
        return;
    }
    const struct stage_grid *grid = page->grid;
    float half = row->language_width / 2.0F - AIR;
    draw_panel(&page->draw, row->language_x, grid->bar_y, row->language_width,
               grid->bar_height, stage_is_portrait(page) ? 44.0F : 52.0F,
               TOKEN_SURFACE);
    draw_half(page, &tongues[0], row->language_x + AIR, half);
    draw_half(page, &tongues[1], row->language_x + AIR + half, half);
}
