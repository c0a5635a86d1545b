#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/button.h"

// What was on it is read when it is taken up, by whoever wrote it.
const char *
sheet_draft_words(enum meeting_sheet sheet)
{
    return sheet == SHEET_REPORT     ? _("A report was not saved")
           : sheet == SHEET_DECISION ? _("A decision was not saved")
                                     : _("A new order was not saved");
}

void
sheet_draft_draw(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct meeting_draft *draft = &page->input->meeting->draft;
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, draft->plan_id);
    float y = stage_is_portrait(page) ? 1344.0F : 552.0F;
    struct sheet_room room = sheet_parts_open(page, y, y);
    draw_line(draw, room.left, y + 40.0F, room.width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              sheet_draft_words(draft->sheet));
    if (plan != NULL) {
        draw_line(draw, room.left, y + 104.0F, room.width,
                  (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
                  plan->title);
    }
    draw_text(
        draw, room.left, y + 172.0F, room.width,
        (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK, .lines = 3},
        _("The screen stopped in the middle of it. Shall it be taken up?"));
    sheet_parts_draw_cancel(page, &room, "meet/forget", _("Throw it away"));
    sheet_parts_draw_main(page, &room, ICON_NEXT, true, "meet/draft",
                          _("Take it up"));
}
