#include "cache/dataset_column.h"
#include "model/snapshot.h"

static const char *const severity_words[] = {
    [SEVERITY_NOTICE] = "notice",
    [SEVERITY_URGENT] = "urgent",
};

static const char *const room_words[] = {
    [ROOM_ALL] = "all",
    [ROOM_OFFICE] = "office",
    [ROOM_MEETING] = "meeting",
    [ROOM_LOBBY] = "lobby",
};

const struct field dataset_notice_fields[9] = {
    COLUMN(notice, ID, id),
    COLUMN(notice, LABEL, text),
    COLUMN(notice, LABEL, lead),
    COLUMN(notice, LABEL, text_en),
    COLUMN(notice, LABEL, lead_en),
    COLUMN_WORD(notice, severity, severity_words),
    COLUMN_WORD(notice, room, room_words),
    COLUMN(notice, TIME, starts_at),
    COLUMN(notice, TIME, expires_at),
};

static const char *const holidays_words[] = {
    [SCHEDULE_ALSO_HOLIDAYS] = "also",
    [SCHEDULE_NOT_HOLIDAYS] = "not",
    [SCHEDULE_ONLY_HOLIDAYS] = "only",
};

const struct field dataset_schedule_rule_fields[16] = {
    COLUMN(schedule_rule, ID, id),
    COLUMN(schedule_rule, LABEL, name),
    COLUMN(schedule_rule, LABEL, page),
    COLUMN(schedule_rule, REFERENCE, story_id),
    COLUMN(schedule_rule, REFERENCE, notice_id),
    COLUMN(schedule_rule, TIME, starts_at),
    COLUMN(schedule_rule, TIME, ends_at),
    COLUMN(schedule_rule, LABEL, weekdays),
    COLUMN(schedule_rule, LABEL, opens_at),
    COLUMN(schedule_rule, LABEL, closes_at),
    COLUMN_WORD(schedule_rule, holidays, holidays_words),
    COLUMN(schedule_rule, INT, dwell_s),
    COLUMN(schedule_rule, INT, priority),
    COLUMN(schedule_rule, INT, share_percent),
    COLUMN(schedule_rule, FLAG, has_screens),
    COLUMN(schedule_rule, LABEL, screens),
};

static const char *const orientation_words[] = {"landscape", "portrait"};

static const char *const start_cause_words[] = {
    [START_UNKNOWN] = "",        [START_FIRST] = "first",
    [START_ASKED] = "asked",     [START_CRASHED] = "crashed",
    [START_MACHINE] = "machine",
};

const struct field dataset_screen_fields[17] = {
    COLUMN(screen_report, ID, id),
    COLUMN(screen_report, LABEL, name),
    COLUMN(screen_report, LABEL, place),
    COLUMN_WORD(screen_report, room, room_words),
    COLUMN_WORD(screen_report, orientation, orientation_words),
    COLUMN(screen_report, TIME, seen_at),
    COLUMN(screen_report, LABEL, version),
    COLUMN(screen_report, COUNT, data_revision),
    COLUMN(screen_report, LABEL, page),
    COLUMN(screen_report, TIME, data_at),
    COLUMN(screen_report, FLAG, is_off_on_purpose),
    COLUMN(screen_report, TIME, off_until),
    COLUMN(screen_report, REAL, free_bytes),
    COLUMN(screen_report, TIME, started_at),
    COLUMN_WORD(screen_report, start_cause, start_cause_words),
    COLUMN(screen_report, FLAG, is_clock_trusted),
    COLUMN(screen_report, LABEL, fault),
};

const struct field dataset_meeting_fields[6] = {
    COLUMN(meeting_record, ID, id),
    COLUMN(meeting_record, TIME, started_at),
    COLUMN(meeting_record, TIME, ended_at),
    COLUMN(meeting_record, LABEL, body),
    COLUMN(meeting_record, LABEL, screen),
    COLUMN_AS(meeting_record, LABEL, idempotency_key, key),
};

const struct field dataset_decision_fields[10] = {
    COLUMN(decision, ID, id),
    COLUMN(decision, REFERENCE, meeting_id),
    COLUMN(decision, REFERENCE, plan_id),
    COLUMN(decision, TEXT, text),
    COLUMN(decision, LABEL, responsible),
    COLUMN(decision, DAY, due_on),
    COLUMN(decision, TIME, decided_at),
    COLUMN(decision, LABEL, author),
    COLUMN(decision, LABEL, screen),
    COLUMN_AS(decision, LABEL, idempotency_key, key),
};

const struct field dataset_discussed_fields[6] = {
    COLUMN(discussed, ID, id),
    COLUMN(discussed, REFERENCE, meeting_id),
    COLUMN(discussed, REFERENCE, plan_id),
    COLUMN(discussed, TIME, discussed_at),
    COLUMN(discussed, INT, seconds),
    COLUMN_AS(discussed, LABEL, idempotency_key, key),
};

// A change's object_id is told as a count: it leads to rows of many kinds.
const struct field dataset_change_fields[7] = {
    COLUMN(change, ID, id),        COLUMN(change, TIME, changed_at),
    COLUMN(change, LABEL, object), COLUMN(change, COUNT, object_id),
    COLUMN(change, LABEL, field),  COLUMN(change, TEXT, before),
    COLUMN(change, TEXT, after),
};
