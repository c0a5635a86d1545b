#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"
#include "scene/icon.h"

#include <math.h>

#define CARD_Y 400.0F
#define ROW_HEIGHT 102.0F
#define ROWS_MAX 5

static void
draw_heading(struct page *page, const struct commitment *commitment)
{
    struct draw *draw = &page->draw;
    const struct focus *focus = commitment->focus;
    if (focus != NULL) {
        const char *intent = arena_format(&draw->scene->arena, "focus/%lld",
                                          (long long)focus->id);
        float width =
            60.0F + draw_text_width(draw, ROLE_BODY_L_MEDIUM, focus->name);
        if (draw_tap(draw, 52.0F, 96.0F, width + 24.0F, 88.0F, intent,
                     focus->name)) {
            draw_rectangle(draw, 52.0F, 110.0F, width + 24.0F, 60.0F, 30.0F,
                           TOKEN_SUNKEN);
        }
        compass_draw_focus(draw, 84.0F, 140.0F, 40.0F, focus->sector,
                           page->input->snapshot->compass_count);
        draw_line(
            draw, 120.0F, 120.0F, 1700.0F,
            (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
            focus->name);
    }
    draw_line(draw, STAGE_MARGIN, 184.0F, 1792.0F,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              _("Therefore we will"));
    draw_text(
        draw, STAGE_MARGIN, 228.0F, 1792.0F,
        (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK, .lines = 3},
        commitment->text);
}

static void
draw_plan(struct page *page, float y, const struct plan *plan, bool is_first)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *intent = arena_format(arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, STAGE_MARGIN, y, 1792.0F, ROW_HEIGHT, intent,
                 plan->title)) {
        draw_rectangle(draw, 72.0F, y + 2.0F, 1776.0F, ROW_HEIGHT - 4.0F, 16.0F,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, 96.0F, 1824.0F, y);
    }
    enum status status = progress_plan_status(plan);
    mark_draw(draw, 118.0F, y + 51.0F, 44.0F, words_mark(status),
              words_status(status));
    draw_line(
        draw, 164.0F, y + 13.0F, 1100.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, 164.0F, y + 53.0F, 1100.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              plan->owner[0] == '\0'
                  ? words_status(status)
                  : arena_format(arena, "%s, %s", plan->owner,
                                 words_status_inside(status)));
    char day[48];
    calendar_format_day(day, sizeof day, plan->deadline, page->input->now.day);
    draw_line(draw, 1300.0F, y + 33.0F, 460.0F,
              (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_RIGHT},
              day);
    icon_draw(draw, 1788.0F, y + 35.0F, 32.0F, ICON_NEXT, 3.0F, TOKEN_INK2);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plans(struct page *page, const struct commitment *commitment)
{
    struct draw *draw = &page->draw;
    size_t count =
        commitment->plans.count < ROWS_MAX ? commitment->plans.count : ROWS_MAX;
    if (count == 0) {
        draw_card(draw, STAGE_MARGIN, CARD_Y, 1792.0F, 136.0F);
        draw_line(draw, 96.0F, CARD_Y + 48.0F, 1700.0F,
                  (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
                  _("No plan carries this commitment yet"));
        draw->ground = TOKEN_BG;
        return;
    }
    draw_card(draw, STAGE_MARGIN, CARD_Y, 1792.0F, ROW_HEIGHT * (float)count);
    for (size_t i = 0; i < count; i++) {
        draw_plan(page, CARD_Y + ROW_HEIGHT * (float)i,
                  commitment->plans.items[i], i == 0);
    }
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct commitment *commitment =
        snapshot_find_commitment(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_COMMITMENT), false);
    stage_use_content(page);
    if (commitment != NULL) {
        draw_heading(page, commitment);
        draw_plans(page, commitment);
    }
    chrome_draw_back(page, 1700.0F);
}

const struct page_kind page_commitment = {PAGE_COMMITMENT, build};
