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
#define ROW 100.0F
#define ROW_PAGED 96.0F // two of them lie within reach
#define NAME_HEIGHT 150.0F
#define BESIDE_BAR 2 // pages that stand there, see draw_beside_bar

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

// How the pages lie: from the foot of the content up, within reach.
struct grid {
    size_t columns, rows;
    float width, height, gap;
    float y;
};

static struct grid
find_grid(struct page *page, const struct enlarged *room, size_t count,
          bool is_paged)
{
    bool is_portrait = stage_is_portrait(page);
    bool is_enlarged = style_is_enlarged(page->input->style);
    struct grid grid = {.columns = is_portrait && is_enlarged ? 1 : 2,
                        .gap = is_portrait ? GAP_PORTRAIT : GAP};
    size_t most = NAV_PART_MENU / grid.columns;
    grid.rows = (count + grid.columns - 1) / grid.columns;
    grid.width = (room->width - grid.gap * (float)(grid.columns - 1)) /
                 (float)grid.columns;
    grid.height =
        is_enlarged ? (room->bottom - room->y - grid.gap * (float)(most - 1)) /
                          (float)most
                    : ROW;
    if (is_enlarged && is_paged) {
        grid.height = ROW_PAGED;
    }
    grid.y =
        room->bottom + grid.gap - (grid.height + grid.gap) * (float)grid.rows;
    return grid;
}

// In large text the pages have all the room, unless they are told in parts.
static void
draw_title(struct page *page, const struct enlarged *room, bool is_paged)
{
    if (!style_is_enlarged(page->input->style) || is_paged) {
        draw_line(&page->draw, room->x, room->y, room->width,
                  (struct draw_text){ROLE_H3, TOKEN_INK, ALIGN_LEFT, 1},
                  _("All pages"));
    }
}

// In large text upright the content ends above all that is within reach: the
// last two pages stand beside the ring and beside the way back.
static void
draw_beside_bar(struct page *page, const enum page_id *ids, float left)
{
    const struct stage_grid *grid = page->grid;
    float x = grid->margin;
    float right =
        grid->right - grid->ring_size - chrome_sizes_width(page) - GAP_PORTRAIT;
    stage_use_bar(page);
    draw_page(page, x, grid->ring_y, right - x, grid->ring_size, ids[0]);
    x = left + GAP_PORTRAIT;
    draw_page(page, x, grid->bar_y, grid->right - x, grid->bar_height, ids[1]);
    stage_use_content(page);
}

// A tile for half a line: there is room for its name alone.
static void
draw_name(struct page *page, float x, float y, float width, float height,
          enum page_id id)
{
    struct draw *draw = &page->draw;
    bool has_content =
        nav_has_content(page->input->nav, id, page->input->snapshot);
    float line = draw->style->types[ROLE_NAV].line_height;
    float room = width - GAP_PORTRAIT * 2.0F;
    const char *words = words_page_short(id);
    struct draw_text how = {ROLE_NAV, has_content ? TOKEN_INK : TOKEN_INK3,
                            ALIGN_CENTER, 2};
    bool is_pressed =
        has_content && draw_tap(draw, x, y, width, height, place_page_name(id),
                                words_page(id));
    enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE;
    draw_panel(draw, x, y, width, height, RADIUS_CARD, fill);
    draw->ground = fill;
    float taken = line * (float)draw_text_lines(draw, room, how, words);
    draw_text(draw, x + GAP_PORTRAIT, y + (height - taken) / 2.0F, room, how,
              words);
    draw->ground = TOKEN_BG;
}

// Where the steps have the place beside the ring: two stand at the foot of the
// content and two beside the way back, which is all that is within reach.
static void
draw_in_reach(struct page *page, const struct enlarged *room,
              const enum page_id *ids, size_t count, float left)
{
    const struct stage_grid *grid = page->grid;
    for (size_t i = 0; i < count; i++) {
        bool is_beside = i >= BESIDE_BAR;
        float x = is_beside ? left + GAP_PORTRAIT : room->x;
        float width = (grid->right - x - GAP_PORTRAIT) / 2.0F;
        float height = is_beside ? grid->bar_height : NAME_HEIGHT;
        float y = is_beside ? grid->bar_y : room->bottom - NAME_HEIGHT;
        if (is_beside) {
            stage_use_bar(page);
        } else {
            stage_use_content(page);
        }
        x += (width + GAP_PORTRAIT) * (float)(i % BESIDE_BAR);
        draw_name(page, x, y, width, height, ids[i]);
    }
    stage_use_content(page);
}

static bool
has_room_beside_bar(const struct page *page, const struct nav_part *part)
{
    return stage_is_portrait(page) && style_is_enlarged(page->input->style) &&
           part->count == part->total && part->count > BESIDE_BAR;
}

static void
build(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const enum page_id *cycle = input->nav->settings.cycle;
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    bool has_beside = has_room_beside_bar(page, &part);
    size_t count = part.count - (has_beside ? BESIDE_BAR : 0);
    bool is_paged = part.count < part.total;
    bool is_in_reach =
        is_paged && stage_is_portrait(page) && style_is_enlarged(input->style);
    struct grid grid = find_grid(page, &room, count, is_paged);
    draw_title(page, &room, is_paged);
    for (size_t i = 0; i < count && !is_in_reach; i++) {
        draw_page(page,
                  room.x + (grid.width + grid.gap) * (float)(i % grid.columns),
                  grid.y + (grid.height + grid.gap) * (float)(i / grid.columns),
                  grid.width, grid.height, cycle[part.first + i]);
    }
    chrome_draw_parts(page);
    float left = chrome_draw_way_back(page);
    if (is_in_reach) {
        draw_in_reach(page, &room, &cycle[part.first], part.count, left);
    } else if (has_beside) {
        draw_beside_bar(page, &cycle[part.first + count], left);
    }
}

PAGE_KIND(menu, BESIDE) = {
    .title = N_("More"),
    .build = build,
    .build_enlarged = build,
};
