#include "pages/goal_benchmark.h"

#include "base/language.h"
#include "pages/goal_words.h"

#include <math.h>

static const char *
best_words(struct arena *arena, const struct goal *goal)
{
    const struct benchmark *benchmark = goal->benchmark;
    const char *value =
        goal_words_value_unit(arena, goal, benchmark->best_value);
    return benchmark->best_name[0] == '\0'
               ? arena_format(arena, _("%s at the best"), value)
               : arena_format(arena, _("%s at %s"), value,
                              benchmark->best_name);
}

// Our own value is the one that was compared, else the newest.
static double
own_value(const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    if (isfinite(goal->benchmark->own_value)) {
        return goal->benchmark->own_value;
    }
    return latest == NULL ? (double)NAN : latest->value;
}

static const char *
gap_words(struct arena *arena, const struct goal *goal)
{
    double own = own_value(goal);
    double gap = goal->benchmark->best_value - own;
    gap = goal_words_is_lower_better(goal) ? -gap : gap;
    const char *value = goal_words_value_unit(arena, goal, own);
    if (!isfinite(gap)) {
        return arena_format(arena, _("%s here"), value);
    }
    if (gap <= 1e-9) {
        return arena_format(arena, _("%s here, as good as the best"), value);
    }
    return arena_format(arena, _("%s here, %s to gain"), value,
                        goal_words_distance(arena, goal, gap));
}

void
goal_benchmark_draw(struct page *page, float x, float y, float width,
                    const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
    draw_card(draw, x, y, width, GOAL_BENCHMARK_HEIGHT);
    float left = x + SPACE_CARD;
    float right = x + width - SPACE_CARD;
    if (goal->benchmark->year > 0) {
        const char *year = arena_format(arena, "%d", goal->benchmark->year);
        float taken = draw_text_width(draw, quiet.role, year);
        draw_line(draw, right - taken, y + 12.0F, taken + 1.0F, quiet, year);
        right -= taken + 16.0F;
    }
    draw_line(
        draw, left, y + 12.0F, right - left,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        best_words(arena, goal));
    draw_line(draw, left, y + 48.0F, x + width - SPACE_CARD - left, quiet,
              gap_words(arena, goal));
    draw->ground = TOKEN_BG;
}
