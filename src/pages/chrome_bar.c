#include "pages/chrome.h"

#include "base/language.h"
#include "pages/chrome_enlarged.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define TAB_GAP 8.0F // around a tab
#define TABS_MIN 3   // where not all have room
#define ICON_BESIDE 40.0F
#define ICON_BESIDE_GAP 18.0F
#define ICON_ABOVE 44.0F
#define BACK_MAX 480.0F
#define BACK_MAX_PORTRAIT 348.0F
#define STEPS_TIGHT 112.0F // the size of each
#define STEPS_END_TIGHT 880.0F
#define STEPS_ROOM_TIGHT 120.0F
#define STEPS_END 868.0F // upright, where the ring is to the right of them

// How the tabs lie on the bar.
struct tabs {
    float width, radius; // of the bar
    float height;
    float tab_radius;
    float gap; // between two tabs
};

static const struct tabs beside = {1640.0F, 52.0F, 88.0F, 44.0F, 8.0F};
static const struct tabs above = {832.0F, 44.0F, 120.0F, 36.0F, 0.0F};

struct tab {
    const struct tabs *row;
    float x, y, width;
    enum page_id page;
    bool is_active;
    bool has_content;
    const char *intent;
};

// A page without content keeps its place, pale and not to be touched. Where
// there are no tints it takes the colour of what is decoration.
#define PALE_ALPHA 102

static void
draw_pale(struct draw *draw, const struct tab *tab)
{
    if (draw->style->theme == THEME_CONTRAST) {
        return;
    }
    struct path path = {0};
    path_add_rectangle(&path, tab->x, tab->y, tab->width, tab->row->height,
                       tab->row->tab_radius);
    scene_add_fill(
        draw->scene, &path,
        color_with_alpha(draw_color(draw, TOKEN_SURFACE), 255 - PALE_ALPHA));
    path_destroy(&path);
}

static enum token
tab_token(const struct draw *draw, const struct tab *tab)
{
    bool is_pale = !tab->has_content && draw->style->theme == THEME_CONTRAST;
    return tab->is_active ? TOKEN_ON_SEA : is_pale ? TOKEN_LINE : TOKEN_INK;
}

#define DOT_PITCH 14.0F
#define DOT_RADIUS 4.0F

// The way to the other pages has no picture of its own.
static void
draw_icon(struct draw *draw, float x, float y, float size, enum page_id id,
          enum token token)
{
    if (id != PAGE_MENU) {
        icon_draw(draw, x, y, size, words_page_icon(id), 3.0F, token);
        return;
    }
    for (int i = -1; i <= 1; i++) {
        draw_disc(draw, x + size / 2.0F + (float)i * DOT_PITCH, y + size / 2.0F,
                  DOT_RADIUS, token);
    }
}

static void
draw_beside(struct draw *draw, const struct tab *tab)
{
    const char *words = words_page(tab->page);
    enum type_role role = tab->is_active ? ROLE_NAV_ACTIVE : ROLE_NAV;
    enum token token = tab_token(draw, tab);
    float icon = ICON_BESIDE + ICON_BESIDE_GAP;
    float room = tab->width - icon - 2.0F * TAB_GAP;
    if (draw_text_width(draw, role, words) > room) {
        words = words_page_short(tab->page);
    }
    float width = fminf(draw_text_width(draw, role, words), room);
    float left = tab->x + (tab->width - width - icon) / 2.0F;
    draw_icon(draw, left, tab->y + 24.0F, ICON_BESIDE, tab->page, token);
    draw_line(draw, left + icon, tab->y + 24.0F, width + 1.0F,
              (struct draw_text){.role = role, .token = token}, words);
}

static void
draw_above(struct draw *draw, const struct tab *tab)
{
    enum token token = tab_token(draw, tab);
    float left = tab->x + (tab->width - ICON_ABOVE) / 2.0F;
    draw_icon(draw, left, tab->y + 20.0F, ICON_ABOVE, tab->page, token);
    draw_line(draw, tab->x + TAB_GAP, tab->y + 70.0F,
              tab->width - 2.0F * TAB_GAP,
              (struct draw_text){.role = tab->is_active ? ROLE_CAPTION_SEMIBOLD
                                                        : ROLE_CAPTION_MEDIUM,
                                 .token = token,
                                 .align = ALIGN_CENTER},
              words_page_short(tab->page));
}

static void
draw_tab(struct page *page, const struct tab *tab)
{
    struct draw *draw = &page->draw;
    bool is_pressed =
        tab->has_content &&
        draw_tap(draw, tab->x, tab->y, tab->width, tab->row->height,
                 tab->intent, words_page(tab->page));
    if (tab->is_active || is_pressed) {
        enum token fill = !tab->is_active ? TOKEN_SUNKEN
                          : is_pressed    ? TOKEN_SEA
                                          : TOKEN_SEA_STRONG;
        draw_rectangle(draw, tab->x, tab->y, tab->width, tab->row->height,
                       tab->row->tab_radius, fill);
        draw->ground = fill;
    }
    if (tab->row == &above) {
        draw_above(draw, tab);
    } else {
        draw_beside(draw, tab);
    }
    if (!tab->has_content) {
        draw_pale(draw, tab);
    }
    draw->ground = TOKEN_SURFACE;
}

static float
bar_width(const struct page *page, const struct tabs *row)
{
    return row->width - chrome_sizes_width(page);
}

static float
tab_width(const struct page *page, const struct tabs *row, size_t count)
{
    float gaps = row->gap * (float)(count - 1);
    return (bar_width(page, row) - 2.0F * TAB_GAP - gaps) / (float)count;
}

static bool
has_room(const struct page *page, const struct tabs *row, enum page_id id,
         float width)
{
    bool is_above = row == &above;
    float room = width - 2.0F * TAB_GAP;
    room -= is_above ? 0.0F : ICON_BESIDE + ICON_BESIDE_GAP;
    return draw_text_width(&page->draw,
                           is_above ? ROLE_CAPTION_SEMIBOLD : ROLE_NAV_ACTIVE,
                           words_page_short(id)) <= room;
}

// As many as have room for the words of any page of the cycle.
static size_t
count_tabs(const struct page *page, const struct tabs *row)
{
    const struct nav_settings *settings = &page->input->nav->settings;
    size_t count = settings->cycle_count;
    for (size_t i = 0; count > TABS_MIN && i < settings->cycle_count;) {
        if (has_room(page, row, settings->cycle[i],
                     tab_width(page, row, count))) {
            i++;
        } else {
            count--;
            i = 0;
        }
    }
    return count;
}

static struct tab
make_tab(const struct page *page, const struct tabs *row, size_t index,
         float width, enum page_id id)
{
    return (struct tab){
        .row = row,
        .x = page->grid->margin + TAB_GAP + (width + row->gap) * (float)index,
        .y = page->grid->bar_y + TAB_GAP,
        .width = width,
        .page = id,
        .has_content =
            nav_has_content(page->input->nav, id, page->input->snapshot),
        .intent = place_page_name(id),
    };
}

void
chrome_draw_tabs(struct page *page, enum page_id active, bool has_parts)
{
    const struct tabs *row = stage_is_portrait(page) ? &above : &beside;
    struct draw *draw = &page->draw;
    if (style_is_enlarged(draw->style)) {
        chrome_draw_enlarged_tabs(page, active, has_parts);
        return;
    }
    stage_use_bar(page);
    draw_panel(draw, page->grid->margin, page->grid->bar_y,
               bar_width(page, row), page->grid->bar_height, row->radius,
               TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    size_t count = count_tabs(page, row);
    for (size_t i = 0; i < count; i++) {
        struct tab tab = make_tab(page, row, i, tab_width(page, row, count),
                                  chrome_find_slot(page, i, count, active));
        tab.is_active = tab.page == active;
        if (tab.is_active && has_parts) {
            tab.intent = "more";
        }
        draw_tab(page, &tab);
    }
    draw->ground = TOKEN_BG;
}

void
chrome_draw_steps(struct page *page, float right,
                  const struct chrome_steps *steps)
{
    struct draw *draw = &page->draw;
    if (style_is_enlarged(draw->style)) {
        chrome_draw_enlarged_steps(page, steps);
        return;
    }
    bool is_portrait = stage_is_portrait(page);
    // Upright, two buttons before the ring leave little room for the words.
    bool is_tight =
        is_portrait && chrome_sizes_width(page) > page->grid->bar_height * 2.0F;
    float gap = is_tight ? 0.0F : is_portrait ? 8.0F : 16.0F;
    float room = is_tight      ? STEPS_ROOM_TIGHT
                 : is_portrait ? 168.0F
                               : fmaxf(200.0F, steps->room);
    float size = is_tight ? STEPS_TIGHT : page->grid->bar_height;
    float y = page->grid->bar_y + (page->grid->bar_height - size) / 2.0F;
    right = (is_tight      ? STEPS_END_TIGHT
             : is_portrait ? STEPS_END
                           : right) -
            chrome_sizes_width(page);
    float x = right - 2.0F * size - room - 2.0F * gap;
    button_draw_icon(draw, x, y, size, ICON_PREVIOUS, steps->previous,
                     _("Previous"));
    draw_line(draw, x + size + gap, y + (size - 40.0F) / 2.0F, room,
              (struct draw_text){.role = is_tight ? ROLE_BODY_SEMIBOLD
                                                  : ROLE_BODY_L_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              steps->words);
    button_draw_icon(draw, right - size, y, size, ICON_NEXT, steps->next,
                     _("Next"));
}

float
chrome_draw_way_back(struct page *page)
{
    stage_use_bar(page);
    enum page_id behind =
        nav_page_behind(page->input->nav, page->input->snapshot);
    bool is_portrait = stage_is_portrait(page);
    bool is_opened = nav_place(page->input->nav).detail != 0;
    const char *words = is_opened              ? _("Close")
                        : behind == PAGE_GOALS ? _("All goals")
                        : is_portrait          ? words_page_short(behind)
                                               : words_page(behind);
    if (style_is_enlarged(page->input->style)) {
        return chrome_draw_enlarged_back(
            page, is_opened ? words : words_page_short(behind));
    }
    if (is_portrait && chrome_sizes_width(page) > 0.0F) {
        button_draw_icon(&page->draw, page->grid->margin, page->grid->bar_y,
                         page->grid->bar_height, ICON_BACK, "back", words);
        return page->grid->margin + page->grid->bar_height;
    }
    return page->grid->margin +
           button_draw(&page->draw, page->grid->margin, page->grid->bar_y,
                       page->grid->bar_height,
                       is_portrait ? BACK_MAX_PORTRAIT : BACK_MAX, ICON_BACK,
                       true, "back", words);
}

float
chrome_draw_back(struct page *page, float right)
{
    float end = chrome_draw_way_back(page);
    size_t index = 0;
    size_t count = 0;
    if (nav_sequence(page->input->nav, nav_place(page->input->nav),
                     page->input->snapshot, &index, &count)) {
        struct chrome_steps steps = {
            .words = arena_format(&page->draw.scene->arena, _("%zu of %zu"),
                                  index + 1, count),
            .previous = "previous",
            .next = "next",
        };
        chrome_draw_steps(page, right, &steps);
    }
    return end;
}

static bool
is_tab_of_cycle(const struct nav *nav, enum page_id id)
{
    if (nav->depth > 0) {
        return false;
    }
    for (size_t i = 0; i < nav->settings.cycle_count; i++) {
        if (nav->settings.cycle[i] == id) {
            return true;
        }
    }
    return false;
}

bool
chrome_has_tabs(const struct page *page)
{
    const struct nav *nav = page->input->nav;
    return is_tab_of_cycle(nav, nav_place(nav).page);
}

float
chrome_draw_foot(struct page *page, enum page_id id, bool has_parts)
{
    if (is_tab_of_cycle(page->input->nav, id)) {
        chrome_draw_tabs(page, id, has_parts);
        return 0.0F;
    }
    return chrome_draw_way_back(page);
}
