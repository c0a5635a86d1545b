#include "base/language.h"
#include "pages/leadership_parts.h"
#include "pages/stage.h"
#include "scene/button.h"

#include <math.h>

#define SHOWN_MAX 6
#define CARD_HEIGHT 224.0F
#define CARDS_Y 192.0F
#define GAP_X 32.0F
#define GAP_Y 24.0F
#define NUMBER_WIDTH 128.0F
#define LINES 3
#define LINE 48.0F

static void
draw_expectation(struct page *page, size_t slot, const char *words)
{
    struct draw *draw = &page->draw;
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    float all = page->grid->right - page->grid->margin;
    float room = (all - GAP_X * (float)(columns - 1)) / (float)columns;
    float x = page->grid->margin + (room + GAP_X) * (float)(slot % columns);
    float y = CARDS_Y + (CARD_HEIGHT + GAP_Y) * (float)(slot / columns);
    draw_card(draw, x, y, room, CARD_HEIGHT);
    draw_line(draw, x, y + (CARD_HEIGHT - 64.0F) / 2.0F, NUMBER_WIDTH,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              arena_format(&draw->scene->arena, "%zu", slot + 1));
    struct draw_text how = {
        .role = ROLE_LEAD, .token = TOKEN_INK, .lines = LINES};
    float width = room - NUMBER_WIDTH - SPACE_CARD;
    float height = LINE * (float)draw_text_lines(draw, width, how, words);
    draw_text(draw, x + NUMBER_WIDTH, roundf(y + (CARD_HEIGHT - height) / 2.0F),
              width, how, words);
    draw->ground = TOKEN_BG;
}

void
leadership_parts_draw_expectations(struct page *page, int detail)
{
    struct draw *draw = &page->draw;
    const struct snapshot *snapshot = page->input->snapshot;
    float right = page->grid->right;
    draw_line(draw, page->grid->margin, 104.0F,
              right - page->grid->margin - 120.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              _("What we expect of every leader"));
    button_draw_icon(draw, right - 88.0F, 92.0F, 88.0F, ICON_CLOSE,
                     arena_format(&draw->scene->arena, "detail/%d", detail),
                     _("Close"));
    for (size_t i = 0; i < snapshot->expectations.count && i < SHOWN_MAX; i++) {
        draw_expectation(page, i, snapshot->expectations.items[i].text);
    }
}
