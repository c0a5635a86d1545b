#include "support_demo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define COUNT(table) "SELECT count(*) FROM " table

// What holds of either demo.
static const struct claim EITHER[] = {
    {COUNT("pragma_foreign_key_check"), "0"},
    {"SELECT integrity_check FROM pragma_integrity_check", "ok"},
    {"SELECT max(length(words)) <= 400 FROM spoken", "1"},
    {"SELECT group_concat(words) FROM spoken WHERE words <> trim(words) OR "
     "words LIKE '%  %' OR words = ''",
     ""},
    // The one number is invented, and no other stands anywhere.
    {"SELECT group_concat(place) FROM spoken WHERE replace(words, "
     "'12 34 56 78', '') GLOB '*[0-9][0-9] [0-9][0-9] [0-9][0-9]*' "
     "OR words GLOB '*[0-9][0-9][0-9][0-9] [0-9][0-9][0-9][0-9]*' "
     "OR words GLOB '*[0-9][0-9][0-9][0-9][0-9][0-9]*' OR words LIKE '%@%'",
     ""},
    {"SELECT group_concat(read_more_url) FROM story WHERE read_more_url NOT "
     "LIKE 'https://www.%.example/%'",
     ""},
    // Nothing is told before it happened.
    {"SELECT group_concat(place || ' ' || words) FROM spoken, day WHERE place "
     "IN ('status_report.reported_at', 'milestone.reached_on', "
     "'measurement.measured_on', 'measurement.recorded_at', "
     "'measurement.period_to', 'priority_round.held_on', "
     "'follow_up.followed_up_on', 'decision.decided_at', 'screen.seen_at', "
     "'plan.started_on', 'plan.ended_on', 'plan.accepted_on', "
     "'plan.updated_at', 'proposal.submitted_on', 'proposal.decided_on', "
     "'story.publish_from', 'story.consent_on', 'service_figure.period_to') "
     "AND substr(words, 1, 10) > today",
     ""},
    {"SELECT group_concat(place || ' ' || words) FROM spoken, day WHERE words "
     "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*' AND words NOT LIKE "
     "'2015-%' AND words NOT LIKE '2016-%' AND words NOT LIKE '2019-%' "
     "AND substr(words, 1, 10) NOT BETWEEN date(today, '-5 years') "
     "AND date(today, '+2 years')",
     ""},
    {COUNT("plan WHERE strftime('%w', deadline) IN ('0', '6')"), "0"},
    {COUNT("milestone WHERE strftime('%w', planned_on) IN ('0', '6') "
           "OR strftime('%w', expected_on) IN ('0', '6')"),
     "0"},
    {COUNT("milestone m JOIN milestone n USING (plan_id) WHERE n.position = "
           "m.position + 1 AND n.planned_on <= m.planned_on"),
     "0"},
    // A plan under way has a milestone ahead or one that is late.
    {COUNT("plan p WHERE state IN ('started', 'trial') AND NOT EXISTS (SELECT "
           "1 FROM milestone WHERE plan_id = p.id AND reached_on IS NULL)"),
     "0"},
    {COUNT("status_report r JOIN plan p ON p.id = plan_id WHERE "
           "date(reported_at) < started_on OR substr(reported_at, 1, 10) > "
           "ended_on"),
     "0"},
    {COUNT("(SELECT reported_at FROM status_report GROUP BY plan_id, "
           "reported_at HAVING count(*) > 1)"),
     "0"},
    {COUNT("kiosk_internal_plan WHERE health IN ('at_risk', 'off_course') "
           "AND (cause IS NULL OR next_step IS NULL)"),
     "0"},
    {COUNT("goal, day WHERE target_on <= today"), "0"},
    {COUNT("story, day WHERE date(today, '-61 days') > publish_from OR "
           "substr(publish_to, 1, 10) <> date(today, '+365 days')"),
     "0"},
    {COUNT("story WHERE length(teaser) - length(replace(teaser, ' ', '')) "
           "> 23 OR length(headline) > 45"),
     "0"},
    {"SELECT max(length(told) - length(replace(told, ' ', '')) + 1) <= 90 "
     "FROM (SELECT challenge || ' ' || solution || ' ' || result AS told "
     "FROM story)",
     "1"},
    {COUNT("commitment WHERE length(short_text) NOT BETWEEN 5 AND 50"), "0"},
    {COUNT("kiosk_internal_story WHERE focus_id IS NULL OR plan_id IS NULL"),
     "0"},
    {COUNT("kiosk_internal_plan WHERE focus_id IS NULL"), "0"},
    {COUNT("picture WHERE hex(substr(content, 1, 3)) <> 'FFD8FF' OR "
           "length(content) > 358400"),
     "0"},
    {COUNT("kiosk_public_plan WHERE owner IS NOT NULL OR consultant IS NOT "
           "NULL"),
     "0"},
};

static void
test_thisted(void **state)
{
    (void)state;
    DEMO_CHECK("thisted", EITHER);
}

static void
test_jammerbugt(void **state)
{
    (void)state;
    DEMO_CHECK("jammerbugt", EITHER);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_thisted),
        cmocka_unit_test(test_jammerbugt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
