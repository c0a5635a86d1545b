// The kinds of page there are: one file each, one constant each.
#ifndef PEJL_PAGES_KINDS_H
#define PEJL_PAGES_KINDS_H

#include "pages/page.h"

extern const struct page_kind page_compass;
extern const struct page_kind page_plans;
extern const struct page_kind page_plan;
extern const struct page_kind page_goals;
extern const struct page_kind page_goal;
extern const struct page_kind page_stories;
extern const struct page_kind page_story;
extern const struct page_kind page_focus;
extern const struct page_kind page_commitment;
extern const struct page_kind page_service;
extern const struct page_kind page_leadership;
extern const struct page_kind page_stopped;
extern const struct page_kind page_trials;
extern const struct page_kind page_ranking;
extern const struct page_kind page_stakeholder;
extern const struct page_kind page_balance;
extern const struct page_kind page_outlook;
extern const struct page_kind page_initiatives;
extern const struct page_kind page_waiting;
extern const struct page_kind page_empty;

#endif
