#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#define ROW 96.0F
#define RANK_WIDTH 76.0F
#define MARK 36.0F
#define GAP 24.0F

// How the plans lie: in columns, by rank from the top.
struct layout {
    float title_y, first_y;
    size_t columns, rows;
    float width, pitch; // of a column
};

static const struct layout landscape = {232.0F, 308.0F, 2, 6, 840.0F, 872.0F};
static const struct layout portrait = {352.0F, 432.0F, 1, 12, 904.0F, 0.0F};

static void
draw_plan(struct page *page, const struct layout *layout, float x, float y,
          bool is_first, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    enum status status = progress_plan_status(plan);
    float right = x + layout->width;
    if (draw_tap(draw, x, y, layout->width, ROW,
                 arena_format(arena, "meet/plan/%lld", (long long)plan->id),
                 plan->title)) {
        draw_rectangle(draw, x - 16.0F, y + 2.0F, layout->width + 32.0F,
                       ROW - 4.0F, 20.0F, TOKEN_BG);
        draw->ground = TOKEN_BG;
    }
    if (!is_first) {
        draw_hairline(draw, x, right, y);
    }
    draw_line(
        draw, x, y + 22.0F, RANK_WIDTH - 20.0F,
        (struct draw_text){
            .role = ROLE_RANK_SMALL, .token = TOKEN_SEA, .align = ALIGN_RIGHT},
        plan->rank > 0 ? arena_format(arena, "%lld", (long long)plan->rank)
                       : "");
    const char *word = words_status(status);
    float states = words_status_width(draw, MARK, 12.0F, ROLE_BODY, word);
    draw_line(
        draw, x + RANK_WIDTH, y + 28.0F,
        layout->width - RANK_WIDTH - states - 24.0F,
        (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
        plan->title);
    words_draw_status(draw, right - states, y + 30.0F, MARK, 12.0F, status,
                      (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
                      word);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_rows(struct page *page, const struct layout *layout,
          const struct sheet_room *room, size_t first)
{
    const struct plan_list *plans = &page->input->snapshot->ranked;
    size_t most = layout->columns * layout->rows;
    for (size_t i = 0; i < most && first + i < plans->count; i++) {
        draw_plan(page, layout,
                  room->left + (float)(i / layout->rows) * layout->pitch,
                  layout->first_y + (float)(i % layout->rows) * ROW,
                  i % layout->rows == 0, plans->items[first + i]);
    }
}

// A round is kept in one entry, which holds so many plans.
bool
sheet_plans_can_rank(const struct page *page)
{
    size_t count = page->input->snapshot->ranked.count;
    return page->input->meeting->settings.may_write && count >= 2 &&
           count <= ENTRY_RANKS_MAX;
}

// Upright there is no room for it beside the steps.
static void
draw_foot(struct page *page, const struct sheet_room *room)
{
    float end = sheet_parts_draw_cancel(page, room, "meet/cancel", _("Cancel"));
    bool is_portrait = stage_is_portrait(page);
    if (sheet_plans_can_rank(page)) {
        button_draw(&page->draw, is_portrait ? room->left : end + GAP,
                    room->foot_y -
                        (is_portrait ? SHEET_FOOT_HEIGHT + GAP : 0.0F),
                    SHEET_FOOT_HEIGHT, room->width / 2.0F, ICON_GRIP, false,
                    "meet/round", _("New priority round"));
    }
}

// From the right: on, and back, and where we are between them.
static void
draw_steps(struct page *page, const struct sheet_room *room, size_t part,
           size_t parts)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float size = SHEET_FOOT_HEIGHT;
    float x = room->right - size;
    if (parts < 2) {
        return;
    }
    if (part + 1 < parts) {
        button_draw_icon(draw, x, room->foot_y, size, ICON_NEXT,
                         arena_format(arena, "meet/part/%zu", part + 1),
                         _("The next plans"));
    }
    draw_line(draw, x - 200.0F, room->foot_y + 32.0F, 184.0F,
              (struct draw_text){.role = ROLE_BODY_L,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER},
              arena_format(arena, _("%zu of %zu"), part + 1, parts));
    x -= 216.0F + size;
    if (part > 0) {
        button_draw_icon(draw, x, room->foot_y, size, ICON_PREVIOUS,
                         arena_format(arena, "meet/part/%zu", part - 1),
                         _("The plans before"));
    }
}

void
sheet_plans_draw(struct page *page)
{
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    size_t most = layout->columns * layout->rows;
    size_t parts = (page->input->snapshot->ranked.count + most - 1) / most;
    size_t part = page->input->meeting->part;
    struct sheet_room room = sheet_parts_open(page, SHEET_Y, SHEET_Y_PORTRAIT);
    if (part >= parts) {
        part = parts == 0 ? 0 : parts - 1;
    }
    draw_line(&page->draw, room.left, layout->title_y, room.width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              _("Which plan shall we talk about?"));
    draw_rows(page, layout, &room, part * most);
    draw_foot(page, &room);
    draw_steps(page, &room, part, parts);
}
