// Service: how well a promise of service is kept. Arithmetic only.
#ifndef PEJL_MODEL_SERVICE_H
#define PEJL_MODEL_SERVICE_H

#include "model/domain.h"

// Return the percentage answered within the deadline, rounded to whole ones;
// 100 only if all were, 0 only if none was. NAN if nobody asked.
double
service_percent(const struct service_figure *figure);

// Return the newest figure that has a percentage, NULL if there is none.
const struct service_figure *
service_latest(const struct service_promise *promise);

// Return the figure that the newest is compared with: the last one that ended
// at least five months before it, else the first; NULL if there is only one.
const struct service_figure *
service_earlier(const struct service_promise *promise);

// Return the largest number of replies in one hour.
int64_t
service_peak(const struct service_promise *promise);

#endif
