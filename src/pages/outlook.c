#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/outlook_parts.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define GAP_MAX 36.8F // between rows
#define PILL_WIDTH 360.0F
#define PILLS_MIDDLE 482.0F
#define PILLS_Y 1180.0F // upright, below both columns
#define PILL_PITCH 104.0F

// How the two columns lie on the page.
struct layout {
    float heading_y, rows_y, rows_height;
    float left_x, right_x, width;
};

static const struct layout landscape = {104.0F, 224.0F,  688.0F,
                                        64.0F,  1264.0F, 592.0F};
static const struct layout portrait = {120.0F, 240.0F, 800.0F,
                                       48.0F,  552.0F, 480.0F};

static struct outlook_column
make_column(const struct layout *layout, const struct outlook_list *list,
            size_t first, int first_detail, bool is_left)
{
    struct outlook_column column = {
        .x = is_left ? layout->left_x : layout->right_x,
        .y = layout->rows_y,
        .width = layout->width,
        .first_detail = first_detail + (int)first,
        .is_left = is_left,
    };
    if (first < list->count) {
        size_t left = list->count - first;
        column.items = list->items + first;
        column.count = left < NAV_PART_OUTLOOKS ? left : NAV_PART_OUTLOOKS;
    }
    if (column.count > 1) {
        float rows = (float)column.count;
        column.gap =
            fminf(GAP_MAX, (layout->rows_height - OUTLOOK_ROW_HEIGHT * rows) /
                               (rows - 1.0F));
    }
    return column;
}

// What was touched, else what this visit shows, else what most is done about.
static const struct outlook *
find_choice(const struct snapshot *snapshot, struct place place)
{
    const struct outlook_list *challenges = &snapshot->challenges;
    const struct outlook_list *opportunities = &snapshot->opportunities;
    size_t touched = (size_t)(place.detail > 0 ? place.detail : 0);
    if (touched > 0 && touched <= challenges->count) {
        return challenges->items[touched - 1];
    }
    if (touched > challenges->count &&
        touched <= challenges->count + opportunities->count) {
        return opportunities->items[touched - 1 - challenges->count];
    }
    const struct outlook *shown = snapshot_find_outlook(snapshot, place.item);
    if (shown != NULL) {
        return shown;
    }
    return snapshot->visits.count > 0 ? snapshot->visits.items[0] : NULL;
}

// One or two stand around the middle at ease, more move together.
static void
place_pills(struct outlook_choice *choice)
{
    static const float pitches[] = {0.0F, 0.0F, 156.0F, 126.0F, 104.0F};
    float pitch = pitches[choice->count];
    for (size_t i = 0; i < choice->count; i++) {
        choice->y[i] = PILLS_MIDDLE +
                       pitch * ((float)i - (float)(choice->count - 1) / 2.0F);
    }
}

static void
draw_heading(struct page *page, float x, const struct layout *layout,
             const char *title, const char *words)
{
    struct draw *draw = &page->draw;
    draw_line(draw, x, layout->heading_y, layout->width,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK}, title);
    draw_line(draw, x, layout->heading_y + 64.0F, layout->width,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              words);
}

static void
draw_headings(struct page *page, const struct layout *layout)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct snapshot *snapshot = page->input->snapshot;
    size_t challenges = snapshot->challenges.count;
    size_t opportunities = snapshot->opportunities.count;
    draw_heading(
        page, layout->left_x, layout, _("Headwind"),
        arena_format(arena,
                     ngettext("%zu challenge", "%zu challenges", challenges),
                     challenges));
    draw_heading(page, layout->right_x, layout, _("Tailwind"),
                 arena_format(arena,
                              ngettext("%zu opportunity", "%zu opportunities",
                                       opportunities),
                              opportunities));
}

static void
draw_more(struct page *page, float y, const struct outlook_choice *choice)
{
    struct draw *draw = &page->draw;
    if (choice->more > 0) {
        draw_line(draw, 0.0F, y, page->grid->width,
                  (struct draw_text){.role = ROLE_BODY,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_CENTER},
                  arena_format(&draw->scene->arena, "+%zu", choice->more));
    }
}

static void
draw_landscape(struct page *page, const struct outlook_choice *choice)
{
    struct draw *draw = &page->draw;
    struct draw_text quiet = {
        .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_CENTER};
    float middle = page->grid->width / 2.0F;
    float x = landscape.left_x + landscape.width;
    float width = landscape.right_x - x;
    draw_line(draw, x, 168.0F, width, quiet,
              _("Initiatives that use the tailwind"));
    for (size_t i = 0; i < choice->count; i++) {
        outlook_parts_draw_pill(page, middle, choice->y[i], PILL_WIDTH,
                                choice->plans[i]);
    }
    draw_more(page, 694.0F, choice);
    draw_line(draw, x, 740.0F, width, quiet,
              _("Touch a challenge or an opportunity."));
    draw_line(draw, x, 776.0F, width, quiet,
              _("The number is how many initiatives."));
}

// Upright there is no room between the columns: the initiatives stand below.
static void
draw_portrait(struct page *page, const struct outlook_choice *choice)
{
    struct draw *draw = &page->draw;
    if (choice->count > 0) {
        draw_line(draw, portrait.left_x, PILLS_Y - 108.0F, 984.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("Initiatives that use the tailwind"));
    }
    for (size_t i = 0; i < choice->count; i++) {
        outlook_parts_draw_pill(page, 540.0F, PILLS_Y + PILL_PITCH * (float)i,
                                984.0F, choice->plans[i]);
    }
    draw_more(page, PILLS_Y + PILL_PITCH * (float)choice->count - 40.0F,
              choice);
}

static void
draw_outlook(struct page *page, struct place place, const struct layout *layout)
{
    const struct snapshot *snapshot = page->input->snapshot;
    size_t first =
        (size_t)(place.part < 0 ? 0 : place.part) * NAV_PART_OUTLOOKS;
    const struct outlook *chosen = find_choice(snapshot, place);
    struct outlook_choice choice = {0};
    struct outlook_column left =
        make_column(layout, &snapshot->challenges, first, 1, true);
    struct outlook_column right =
        make_column(layout, &snapshot->opportunities, first,
                    1 + (int)snapshot->challenges.count, false);
    if (chosen != NULL) {
        bool is_challenge = chosen->kind == OUTLOOK_CHALLENGE;
        outlook_parts_choose(&choice, chosen, is_challenge ? &right : &left);
        place_pills(&choice);
    }
    draw_headings(page, layout);
    if (!stage_is_portrait(page)) {
        float middle = page->grid->width / 2.0F;
        outlook_parts_draw_links(page, &left, &right, &choice,
                                 middle - PILL_WIDTH / 2.0F,
                                 middle + PILL_WIDTH / 2.0F);
    }
    outlook_parts_draw_column(page, &left, &choice);
    outlook_parts_draw_column(page, &right, &choice);
    if (stage_is_portrait(page)) {
        draw_portrait(page, &choice);
    } else {
        draw_landscape(page, &choice);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    chrome_draw_top(page, words_page(PAGE_OUTLOOK), false);
    stage_use_content(page);
    if (snapshot->outlooks.count > 0) {
        draw_outlook(page, place, layout);
    } else {
        draw_line(&page->draw, page->grid->margin, 112.0F,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("No outlook yet"));
    }
    chrome_draw_foot(page, PAGE_OUTLOOK,
                     snapshot->challenges.count > NAV_PART_OUTLOOKS ||
                         snapshot->opportunities.count > NAV_PART_OUTLOOKS);
}

PAGE_KIND(outlook, IN_CYCLE) = {
    .title = N_("Outlook"),
    .icon = ICON_WIND,
    .build = build,
    .build_enlarged = enlarged_build_outlook,
};
