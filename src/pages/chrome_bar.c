#include "pages/chrome.h"

#include "base/language.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define BAR_HEIGHT 104.0F
#define BAR_WIDTH 1640.0F
#define TAB_HEIGHT 88.0F
#define TAB_GAP 8.0F
#define TAB_ICON 40.0F
#define TAB_ICON_GAP 18.0F
#define STEPS_WIDTH 200.0F
#define STEPS_GAP 16.0F

static enum icon
tab_icon(enum page_id page)
{
    switch (page) {
    case PAGE_PLANS:
        return ICON_PLANS;
    case PAGE_GOALS:
        return ICON_GOALS;
    case PAGE_STORIES:
        return ICON_STORIES;
    default:
        return ICON_COMPASS;
    }
}

struct tab {
    float x, width;
    enum page_id page;
    bool is_active;
    const char *intent;
};

// A page without content keeps its place, pale and not to be touched.
#define PALE_ALPHA 102

static void
draw_pale_tab(struct draw *draw, float x, float y, float width)
{
    struct path path = {0};
    path_add_rectangle(&path, x, y, width, TAB_HEIGHT, TAB_HEIGHT / 2.0F);
    scene_add_fill(
        draw->scene, &path,
        color_with_alpha(draw_color(draw, TOKEN_SURFACE), 255 - PALE_ALPHA));
    path_destroy(&path);
}

static void
draw_tab(struct page *page, const struct tab *tab)
{
    struct draw *draw = &page->draw;
    const char *words = words_page(tab->page);
    bool has_content = nav_has_content(tab->page, page->input->snapshot);
    enum type_role role = tab->is_active ? ROLE_NAV_ACTIVE : ROLE_NAV;
    enum token token = tab->is_active ? TOKEN_ON_SEA : TOKEN_INK;
    float y = STAGE_BAR_Y + TAB_GAP;
    bool is_pressed = has_content && draw_tap(draw, tab->x, y, tab->width,
                                              TAB_HEIGHT, tab->intent, words);
    if (tab->is_active || is_pressed) {
        enum token fill = !tab->is_active ? TOKEN_SUNKEN
                          : is_pressed    ? TOKEN_SEA
                                          : TOKEN_SEA_STRONG;
        draw_rectangle(draw, tab->x, y, tab->width, TAB_HEIGHT,
                       TAB_HEIGHT / 2.0F, fill);
        draw->ground = fill;
    }
    float room = tab->width - TAB_ICON - TAB_ICON_GAP - 2.0F * TAB_GAP;
    float width = fminf(draw_text_width(draw, role, words), room);
    float left = tab->x + (tab->width - width - TAB_ICON - TAB_ICON_GAP) / 2.0F;
    icon_draw(draw, left, y + 24.0F, TAB_ICON, tab_icon(tab->page), 3.0F,
              token);
    draw_line(draw, left + TAB_ICON + TAB_ICON_GAP, y + 24.0F, width + 1.0F,
              (struct draw_text){.role = role, .token = token}, words);
    if (!has_content) {
        draw_pale_tab(draw, tab->x, y, tab->width);
    }
    draw->ground = TOKEN_SURFACE;
}

void
chrome_draw_tabs(struct page *page, enum page_id active, bool has_parts)
{
    const struct nav_settings *settings = &page->input->nav->settings;
    struct draw *draw = &page->draw;
    stage_use_bar(page);
    draw_rectangle(draw, STAGE_MARGIN, STAGE_BAR_Y, BAR_WIDTH, BAR_HEIGHT,
                   BAR_HEIGHT / 2.0F, TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    float count = (float)settings->cycle_count;
    float width = (BAR_WIDTH - 2.0F * TAB_GAP - TAB_GAP * (count - 1.0F)) /
                  fmaxf(count, 1.0F);
    for (size_t i = 0; i < settings->cycle_count; i++) {
        bool is_active = settings->cycle[i] == active;
        struct tab tab = {
            .x = STAGE_MARGIN + TAB_GAP + (width + TAB_GAP) * (float)i,
            .width = width,
            .page = settings->cycle[i],
            .is_active = is_active,
            .intent = is_active && has_parts
                          ? "more"
                          : place_page_name(settings->cycle[i]),
        };
        draw_tab(page, &tab);
    }
    draw->ground = TOKEN_BG;
}

// The page that the way back leads to.
static enum page_id
page_behind(const struct nav *nav)
{
    if (nav->depth > 0) {
        return nav->stack[nav->depth - 1].page;
    }
    switch (nav_place(nav).page) {
    case PAGE_PLAN:
        return PAGE_PLANS;
    case PAGE_GOAL:
        return PAGE_GOALS;
    case PAGE_STORY:
        return PAGE_STORIES;
    default:
        return PAGE_COMPASS;
    }
}

static void
draw_steps(struct page *page, float right)
{
    size_t index = 0;
    size_t count = 0;
    if (!nav_sequence(nav_place(page->input->nav), page->input->snapshot,
                      &index, &count)) {
        return;
    }
    struct draw *draw = &page->draw;
    float x = right - 2.0F * BAR_HEIGHT - STEPS_WIDTH - 2.0F * STEPS_GAP;
    button_draw_icon(draw, x, STAGE_BAR_Y, BAR_HEIGHT, ICON_PREVIOUS,
                     "previous", _("Previous"));
    const char *words =
        arena_format(&draw->scene->arena, _("%zu of %zu"), index + 1, count);
    draw_line(draw, x + BAR_HEIGHT + STEPS_GAP, STAGE_BAR_Y + 32.0F,
              STEPS_WIDTH,
              (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              words);
    button_draw_icon(draw, right - BAR_HEIGHT, STAGE_BAR_Y, BAR_HEIGHT,
                     ICON_NEXT, "next", _("Next"));
}

float
chrome_draw_back(struct page *page, float right)
{
    struct draw *draw = &page->draw;
    stage_use_bar(page);
    enum page_id behind = page_behind(page->input->nav);
    const char *words =
        behind == PAGE_GOALS ? _("All goals") : words_page(behind);
    float width = button_draw(draw, STAGE_MARGIN, STAGE_BAR_Y, BAR_HEIGHT,
                              480.0F, ICON_BACK, true, "back", words);
    draw_steps(page, right);
    return STAGE_MARGIN + width;
}
