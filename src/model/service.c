#include "model/service.h"

#include <math.h>

#define HALF_YEAR_DAYS 150 // two quarters, one of them short

double
service_percent(const struct service_figure *figure)
{
    if (figure->answered <= 0) {
        return (double)NAN;
    }
    double share = (double)figure->within_deadline / (double)figure->answered;
    double percent = round(100.0 * share);
    if (percent >= 100.0 && figure->within_deadline < figure->answered) {
        return 99.0;
    }
    return percent <= 0.0 && figure->within_deadline > 0 ? 1.0 : percent;
}

const struct service_figure *
service_latest(const struct service_promise *promise)
{
    for (size_t i = promise->figure_count; i > 0; i--) {
        if (promise->figures[i - 1].answered > 0) {
            return &promise->figures[i - 1];
        }
    }
    return NULL;
}

const struct service_figure *
service_earlier(const struct service_promise *promise)
{
    const struct service_figure *latest = service_latest(promise);
    const struct service_figure *earlier = NULL;
    for (size_t i = 0; latest && &promise->figures[i] < latest; i++) {
        const struct service_figure *figure = &promise->figures[i];
        int64_t apart = (int64_t)latest->period_to - figure->period_to;
        if (figure->answered > 0 &&
            (earlier == NULL || apart >= HALF_YEAR_DAYS)) {
            earlier = figure;
        }
    }
    return earlier;
}

int64_t
service_peak(const struct service_promise *promise)
{
    int64_t peak = 0;
    for (size_t i = 0; i < SERVICE_HOURS; i++) {
        peak = promise->replies[i] > peak ? promise->replies[i] : peak;
    }
    return peak;
}
