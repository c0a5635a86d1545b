#include "base/language.h"
#include "model/balance.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/plan_row.h"
#include "pages/stage.h"

#define AIR 16.0F

static const struct draw_text name = {ROLE_FOCUS_NAME, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

static void
draw_plans(struct enlarged *room, const struct plan_list *plans,
           struct nav_part part)
{
    struct enlarged_row rows[NAV_PART_LARGE];
    for (size_t i = 0; i < part.count; i++) {
        rows[i] = enlarged_make_plan(room->page, plans->items[part.first + i]);
    }
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE);
}

static void
draw_commitments(struct enlarged *room, const struct focus *focus,
                 struct nav_part part)
{
    struct enlarged_row rows[NAV_PART_LARGE];
    for (size_t i = 0; i < part.count; i++) {
        const struct commitment *commitment =
            focus->commitments.items[part.first + i];
        rows[i] = (struct enlarged_row){
            .title = commitment->short_text[0] == '\0' ? commitment->text
                                                       : commitment->short_text,
            .intent =
                arena_format(&room->page->draw.scene->arena, "commitment/%lld",
                             (long long)commitment->id),
            .is_prose = true,
        };
    }
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE);
}

static void
draw_lead(struct enlarged *room, const struct focus *focus)
{
    struct status_counts counts = progress_count_plans(&focus->plans);
    enlarged_open_card(room, NULL, NULL);
    enlarged_say(room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                 focus->name);
    enlarged_skip(room, AIR);
    enlarged_say_counts(room, &counts);
    if (focus->plans.count == 0) {
        enlarged_say(room, quiet, _("No plans yet"));
    }
}

static void
draw_focus(struct enlarged *room, const struct focus *focus,
           struct nav_part part)
{
    bool is_largest = room->page->draw.style->step_percent >= 200;
    if (part.count == 0) {
        draw_lead(room, focus);
    } else if (is_largest) {
        enlarged_draw_plan(room, focus->plans.items[part.first]);
    } else if (part.group == NAV_GROUP_FIRST) {
        bool is_long = draw_text_width(&room->page->draw, name.role,
                                       focus->name) > room->width;
        enlarged_say(room, name,
                     is_long && focus->short_name[0] != '\0' ? focus->short_name
                                                             : focus->name);
        enlarged_skip(room, AIR);
        draw_plans(room, &focus->plans, part);
    } else {
        enlarged_say(room, name, _("Therefore we will"));
        enlarged_skip(room, AIR);
        draw_commitments(room, focus, part);
    }
    room->page->draw.ground = TOKEN_BG;
}

void
enlarged_build_focus(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct focus *focus =
        snapshot_find_focus(input->snapshot, place.item);
    struct enlarged room = enlarged_begin(page, true);
    if (focus != NULL) {
        draw_focus(&room, focus,
                   nav_find_part(input->nav, place, input->snapshot));
    }
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}

static void
draw_text_of(struct enlarged *room, const struct commitment *commitment)
{
    struct arena *arena = &room->page->draw.scene->arena;
    const struct goal *goal = balance_find_measure(commitment);
    enlarged_open_card(room, NULL, NULL);
    enlarged_say(room, quiet, _("Therefore we will"));
    enlarged_skip(room, AIR);
    enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 5},
                 commitment->text);
    if (goal != NULL) {
        enlarged_skip(room, AIR);
        enlarged_say(room, quiet,
                     arena_format(arena, _("Measured by %s"), goal->name));
    }
}

void
enlarged_build_commitment(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct commitment *commitment =
        snapshot_find_commitment(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (commitment != NULL && part.count == 0) {
        draw_text_of(&room, commitment);
    } else if (commitment != NULL && input->style->step_percent >= 200) {
        enlarged_draw_plan(&room, commitment->plans.items[part.first]);
    } else if (commitment != NULL) {
        draw_plans(&room, &commitment->plans, part);
    }
    page->draw.ground = TOKEN_BG;
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}
