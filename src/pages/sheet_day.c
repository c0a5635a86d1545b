#include "pages/sheet_day.h"

#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/stage.h"
#include "scene/field.h"
#include "scene/month.h"

// How it lies: what is to be done, and the days.
struct layout {
    float title_y, label_y, field_y, field_width, field_height;
    int lines;
    float month_x, month_y;
};

static const struct layout landscape = {260.0F, 320.0F, 364.0F,  960.0F,
                                        232.0F, 4,      1152.0F, 216.0F};
static const struct layout portrait = {400.0F, 480.0F, 524.0F, 904.0F,
                                       232.0F, 4,      204.0F, 880.0F};

void
sheet_day_draw(struct page *page, const struct plan *plan)
{
    const struct meeting *meeting = page->input->meeting;
    const struct meeting_report *report = &meeting->report;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct sheet_room room = sheet_parts_open(page, SHEET_Y, SHEET_Y_PORTRAIT);
    struct field step = {.words = report->next_step,
                         .hint = _("What happens next?"),
                         .role = ROLE_LEAD,
                         .lines = layout->lines,
                         .icon = ICON_COUNT,
                         .is_secret = true};
    struct month month = {
        .first = meeting->month_on,
        .chosen = report->next_on == 0 ? DAY_NONE : report->next_on,
        .today = page->input->now.day,
        .prefix = "meet/",
    };
    sheet_parts_draw_title(page, room.left, layout->title_y,
                           layout->field_width, plan);
    sheet_parts_draw_label(page, room.left, layout->label_y,
                           layout->field_width, _("When is the next step?"));
    field_draw(&page->draw, room.left, layout->field_y, layout->field_width,
               layout->field_height, &step);
    month_draw(&page->draw, layout->month_x, layout->month_y, &month);
    sheet_parts_draw_cancel(page, &room, "meet/day", _("Without a new day"));
}
