// The head of a page about a focus or a stakeholder: its name beside a sign,
// the core task above it all, and how many of its plans hold their course.
#ifndef PEJL_PAGES_HEAD_H
#define PEJL_PAGES_HEAD_H

#include "model/progress.h"
#include "pages/page.h"

#define HEAD_SIGN 96.0F // the side of the sign

// Return where the middle of the sign stands, which the page draws itself.
struct path_point
head_find_sign(const struct page *page);

// Draw the name (`short_name`, if not "", where it does not fit), the core
// task, which leads to the whole course, and the counts.
void
head_draw(struct page *page, const char *name, const char *short_name,
          const struct plan_list *plans);

#endif
