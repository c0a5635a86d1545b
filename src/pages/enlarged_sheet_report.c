#include "base/language.h"
#include "base/text.h"
#include "pages/enlarged_sheet.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/choice.h"
#include "scene/field.h"
#include "scene/slider.h"

#include <math.h>

#define GAP ENLARGED_SHEET_GAP
#define ROW ENLARGED_SHEET_ROW
#define FIELD 252.0F // three lines
#define STATES 5

#define WEEKS_FROM 16 // the part that shows the first week of days

enum question {
    ASK_STATUS,
    ASK_PROGRESS,
    ASK_CAUSE,
    ASK_STEP,
    ASK_AUDIENCE,
    ASK_COUNT,
};

// Those that are asked, one behind the other.
struct questions {
    enum question items[ASK_COUNT];
    size_t count, index;
};

static bool
has_cause(const struct meeting_report *report)
{
    return report->status == STATUS_RISK || report->status == STATUS_OFF;
}

// Who sees it is asked of plans that citizens see (sheet_audience_draw). Where
// a day was chosen the way leads back to the step that it is for.
static struct questions
find_questions(const struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    struct questions asked = {.items = {ASK_STATUS, ASK_PROGRESS}, .count = 2};
    if (has_cause(&meeting->report)) {
        asked.items[asked.count++] = ASK_CAUSE;
    }
    size_t step = asked.count;
    asked.items[asked.count++] = ASK_STEP;
    if (sheet_parts_plan(page)->is_public) {
        asked.items[asked.count++] = ASK_AUDIENCE;
    }
    asked.index = meeting->part >= WEEKS_FROM   ? step
                  : meeting->part < asked.count ? meeting->part
                                                : asked.count - 1;
    return asked;
}

static struct enlarged_sheet
open_sheet(struct page *page, const struct questions *asked,
           const char *question, float height)
{
    struct enlarged_sheet_head head = {.title = sheet_parts_plan(page)->title,
                                       .question = question,
                                       .index = asked->index,
                                       .count = asked->count};
    return enlarged_sheet_open(page, &head, height);
}

static void
ask_status(struct page *page, const struct questions *asked)
{
    static const struct {
        enum status status;
        const char *intent;
    } answers[STATES] = {
        {STATUS_ON, "meet/status/on"},     {STATUS_RISK, "meet/status/risk"},
        {STATUS_OFF, "meet/status/off"},   {STATUS_NEW, "meet/status/new"},
        {STATUS_DONE, "meet/status/done"},
    };
    const struct meeting_report *report = &page->input->meeting->report;
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    struct enlarged_sheet sheet =
        open_sheet(page, asked, _("How is it going?"),
                   enlarged_sheet_height(STATES, columns));
    for (size_t i = 0; i < STATES; i++) {
        enum status status = answers[i].status;
        struct choice choice = {
            .mark = words_mark(status),
            .icon = ICON_COUNT,
            .words = words_status(status),
            .intent = answers[i].intent,
            .is_chosen = report->has_status && report->status == status,
        };
        enlarged_sheet_answer(&sheet, i, columns, &choice);
    }
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .intent = enlarged_sheet_part(page, 1),
                                     .is_ready = report->has_status,
                                 });
}

static void
ask_progress(struct page *page, const struct questions *asked)
{
    struct draw *draw = &page->draw;
    const struct meeting_report *report = &page->input->meeting->report;
    const char *compared = sheet_report_compare(page);
    bool is_portrait = stage_is_portrait(page);
    float line = draw->style->types[ROLE_STAT].line_height;
    float small = draw->style->types[ROLE_BODY].line_height;
    struct enlarged_sheet sheet =
        open_sheet(page, asked, _("Progress"),
                   line + (is_portrait ? small : 0.0F) + GAP + ROW);
    struct slider slider = sheet_report_slider(page);
    float taken = draw_line(
        draw, sheet.left, sheet.y, sheet.width,
        (struct draw_text){.role = ROLE_STAT, .token = TOKEN_INK},
        report->has_progress
            ? arena_format(&draw->scene->arena, "%d" TEXT_NO_BREAK_SPACE "%%",
                           report->progress)
            : TEXT_EN_DASH);
    float x = is_portrait ? sheet.left : sheet.left + taken + 2.0F * GAP;
    draw_line(draw, x, sheet.y + (is_portrait ? line : line - small - 12.0F),
              sheet.left + sheet.width - x,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              compared);
    slider_draw(draw, sheet.left,
                sheet.bottom - ROW + (ROW - SLIDER_HEIGHT) / 2.0F, sheet.width,
                &slider);
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .previous = enlarged_sheet_part(page, 0),
                                     .intent = enlarged_sheet_part(page, 2),
                                     .is_ready = true,
                                 });
}

static void
ask_cause(struct page *page, const struct questions *asked)
{
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    struct enlarged_sheet sheet =
        open_sheet(page, asked, _("Why it drifts"),
                   enlarged_sheet_height(MEETING_CAUSES, columns));
    for (int i = 0; i < MEETING_CAUSES; i++) {
        struct choice choice = sheet_report_cause(page, i);
        choice.mark = MARK_COUNT;
        enlarged_sheet_answer(&sheet, (size_t)i, columns, &choice);
    }
    enlarged_sheet_close(
        &sheet, &(struct enlarged_sheet_foot){
                    .previous = enlarged_sheet_part(page, asked->index - 1),
                    .intent = enlarged_sheet_part(page, asked->index + 1),
                    .is_ready = page->input->meeting->report.has_cause,
                });
}

static void
draw_day(const struct enlarged_sheet *sheet, float y, float width)
{
    struct page *page = sheet->page;
    const char *day =
        sheet_parts_day(page, page->input->meeting->report.next_on);
    struct field when = {
        .words = day,
        .hint = C_("day", "When?"),
        .role = ROLE_LEAD,
        .lines = 1,
        .icon = ICON_CALENDAR,
        .intent = "meet/day",
        .label = day[0] == '\0' ? _("Choose a day") : day,
    };
    field_draw(&page->draw, sheet->left, y, width, ROW, &when);
}

// Beside the day, upright below it.
static void
draw_who(const struct enlarged_sheet *sheet, float x, float y, float width)
{
    struct draw *draw = &sheet->page->draw;
    const char *name = sheet_report_writer(sheet->page->input->meeting);
    if (name[0] != '\0') {
        button_draw(draw, x, y, ROW, width, ICON_PEN, false, "meet/persons",
                    // TRANSLATORS: who writes the status report
                    arena_format(&draw->scene->arena, _("%s reports"), name));
    }
}

// The last question is the one that saves.
static void
close_late(const struct enlarged_sheet *sheet, const struct questions *asked)
{
    struct page *page = sheet->page;
    bool is_last = asked->index + 1 == asked->count;
    enlarged_sheet_close(
        sheet,
        &(struct enlarged_sheet_foot){
            .previous = enlarged_sheet_part(page, asked->index - 1),
            .label = is_last ? _("Save the report") : NULL,
            .intent = is_last ? "meet/save"
                              : enlarged_sheet_part(page, asked->index + 1),
            .icon = ICON_CHECK,
            .is_ready = !is_last || meeting_can_save(page->input->meeting),
        });
}

static void
ask_step(struct page *page, const struct questions *asked)
{
    const struct meeting *meeting = page->input->meeting;
    bool is_portrait = stage_is_portrait(page);
    bool has_writer = sheet_report_writer(meeting)[0] != '\0';
    float rows = is_portrait && has_writer ? 2.0F : 1.0F;
    struct enlarged_sheet sheet =
        open_sheet(page, asked, _("Next step"), FIELD + rows * (GAP + ROW));
    struct field step = {
        .words = meeting->report.next_step,
        .hint = _("What happens next?"),
        .role = ROLE_LEAD,
        .lines = 3,
        .icon = ICON_KEYBOARD,
        .is_icon_last = true,
        .is_secret = true,
        .intent = "meet/write/next",
        .label = _("Write the next step"),
    };
    float half = roundf((sheet.width - GAP) / 2.0F);
    float y = sheet.y + FIELD + GAP;
    field_draw(&page->draw, sheet.left, sheet.y, sheet.width, FIELD, &step);
    draw_day(&sheet, y, is_portrait ? sheet.width : half);
    draw_who(&sheet, is_portrait ? sheet.left : sheet.left + half + GAP,
             is_portrait ? y + ROW + GAP : y, is_portrait ? sheet.width : half);
    close_late(&sheet, asked);
}

// A touch on the answer that is chosen changes nothing.
static void
ask_audience(struct page *page, const struct questions *asked)
{
    bool is_public = page->input->meeting->report.is_public;
    struct draw *draw = &page->draw;
    float line = draw->style->types[ROLE_BODY].line_height;
    struct enlarged_sheet sheet =
        open_sheet(page, asked, _("Who sees the report?"),
                   enlarged_sheet_height(2, 1) + GAP + 2.0F * line);
    struct choice choice = {.mark = MARK_COUNT, .icon = ICON_COUNT};
    for (size_t i = 0; i < 2; i++) {
        choice.is_chosen = is_public == (i == 1);
        choice.words =
            i == 0 ? _("Only internal") : _("Shown to citizens, too");
        choice.intent = choice.is_chosen
                            ? enlarged_sheet_part(page, asked->index)
                            : "meet/audience";
        enlarged_sheet_answer(&sheet, i, 1, &choice);
    }
    draw_text(
        draw, sheet.left, sheet.bottom - 2.0F * line, sheet.width,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 2},
        sheet_audience_words(is_public));
    close_late(&sheet, asked);
}

static void
ask_day(struct page *page)
{
    size_t rows = ENLARGED_WEEK(stage_is_portrait(page));
    const struct meeting_report *report = &page->input->meeting->report;
    struct enlarged_sheet_head head = {.title = sheet_parts_plan(page)->title,
                                       .question = _("When is the next step?")};
    struct enlarged_sheet sheet =
        enlarged_sheet_open(page, &head, enlarged_sheet_height(rows, 1));
    enlarged_sheet_week(&sheet, WEEKS_FROM,
                        report->next_on == 0 ? DAY_NONE : report->next_on);
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .cancel = _("Without a new day"),
                                     .cancel_intent = "meet/day",
                                 });
}

void
enlarged_sheet_report(struct page *page)
{
    static void (*const asks[ASK_COUNT])(struct page *,
                                         const struct questions *) = {
        [ASK_STATUS] = ask_status,     [ASK_PROGRESS] = ask_progress,
        [ASK_CAUSE] = ask_cause,       [ASK_STEP] = ask_step,
        [ASK_AUDIENCE] = ask_audience,
    };
    if (sheet_parts_plan(page) == NULL) {
        return;
    }
    if (page->input->meeting->report.is_picking_day) {
        ask_day(page);
    } else {
        struct questions asked = find_questions(page);
        asks[asked.items[asked.index]](page, &asked);
    }
}
