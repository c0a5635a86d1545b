#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"

#define AIR 24.0F

static const struct behaviour *
find_open(const struct snapshot *snapshot, struct place place)
{
    const struct behaviour *open =
        snapshot_find_behaviour(snapshot, place.item);
    const struct behaviour_list *visits = &snapshot->matrix.visits;
    return open != NULL ? open : visits->count > 0 ? visits->items[0] : NULL;
}

static const char *
cell_words(struct page *page, const struct behaviour *open)
{
    const struct matrix *matrix = &page->input->snapshot->matrix;
    size_t row = open->cell / matrix->role_count;
    size_t column = open->cell % matrix->role_count;
    return arena_format(&page->draw.scene->arena, "%s, %s",
                        matrix->roles[column]->name,
                        matrix->competences[row]->name);
}

static void
draw_turns(struct page *page, const struct behaviour *open)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct behaviour_list *visits = &page->input->snapshot->matrix.visits;
    for (size_t i = 0; i < visits->count && visits->count > 1; i++) {
        if (visits->items[i] != open) {
            continue;
        }
        size_t before = (i + visits->count - 1) % visits->count;
        size_t after = (i + 1) % visits->count;
        chrome_draw_turns(
            page,
            arena_format(arena, "leadership/%lld",
                         (long long)visits->items[before]->id),
            arena_format(arena, "leadership/%lld",
                         (long long)visits->items[after]->id),
            arena_format(arena, _("%zu of %zu"), i + 1, visits->count));
    }
}

void
enlarged_build_leadership(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct matrix *matrix = &snapshot->matrix;
    const struct behaviour *open = find_open(snapshot, place);
    struct enlarged room = enlarged_begin(page, false);
    if (!stage_is_portrait(page)) {
        room.bottom = chrome_parts_y(page) - AIR;
    }
    if (open == NULL ||
        open->cell >= matrix->role_count * matrix->competence_count) {
        enlarged_say(&room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                     _("No leadership framework yet"));
    } else {
        enlarged_open_card(&room, NULL, NULL);
        enlarged_say(&room, (struct draw_text){ROLE_BODY, TOKEN_INK2, 0, 1},
                     cell_words(page, open));
        enlarged_say(&room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 2},
                     open->keyword);
        enlarged_skip(&room, AIR);
        enlarged_say(&room, (struct draw_text){ROLE_CELL, TOKEN_INK, 0, 12},
                     open->text);
        page->draw.ground = TOKEN_BG;
        draw_turns(page, open);
    }
    chrome_draw_foot(page, PAGE_LEADERSHIP, false);
}
