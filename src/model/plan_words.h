// The words by which the shared database tells how a plan is.
#ifndef PEJL_MODEL_PLAN_WORDS_H
#define PEJL_MODEL_PLAN_WORDS_H

#include "model/domain.h"

#define PLAN_HEALTH_COUNT (HEALTH_OFF_COURSE + 1)
#define PLAN_STATE_COUNT (PLAN_PAUSED + 1)

// By enum health and enum plan_state.
extern const char *const plan_health_words[PLAN_HEALTH_COUNT];
extern const char *const plan_state_words[PLAN_STATE_COUNT];

#endif
