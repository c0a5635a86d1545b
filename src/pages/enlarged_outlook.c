#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"

#define AIR 24.0F

static const struct draw_text label = {ROLE_BODY, TOKEN_INK2, 0, 1};

// What was touched, else what this visit shows, else what most is done about.
static const struct outlook *
find_choice(const struct snapshot *snapshot, struct place place)
{
    const struct outlook *shown = snapshot_find_outlook(snapshot, place.item);
    if (shown != NULL) {
        return shown;
    }
    return snapshot->visits.count > 0 ? snapshot->visits.items[0]
           : snapshot->opportunities.count > 0
               ? snapshot->opportunities.items[0]
               : NULL;
}

static bool
shares_a_plan(const struct outlook *left, const struct outlook *right)
{
    for (size_t i = 0; i < left->plans.count; i++) {
        for (size_t j = 0; j < right->plans.count; j++) {
            if (left->plans.items[i] == right->plans.items[j]) {
                return true;
            }
        }
    }
    return false;
}

static void
say_others(struct enlarged *room, const struct outlook *chosen)
{
    const struct snapshot *snapshot = room->page->input->snapshot;
    bool is_challenge = chosen->kind == OUTLOOK_CHALLENGE;
    const struct outlook_list *others =
        is_challenge ? &snapshot->opportunities : &snapshot->challenges;
    size_t told = 0;
    enlarged_say(room, label, is_challenge ? _("Tailwind") : _("Headwind"));
    for (size_t i = 0; i < others->count; i++) {
        if (shares_a_plan(chosen, others->items[i])) {
            enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 2},
                         others->items[i]->title);
            told++;
        }
    }
    if (told == 0) {
        enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK2, 0, 1},
                     _("none yet"));
    }
}

// What is done about it, where there is room for that.
static void
say_plans(struct enlarged *room, const struct outlook *chosen)
{
    enlarged_skip(room, AIR);
    if (chosen->plans.count == 0 ||
        enlarged_count_lines(room, label.role) < 2) {
        return;
    }
    enlarged_say(room, label, _("Initiatives that use the tailwind"));
    for (size_t i = 0; i < chosen->plans.count; i++) {
        enlarged_say(room,
                     (struct draw_text){ROLE_BODY_MEDIUM, TOKEN_INK, 0, 1},
                     chosen->plans.items[i]->title);
    }
}

static void
draw_turns(struct page *page, const struct outlook *chosen)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    const struct outlook_list *visits = &snapshot->visits;
    for (size_t i = 0; i < visits->count && visits->count > 1; i++) {
        if (visits->items[i] != chosen) {
            continue;
        }
        size_t before = (i + visits->count - 1) % visits->count;
        size_t after = (i + 1) % visits->count;
        chrome_draw_turns(
            page,
            arena_format(arena, "outlook/%lld",
                         (long long)visits->items[before]->id),
            arena_format(arena, "outlook/%lld",
                         (long long)visits->items[after]->id),
            arena_format(arena, _("%zu of %zu"), i + 1, visits->count));
    }
}

void
enlarged_build_outlook(struct page *page, struct place place)
{
    const struct outlook *chosen = find_choice(page->input->snapshot, place);
    struct enlarged room = enlarged_begin(page, false);
    if (!stage_is_portrait(page)) {
        room.bottom = chrome_parts_y(page) - AIR;
    }
    if (chosen == NULL) {
        enlarged_say(&room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                     _("No outlook yet"));
    } else {
        enlarged_open_card(&room, NULL, NULL);
        enlarged_say(&room, label,
                     chosen->kind == OUTLOOK_CHALLENGE ? _("Headwind")
                                                       : _("Tailwind"));
        enlarged_say(&room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 2},
                     chosen->title);
        enlarged_skip(&room, AIR);
        say_others(&room, chosen);
        say_plans(&room, chosen);
        page->draw.ground = TOKEN_BG;
        draw_turns(page, chosen);
    }
    chrome_draw_foot(page, PAGE_OUTLOOK, false);
}
