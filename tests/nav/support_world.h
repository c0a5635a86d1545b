// A world to run a board in: pages, stories and a schedule, made by chance.
#ifndef PEJL_TESTS_NAV_SUPPORT_WORLD_H
#define PEJL_TESTS_NAV_SUPPORT_WORLD_H

#include "model/snapshot.h"
#include "nav/nav.h"

#include <stdint.h>

#define WORLD_STORIES 12
#define WORLD_RULES 10

// Numbers that look like chance and are the same each time; not 0.
uint64_t
support_draw(uint64_t *chance);
int
support_draw_below(uint64_t *chance, int limit);

// Fill a snapshot with four foci, plans, goals and services, and stories whose
// times of publication fall into some days from `from_s` on. With `has_rules`
// there is a schedule of pages and stories. The caller destroys it.
struct snapshot *
support_make_world(uint64_t *chance, int64_t from_s, bool has_rules);

// Count the words on a place: what is there decides, like on a page.
size_t
support_count_words(void *context, const struct nav *nav,
                    const struct now *now);

#endif
