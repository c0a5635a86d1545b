#include "base/language.h"
#include "model/balance.h"
#include "pages/balance_side.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/balance_dial.h"

#include <math.h>

#define AIR 24.0F
#define DIAL_PORTRAIT 640.0F // the room of the dial, upright

static const struct draw_text name = {ROLE_FOCUS_NAME, TOKEN_INK, 0, 2};

static struct balance_pan
make_pan(struct arena *arena, const struct balance *balance, size_t side)
{
    const struct commitment_list *all = &balance->sides[side]->commitments;
    enum mark *marks = arena_allocate(arena, (all->count + 1) * sizeof *marks);
    for (size_t i = 0; i < all->count; i++) {
        const struct goal *goal = balance_find_measure(all->items[i]);
        marks[i] =
            goal == NULL ? MARK_NEW : words_mark(progress_goal_status(goal));
    }
    return (struct balance_pan){.marks = marks,
                                .count = all->count,
                                .share = all->count == 0
                                             ? 0.0F
                                             : (float)balance->measured[side] /
                                                   (float)all->count};
}

// The dial at the left, upright above; the room left is beside or below it.
static void
draw_dial(struct enlarged *room, const struct balance *balance)
{
    struct draw *draw = &room->page->draw;
    struct arena *arena = &draw->scene->arena;
    bool is_portrait = stage_is_portrait(room->page);
    float height = is_portrait ? DIAL_PORTRAIT : room->bottom - room->y;
    float radius = fminf(330.0F, floorf(height * 360.0F / 744.0F));
    struct balance_dial dial = {
        .x = is_portrait ? room->page->grid->width / 2.0F : room->x + radius,
        .y = roundf(room->y +
                    (is_portrait ? radius * 384.0F / 360.0F : height / 2.0F)),
        .radius = radius,
        .pans = {make_pan(arena, balance, 0), make_pan(arena, balance, 1)},
        .bearing = balance->bearing,
        .degrees = balance->degrees,
    };
    dial.slots = dial.pans[0].count > dial.pans[1].count ? dial.pans[0].count
                                                         : dial.pans[1].count;
    balance_dial_draw(draw, &dial);
    float line = draw->style->types[ROLE_HUB_SMALL].line_height;
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, dial.x - 130.0F, dial.y - line / 2.0F, 260.0F,
              (struct draw_text){ROLE_HUB_SMALL, TOKEN_INK, ALIGN_CENTER, 1},
              arena_format(arena, "%zu",
                           balance->measured[0] + balance->measured[1]));
    draw->ground = TOKEN_BG;
    if (is_portrait) {
        room->y += height + AIR;
    } else {
        float left = 2.0F * radius + 3.0F * AIR;
        room->x += left;
        room->width -= left;
    }
}

static struct enlarged_row
make_row(struct page *page, const struct commitment *statement)
{
    const struct goal *goal = balance_find_measure(statement);
    enum status status = goal == NULL ? STATUS_NEW : progress_goal_status(goal);
    return (struct enlarged_row){
        .title = balance_side_words(statement),
        .word = goal == NULL ? _("Not measured") : words_status(status),
        .intent = arena_format(&page->draw.scene->arena, "commitment/%lld",
                               (long long)statement->id),
        .status = status,
        .has_mark = true,
        .is_prose = true,
        .is_stacked = true,
    };
}

static void
draw_rows(struct enlarged *room, const struct focus *focus,
          struct nav_part part)
{
    struct enlarged_row rows[NAV_PART_LARGE_STATEMENTS];
    for (size_t i = 0; i < part.count; i++) {
        rows[i] =
            make_row(room->page, focus->commitments.items[part.first + i]);
    }
    enlarged_say(room, name,
                 focus->short_name[0] == '\0' ? focus->name
                                              : focus->short_name);
    enlarged_skip(room, AIR);
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE_STATEMENTS);
}

static const char *
warning_words(struct page *page, const struct balance *balance)
{
    struct arena *arena = &page->draw.scene->arena;
    if (balance->bearing < 0) {
        return _("Both sides are measured alike");
    }
    const struct focus *focus = balance->sides[balance->bearing];
    return arena_format(arena, _("Measured least: %s"),
                        focus->short_name[0] == '\0' ? focus->name
                                                     : focus->short_name);
}

static void
draw_statement(struct enlarged *room, const struct balance *balance,
               const struct commitment *statement)
{
    struct page *page = room->page;
    struct enlarged_row row = make_row(page, statement);
    enlarged_say(room, name, warning_words(page, balance));
    enlarged_skip(room, AIR);
    enlarged_open_card(room, row.intent, row.title);
    enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 4}, row.title);
    enlarged_skip(room, AIR);
    enlarged_say_status(room, row.status, row.word);
    page->draw.ground = TOKEN_BG;
}

void
enlarged_build_balance(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    bool is_largest = input->style->step_percent >= 200;
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (!balance_is_told(input->snapshot)) {
        enlarged_say(&room, name, _("No two sides to weigh yet"));
        enlarged_end(page, PAGE_BALANCE, true);
        return;
    }
    struct balance balance = balance_weigh(input->snapshot);
    const struct focus *side =
        balance.sides[part.group == NAV_GROUP_SECOND ? 1 : 0];
    if (is_largest && part.count > 0) {
        draw_statement(&room, &balance, side->commitments.items[part.first]);
    } else {
        draw_dial(&room, &balance);
        if (part.count > 0) {
            draw_rows(&room, side, part);
        }
    }
    enlarged_end(page, PAGE_BALANCE, true);
}
