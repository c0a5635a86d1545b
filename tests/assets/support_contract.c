#include "support_schema.h"

const struct dataset DATASETS[DATASET_COUNT] = {
    {"strategy", "id organisation municipality title subtitle purpose "
                 "core_task core_task_short vision period_from period_to "
                 "approved_by approved_on is_sample help_phone"},
    {"stakeholder", "id position name description expectation"},
    {"stakeholder_promise", "id stakeholder_id position title text goal_id"},
    {"focus", "id strategy_id position kind leadership parent_id code "
              "name short_name motto introduction"},
    {"commitment", "id focus_id position code text short_text"},
    {"commitment_goal", "commitment_id goal_id"},
    {"outlook", "id kind position title text"},
    {"outlook_plan", "outlook_id plan_id"},
    {"goal", "id position name description focus_id stakeholder_id owner "
             "origin aim unit is_rank direction decimals baseline "
             "baseline_on target target_on amber_limit red_limit "
             "interval grace_days valid_from valid_to replaced_by"},
    {"measurement", "id goal_id period_from period_to measured_on value "
                    "field_size cause note breaks_series break_note"},
    {"benchmark", "id goal_id year own_value best_value best_name potential"},
    {"plan", "id kind code title focus_id problem specific measurable "
             "agreed realistic time_bound engaged deadline owner "
             "owner_role consultant state health health_at progress "
             "cause next_step rank previous_rank is_below_line year "
             "started_on ended_on stop_reason learned lives_on "
             "wants_support involves_med"},
    {"plan_focus", "plan_id focus_id"},
    {"plan_commitment", "plan_id commitment_id"},
    {"plan_goal", "plan_id goal_id"},
    {"plan_dependency", "plan_id depends_on_id kind"},
    {"milestone", "id plan_id position title planned_on expected_on "
                  "reached_on"},
    {"status_report", "id plan_id reported_at health progress cause next_step "
                      "note author screen meeting_id based_on_id next_on "
                      "is_done idempotency_key"},
    {"priority_round", "id held_on body participants note recorded_at author "
                       "screen meeting_id idempotency_key"},
    {"priority", "round_id plan_id rank previous_rank is_below_line"},
    {"follow_up", "id plan_id followed_up_on consultant observation "
                  "support_given wants_support next_on"},
    {"proposal", "id plan_id kind state submitted_on body decided_on"},
    {"story", "id position headline teaser challenge solution result "
              "read_more_text read_more_url contact picture_id "
              "picture_alt focus_id plan_id goal_id direction told_by "
              "publish_from publish_to"},
    {"picture", "id version mime byte_count"},
    {"picture_content", "id version content_hex"},
    {"service_promise", "id name channel phone deadline_hours hour_rule "
                        "opening_hours text valid_from"},
    {"service_figure", "id promise_id period_from period_to answered "
                       "within_deadline median_minutes longest_open_minutes "
                       "days_since_breach"},
    {"service_distribution", "promise_id hour replies"},
    {"role", "id position name short_name"},
    {"competence", "id position name short_name"},
    {"behaviour", "id role_id competence_id position keyword text"},
    {"behaviour_plan", "behaviour_id plan_id"},
    {"expectation", "id position text"},
    {"notice", "id text lead text_en lead_en severity room starts_at "
               "expires_at"},
    {"meeting", "id started_at ended_at body screen idempotency_key"},
    {"decision", "id meeting_id plan_id text responsible due_on decided_at "
                 "author screen idempotency_key"},
    {"discussed", "id meeting_id plan_id discussed_at seconds "
                  "idempotency_key"},
    {"screen", "id name place room seen_at version data_revision page "
               "is_off_on_purpose orientation data_at off_until free_bytes "
               "started_at start_cause is_clock_trusted fault"},
    {"schedule_rule", "id name page story_id notice_id starts_at ends_at "
                      "weekdays opens_at closes_at holidays dwell_s priority "
                      "share_percent has_screens screens"},
    {"welcome", "id name_en lead lead_en picture_id picture_alt"},
    {"welcome_contact", "id position kind title title_en text text_en phone "
                        "promise_id"},
    {"opening_hours", "id weekday day is_closed opens_at closes_at reason "
                      "reason_en"},
    {"change", "id changed_at object object_id field before after"},
};
