#include "base/language.h"
#include "pages/chrome.h"
#include "pages/initiatives_area.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"

#define GAP 32.0F

// The newest year that an initiative belongs to; 0 if none tells.
static int
find_year(const struct snapshot *snapshot)
{
    int year = 0;
    for (size_t i = 0; i < snapshot->area_count; i++) {
        const struct plan_list *plans = &snapshot->areas[i]->initiatives;
        for (size_t j = 0; j < plans->count; j++) {
            int told = plans->items[j]->year;
            year = told > year ? told : year;
        }
    }
    return year;
}

static void
draw_areas(struct page *page, size_t first, int year)
{
    const struct snapshot *snapshot = page->input->snapshot;
    bool is_portrait = stage_is_portrait(page);
    float room = page->grid->right - page->grid->margin;
    for (size_t i = 0; i < NAV_PART_AREAS && first + i < snapshot->area_count;
         i++) {
        struct initiatives_area area = {
            .focus = snapshot->areas[first + i],
            .year = year,
            .x = page->grid->margin,
            .y = is_portrait ? 120.0F : 104.0F,
            .width = is_portrait ? room : (room - GAP) / 2.0F,
            .list_height = is_portrait ? 664.0F : 696.0F,
        };
        if (is_portrait) {
            area.y += (area.list_height + INITIATIVES_HEAD + GAP) * (float)i;
        } else {
            area.x += (area.width + GAP) * (float)i;
        }
        initiatives_area_draw(page, &area);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * NAV_PART_AREAS;
    first = first < snapshot->area_count ? first : 0;
    int year = find_year(snapshot);
    const char *title = year == 0
                            ? words_page(PAGE_INITIATIVES)
                            : arena_format(&page->draw.scene->arena, "%s %d",
                                           words_page(PAGE_INITIATIVES), year);
    chrome_draw_top(page, title, false);
    stage_use_content(page);
    if (nav_has_content(page->input->nav, PAGE_INITIATIVES, snapshot)) {
        draw_areas(page, first, year);
    } else {
        draw_line(&page->draw, page->grid->margin, 112.0F,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("No initiatives yet"));
    }
    chrome_draw_foot(page, PAGE_INITIATIVES,
                     snapshot->area_count > NAV_PART_AREAS);
}

PAGE_KIND(initiatives, IN_CYCLE) = {
    .title = N_("Initiatives"),
    .icon = ICON_PLANS,
    .build = build,
    .build_enlarged = enlarged_build_initiatives,
};
