#include "pages/sheets.h"

#include "pages/balance_sheet.h"
#include "pages/sheet_parts.h"

static bool
has_meeting_page(const struct page_input *input)
{
    enum page_id seen = nav_place(input->nav).page;
    return seen == PAGE_MEETING || seen == PAGE_MINUTES || seen == PAGE_ROUND;
}

bool
sheets_are_written_on(const struct page_input *input)
{
    return input->meeting != NULL &&
           input->meeting->typing.field != FIELD_NONE &&
           has_meeting_page(input);
}

// The question whether the meeting is over is a bar, no sheet.
bool
sheets_are_open(const struct page_input *input)
{
    return input->meeting != NULL && input->meeting->sheet != SHEET_NONE &&
           input->meeting->sheet != SHEET_ASK && has_meeting_page(input);
}

void
sheets_draw(struct page *page)
{
    static void (*const draws[SHEET_COUNT])(struct page *) = {
        [SHEET_REPORT] = sheet_report_draw,
        [SHEET_DECISION] = sheet_decision_draw,
        [SHEET_PERSON] = sheet_person_draw,
        [SHEET_WAITING] = sheet_waiting_draw,
        [SHEET_CLASH] = sheet_clash_draw,
        [SHEET_PLANS] = sheet_plans_draw,
        [SHEET_DRAFT] = sheet_draft_draw,
    };
    if (balance_sheet_is_open(page->input)) {
        balance_sheet_draw(page);
        return;
    }
    if (!sheets_are_open(page->input)) {
        return;
    }
    void (*draw)(struct page *) = draws[page->input->meeting->sheet];
    if (draw != NULL) {
        draw(page);
        page->draw.ground = TOKEN_BG;
    }
}
