#include "model/balance.h"

bool
balance_is_told(const struct snapshot *snapshot)
{
    if (snapshot->compass_count != 2) {
        return false;
    }
    enum leadership left = snapshot->compass[0]->leadership;
    enum leadership right = snapshot->compass[1]->leadership;
    return left != LEADERSHIP_NONE && right != LEADERSHIP_NONE && left != right;
}

// How much a status asks for care; 0 for what is not measured.
static int
rate(enum status status)
{
    switch (status) {
    case STATUS_OFF:
        return 3;
    case STATUS_RISK:
        return 2;
    case STATUS_NEW:
        return 0;
    default:
        return 1;
    }
}

const struct goal *
balance_find_measure(const struct commitment *commitment)
{
    const struct goal *found = NULL;
    int highest = 0;
    for (size_t i = 0; i < commitment->goals.count; i++) {
        const struct goal *goal = commitment->goals.items[i];
        int rating = rate(progress_goal_status(goal));
        if (rating > highest) {
            highest = rating;
            found = goal;
        }
    }
    return found;
}

static size_t
count_measured(const struct commitment_list *statements)
{
    size_t measured = 0;
    for (size_t i = 0; i < statements->count; i++) {
        measured += balance_find_measure(statements->items[i]) != NULL;
    }
    return measured;
}

static float
share_of(const struct balance *balance, size_t side)
{
    size_t count = balance->sides[side]->commitments.count;
    return count == 0 ? 0.0F : (float)balance->measured[side] / (float)count;
}

struct balance
balance_weigh(const struct snapshot *snapshot)
{
    struct balance balance = {0};
    for (size_t i = 0; i < 2; i++) {
        balance.sides[i] = snapshot->compass[i];
        balance.measured[i] =
            count_measured(&snapshot->compass[i]->commitments);
    }
    float left = share_of(&balance, 0);
    float right = share_of(&balance, 1);
    balance.bearing = left < right ? 0 : left > right ? 1 : -1;
    balance.degrees = 90.0F * (left - right);
    return balance;
}
