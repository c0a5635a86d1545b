#include "base/language.h"
#include "pages/leadership_parts.h"
#include "pages/stage.h"
#include "scene/icon.h"

#include <math.h>

#define HEADING_Y 120.0F
#define ROWS_Y 216.0F
#define ROWS_HEIGHT 1376.0F
#define ROW_GAP 16.0F
#define CLOSED_MAX 200.0F
#define OPEN 1.6F // the open one is that much higher
#define INSET 24.0F
#define RADIUS 20.0F
#define TABS_Y 1616.0F
#define TAB_HEIGHT 88.0F
#define TAB_GAP 8.0F

static const char *
detail_intent(struct page *page, size_t row, size_t column)
{
    return arena_format(&page->draw.scene->arena, "detail/%zu",
                        row * page->input->snapshot->matrix.role_count +
                            column + 1);
}

static void
draw_closed(struct page *page, const struct leadership_cell *cell, size_t row,
            size_t column)
{
    struct draw *draw = &page->draw;
    const struct matrix *matrix = &page->input->snapshot->matrix;
    const struct behaviour_list *behaviours =
        &matrix->cells[row * matrix->role_count + column];
    const char *name = matrix->competences[row]->name;
    draw_panel(draw, cell->x, cell->y, cell->width, cell->height, RADIUS,
               TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    if (behaviours->count > 0 &&
        draw_tap(draw, cell->x, cell->y, cell->width, cell->height,
                 detail_intent(page, row, column), name)) {
        draw_rectangle(draw, cell->x, cell->y, cell->width, cell->height,
                       RADIUS, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float y = roundf(cell->y + (cell->height - 80.0F) / 2.0F);
    float width = cell->width - 2.0F * INSET;
    draw_line(draw, cell->x + INSET, y, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2}, name);
    draw_line(
        draw, cell->x + INSET, y + 40.0F, width,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        behaviours->count > 0 ? behaviours->items[0]->keyword : "");
    draw->ground = TOKEN_BG;
}

static void
draw_rows(struct page *page, const struct behaviour *open, size_t column)
{
    const struct matrix *matrix = &page->input->snapshot->matrix;
    size_t open_row = open == NULL ? matrix->competence_count
                                   : open->cell / matrix->role_count;
    float rows = (float)matrix->competence_count;
    float closed = fminf(CLOSED_MAX, (ROWS_HEIGHT - ROW_GAP * (rows - 1.0F)) /
                                         (rows - 1.0F + OPEN));
    struct leadership_cell cell = {
        .x = page->grid->margin,
        .y = ROWS_Y,
        .width = page->grid->right - page->grid->margin,
    };
    for (size_t i = 0; i < matrix->competence_count; i++) {
        cell.height = i == open_row ? OPEN * closed : closed;
        if (i == open_row) {
            leadership_parts_draw_open(page, &cell, open,
                                       matrix->competences[i]->name);
        } else {
            draw_closed(page, &cell, i, column);
        }
        cell.y += cell.height + ROW_GAP;
    }
}

static void
draw_tab(struct page *page, float x, float width, size_t row, size_t column,
         bool is_active)
{
    struct draw *draw = &page->draw;
    const struct role *role = page->input->snapshot->matrix.roles[column];
    bool is_pressed =
        !is_active && draw_tap(draw, x, TABS_Y, width, TAB_HEIGHT,
                               detail_intent(page, row, column), role->name);
    enum token fill = is_active    ? TOKEN_SEA_STRONG
                      : is_pressed ? TOKEN_SUNKEN
                                   : TOKEN_SURFACE;
    draw_panel(draw, x, TABS_Y, width, TAB_HEIGHT, TAB_HEIGHT / 2.0F, fill);
    draw->ground = fill;
    struct draw_text how = {
        .role = ROLE_CAPTION,
        .token = is_active ? TOKEN_ON_SEA : TOKEN_INK,
        .align = ALIGN_CENTER,
        .lines = 2,
    };
    float room = width - 32.0F;
    float height = 32.0F * (float)draw_text_lines(draw, room, how, role->name);
    draw_text(draw, x + 16.0F, TABS_Y + (TAB_HEIGHT - height) / 2.0F, room, how,
              role->name);
    draw->ground = TOKEN_BG;
}

static void
draw_heading(struct page *page)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct snapshot *snapshot = page->input->snapshot;
    const struct matrix *matrix = &snapshot->matrix;
    size_t count = snapshot->expectations.count;
    float right = page->grid->right;
    draw_line(draw, page->grid->margin, HEADING_Y, 640.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              _("Cohesion"));
    if (count == 0) {
        return;
    }
    const char *words = arena_format(
        arena, ngettext("%zu expectation", "%zu expectations", count), count);
    float width = draw_text_width(draw, ROLE_BODY, words) + 34.0F;
    draw_tap(draw, right - width - 16.0F, HEADING_Y - 12.0F, width + 16.0F,
             88.0F, detail_intent(page, matrix->competence_count, 0), words);
    draw_line(draw, right - width, HEADING_Y + 16.0F, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
    icon_draw(draw, right - 26.0F, HEADING_Y + 21.0F, 26.0F, ICON_NEXT, 3.5F,
              TOKEN_INK2);
}

void
leadership_parts_draw_upright(struct page *page, const struct behaviour *open)
{
    const struct matrix *matrix = &page->input->snapshot->matrix;
    size_t row = open == NULL ? 0 : open->cell / matrix->role_count;
    size_t column = open == NULL ? 0 : open->cell % matrix->role_count;
    float roles = (float)matrix->role_count;
    float room = page->grid->right - page->grid->margin;
    float width = (room - TAB_GAP * (roles - 1.0F)) / roles;
    draw_heading(page);
    draw_rows(page, open, column);
    for (size_t i = 0; i < matrix->role_count; i++) {
        draw_tab(page, page->grid->margin + (width + TAB_GAP) * (float)i, width,
                 row, i, i == column);
    }
}
