#include "base/language.h"
#include "model/agenda.h"
#include "pages/meeting_parts.h"

// The worst first; that it is off course is told by its mark.
const char *
meeting_reason_words(struct page *page, unsigned reasons)
{
    static const char *const words[AGENDA_REASONS] = {
        [AGENDA_OVERDUE] = N_("overdue"),
        [AGENDA_NO_OWNER] = N_("nobody owns it"),
        [AGENDA_SUPPORT] = N_("asks for support"),
        [AGENDA_UNMEASURED] = N_("a measurement is missing"),
        [AGENDA_DUE] = N_("due soon"),
        [AGENDA_CHANGED] = N_("changed since last time"),
    };
    struct arena *arena = &page->draw.scene->arena;
    const char *said = "";
    for (size_t i = 0; i < AGENDA_REASONS; i++) {
        if ((reasons & 1U << i) != 0 && words[i] != NULL) {
            said = arena_format(arena, "%s%s%s", said,
                                said[0] == '\0' ? "" : ", ", _(words[i]));
        }
    }
    return said[0] == '\0' && reasons != 0 ? _("off course") : said;
}
