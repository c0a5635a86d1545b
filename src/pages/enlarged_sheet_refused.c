#include "base/language.h"
#include "pages/enlarged.h"
#include "pages/enlarged_sheet.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/button.h"

#define GAP ENLARGED_SHEET_GAP
#define ROW ENLARGED_SHEET_ROW
#define TEXT 340.0F // high: a line and four
#define TEXT_PORTRAIT 544.0F

static void
say_what(struct enlarged *room, const struct entry *entry)
{
    struct page *page = room->page;
    struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 7};
    struct draw_text strong = {ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1};
    page->draw.is_secret = entry->kind == ENTRY_DECISION;
    enlarged_say(room, strong, sheet_waiting_title(page, entry));
    page->draw.is_secret = false;
    enlarged_say(room, plain, sheet_refused_fate());
}

void
enlarged_sheet_refused(struct page *page)
{
    const struct meeting_note *note = sheet_refused_find(page->input);
    bool may_write = page->input->meeting->settings.may_write;
    float text = stage_is_portrait(page) ? TEXT_PORTRAIT : TEXT;
    struct enlarged_sheet_head head = {.title =
                                           sheet_refused_title(page, note)};
    struct enlarged_sheet sheet =
        enlarged_sheet_open(page, &head, note == NULL ? GAP : text + GAP + ROW);
    if (note != NULL) {
        struct enlarged room = {page, sheet.left, sheet.y, sheet.width,
                                sheet.bottom - GAP - ROW};
        say_what(&room, &note->entry);
    }
    if (note != NULL && may_write) {
        button_draw(&page->draw, sheet.left, sheet.bottom - ROW, ROW,
                    sheet.width, ICON_COUNT, false, "meet/away",
                    _("Put it away"));
    }
    enlarged_sheet_close(&sheet,
                         &(struct enlarged_sheet_foot){
                             .cancel = note == NULL ? _("Close") : _("Not now"),
                             .label = _("Try again"),
                             .icon = ICON_UNDO,
                             .intent = note == NULL ? NULL : "meet/again",
                             .is_ready = true,
                         });
}
