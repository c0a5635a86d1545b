#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/initiatives_area.h"
#include "pages/kinds.h"

#define AIR 16.0F

static const struct draw_text name = {ROLE_FOCUS_NAME, TOKEN_INK, 0, 2};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

static const char *
intent_of(struct page *page, const struct plan *plan)
{
    return arena_format(&page->draw.scene->arena, "plan/%lld",
                        (long long)plan->id);
}

static void
draw_rows(struct enlarged *room, const struct focus *area, struct nav_part part)
{
    struct enlarged_row rows[NAV_PART_LARGE];
    for (size_t i = 0; i < part.count; i++) {
        const struct plan *plan = area->initiatives.items[part.first + i];
        rows[i] = (struct enlarged_row){
            .title = plan->title,
            .word = initiatives_state_words(plan->proposal),
            .intent = intent_of(room->page, plan),
        };
    }
    enlarged_say(room, name, area->name);
    enlarged_skip(room, AIR);
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE);
}

static void
draw_initiative(struct enlarged *room, const struct focus *area,
                const struct plan *plan)
{
    enlarged_open_card(room, intent_of(room->page, plan), plan->title);
    enlarged_say(room, quiet, area->name);
    enlarged_say(room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                 plan->title);
    enlarged_skip(room, AIR);
    enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 1},
                 initiatives_state_words(plan->proposal));
    if (plan->proposal != NULL) {
        enlarged_say(room, quiet, plan->proposal->body);
    }
    enlarged_say(room, quiet, plan->owner_role);
    room->page->draw.ground = TOKEN_BG;
}

void
enlarged_build_initiatives(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct snapshot *snapshot = input->snapshot;
    struct nav_part part = nav_find_part(input->nav, place, snapshot);
    struct enlarged room = enlarged_begin(page, true);
    size_t index = part.group - NAV_GROUP_FIRST;
    if (part.count == 0 || index >= snapshot->area_count) {
        enlarged_say(&room, name, _("No initiatives yet"));
    } else if (input->style->step_percent >= 200) {
        const struct focus *area = snapshot->areas[index];
        draw_initiative(&room, area, area->initiatives.items[part.first]);
    } else {
        draw_rows(&room, snapshot->areas[index], part);
    }
    enlarged_end(page, PAGE_INITIATIVES, true);
}
