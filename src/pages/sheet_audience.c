#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "scene/toggle.h"

const char *
sheet_audience_words(bool is_public)
{
    return is_public ? _("Citizens see status, progress, cause and next step")
                     : _("Citizens see the plan without a status");
}

void
sheet_audience_draw(struct page *page, const struct sheet_room *room, float y)
{
    bool is_public = page->input->meeting->report.is_public;
    struct toggle toggle = {
        .words = is_public ? _("Shown to citizens, too") : _("Only internal"),
        .below = sheet_audience_words(is_public),
        .intent = "meet/audience",
        .is_on = is_public,
    };
    toggle_draw(&page->draw, room->left, y, room->width, &toggle);
}
