#include "base/language.h"
#include "pages/chrome.h"
#include "pages/focus_parts.h"
#include "pages/head.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/stakeholder_links.h"
#include "pages/words.h"
#include "scene/compass.h"

#define STEPS_RIGHT 1700.0F
#define LOWER_END 1480.0F
#define GAP 24.0F

static void
draw_heading(struct page *page, const struct focus *focus)
{
    struct path_point sign = head_find_sign(page);
    compass_draw_focus(&page->draw, sign.x, sign.y, HEAD_SIGN, focus->sector,
                       page->input->snapshot->compass_count);
    head_draw(page, focus->name, focus->short_name, &focus->plans);
}

static void
draw_landscape(struct page *page, const struct focus *focus)
{
    focus_parts_draw_commitments(
        page, focus, &(struct focus_card){64.0F, 240.0F, 560.0F, 672.0F});
    focus_parts_draw_plans(
        page, focus, &(struct focus_card){656.0F, 240.0F, 616.0F, 672.0F});
    focus_parts_draw_goals(
        page, focus, &(struct focus_card){1304.0F, 240.0F, 552.0F, 348.0F});
    focus_parts_draw_story(
        page, focus, &(struct focus_card){1304.0F, 620.0F, 552.0F, 292.0F});
}

// Plans first, as high as they need; commitments and goals share what is left
// above the story.
static void
draw_portrait(struct page *page, const struct focus *focus)
{
    size_t rows = focus->plans.count < FOCUS_PLANS_MAX ? focus->plans.count
                                                       : FOCUS_PLANS_MAX;
    struct focus_card plans = {48.0F, 288.0F, 984.0F,
                               focus_parts_plans_height(rows)};
    float y = plans.y + plans.height + GAP;
    struct focus_card left = {48.0F, y, 476.0F, LOWER_END - y};
    struct focus_card right = {548.0F, y, 484.0F, LOWER_END - y};
    focus_parts_draw_plans(page, focus, &plans);
    focus_parts_draw_commitments(page, focus, &left);
    focus_parts_draw_goals(page, focus, &right);
    focus_parts_draw_story(
        page, focus,
        &(struct focus_card){48.0F, LOWER_END + GAP, 984.0F, 200.0F});
}

static void
build(struct page *page, struct place place)
{
    const struct focus *focus =
        snapshot_find_focus(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_FOCUS), false);
    stage_use_content(page);
    if (focus != NULL) {
        draw_heading(page, focus);
        if (stage_is_portrait(page)) {
            draw_portrait(page, focus);
        } else {
            draw_landscape(page, focus);
        }
    }
    float end = chrome_draw_back(page, STEPS_RIGHT);
    stakeholder_links_draw(page, end, _("Good for"), NULL);
}

PAGE_KIND(focus, IN_CYCLE) = {
    .title = N_("Focus point"),
    .build = build,
    .build_enlarged = enlarged_build_focus,
};
