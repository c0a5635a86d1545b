#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"
#include "scene/icon.h"

#include <math.h>

#define BAR_END 1700.0F
#define BAR_END_PORTRAIT 872.0F
#define LINKS_Y_PORTRAIT 1760.0F
#define ROW_HEIGHT 102.0F
#define DATE_WIDTH 280.0F
#define TEXT_AIR 16.0F // below the text

// How the page lies.
struct layout {
    float focus_y; // the middle of the sign
    float label_y, text_y;
    int text_lines;
    float end; // of the plans
};

static const struct layout landscape = {140.0F, 184.0F, 228.0F, 3, 912.0F};
static const struct layout portrait = {164.0F, 216.0F, 260.0F, 6, 1704.0F};

static void
draw_focus(struct page *page, float middle, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float room = page->grid->right - x - 56.0F;
    const char *intent =
        arena_format(&draw->scene->arena, "focus/%lld", (long long)focus->id);
    float words =
        fminf(draw_text_width(draw, ROLE_BODY_L_MEDIUM, focus->name), room);
    if (draw_tap(draw, x - 12.0F, middle - 44.0F, words + 84.0F, TARGET_MIN,
                 intent, focus->name)) {
        draw_rectangle(draw, x - 12.0F, middle - 30.0F, words + 84.0F, 60.0F,
                       30.0F, TOKEN_SUNKEN);
    }
    compass_draw_focus(draw, x + 20.0F, middle, 40.0F, focus->sector,
                       page->input->snapshot->compass_count);
    draw_line(
        draw, x + 56.0F, middle - 20.0F, words + 1.0F,
        (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
        focus->name);
}

// Returns where the text ends.
static float
draw_heading(struct page *page, const struct layout *layout,
             const struct commitment *commitment)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float width = page->grid->right - x;
    if (commitment->focus != NULL) {
        draw_focus(page, layout->focus_y, commitment->focus);
    }
    draw_line(draw, x, layout->label_y, width,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              _("Therefore we will"));
    return layout->text_y +
           draw_text(draw, x, layout->text_y, width,
                     (struct draw_text){.role = ROLE_H4,
                                        .token = TOKEN_INK,
                                        .lines = layout->text_lines},
                     commitment->text);
}

static void
draw_plan_words(struct page *page, float x, float y, float right,
                const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float room = right - DATE_WIDTH - 24.0F - x;
    draw_line(
        draw, x, y + 13.0F, room,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, x, y + 53.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words_owner_status(draw, ROLE_BODY, room, plan));
    char day[48];
    calendar_format_day(day, sizeof day, plan->deadline, page->input->now.day);
    draw_line(draw, right - DATE_WIDTH, y + 33.0F, DATE_WIDTH,
              (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_RIGHT},
              day);
}

static void
draw_plan(struct page *page, float y, const struct plan *plan, bool is_first)
{
    struct draw *draw = &page->draw;
    float left = page->grid->margin;
    float right = page->grid->right;
    enum status status = progress_plan_status(plan);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, left, y, right - left, ROW_HEIGHT, intent,
                 plan->title)) {
        draw_rectangle(draw, left + 8.0F, y + 2.0F, right - left - 16.0F,
                       ROW_HEIGHT - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, left + SPACE_CARD, right - SPACE_CARD, y);
    }
    mark_draw(draw, left + 54.0F, y + 51.0F, 44.0F, words_mark(status),
              words_status(status));
    draw_plan_words(page, left + 100.0F, y, right - 96.0F, plan);
    icon_draw(draw, right - 68.0F, y + 35.0F, 32.0F, ICON_NEXT, 3.0F,
              TOKEN_INK2);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_no_plan(struct page *page, float y)
{
    struct draw *draw = &page->draw;
    float left = page->grid->margin;
    float width = page->grid->right - left;
    draw_card(draw, left, y, width, 136.0F);
    draw_line(draw, left + SPACE_CARD, y + 48.0F, width - 2.0F * SPACE_CARD,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              _("No plan carries this commitment yet"));
    draw->ground = TOKEN_BG;
}

// As many as fit.
static void
draw_plans(struct page *page, float y, float end, const struct plan_list *plans)
{
    struct draw *draw = &page->draw;
    float left = page->grid->margin;
    size_t most = (size_t)((end - y) / ROW_HEIGHT);
    size_t count = plans->count < most ? plans->count : most;
    draw_card(draw, left, y, page->grid->right - left,
              ROW_HEIGHT * (float)count);
    for (size_t i = 0; i < count; i++) {
        draw_plan(page, y + ROW_HEIGHT * (float)i, plans->items[i], i == 0);
    }
    draw->ground = TOKEN_BG;
}

// Upright the ring stands beside the way back.
static struct links_room
find_links_room(const struct page *page, float left)
{
    struct links_room room = links_find_room(page, left, BAR_END);
    if (stage_is_portrait(page)) {
        room.right = BAR_END_PORTRAIT - chrome_sizes_width(page);
        room.y = LINKS_Y_PORTRAIT;
    }
    return room;
}

static void
build(struct page *page, struct place place)
{
    const struct commitment *commitment =
        snapshot_find_commitment(page->input->snapshot, place.item);
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    chrome_draw_top(page, words_page(PAGE_COMMITMENT), false);
    stage_use_content(page);
    if (commitment != NULL) {
        float y = draw_heading(page, layout, commitment) + TEXT_AIR;
        if (commitment->plans.count == 0) {
            draw_no_plan(page, y);
        } else {
            draw_plans(page, y, layout->end, &commitment->plans);
        }
    }
    float end = chrome_draw_back(page, BAR_END);
    if (commitment != NULL) {
        links_draw_commitment(page, find_links_room(page, end), commitment);
    }
}

PAGE_KIND(commitment, BESIDE) = {
    .title = N_("Commitment"),
    .build = build,
    .build_enlarged = enlarged_build_commitment,
};
