#include "base/language.h"
#include "base/number.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/compass.h"

#include <math.h>

#define ROWS 6
#define CARD_Y 248.0F
#define ROW_HEIGHT 110.0F
#define STRIP_Y 206.0F
#define STRIP_GAP 8.0F
#define STRIP_STEP 8.0F
#define STRIP_MAX 60 // above this a strip of single plans is a comb

// What the board shows: all plans, or those of one focus.
struct board {
    const struct focus *focus; // NULL for all
    struct plan_list plans;
    struct status_counts counts;
    size_t first; // of the part that is seen
};

static struct board
find_board(const struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct board board = {.plans = snapshot->ranked};
    if (place.item != 0) {
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
        size_t last = board->first + ROWS < total ? board->first + ROWS : total;
        return arena_format(arena, _("%zu–%zu of %zu"), board->first + 1, last,
                            total);
    }
    return ngettext("action plan, most important first",
                    "action plans, most important first", total);
}

static float
draw_chip(struct page *page, float x, const struct board *board)
{
    struct draw *draw = &page->draw;
    const struct snapshot *snapshot = page->input->snapshot;
    const char *name = board->focus->short_name;
    float words = fminf(draw_text_width(draw, ROLE_BODY_MEDIUM, name), 300.0F);
    float width = 24.0F + 30.0F + 10.0F + words + 16.0F + 30.0F + 24.0F;
    bool is_pressed =
        draw_tap(draw, x, 108.0F, width, 88.0F, "plans", _("Show all"));
    draw_rectangle(draw, x, 124.0F, width, 56.0F, 28.0F,
                   is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE);
    compass_draw_focus(draw, x + 39.0F, 152.0F, 30.0F, board->focus->sector,
                       snapshot->compass_count);
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x + 64.0F, 134.0F, words + 1.0F,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              name);
    icon_draw(draw, x + 64.0F + words + 16.0F, 137.0F, 30.0F, ICON_CLOSE, 3.5F,
              TOKEN_INK2);
    draw->ground = TOKEN_BG;
    return width;
}

static void
draw_heading(struct page *page, const struct board *board, float limit)
{
    struct draw *draw = &page->draw;
    const char *total =
        arena_format(&draw->scene->arena, "%zu", board->plans.count);
    float x = STAGE_MARGIN;
    x += draw_line(draw, x, 104.0F, 300.0F,
                   (struct draw_text){.role = ROLE_H1, .token = TOKEN_INK},
                   total) +
         20.0F;
    if (board->focus != NULL) {
        x += draw_chip(page, x, board) + 20.0F;
    }
    float room = limit - x - 32.0F;
    const char *words = heading_words(page, board);
    if (draw_text_width(draw, ROLE_H5_MEDIUM, words) > room) {
        words = ngettext("action plan", "action plans", board->plans.count);
    }
    if (draw_text_width(draw, ROLE_H5_MEDIUM, words) <= room) {
        draw_line(
            draw, x, 130.0F, room,
            (struct draw_text){.role = ROLE_H5_MEDIUM, .token = TOKEN_INK},
            words);
    }
}

// From the right: the counts, worst last. Returns where they begin.
static float
draw_counts(struct page *page, const struct board *board)
{
    static const enum status told[] = {STATUS_OFF, STATUS_RISK, STATUS_NEW,
                                       STATUS_ON};
    struct draw *draw = &page->draw;
    float right = STAGE_RIGHT;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        size_t count = told[i] == STATUS_ON ? progress_on_course(&board->counts)
                                            : board->counts.of[told[i]];
        if (count == 0 && told[i] == STATUS_NEW) {
            continue;
        }
        const char *word = words_status_inside(told[i]);
        const char *number = arena_format(&draw->scene->arena, "%zu", count);
        right -= draw_text_width(draw, ROLE_BODY, word);
        draw_line(draw, right, 134.0F, STAGE_RIGHT - right + 1.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  word);
        right -= 16.0F + draw_text_width(draw, ROLE_STAT, number);
        draw_line(draw, right, 120.0F, 200.0F,
                  (struct draw_text){.role = ROLE_STAT, .token = TOKEN_INK},
                  number);
        right -= 16.0F + 44.0F;
        mark_draw(draw, right + 22.0F, 152.0F, 44.0F, words_mark(told[i]),
                  words_status(told[i]));
        right -= 52.0F;
    }
    return right;
}

static size_t
count_of(const struct board *board, enum status status)
{
    return board->counts.of[status];
}

// One dash per plan, sorted by status; each step off the course lies lower.
static void
draw_strip(struct page *page, const struct board *board)
{
    static const enum status order[] = {STATUS_DONE, STATUS_ON,   STATUS_TRIAL,
                                        STATUS_NEW,  STATUS_RISK, STATUS_OFF};
    size_t total = board->plans.count;
    float gap = total > STRIP_MAX ? 0.0F : STRIP_GAP;
    float room = STAGE_RIGHT - STAGE_MARGIN;
    float pitch = (room + gap) / (float)(total == 0 ? 1 : total);
    float x = STAGE_MARGIN;
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        size_t count = count_of(board, order[i]);
        float drop = order[i] == STATUS_RISK  ? STRIP_STEP
                     : order[i] == STATUS_OFF ? 2.0F * STRIP_STEP
                                              : 0.0F;
        size_t pieces = total > STRIP_MAX ? count > 0 : count;
        float width = (total > STRIP_MAX ? pitch * (float)count : pitch) - gap;
        for (size_t j = 0; j < pieces; j++) {
            draw_rectangle(&page->draw, x, STRIP_Y + drop, width, 12.0F, 6.0F,
                           mark_token(words_course_mark(order[i])));
            x += width + gap;
        }
    }
}

static void
draw_rows(struct page *page, const struct board *board)
{
    struct draw *draw = &page->draw;
    size_t count = board->plans.count - board->first;
    count = count < ROWS ? count : ROWS;
    if (count == 0) {
        return;
    }
    draw_card(draw, STAGE_MARGIN, CARD_Y, STAGE_RIGHT - STAGE_MARGIN,
              ROW_HEIGHT * (float)count);
    for (size_t i = 0; i < count; i++) {
        plan_row_draw(page, CARD_Y + ROW_HEIGHT * (float)i,
                      board->plans.items[board->first + i], i == 0,
                      i + 1 == count);
    }
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    struct board board = find_board(page, place);
    chrome_draw_top(page, words_page(PAGE_PLANS), false);
    stage_use_content(page);
    float limit = draw_counts(page, &board);
    draw_heading(page, &board, limit);
    draw_strip(page, &board);
    draw_rows(page, &board);
    chrome_draw_tabs(page, PAGE_PLANS, board.plans.count > ROWS);
}

const struct page_kind page_plans = {PAGE_PLANS, build};
