#include "base/language.h"
#include "pages/chrome.h"
#include "pages/focus_parts.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"
#include "scene/icon.h"

#include <math.h>

#define MARK 36.0F
#define MARK_GAP 12.0F
#define APART 36.0F // between two counts
#define LOWER_END 1480.0F
#define GAP 24.0F

// How the head of the page lies.
struct head {
    float mark_x, mark_y; // the middle of the sign, 96 wide
    float x, name_y, task_y;
    float counts_y;
};

static const struct head landscape_head = {112.0F, 156.0F, 192.0F,
                                           100.0F, 172.0F, 172.0F};
static const struct head portrait_head = {96.0F,  160.0F, 160.0F,
                                          112.0F, 184.0F, 236.0F};

static const char *
count_words(struct page *page, size_t count, enum status status)
{
    return arena_format(&page->draw.scene->arena, "%zu %s", count,
                        words_status_inside(status));
}

static size_t
count_told(const struct status_counts *counts, enum status status)
{
    return status == STATUS_ON ? progress_on_course(counts)
                               : counts->of[status];
}

// Draw (or, with `is_trial`, only measure) the counts from x on; those not
// begun give way if they would not fit in `room`. Returns their width.
static float
draw_counts(struct page *page, float x, float y, float room,
            const struct status_counts *counts, bool is_trial)
{
    static const enum status told[] = {STATUS_ON, STATUS_NEW, STATUS_RISK,
                                       STATUS_OFF};
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK};
    float left = 0.0F;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        size_t count = count_told(counts, told[i]);
        const char *words = count_words(page, count, told[i]);
        float width = words_status_width(draw, MARK, MARK_GAP, how.role, words);
        if (count == 0 || left + width > room) {
            continue;
        }
        if (!is_trial) {
            words_draw_status(draw, x + left, y, MARK, MARK_GAP, told[i], how,
                              words);
        }
        left += width + APART;
    }
    return left > 0.0F ? left - APART : 0.0F;
}

static void
draw_task(struct page *page, const struct head *head, float right)
{
    struct draw *draw = &page->draw;
    const struct strategy *strategy = page->input->snapshot->strategy;
    const char *words =
        arena_format(&draw->scene->arena, _("Core task: %s"),
                     strategy == NULL ? "" : strategy->core_task_short);
    float x = head->x;
    float y = head->task_y;
    float width = right - x;
    if (draw_tap(draw, x - 8.0F, y - 12.0F, width + 8.0F, 60.0F, "compass",
                 words)) {
        draw_rectangle(draw, x - 8.0F, y - 8.0F, width + 8.0F, 52.0F, 26.0F,
                       TOKEN_SUNKEN);
    }
    icon_draw(draw, x, y + 2.0F, 32.0F, ICON_UP, 4.0F, TOKEN_SEA);
    draw_line(draw, x + 44.0F, y, width - 44.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

static void
draw_heading(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct head *head = is_portrait ? &portrait_head : &landscape_head;
    float right = page->grid->right;
    float room = right - head->x;
    compass_draw_focus(draw, head->mark_x, head->mark_y, 96.0F, focus->sector,
                       page->input->snapshot->compass_count);
    bool is_long = draw_text_width(draw, ROLE_H3, focus->name) > room;
    draw_line(draw, head->x, head->name_y, room,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              is_long ? focus->short_name : focus->name);
    struct status_counts counts = progress_count_plans(&focus->plans);
    if (is_portrait) {
        draw_task(page, head, right);
        draw_counts(page, page->grid->margin, head->counts_y,
                    right - page->grid->margin, &counts, false);
        return;
    }
    float width = draw_counts(page, 0.0F, 0.0F, room, &counts, true);
    draw_task(page, head, right - width - APART);
    draw_counts(page, right - width, head->counts_y, room, &counts, false);
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
    chrome_draw_back(page, 1700.0F);
}

const struct page_kind page_focus = {PAGE_FOCUS, build};
