#include "pages/goal_words.h"

#include "base/language.h"
#include "base/number.h"
#include "pages/words.h"

#include <math.h>
#include <string.h>

bool
goal_words_is_lower_better(const struct goal *goal)
{
    return goal->is_rank || goal->direction == DIRECTION_LOWER;
}

// "of 5" is part of the scale, not of every number on it.
static bool
is_scale(const char *unit)
{
    return strncmp(unit, "af ", 3) == 0;
}

const char *
goal_words_value(struct arena *arena, const struct goal *goal, double value)
{
    char words[48];
    number_format(words, sizeof words, value, goal->decimals);
    if (goal->is_rank && isfinite(value)) {
        return arena_format(arena, _("%s."), words);
    }
    return arena_copy_text(arena, words, strlen(words));
}

const char *
goal_words_unit(struct arena *arena, const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    if (!goal->is_rank || latest == NULL) {
        return goal->unit;
    }
    if (isnan(latest->field_size)) {
        return _("place");
    }
    return arena_format(arena, _("place of %.0f"), latest->field_size);
}

const char *
goal_words_value_unit(struct arena *arena, const struct goal *goal,
                      double value)
{
    if (goal->is_rank || is_scale(goal->unit) || goal->unit[0] == '\0') {
        return goal_words_value(arena, goal, value);
    }
    char words[96];
    number_format_unit(words, sizeof words, value, goal->decimals, goal->unit);
    return arena_copy_text(arena, words, strlen(words));
}

const char *
goal_words_target(struct arena *arena, const struct goal *goal)
{
    if (isnan(goal->target)) {
        return "";
    }
    if (goal->is_rank) {
        return arena_format(arena, _("Top %.0f"), goal->target);
    }
    const char *value = goal_words_value_unit(arena, goal, goal->target);
    return goal->direction == DIRECTION_LOWER
               ? arena_format(arena, _("At most %s"), value)
               : arena_format(arena, _("At least %s"), value);
}

// The distance between two values, in words: points for percent, places for a
// rank.
const char *
goal_words_distance(struct arena *arena, const struct goal *goal, double span)
{
    const char *unit = goal->unit;
    if (goal->is_rank) {
        unit = ngettext("place", "places", (unsigned long)fabs(span));
    } else if (strcmp(unit, "%") == 0) {
        unit = ngettext("point", "points", (unsigned long)ceil(fabs(span)));
    } else if (is_scale(unit)) {
        unit = "";
    }
    char words[96];
    if (unit[0] == '\0') {
        number_format(words, sizeof words, fabs(span), goal->decimals);
    } else {
        number_format_unit(words, sizeof words, fabs(span), goal->decimals,
                           unit);
    }
    return arena_copy_text(arena, words, strlen(words));
}

const char *
goal_words_from_baseline(struct arena *arena, const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    if (latest == NULL || isnan(goal->baseline) ||
        goal->baseline_on == DAY_NONE) {
        return "";
    }
    double gain = latest->value - goal->baseline;
    gain = goal_words_is_lower_better(goal) ? -gain : gain;
    int year = calendar_date_from_day(goal->baseline_on).year;
    if (fabs(gain) < 1e-9) {
        return arena_format(arena, _("The same as in %d"), year);
    }
    const char *span = goal_words_distance(arena, goal, gain);
    return gain > 0.0
               ? arena_format(arena, _("%s better than in %d"), span, year)
               : arena_format(arena, _("%s worse than in %d"), span, year);
}

const char *
goal_words_to_target(struct arena *arena, const struct goal *goal)
{
    const struct measurement *latest = progress_latest(goal);
    if (latest == NULL || isnan(goal->target)) {
        return "";
    }
    double lacking = goal->target - latest->value;
    lacking = goal_words_is_lower_better(goal) ? -lacking : lacking;
    if (lacking <= 1e-9) {
        return _("The target is reached");
    }
    return arena_format(arena, _("%s from the target"),
                        goal_words_distance(arena, goal, lacking));
}

const char *
goal_words_status(const struct goal *goal)
{
    enum status status = progress_goal_status(goal);
    if (progress_latest(goal) == NULL) {
        return _("Not measured yet");
    }
    return status == STATUS_NEW ? _("No target set") : words_status(status);
}

struct goal_values
goal_words_values(struct arena *arena, const struct goal *goal, size_t limit)
{
    size_t first =
        goal->measurement_count > limit ? goal->measurement_count - limit : 0;
    for (size_t i = first; i < goal->measurement_count; i++) {
        if (goal->measurements[i].breaks_series) {
            first = i;
        }
    }
    size_t count = goal->measurement_count - first;
    double *items = arena_allocate(arena, (count + 1) * sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = goal->measurements[first + i].value;
    }
    return (struct goal_values){items, count};
}
