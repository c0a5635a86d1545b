// Words about a goal: its value, unit, target and distance, as they are said.
#ifndef PEJL_PAGES_GOAL_WORDS_H
#define PEJL_PAGES_GOAL_WORDS_H

#include "base/arena.h"
#include "model/progress.h"

// Return a value as it is said large: "38", "4,2", of a rank "6."; an en dash
// for NAN. In `arena`.
const char *
goal_words_value(struct arena *arena, const struct goal *goal, double value);

// Return what stands beside the newest value: "%", "dage", of a rank "plads af
// 98".
const char *
goal_words_unit(struct arena *arena, const struct goal *goal);

// Return a value with its unit in one line: "96 %", "38 dage", "6.".
const char *
goal_words_value_unit(struct arena *arena, const struct goal *goal,
                      double value);

// Return the target in words: "Mindst 95 %", "Højst 30 dage", of a rank
// "Top 10"; "" without a target.
const char *
goal_words_target(struct arena *arena, const struct goal *goal);

// Return how far the newest value is from the baseline ("23 dage bedre end i
// 2023") and from the target ("8 dage fra målet"); "" where one is missing.
const char *
goal_words_from_baseline(struct arena *arena, const struct goal *goal);
const char *
goal_words_to_target(struct arena *arena, const struct goal *goal);

// Return a goal's status as a label: "På kurs", or what is missing to have one,
// a measurement or a target.
const char *
goal_words_status(const struct goal *goal);

// Return the distance between two values in words: "8 dage", points for
// percent, places for a rank.
const char *
goal_words_distance(struct arena *arena, const struct goal *goal, double span);

// Return the values of the newest measurements since the last series break,
// oldest first, at most `limit`.
struct goal_values {
    const double *items;
    size_t count;
};
struct goal_values
goal_words_values(struct arena *arena, const struct goal *goal, size_t limit);

// Say whether less is better: of a rank always.
bool
goal_words_is_lower_better(const struct goal *goal);

#endif
