#include "pages/schedule.h"

#include <math.h>
#include <string.h>

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/schedule_parts.h"
#include "pages/stage.h"
#include "pages/words.h"

#define FIRST_HOUR 6
#define LAST_HOUR 20
#define HOUR_STEP 2
#define NOW_ROOM 64.0F // an hour nearer to now is not named

// How the page lies. Along is where the hours run.
static const struct schedule_layout landscape = {.title_y = 104.0F,
                                                 .along = 424.0F,
                                                 .along_end = 1856.0F,
                                                 .across = 244.0F,
                                                 .across_end = 704.0F,
                                                 .label_y = 188.0F,
                                                 .round_x = 424.0F,
                                                 .round_y = 732.0F,
                                                 .round_height = 172.0F};
static const struct schedule_layout portrait = {.is_upright = true,
                                                .title_y = 136.0F,
                                                .along = 368.0F,
                                                .along_end = 1448.0F,
                                                .across = 148.0F,
                                                .across_end = 1032.0F,
                                                .label_y = 236.0F,
                                                .round_x = 48.0F,
                                                .round_y = 1528.0F,
                                                .round_height = 172.0F};

static float
at_minute(const struct schedule_layout *layout, int minute)
{
    float length = layout->along_end - layout->along;
    float share = (float)(minute - FIRST_HOUR * 60) /
                  (float)((LAST_HOUR - FIRST_HOUR) * 60);

    return layout->along + length * fminf(fmaxf(share, 0.0F), 1.0F);
}

static bool
is_in_sight(int minute)
{
    return minute >= FIRST_HOUR * 60 && minute <= LAST_HOUR * 60;
}

static bool
is_today(const struct page *page)
{
    return page->input->schedule->day == page->input->now.day &&
           is_in_sight(page->input->now.minute);
}

static void
draw_hour(struct page *page, const struct schedule_layout *layout, int hour)
{
    struct draw *draw = &page->draw;
    const struct draw_text how = {
        .role = ROLE_CAPTION, .token = TOKEN_INK2, .align = ALIGN_CENTER};
    const char *words = arena_format(&draw->scene->arena, "%02d", hour);
    float at = at_minute(layout, hour * 60);
    float now = at_minute(layout, page->input->now.minute);
    bool is_hidden = is_today(page) && fabsf(at - now) < NOW_ROOM;

    if (layout->is_upright) {
        draw_segment(draw, layout->across - 12.0F, at, layout->across_end, at,
                     2.0F, STROKE_BUTT, TOKEN_LINE);
        if (!is_hidden)
            draw_line(draw, 48.0F, at - 16.0F, 72.0F, how, words);
        return;
    }
    draw_segment(draw, at, layout->across - 12.0F, at, layout->across_end, 2.0F,
                 STROKE_BUTT, TOKEN_LINE);
    if (!is_hidden)
        draw_line(draw, at - 40.0F, layout->label_y, 80.0F, how, words);
}

// The line passes behind the blocks.
static void
draw_now(struct page *page, const struct schedule_layout *layout)
{
    struct draw *draw = &page->draw;
    const struct draw_text how = {.role = ROLE_BODY_SEMIBOLD,
                                  .token = TOKEN_HEATHER,
                                  .align = ALIGN_CENTER};
    float at = at_minute(layout, page->input->now.minute);

    if (!is_today(page))
        return;
    if (layout->is_upright) {
        draw_segment(draw, layout->across - 24.0F, at, layout->across_end, at,
                     4.0F, STROKE_BUTT, TOKEN_HEATHER);
        draw_line(draw, 48.0F, at - 18.0F, 72.0F, how, _("now"));
        return;
    }
    draw_segment(draw, at, layout->label_y + 36.0F, at, layout->across_end,
                 4.0F, STROKE_BUTT, TOKEN_HEATHER);
    draw_line(draw, at - 48.0F, layout->label_y - 4.0F, 96.0F, how, _("now"));
}

static void
draw_rows(struct page *page, const struct schedule_layout *layout)
{
    const struct schedule_board *board = page->input->schedule;
    float pitch =
        (layout->across_end - layout->across) / (float)SCHEDULE_ROWS_MAX;

    if (layout->is_upright)
        pitch = (layout->across_end - layout->across) / (float)board->row_count;
    for (size_t i = 0; i < board->row_count; i++) {
        struct schedule_lane lane = {
            .across = layout->across + pitch * (float)i, .width = pitch};

        schedule_draw_label(page, layout, &lane, &board->rows[i]);
        for (size_t j = 0; j < board->rows[i].block_count; j++) {
            const struct schedule_block *block = &board->rows[i].blocks[j];

            lane.from = at_minute(layout, block->from_minute);
            lane.to = at_minute(layout, block->to_minute);
            if (lane.to - lane.from > 1.0F)
                schedule_draw_block(page, layout, &lane, &board->rows[i],
                                    block);
        }
    }
}

static const char *
choose_title(const struct page *page)
{
    char day[60];

    if (page->input->schedule->day == page->input->now.day)
        return _("What the screens show today");
    calendar_format_day(day, sizeof day, page->input->schedule->day,
                        page->input->now.day);
    return arena_format(&page->draw.scene->arena, _("What the screens show %s"),
                        day);
}

static void
draw_bar(struct page *page)
{
    struct draw *draw = &page->draw;
    float x = chrome_draw_way_back(page) + 48.0F;
    float y = page->grid->bar_y + page->grid->bar_height / 2.0F;

    schedule_draw_off(draw, x, y, x + 64.0F, y);
    draw_line(draw, x + 80.0F, y - 18.0F, 240.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              _("off"));
}

static void
build(struct page *page, struct place place)
{
    const struct schedule_layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;

    (void)place;
    chrome_draw_top(page, words_page(PAGE_SCHEDULE), false);
    stage_use_content(page);
    if (page->input->schedule != NULL) {
        draw_line(&page->draw, page->grid->margin, layout->title_y,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  choose_title(page));
        for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour += HOUR_STEP)
            draw_hour(page, layout, hour);
        draw_now(page, layout);
        draw_rows(page, layout);
        schedule_draw_round(page, layout);
    }
    stage_use_bar(page);
    draw_bar(page);
}

PAGE_KIND(schedule, BESIDE) = {
    .title = N_("Schedule"),
    .build = build,
    .build_enlarged = enlarged_build_schedule,
};
