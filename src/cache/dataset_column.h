// Columns: how the fields of a dataset are written down.
#ifndef PEJL_CACHE_DATASET_COLUMN_H
#define PEJL_CACHE_DATASET_COLUMN_H

#include "cache/dataset.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

// The C type that a field of each kind must have; any other does not compile.
#define TYPE_ID int64_t
#define TYPE_REFERENCE int64_t
#define TYPE_COUNT int64_t
#define TYPE_INT int
#define TYPE_REAL double
#define TYPE_FLAG bool
#define TYPE_LABEL const char *
#define TYPE_TEXT const char *
#define TYPE_DAY int32_t
#define TYPE_TIME int64_t
#define TYPE_WORD unsigned // as gcc and clang lay out an enum

#define OFFSET(type, kind, field)                   \
    _Generic(((struct type *)0)->field, TYPE_##kind \
             : offsetof(struct type, field))

// A column and the field of the same name, or of another one.
#define COLUMN(type, kind, name) COLUMN_AS(type, kind, name, name)
#define COLUMN_AS(type, kind_, name, field)     \
    {                                           \
        .column = #name, .kind = FIELD_##kind_, \
        .offset = OFFSET(type, kind_, field)    \
    }
#define COLUMN_WORD(type, name, words_)                      \
    {                                                        \
        .column = #name, .kind = FIELD_WORD,                 \
        .offset = OFFSET(type, WORD, name), .words = words_, \
        .word_count = COUNT(words_)                          \
    }

// A flag that no view tells, and the expression that says it.
#define COLUMN_INSIDE(type, name, inside_)                    \
    {                                                         \
        .column = #name, .kind = FIELD_FLAG,                  \
        .offset = OFFSET(type, FLAG, name), .inside = inside_ \
    }

// The fields of what stands beside the steering chain (dataset_subjects.c).
extern const struct field dataset_stakeholder_promise_fields[6];
extern const struct field dataset_service_promise_fields[5];
extern const struct field dataset_service_figure_fields[7];
extern const struct field dataset_service_distribution_fields[3];
extern const struct field dataset_role_fields[4];
extern const struct field dataset_competence_fields[4];
extern const struct field dataset_behaviour_fields[6];
extern const struct field dataset_expectation_fields[3];
extern const struct field dataset_priority_round_fields[8];
extern const struct field dataset_priority_fields[4];
extern const struct field dataset_outlook_fields[4];
extern const struct field dataset_proposal_fields[6];
extern const struct field dataset_benchmark_fields[6];
extern const struct field dataset_plan_focus_fields[2];
extern const struct field dataset_commitment_goal_fields[2];
extern const struct field dataset_outlook_plan_fields[2];

// The board's own (dataset_board.c).
extern const struct field dataset_notice_fields[9];
extern const struct field dataset_screen_fields[17];
extern const struct field dataset_schedule_rule_fields[16];
extern const struct field dataset_meeting_fields[6];
extern const struct field dataset_decision_fields[10];
extern const struct field dataset_discussed_fields[6];
extern const struct field dataset_change_fields[7];

// The lobby's (dataset_welcome.c).
extern const struct field dataset_welcome_fields[6];
extern const struct field dataset_welcome_contact_fields[9];
extern const struct field dataset_opening_hours_fields[8];

#endif
