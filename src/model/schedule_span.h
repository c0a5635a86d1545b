// Spans: when a rule of the schedule begins and ends on a day, and when next.
#ifndef PEJL_MODEL_SCHEDULE_SPAN_H
#define PEJL_MODEL_SCHEDULE_SPAN_H

#include "model/domain.h"

#include <stdbool.h>
#include <stdint.h>

// From a moment until before another, UTC seconds.
struct schedule_span {
    int64_t from_s;
    int64_t to_s;
};

// Return the hours of a rule that begin on a local day: the whole day where it
// has none. Empty where both ends are jumped over.
struct schedule_span
schedule_find_span(const struct schedule_rule *rule, int32_t day);

// Say whether the weekday of a day is among those of the rule. A rule without
// weekdays has every one.
bool
schedule_has_weekday(const struct schedule_rule *rule, int32_t day);

bool
schedule_has_every_weekday(const struct schedule_rule *rule);

#endif
