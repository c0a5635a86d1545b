#include "base/language.h"
#include "pages/chrome.h"
#include "pages/head.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/stakeholder_links.h"
#include "pages/stakeholder_parts.h"
#include "pages/words.h"
#include "scene/icon.h"

#define STEPS_RIGHT 1700.0F
#define PROMISES_MAX 3
#define SIGN_ICON 56.0F

// How the promises and the story lie.
struct layout {
    struct stakeholder_card first; // of the promises
    float gap;
    struct stakeholder_card story;
};

static const struct layout landscape = {
    {64.0F, 240.0F, 1320.0F, 208.0F},
    24.0F,
    {1416.0F, 240.0F, 440.0F, 672.0F},
};
static const struct layout portrait = {
    {48.0F, 300.0F, 984.0F, 300.0F},
    24.0F,
    {48.0F, 1272.0F, 984.0F, 432.0F},
};

static void
draw_heading(struct page *page, const struct stakeholder *stakeholder)
{
    struct draw *draw = &page->draw;
    struct path_point sign = head_find_sign(page);
    draw_disc(draw, sign.x, sign.y, HEAD_SIGN / 2.0F, TOKEN_SURFACE);
    icon_draw(draw, sign.x - SIGN_ICON / 2.0F, sign.y - SIGN_ICON / 2.0F,
              SIGN_ICON, ICON_PEOPLE, 2.8F, TOKEN_SEA);
    head_draw(page, stakeholder->name, "", &stakeholder->plans);
}

static void
draw_promises(struct page *page, const struct stakeholder *stakeholder,
              const struct layout *layout)
{
    struct draw *draw = &page->draw;
    struct stakeholder_card card = layout->first;
    if (stakeholder->promise_count == 0) {
        draw_card(draw, card.x, card.y, card.width, card.height);
        draw_line(draw, card.x + SPACE_CARD,
                  card.y + (card.height - 40.0F) / 2.0F,
                  card.width - 2.0F * SPACE_CARD,
                  (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
                  _("Nothing is promised yet"));
        draw->ground = TOKEN_BG;
    }
    for (size_t i = 0; i < stakeholder->promise_count && i < PROMISES_MAX;
         i++) {
        stakeholder_parts_draw_promise(page, &stakeholder->promises[i], &card);
        card.y += card.height + layout->gap;
    }
}

static void
build(struct page *page, struct place place)
{
    const struct stakeholder *stakeholder =
        snapshot_find_stakeholder(page->input->snapshot, place.item);
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    chrome_draw_top(page, words_page(PAGE_STAKEHOLDER), false);
    stage_use_content(page);
    if (stakeholder != NULL) {
        draw_heading(page, stakeholder);
        draw_promises(page, stakeholder, layout);
        stakeholder_parts_draw_story(page, stakeholder, &layout->story);
    }
    float end = chrome_draw_back(page, STEPS_RIGHT);
    if (stakeholder != NULL) {
        stakeholder_links_draw(page, end, _("See also"), stakeholder);
    }
}

PAGE_KIND(stakeholder, IN_CYCLE) = {
    .title = N_("Stakeholder"),
    .icon = ICON_PEOPLE,
    .build = build,
    .build_enlarged = enlarged_build_stakeholder,
};
