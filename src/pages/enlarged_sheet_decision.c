#include "base/language.h"
#include "pages/enlarged_sheet.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/choice.h"
#include "scene/field.h"

#include <string.h>

#define QUESTIONS 3
#define FIELD 320.0F // four lines
#define QUICK 3

static struct enlarged_sheet
open_sheet(struct page *page, size_t index, const char *question, float height)
{
    struct enlarged_sheet_head head = {.title = _("New decision"),
                                       .question = question,
                                       .index = index,
                                       .count = QUESTIONS};
    return enlarged_sheet_open(page, &head, height);
}

static void
ask_what(struct page *page)
{
    const char *text = page->input->meeting->decision.text;
    struct enlarged_sheet sheet =
        open_sheet(page, 0, _("What was agreed?"), FIELD);
    struct field field = {
        .words = text,
        .hint = _("Write what was agreed"),
        .role = ROLE_LEAD,
        .lines = 4,
        .icon = ICON_KEYBOARD,
        .is_icon_last = true,
        .is_secret = true,
        .intent = "meet/write/decision",
        .label = _("Write what was agreed"),
    };
    field_draw(&page->draw, sheet.left, sheet.y, sheet.width, FIELD, &field);
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .intent = enlarged_sheet_part(page, 1),
                                     .is_ready = text[0] != '\0',
                                 });
}

static void
ask_who(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const char *chosen = meeting->decision.responsible;
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    struct sheet_asked asked = sheet_decision_people(page);
    // Whoever was chosen may be on another page.
    const char *question =
        asked.more == NULL || chosen[0] == '\0'
            ? _("Responsible")
            : arena_format(&page->draw.scene->arena, "%s: %s", _("Responsible"),
                           chosen);
    struct enlarged_sheet sheet =
        open_sheet(page, 1, question,
                   enlarged_sheet_height(MEETING_PEOPLE_SHOWN, columns));
    for (size_t i = 0; i < asked.count; i++) {
        const char *name = meeting->people[asked.items[i]];
        struct choice choice = {
            .mark = MARK_COUNT,
            .icon = ICON_COUNT,
            .words = name,
            .intent = arena_format(&page->draw.scene->arena, "meet/who/%zu",
                                   asked.items[i]),
            .is_chosen = strcmp(name, chosen) == 0,
        };
        enlarged_sheet_answer(&sheet, i, columns, &choice);
    }
    if (asked.more != NULL) {
        struct choice more = {.mark = MARK_COUNT,
                              .icon = ICON_NEXT,
                              .words = asked.more,
                              .intent = "meet/people"};
        enlarged_sheet_answer(&sheet, MEETING_PEOPLE_SHOWN - 1, columns, &more);
    }
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .previous = enlarged_sheet_part(page, 0),
                                     .intent = enlarged_sheet_part(page, 2),
                                     .is_ready = chosen[0] != '\0',
                                 });
}

static void
close_last(const struct enlarged_sheet *sheet, size_t previous)
{
    enlarged_sheet_close(
        sheet, &(struct enlarged_sheet_foot){
                   .previous = enlarged_sheet_part(sheet->page, previous),
                   .label = _("Save the decision"),
                   .intent = "meet/save",
                   .icon = ICON_CHECK,
                   .is_ready = meeting_can_save(sheet->page->input->meeting),
               });
}

static const char *
due_words(struct page *page)
{
    const char *day =
        sheet_parts_day(page, page->input->meeting->decision.due_on);
    return day[0] == '\0' ? _("Due")
                          : arena_format(&page->draw.scene->arena, "%s: %s",
                                         _("Due"), day);
}

// The days that are chosen most, and the way to all others.
static void
ask_when(struct page *page)
{
    static const char *const words[QUICK] = {
        N_("Next meeting"), N_("In 14 days"), N_("In a month")};
    const struct meeting_decision *decision = &page->input->meeting->decision;
    const char *day = sheet_parts_day(page, decision->due_on);
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    bool is_other = day[0] != '\0' && decision->quick == 0;
    struct enlarged_sheet sheet = open_sheet(
        page, 2, due_words(page), enlarged_sheet_height(QUICK + 1, columns));
    struct choice choice = {.mark = MARK_COUNT, .icon = ICON_COUNT};
    for (size_t i = 0; i < QUICK; i++) {
        choice.words = _(words[i]);
        choice.intent =
            arena_format(&page->draw.scene->arena, "meet/quick/%zu", i + 1);
        choice.is_chosen = decision->quick == (int)i + 1;
        enlarged_sheet_answer(&sheet, i, columns, &choice);
    }
    choice.words = is_other ? day : _("Another day");
    choice.intent = enlarged_sheet_part(page, QUESTIONS);
    choice.is_chosen = is_other;
    enlarged_sheet_answer(&sheet, QUICK, columns, &choice);
    close_last(&sheet, 1);
}

static void
ask_day(struct page *page)
{
    size_t rows = ENLARGED_WEEK(stage_is_portrait(page));
    int32_t due = page->input->meeting->decision.due_on;
    struct enlarged_sheet sheet =
        open_sheet(page, 2, due_words(page), enlarged_sheet_height(rows, 1));
    enlarged_sheet_week(&sheet, QUESTIONS, due == 0 ? DAY_NONE : due);
    close_last(&sheet, 2);
}

void
enlarged_sheet_decision(struct page *page)
{
    static void (*const asks[QUESTIONS])(struct page *) = {ask_what, ask_who,
                                                           ask_when};
    size_t part = page->input->meeting->part;
    if (part < QUESTIONS) {
        asks[part](page);
    } else {
        ask_day(page);
    }
}
