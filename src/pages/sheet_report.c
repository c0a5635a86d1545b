#include "base/language.h"
#include "base/text.h"
#include "pages/sheet_day.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/avatar.h"
#include "scene/choice.h"
#include "scene/field.h"
#include "scene/slider.h"

#include <math.h>
#include <stdlib.h>

#define GAP 16.0F
#define LABEL_Y 44.0F // from a word to what it names
#define MARK 36.0F
#define LAST_GAP 24.0F
#define RAISED 104.0F // where it is also asked who sees the report

// How the questions lie (design2.md 28): upright one under the other.
struct layout {
    float title_y, last_y; // the middle of the title, the top of what was last
    float choices_y;
    size_t columns; // of the choices
    float progress_y, progress_width, value_y;
    float cause_x, cause_y, cause_width;
    float step_y, step_width; // the next step and its day
    int step_lines;
    float audience_y; // of a sheet that is raised
    float who_y;
};

static const struct layout landscape = {
    .title_y = 260.0F,
    .last_y = 242.0F,
    .choices_y = 312.0F,
    .columns = 5,
    .progress_y = 464.0F,
    .progress_width = 788.0F,
    .value_y = 624.0F,
    .cause_x = 976.0F,
    .cause_y = 464.0F,
    .cause_width = 840.0F,
    .step_y = 728.0F,
    .step_width = 1300.0F,
    .step_lines = 1,
    .audience_y = 796.0F,
    .who_y = 928.0F,
};
static const struct layout portrait = {
    .title_y = 388.0F,
    .last_y = 436.0F,
    .choices_y = 504.0F,
    .columns = 2,
    .progress_y = 960.0F,
    .progress_width = 904.0F,
    .value_y = 1116.0F,
    .cause_x = 88.0F,
    .cause_y = 1212.0F,
    .cause_width = 904.0F,
    .step_y = 1472.0F,
    .step_width = 556.0F,
    .step_lines = 2,
    .audience_y = 1532.0F,
    .who_y = 1636.0F,
};

// How it stood when it was told last: when, how, and how far.
struct last {
    const char *when, *word, *percent;
    float whens, states, percents; // their widths
    float taken;                   // of all with the gaps between them
};

static struct last
find_last(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct meeting_report *report = &page->input->meeting->report;
    const char *day =
        sheet_parts_day(page, sheet_parts_day_of(plan->health_at));
    struct last last = {
        .when = day[0] == '\0' ? _("Last time")
                               // TRANSLATORS: a day; how it stood then follows
                               : arena_format(arena, _("Last time, %s"), day),
        .word = words_status(progress_plan_status(plan)),
        .percent = report->had_progress
                       ? arena_format(arena, "%d" TEXT_NO_BREAK_SPACE "%%",
                                      report->progress_before)
                       : "",
    };
    last.whens = draw_text_width(draw, ROLE_BODY, last.when);
    last.states =
        words_status_width(draw, MARK, 12.0F, ROLE_BODY_MEDIUM, last.word);
    last.percents = draw_text_width(draw, ROLE_BODY, last.percent);
    last.taken = last.whens + LAST_GAP + last.states + last.percents +
                 (last.percent[0] == '\0' ? 0.0F : LAST_GAP);
    return last;
}

static void
draw_last(struct page *page, float x, float y, const struct plan *plan,
          const struct last *last)
{
    struct draw *draw = &page->draw;
    struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
    draw_line(draw, x, y, last->whens + 1.0F, quiet, last->when);
    words_draw_status(
        draw, x + last->whens + LAST_GAP, y, MARK, 12.0F,
        progress_plan_status(plan),
        (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
        last->word);
    draw_line(draw, x + last->taken - last->percents, y, last->percents + 1.0F,
              quiet, last->percent);
}

// Upright what was last stands below the title.
static void
draw_head(struct page *page, const struct layout *layout,
          const struct sheet_room *room, const struct plan *plan)
{
    bool is_portrait = stage_is_portrait(page);
    struct last last = find_last(page, plan);
    float x = is_portrait ? room->left : room->right - last.taken;
    sheet_parts_draw_title(page, room->left, layout->title_y,
                           is_portrait ? room->width : x - room->left - 32.0F,
                           plan);
    draw_last(page, x, layout->last_y, plan, &last);
}

static void
draw_choices(struct page *page, const struct layout *layout,
             const struct sheet_room *room)
{
    static const struct {
        enum status status;
        const char *intent;
    } choices[] = {
        {STATUS_ON, "meet/status/on"},     {STATUS_RISK, "meet/status/risk"},
        {STATUS_OFF, "meet/status/off"},   {STATUS_NEW, "meet/status/new"},
        {STATUS_DONE, "meet/status/done"},
    };
    const struct meeting_report *report = &page->input->meeting->report;
    float columns = (float)layout->columns;
    float width = (room->width - GAP * (columns - 1.0F)) / columns;
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
        enum status status = choices[i].status;
        struct choice choice = {
            .mark = words_mark(status),
            .icon = ICON_COUNT,
            .words = words_status(status),
            .intent = choices[i].intent,
            .is_chosen = report->has_status && report->status == status,
        };
        float x = room->left + (float)(i % layout->columns) * (width + GAP);
        float y = layout->choices_y +
                  (float)(i / layout->columns) * (CHOICE_HEIGHT + GAP);
        choice_draw(&page->draw, x, y, width, CHOICE_HEIGHT, &choice);
    }
}

const char *
sheet_report_compare(struct page *page)
{
    const struct meeting_report *report = &page->input->meeting->report;
    struct arena *arena = &page->draw.scene->arena;
    int points = report->progress - report->progress_before;
    if (!report->had_progress || !report->has_progress) {
        return "";
    }
    unsigned long count = (unsigned long)abs(points);
    return points == 0 ? _("as last time")
           : points > 0
               ? arena_format(arena,
                              ngettext("%d point up since last time",
                                       "%d points up since last time", count),
                              points)
               : arena_format(arena,
                              ngettext("%d point down since last time",
                                       "%d points down since last time", count),
                              -points);
}

struct slider
sheet_report_slider(struct page *page)
{
    const struct meeting_report *report = &page->input->meeting->report;
    return (struct slider){
        .percent = report->has_progress ? report->progress : 0,
        .intent = "meet/slider",
        .less = "meet/down",
        .more = "meet/up",
        .label = _("Progress"),
        .less_label = _("Five less"),
        .more_label = _("Five more"),
    };
}

static void
draw_progress(struct page *page, const struct layout *layout, float x)
{
    struct draw *draw = &page->draw;
    const struct meeting_report *report = &page->input->meeting->report;
    struct slider slider = sheet_report_slider(page);
    const char *value =
        report->has_progress
            ? arena_format(&draw->scene->arena, "%d" TEXT_NO_BREAK_SPACE "%%",
                           report->progress)
            : TEXT_EN_DASH;
    float line = draw->style->types[ROLE_STAT].line_height;
    sheet_parts_draw_label(page, x, layout->progress_y, 400.0F, _("Progress"));
    slider_draw(draw, x, layout->progress_y + 48.0F, layout->progress_width,
                &slider);
    float taken = draw_line(
        draw, x, layout->value_y, 300.0F,
        (struct draw_text){.role = ROLE_STAT, .token = TOKEN_INK}, value);
    draw_line(draw, x + taken + 24.0F, layout->value_y + line - 36.0F,
              layout->progress_width - taken - 24.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              sheet_report_compare(page));
}

struct choice
sheet_report_cause(struct page *page, int cause)
{
    const struct meeting_report *report = &page->input->meeting->report;
    bool is_own = cause == MEETING_CAUSES - 1;
    bool is_written = is_own && report->cause_text[0] != '\0';
    return (struct choice){
        .icon = is_own ? ICON_PEN : ICON_COUNT,
        .words = is_written ? report->cause_text : meeting_cause(cause),
        .said = is_own ? meeting_cause(cause) : NULL,
        .is_secret = is_written,
        .intent = is_own ? "meet/write/cause"
                         : arena_format(&page->draw.scene->arena,
                                        "meet/cause/%d", cause),
        .is_chosen = report->has_cause && report->cause == cause,
    };
}

// Chips in rows, as many as fit in each.
static void
draw_causes(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    float right = layout->cause_x + layout->cause_width;
    float x = layout->cause_x;
    float y = layout->cause_y + 48.0F;
    sheet_parts_draw_label(page, layout->cause_x, layout->cause_y,
                           layout->cause_width, _("Why it drifts"));
    for (int i = 0; i < MEETING_CAUSES; i++) {
        struct choice choice = sheet_report_cause(page, i);
        float width = choice_chip_width(draw, &choice);
        bool is_last_row = y > layout->cause_y + 48.0F;
        if (x > layout->cause_x && x + width > right && !is_last_row) {
            x = layout->cause_x;
            y += CHIP_HEIGHT + GAP;
        }
        x += choice_draw_chip(draw, x, y, right - x, &choice) + GAP;
    }
}

static void
draw_step(struct page *page, const struct layout *layout,
          const struct sheet_room *room)
{
    const struct meeting_report *report = &page->input->meeting->report;
    const char *day = sheet_parts_day(page, report->next_on);
    float y = layout->step_y + LABEL_Y;
    float day_x = room->left + layout->step_width + 24.0F;
    struct field step = {
        .words = report->next_step,
        .hint = _("What happens next?"),
        .role = ROLE_BODY_L,
        .lines = layout->step_lines,
        .icon = ICON_KEYBOARD,
        .is_icon_last = true,
        .is_secret = true,
        .intent = "meet/write/next",
        .label = _("Write the next step"),
    };
    struct field when = {
        .words = day,
        .hint = C_("day", "When?"),
        .role = day[0] == '\0' ? ROLE_BODY_L : ROLE_BODY_L_SEMIBOLD,
        .lines = 1,
        .icon = ICON_CALENDAR,
        .intent = "meet/day",
        .label = day[0] == '\0' ? _("Choose a day") : day,
    };
    sheet_parts_draw_label(page, room->left, layout->step_y, room->width,
                           _("Next step"));
    field_draw(&page->draw, room->left, y, layout->step_width, 104.0F, &step);
    field_draw(&page->draw, day_x, y, room->right - day_x, 104.0F, &when);
}

const char *
sheet_report_writer(const struct meeting *meeting)
{
    const struct meeting_code *code = &meeting->code;
    return code->has_writer && code->writer < MEETING_PERSONS_MAX
               ? meeting->settings.persons[code->writer]
               : "";
}

static void
draw_who(struct page *page, const struct layout *layout,
         const struct sheet_room *room, float right)
{
    struct draw *draw = &page->draw;
    const char *name = sheet_report_writer(page->input->meeting);
    if (name[0] == '\0') {
        return;
    }
    const char *words =
        // TRANSLATORS: who writes the status report
        arena_format(&draw->scene->arena, _("%s reports"), name);
    float room_left = right - room->left - AVATAR_SIZE - GAP - 300.0F;
    float width = fminf(draw_text_width(draw, ROLE_BODY, words),
                        stage_is_portrait(page) ? 640.0F : room_left);
    float x =
        stage_is_portrait(page) ? room->right - width : right - 32.0F - width;
    float avatar = x - GAP - AVATAR_SIZE;
    draw_tap(draw, avatar, layout->who_y - 8.0F, right - avatar - 40.0F, 88.0F,
             "meet/persons", _("Somebody else reports"));
    avatar_draw(draw, avatar, layout->who_y, name);
    draw_line(draw, x, layout->who_y + 18.0F, width + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

static struct layout
raise_layout(struct layout layout, float by)
{
    layout.title_y -= by;
    layout.last_y -= by;
    layout.choices_y -= by;
    layout.progress_y -= by;
    layout.value_y -= by;
    layout.cause_y -= by;
    layout.step_y -= by;
    return layout;
}

void
sheet_report_draw(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const struct plan *plan = sheet_parts_plan(page);
    bool is_portrait = stage_is_portrait(page);
    if (plan == NULL) {
        return;
    }
    if (meeting->report.is_picking_day) {
        sheet_day_draw(page, plan);
        return;
    }
    float raised = plan->is_public ? RAISED : 0.0F;
    struct layout raised_layout =
        raise_layout(is_portrait ? portrait : landscape, raised);
    const struct layout *layout = &raised_layout;
    struct sheet_room room =
        sheet_parts_open(page, SHEET_Y - raised, SHEET_Y_PORTRAIT - raised);
    draw_head(page, layout, &room, plan);
    draw_choices(page, layout, &room);
    draw_progress(page, layout, room.left);
    if (meeting->report.status == STATUS_RISK ||
        meeting->report.status == STATUS_OFF) {
        draw_causes(page, layout);
    }
    draw_step(page, layout, &room);
    if (plan->is_public) {
        sheet_audience_draw(page, &room, layout->audience_y);
    }
    sheet_parts_draw_cancel(page, &room, "meet/cancel", _("Cancel"));
    float save = sheet_parts_draw_main(page, &room, ICON_CHECK,
                                       meeting_can_save(meeting), "meet/save",
                                       _("Save the report"));
    draw_who(page, layout, &room, is_portrait ? room.right + 40.0F : save);
}
