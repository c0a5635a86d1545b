#include "base/language.h"
#include "pages/leadership_parts.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define INSET 24.0F
#define OVER 44.0F // what the words over the keyword take
#define TEXT_Y 72.0F
#define LINE 44.0F
#define CHEVRON 26.0F

static size_t
find_place(const struct behaviour_list *behaviours,
           const struct behaviour *behaviour)
{
    size_t place = 0;
    while (place + 1 < behaviours->count &&
           behaviours->items[place] != behaviour) {
        place++;
    }
    return place;
}

static enum token
draw_ground(struct draw *draw, const struct leadership_cell *cell,
            const struct behaviour *open, const struct behaviour *next)
{
    const char *intent = arena_format(&draw->scene->arena, "leadership/%lld",
                                      (long long)next->id);
    bool is_pressed =
        next != open && draw_tap(draw, cell->x, cell->y, cell->width,
                                 cell->height, intent, next->keyword);
    enum token fill = is_pressed ? TOKEN_SEA : TOKEN_SEA_STRONG;
    draw_rectangle(draw, cell->x, cell->y, cell->width, cell->height,
                   RADIUS_CARD, fill);
    return fill;
}

// Returns the width taken at the right.
static float
draw_count(struct draw *draw, float right, float y, size_t place, size_t count)
{
    if (count < 2) {
        return 0.0F;
    }
    const char *words =
        arena_format(&draw->scene->arena, _("%zu of %zu"), place + 1, count);
    float taken = draw_text_width(draw, ROLE_BODY, words) + CHEVRON + 8.0F;
    draw_line(draw, right - taken, y, taken,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_ON_SEA},
              words);
    icon_draw(draw, right - CHEVRON, y + 5.0F, CHEVRON, ICON_NEXT, 3.5F,
              TOKEN_ON_SEA);
    return taken + INSET;
}

void
leadership_parts_draw_open(struct page *page,
                           const struct leadership_cell *cell,
                           const struct behaviour *open, const char *over)
{
    struct draw *draw = &page->draw;
    const struct behaviour_list *behaviours =
        &page->input->snapshot->matrix.cells[open->cell];
    size_t place = find_place(behaviours, open);
    size_t next = (place + 1) % behaviours->count;
    draw->ground = draw_ground(draw, cell, open, behaviours->items[next]);
    float x = cell->x + INSET;
    float y = cell->y + 20.0F;
    float width = cell->width - 2.0F * INSET;
    // On the line box of the words it stands beside.
    float taken = draw_count(draw, x + width, over[0] == '\0' ? y + 4.0F : y,
                             place, behaviours->count);
    if (over[0] != '\0') {
        draw_line(draw, x, y, width - taken,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_ON_SEA},
                  over);
        y += OVER;
        taken = 0.0F;
    }
    draw_line(draw, x, y, width - taken,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_ON_SEA},
              open->keyword);
    y += TEXT_Y - 20.0F;
    draw_text(
        draw, x, y, width,
        (struct draw_text){.role = ROLE_CELL,
                           .token = TOKEN_ON_SEA,
                           .lines = (int)((cell->y + cell->height - y) / LINE)},
        open->text);
    draw->ground = TOKEN_BG;
}
