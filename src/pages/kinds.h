// The kinds of page there are, one constant each (see PAGE_KIND), and their
// larger layouts.
#ifndef PEJL_PAGES_KINDS_H
#define PEJL_PAGES_KINDS_H

#include "pages/page.h"

#define DECLARE(upper, name, where) extern const struct page_kind page_##name;
PAGE_LIST(DECLARE)
#undef DECLARE

// Each at the larger text steps, as struct page_kind says.
void
enlarged_build_compass(struct page *page, struct place place);
void
enlarged_build_plans(struct page *page, struct place place);
void
enlarged_build_meeting(struct page *page, struct place place);
void
enlarged_build_round(struct page *page, struct place place);
void
enlarged_build_minutes(struct page *page, struct place place);
void
enlarged_build_plan(struct page *page, struct place place);
void
enlarged_build_goals(struct page *page, struct place place);
void
enlarged_build_goal(struct page *page, struct place place);
void
enlarged_build_stories(struct page *page, struct place place);
void
enlarged_build_story(struct page *page, struct place place);
void
enlarged_build_service(struct page *page, struct place place);
void
enlarged_build_focus(struct page *page, struct place place);
void
enlarged_build_balance(struct page *page, struct place place);
void
enlarged_build_outlook(struct page *page, struct place place);
void
enlarged_build_initiatives(struct page *page, struct place place);
void
enlarged_build_stakeholder(struct page *page, struct place place);
void
enlarged_build_ranking(struct page *page, struct place place);
void
enlarged_build_stopped(struct page *page, struct place place);
void
enlarged_build_schedule(struct page *page, struct place place);
void
enlarged_build_screens(struct page *page, struct place place);
void
enlarged_build_commitment(struct page *page, struct place place);
void
enlarged_build_leadership(struct page *page, struct place place);
void
enlarged_build_waiting(struct page *page, struct place place);
void
enlarged_build_empty(struct page *page, struct place place);

#endif
