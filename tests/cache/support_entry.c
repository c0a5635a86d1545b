#include "cache/support_entry.h"

#include <stdio.h>

struct entry
entry_make(enum entry_kind kind, int number)
{
    struct entry entry = {
        .kind = kind,
        .meeting = "meeting-1",
        .screen = "Tavle",
        .person = "Karen Holm " ENTRY_CANARY,
        .at_s = 1790000000 + number,
        .plan_id = 7,
        .seconds = 95,
        .status = STATUS_RISK,
        .progress = number % 101,
        .based_on_id = 41,
        .chosen_id = 42,
        .cause = "Vi mangler en jurist. " ENTRY_CANARY,
        .next_step = "Vi låner en " ENTRY_CANARY,
        .next_on = 20700,
        .is_public = number % 2 == 1,
        .text = "Staben låner én ud " ENTRY_CANARY,
        .responsible = "Staben " ENTRY_CANARY,
        .due_on = 20800,
        .ranks = {9, INT64_MAX, 1},
        .rank_count = 3,
        .line = 2,
    };

    snprintf(entry.key, sizeof entry.key, "key-%04d", number);
    return entry;
}
