#include "base/language.h"
#include "pages/chrome.h"
#include "pages/stage.h"
#include "pages/words.h"

static size_t
count(const struct snapshot *snapshot)
{
    return snapshot->shown_goals.count;
}

static int64_t
find_id(const struct snapshot *snapshot, size_t index)
{
    return snapshot->shown_goals.items[index]->id;
}

static void
build(struct page *page, struct place place)
{
    const struct goal *goal =
        snapshot_find_goal(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_TIDE), false);
    stage_use_content(page);
    draw_line(&page->draw, page->grid->margin, 200.0F,
              page->grid->right - page->grid->margin,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              goal == NULL ? "…" : goal->name);
    chrome_draw_foot(page, PAGE_TIDE, false);
}

PAGE_KIND(tide, IN_CYCLE) = {
    .title = N_("Tide"),
    .icon = ICON_WIND,
    .build = build,
    .rules = {.is_internal = true, .count = count, .find_id = find_id},
};

static size_t
count_rows(struct place place, const struct snapshot *snapshot)
{
    (void)place;
    return snapshot->plans.count;
}

static bool
has_content(const struct snapshot *snapshot)
{
    return snapshot->plans.count > 0;
}

PAGE_KIND(tides, BESIDE) = {
    .title = N_("Tides"),
    .build = build,
    .build_enlarged = build,
    .rules = {.above = PAGE_TIDE,
              .has_content = has_content,
              .count_rows = count_rows,
              .rows_shown = {10, 5, 0}},
};
