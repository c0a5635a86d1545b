#include "pages/outlook_parts.h"

#include "base/language.h"
#include "base/text.h"

#include <math.h>

#define RADIUS 20.0F
#define INSET 28.0F
#define COUNT_WIDTH 28.0F // of the numbers on the right
#define COUNT_GAP 20.0F
#define LINK 4.0F
#define DOT 8.0F
#define PILL_HEIGHT 88.0F

static bool
holds(const struct outlook *outlook, const struct plan *plan)
{
    for (size_t i = 0; i < outlook->plans.count; i++) {
        if (outlook->plans.items[i] == plan) {
            return true;
        }
    }
    return false;
}

// The topmost row that a plan leads to; the number of rows if there is none.
static size_t
find_row(const struct outlook_column *column, const struct plan *plan)
{
    size_t row = 0;
    while (row < column->count && !holds(column->items[row], plan)) {
        row++;
    }
    return row;
}

void
outlook_parts_choose(struct outlook_choice *choice,
                     const struct outlook *outlook,
                     const struct outlook_column *other)
{
    choice->outlook = outlook;
    size_t total = outlook->plans.count;
    for (size_t row = 0; row <= other->count; row++) {
        for (size_t i = 0; i < total && choice->count < OUTLOOK_PILLS_MAX;
             i++) {
            if (find_row(other, outlook->plans.items[i]) == row) {
                choice->plans[choice->count++] = outlook->plans.items[i];
            }
        }
    }
    choice->more = total - choice->count;
}

static bool
is_linked(const struct outlook_choice *choice, const struct outlook *outlook)
{
    for (size_t i = 0; i < choice->count; i++) {
        if (choice->outlook->kind != outlook->kind &&
            holds(outlook, choice->plans[i])) {
            return true;
        }
    }
    return false;
}

static float
row_y(const struct outlook_column *column, size_t row)
{
    return column->y + (OUTLOOK_ROW_HEIGHT + column->gap) * (float)row;
}

static void
draw_words(struct draw *draw, const struct outlook_column *column, float y,
           const struct outlook *outlook, bool is_chosen, bool is_strong)
{
    size_t count = outlook->plans.count;
    enum token ink = is_chosen ? TOKEN_ON_SEA : TOKEN_INK;
    struct draw_text quiet = {.role = ROLE_BODY,
                              .token = is_chosen ? TOKEN_ON_SEA : TOKEN_INK2};
    struct draw_text how = {.role = is_chosen || is_strong ? ROLE_BODY_SEMIBOLD
                                                           : ROLE_BODY_MEDIUM,
                            .token = ink};
    float left = column->x + INSET;
    float right = column->x + column->width - INSET;
    const char *number = arena_format(&draw->scene->arena, "%zu", count);
    y += (OUTLOOK_ROW_HEIGHT - 36.0F) / 2.0F;
    if (!column->is_left) {
        draw_line(draw, left, y, COUNT_WIDTH + COUNT_GAP, quiet,
                  count == 0 ? TEXT_EN_DASH : number);
        left += COUNT_WIDTH + COUNT_GAP;
        draw_line(draw, left, y, right - left, how, outlook->title);
        return;
    }
    number = count == 0 ? _("none yet") : number;
    float width = draw_text_width(draw, ROLE_BODY, number);
    draw_line(draw, right - width, y, width + 1.0F, quiet, number);
    draw_line(draw, left, y, right - width - 24.0F - left, how, outlook->title);
}

static void
draw_row(struct draw *draw, const struct outlook_column *column, size_t row,
         const struct outlook_choice *choice)
{
    const struct outlook *outlook = column->items[row];
    bool is_chosen = choice->outlook == outlook;
    bool has_link = is_linked(choice, outlook);
    float y = roundf(row_y(column, row));
    const char *intent = arena_format(&draw->scene->arena, "detail/%d",
                                      column->first_detail + (int)row);
    bool is_pressed = draw_tap(draw, column->x, y, column->width,
                               OUTLOOK_ROW_HEIGHT, intent, outlook->title);
    enum token fill = is_chosen    ? is_pressed ? TOKEN_SEA : TOKEN_SEA_STRONG
                      : is_pressed ? TOKEN_SUNKEN
                                   : TOKEN_SURFACE;
    draw_panel(draw, column->x, y, column->width, OUTLOOK_ROW_HEIGHT, RADIUS,
               fill);
    if (has_link) {
        draw_outline(draw, column->x, y, column->width, OUTLOOK_ROW_HEIGHT,
                     RADIUS, LINK, TOKEN_SEA);
    }
    draw->ground = fill;
    draw_words(draw, column, y, outlook, is_chosen, has_link);
    draw->ground = TOKEN_BG;
}

void
outlook_parts_draw_column(struct page *page,
                          const struct outlook_column *column,
                          const struct outlook_choice *choice)
{
    for (size_t i = 0; i < column->count; i++) {
        draw_row(&page->draw, column, i, choice);
    }
}

static void
draw_curve(struct draw *draw, struct path_point from, struct path_point to)
{
    float bend = (to.x - from.x) * 0.58F;
    struct path path = {0};
    path_move(&path, from.x, from.y);
    path_cubic(&path, (struct path_point){from.x + bend, from.y},
               (struct path_point){to.x - bend, to.y}, to);
    draw_path_stroke(draw, &path, (struct stroke){.width = LINK}, TOKEN_SEA);
}

// Links that one column has with the pills.
static void
draw_side(struct draw *draw, const struct outlook_column *column,
          const struct outlook_choice *choice, float pill_x)
{
    float x = column->is_left ? column->x + column->width : column->x;
    for (size_t row = 0; row < column->count; row++) {
        const struct outlook *outlook = column->items[row];
        bool is_end = false;
        float y = row_y(column, row) + OUTLOOK_ROW_HEIGHT / 2.0F;
        if (outlook != choice->outlook &&
            outlook->kind == choice->outlook->kind) {
            continue;
        }
        for (size_t i = 0; i < choice->count; i++) {
            if (holds(outlook, choice->plans[i])) {
                struct path_point edge = {x, y};
                struct path_point pill = {pill_x, choice->y[i]};
                draw_curve(draw, column->is_left ? edge : pill,
                           column->is_left ? pill : edge);
                is_end = true;
            }
        }
        if (is_end) {
            draw_disc(draw, x, y, DOT, TOKEN_SEA);
        }
    }
}

void
outlook_parts_draw_links(struct page *page, const struct outlook_column *left,
                         const struct outlook_column *right,
                         const struct outlook_choice *choice, float pill_left,
                         float pill_right)
{
    if (choice->outlook != NULL) {
        draw_side(&page->draw, left, choice, pill_left);
        draw_side(&page->draw, right, choice, pill_right);
    }
}

void
outlook_parts_draw_pill(struct page *page, float x, float y, float width,
                        const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    float left = x - width / 2.0F;
    float top = y - PILL_HEIGHT / 2.0F;
    bool is_pressed =
        draw_tap(draw, left, top, width, PILL_HEIGHT, intent, plan->title);
    enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE;
    draw_panel(draw, left, top, width, PILL_HEIGHT, PILL_HEIGHT / 2.0F, fill);
    draw->ground = fill;
    struct draw_text how = {.role = ROLE_BODY_SEMIBOLD,
                            .token = TOKEN_INK,
                            .align = ALIGN_CENTER,
                            .lines = 2};
    float room = width - 2.0F * INSET;
    int lines = draw_text_lines(draw, room, how, plan->title);
    draw_text(draw, left + INSET, y - 18.0F * (float)lines, room, how,
              plan->title);
    draw->ground = TOKEN_BG;
}
