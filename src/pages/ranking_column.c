#include "pages/ranking_column.h"

#include "base/language.h"
#include "base/text.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>
#include <stdlib.h>

#define HEADING_UP 48.0F // from its line box to the card
#define LINE_GAP 16.0F
#define LINE_STROKE 3.0F
#define INSET 28.0F
#define RANK_X 12.0F
#define RANK_WIDTH 76.0F
#define TITLE_X 96.0F
#define MARK 30.0F
#define ARROW 30.0F

// How many of the column's places lie above the line.
static size_t
count_above(const struct ranking_column *column)
{
    size_t above = 0;
    while (above < column->count && !column->places[above].is_below_line) {
        above++;
    }
    return above;
}

static const char *
range_words(struct page *page, const struct ranking_column *column,
            size_t first, size_t count)
{
    struct arena *arena = &page->draw.scene->arena;
    long long from = column->places[first].rank;
    long long to = column->places[first + count - 1].rank;
    return count == 1 ? arena_format(arena, "%lld", from)
                      : arena_format(arena, "%lld–%lld", from, to);
}

static void
draw_heading(struct page *page, const struct ranking_column *column,
             size_t above)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *strong = _("Below the line");
    const char *quiet = column->waits_already ? "" : _("waiting for a place");
    if (above > 0) {
        strong = arena_format(arena, _("Place %s"),
                              range_words(page, column, 0, above));
        quiet = above == column->count
                    ? ""
                    : arena_format(arena, _("below the line %s"),
                                   range_words(page, column, above,
                                               column->count - above));
    }
    float y = column->y - HEADING_UP;
    float width = draw_line(
        draw, column->x, y, column->width,
        (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK}, strong);
    draw_line(draw, column->x + width + 20.0F, y + 4.0F,
              column->width - width - 20.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              quiet);
}

static void
draw_arrow(struct draw *draw, float right, float y, int64_t places)
{
    const char *words =
        arena_format(&draw->scene->arena, "%lld", (long long)llabs(places));
    float width = draw_text_width(draw, ROLE_BODY_SEMIBOLD, words);
    draw_line(
        draw, right - width, y, width + 1.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
    float x = right - width - 4.0F - ARROW;
    icon_draw(draw, x, y + 3.0F, ARROW, places > 0 ? ICON_UP : ICON_DOWN, 3.8F,
              TOKEN_INK);
    scene_add_mark(draw->scene, x, y + 3.0F, ARROW, ARROW,
                   places > 0 ? C_("place in the ranking", "up")
                              : C_("place in the ranking", "down"));
}

// Up is not good and down is not bad: arrows have the colour of text.
static void
draw_move(struct draw *draw, float right, float y,
          const struct priority *priority)
{
    int64_t places = priority->previous_rank - priority->rank;
    if (priority->previous_rank == 0) {
        const char *words = C_("place in the ranking", "new");
        float width = draw_text_width(draw, ROLE_BODY_SEMIBOLD, words);
        draw_line(
            draw, right - width, y, width + 1.0F,
            (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_SEA},
            words);
    } else if (places == 0) {
        icon_draw(draw, right - 26.0F, y + 5.0F, 26.0F, ICON_MINUS, 3.4F,
                  TOKEN_INK3);
        scene_add_mark(draw->scene, right - 26.0F, y + 5.0F, 26.0F, 26.0F,
                       C_("place in the ranking", "same"));
    } else {
        draw_arrow(draw, right, y, places);
    }
}

static void
draw_row(struct page *page, const struct ranking_column *column, float y,
         float height, const struct priority *priority)
{
    struct draw *draw = &page->draw;
    const struct plan *plan = priority->plan;
    enum status status = progress_plan_status(plan);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    enum token ground = draw->ground;
    if (draw_tap(draw, column->x, y, column->width, height, intent,
                 plan->title)) {
        draw_rectangle(draw, column->x + 8.0F, y + 2.0F, column->width - 16.0F,
                       height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float right = column->x + column->width - INSET;
    float x = column->x + TITLE_X;
    float top = roundf(y + (height - 72.0F) / 2.0F);
    draw_line(
        draw, column->x + RANK_X, roundf(y + (height - 52.0F) / 2.0F),
        RANK_WIDTH,
        (struct draw_text){
            .role = ROLE_RANK_SMALL, .token = TOKEN_SEA, .align = ALIGN_CENTER},
        arena_format(&draw->scene->arena, "%lld", (long long)priority->rank));
    draw_line(draw, x, top, right - x,
              (struct draw_text){.role = priority->is_below_line
                                             ? ROLE_BODY_MEDIUM
                                             : ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_INK},
              plan->title);
    words_draw_status(
        draw, x, top + 36.0F, MARK, 10.0F, status,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
        words_status(status));
    if (column->has_moves) {
        draw_move(draw, right, top + 36.0F, priority);
    }
    draw->ground = ground;
}

static void
draw_rows(struct page *page, const struct ranking_column *column, float y,
          float height, size_t first, size_t count)
{
    struct draw *draw = &page->draw;
    for (size_t i = 0; i < count; i++) {
        float top = y + height * (float)i;
        if (i > 0) {
            draw_hairline(draw, column->x + INSET,
                          column->x + column->width - INSET, roundf(top));
        }
        draw_row(page, column, top, height, &column->places[first + i]);
    }
}

static void
draw_line_card(struct draw *draw, const struct ranking_column *column, float y,
               float height)
{
    struct path path = {0};
    float half = LINE_STROKE / 2.0F;
    path_add_rectangle(&path, column->x + half, y + half,
                       column->width - LINE_STROKE, height - LINE_STROKE,
                       RADIUS_CARD - half);
    draw_path_stroke(
        draw, &path,
        (struct stroke){.width = LINE_STROKE, .dash = 6.0F, .gap = 6.0F},
        TOKEN_LINE3);
}

void
ranking_column_draw(struct page *page, const struct ranking_column *column)
{
    struct draw *draw = &page->draw;
    size_t above = count_above(column);
    size_t below = column->count - above;
    bool is_split = above > 0 && below > 0;
    float room = column->row_height * (float)column->rows_max;
    float height =
        (room - (is_split ? LINE_GAP : 0.0F)) / (float)column->rows_max;
    draw_heading(page, column, above);
    if (above > 0) {
        draw_card(draw, column->x, column->y, column->width,
                  height * (float)above);
        draw_rows(page, column, column->y, height, 0, above);
        draw->ground = TOKEN_BG;
    }
    if (below > 0) {
        float y =
            column->y + height * (float)above + (is_split ? LINE_GAP : 0.0F);
        draw_line_card(draw, column, y, height * (float)below);
        draw_rows(page, column, y, height, above, below);
    }
}
