#include "nav/rules.h"

#include "nav/nav.h"

const struct nav_rules *
rules_find(const struct nav *nav, enum page_id page)
{
    static const struct nav_rules none = {0};
    const struct nav_rules *found = NULL;

    if (nav->settings.find_rules != NULL)
        found = nav->settings.find_rules(page);
    return found == NULL ? &none : found;
}
