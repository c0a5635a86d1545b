#include "model/balance.h"
#include "base/language.h"
#include "pages/balance_sheet.h"
#include "pages/balance_side.h"
#include "pages/chrome.h"
#include "pages/compass_name.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/arrival.h"
#include "scene/balance_dial.h"

#include <math.h>

#define BLOCK_RADIUS 284.0F  // of 360, where a block is touched
#define TAG_WIDTH_MAX 688.0F // between the sides
#define TAG_WORDS_X 74.0F    // what a tag holds besides its words

// How the dial and the sides lie on the page.
struct layout {
    float x, y, radius;
    float tag_y;
    struct balance_side_layout sides[2];
};

static const struct layout landscape = {
    .x = 960.0F,
    .y = 536.0F,
    .radius = 308.0F,
    .tag_y = 864.0F,
    .sides = {{64.0F, 152.0F, 520.0F, 616.0F},
              {1336.0F, 152.0F, 520.0F, 616.0F}},
};
static const struct layout portrait = {
    .x = 540.0F,
    .y = 496.0F,
    .radius = 288.0F,
    .tag_y = 806.0F,
    .sides = {{48.0F, 864.0F, 480.0F, 696.0F},
              {552.0F, 864.0F, 480.0F, 696.0F}},
};

static const enum mark *
find_marks(struct arena *arena, const struct balance_statements *statements)
{
    enum mark *marks =
        arena_allocate(arena, (statements->count + 1) * sizeof *marks);
    for (size_t i = 0; i < statements->count; i++) {
        const struct goal *goal = balance_find_measure(statements->items[i]);
        marks[i] =
            goal == NULL ? MARK_NEW : words_mark(progress_goal_status(goal));
    }
    return marks;
}

static struct balance_dial
make_dial(struct page *page, const struct layout *layout,
          const struct balance *balance,
          const struct balance_statements *statements)
{
    struct balance_dial dial = {.x = layout->x,
                                .y = layout->y,
                                .radius = layout->radius,
                                .bearing = balance->bearing,
                                .degrees = balance->degrees,
                                .arrival_left_ms =
                                    page->input->arrival_left_ms};
    for (size_t i = 0; i < 2; i++) {
        size_t total = balance->sides[i]->commitments.count;
        dial.pans[i] = (struct balance_pan){
            .marks = find_marks(&page->draw.scene->arena, &statements[i]),
            .count = statements[i].count,
            .share =
                total == 0 ? 0.0F : (float)balance->measured[i] / (float)total,
        };
        dial.slots =
            statements[i].count > dial.slots ? statements[i].count : dial.slots;
    }
    return dial;
}

static void
draw_hub(struct page *page, const struct balance_dial *dial,
         const struct balance *balance)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    size_t total = balance->sides[0]->commitments.count +
                   balance->sides[1]->commitments.count;
    float x = dial->x - 130.0F;
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x, dial->y - 88.0F, 260.0F,
              (struct draw_text){.role = ROLE_HUB_SMALL,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              arena_format(arena, "%zu",
                           balance->measured[0] + balance->measured[1]));
    struct draw_text how = {
        .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_CENTER};
    draw_line(
        draw, x, dial->y + 14.0F, 260.0F, how,
        arena_format(arena,
                     ngettext("of %zu statement", "of %zu statements", total),
                     total));
    how.role = ROLE_BODY_SEMIBOLD;
    how.token = TOKEN_INK;
    draw_line(draw, x, dial->y + 50.0F, 260.0F, how, _("are measured"));
    draw->ground = TOKEN_BG;
}

static void
add_taps(struct page *page, const struct balance_dial *dial,
         const struct balance_statements *statements)
{
    struct draw *draw = &page->draw;
    float half = TARGET_MIN / 2.0F;
    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < statements[i].count; j++) {
            const struct commitment *statement = statements[i].items[j];
            struct path_point at = path_polar(
                dial->x, dial->y, dial->radius * BLOCK_RADIUS / 360.0F,
                balance_dial_middle(dial, i, j));
            draw_tap(draw, at.x - half, at.y - half, TARGET_MIN, TARGET_MIN,
                     balance_sheet_intent(page, statement),
                     balance_side_words(statement));
        }
    }
}

static const char *
bearing_words(struct page *page, const struct balance *balance)
{
    struct arena *arena = &page->draw.scene->arena;
    if (balance->bearing < 0) {
        return _("Bearing: both sides are measured alike");
    }
    const struct focus *focus = balance->sides[balance->bearing];
    const char *words =
        arena_format(arena, _("Bearing: %s is measured least"),
                     balance_side_inside(arena, focus->short_name));
    bool is_long = draw_text_width(&page->draw, ROLE_BODY_MEDIUM, words) >
                   TAG_WIDTH_MAX - TAG_WORDS_X;
    if (focus->short_name[0] != '\0' && !is_long) {
        return words;
    }
    return balance->bearing == 0 ? _("Bearing: the left is measured least")
                                 : _("Bearing: the right is measured least");
}

static void
draw_tag(struct page *page, const struct layout *layout,
         const struct balance *balance)
{
    struct draw *draw = &page->draw;
    const char *words = bearing_words(page, balance);
    float width = TAG_WORDS_X + draw_text_width(draw, ROLE_BODY_MEDIUM, words);
    compass_name_draw_tag(draw, roundf(layout->x - width / 2.0F), layout->tag_y,
                          words);
}

static void
draw_balance(struct page *page, struct place place, const struct layout *layout)
{
    struct balance balance = balance_weigh(page->input->snapshot);
    size_t first =
        (size_t)(place.part < 0 ? 0 : place.part) * NAV_PART_STATEMENTS;
    struct balance_statements statements[2];
    for (size_t i = 0; i < 2; i++) {
        statements[i] = balance_side_find(balance.sides[i], first);
        bool needs_care = balance.bearing == (int)i || balance.bearing < 0;
        balance_side_draw(page, &layout->sides[i], &statements[i],
                          &(struct balance_side){
                              .focus = balance.sides[i],
                              .measured = balance.measured[i],
                              .is_left = i == 0,
                              .needs_care = needs_care,
                          });
    }
    struct balance_dial dial = make_dial(page, layout, &balance, statements);
    balance_dial_draw(&page->draw, &dial);
    draw_hub(page, &dial, &balance);
    add_taps(page, &dial, statements);
    draw_tag(page, layout, &balance);
}

static size_t
count_statements(const struct snapshot *snapshot)
{
    size_t left = snapshot->compass[0]->commitments.count;
    size_t right = snapshot->compass[1]->commitments.count;
    return left > right ? left : right;
}

static void
build(struct page *page, struct place place)
{
    struct draw *draw = &page->draw;
    const struct snapshot *snapshot = page->input->snapshot;
    bool is_told = balance_is_told(snapshot);
    bool is_portrait = stage_is_portrait(page);
    const char *words = _("No two sides to weigh yet");
    if (is_told) {
        words = snapshot->strategy == NULL
                    ? ""
                    : snapshot->strategy->core_task_short;
    }
    chrome_draw_top(page, words_page(PAGE_BALANCE), false);
    stage_use_content(page);
    draw_line(draw, page->grid->margin, is_portrait ? 120.0F : 104.0F,
              page->grid->right - page->grid->margin,
              (struct draw_text){.role = ROLE_CORE_TASK, .token = TOKEN_INK},
              words);
    if (is_told) {
        draw_balance(page, place, is_portrait ? &portrait : &landscape);
    }
    chrome_draw_foot(page, PAGE_BALANCE,
                     is_told &&
                         count_statements(snapshot) > NAV_PART_STATEMENTS);
}

PAGE_KIND(balance, IN_CYCLE) = {
    .title = N_("Balance"),
    .build = build,
    .build_enlarged = enlarged_build_balance,
    .arrival_ms = ARRIVAL_MS,
};
