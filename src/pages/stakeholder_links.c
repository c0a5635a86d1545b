#include "pages/stakeholder_links.h"

#include "pages/chrome.h"
#include "pages/stage.h"
#include "scene/button.h"

#define AIR 28.0F // after the way back
#define WORDS_WIDTH 140.0F
#define WORDS_WIDTH_TWO 104.0F // of the longer line, where they take two
#define WORDS_GAP 20.0F
#define HEIGHT 88.0F
#define GAP 16.0F
#define RIGHT 1236.0F // the steps begin a gap later
#define LINE 36.0F

static float
draw_words(struct page *page, float x, const char *words)
{
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 2};
    float whole = draw_text_width(draw, how.role, words);
    int lines = draw_text_lines(draw, WORDS_WIDTH, how, words);
    float middle = page->grid->bar_y + page->grid->bar_height / 2.0F;
    draw_text(draw, x, middle - LINE * (float)lines / 2.0F, WORDS_WIDTH, how,
              words);
    return lines > 1 ? WORDS_WIDTH_TWO : whole;
}

void
stakeholder_links_draw(struct page *page, float left, const char *words,
                       const struct stakeholder *except)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct draw *draw = &page->draw;
    size_t others = snapshot->shown_stakeholder_count - (except != NULL);
    if (stage_is_portrait(page) || snapshot->shown_stakeholder_count == 0 ||
        others == 0) {
        return;
    }
    float x = left + AIR;
    x += draw_words(page, x, words) + WORDS_GAP;
    float y = page->grid->bar_y + (page->grid->bar_height - HEIGHT) / 2.0F;
    for (size_t i = 0; i < snapshot->shown_stakeholder_count; i++) {
        const struct stakeholder *stakeholder = snapshot->shown_stakeholders[i];
        float width = button_width(draw, HEIGHT, ICON_COUNT, stakeholder->name);
        if (stakeholder == except ||
            x + width > RIGHT - chrome_sizes_width(page)) {
            continue;
        }
        const char *intent =
            arena_format(&draw->scene->arena, "stakeholder/%lld",
                         (long long)stakeholder->id);
        button_draw(draw, x, y, HEIGHT, width, ICON_COUNT, false, intent,
                    stakeholder->name);
        x += width + GAP;
    }
}
