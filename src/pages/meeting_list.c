#include "pages/meeting_list.h"

#include <math.h>

#define FOOT 56.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

void
meeting_list_open(struct page *page, const struct meeting_list *list,
                  const char *heading, const char *below)
{
    struct draw *draw = &page->draw;
    draw_line(draw, list->x, list->heading_y, list->width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK}, heading);
    draw_line(draw, list->x, list->heading_y + 52.0F, list->width, quiet,
              below);
    draw_card(draw, list->x, list->card_y, list->width, list->card_height);
}

float
meeting_list_say_more(struct page *page, const struct meeting_list *list,
                      const char *more)
{
    float height = list->card_height;
    if (more[0] != '\0') {
        height -= FOOT;
        draw_hairline(&page->draw, list->x + LIST_INSET,
                      list->x + list->width - LIST_INSET,
                      roundf(list->card_y + height));
        draw_line(&page->draw, list->x + LIST_INSET,
                  list->card_y + height + (FOOT - LIST_LINE) / 2.0F,
                  list->width - 2.0F * LIST_INSET, quiet, more);
    }
    return height / (float)list->rows;
}

void
meeting_list_say_nothing(struct page *page, const struct meeting_list *list,
                         const char *words)
{
    draw_text(
        &page->draw, list->x + LIST_INSET, list->card_y + 40.0F,
        list->width - 2.0F * LIST_INSET,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 3},
        words);
}

void
meeting_list_begin_row(struct page *page, const struct meeting_list *list,
                       size_t row, float height, const char *intent,
                       const char *label)
{
    struct draw *draw = &page->draw;
    float y = list->card_y + height * (float)row;
    draw->ground = TOKEN_SURFACE;
    if (draw_tap(draw, list->x, y, list->width, height, intent, label)) {
        draw_rectangle(draw, list->x + 8.0F, y + 4.0F, list->width - 16.0F,
                       height - 8.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (row > 0) {
        draw_hairline(draw, list->x + LIST_INSET,
                      list->x + list->width - LIST_INSET, roundf(y));
    }
}
