#include "pages/sheet_parts.h"

#include "pages/stage.h"
#include "scene/button.h"

#include <math.h>

#define END 1048.0F
#define END_PORTRAIT 1872.0F
#define FOOT_AIR 32.0F
#define TITLE_GAP 24.0F

struct sheet_room
sheet_parts_open(struct page *page, float y, float portrait_y)
{
    bool is_portrait = stage_is_portrait(page);
    float top = is_portrait ? portrait_y : y;
    float end = is_portrait ? END_PORTRAIT : END;
    float width = page->grid->right - page->grid->margin;
    struct sheet_room room = {
        .left = page->grid->margin + SHEET_PADDING,
        .right = page->grid->right - SHEET_PADDING,
        .width = width - 2.0F * SHEET_PADDING,
        .foot_y = end - FOOT_AIR - SHEET_FOOT_HEIGHT,
    };
    stage_use_bar(page);
    sheet_draw(&page->draw,
               (struct sheet){page->grid->margin, top, width, end - top},
               (float)page->input->sheet_left_ms / (float)SHEET_RISE_MS);
    return room;
}

float
sheet_parts_draw_cancel(struct page *page, const struct sheet_room *room,
                        const char *intent, const char *label)
{
    return room->left + button_draw(&page->draw, room->left, room->foot_y,
                                    SHEET_FOOT_HEIGHT, room->width / 2.0F,
                                    ICON_CLOSE, false, intent, label);
}

float
sheet_parts_draw_main(struct page *page, const struct sheet_room *room,
                      enum icon icon, bool is_ready, const char *intent,
                      const char *label)
{
    struct draw *draw = &page->draw;
    float width = fminf(button_width(draw, SHEET_FOOT_HEIGHT, icon, label),
                        room->width * 0.7F);
    float x = room->right - width;
    if (!is_ready) {
        button_draw_idle(draw, x, room->foot_y, width, SHEET_FOOT_HEIGHT, icon,
                         label);
    } else if (icon == ICON_NEXT) {
        button_draw_onward(draw, x, room->foot_y, SHEET_FOOT_HEIGHT, width,
                           icon, true, intent, label);
    } else {
        button_draw_main(draw, x, room->foot_y, width, SHEET_FOOT_HEIGHT, icon,
                         intent, label);
    }
    return x;
}

void
sheet_parts_draw_label(struct page *page, float x, float y, float width,
                       const char *words)
{
    draw_line(&page->draw, x, y, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

void
sheet_parts_draw_title(struct page *page, float x, float y, float width,
                       const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float taken = 0.0F;
    if (plan == NULL) {
        return;
    }
    if (plan->rank > 0) {
        taken = draw_line(
            draw, x, y - 32.0F, width,
            (struct draw_text){.role = ROLE_RANK, .token = TOKEN_SEA},
            arena_format(&draw->scene->arena, "%lld", (long long)plan->rank));
        taken += TITLE_GAP;
    }
    draw_line(draw, x + taken, y - 26.0F, width - taken,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              plan->title);
}

const char *
sheet_parts_clock(struct page *page, int64_t utc_s)
{
    char words[16];
    calendar_format_clock(words, sizeof words,
                          calendar_now(utc_s, true).minute);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

int32_t
sheet_parts_day_of(int64_t utc_s)
{
    return utc_s == TIME_NONE || utc_s == 0 ? DAY_NONE
                                            : calendar_now(utc_s, true).day;
}

const char *
sheet_parts_day(struct page *page, int32_t day)
{
    char words[48];
    if (day == DAY_NONE || day == 0) {
        return "";
    }
    calendar_format_day(words, sizeof words, day, page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

const struct plan *
sheet_parts_plan(const struct page *page)
{
    return snapshot_find_plan(page->input->snapshot,
                              page->input->meeting->plan_id);
}
