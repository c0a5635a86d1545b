#include "pages/chrome_enlarged.h"

#include "base/language.h"
#include "pages/notice.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define AIR 8.0F // around a tab and between two
#define ICON_SIZE 52.0F
#define ICON_GAP 16.0F
#define TAB_PADDING 20.0F
#define TABS_MAX 5
#define TABS_MAX_LARGEST 4 // three, and the way to the others
#define STEP_SIZE 116.0F   // of previous and next below the content
#define STEP_ROOM 330.0F   // for the words between them

struct slot {
    float x, y, width, height;
    enum page_id page;
    const char *intent;
    const char *words;
    bool is_active, has_content;
    bool is_upright; // the icon above the word
};

static enum type_role
slot_role(const struct slot *slot)
{
    return slot->is_active ? ROLE_NAV_ACTIVE : ROLE_NAV;
}

static enum token
slot_token(const struct slot *slot)
{
    return slot->is_active     ? TOKEN_ON_SEA
           : slot->has_content ? TOKEN_INK
                               : TOKEN_INK3;
}

static enum icon
slot_icon(const struct slot *slot)
{
    return slot->page == PAGE_MENU    ? ICON_COUNT
           : slot->page == PAGE_COUNT ? ICON_BACK
                                      : words_page_icon(slot->page);
}

static void
draw_beside(struct draw *draw, const struct slot *slot)
{
    enum type_role role = slot_role(slot);
    float line = draw->style->types[role].line_height;
    bool has_icon = slot_icon(slot) != ICON_COUNT;
    float icon = has_icon ? ICON_SIZE + ICON_GAP : 0.0F;
    float room = slot->width - 2.0F * TAB_PADDING - icon;
    float width = draw_text_width(draw, role, slot->words);
    // A whole word says more than its icon and half of it.
    if (width > room) {
        room += icon;
        icon = 0.0F;
        has_icon = false;
    }
    width = fminf(width, room);
    float left = slot->x + (slot->width - width - icon) / 2.0F;
    float middle = slot->y + slot->height / 2.0F;
    if (has_icon) {
        icon_draw(draw, left, middle - ICON_SIZE / 2.0F, ICON_SIZE,
                  slot_icon(slot), 3.0F, slot_token(slot));
    }
    draw_line(draw, left + icon, middle - line / 2.0F, width + 1.0F,
              (struct draw_text){role, slot_token(slot), 0, 1}, slot->words);
}

static void
draw_above(struct draw *draw, const struct slot *slot)
{
    enum type_role role = slot_role(slot);
    float line = draw->style->types[role].line_height;
    bool has_icon = slot_icon(slot) != ICON_COUNT;
    float taken = line + (has_icon ? ICON_SIZE + AIR : 0.0F);
    float y = slot->y + (slot->height - taken) / 2.0F;
    if (has_icon) {
        icon_draw(draw, slot->x + (slot->width - ICON_SIZE) / 2.0F, y,
                  ICON_SIZE, slot_icon(slot), 3.0F, slot_token(slot));
    }
    draw_line(draw, slot->x + AIR, y + taken - line, slot->width - 2.0F * AIR,
              (struct draw_text){role, slot_token(slot), ALIGN_CENTER, 1},
              slot->words);
}

static void
draw_slot(struct draw *draw, const struct slot *slot)
{
    bool is_pressed =
        slot->has_content && draw_tap(draw, slot->x, slot->y, slot->width,
                                      slot->height, slot->intent, slot->words);
    if (slot->is_active || is_pressed) {
        enum token fill = !slot->is_active ? TOKEN_SUNKEN
                          : is_pressed     ? TOKEN_SEA
                                           : TOKEN_SEA_STRONG;
        draw_rectangle(draw, slot->x, slot->y, slot->width, slot->height,
                       fminf(58.0F, slot->height / 2.0F), fill);
        draw->ground = fill;
    }
    if (slot->is_upright) {
        draw_above(draw, slot);
    } else {
        draw_beside(draw, slot);
    }
    draw->ground = TOKEN_SURFACE;
}

static float
bar_width(const struct page *page)
{
    const struct stage_grid *grid = page->grid;
    float whole = grid->right - grid->margin;
    return stage_is_portrait(page)
               ? whole
               : whole - grid->ring_size - 44.0F - chrome_sizes_width(page);
}

static size_t
count_slots(const struct page *page)
{
    size_t most = page->input->style->step_percent >= 200 ||
                          stage_is_portrait(page) ||
                          chrome_sizes_width(page) > 0.0F
                      ? TABS_MAX_LARGEST
                      : TABS_MAX;
    size_t count = page->input->nav->settings.cycle_count;
    return count < most ? count : most;
}

static size_t
find_active(const struct nav_settings *settings, enum page_id active)
{
    for (size_t i = 0; i < settings->cycle_count; i++) {
        if (settings->cycle[i] == active) {
            return i;
        }
    }
    return settings->cycle_count;
}

// Which page the slot is for. The page seen is always among the tabs: in the
// last place, if it would not be seen by its own.
enum page_id
chrome_find_slot(const struct page *page, size_t slot, size_t slots,
                 enum page_id active)
{
    const struct nav_settings *settings = &page->input->nav->settings;
    size_t seen = find_active(settings, active);
    if (slots == settings->cycle_count) {
        return settings->cycle[slot];
    }
    if (slot + 1 == slots) {
        return PAGE_MENU;
    }
    bool is_last = slot + 2 == slots;
    return is_last && seen > slot && seen < settings->cycle_count
               ? active
               : settings->cycle[slot];
}

void
chrome_draw_enlarged_tabs(struct page *page, enum page_id active,
                          bool has_parts)
{
    struct draw *draw = &page->draw;
    const struct stage_grid *grid = page->grid;
    bool is_portrait = stage_is_portrait(page);
    size_t slots = count_slots(page);
    float width = bar_width(page);
    float pitch = (width - AIR) / (float)(slots == 0 ? 1 : slots);
    stage_use_bar(page);
    draw_panel(draw, grid->margin, grid->bar_y, width, grid->bar_height,
               fminf(66.0F, grid->bar_height / 2.0F), TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    for (size_t i = 0; i < slots; i++) {
        enum page_id id = chrome_find_slot(page, i, slots, active);
        struct slot slot = {
            .x = grid->margin + AIR + pitch * (float)i,
            .y = grid->bar_y + AIR,
            .width = pitch - AIR,
            .height = grid->bar_height - 2.0F * AIR,
            .page = id,
            .intent = id == active && has_parts ? "more" : place_page_name(id),
            .words = words_page_short(id),
            .is_active = id == active,
            .has_content =
                nav_has_content(page->input->nav, id, page->input->snapshot),
            .is_upright = is_portrait,
        };
        draw_slot(draw, &slot);
    }
    draw->ground = TOKEN_BG;
}

// As a tab that is where one is not: strong, and with the way out on it.
static void
draw_back(struct page *page, const struct slot *slot)
{
    struct draw *draw = &page->draw;
    bool is_pressed = draw_tap(draw, slot->x, slot->y, slot->width,
                               slot->height, slot->intent, slot->words);
    enum token fill = is_pressed ? TOKEN_SEA : TOKEN_SEA_STRONG;
    draw_panel(draw, slot->x, slot->y, slot->width, slot->height,
               fminf(66.0F, slot->height / 2.0F), fill);
    draw->ground = fill;
    if (slot->is_upright) {
        draw_above(draw, slot);
    } else {
        draw_beside(draw, slot);
    }
    draw->ground = TOKEN_BG;
}

float
chrome_draw_enlarged_back(struct page *page, const char *words)
{
    const struct stage_grid *grid = page->grid;
    bool is_portrait = stage_is_portrait(page);
    float steps = 2.0F * grid->bar_height + STEP_ROOM + 2.0F * AIR;
    float room = is_portrait ? grid->right - grid->margin - steps
                             : bar_width(page) - steps;
    struct slot slot = {
        .x = grid->margin,
        .y = grid->bar_y,
        .height = grid->bar_height,
        .page = PAGE_COUNT,
        .intent = "back",
        .words = words,
        .is_active = true,
        .has_content = true,
        .is_upright = is_portrait,
    };
    float icon = is_portrait ? 0.0F : ICON_SIZE + ICON_GAP;
    slot.width = fminf(room - 3.0F * AIR,
                       draw_text_width(&page->draw, slot_role(&slot), words) +
                           icon + (is_portrait ? 2.0F : 4.0F) * TAB_PADDING);
    draw_back(page, &slot);
    return slot.x + slot.width;
}

static void
draw_steps(struct page *page, float x, float y, float size, float room,
           const struct chrome_steps *steps)
{
    struct draw *draw = &page->draw;
    float line = draw->style->types[ROLE_BODY_SEMIBOLD].line_height;
    button_draw_icon(draw, x, y, size, ICON_PREVIOUS, steps->previous,
                     _("Previous"));
    draw_line(
        draw, x + size + AIR, y + (size - line) / 2.0F, room,
        (struct draw_text){ROLE_BODY_SEMIBOLD, TOKEN_INK, ALIGN_CENTER, 1},
        steps->words);
    button_draw_icon(draw, x + size + room + 2.0F * AIR, y, size, ICON_NEXT,
                     steps->next, _("Next"));
}

void
chrome_draw_enlarged_steps(struct page *page, const struct chrome_steps *steps)
{
    const struct stage_grid *grid = page->grid;
    float size = grid->bar_height;
    float right = stage_is_portrait(page)
                      ? grid->right
                      : grid->margin + bar_width(page) + AIR;
    draw_steps(page, right - 2.0F * size - STEP_ROOM - 2.0F * AIR, grid->bar_y,
               size, STEP_ROOM, steps);
}

float
chrome_parts_y(const struct page *page)
{
    return stage_is_portrait(page) ? page->grid->ring_y + AIR
                                   : stage_bottom(page) - STEP_SIZE;
}

float
chrome_draw_turns(struct page *page, const char *previous, const char *next,
                  const char *words)
{
    struct chrome_steps steps = {
        .words = words, .previous = previous, .next = next};
    float x = page->grid->margin;
    float room = STEP_ROOM;
    if (notice_is_alone(page)) {
        return x;
    }
    if (stage_is_portrait(page)) {
        float end = page->grid->right - page->grid->ring_size -
                    chrome_sizes_width(page) - 2.0F * AIR;
        room = fminf(room, end - x - 2.0F * STEP_SIZE - 2.0F * AIR);
        stage_use_bar(page);
    }
    draw_steps(page, x, chrome_parts_y(page), STEP_SIZE, room, &steps);
    stage_use_content(page);
    return x + 2.0F * STEP_SIZE + room + 2.0F * AIR;
}

float
chrome_draw_parts(struct page *page)
{
    const struct page_input *input = page->input;
    struct place place = nav_place(input->nav);
    int count = nav_part_count(input->nav, place, input->snapshot);
    if (count <= 1) {
        return page->grid->margin;
    }
    return chrome_draw_turns(page, "less", "more",
                             arena_format(&page->draw.scene->arena,
                                          _("%d of %d"), place.part + 1,
                                          count));
}
