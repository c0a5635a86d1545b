#include "cache/dataset.h"

#include "cache/dataset_column.h"
#include "model/plan_words.h"
#include "model/snapshot.h"

#define ENTRY(name_, fields_, type, rows, is_link_)                         \
    {                                                                       \
        .name = #name_, .fields = fields_, .field_count = COUNT(fields_),   \
        .row_size = sizeof(struct type),                                    \
        .rows_offset = offsetof(struct snapshot, rows), .is_link = is_link_ \
    }
#define DATASET(name, type, rows, is_link) \
    ENTRY(name, name##_fields, type, rows, is_link)
#define SUBJECT(name, type, rows, is_link) \
    ENTRY(name, dataset_##name##_fields, type, rows, is_link)

#define ON_REQUEST(name_, type, rows)                                         \
    {                                                                         \
        .name = #name_, .fields = dataset_##name_##_fields,                   \
        .field_count = COUNT(dataset_##name_##_fields),                       \
        .row_size = sizeof(struct type),                                      \
        .rows_offset = offsetof(struct snapshot, rows), .is_on_request = true \
    }

#define OF_MEETING(name_, type, rows)                                          \
    {                                                                          \
        .name = #name_, .fields = dataset_##name_##_fields,                    \
        .field_count = COUNT(dataset_##name_##_fields),                        \
        .row_size = sizeof(struct type),                                       \
        .rows_offset = offsetof(struct snapshot, rows), .is_on_request = true, \
        .is_of_meeting = true                                                  \
    }

static const char *const focus_kind_words[] = {
    [FOCUS_KIND_FOCUS] = "focus",
    [FOCUS_KIND_AREA] = "area",
};

static const char *const leadership_words[] = {
    [LEADERSHIP_NONE] = "",
    [LEADERSHIP_MANAGEMENT] = "management",
    [LEADERSHIP_LEADERSHIP] = "leadership",
};

static const char *const direction_words[] = {
    [DIRECTION_HIGHER] = "higher",
    [DIRECTION_LOWER] = "lower",
};

static const char *const interval_words[] = {
    [INTERVAL_AD_HOC] = "ad_hoc",       [INTERVAL_DAILY] = "daily",
    [INTERVAL_WEEKLY] = "weekly",       [INTERVAL_MONTHLY] = "monthly",
    [INTERVAL_QUARTERLY] = "quarterly", [INTERVAL_HALF_YEARLY] = "half_yearly",
    [INTERVAL_YEARLY] = "yearly",
};

static const char *const plan_kind_words[] = {
    [PLAN_KIND_PLAN] = "plan",
    [PLAN_KIND_INITIATIVE] = "initiative",
};

static const struct field strategy_fields[] = {
    COLUMN(strategy, ID, id),
    COLUMN(strategy, LABEL, organisation),
    COLUMN(strategy, LABEL, municipality),
    COLUMN(strategy, LABEL, title),
    COLUMN(strategy, TEXT, core_task),
    COLUMN(strategy, LABEL, core_task_short),
    COLUMN(strategy, TEXT, vision),
    COLUMN(strategy, LABEL, help_phone),
    COLUMN(strategy, DAY, period_from),
    COLUMN(strategy, DAY, period_to),
    COLUMN(strategy, FLAG, is_sample),
};

static const struct field stakeholder_fields[] = {
    COLUMN(stakeholder, ID, id),
    COLUMN(stakeholder, COUNT, position),
    COLUMN(stakeholder, LABEL, name),
    COLUMN(stakeholder, TEXT, description),
    COLUMN(stakeholder, TEXT, expectation),
};

static const struct field focus_fields[] = {
    COLUMN(focus, ID, id),
    COLUMN(focus, REFERENCE, strategy_id),
    COLUMN(focus, COUNT, position),
    COLUMN_WORD(focus, kind, focus_kind_words),
    COLUMN_WORD(focus, leadership, leadership_words),
    COLUMN(focus, REFERENCE, parent_id),
    COLUMN(focus, LABEL, name),
    COLUMN(focus, LABEL, short_name),
    COLUMN(focus, LABEL, motto),
    COLUMN(focus, TEXT, introduction),
};

static const struct field commitment_fields[] = {
    COLUMN(commitment, ID, id),
    COLUMN(commitment, REFERENCE, focus_id),
    COLUMN(commitment, COUNT, position),
    COLUMN(commitment, LABEL, code),
    COLUMN(commitment, TEXT, text),
    COLUMN(commitment, LABEL, short_text),
};

static const struct field goal_fields[] = {
    COLUMN(goal, ID, id),
    COLUMN(goal, COUNT, position),
    COLUMN(goal, LABEL, name),
    COLUMN(goal, TEXT, description),
    COLUMN(goal, REFERENCE, focus_id),
    COLUMN(goal, LABEL, owner),
    COLUMN(goal, LABEL, unit),
    COLUMN(goal, FLAG, is_rank),
    COLUMN_WORD(goal, direction, direction_words),
    COLUMN(goal, INT, decimals),
    COLUMN(goal, REAL, baseline),
    COLUMN(goal, DAY, baseline_on),
    COLUMN(goal, REAL, target),
    COLUMN(goal, DAY, target_on),
    COLUMN(goal, REAL, amber_limit),
    COLUMN(goal, REAL, red_limit),
    COLUMN_WORD(goal, interval, interval_words),
    COLUMN(goal, INT, grace_days),
    COLUMN(goal, DAY, valid_from),
    COLUMN(goal, DAY, valid_to),
};

static const struct field measurement_fields[] = {
    COLUMN(measurement, ID, id),
    COLUMN(measurement, REFERENCE, goal_id),
    COLUMN(measurement, DAY, period_from),
    COLUMN(measurement, DAY, period_to),
    COLUMN(measurement, DAY, measured_on),
    COLUMN(measurement, REAL, value),
    COLUMN(measurement, REAL, field_size),
    COLUMN(measurement, TEXT, cause),
    COLUMN(measurement, FLAG, breaks_series),
};

static const struct field plan_fields[] = {
    COLUMN(plan, ID, id),
    COLUMN_WORD(plan, kind, plan_kind_words),
    COLUMN(plan, LABEL, code),
    COLUMN(plan, LABEL, title),
    COLUMN(plan, REFERENCE, focus_id),
    COLUMN(plan, TEXT, problem),
    COLUMN_AS(plan, TEXT, specific, answers[SMARTE_SPECIFIC]),
    COLUMN_AS(plan, TEXT, measurable, answers[SMARTE_MEASURABLE]),
    COLUMN_AS(plan, TEXT, agreed, answers[SMARTE_AGREED]),
    COLUMN_AS(plan, TEXT, realistic, answers[SMARTE_REALISTIC]),
    COLUMN_AS(plan, TEXT, time_bound, answers[SMARTE_TIME_BOUND]),
    COLUMN_AS(plan, TEXT, engaged, answers[SMARTE_ENGAGED]),
    COLUMN(plan, DAY, deadline),
    COLUMN(plan, LABEL, owner),
    COLUMN(plan, LABEL, owner_role),
    COLUMN(plan, LABEL, consultant),
    COLUMN_WORD(plan, state, plan_state_words),
    COLUMN_WORD(plan, health, plan_health_words),
    COLUMN(plan, TIME, health_at),
    COLUMN(plan, REAL, progress),
    COLUMN(plan, TEXT, cause),
    COLUMN(plan, TEXT, next_step),
    COLUMN(plan, COUNT, rank),
    COLUMN(plan, COUNT, previous_rank),
    COLUMN(plan, FLAG, is_below_line),
    COLUMN(plan, FLAG, wants_support),
    COLUMN(plan, DAY, started_on),
    COLUMN(plan, DAY, ended_on),
    COLUMN(plan, TEXT, stop_reason),
    COLUMN(plan, TEXT, learned),
    COLUMN(plan, TEXT, lives_on),
    COLUMN(plan, INT, year),
    COLUMN_INSIDE(plan, is_public, "id IN (SELECT id FROM public_plan)"),
};

static const struct field milestone_fields[] = {
    COLUMN(milestone, ID, id),          COLUMN(milestone, REFERENCE, plan_id),
    COLUMN(milestone, COUNT, position), COLUMN(milestone, LABEL, title),
    COLUMN(milestone, DAY, planned_on), COLUMN(milestone, DAY, expected_on),
    COLUMN(milestone, DAY, reached_on),
};

static const struct field status_report_fields[] = {
    COLUMN(status_report, ID, id),
    COLUMN(status_report, REFERENCE, plan_id),
    COLUMN(status_report, TIME, reported_at),
    COLUMN_WORD(status_report, health, plan_health_words),
    COLUMN(status_report, REAL, progress),
    COLUMN(status_report, TEXT, cause),
    COLUMN(status_report, TEXT, next_step),
    COLUMN(status_report, LABEL, author),
    COLUMN(status_report, LABEL, screen),
    COLUMN(status_report, REFERENCE, meeting_id),
    COLUMN(status_report, REFERENCE, based_on_id),
    COLUMN(status_report, DAY, next_on),
    COLUMN(status_report, FLAG, is_done),
    COLUMN_AS(status_report, LABEL, idempotency_key, key),
    COLUMN_INSIDE(status_report, is_public,
                  "id IN (SELECT id FROM kiosk_public_status_report)"),
};

static const struct field story_fields[] = {
    COLUMN(story, ID, id),
    COLUMN(story, COUNT, position),
    COLUMN(story, LABEL, headline),
    COLUMN(story, TEXT, teaser),
    COLUMN(story, TEXT, challenge),
    COLUMN(story, TEXT, solution),
    COLUMN(story, TEXT, result),
    COLUMN(story, LABEL, read_more_text),
    COLUMN(story, LABEL, read_more_url),
    COLUMN(story, LABEL, contact),
    COLUMN(story, REFERENCE, picture_id),
    COLUMN(story, LABEL, picture_alt),
    COLUMN(story, REFERENCE, focus_id),
    COLUMN(story, REFERENCE, plan_id),
    COLUMN(story, REFERENCE, goal_id),
    COLUMN(story, TIME, publish_from),
    COLUMN(story, TIME, publish_to),
};

static const struct field picture_fields[] = {
    COLUMN(picture, ID, id),
    COLUMN(picture, COUNT, version),
    COLUMN(picture, COUNT, byte_count),
};

static const struct field plan_commitment_fields[] = {
    COLUMN_AS(link, ID, plan_id, from_id),
    COLUMN_AS(link, ID, commitment_id, to_id),
};

static const struct field plan_goal_fields[] = {
    COLUMN_AS(link, ID, plan_id, from_id),
    COLUMN_AS(link, ID, goal_id, to_id),
};

const struct dataset dataset_table[] = {
    DATASET(strategy, strategy, strategies, false),
    DATASET(stakeholder, stakeholder, stakeholders, false),
    DATASET(focus, focus, foci, false),
    DATASET(commitment, commitment, commitments, false),
    DATASET(goal, goal, goals, false),
    DATASET(measurement, measurement, measurements, false),
    DATASET(plan, plan, plans, false),
    DATASET(milestone, milestone, milestones, false),
    DATASET(status_report, status_report, reports, false),
    DATASET(story, story, stories, false),
    DATASET(picture, picture, pictures, false),
    DATASET(plan_commitment, link, plan_commitments, true),
    DATASET(plan_goal, link, plan_goals, true),
    SUBJECT(stakeholder_promise, stakeholder_promise, stakeholder_promises,
            false),
    SUBJECT(service_promise, service_promise, service_promises, false),
    SUBJECT(service_figure, service_figure, service_figures, false),
    SUBJECT(service_distribution, service_reply, service_replies, true),
    SUBJECT(role, role, roles, false),
    SUBJECT(competence, competence, competences, false),
    SUBJECT(behaviour, behaviour, behaviours, false),
    SUBJECT(expectation, expectation, expectations, false),
    SUBJECT(priority_round, priority_round, priority_rounds, false),
    SUBJECT(priority, priority, priorities, true),
    SUBJECT(outlook, outlook, outlooks, false),
    SUBJECT(proposal, proposal, proposals, false),
    SUBJECT(benchmark, benchmark, benchmarks, false),
    SUBJECT(plan_focus, link, plan_foci, true),
    SUBJECT(commitment_goal, link, commitment_goals, true),
    SUBJECT(outlook_plan, link, outlook_plans, true),
    SUBJECT(notice, notice, notices, false),
    ON_REQUEST(screen, screen_report, screens),
    SUBJECT(schedule_rule, schedule_rule, schedule, false),
    OF_MEETING(meeting, meeting_record, meetings),
    OF_MEETING(decision, decision, decisions),
    OF_MEETING(discussed, discussed, talks),
    OF_MEETING(change, change, changes),
    SUBJECT(welcome, welcome, welcomes, false),
    SUBJECT(welcome_contact, welcome_contact, contacts, false),
    SUBJECT(opening_hours, opening_hours, opening_hours, false),
};

const size_t dataset_table_count = COUNT(dataset_table);
