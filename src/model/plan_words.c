#include "model/plan_words.h"

const char *const plan_health_words[PLAN_HEALTH_COUNT] = {
    [HEALTH_NOT_ASSESSED] = "not_assessed",
    [HEALTH_ON_COURSE] = "on_course",
    [HEALTH_AT_RISK] = "at_risk",
    [HEALTH_OFF_COURSE] = "off_course",
};

const char *const plan_state_words[PLAN_STATE_COUNT] = {
    [PLAN_DRAFT] = "draft",
    [PLAN_AGREED] = "agreed",
    [PLAN_PRIORITISED] = "prioritised",
    [PLAN_CONCRETISED] = "concretised",
    [PLAN_STARTED] = "started",
    [PLAN_REALISED] = "realised",
    [PLAN_STOPPED] = "stopped",
    [PLAN_TRIAL] = "trial",
    [PLAN_PAUSED] = "paused",
};
