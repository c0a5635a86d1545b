#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/sparkline.h"

#include <math.h>

#define AIR 24.0F
#define CHART_MIN 160.0F

static const struct draw_text name = {ROLE_H5, TOKEN_INK, 0, 2};
static const struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 2};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

static void
say_value(struct enlarged *room, const struct goal *goal)
{
    struct arena *arena = &room->page->draw.scene->arena;
    const struct measurement *latest = progress_latest(goal);
    enlarged_say_value(
        room,
        goal_words_value(arena, goal,
                         latest == NULL ? (double)NAN : latest->value),
        latest == NULL ? "" : goal_words_unit(arena, goal));
}

static void
say_goal(struct enlarged *room, const struct goal *goal)
{
    enlarged_say(room, name, goal->name);
    enlarged_skip(room, AIR);
    say_value(room, goal);
    enlarged_skip(room, AIR);
    enlarged_say_status(room, progress_goal_status(goal),
                        goal_words_status(goal));
    enlarged_skip(room, AIR);
}

static void
say_target(struct enlarged *room, const struct goal *goal)
{
    struct arena *arena = &room->page->draw.scene->arena;
    enlarged_say(room, plain, goal_words_target(arena, goal));
    enlarged_say(room, plain, goal_words_to_target(arena, goal));
    enlarged_say(room, plain, goal_words_from_baseline(arena, goal));
}

// The curve, and when it begins and ends: no more words have room.
static void
draw_chart(struct enlarged *room, const struct goal *goal)
{
    struct draw *draw = &room->page->draw;
    struct goal_values values =
        goal_words_values(&draw->scene->arena, goal, SPARKLINE_POINTS_MAX);
    const struct type *caption = &draw->style->types[ROLE_CAPTION];
    float height = room->bottom - room->y - caption->line_height - 12.0F;
    if (values.count < 2 || height < CHART_MIN) {
        return;
    }
    struct sparkline spark = {
        .x = room->x,
        .y = room->y,
        .width = room->width - 16.0F,
        .height = height,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
        .has_zone = true,
    };
    sparkline_draw(draw, &spark);
    size_t first = goal->measurement_count - values.count;
    float y = room->bottom - caption->line_height;
    char month[48];
    calendar_format_month(month, sizeof month,
                          goal->measurements[first].measured_on);
    draw_line(draw, room->x, y, room->width / 2.0F,
              (struct draw_text){ROLE_CAPTION, TOKEN_INK2, ALIGN_LEFT, 1},
              arena_format(&draw->scene->arena, "%s", month));
    calendar_format_month(month, sizeof month,
                          progress_latest(goal)->measured_on);
    draw_line(draw, room->x + room->width / 2.0F, y, room->width / 2.0F,
              (struct draw_text){ROLE_CAPTION, TOKEN_INK2, ALIGN_RIGHT, 1},
              arena_format(&draw->scene->arena, "%s", month));
    room->y = room->bottom;
}

// Beside the words where the page is wide, else below them.
static void
say_chart(struct enlarged *room, const struct goal *goal)
{
    struct page *page = room->page;
    struct arena *arena = &page->draw.scene->arena;
    struct enlarged beside = *room;
    if (!stage_is_portrait(page)) {
        beside.x += room->width / 2.0F + AIR;
        beside.width = room->width / 2.0F - AIR;
        room->width = room->width / 2.0F - AIR;
    }
    say_goal(room, goal);
    struct enlarged *below = stage_is_portrait(page) ? room : &beside;
    enlarged_say(below, quiet, goal_words_target(arena, goal));
    enlarged_say(below, quiet, goal_words_to_target(arena, goal));
    enlarged_skip(below, AIR);
    draw_chart(below, goal);
}

void
enlarged_build_goal(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct goal *goal = snapshot_find_goal(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (goal != NULL) {
        enlarged_open_card(&room, NULL, NULL);
        if (input->style->step_percent < 200) {
            say_chart(&room, goal);
        } else if (part.count == 0) {
            say_goal(&room, goal);
            draw_chart(&room, goal);
        } else {
            enlarged_say(&room, name, goal->name);
            enlarged_skip(&room, AIR);
            say_target(&room, goal);
        }
        page->draw.ground = TOKEN_BG;
    }
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}

void
enlarged_build_goals(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct goal_list *goals = &input->snapshot->shown_goals;
    bool is_largest = input->style->step_percent >= 200;
    bool has_steps = is_largest || stage_is_portrait(page);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, has_steps);
    if (is_largest && part.count > 0) {
        const struct goal *goal = goals->items[part.first];
        struct enlarged_row row = enlarged_make_goal(page, goal);
        enlarged_open_card(&room, row.intent, goal->name);
        say_goal(&room, goal);
        draw_chart(&room, goal);
        page->draw.ground = TOKEN_BG;
    } else if (part.count > 0) {
        struct enlarged_row rows[NAV_PART_LARGE];
        for (size_t i = 0; i < part.count; i++) {
            rows[i] = enlarged_make_goal(page, goals->items[part.first + i]);
        }
        enlarged_draw_rows(&room, rows, part.count, NAV_PART_LARGE);
    }
    enlarged_end(page, PAGE_GOALS, has_steps);
}
