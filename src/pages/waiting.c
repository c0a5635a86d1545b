#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "scene/compass.h"
#include "scene/compass_blocks.h"

#include <math.h>

// How the page lies.
struct layout {
    float x, y, radius;           // of the dial
    float clock_y, day_y, week_y; // from its middle
    float heading_y, words_y, help_y;
    int words_lines;
};

static const struct layout landscape = {.x = 960.0F,
                                        .y = 452.0F,
                                        .radius = 348.0F,
                                        .clock_y = -92.0F,
                                        .day_y = 44.0F,
                                        .week_y = 88.0F,
                                        .heading_y = 840.0F,
                                        .words_y = 932.0F,
                                        .help_y = 1000.0F,
                                        .words_lines = 1};

static const struct layout portrait = {.x = 540.0F,
                                       .y = 720.0F,
                                       .radius = 428.0F,
                                       .clock_y = -104.0F,
                                       .day_y = 40.0F,
                                       .week_y = 88.0F,
                                       .heading_y = 1260.0F,
                                       .words_y = 1364.0F,
                                       .help_y = 1500.0F,
                                       .words_lines = 2};

static const struct draw_text quiet = {
    .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_CENTER};

static void
draw_dial_ticks(struct draw *draw, const struct layout *layout)
{
    for (int bearing = 3; bearing < 360; bearing += 3) {
        bool is_middle = bearing % 15 == 0;
        float length = bearing % 30 == 0 ? 20.0F : is_middle ? 12.0F : 6.0F;
        struct path_point from = path_polar(
            layout->x, layout->y, layout->radius - length, (float)bearing);
        struct path_point to =
            path_polar(layout->x, layout->y, layout->radius, (float)bearing);
        draw_segment(draw, from.x, from.y, to.x, to.y, draw->style->hairline,
                     STROKE_BUTT, is_middle ? TOKEN_LINE3 : TOKEN_LINE);
    }
    struct path path = {0};
    path_add_polygon(&path,
                     (struct path_point[]){
                         {layout->x, layout->y - layout->radius - 20.0F},
                         {layout->x + 9.0F, layout->y - layout->radius - 2.0F},
                         {layout->x - 9.0F, layout->y - layout->radius - 2.0F}},
                     3);
    draw_path(draw, &path, TOKEN_INK);
}

static void
draw_quarters(struct draw *draw, const struct layout *layout)
{
    for (int i = 0; i < 4; i++) {
        compass_draw_blocks(
            draw,
            &(struct compass_ring){.x = layout->x,
                                   .y = layout->y,
                                   .unit = layout->radius / 360.0F,
                                   .start = 90.0F * (float)i - 86.0F,
                                   .span = 82.0F},
            NULL, 0, 0);
    }
}

// The minutes of the hour as an arc, redrawn once a minute.
static void
draw_minutes(struct draw *draw, const struct layout *layout, int32_t minute)
{
    float end = 360.0F * (float)(minute % 60) / 60.0F;
    float radius = layout->radius * 239.0F / 360.0F;
    if (end > 0.0F) {
        draw_arc(draw, layout->x, layout->y, radius, 0.0F, end,
                 (struct stroke){.width = 10.0F, .cap = STROKE_ROUND},
                 TOKEN_HEATHER);
    }
    struct path_point at = path_polar(layout->x, layout->y, radius, end);
    draw_disc(draw, at.x, at.y, 18.5F, TOKEN_BG);
    draw_disc(draw, at.x, at.y, 13.5F, TOKEN_HEATHER);
}

static void
draw_clock(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    const struct now *now = &page->input->now;
    if (!now->is_trusted) {
        return;
    }
    char words[64];
    draw_minutes(draw, layout, now->minute);
    draw_line(draw, layout->x - 240.0F, layout->y + layout->clock_y, 480.0F,
              (struct draw_text){
                  .role = ROLE_DIAL, .token = TOKEN_INK, .align = ALIGN_CENTER},
              calendar_format_clock(words, sizeof words, now->minute));
    draw_line(draw, layout->x - 240.0F, layout->y + layout->day_y, 480.0F,
              (struct draw_text){.role = ROLE_BODY_L,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              calendar_format_long(words, sizeof words, now->day));
    draw_line(draw, layout->x - 240.0F, layout->y + layout->week_y, 480.0F,
              quiet, calendar_format_week(words, sizeof words, now->day));
}

static const char *
next_try_words(struct page *page)
{
    int retry_s = page->input->retry_s;
    if (retry_s <= 0) {
        return _("The screen keeps trying and shows the course as soon as it "
                 "is here.");
    }
    return arena_format(&page->draw.scene->arena,
                        _("The screen tries again in %d s and shows the course "
                          "as soon as it is here."),
                        retry_s);
}

static const char *
help_words(struct page *page)
{
    struct arena *arena = &page->draw.scene->arena;
    const char *help = page->input->help;
    const char *screen = page->input->screen_name;
    if (help[0] == '\0') {
        return screen;
    }
    return screen[0] == '\0'
               ? arena_format(arena, _("Help: %s"), help)
               : arena_format(arena, _("Help: %s, screen %s"), help, screen);
}

// Words in the middle of the page.
static void
draw_middle(struct page *page, float y, struct draw_text how, const char *words)
{
    float left = page->grid->margin;
    how.align = ALIGN_CENTER;
    draw_text(&page->draw, left, y, page->grid->right - left, how, words);
}

static void
build(struct page *page, struct place place)
{
    (void)place;
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    chrome_draw_start(page);
    stage_use_content(page);
    draw_dial_ticks(draw, layout);
    draw_quarters(draw, layout);
    draw_clock(page, layout);
    draw_middle(page, layout->heading_y,
                (struct draw_text){.role = ROLE_H2, .token = TOKEN_INK},
                _("Waiting for data"));
    draw_middle(page, layout->words_y,
                (struct draw_text){.role = ROLE_LEAD,
                                   .token = TOKEN_INK2,
                                   .lines = layout->words_lines},
                next_try_words(page));
    draw_middle(page, layout->help_y, quiet, help_words(page));
}

PAGE_KIND(waiting, BESIDE) = {
    .title = N_("Compass"),
    .build = build,
    .build_enlarged = enlarged_build_waiting,
};
