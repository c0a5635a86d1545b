#include "base/language.h"
#include "model/agenda.h"
#include "pages/meeting_parts.h"

// That it is off course is told by its mark.
static const char *const words[AGENDA_REASONS] = {
    [AGENDA_OVERDUE] = N_("overdue"),
    [AGENDA_NO_OWNER] = N_("nobody owns it"),
    [AGENDA_SUPPORT] = N_("asks for support"),
    [AGENDA_UNMEASURED] = N_("a measurement is missing"),
    [AGENDA_DUE] = N_("due soon"),
    [AGENDA_CHANGED] = N_("changed since last time"),
};

static unsigned
count_told(unsigned reasons)
{
    unsigned count = 0;
    for (size_t i = 0; i < AGENDA_REASONS; i++) {
        count += (reasons & 1U << i) != 0 && words[i] != NULL;
    }
    return count;
}

const char *
meeting_reason_words(struct page *page, unsigned reasons, enum type_role role,
                     float width)
{
    struct arena *arena = &page->draw.scene->arena;
    unsigned left = count_told(reasons);
    const char *said = "";
    const char *fits = reasons == 0 || left > 0 ? "" : _("off course");
    for (size_t i = 0; i < AGENDA_REASONS; i++) {
        const char *told;
        if ((reasons & 1U << i) == 0 || words[i] == NULL) {
            continue;
        }
        left--;
        said = arena_format(arena, "%s%s%s", said, said[0] == '\0' ? "" : ", ",
                            _(words[i]));
        told = left == 0 ? said : arena_format(arena, "%s +%u", said, left);
        if (fits[0] != '\0' &&
            draw_text_width(&page->draw, role, told) > width) {
            break;
        }
        fits = told;
    }
    return fits;
}
