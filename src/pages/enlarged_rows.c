#include "base/language.h"
#include "pages/enlarged.h"
#include "pages/goal_words.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define INSET 32.0F
#define RANK_WIDTH 144.0F // of the column, from the card's edge
#define TEXT_X 152.0F     // beside a rank, from the card's edge
#define TEXT_X_PORTRAIT 136.0F
#define STATUS_WIDTH 456.0F
#define MARK_WIDTH 104.0F // of the column of a mark without a word
#define MARK 72.0F
#define MARK_GAP 22.0F
#define GAP 24.0F

struct place_of_row {
    float x, y, width, height;
    float status; // the width of the last column
};

static const struct draw_text word = {ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1};

static struct draw_text
title_style(const struct enlarged_row *row, int lines)
{
    return (struct draw_text){row->is_prose ? ROLE_BODY_MEDIUM : ROLE_H5,
                              TOKEN_INK, ALIGN_LEFT, lines};
}

static void
draw_rank(struct draw *draw, const struct place_of_row *at, float middle,
          const struct enlarged_row *row)
{
    float line = draw->style->types[ROLE_RANK].line_height;
    draw_line(draw, at->x, middle - line / 2.0F, RANK_WIDTH,
              (struct draw_text){ROLE_RANK, TOKEN_SEA, ALIGN_CENTER, 1},
              row->rank);
}

static void
draw_status(struct draw *draw, float x, float middle, float width,
            const struct enlarged_row *row)
{
    float line = draw->style->types[word.role].line_height;
    if (row->has_mark) {
        mark_draw(draw, x + MARK / 2.0F, middle, MARK, words_mark(row->status),
                  row->word != NULL ? row->word : words_status(row->status));
        x += MARK + MARK_GAP;
        width -= MARK + MARK_GAP;
    }
    if (row->word != NULL) {
        draw_line(draw, x, middle - line / 2.0F, width, word, row->word);
    }
}

// The name, as many lines of it as have room, about `middle`.
static void
draw_title(struct draw *draw, float x, float middle, float width, float height,
           const struct enlarged_row *row)
{
    struct draw_text how = title_style(row, 1);
    float line = draw->style->types[how.role].line_height;
    int most = (int)(height / line);
    how.lines = most < 1 ? 1 : most < 3 ? most : 3;
    int lines = draw_text_lines(draw, width, how, row->title);
    draw_text(draw, x, roundf(middle - line * (float)lines / 2.0F), width, how,
              row->title);
}

// As wide as the longest word of them all needs it: no status is cut.
static float
status_width(const struct draw *draw, const struct enlarged_row *rows,
             size_t count)
{
    float width = INSET;
    for (size_t i = 0; i < count; i++) {
        float mark = rows[i].has_mark ? MARK + MARK_GAP : 0.0F;
        float least = rows[i].word != NULL ? STATUS_WIDTH
                      : rows[i].has_mark   ? MARK_WIDTH
                                           : INSET;
        float words = rows[i].word == NULL
                          ? 0.0F
                          : mark + INSET + 1.0F +
                                draw_text_width(draw, word.role, rows[i].word);
        width = fmaxf(width, fmaxf(least, words));
    }
    return width;
}

static void
draw_beside(struct draw *draw, const struct place_of_row *at,
            const struct enlarged_row *row)
{
    float middle = at->y + at->height / 2.0F;
    float left = at->x + (row->rank == NULL ? INSET + 16.0F : TEXT_X);
    float right = at->x + at->width - at->status;
    if (row->rank != NULL) {
        draw_rank(draw, at, middle, row);
    }
    float end = right - GAP;
    if (row->value != NULL) {
        float line = draw->style->types[ROLE_H5].line_height;
        float width = fminf(draw_text_width(draw, ROLE_H5, row->value),
                            (right - left) / 2.0F);
        end -= width + GAP;
        draw_line(draw, end + GAP, middle - line / 2.0F, width + 1.0F,
                  (struct draw_text){ROLE_H5, TOKEN_SEA, ALIGN_RIGHT, 1},
                  row->value);
    }
    draw_title(draw, left, middle, end - left, at->height, row);
    draw_status(draw, right, middle, at->x + at->width - INSET - right, row);
}

// Upright the status stands below the name.
static void
draw_stacked(struct draw *draw, const struct place_of_row *at,
             const struct enlarged_row *row)
{
    bool has_foot = row->word != NULL || row->value != NULL || row->has_mark;
    float foot = has_foot ? MARK + 8.0F : 0.0F;
    float left = at->x + (row->rank == NULL ? INSET : TEXT_X_PORTRAIT);
    float right = at->x + at->width - INSET;
    struct draw_text how = title_style(row, 1);
    float line = draw->style->types[how.role].line_height;
    int most = (int)((at->height - foot - 16.0F) / line);
    how.lines = most < 1 ? 1 : most < 3 ? most : 3;
    int lines = draw_text_lines(draw, right - left, how, row->title);
    float height = line * (float)lines + foot;
    float y = roundf(at->y + (at->height - height) / 2.0F);
    if (row->rank != NULL) {
        draw_rank(draw, &(struct place_of_row){.x = at->x - 12.0F},
                  y + line / 2.0F, row);
    }
    draw_text(draw, left, y, right - left, how, row->title);
    float middle = y + height - MARK / 2.0F;
    float end = right;
    if (row->value != NULL) {
        float width = fminf(draw_text_width(draw, ROLE_H5, row->value),
                            (right - left) / 2.0F);
        end -= width + GAP;
        draw_line(draw, end + GAP,
                  middle - draw->style->types[ROLE_H5].line_height / 2.0F,
                  width + 1.0F,
                  (struct draw_text){ROLE_H5, TOKEN_SEA, ALIGN_RIGHT, 1},
                  row->value);
    }
    draw_status(draw, left, middle, end - left, row);
}

static void
draw_row(struct page *page, const struct place_of_row *at,
         const struct enlarged_row *row)
{
    struct draw *draw = &page->draw;
    if (row->intent != NULL && draw_tap(draw, at->x, at->y, at->width,
                                        at->height, row->intent, row->title)) {
        draw_rectangle(draw, at->x + 8.0F, at->y + 2.0F, at->width - 16.0F,
                       at->height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (stage_is_portrait(page) || row->is_stacked) {
        draw_stacked(draw, at, row);
    } else {
        draw_beside(draw, at, row);
    }
    draw->ground = TOKEN_SURFACE;
}

void
enlarged_draw_rows(struct enlarged *room, const struct enlarged_row *rows,
                   size_t count, size_t capacity)
{
    struct draw *draw = &room->page->draw;
    float height = (room->bottom - room->y) / (float)capacity;
    if (count == 0) {
        return;
    }
    float status = status_width(draw, rows, count);
    draw_card(draw, room->x, room->y, room->width, height * (float)count);
    for (size_t i = 0; i < count; i++) {
        struct place_of_row at = {room->x, room->y + height * (float)i,
                                  room->width, height, status};
        if (i > 0) {
            draw_hairline(draw, at.x + INSET, at.x + at.width - INSET,
                          roundf(at.y));
        }
        draw_row(room->page, &at, &rows[i]);
    }
    draw->ground = TOKEN_BG;
    room->y += height * (float)count;
}

struct enlarged_row
enlarged_make_plan(struct page *page, const struct plan *plan)
{
    enum status status = progress_plan_status(plan);
    return (struct enlarged_row){
        .title = plan->title,
        .word = words_status(status),
        .intent = arena_format(&page->draw.scene->arena, "plan/%lld",
                               (long long)plan->id),
        .status = status,
        .has_mark = true,
    };
}

struct enlarged_row
enlarged_make_goal(struct page *page, const struct goal *goal)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct measurement *latest = progress_latest(goal);
    return (struct enlarged_row){
        .title = goal->name,
        .value = latest == NULL
                     ? NULL
                     : goal_words_value_unit(arena, goal, latest->value),
        .word = goal_words_status(goal),
        .intent = arena_format(arena, "goal/%lld", (long long)goal->id),
        .status = progress_goal_status(goal),
        .has_mark = true,
    };
}
