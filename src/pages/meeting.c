#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/meeting_parts.h"
#include "pages/stage.h"
#include "pages/words.h"

static const char *
title_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    if (meeting->item_count == 0) {
        return words_page(PAGE_MEETING);
    }
    return arena_format(&page->draw.scene->arena,
                        _("Stand-up meeting, plan %zu of %zu"),
                        meeting->index + 1, meeting->item_count);
}

static void
draw_nothing(struct page *page)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float x = is_portrait ? 48.0F : 520.0F;
    float y = page->grid->top;
    float width = is_portrait ? 984.0F : 880.0F;
    draw_card(draw, x, y, width, 808.0F);
    draw_text(
        draw, x + 48.0F, y + 96.0F, width - 96.0F,
        (struct draw_text){.role = ROLE_H2, .token = TOKEN_INK, .lines = 3},
        _("Nothing is on the agenda"));
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    (void)place;
    if (meeting == NULL || meeting->stage == MEETING_RESTING) {
        meeting_draw_agenda(page);
        return;
    }
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, meeting->plan_id);
    chrome_draw_top(page, title_words(page), false);
    stage_use_content(page);
    if (plan == NULL) {
        draw_nothing(page);
    } else {
        meeting_draw_focus(page, plan);
    }
    meeting_draw_news(page);
    meeting_draw_deadlines(page);
    if (plan != NULL) {
        meeting_draw_deeds(page, plan);
    }
    // The question stands in its place.
    if (meeting->sheet != SHEET_ASK) {
        meeting_draw_bar(page);
    }
}

static bool
has_content(const struct snapshot *snapshot)
{
    return snapshot->ranked.count > 0;
}

PAGE_KIND(meeting, IN_CYCLE) = {
    .title = N_("Stand-up meeting"),
    .icon = ICON_BOARD,
    .build = build,
    .build_enlarged = enlarged_build_meeting,
    .rules = {.is_internal = true,
              .is_never_turned_to = true,
              .has_content = has_content},
};
