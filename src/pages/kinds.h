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
extern const struct page_kind page_screens;
extern const struct page_kind page_ranking;
extern const struct page_kind page_stakeholder;
extern const struct page_kind page_balance;
extern const struct page_kind page_outlook;
extern const struct page_kind page_initiatives;
extern const struct page_kind page_schedule;
extern const struct page_kind page_waiting;
extern const struct page_kind page_empty;
extern const struct page_kind page_menu;

// Each at the larger text steps, as struct page_kind says.
void
enlarged_build_compass(struct page *page, struct place place);
void
enlarged_build_plans(struct page *page, struct place place);
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
enlarged_build_commitment(struct page *page, struct place place);
void
enlarged_build_leadership(struct page *page, struct place place);
void
enlarged_build_waiting(struct page *page, struct place place);
void
enlarged_build_empty(struct page *page, struct place place);

#endif
