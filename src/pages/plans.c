#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/plan_row.h"
#include "pages/plans_counts.h"
#include "pages/plans_links.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/compass.h"

#include <math.h>

#define ROWS 6
#define CARD_Y 248.0F
#define ROW_HEIGHT 110.0F
#define CARDS_Y 372.0F
#define CARD_PITCH 224.0F
#define CARD_HEIGHT 208.0F
#define STRIP_STEP 8.0F
#define STRIP_MAX 60 // above this a strip of single plans is a comb

// How the head of the board lies on the page.
struct head {
    float middle;        // of the total and what stands beside it
    float counts_middle; // of the counts
    float strip_y, strip_gap;
};

static const struct head landscape_head = {152.0F, 152.0F, 206.0F, 8.0F};
static const struct head portrait_head = {172.0F, 272.0F, 320.0F, 6.0F};

static const struct head *
find_head(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait_head : &landscape_head;
}

// What the board shows: all plans, those of one focus, or those on trial.
struct board {
    const struct focus *focus; // NULL for all
    bool is_trials;
    struct plan_list plans;
    struct status_counts counts;
    size_t first; // of the part that is seen
    size_t rows;  // at most, on it
};

static struct plan_list
find_trials(struct page *page)
{
    const struct plan_list *ranked = &page->input->snapshot->ranked;
    struct plan_list trials = {
        .items = arena_allocate(&page->draw.scene->arena,
                                ranked->count * sizeof *trials.items)};
    for (size_t i = 0; i < ranked->count; i++) {
        if (ranked->items[i]->state == PLAN_TRIAL) {
            trials.items[trials.count++] = ranked->items[i];
        }
    }
    return trials;
}

// A notice leaves room for half of the rows (design.md 10), upright for more.
static size_t
find_rows(const struct page *page)
{
    if (!stage_is_cut(page)) {
        return ROWS;
    }
    if (!stage_is_portrait(page)) {
        return ROWS / 2;
    }
    float room = stage_floor(page) - CARDS_Y + CARD_PITCH - CARD_HEIGHT;
    return (size_t)fminf(fmaxf(room / CARD_PITCH, 0.0F), (float)ROWS);
}

static struct board
find_board(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct board board = {.plans = snapshot->ranked, .rows = find_rows(page)};
    if (place.page == PAGE_TRIALS) {
        board.is_trials = true;
        board.plans = find_trials(page);
    } else if (place.item != 0) {
        board.focus = snapshot_find_focus(snapshot, place.item);
    }
    if (board.focus != NULL) {
        board.plans = board.focus->plans;
    }
    board.counts = progress_count_plans(&board.plans);
    board.first = (size_t)(place.part < 0 ? 0 : place.part) * ROWS;
    if (board.first >= board.plans.count) {
        board.first = 0;
    }
    return board;
}

static const char *
heading_words(struct page *page, const struct board *board)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t total = board->plans.count;
    if (total > ROWS && board->first > 0) {
        size_t last = board->first + board->rows;
        last = last < total ? last : total;
        return arena_format(arena, _("%zu–%zu of %zu"), board->first + 1, last,
                            total);
    }
    return ngettext("action plan, most important first",
                    "action plans, most important first", total);
}

// What the plans are narrowed to.
static void
draw_chip_mark(struct page *page, float x, float y, const struct board *board)
{
    if (board->is_trials) {
        mark_draw(&page->draw, x, y, 30.0F, MARK_TRIAL,
                  words_status(STATUS_TRIAL));
    } else {
        compass_draw_focus(&page->draw, x, y, 30.0F, board->focus->sector,
                           page->input->snapshot->compass_count);
    }
}

static float
draw_chip(struct page *page, float x, const struct board *board)
{
    struct draw *draw = &page->draw;
    const char *name = board->is_trials ? words_status(STATUS_TRIAL)
                                        : board->focus->short_name;
    float middle = find_head(page)->middle;
    float words = fminf(draw_text_width(draw, ROLE_BODY_MEDIUM, name), 300.0F);
    float width = 24.0F + 30.0F + 10.0F + words + 16.0F + 30.0F + 24.0F;
    bool is_pressed = draw_tap(draw, x, middle - TARGET_MIN / 2.0F, width,
                               TARGET_MIN, "plans", _("Show all"));
    draw_panel(draw, x, middle - 28.0F, width, 56.0F, 28.0F,
               is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE);
    draw_chip_mark(page, x + 39.0F, middle, board);
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x + 64.0F, middle - 18.0F, words + 1.0F,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              name);
    icon_draw(draw, x + 64.0F + words + 16.0F, middle - 15.0F, 30.0F,
              ICON_CLOSE, 3.5F, TOKEN_INK2);
    draw->ground = TOKEN_BG;
    return width;
}

static void
draw_heading(struct page *page, const struct board *board, float limit)
{
    struct draw *draw = &page->draw;
    const char *total =
        arena_format(&draw->scene->arena, "%zu", board->plans.count);
    float middle = find_head(page)->middle;
    float height = draw->style->types[ROLE_TOTAL].line_height;
    float x = page->grid->margin;
    x += draw_line(draw, x, middle - height / 2.0F, 300.0F,
                   (struct draw_text){.role = ROLE_TOTAL, .token = TOKEN_INK},
                   total) +
         20.0F;
    if (board->focus != NULL || board->is_trials) {
        x += draw_chip(page, x, board) + 20.0F;
    }
    float room = limit - x;
    const char *words = heading_words(page, board);
    if (draw_text_width(draw, ROLE_H5_MEDIUM, words) > room) {
        words = ngettext("action plan", "action plans", board->plans.count);
    }
    if (draw_text_width(draw, ROLE_H5_MEDIUM, words) <= room) {
        x += plans_links_draw_ranking(page, x, middle, room, words);
    }
    if (board->focus == NULL && !board->is_trials) {
        plans_links_draw_stopped(page, x, middle, limit);
    }
}

// One dash per plan, sorted by status; each step off the course lies lower.
static void
draw_strip(struct page *page, const struct board *board)
{
    static const enum status order[] = {STATUS_DONE, STATUS_ON,   STATUS_TRIAL,
                                        STATUS_NEW,  STATUS_RISK, STATUS_OFF};
    const struct head *head = find_head(page);
    size_t total = board->plans.count;
    float gap = total > STRIP_MAX ? 0.0F : head->strip_gap;
    float room = page->grid->right - page->grid->margin;
    float pitch = (room + gap) / (float)(total == 0 ? 1 : total);
    float x = page->grid->margin;
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        size_t count = board->counts.of[order[i]];
        enum mark mark = mark_shown(&page->draw, words_course_mark(order[i]));
        float drop = mark == MARK_RISK  ? STRIP_STEP
                     : mark == MARK_OFF ? 2.0F * STRIP_STEP
                                        : 0.0F;
        size_t pieces = total > STRIP_MAX ? count > 0 : count;
        float width = (total > STRIP_MAX ? pitch * (float)count : pitch) - gap;
        for (size_t j = 0; j < pieces; j++) {
            draw_rectangle(&page->draw, x, head->strip_y + drop, width, 12.0F,
                           6.0F, mark_token(mark));
            x += width + gap;
        }
    }
}

static void
draw_rows(struct page *page, const struct plan **plans, size_t count)
{
    if (count == 0) {
        return;
    }
    draw_card(&page->draw, STAGE_MARGIN, CARD_Y, STAGE_RIGHT - STAGE_MARGIN,
              ROW_HEIGHT * (float)count);
    for (size_t i = 0; i < count; i++) {
        plan_row_draw(page, CARD_Y + ROW_HEIGHT * (float)i, plans[i], i == 0,
                      i + 1 == count);
    }
    page->draw.ground = TOKEN_BG;
}

static void
draw_plans(struct page *page, const struct board *board)
{
    size_t count = board->plans.count - board->first;
    count = count < board->rows ? count : board->rows;
    if (!stage_is_portrait(page)) {
        draw_rows(page, board->plans.items + board->first, count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        plan_row_draw_card(page, CARDS_Y + CARD_PITCH * (float)i,
                           board->plans.items[board->first + i]);
    }
}

static void
draw_way_back(struct page *page, const struct board *board)
{
    size_t count = board->plans.count;
    size_t last = board->first + board->rows;
    last = last < count ? last : count;
    chrome_draw_way_back(page);
    if (count > ROWS) {
        struct chrome_steps steps = {
            .words = arena_format(&page->draw.scene->arena, _("%zu–%zu of %zu"),
                                  board->first + 1, last, count),
            .previous = "less",
            .next = "more"};
        chrome_draw_steps(page, 1700.0F, &steps);
    }
}

static void
build(struct page *page, struct place place)
{
    struct board board = find_board(page, place);
    chrome_draw_top(page, words_page(PAGE_PLANS), false);
    stage_use_content(page);
    float limit = stage_is_portrait(page)
                      ? page->grid->right
                      : plans_counts_left(page, &board.counts) - 84.0F;
    draw_heading(page, &board, limit);
    plans_counts_draw(page, &board.counts, find_head(page)->counts_middle);
    draw_strip(page, &board);
    draw_plans(page, &board);
    if (board.is_trials) {
        draw_way_back(page, &board);
    } else {
        chrome_draw_tabs(page, PAGE_PLANS, board.plans.count > ROWS);
    }
}

PAGE_KIND(plans, IN_CYCLE) = {
    .title = N_("Action plans"),
    .short_title = N_("Plans"),
    .icon = ICON_PLANS,
    .build = build,
    .build_enlarged = enlarged_build_plans,
};
PAGE_KIND(trials, BESIDE) = {
    .title = N_("On trial"),
    .build = build,
    .build_enlarged = enlarged_build_plans,
};
