#include "support_nav.h"

static const struct contents full = {
    .foci = 4, .commitments = 6, .plans = 5, .goals = 3, .stories = 3};
static const struct contents much = {
    .foci = 2, .commitments = 2, .plans = 30, .goals = 8, .stories = 1};
static const struct contents no_goals = {.foci = 4, .plans = 5, .stories = 3};
static const struct contents only_compass = {.foci = 4};
static const struct contents five_plans = {.foci = 2, .plans = 5, .goals = 8};
static const struct contents no_plan_102 = {.foci = 4,
                                            .commitments = 6,
                                            .plans = 5,
                                            .goals = 3,
                                            .stories = 3,
                                            .gone = SUPPORT_PLAN(1)};
static const struct contents no_goal_202 = {.foci = 4,
                                            .commitments = 6,
                                            .plans = 5,
                                            .goals = 3,
                                            .stories = 3,
                                            .gone = SUPPORT_GOAL(1)};
static const struct contents no_story_301 = {
    .foci = 4, .plans = 5, .goals = 3, .stories = 3, .gone = SUPPORT_STORY(0)};
static const struct contents no_focus_2 = {.foci = 4,
                                           .commitments = 6,
                                           .plans = 5,
                                           .goals = 3,
                                           .stories = 3,
                                           .gone = SUPPORT_FOCUS(1)};
static const struct contents empty = {0};
static const struct contents never = {.was_never_filled = true};

static const struct scenario scenarios[] = {
    {"the first page too",
     "goals stories plans",
     &only_compass,
     "empty cycling",
     {{20000, "", NAV_SAME, "empty cycling", NULL},
      {20000, "", NAV_TURN, "stories/301 cycling", &no_goals}}},
    {"what is gone is left for the way back",
     OFFICE,
     &full,
     "compass cycling",
     {{1, "plans/2", NAV_DOWN, "compass > plans/2 visited", NULL},
      {2, "plan/102", NAV_DOWN, "compass > plans/2 > plan/102 visited", NULL},
      {3, "detail/2", NAV_DOWN, "compass > plans/2 > plan/102#2 visited", NULL},
      {4, "", NAV_SAME, "compass > plans/2 > plan/102#2 visited", &full},
      {5, "", NAV_UP, "compass > plans/2 visited", &no_plan_102},
      {6, "", NAV_UP, "compass visited", &no_focus_2}}},
    {"what is gone in the middle is not missed",
     OFFICE,
     &full,
     "compass cycling",
     {{1, "plan/102", NAV_DOWN, "compass > plan/102 visited", NULL},
      {2, "goal/201", NAV_DOWN, "compass > plan/102 > goal/201 visited", NULL},
      {3, "", NAV_SAME, "compass > goal/201 visited", &no_plan_102},
      {4, "back", NAV_UP, "compass visited", NULL}}},
    {"what is gone from the cycle is left for its list",
     "goal",
     &full,
     "goal/201 cycling",
     {{15000, "", NAV_TURN, "goal/202 cycling", NULL},
      {15001, "", NAV_TURN, "goals cycling", &no_goal_202},
      {30001, "", NAV_TURN, "goal/201 cycling", NULL}}},
    {"a poster that is gone gives way to the next",
     "stories compass",
     &full,
     "stories/301 cycling",
     {{1, "", NAV_TURN, "stories/303 cycling", &no_story_301}}},
    {"a page that lost its content leaves the cycle",
     OFFICE,
     &full,
     "compass cycling",
     {{1, "goals", NAV_TURN, "goals visited", NULL},
      {2, "plan/101", NAV_DOWN, "goals > plan/101 visited", NULL},
      {3, "", NAV_SAME, "stories/301 > plan/101 visited", &no_goals},
      {4, "back", NAV_UP, "stories/301 visited", NULL}}},
    {"a list that became short shows its last part",
     OFFICE,
     &much,
     "compass cycling",
     {{1, "plans", NAV_TURN, "plans visited", NULL},
      {2, "part/4", NAV_SIDEWAYS, "plans+4 visited", NULL},
      {3, "", NAV_TURN, "plans visited", &five_plans}}},
    {"without data ever the board waits",
     OFFICE,
     &never,
     "waiting cycling",
     {{1, "plans", NAV_SAME, "waiting cycling", NULL},
      {999999, "", NAV_SAME, "waiting cycling", NULL},
      {999999, "", NAV_TURN, "empty cycling", &empty},
      {999999, "", NAV_TURN, "compass cycling", &full},
      {1014998, "", NAV_SAME, "compass cycling", NULL},
      {1014999, "", NAV_TURN, "plans cycling", NULL}}},
    {"an emptied database ends a visit",
     OFFICE,
     &full,
     "compass cycling",
     {{1, "plan/101", NAV_DOWN, "compass > plan/101 visited", NULL},
      {2, "", NAV_TURN, "empty cycling", &empty},
      {3, "", NAV_SAME, "empty cycling", &empty},
      {4, "", NAV_TURN, "compass cycling", &full}}},
    {"a cycle of nothing is the compass",
     "waiting commitment",
     &full,
     "compass cycling",
     {{15000, "", NAV_SAME, "compass cycling", NULL}}},
};

int
main(void)
{
    return support_run(scenarios, sizeof scenarios / sizeof *scenarios);
}
