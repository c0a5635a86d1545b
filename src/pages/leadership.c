#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/leadership_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>

#define LEFT 376.0F
#define WIDTH 1480.0F
#define TOP 192.0F
#define HEIGHT 720.0F
#define COLUMN_GAP 16.0F
#define ROW_GAP 12.0F
#define CLOSED_WIDTH 240.0F
#define CLOSED_HEIGHT 88.0F
#define OPEN_HEIGHT 220.0F
#define OPEN_LEAST 420.0F
#define INSET 24.0F
#define RADIUS 20.0F
#define HEAD_Y 96.0F
#define HEAD_END 176.0F // where the words of the heads stand
#define LABEL_WIDTH 296.0F

// Where the cells of the matrix lie, and which is open.
struct layout {
    const struct matrix *matrix;
    const struct behaviour *open; // NULL: none
    size_t row, column;           // of the open cell
    float closed_width, open_width;
    float closed_height;
};

static struct layout
lay_out(const struct matrix *matrix, const struct behaviour *open)
{
    struct layout layout = {.matrix = matrix, .open = open};
    float columns = (float)matrix->role_count - 1.0F;
    float rows = (float)matrix->competence_count - 1.0F;
    layout.closed_width =
        fminf(CLOSED_WIDTH, (WIDTH - OPEN_LEAST - COLUMN_GAP * columns) /
                                fmaxf(columns, 1.0F));
    layout.open_width = WIDTH - (layout.closed_width + COLUMN_GAP) * columns;
    layout.closed_height =
        fminf(CLOSED_HEIGHT,
              (HEIGHT - OPEN_HEIGHT - ROW_GAP * rows) / fmaxf(rows, 1.0F));
    if (open != NULL) {
        layout.row = open->cell / matrix->role_count;
        layout.column = open->cell % matrix->role_count;
    }
    return layout;
}

static struct leadership_cell
find_cell(const struct layout *layout, size_t row, size_t column)
{
    float right = column > layout->column
                      ? layout->open_width - layout->closed_width
                      : 0.0F;
    float down = row > layout->row ? OPEN_HEIGHT - layout->closed_height : 0.0F;
    return (struct leadership_cell){
        .x = LEFT + (layout->closed_width + COLUMN_GAP) * (float)column + right,
        .y = TOP + (layout->closed_height + ROW_GAP) * (float)row + down,
        .width = column == layout->column ? layout->open_width
                                          : layout->closed_width,
        .height = row == layout->row ? OPEN_HEIGHT : layout->closed_height,
    };
}

// The short name where the whole one takes more than two lines.
static const char *
choose_name(const struct draw *draw, float width, struct draw_text how,
            const char *name, const char *short_name)
{
    how.lines = 3;
    bool is_long = draw_text_lines(draw, width, how, name) > 2;
    return is_long && short_name[0] != '\0' ? short_name : name;
}

static struct draw_text
head_style(bool is_open)
{
    return (struct draw_text){.role = is_open ? ROLE_BODY_L_SEMIBOLD
                                              : ROLE_BODY_MEDIUM,
                              .token = is_open ? TOKEN_INK : TOKEN_INK2,
                              .lines = 2};
}

static void
draw_role(struct draw *draw, const struct layout *layout, size_t column)
{
    const struct role *role = layout->matrix->roles[column];
    struct leadership_cell cell = find_cell(layout, 0, column);
    struct draw_text how = head_style(column == layout->column);
    float width = cell.width - INSET;
    const char *name =
        choose_name(draw, width, how, role->name, role->short_name);
    float height = draw->style->types[how.role].line_height *
                   (float)draw_text_lines(draw, width, how, name);
    draw_text(draw, cell.x + INSET, HEAD_END - height, width, how, name);
}

static void
draw_competence(struct draw *draw, const struct layout *layout, size_t row)
{
    const struct competence *competence = layout->matrix->competences[row];
    struct leadership_cell cell = find_cell(layout, row, 0);
    struct draw_text how = head_style(row == layout->row);
    const char *name = choose_name(draw, LABEL_WIDTH, how, competence->name,
                                   competence->short_name);
    float height = draw->style->types[how.role].line_height *
                   (float)draw_text_lines(draw, LABEL_WIDTH, how, name);
    float y = row == layout->row
                  ? cell.y + 22.0F
                  : roundf(cell.y + (cell.height - height) / 2.0F);
    draw_text(draw, STAGE_MARGIN, y, LABEL_WIDTH, how, name);
}

static void
draw_closed(struct draw *draw, const struct layout *layout, size_t row,
            size_t column)
{
    const struct matrix *matrix = layout->matrix;
    struct leadership_cell cell = find_cell(layout, row, column);
    size_t number = row * matrix->role_count + column;
    const struct behaviour_list *behaviours = &matrix->cells[number];
    bool is_beside = row == layout->row;
    float radius = is_beside ? RADIUS_CARD : RADIUS;
    draw_panel(draw, cell.x, cell.y, cell.width, cell.height, radius,
               TOKEN_SURFACE);
    if (behaviours->count == 0) {
        return;
    }
    struct arena *arena = &draw->scene->arena;
    const char *keyword = behaviours->items[0]->keyword;
    const char *label =
        arena_format(arena, "%s, %s: %s", matrix->competences[row]->name,
                     matrix->roles[column]->name, keyword);
    draw->ground = TOKEN_SURFACE;
    if (draw_tap(draw, cell.x, cell.y, cell.width, cell.height,
                 arena_format(arena, "detail/%zu", number + 1), label)) {
        draw_rectangle(draw, cell.x, cell.y, cell.width, cell.height, radius,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float y = is_beside ? cell.y + INSET
                        : roundf(cell.y + (cell.height - 36.0F) / 2.0F);
    draw_line(draw, cell.x + INSET, y, cell.width - 2.0F * INSET + 8.0F,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              keyword);
    draw->ground = TOKEN_BG;
}

static void
draw_corner(struct page *page, const struct matrix *matrix)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    size_t count = page->input->snapshot->expectations.count;
    if (count > 0) {
        const char *words = arena_format(
            arena, ngettext("%zu expectation", "%zu expectations", count),
            count);
        size_t behind = matrix->role_count * matrix->competence_count + 1;
        if (draw_tap(draw, STAGE_MARGIN, HEAD_Y, LABEL_WIDTH, 88.0F,
                     arena_format(arena, "detail/%zu", behind), words)) {
            draw_rectangle(draw, STAGE_MARGIN - 16.0F, HEAD_Y,
                           LABEL_WIDTH + 16.0F, 88.0F, RADIUS, TOKEN_SUNKEN);
            draw->ground = TOKEN_SUNKEN;
        }
        float width = draw_line(
            draw, STAGE_MARGIN, HEAD_Y - 6.0F, LABEL_WIDTH - 34.0F,
            (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2}, words);
        icon_draw(draw, STAGE_MARGIN + width + 8.0F, HEAD_Y - 1.0F, 26.0F,
                  ICON_NEXT, 3.5F, TOKEN_INK2);
    }
    draw_line(draw, STAGE_MARGIN, HEAD_END - 42.0F, LABEL_WIDTH + 16.0F,
              (struct draw_text){.role = ROLE_PRIORITY, .token = TOKEN_INK},
              _("Cohesion"));
    draw->ground = TOKEN_BG;
}

static void
draw_matrix(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    const struct matrix *matrix = layout->matrix;
    draw_corner(page, matrix);
    for (size_t i = 0; i < matrix->role_count; i++) {
        draw_role(draw, layout, i);
    }
    for (size_t i = 0; i < matrix->competence_count; i++) {
        draw_competence(draw, layout, i);
        for (size_t j = 0; j < matrix->role_count; j++) {
            if (layout->open != NULL && i == layout->row &&
                j == layout->column) {
                struct leadership_cell cell = find_cell(layout, i, j);
                leadership_parts_draw_open(page, &cell, layout->open, "");
            } else {
                draw_closed(draw, layout, i, j);
            }
        }
    }
}

// What was touched, else what this visit shows, else the first.
static const struct behaviour *
find_open(const struct snapshot *snapshot, struct place place)
{
    const struct matrix *matrix = &snapshot->matrix;
    size_t cells = matrix->role_count * matrix->competence_count;
    const struct behaviour *open =
        snapshot_find_behaviour(snapshot, place.item);
    if (place.detail > 0 && (size_t)place.detail <= cells &&
        matrix->cells[place.detail - 1].count > 0) {
        return matrix->cells[place.detail - 1].items[0];
    }
    if (open != NULL && open->cell < cells) {
        return open;
    }
    return matrix->visits.count > 0 ? matrix->visits.items[0] : NULL;
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct matrix *matrix = &snapshot->matrix;
    size_t cells = matrix->role_count * matrix->competence_count;
    chrome_draw_top(page, words_page(PAGE_LEADERSHIP), false);
    stage_use_content(page);
    if (place.detail > 0 && (size_t)place.detail > cells &&
        snapshot->expectations.count > 0) {
        leadership_parts_draw_expectations(page, place.detail);
    } else if (cells > 0 && stage_is_portrait(page)) {
        leadership_parts_draw_upright(page, find_open(snapshot, place));
    } else if (cells > 0) {
        struct layout layout = lay_out(matrix, find_open(snapshot, place));
        draw_matrix(page, &layout);
    } else {
        draw_line(&page->draw, page->grid->margin, 112.0F,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("No leadership framework yet"));
    }
    chrome_draw_foot(page, PAGE_LEADERSHIP, false);
}

PAGE_KIND(leadership, IN_CYCLE) = {
    .title = N_("Leadership"),
    .icon = ICON_LEADERSHIP,
    .build = build,
    .build_enlarged = enlarged_build_leadership,
};
