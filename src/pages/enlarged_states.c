#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "scene/compass.h"

#include <math.h>

#define AIR 24.0F
#define LINE_MAX 1200.0F

static const struct draw_text headline = {ROLE_H1, TOKEN_INK, ALIGN_CENTER, 2};
static const struct draw_text quiet = {ROLE_LEAD, TOKEN_INK2, ALIGN_CENTER, 4};

void
enlarged_build_empty(struct page *page, struct place place)
{
    (void)place;
    struct enlarged room = enlarged_begin(page, false);
    float height = stage_is_portrait(page) ? 700.0F : 400.0F;
    float radius = floorf(height * 360.0F / 760.0F);
    compass_draw_unset(&page->draw, page->grid->width / 2.0F,
                       roundf(room.y + radius * 384.0F / 360.0F), radius, 4);
    enlarged_skip(&room, height);
    enlarged_say(&room, headline, _("No course is set yet"));
    enlarged_skip(&room, AIR);
    // Short lines: a last word does not stand alone.
    room.x += (room.width - fminf(room.width, LINE_MAX)) / 2.0F;
    room.width = fminf(room.width, LINE_MAX);
    enlarged_say(&room, quiet,
                 _("Your action plans and goals will be shown here as soon as "
                   "the first ones are entered."));
    chrome_draw_tabs(page, PAGE_COMPASS, false);
}

// No tabs: there is nothing to go to. The clock is what is known.
void
enlarged_build_waiting(struct page *page, struct place place)
{
    (void)place;
    const struct page_input *input = page->input;
    chrome_draw_start(page);
    stage_use_content(page);
    struct enlarged room = {
        .page = page,
        .x = page->grid->margin,
        .y = page->grid->top,
        .width = page->grid->right - page->grid->margin,
        .bottom = page->grid->height - page->grid->margin,
    };
    char clock[16];
    enlarged_skip(&room, stage_is_portrait(page) ? 300.0F : 80.0F);
    if (input->now.is_trusted) {
        enlarged_say(
            &room, (struct draw_text){ROLE_DIAL, TOKEN_INK, ALIGN_CENTER, 1},
            calendar_format_clock(clock, sizeof clock, input->now.minute));
    }
    enlarged_skip(&room, AIR);
    enlarged_say(&room, headline, _("Waiting for data"));
    enlarged_skip(&room, AIR);
    enlarged_say(&room, quiet,
                 input->help[0] == '\0'
                     ? input->screen_name
                     : arena_format(&page->draw.scene->arena, _("Help: %s"),
                                    input->help));
}
