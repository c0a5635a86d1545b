#include "base/language.h"
#include "base/text.h"
#include "pages/goal_words.h"
#include "pages/plan_parts.h"
#include "scene/sparkline.h"

#include <math.h>
#include <string.h>

#define CARD_X 1280.0F
#define CARD_Y 240.0F
#define CARD_WIDTH 576.0F
#define CARD_HEIGHT 376.0F
#define INNER_X 1312.0F
#define INNER_WIDTH 512.0F
#define AVATAR 72.0F
#define SPARK_X 1596.0F

// The first letters of the first and last word of a name.
static const char *
initials(struct arena *arena, const char *name)
{
    size_t length = strlen(name);
    if (length == 0) {
        return TEXT_EN_DASH;
    }
    size_t first = text_grapheme_end(name, length, 0);
    const char *last = strrchr(name, ' ');
    if (last == NULL || last[1] == '\0') {
        return arena_copy_text(arena, name, first);
    }
    size_t second = text_grapheme_end(last + 1, strlen(last + 1), 0);
    return arena_format(arena, "%.*s%.*s", (int)first, name, (int)second,
                        last + 1);
}

static void
draw_person(struct page *page, float y, const char *name, const char *shown,
            const char *what)
{
    struct draw *draw = &page->draw;
    draw_disc(draw, INNER_X + AVATAR / 2.0F, y + AVATAR / 2.0F, AVATAR / 2.0F,
              TOKEN_SUNKEN);
    draw->ground = TOKEN_SUNKEN;
    draw_line(draw, INNER_X, y + 18.0F, AVATAR,
              (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              initials(&draw->scene->arena, name));
    draw->ground = TOKEN_SURFACE;
    float x = INNER_X + AVATAR + 20.0F;
    draw_line(
        draw, x, y - 2.0F, INNER_WIDTH - AVATAR - 20.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        shown);
    draw_line(draw, x, y + 38.0F, INNER_WIDTH - AVATAR - 20.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2}, what);
}

static void
draw_goal_spark(struct page *page, const struct goal *goal)
{
    struct goal_values values =
        goal_words_values(&page->draw.scene->arena, goal, 12);
    struct sparkline spark = {
        .x = SPARK_X,
        .y = 548.0F,
        .width = 220.0F,
        .height = 48.0F,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
    };
    sparkline_draw(&page->draw, &spark);
}

// The target, without its unit where there is no room for it.
static void
draw_target(struct page *page, float x, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float room = SPARK_X - 12.0F - x;
    const char *words =
        arena_format(arena, _("target %s"),
                     goal_words_value_unit(arena, goal, goal->target));
    if (draw_text_width(draw, ROLE_BODY, words) > room) {
        words = arena_format(arena, _("target %s"),
                             goal_words_value(arena, goal, goal->target));
    }
    draw_line(draw, x, 554.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

static void
draw_goal(struct page *page, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *intent = arena_format(arena, "goal/%lld", (long long)goal->id);
    if (draw_tap(draw, CARD_X, 452.0F, CARD_WIDTH, 164.0F, intent,
                 goal->name)) {
        draw_rectangle(draw, CARD_X, 452.0F, CARD_WIDTH, 164.0F, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_line(draw, INNER_X, 464.0F, INNER_WIDTH,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              _("Contributes to the goal"));
    draw_line(
        draw, INNER_X, 504.0F, INNER_WIDTH,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        goal->name);
    const struct measurement *latest = progress_latest(goal);
    float width = draw_line(
        draw, INNER_X, 546.0F, 200.0F,
        (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
        goal_words_value_unit(arena, goal,
                              latest == NULL ? (double)NAN : latest->value));
    if (!isnan(goal->target)) {
        draw_target(page, INNER_X + width + 16.0F, goal);
    }
    draw_goal_spark(page, goal);
    draw->ground = TOKEN_SURFACE;
}

void
plan_parts_draw_people(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    draw_card(draw, CARD_X, CARD_Y, CARD_WIDTH, CARD_HEIGHT);
    const char *role =
        plan->owner_role[0] == '\0' ? _("Owner") : plan->owner_role;
    draw_person(page, 264.0F, plan->owner,
                plan->owner[0] == '\0' ? _("No owner") : plan->owner,
                plan->owner[0] == '\0' ? _("Owner") : role);
    draw_person(page, 352.0F, plan->consultant,
                plan->consultant[0] == '\0' ? _("No consultant")
                                            : plan->consultant,
                _("Development consultant"));
    draw_hairline(draw, INNER_X, INNER_X + INNER_WIDTH, 448.0F);
    if (plan->goals.count > 0) {
        draw_goal(page, plan->goals.items[0]);
    } else {
        draw_line(draw, INNER_X, 508.0F, INNER_WIDTH,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("Contributes to no goal yet"));
    }
    draw->ground = TOKEN_BG;
}
