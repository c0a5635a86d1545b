#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"

#define AIR 16.0F
#define GAP 24.0F

static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

static void
draw_plan(struct enlarged *room, const struct plan *plan)
{
    struct page *page = room->page;
    struct arena *arena = &page->draw.scene->arena;
    enlarged_open_card(room,
                       arena_format(arena, "plan/%lld", (long long)plan->id),
                       plan->title);
    if (stage_is_portrait(page)) {
        enlarged_say_status(room, STATUS_STOPPED, words_status(STATUS_STOPPED));
        enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 2},
                     plan->title);
    } else {
        enlarged_say_status(room, STATUS_STOPPED,
                            arena_format(arena, "%s: %s",
                                         words_status(STATUS_STOPPED),
                                         plan->title));
    }
    enlarged_skip(room, AIR);
    float foot = page->draw.style->types[quiet.role].line_height;
    room->bottom -= foot;
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK, 0, 6},
                 plan->learned[0] != '\0'
                     ? plan->learned
                     : _("What it taught us is not written down yet"));
    room->bottom += foot;
    enlarged_say(
        room, quiet,
        plan->lives_on[0] == '\0'
            ? _("Ended here")
            : arena_format(arena, "%s %s", _("Lives on in"), plan->lives_on));
    page->draw.ground = TOKEN_BG;
}

void
enlarged_build_stopped(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct plan_list *stopped = &input->snapshot->stopped;
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    size_t capacity =
        input->style->step_percent >= 200 ? 1 : NAV_PART_LARGE_STOPPED;
    float height =
        (room.bottom - room.y - GAP * (float)(capacity - 1)) / (float)capacity;
    if (part.count == 0) {
        enlarged_say(&room,
                     (struct draw_text){ROLE_FOCUS_NAME, TOKEN_INK, 0, 2},
                     _("No plan was stopped yet"));
    }
    for (size_t i = 0; i < part.count; i++) {
        struct enlarged card = room;
        card.y += (height + GAP) * (float)i;
        card.bottom = card.y + height;
        draw_plan(&card, stopped->items[part.first + i]);
    }
    enlarged_end(page, PAGE_STOPPED, true);
}
