#include "pages/words.h"

#include "base/language.h"
#include "pages/page.h"

const char *
words_status(enum status status)
{
    static const char *const words[STATUS_COUNT] = {
        [STATUS_NEW] = N_("Not started"), [STATUS_ON] = N_("On course"),
        [STATUS_RISK] = N_("At risk"),    [STATUS_OFF] = N_("Off course"),
        [STATUS_DONE] = N_("Achieved"),   [STATUS_STOPPED] = N_("Stopped"),
        [STATUS_TRIAL] = N_("On trial"),
    };
    return _(words[status]);
}

const char *
words_status_inside(enum status status)
{
    static const char *const words[STATUS_COUNT] = {
        [STATUS_NEW] = N_("not started"), [STATUS_ON] = N_("on course"),
        [STATUS_RISK] = N_("at risk"),    [STATUS_OFF] = N_("off course"),
        [STATUS_DONE] = N_("achieved"),   [STATUS_STOPPED] = N_("stopped"),
        [STATUS_TRIAL] = N_("on trial"),
    };
    return _(words[status]);
}

const char *
words_status_before(struct draw *draw, enum status status)
{
    return arena_format(&draw->scene->arena, _("before: %s"),
                        words_status_inside(status));
}

enum mark
words_mark(enum status status)
{
    static const enum mark marks[STATUS_COUNT] = {
        [STATUS_NEW] = MARK_NEW,     [STATUS_ON] = MARK_ON,
        [STATUS_RISK] = MARK_RISK,   [STATUS_OFF] = MARK_OFF,
        [STATUS_DONE] = MARK_DONE,   [STATUS_STOPPED] = MARK_STOPPED,
        [STATUS_TRIAL] = MARK_TRIAL,
    };
    return marks[status];
}

enum mark
words_course_mark(enum status status)
{
    return status == STATUS_TRIAL ? MARK_ON : words_mark(status);
}

const enum mark *
words_course_marks(struct arena *arena, const struct plan_list *plans)
{
    struct status_counts counts = progress_count_plans(plans);
    enum mark *marks =
        arena_allocate(arena, (plans->count + 1) * sizeof *marks);
    size_t at = 0;
    for (int i = 0; i < STATUS_COUNT; i++) {
        for (size_t n = 0; n < counts.of[i]; n++) {
            marks[at++] = words_course_mark((enum status)i);
        }
    }
    return marks;
}

const char *
words_page(enum page_id page)
{
    return _(page_find_kind(page)->title);
}

const char *
words_page_short(enum page_id page)
{
    const char *words = page_find_kind(page)->short_title;
    return words == NULL ? words_page(page) : _(words);
}

float
words_status_width(const struct draw *draw, float size, float gap,
                   enum type_role role, const char *words)
{
    return size + gap + draw_text_width(draw, role, words);
}

float
words_draw_status(struct draw *draw, float x, float y, float size, float gap,
                  enum status status, struct draw_text how, const char *words)
{
    float middle = y + draw->style->types[how.role].line_height / 2.0F;
    // The ring says "not begun" as well as "not measured": its words say which.
    mark_draw(draw, x + size / 2.0F, middle, size, words_mark(status),
              status == STATUS_NEW ? words : words_status(status));
    float width = draw_text_width(draw, how.role, words);
    draw_line(draw, x + size + gap, y, width + 1.0F, how, words);
    return size + gap + width;
}

enum icon
words_page_icon(enum page_id page)
{
    return page_find_kind(page)->icon;
}

const char *
words_owner_status(struct draw *draw, enum type_role role, float room,
                   const struct plan *plan)
{
    enum status status = progress_plan_status(plan);
    const char *both = arena_format(&draw->scene->arena, "%s, %s", plan->owner,
                                    words_status_inside(status));
    bool is_owned = plan->owner[0] != '\0';
    return is_owned && draw_text_width(draw, role, both) <= room
               ? both
               : words_status(status);
}
