#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"

#include <math.h>

#define AIR 16.0F
#define HEADING_X 640.0F // right of the steps
#define ROW_MIN 96.0F    // high
#define ROW_MIN_PORTRAIT 176.0F

static const struct draw_text name = {ROLE_FOCUS_NAME, TOKEN_INK, 0, 1};

static size_t
find_index(const struct snapshot *snapshot, const struct priority_round *round)
{
    size_t index = 0;
    while (index + 1 < snapshot->round_count &&
           snapshot->rounds[index] != round) {
        index++;
    }
    return index;
}

// Whose places these are: the order's number, and the line once it is passed.
static const char *
heading_words(struct page *page, const struct priority_round *round,
              struct nav_part part)
{
    struct arena *arena = &page->draw.scene->arena;
    const char *number =
        arena_format(arena, _("Order no. %zu"),
                     find_index(page->input->snapshot, round) + 1);
    return round->places[part.first].is_below_line
               ? arena_format(arena, "%s: %s", number, _("Below the line"))
               : number;
}

// Beside the steps, so that six rows are as high as a finger.
static void
draw_heading(struct enlarged *room, const char *words)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    if (stage_is_portrait(page)) {
        enlarged_say(room, name, words);
        enlarged_skip(room, AIR);
        return;
    }
    float line = draw->style->types[ROLE_BODY].line_height;
    float height = page->grid->bottom - chrome_parts_y(page);
    bool has_steps = room->bottom < page->grid->bottom;
    float left = page->grid->margin + (has_steps ? HEADING_X : 0.0F);
    room->bottom = fminf(room->bottom, chrome_parts_y(page) - 24.0F);
    draw_line(draw, left, chrome_parts_y(page) + (height - line) / 2.0F,
              page->grid->right - left,
              (struct draw_text){ROLE_BODY, TOKEN_INK2,
                                 has_steps ? ALIGN_RIGHT : ALIGN_LEFT, 1},
              words);
}

static void
draw_rows(struct enlarged *room, const struct priority_round *round,
          struct nav_part part, size_t capacity)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    struct enlarged_row rows[NAV_PART_LARGE_RANKS];
    float top = room->y;
    if (stage_is_cut(page)) {
        // Under a notice the last rows wait until it is over.
        float least = stage_is_portrait(page) ? ROW_MIN_PORTRAIT : ROW_MIN;
        size_t most = (size_t)fmaxf(1.0F, (room->bottom - top) / least);
        capacity = most < capacity ? most : capacity;
        part.count = part.count < capacity ? part.count : capacity;
    }
    float height = (room->bottom - top) / (float)capacity;
    size_t above = 0;
    for (size_t i = 0; i < part.count; i++) {
        const struct priority *place = &round->places[part.first + i];
        rows[i] = enlarged_make_plan(page, place->plan);
        rows[i].rank =
            arena_format(&draw->scene->arena, "%lld", (long long)place->rank);
        above += !place->is_below_line;
    }
    enlarged_draw_rows(room, rows, part.count, capacity);
    if (above > 0 && above < part.count) {
        float y = top + height * (float)above;
        struct path path = {0};
        path_move(&path, room->x, y);
        path_line(&path, room->x + room->width, y);
        draw_path_stroke(
            draw, &path,
            (struct stroke){.width = 4.0F, .dash = 12.0F, .gap = 12.0F},
            TOKEN_LINE3);
        scene_add_mark(draw->scene, room->x, y - 2.0F, room->width, 4.0F,
                       _("Below the line"));
    }
}

static void
draw_foot(struct page *page, const struct priority_round *round)
{
    const struct snapshot *snapshot = page->input->snapshot;
    chrome_draw_way_back(page);
    if (round != NULL && snapshot->round_count > 1) {
        struct chrome_steps steps = {
            .words = arena_format(&page->draw.scene->arena, _("%zu of %zu"),
                                  find_index(snapshot, round) + 1,
                                  snapshot->round_count),
            .previous = "previous",
            .next = "next",
        };
        chrome_draw_steps(page, page->grid->right, &steps);
    }
}

void
enlarged_build_ranking(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct priority_round *round =
        snapshot_find_round(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (round == NULL || part.count == 0) {
        enlarged_say(&room, name, _("The plans were not ranked yet"));
    } else {
        draw_heading(&room, heading_words(page, round, part));
        draw_rows(&room, round, part,
                  input->style->step_percent >= 200 ? NAV_PART_LARGEST_RANKS
                                                    : NAV_PART_LARGE_RANKS);
    }
    chrome_draw_parts(page);
    draw_foot(page, round);
}
