#include "pages/enlarged_sheet.h"

#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/choice.h"

#include <math.h>

#define GAP ENLARGED_SHEET_GAP
#define ROW ENLARGED_SHEET_ROW
#define AIR 32.0F // above the head and below the foot
#define FOOT_AIR 24.0F
#define END 1048.0F
#define END_PORTRAIT 1872.0F
#define SAVE_SHARE 0.7F // of the foot, at most
#define DAYS 7
#define WEEKS_MAX 100 // that can be seen ahead

static const struct draw_text title = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

bool
enlarged_sheet_has(const struct page_input *input)
{
    bool is_question = input->meeting->sheet == SHEET_ASK;
    return input->style->step_percent >= (is_question ? 150 : 200);
}

static float
line_of(const struct page *page, struct draw_text how)
{
    return page->draw.style->types[how.role].line_height;
}

static bool
has_question(const struct enlarged_sheet_head *head)
{
    return head->question != NULL && head->question[0] != '\0';
}

// At the right end of the line; returns how much of it is left.
static float
draw_count(const struct enlarged_sheet *sheet,
           const struct enlarged_sheet_head *head, float line)
{
    struct draw *draw = &sheet->page->draw;
    if (head->count <= 1) {
        return sheet->width;
    }
    const char *words = arena_format(&draw->scene->arena, _("%zu of %zu"),
                                     head->index + 1, head->count);
    float width = draw_text_width(draw, ROLE_BODY, words);
    draw_line(draw, sheet->left + sheet->width - width - 1.0F,
              sheet->y + (line - line_of(sheet->page, quiet)) / 2.0F,
              width + 1.0F, quiet, words);
    return sheet->width - width - FOOT_AIR;
}

// The place among the questions stands behind the question.
static void
draw_head(struct enlarged_sheet *sheet, const struct enlarged_sheet_head *head)
{
    struct draw *draw = &sheet->page->draw;
    float first = line_of(sheet->page, title);
    float second = line_of(sheet->page, quiet);
    if (head->title != NULL) {
        draw_line(draw, sheet->left, sheet->y,
                  has_question(head) ? sheet->width
                                     : draw_count(sheet, head, first),
                  title, head->title);
        sheet->y += first;
    }
    if (has_question(head)) {
        draw_line(draw, sheet->left, sheet->y, draw_count(sheet, head, second),
                  quiet, head->question);
        sheet->y += second;
    }
    sheet->y += GAP;
}

struct enlarged_sheet
enlarged_sheet_open(struct page *page, const struct enlarged_sheet_head *head,
                    float height)
{
    const struct stage_grid *grid = page->grid;
    float end = stage_is_portrait(page) ? END_PORTRAIT : END;
    float above = AIR + GAP +
                  (head->title == NULL ? 0.0F : line_of(page, title)) +
                  (has_question(head) ? line_of(page, quiet) : 0.0F);
    struct enlarged_sheet sheet = {
        .page = page,
        .left = grid->margin + SHEET_PADDING,
        .width = grid->right - grid->margin - 2.0F * SHEET_PADDING,
        .foot_y = end - AIR - ROW,
    };
    sheet.bottom = sheet.foot_y - FOOT_AIR;
    float top = sheet.bottom - height - above;
    sheet.y = top + AIR;
    stage_use_bar(page);
    sheet_draw(&page->draw,
               (struct sheet){grid->margin, top, grid->right - grid->margin,
                              end - top},
               (float)page->input->sheet_left_ms / (float)SHEET_RISE_MS);
    draw_head(&sheet, head);
    return sheet;
}

// Upright there is room for the icons of the quiet ones alone.
static float
draw_way_out(const struct enlarged_sheet *sheet,
             const struct enlarged_sheet_foot *foot)
{
    struct draw *draw = &sheet->page->draw;
    const char *label = foot->cancel == NULL ? _("Cancel") : foot->cancel;
    const char *intent =
        foot->cancel_intent == NULL ? "meet/cancel" : foot->cancel_intent;
    float x = sheet->left;
    if (stage_is_portrait(sheet->page)) {
        button_draw_icon(draw, x, sheet->foot_y, ROW, ICON_CLOSE, intent,
                         label);
        x += ROW + GAP;
    } else {
        x += button_draw(draw, x, sheet->foot_y, ROW, sheet->width / 2.0F,
                         ICON_CLOSE, false, intent, label) +
             GAP;
    }
    if (foot->previous != NULL) {
        button_draw_icon(draw, x, sheet->foot_y, ROW, ICON_PREVIOUS,
                         foot->previous, _("Previous"));
        x += ROW + GAP;
    }
    return x;
}

void
enlarged_sheet_close(const struct enlarged_sheet *sheet,
                     const struct enlarged_sheet_foot *foot)
{
    struct draw *draw = &sheet->page->draw;
    bool is_onward = foot->label == NULL;
    const char *label = is_onward ? C_("plan", "Next") : foot->label;
    enum icon icon = is_onward ? ICON_NEXT : foot->icon;
    float left = draw_way_out(sheet, foot);
    float right = sheet->left + sheet->width;
    float width = fminf(button_width(draw, ROW, icon, label), right - left);
    float x = right - width;
    if (foot->intent == NULL) {
        return;
    }
    if (!foot->is_ready) {
        button_draw_idle(draw, x, sheet->foot_y, width, ROW,
                         is_onward ? ICON_COUNT : icon, label);
    } else if (is_onward) {
        button_draw_onward(draw, x, sheet->foot_y, ROW, width, icon, true,
                           foot->intent, label);
    } else {
        button_draw_main(draw, x, sheet->foot_y, width, ROW, icon, foot->intent,
                         label);
    }
}

const char *
enlarged_sheet_part(struct page *page, size_t part)
{
    return arena_format(&page->draw.scene->arena, "meet/part/%zu", part);
}

float
enlarged_sheet_height(size_t count, size_t columns)
{
    size_t rows = (count + columns - 1) / columns;
    return (float)rows * (ROW + GAP) - GAP;
}

void
enlarged_sheet_answer(const struct enlarged_sheet *sheet, size_t index,
                      size_t columns, const struct choice *choice)
{
    float width = (sheet->width - GAP * (float)(columns - 1)) / (float)columns;
    float x = sheet->left + (float)(index % columns) * (width + GAP);
    float y = sheet->y + (float)(index / columns) * (ROW + GAP);
    if (choice->mark != MARK_COUNT) {
        choice_draw(&sheet->page->draw, x, y, width, ROW, choice);
    } else {
        choice_draw_plain(&sheet->page->draw, x, y, width, ROW, choice);
    }
}

// Behind the last day, upright below the days. The weeks before this one are
// over.
static void
draw_weeks(const struct enlarged_sheet *sheet, size_t base, size_t week,
           int32_t monday)
{
    struct page *page = sheet->page;
    struct draw *draw = &page->draw;
    float y = sheet->bottom - ROW;
    float right = sheet->left + sheet->width;
    float left = sheet->left;
    if (!stage_is_portrait(page)) {
        left += (sheet->width + GAP) / 3.0F;
    }
    if (week > 0) {
        button_draw_icon(draw, left, y, ROW, ICON_PREVIOUS,
                         enlarged_sheet_part(page, base + week - 1),
                         _("The week before"));
    }
    draw_line(draw, left + ROW + GAP, y + (ROW - line_of(page, quiet)) / 2.0F,
              right - left - 2.0F * (ROW + GAP),
              (struct draw_text){ROLE_BODY, TOKEN_INK, ALIGN_CENTER, 1},
              arena_format(&draw->scene->arena, _("week %d"),
                           calendar_week(monday).number));
    if (week < WEEKS_MAX) {
        button_draw_icon(draw, right - ROW, y, ROW, ICON_NEXT,
                         enlarged_sheet_part(page, base + week + 1),
                         _("The week after"));
    }
}

void
enlarged_sheet_week(const struct enlarged_sheet *sheet, size_t base,
                    int32_t chosen)
{
    struct page *page = sheet->page;
    struct arena *arena = &page->draw.scene->arena;
    int32_t today = page->input->now.day;
    size_t part = page->input->meeting->part;
    size_t week = part < base ? 0 : part - base;
    int32_t monday = today - calendar_weekday(today) + 1 + DAYS * (int32_t)week;
    for (int32_t day = monday; day < monday + DAYS; day++) {
        struct choice choice = {
            .mark = MARK_COUNT,
            .icon = ICON_COUNT,
            .words = sheet_parts_day(page, day),
            .intent = arena_format(arena, "meet/date/%d", (int)day),
            .is_chosen = day == chosen,
        };
        if (day >= today) {
            enlarged_sheet_answer(sheet, (size_t)(day - monday),
                                  stage_is_portrait(page) ? 2 : 3, &choice);
        }
    }
    draw_weeks(sheet, base, week, monday);
}
