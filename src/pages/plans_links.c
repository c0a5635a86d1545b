#include "pages/plans_links.h"

#include "base/language.h"
#include "pages/words.h"
#include "scene/icon.h"

#define CHEVRON 28.0F
#define CHEVRON_GAP 10.0F
#define STOPPED_GAP 36.0F // before the link to what was stopped
#define MARK 34.0F
#define MARK_GAP 12.0F
#define HEIGHT 56.0F

float
plans_links_draw_ranking(struct page *page, float x, float middle, float room,
                         const char *words)
{
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_H5_MEDIUM, .token = TOKEN_INK};
    float width = draw_text_width(draw, ROLE_H5_MEDIUM, words);
    float whole = width + CHEVRON_GAP + CHEVRON;
    if (page->input->snapshot->round_count == 0 || whole > room) {
        return draw_line(draw, x, middle - 22.0F, room, how, words);
    }
    if (draw_tap(draw, x, middle - TARGET_MIN / 2.0F, whole, TARGET_MIN,
                 "ranking", words_page(PAGE_RANKING))) {
        draw_rectangle(draw, x - 16.0F, middle - HEIGHT / 2.0F, whole + 32.0F,
                       HEIGHT, HEIGHT / 2.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_line(draw, x, middle - 22.0F, width + 1.0F, how, words);
    icon_draw(draw, x + width + CHEVRON_GAP, middle - CHEVRON / 2.0F + 2.0F,
              CHEVRON, ICON_NEXT, 3.5F, TOKEN_INK2);
    draw->ground = TOKEN_BG;
    return whole;
}

void
plans_links_draw_stopped(struct page *page, float x, float middle, float limit)
{
    struct draw *draw = &page->draw;
    size_t count = page->input->snapshot->stopped.count;
    if (count == 0) {
        return;
    }
    const char *words = arena_format(&draw->scene->arena, "%zu %s", count,
                                     words_status_inside(STATUS_STOPPED));
    float width =
        words_status_width(draw, MARK, MARK_GAP, ROLE_BODY_MEDIUM, words) +
        CHEVRON_GAP + CHEVRON;
    x += STOPPED_GAP;
    if (x + width > limit) {
        return;
    }
    if (draw_tap(draw, x, middle - TARGET_MIN / 2.0F, width, TARGET_MIN,
                 "stopped", words_page(PAGE_STOPPED))) {
        draw_rectangle(draw, x - 16.0F, middle - HEIGHT / 2.0F, width + 32.0F,
                       HEIGHT, HEIGHT / 2.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    words_draw_status(
        draw, x, middle - 18.0F, MARK, MARK_GAP, STATUS_STOPPED,
        (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK2},
        words);
    icon_draw(draw, x + width - CHEVRON, middle - CHEVRON / 2.0F, CHEVRON,
              ICON_NEXT, 3.5F, TOKEN_INK2);
    draw->ground = TOKEN_BG;
}
