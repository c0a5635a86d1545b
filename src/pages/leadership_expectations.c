#include "base/language.h"
#include "pages/leadership_parts.h"
#include "pages/stage.h"
#include "scene/button.h"

#include <math.h>

#define SHOWN_MAX 6
#define COLUMNS 2
#define CARD_WIDTH 880.0F
#define CARD_HEIGHT 224.0F
#define CARDS_Y 192.0F
#define GAP_X 32.0F
#define GAP_Y 24.0F
#define NUMBER_WIDTH 128.0F
#define LINES 3
#define LINE 48.0F

static void
draw_expectation(struct draw *draw, size_t slot, const char *words)
{
    float x = STAGE_MARGIN + (CARD_WIDTH + GAP_X) * (float)(slot % COLUMNS);
    float y = CARDS_Y + (CARD_HEIGHT + GAP_Y) * (float)(slot / COLUMNS);
    draw_card(draw, x, y, CARD_WIDTH, CARD_HEIGHT);
    draw_line(draw, x, y + (CARD_HEIGHT - 64.0F) / 2.0F, NUMBER_WIDTH,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              arena_format(&draw->scene->arena, "%zu", slot + 1));
    struct draw_text how = {
        .role = ROLE_LEAD, .token = TOKEN_INK, .lines = LINES};
    float width = CARD_WIDTH - NUMBER_WIDTH - SPACE_CARD;
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
    draw_line(draw, STAGE_MARGIN, 104.0F, 1600.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              _("What we expect of every leader"));
    button_draw_icon(draw, STAGE_RIGHT - 88.0F, 92.0F, 88.0F, ICON_CLOSE,
                     arena_format(&draw->scene->arena, "detail/%d", detail),
                     _("Close"));
    for (size_t i = 0; i < snapshot->expectations.count && i < SHOWN_MAX; i++) {
        draw_expectation(draw, i, snapshot->expectations.items[i].text);
    }
}
