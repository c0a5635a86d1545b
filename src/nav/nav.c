#include "nav/nav.h"

#include <string.h>

#include "nav/cycle.h"
#include "nav/sequence.h"
#include "nav/timetable.h"
#include "nav/walk.h"

#define LATE_MS 3000 // as long as a fade may keep a page from turning

void
nav_init(struct nav *nav, const struct nav_settings *settings, int64_t now_ms)
{
    size_t count = 0;

    memset(nav, 0, sizeof *nav);
    nav->settings = *settings;
    for (size_t i = 0; i < settings->cycle_count && i < NAV_CYCLE_MAX; i++) {
        if (place_may_cycle(settings->cycle[i]))
            nav->settings.cycle[count++] = settings->cycle[i];
    }
    if (count == 0)
        nav->settings.cycle[count++] = PAGE_COMPASS;
    nav->settings.cycle_count = count;
    memcpy(nav->wished, nav->settings.cycle, sizeof nav->wished);
    nav->wished_count = count;
    nav->is_english = settings->is_english;
    nav->stack[0].page = nav->settings.cycle[0];
    nav->shown_since_ms = now_ms;
    nav_set_words(nav, 0);
}

struct place
nav_place(const struct nav *nav)
{
    return nav->stack[nav->depth];
}

static bool
is_substitute(const struct nav *nav)
{
    enum page_id page = nav_place(nav).page;

    return page == PAGE_WAITING || page == PAGE_EMPTY;
}

static enum nav_change
turn_page(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    struct place place = nav_place(nav);

    if (cycle_has_more(nav, place, snapshot))
        return walk_part(nav, place.part + 1, now_ms);
    return walk_cycle(nav, snapshot, 1, now_ms);
}

static bool
is_as_chosen(const struct nav *nav)
{
    return nav->is_enlarged || nav->is_lifted ||
           nav->is_english != nav->settings.is_english;
}

// Whoever was here is gone: what they chose for themselves is undone.
static enum nav_change
resume(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    bool was_other = is_as_chosen(nav);
    enum nav_change change;

    if (nav->is_held)
        return walk_to_root(nav, now_ms);
    nav->mode = NAV_CYCLING;
    nav->is_enlarged = false;
    nav->is_lifted = false;
    nav->is_english = nav->settings.is_english;
    change = walk_cycle(nav, snapshot, 1, now_ms);
    return was_other && change == NAV_SAME ? NAV_TURN : change;
}

static enum nav_change
tick(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    int64_t due_ms = nav_deadline_ms(nav);

    if (is_substitute(nav) || now_ms < due_ms)
        return NAV_SAME;
    if (nav->mode != NAV_CYCLING)
        return resume(nav, snapshot, now_ms);
    return turn_page(nav, snapshot,
                     now_ms - due_ms <= LATE_MS ? due_ms : now_ms);
}

enum nav_change
nav_tick(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    enum nav_change change = tick(nav, snapshot, now_ms);

    timetable_settle(nav, snapshot);
    return change;
}

// The button holds the cycle, or lets it go on: from a page of its own at once
// (design.md 03 shows it there as a way out).
static enum nav_change
toggle_pause(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    if (nav->mode == NAV_CYCLING) {
        nav->mode = NAV_PAUSED;
        nav->paused_until_ms = now_ms + nav->settings.pause_ms;
        return NAV_SAME;
    }
    if (nav->depth > 0 || is_as_chosen(nav) || nav->is_held)
        return resume(nav, snapshot, now_ms);
    nav->mode = NAV_CYCLING;
    nav->shown_since_ms = now_ms;
    return NAV_SAME;
}

int
nav_text_step(const struct nav *nav)
{
    if (nav->is_enlarged)
        return 200;
    return nav->settings.text_step <= 0 ? 100 : nav->settings.text_step;
}

// The screens of a page are others then: it begins with the first.
static enum nav_change
toggle_size(struct nav *nav)
{
    nav->is_enlarged = !nav->is_enlarged;
    for (size_t i = 0; i <= nav->depth; i++)
        nav->stack[i].part = 0;
    return nav->change = NAV_TURN;
}

static enum nav_change
choose_language(struct nav *nav, bool is_english)
{
    if (!nav->settings.is_public || nav->is_english == is_english)
        return NAV_SAME;
    nav->is_english = is_english;
    return nav->change = NAV_TURN;
}

static enum nav_change
toggle_detail(struct nav *nav, int detail)
{
    struct place *place = &nav->stack[nav->depth];

    place->detail = place->detail == detail ? 0 : detail;
    return nav->change = place->detail == 0 ? NAV_UP : NAV_DOWN;
}

static enum nav_change
choose_part(struct nav *nav, const struct snapshot *snapshot, int part,
            int64_t now_ms)
{
    if (part >= nav_part_count(nav, nav_place(nav), snapshot))
        return NAV_SAME;
    return walk_part(nav, part, now_ms);
}

static enum nav_change
step_part(struct nav *nav, const struct snapshot *snapshot, int step,
          int64_t now_ms)
{
    struct place place = nav_place(nav);
    int count = nav_part_count(nav, place, snapshot);

    return walk_part(nav, (place.part + count + step) % count, now_ms);
}

static enum nav_change
follow(struct nav *nav, struct intent intent, const struct snapshot *snapshot,
       int64_t now_ms)
{
    switch (intent.kind) {
    case INTENT_OPEN:
        return walk_open(nav, intent.place, snapshot, now_ms);
    case INTENT_NEXT:
        return walk_sideways(nav, snapshot, 1, now_ms);
    case INTENT_PREVIOUS:
        return walk_sideways(nav, snapshot, -1, now_ms);
    case INTENT_BACK:
        return walk_back(nav, snapshot, now_ms);
    case INTENT_HOME:
        return walk_home(nav, snapshot, now_ms);
    case INTENT_PART:
        return choose_part(nav, snapshot, intent.place.part, now_ms);
    case INTENT_MORE:
        return step_part(nav, snapshot, 1, now_ms);
    case INTENT_LESS:
        return step_part(nav, snapshot, -1, now_ms);
    case INTENT_DETAIL:
        return toggle_detail(nav, intent.place.detail);
    case INTENT_ENLARGE:
        return toggle_size(nav);
    case INTENT_LIFT:
        nav->is_lifted = !nav->is_lifted;
        return nav->change = NAV_TURN;
    case INTENT_DANISH:
        return choose_language(nav, false);
    case INTENT_ENGLISH:
        return choose_language(nav, true);
    case INTENT_PAUSE:
    case INTENT_READ:
    case INTENT_STAY:
    case INTENT_NONE:
        break;
    }
    return NAV_SAME;
}

static enum nav_change
apply(struct nav *nav, struct intent intent, const struct snapshot *snapshot,
      int64_t now_ms)
{
    nav->touched_ms = now_ms;
    if (is_substitute(nav))
        return NAV_SAME;
    if (intent.kind == INTENT_PAUSE)
        return toggle_pause(nav, snapshot, now_ms);
    if (nav->mode == NAV_CYCLING)
        nav->mode = NAV_VISITED;
    return follow(nav, intent, snapshot, now_ms);
}

enum nav_change
nav_apply(struct nav *nav, struct intent intent,
          const struct snapshot *snapshot, int64_t now_ms)
{
    enum nav_change change = apply(nav, intent, snapshot, now_ms);

    timetable_settle(nav, snapshot);
    return change;
}

enum page_id
nav_page_behind(const struct nav *nav, const struct snapshot *snapshot)
{
    enum page_id page = PAGE_COUNT;

    if (nav->depth > 0)
        return nav->stack[nav->depth - 1].page;
    page = sequence_list(nav, nav_place(nav), snapshot).page;
    return page == PAGE_COUNT || page == PAGE_COMPASS
               ? cycle_home(nav, snapshot)
               : cycle_suited(nav, page, snapshot);
}

static enum nav_change
show_substitute(struct nav *nav, enum page_id page, int64_t now_ms)
{
    if (nav_place(nav).page == page)
        return NAV_SAME;
    nav->depth = 0;
    nav->mode = NAV_CYCLING;
    return walk_show(nav, (struct place){.page = page}, NAV_TURN, now_ms);
}

// The strategy may be shown in another way than before.
static void
suit_root(struct nav *nav, const struct snapshot *snapshot)
{
    enum page_id root = nav->stack[0].page;
    enum page_id suited = cycle_suited(nav, root, snapshot);

    cycle_suit(nav, snapshot);
    if (suited == root || nav->stack[0].item != 0)
        return;
    nav->cycle_index = cycle_find(nav, suited, nav->cycle_index);
    nav->stack[0] = cycle_visit(nav, suited, snapshot);
}

// A list that is shorter, or that takes fewer screens, is seen to its end.
static void
keep_parts(struct nav *nav, const struct snapshot *snapshot)
{
    for (size_t i = 0; i <= nav->depth; i++) {
        int parts = nav_part_count(nav, nav->stack[i], snapshot);
        if (nav->stack[i].part >= parts)
            nav->stack[i].part = parts - 1;
    }
}

// What is left of the way that was come. A root that is gone gives way to its
// list, or to the next page of the cycle: there is always a root.
static void
forget_gone(struct nav *nav, const struct snapshot *snapshot)
{
    size_t kept = 1;

    if (!nav->is_held && !sequence_holds(nav, nav->stack[0], snapshot))
        nav->stack[0] = walk_root(nav, snapshot);
    for (size_t i = 1; i <= nav->depth; i++) {
        if (sequence_holds(nav, nav->stack[i], snapshot))
            nav->stack[kept++] = nav->stack[i];
    }
    nav->depth = kept - 1;
    keep_parts(nav, snapshot);
}

static enum nav_change
rebind(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    struct place seen = nav_place(nav);
    size_t depth = nav->depth;
    enum page_id substitute;

    suit_root(nav, snapshot);
    substitute = cycle_substitute(nav, snapshot);
    if (substitute != PAGE_COUNT)
        return show_substitute(nav, substitute, now_ms);
    forget_gone(nav, snapshot);
    if (place_equals(nav_place(nav), seen))
        return NAV_SAME;
    return walk_show(nav, nav_place(nav),
                     nav->depth < depth ? NAV_UP : NAV_TURN, now_ms);
}

enum nav_change
nav_rebind(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms)
{
    enum nav_change change = rebind(nav, snapshot, now_ms);

    timetable_settle(nav, snapshot);
    return change;
}
