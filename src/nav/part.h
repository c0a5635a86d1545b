// Parts: what a page shows on one screen where it does not show all at once.
#ifndef PEJL_NAV_PART_H
#define PEJL_NAV_PART_H

#include "nav/nav.h"

// Of what a screen shows some: a page may have several lists, one behind the
// other. What they are is said for each page in part.c.
enum nav_group {
    NAV_GROUP_LEAD,  // a screen of its own before the first list
    NAV_GROUP_FIRST, // of pages with an area or so to a list: this and more
    NAV_GROUP_SECOND,
};

struct nav_part {
    size_t group; // enum nav_group
    size_t first; // of the list
    size_t count; // that are seen
    size_t total; // that the list has
};

// Return what the part of a place shows. Pages that show all at once have one
// part, without anything in it.
struct nav_part
nav_find_part(const struct nav *nav, struct place place,
              const struct snapshot *snapshot);

#endif
