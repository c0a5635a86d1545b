#include "base/language.h"
#include "pages/goal_words.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "scene/sparkline.h"

#include <math.h>

#define POINTS 12
#define GAP 16.0F
#define SPARK_MIN 140.0F // the curve gives way to the value down to this

// Where the goal lies on the page.
struct goal_place {
    float x, y, width, height; // of what is touched
    float label_y, name_y, value_y;
    enum type_role value;
    float spark_x, spark_y, spark_width, spark_height;
    bool has_target; // in words; else the curve tints its good side
};

static const struct goal_place landscape = {
    .x = 1280.0F,
    .y = 452.0F,
    .width = 576.0F,
    .height = 164.0F,
    .label_y = 464.0F,
    .name_y = 504.0F,
    .value_y = 546.0F,
    .value = ROLE_H4,
    .spark_x = 1596.0F,
    .spark_y = 548.0F,
    .spark_width = 220.0F,
    .spark_height = 48.0F,
    .has_target = true,
};

static const struct goal_place portrait = {
    .x = 552.0F,
    .y = 956.0F,
    .width = 480.0F,
    .height = 224.0F,
    .label_y = 980.0F,
    .name_y = 1020.0F,
    .value_y = 1084.0F,
    .value = ROLE_H3,
    .spark_x = 776.0F,
    .spark_y = 1086.0F,
    .spark_width = 224.0F,
    .spark_height = 52.0F,
};

// `x` is where the value ends.
static void
draw_spark(struct page *page, const struct goal_place *place, float x,
           const struct goal *goal)
{
    float right = place->spark_x + place->spark_width;
    float left =
        place->has_target ? place->spark_x : fmaxf(place->spark_x, x + GAP);
    struct goal_values values =
        goal_words_values(&page->draw.scene->arena, goal, POINTS);
    struct sparkline spark = {
        .x = left,
        .y = place->spark_y,
        .width = right - left,
        .height = place->spark_height,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
        .has_zone = !place->has_target,
    };
    sparkline_draw(&page->draw, &spark);
}

// The target, without its unit where there is no room for it.
static void
draw_target(struct page *page, const struct goal_place *place, float x,
            const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float room = place->spark_x - 12.0F - x;
    const char *words =
        arena_format(arena, _("target %s"),
                     goal_words_value_unit(arena, goal, goal->target));
    if (draw_text_width(draw, ROLE_BODY, words) > room) {
        words = arena_format(arena, _("target %s"),
                             goal_words_value(arena, goal, goal->target));
    }
    draw_line(draw, x, place->value_y + 8.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

// The latest value, without its unit where there is no room for it: a number
// is never cut. Returns where it ends.
static float
draw_value(struct page *page, const struct goal_place *place, float x,
           const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    double value = latest == NULL ? (double)NAN : latest->value;
    float room = place->has_target ? 200.0F
                                   : place->spark_x + place->spark_width -
                                         SPARK_MIN - GAP - x;
    const char *words = goal_words_value_unit(arena, goal, value);
    if (draw_text_width(draw, place->value, words) > room) {
        words = goal_words_value(arena, goal, value);
    }
    return x + draw_line(
                   draw, x, place->value_y, room,
                   (struct draw_text){.role = place->value, .token = TOKEN_INK},
                   words);
}

// Returns where the value ends.
static float
draw_words(struct page *page, const struct goal_place *place,
           const struct goal *goal)
{
    struct draw *draw = &page->draw;
    float x = place->x + SPACE_CARD;
    float width = place->width - 2.0F * SPACE_CARD;
    draw_line(draw, x, place->label_y, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              _("Contributes to the goal"));
    draw_line(
        draw, x, place->name_y, width,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        goal->name);
    float end = draw_value(page, place, x, goal);
    if (place->has_target && !isnan(goal->target)) {
        draw_target(page, place, end + GAP, goal);
    }
    return end;
}

static void
draw_goal(struct page *page, const struct goal_place *place,
          const struct goal *goal)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "goal/%lld", (long long)goal->id);
    if (draw_tap(draw, place->x, place->y, place->width, place->height, intent,
                 goal->name)) {
        draw_rectangle(draw, place->x, place->y, place->width, place->height,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float end = draw_words(page, place, goal);
    draw_spark(page, place, end, goal);
}

void
plan_parts_draw_goal(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct goal_place *place = is_portrait ? &portrait : &landscape;
    if (is_portrait) {
        draw_card(draw, place->x, place->y, place->width, place->height);
    }
    draw->ground = TOKEN_SURFACE;
    if (plan->goals.count > 0) {
        draw_goal(page, place, plan->goals.items[0]);
    } else {
        draw_line(draw, place->x + SPACE_CARD, place->name_y + 4.0F,
                  place->width - 2.0F * SPACE_CARD,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("Contributes to no goal yet"));
    }
    draw->ground = TOKEN_BG;
}
