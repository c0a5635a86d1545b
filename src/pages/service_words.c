#include "pages/service_words.h"

#include "base/language.h"

const char *
service_words_promise(struct arena *arena,
                      const struct service_promise *promise)
{
    long long hours = promise->deadline_hours;
    unsigned long number = (unsigned long)hours;
    if (hours <= 0) {
        return _("were answered in time");
    }
    if (promise->hour_rule == HOUR_RULE_WORKING) {
        return arena_format(arena,
                            ngettext("were answered within %lld working hour",
                                     "were answered within %lld working hours",
                                     number),
                            hours);
    }
    return arena_format(arena,
                        ngettext("were answered within %lld hour",
                                 "were answered within %lld hours", number),
                        hours);
}
