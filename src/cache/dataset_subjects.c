#include "cache/dataset_column.h"
#include "model/snapshot.h"

static const char *const outlook_kind_words[] = {
    [OUTLOOK_CHALLENGE] = "challenge",
    [OUTLOOK_OPPORTUNITY] = "opportunity",
};

static const char *const hour_rule_words[] = {
    [HOUR_RULE_CALENDAR] = "calendar",
    [HOUR_RULE_WORKING] = "working",
};

static const char *const proposal_state_words[] = {
    [PROPOSAL_DRAFT] = "draft",
    [PROPOSAL_SUBMITTED] = "submitted",
    [PROPOSAL_APPROVED] = "approved",
    [PROPOSAL_REJECTED] = "rejected",
};

const struct field dataset_stakeholder_promise_fields[6] = {
    COLUMN(stakeholder_promise, ID, id),
    COLUMN(stakeholder_promise, REFERENCE, stakeholder_id),
    COLUMN(stakeholder_promise, COUNT, position),
    COLUMN(stakeholder_promise, LABEL, title),
    COLUMN(stakeholder_promise, TEXT, text),
    COLUMN(stakeholder_promise, REFERENCE, goal_id),
};

const struct field dataset_service_promise_fields[5] = {
    COLUMN(service_promise, ID, id),
    COLUMN(service_promise, LABEL, name),
    COLUMN(service_promise, LABEL, phone),
    COLUMN(service_promise, COUNT, deadline_hours),
    COLUMN_WORD(service_promise, hour_rule, hour_rule_words),
};

const struct field dataset_service_figure_fields[7] = {
    COLUMN(service_figure, ID, id),
    COLUMN(service_figure, REFERENCE, promise_id),
    COLUMN(service_figure, DAY, period_from),
    COLUMN(service_figure, DAY, period_to),
    COLUMN(service_figure, COUNT, answered),
    COLUMN(service_figure, COUNT, within_deadline),
    COLUMN(service_figure, REAL, median_minutes),
};

const struct field dataset_service_distribution_fields[3] = {
    COLUMN(service_reply, ID, promise_id),
    COLUMN(service_reply, ID, hour),
    COLUMN(service_reply, COUNT, replies),
};

const struct field dataset_role_fields[4] = {
    COLUMN(role, ID, id),
    COLUMN(role, COUNT, position),
    COLUMN(role, LABEL, name),
    COLUMN(role, LABEL, short_name),
};

const struct field dataset_competence_fields[4] = {
    COLUMN(competence, ID, id),
    COLUMN(competence, COUNT, position),
    COLUMN(competence, LABEL, name),
    COLUMN(competence, LABEL, short_name),
};

const struct field dataset_behaviour_fields[6] = {
    COLUMN(behaviour, ID, id),
    COLUMN(behaviour, REFERENCE, role_id),
    COLUMN(behaviour, REFERENCE, competence_id),
    COLUMN(behaviour, COUNT, position),
    COLUMN(behaviour, LABEL, keyword),
    COLUMN(behaviour, TEXT, text),
};

const struct field dataset_expectation_fields[3] = {
    COLUMN(expectation, ID, id),
    COLUMN(expectation, COUNT, position),
    COLUMN(expectation, TEXT, text),
};

const struct field dataset_priority_round_fields[8] = {
    COLUMN(priority_round, ID, id),
    COLUMN(priority_round, DAY, held_on),
    COLUMN(priority_round, LABEL, body),
    COLUMN(priority_round, TIME, recorded_at),
    COLUMN(priority_round, LABEL, author),
    COLUMN(priority_round, LABEL, screen),
    COLUMN(priority_round, REFERENCE, meeting_id),
    COLUMN_AS(priority_round, LABEL, idempotency_key, key),
};

// The rank before is found in the round before: a link's columns are its key,
// and a key is never missing.
const struct field dataset_priority_fields[4] = {
    COLUMN(priority, ID, round_id),
    COLUMN(priority, ID, plan_id),
    COLUMN(priority, COUNT, rank),
    COLUMN(priority, FLAG, is_below_line),
};

const struct field dataset_outlook_fields[4] = {
    COLUMN(outlook, ID, id),
    COLUMN_WORD(outlook, kind, outlook_kind_words),
    COLUMN(outlook, COUNT, position),
    COLUMN(outlook, LABEL, title),
};

const struct field dataset_proposal_fields[6] = {
    COLUMN(proposal, ID, id),
    COLUMN(proposal, REFERENCE, plan_id),
    COLUMN_WORD(proposal, state, proposal_state_words),
    COLUMN(proposal, DAY, submitted_on),
    COLUMN(proposal, LABEL, body),
    COLUMN(proposal, DAY, decided_on),
};

const struct field dataset_benchmark_fields[6] = {
    COLUMN(benchmark, ID, id),           COLUMN(benchmark, REFERENCE, goal_id),
    COLUMN(benchmark, INT, year),        COLUMN(benchmark, REAL, own_value),
    COLUMN(benchmark, REAL, best_value), COLUMN(benchmark, LABEL, best_name),
};

const struct field dataset_plan_focus_fields[2] = {
    COLUMN_AS(link, ID, plan_id, from_id),
    COLUMN_AS(link, ID, focus_id, to_id),
};

const struct field dataset_commitment_goal_fields[2] = {
    COLUMN_AS(link, ID, commitment_id, from_id),
    COLUMN_AS(link, ID, goal_id, to_id),
};

const struct field dataset_outlook_plan_fields[2] = {
    COLUMN_AS(link, ID, outlook_id, from_id),
    COLUMN_AS(link, ID, plan_id, to_id),
};
