#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/meeting_parts.h"
#include "pages/round_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define GAP 24.0F
#define DISC 112.0F
#define BUTTON_HEIGHT 88.0F
#define LIFTED_DOWN 16.0F // how far a lifted row that is held by nobody hangs

// How the page lies.
struct layout {
    float title_y, rows_y, pitch;
};

static const struct layout landscape = {100.0F, 224.0F, 112.0F};
static const struct layout portrait = {120.0F, 248.0F, 140.0F};

static const struct layout *
find_layout(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static size_t
place_before(const struct meeting_round *round, int64_t id)
{
    size_t place = 0;
    while (place < round->count && round->was[place] != id) {
        place++;
    }
    return place;
}

int64_t
round_count_up(const struct meeting_round *round, size_t place)
{
    return (int64_t)place_before(round, round->ids[place]) - (int64_t)place;
}

// How many must have been moved: all but the longest row of those that still
// stand in their old order (longest increasing subsequence).
static size_t
count_moved(const struct meeting_round *round)
{
    size_t before[ENTRY_RANKS_MAX];
    size_t kept[ENTRY_RANKS_MAX];
    size_t most = 0;
    for (size_t i = 0; i < round->count; i++) {
        before[i] = place_before(round, round->ids[i]);
        kept[i] = 1;
        for (size_t j = 0; j < i; j++) {
            if (before[j] < before[i] && kept[j] + 1 > kept[i]) {
                kept[i] = kept[j] + 1;
            }
        }
        most = kept[i] > most ? kept[i] : most;
    }
    return round->count - most;
}

static const char *
help_words(struct page *page)
{
    const struct meeting_round *round = &page->input->meeting->round;
    struct arena *arena = &page->draw.scene->arena;
    size_t moved = count_moved(round);
    const char *help =
        _("Drag the handle, or touch a plan and use the arrows.");
    if (moved == 0) {
        return help;
    }
    return arena_format(arena, "%s %s", help,
                        arena_format(arena,
                                     ngettext("%zu plan has moved.",
                                              "%zu plans have moved.", moved),
                                     moved));
}

static void
draw_heading(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    float x = page->grid->margin;
    float room = page->grid->right - x;
    draw_line(draw, x, layout->title_y, room,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              _("New round"));
    draw_text(
        draw, x, layout->title_y + 66.0F, room,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 1},
        help_words(page));
}

static struct round_row
make_row(const struct page *page, size_t place)
{
    const struct meeting_round *round = &page->input->meeting->round;
    const struct layout *layout = find_layout(page);
    int64_t id = round->ids[place];
    bool is_lifted = id == round->lifted;
    return (struct round_row){
        .plan = snapshot_find_plan(page->input->snapshot, id),
        .y = layout->rows_y + layout->pitch * (float)(place - round->first),
        .pitch = layout->pitch,
        .offset = !is_lifted           ? 0.0F
                  : round->is_dragging ? round->drag_rows * layout->pitch
                                       : LIFTED_DOWN,
        .rank = (int64_t)place + 1,
        .places_up = round_count_up(round, place),
        .is_lifted = is_lifted,
    };
}

// The line stands behind the last row above it; at the top before the first.
static void
draw_line_row(struct page *page, size_t rows)
{
    const struct meeting_round *round = &page->input->meeting->round;
    const struct layout *layout = find_layout(page);
    bool is_lifted = round->lifted == MEETING_LINE;
    if (round->line < round->first || round->line > round->first + rows ||
        (!is_lifted && round->line == round->first)) {
        return;
    }
    float y = layout->rows_y - 6.0F +
              layout->pitch * (float)(round->line - round->first);
    if (is_lifted && round->is_dragging) {
        y += round->drag_rows * layout->pitch;
    }
    round_row_draw_line(page, y, layout->pitch, is_lifted);
}

// What is lifted is drawn last, over the others.
static void
draw_rows(struct page *page)
{
    const struct meeting_round *round = &page->input->meeting->round;
    size_t rows = meeting_round_rows(page->input->meeting);
    struct round_row lifted = {0};
    for (size_t i = round->first; i < round->count && i < round->first + rows;
         i++) {
        struct round_row row = make_row(page, i);
        if (row.plan != NULL && row.is_lifted) {
            lifted = row;
            round_row_draw_gap(page, &row);
        } else if (row.plan != NULL) {
            round_row_draw(page, &row);
        }
    }
    draw_line_row(page, rows);
    if (lifted.plan != NULL) {
        round_row_draw(page, &lifted);
    }
}

static void
draw_arrows(struct page *page)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float x = page->grid->right - DISC - 8.0F;
    if (page->input->meeting->round.lifted == 0) {
        return;
    }
    if (is_portrait) {
        float y = page->grid->bottom - DISC;
        button_draw_icon(draw, x - DISC - GAP, y, DISC, ICON_UP, "meet/up",
                         _("Up"));
        button_draw_icon(draw, x, y, DISC, ICON_DOWN, "meet/down", _("Down"));
        return;
    }
    button_draw_icon(draw, x, 636.0F, DISC, ICON_UP, "meet/up", _("Up"));
    button_draw_icon(draw, x, 772.0F, DISC, ICON_DOWN, "meet/down", _("Down"));
}

// "1–6 of 24", which shows the next ones; returns where it ends.
static float
draw_part(struct page *page, float x, float y, float height)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct meeting *meeting = page->input->meeting;
    size_t rows = meeting_round_rows(meeting);
    size_t first = meeting->round.first;
    size_t count = meeting->round.count;
    size_t last = first + rows < count ? first + rows : count;
    if (count <= rows) {
        return x;
    }
    size_t next = last == count ? 0 : first / rows + 1;
    return x + button_draw(draw, x, y, height, 320.0F, ICON_COUNT, false,
                           arena_format(arena, "meet/part/%zu", next),
                           arena_format(arena, _("%zu–%zu of %zu"), first + 1,
                                        last, count));
}

// Where the line lies, and the button that takes it up; up to `right`.
static void
draw_line_button(struct page *page, float x, float y, float height, float right)
{
    struct draw *draw = &page->draw;
    const struct meeting_round *round = &page->input->meeting->round;
    const char *label = _("Move the line");
    float width = button_width(draw, BUTTON_HEIGHT, ICON_COUNT, label);
    bool is_portrait = stage_is_portrait(page);
    const char *words = arena_format(
        &draw->scene->arena, _("The line lies after place %zu"), round->line);
    draw_line(
        draw, is_portrait ? page->grid->margin : x,
        is_portrait ? y - 64.0F : y + (height - 36.0F) / 2.0F,
        is_portrait ? right : right - width - GAP - x,
        (struct draw_text){.role = ROLE_BODY,
                           .token = TOKEN_INK2,
                           .align = is_portrait ? ALIGN_LEFT : ALIGN_RIGHT},
        words);
    button_draw(draw, right - width, y + (height - BUTTON_HEIGHT) / 2.0F,
                BUTTON_HEIGHT, width, ICON_COUNT, false, "meet/line", label);
}

static void
draw_foot(struct page *page)
{
    struct draw *draw = &page->draw;
    float height = page->grid->bar_height;
    float y = page->grid->bar_y;
    const char *save = _("Save the order");
    if (stage_is_portrait(page)) {
        float top = page->grid->bottom - BUTTON_HEIGHT;
        float x = draw_part(page, page->grid->margin, top, BUTTON_HEIGHT);
        draw_line_button(page, x + GAP, top, BUTTON_HEIGHT,
                         page->grid->right - 2.0F * (DISC + GAP) - 8.0F);
    }
    stage_use_bar(page);
    float x =
        page->grid->margin + button_draw(draw, page->grid->margin, y, height,
                                         480.0F, ICON_CLOSE, false,
                                         "meet/cancel", _("Drop the round"));
    float width = button_width(draw, height, ICON_CHECK, save);
    button_draw(draw, page->grid->right - width, y, height, width, ICON_CHECK,
                true, "meet/save", save);
    if (!stage_is_portrait(page)) {
        x = draw_part(page, x + GAP, y + (height - BUTTON_HEIGHT) / 2.0F,
                      BUTTON_HEIGHT);
        draw_line_button(page, x + GAP, y, height,
                         page->grid->right - width - 2.0F * GAP);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    (void)place;
    chrome_draw_top(page, words_page(PAGE_ROUND), false);
    stage_use_content(page);
    if (meeting == NULL || meeting->stage != MEETING_RANKING) {
        chrome_draw_way_back(page);
        return;
    }
    draw_heading(page);
    draw_rows(page);
    draw_arrows(page);
    // The question stands in its place.
    if (meeting->sheet != SHEET_ASK) {
        draw_foot(page);
    }
}

static bool
has_content(const struct snapshot *snapshot)
{
    return snapshot->ranked.count > 1;
}

PAGE_KIND(round, BESIDE) = {
    .title = N_("Ranking, new round"),
    .short_title = N_("New round"),
    .icon = ICON_GRIP,
    .build = build,
    .build_enlarged = enlarged_build_round,
    .enlarged_from = 200,
    .rules = {.is_internal = true,
              .has_content = has_content,
              .above = PAGE_MEETING},
};
