#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/meeting_parts.h"
#include "pages/round_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define GAP 24.0F
#define AIR 12.0F // between two rows
#define PITCH 176.0F
#define PITCH_PORTRAIT 236.0F
#define RANK_WIDTH 160.0F
#define RANK_WIDTH_PORTRAIT 136.0F
#define INSET 32.0F
#define BUTTON 132.0F
#define UP_Y 600.0F // within reach
#define STROKE 6.0F
#define LINE_STROKE 8.0F
#define MARK 56.0F
#define MARK_GAP 16.0F

// Where a row lies, and what it is about.
struct row {
    const struct plan *plan;
    size_t place;
    float x, y, width, height;
    bool is_lifted;
};

static const struct draw_text title = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};
static const struct draw_text strong = {ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1};

// The status below the title, and beside it, upright below it, the move.
static void
draw_words(struct page *page, const struct row *row, float x, float y)
{
    struct draw *draw = &page->draw;
    const struct type *types = draw->style->types;
    enum status status = progress_plan_status(row->plan);
    const struct meeting_round *round = &page->input->meeting->round;
    const char *move =
        round_move_words(page, round_count_up(round, row->place));
    float right = row->x + row->width - INSET;
    draw_line(draw, x, y, right - x, title, row->plan->title);
    y += types[title.role].line_height;
    float taken = words_draw_status(draw, x, y, MARK, MARK_GAP, status, strong,
                                    words_status(status));
    if (stage_is_portrait(page)) {
        draw_line(draw, x, y + types[quiet.role].line_height, right - x, quiet,
                  move);
        return;
    }
    x += taken + 2.0F * GAP;
    draw_line(draw, x, y, right - x, quiet, move);
}

static void
draw_row(struct page *page, const struct row *row)
{
    struct draw *draw = &page->draw;
    const struct type *types = draw->style->types;
    bool is_portrait = stage_is_portrait(page);
    float rank = is_portrait ? RANK_WIDTH_PORTRAIT : RANK_WIDTH;
    float taken = types[title.role].line_height +
                  types[quiet.role].line_height * (is_portrait ? 2.0F : 1.0F);
    float y = roundf(row->y + (row->height - taken) / 2.0F);
    bool is_pressed = draw_tap(
        draw, row->x, row->y - AIR / 2.0F, row->width, row->height + AIR,
        arena_format(&draw->scene->arena, "meet/lift/%lld",
                     (long long)row->plan->id),
        row->plan->title);
    enum token fill =
        is_pressed && !row->is_lifted ? TOKEN_SUNKEN : TOKEN_SURFACE;
    draw_panel(draw, row->x, row->y, row->width, row->height, RADIUS_CARD,
               fill);
    draw->ground = fill;
    if (row->is_lifted) {
        draw_outline(draw, row->x, row->y, row->width, row->height, RADIUS_CARD,
                     STROKE, TOKEN_HEATHER);
    }
    draw_line(
        draw, row->x,
        y + (types[title.role].line_height - types[ROLE_RANK].line_height) /
                2.0F,
        rank, (struct draw_text){ROLE_RANK, TOKEN_SEA, ALIGN_CENTER, 1},
        arena_format(&draw->scene->arena, "%zu", row->place + 1));
    draw_words(page, row, row->x + rank, y);
    draw->ground = TOKEN_BG;
}

// Between two rows; what is lifted is as heather as a row is.
static void
draw_line_at(struct page *page, float y, float width, bool is_lifted)
{
    struct draw *draw = &page->draw;
    struct path path = {0};
    float x = page->grid->margin;
    if (is_lifted) {
        draw_segment(draw, x, y, x + width, y, LINE_STROKE, STROKE_ROUND,
                     TOKEN_HEATHER);
        return;
    }
    path_move(&path, x, y);
    path_line(&path, x + width, y);
    draw_path_stroke(draw, &path,
                     (struct stroke){.width = 3.0F, .dash = 6.0F, .gap = 6.0F},
                     TOKEN_LINE3);
}

static void
draw_rows(struct page *page, float width)
{
    const struct meeting_round *round = &page->input->meeting->round;
    float pitch = stage_is_portrait(page) ? PITCH_PORTRAIT : PITCH;
    size_t rows = meeting_round_rows(page->input->meeting);
    size_t end = round->first + rows;
    end = end < round->count ? end : round->count;
    // Under the question there are no rows.
    if (page->input->meeting->sheet == SHEET_ASK) {
        float room = meeting_question_y(page) - page->grid->top;
        size_t most = round->first + (size_t)(room / pitch);
        end = end < most ? end : most;
    }
    for (size_t i = round->first; i < end; i++) {
        struct row row = {
            .plan = snapshot_find_plan(page->input->snapshot, round->ids[i]),
            .place = i,
            .x = page->grid->margin,
            .y = page->grid->top + pitch * (float)(i - round->first),
            .width = width,
            .height = pitch - AIR,
            .is_lifted = round->ids[i] == round->lifted,
        };
        if (row.plan != NULL) {
            draw_row(page, &row);
        }
    }
    if (round->line >= round->first && round->line <= end) {
        draw_line_at(page,
                     page->grid->top - AIR / 2.0F +
                         pitch * (float)(round->line - round->first),
                     width, round->lifted == MEETING_LINE);
    }
}

// Beside the rows, upright below them: without the handles that are there at
// 100 % they alone move a row.
static void
draw_arrows(struct page *page)
{
    struct draw *draw = &page->draw;
    float x = page->grid->right - BUTTON;
    if (page->input->meeting->round.lifted == 0) {
        return;
    }
    if (stage_is_portrait(page)) {
        float y = page->grid->ring_y;
        stage_use_bar(page);
        button_draw_icon(draw, x - BUTTON - GAP, y, BUTTON, ICON_UP, "meet/up",
                         _("Up"));
        button_draw_icon(draw, x, y, BUTTON, ICON_DOWN, "meet/down", _("Down"));
        stage_use_content(page);
        return;
    }
    button_draw_icon(draw, x, UP_Y, BUTTON, ICON_UP, "meet/up", _("Up"));
    button_draw_icon(draw, x, page->grid->bottom - BUTTON, BUTTON, ICON_DOWN,
                     "meet/down", _("Down"));
}

// "1–3 of 24", which shows the next ones, and what takes the line up.
static void
draw_ways(struct page *page)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct meeting *meeting = page->input->meeting;
    size_t rows = meeting_round_rows(meeting);
    size_t first = meeting->round.first;
    size_t count = meeting->round.count;
    size_t last = first + rows < count ? first + rows : count;
    size_t next = last == count ? 0 : first / rows + 1;
    float x = page->grid->margin;
    float y = page->grid->bottom - BUTTON;
    if (count > rows) {
        x += button_draw(draw, x, y, BUTTON, 560.0F, ICON_COUNT, false,
                         arena_format(arena, "meet/part/%zu", next),
                         arena_format(arena, _("%zu–%zu of %zu"), first + 1,
                                      last, count)) +
             GAP;
    }
    button_draw(draw, x, y, BUTTON, 600.0F, ICON_COUNT, false, "meet/line",
                _("Move the line"));
}

static void
draw_foot(struct page *page)
{
    struct draw *draw = &page->draw;
    float size = page->grid->bar_height;
    float y = page->grid->bar_y;
    const char *save = _("Save the order");
    const char *drop = _("Drop the round");
    stage_use_bar(page);
    float width = button_width(draw, size, ICON_CHECK, save);
    if (stage_is_portrait(page)) {
        button_draw_icon(draw, page->grid->margin, y, size, ICON_CLOSE,
                         "meet/cancel", drop);
    } else {
        button_draw(draw, page->grid->margin, y, size, 800.0F, ICON_CLOSE,
                    false, "meet/cancel", drop);
    }
    button_draw(draw, page->grid->right - width, y, size, width, ICON_CHECK,
                true, "meet/save", save);
}

void
enlarged_build_round(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    struct enlarged room = enlarged_begin(page, false);
    (void)place;
    if (meeting == NULL || meeting->stage != MEETING_RANKING) {
        chrome_draw_way_back(page);
        return;
    }
    draw_rows(page,
              room.width - (stage_is_portrait(page) ? 0.0F : BUTTON + GAP));
    // The question stands in the place of all that follows.
    if (meeting->sheet != SHEET_ASK) {
        draw_ways(page);
        draw_arrows(page);
        draw_foot(page);
    }
}
