#include "pages/sheets.h"

#include "pages/balance_sheet.h"
#include "pages/enlarged_sheet.h"
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
        [SHEET_REFUSED] = sheet_refused_draw,
        [SHEET_CLASH] = sheet_clash_draw,
        [SHEET_PLANS] = sheet_plans_draw,
        [SHEET_DRAFT] = sheet_draft_draw,
    };
    static void (*const larger[SHEET_COUNT])(struct page *) = {
        [SHEET_REPORT] = enlarged_sheet_report,
        [SHEET_DECISION] = enlarged_sheet_decision,
        [SHEET_PERSON] = enlarged_sheet_person,
        [SHEET_WAITING] = enlarged_sheet_waiting,
        [SHEET_REFUSED] = enlarged_sheet_refused,
        [SHEET_CLASH] = enlarged_sheet_clash,
        [SHEET_PLANS] = enlarged_sheet_plans,
        [SHEET_DRAFT] = enlarged_sheet_draft,
    };
    if (balance_sheet_is_open(page->input)) {
        balance_sheet_draw(page);
        return;
    }
    if (!sheets_are_open(page->input)) {
        return;
    }
    enum meeting_sheet sheet = page->input->meeting->sheet;
    bool is_enlarged = style_is_enlarged(page->draw.style);
    void (*draw)(struct page *) = is_enlarged ? larger[sheet] : draws[sheet];
    if (draw != NULL) {
        draw(page);
        page->draw.ground = TOKEN_BG;
    }
}
