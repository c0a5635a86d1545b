// Balance: two foci that carry each other, and which is measured least.
//
// The statements of a focus are its commitments. One is measured if a goal
// measures it that has a reading.
#ifndef PEJL_MODEL_BALANCE_H
#define PEJL_MODEL_BALANCE_H

#include "model/progress.h"

struct balance {
    const struct focus *sides[2]; // left and right
    size_t measured[2];           // of the statements of each
    int bearing;                  // the side that is measured least, -1: both
                                  // alike
    float degrees; // of the needle: 0 is north, positive to the right. 90
                   // times the difference of the shares (design2.md 4)
};

// Say whether the strategy is a balance: exactly two foci on the compass, one
// of management and one of leadership.
bool
balance_is_told(const struct snapshot *snapshot);

// Weigh the two sides of a strategy that is a balance.
struct balance
balance_weigh(const struct snapshot *snapshot);

// Return the goal that says most about a commitment: of those measured the
// one that drifts most, the first of equals. NULL if none is measured.
const struct goal *
balance_find_measure(const struct commitment *commitment);

#endif
