#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/ranking_column.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#define STEPS_RIGHT 1700.0F
#define STEPS_ROOM 240.0F
#define STEPS_LEFT 1204.0F // where they begin, with air before them
#define BUTTON_GAP 24.0F
#define BUTTONS_Y 1608.0F // upright, below the columns
#define BUTTONS_HEIGHT 88.0F

// How the columns lie on the page.
struct sheet {
    float heading_y, top, row_height;
    float width, gap;
    size_t columns, rows;
};

static const struct sheet landscape = {92.0F, 208.0F, 88.0F, 576.0F,
                                       32.0F, 3,      8};
static const struct sheet portrait = {120.0F, 284.0F, 108.0F, 480.0F,
                                      24.0F,  2,      12};

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

static const char *
round_words(struct page *page, const struct priority_round *round,
            const struct priority_round *before, size_t number)
{
    struct arena *arena = &page->draw.scene->arena;
    int32_t today = page->input->now.day;
    char day[48];
    calendar_format_day(day, sizeof day, round->held_on, today);
    const char *words = round->body[0] == '\0'
                            ? arena_format(arena, "%s", day)
                            : arena_format(arena, "%s, %s", round->body, day);
    if (before == NULL) {
        return words;
    }
    calendar_format_day(day, sizeof day, before->held_on, today);
    // TRANSLATORS: who ranked and when, number and day of the round before
    return arena_format(arena, _("%s – arrows show moves since round %zu, %s"),
                        words, number - 1, day);
}

static void
draw_heading(struct page *page, const struct priority_round *round)
{
    struct draw *draw = &page->draw;
    const struct snapshot *snapshot = page->input->snapshot;
    size_t index = find_index(snapshot, round);
    bool is_portrait = stage_is_portrait(page);
    float x = page->grid->margin;
    float y = is_portrait ? portrait.heading_y : landscape.heading_y;
    float right = page->grid->right;
    x += draw_line(
             draw, x, y, right - x,
             (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
             arena_format(&draw->scene->arena, _("Order no. %zu"), index + 1)) +
         32.0F;
    x = is_portrait ? page->grid->margin : x;
    y += is_portrait ? 68.0F : 24.0F;
    draw_line(draw, x, y, right - x,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              round_words(page, round,
                          index > 0 ? snapshot->rounds[index - 1] : NULL,
                          index + 1));
}

static void
draw_columns(struct page *page, const struct priority_round *round,
             size_t first)
{
    const struct sheet *sheet =
        stage_is_portrait(page) ? &portrait : &landscape;
    bool has_moves = page->input->snapshot->rounds[0] != round;
    for (size_t i = 0; i < sheet->columns; i++) {
        size_t begin = first + i * sheet->rows;
        if (begin >= round->place_count) {
            return;
        }
        size_t left = round->place_count - begin;
        struct ranking_column column = {
            .x = page->grid->margin + (sheet->width + sheet->gap) * (float)i,
            .y = sheet->top,
            .width = sheet->width,
            .row_height = sheet->row_height,
            .rows_max = sheet->rows,
            .places = &round->places[begin],
            .count = left < sheet->rows ? left : sheet->rows,
            .has_moves = has_moves,
            .waits_already =
                begin > 0 && round->places[begin - 1].is_below_line,
        };
        ranking_column_draw(page, &column);
    }
}

static float
draw_button(struct page *page, float x, const char *intent, const char *label)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float y = is_portrait ? BUTTONS_Y : page->grid->bar_y;
    float height = is_portrait ? BUTTONS_HEIGHT : page->grid->bar_height;
    float width = button_width(draw, height, ICON_COUNT, label);
    float right =
        is_portrait ? page->grid->right : STEPS_LEFT - chrome_sizes_width(page);
    if (x + width > right) {
        return x;
    }
    return x + BUTTON_GAP +
           button_draw(draw, x, y, height, width, ICON_COUNT, false, intent,
                       label);
}

// To the other ranks, and to what is ranked no longer, or not yet. Upright they
// stand in the content.
static void
draw_ways(struct page *page, float x, const struct priority_round *round,
          size_t first)
{
    const struct snapshot *snapshot = page->input->snapshot;
    if (stage_is_portrait(page)) {
        stage_use_content(page);
        x = page->grid->margin;
    }
    if (round != NULL && round->place_count > NAV_PART_RANKS) {
        size_t last = first + NAV_PART_RANKS < round->place_count
                          ? first + NAV_PART_RANKS
                          : round->place_count;
        x = draw_button(page, x, "more",
                        arena_format(&page->draw.scene->arena,
                                     _("%zu–%zu of %zu"), first + 1, last,
                                     round->place_count));
    }
    if (snapshot->stopped.count > 0) {
        x = draw_button(page, x, "stopped", words_page(PAGE_STOPPED));
    }
    if (nav_has_content(page->input->nav, PAGE_TRIALS, snapshot)) {
        draw_button(page, x, "trials", words_page(PAGE_TRIALS));
    }
    stage_use_bar(page);
}

static void
draw_foot(struct page *page, const struct priority_round *round, size_t first)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct snapshot *snapshot = page->input->snapshot;
    draw_ways(page, chrome_draw_way_back(page) + BUTTON_GAP, round, first);
    if (round != NULL && snapshot->round_count > 1) {
        struct chrome_steps steps = {
            .words = arena_format(
                arena,
                stage_is_portrait(page) ? _("%zu of %zu")
                                        : _("round %zu of %zu"),
                find_index(snapshot, round) + 1, snapshot->round_count),
            .previous = "previous",
            .next = "next",
            .room = STEPS_ROOM,
        };
        chrome_draw_steps(page, STEPS_RIGHT, &steps);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct priority_round *round =
        snapshot_find_round(snapshot, place.item);
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * NAV_PART_RANKS;
    chrome_draw_top(page, words_page(PAGE_RANKING), false);
    stage_use_content(page);
    if (round != NULL) {
        first = first < round->place_count ? first : 0;
        draw_heading(page, round);
        draw_columns(page, round, first);
    } else {
        draw_line(&page->draw, page->grid->margin, 112.0F,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("The plans were not ranked yet"));
    }
    draw_foot(page, round, first);
}

PAGE_KIND(ranking, BESIDE) = {
    .title = N_("Ranking"),
    .build = build,
    .build_enlarged = enlarged_build_ranking,
};
