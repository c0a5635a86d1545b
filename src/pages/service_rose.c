#include "pages/service_rose.h"

#include "base/language.h"
#include "base/number.h"
#include "model/service.h"
#include "pages/stage.h"
#include "scene/rose.h"

#include <math.h>

#define HUB_WIDTH 250.0F // at the rose's full size

// Where the rose stands, and what its hours tell.
struct layout {
    float x, y, scale;
    float caption_x, caption_y;
    enum align caption;
};

static const struct layout landscape = {1416.0F, 512.0F, 1.0F,
                                        1616.0F, 104.0F, ALIGN_RIGHT};
static const struct layout portrait = {540.0F, 1116.0F, 0.93F,
                                       48.0F,  748.0F,  ALIGN_LEFT};

static const struct layout *
find_layout(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static void
draw_hub(struct page *page, double minutes)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    char words[48];
    bool is_known = minutes >= 0.0 && minutes < 1e6;
    number_format_duration(words, sizeof words, is_known ? (int)minutes : -1);
    float room = HUB_WIDTH * layout->scale;
    bool is_long = draw_text_width(draw, ROLE_H3, words) > room;
    float x = layout->x - room / 2.0F;
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x, layout->y - (is_long ? 54.0F : 60.0F), room,
              (struct draw_text){.role = is_long ? ROLE_H4 : ROLE_H3,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              words);
    draw_line(draw, x, layout->y + 14.0F, room,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER},
              _("typical wait"));
    draw->ground = TOKEN_BG;
}

void
service_rose_draw(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct service_figure *latest = service_latest(promise);
    double minutes = latest == NULL ? (double)NAN : latest->median_minutes;
    const struct layout *layout = find_layout(page);
    struct rose rose = {.x = layout->x,
                        .y = layout->y,
                        .scale = layout->scale,
                        .needle_hours = minutes / 60.0};
    for (size_t i = 0; i < ROSE_HOURS; i++) {
        rose.values[i] = (double)promise->replies[i];
    }
    for (size_t i = 0; i < ROSE_LABELS; i++) {
        // TRANSLATORS: hours on a dial, "6 h"
        rose.labels[i] =
            arena_format(arena, _("%d h"), i == 0 ? ROSE_HOURS : 6 * (int)i);
    }
    rose_draw(draw, &rose);
    draw_hub(page, minutes);
    draw_text(draw, layout->caption_x, layout->caption_y, 240.0F,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .align = layout->caption,
                                 .lines = 2},
              _("Replies by waiting time"));
}
