#include "support_demo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define COUNT(table) "SELECT count(*) FROM " table

// The status of every goal in the leaders' order, by the rule of
// assets/demo/README.md.
#define GOAL_STATUS                                                   \
    "SELECT group_concat(CASE WHEN value IS NULL THEN 'new' "         \
    "WHEN (direction = 'lower' AND value <= amber) "                  \
    "OR (direction = 'higher' AND value >= amber) THEN 'on' "         \
    "WHEN (direction = 'lower' AND value <= red_limit) "              \
    "OR (direction = 'higher' AND value >= red_limit) THEN 'risk' "   \
    "ELSE 'off' END, ' ') FROM (SELECT g.*, "                         \
    "coalesce(g.amber_limit, g.target) AS amber, (SELECT value FROM " \
    "kiosk_internal_measurement WHERE goal_id = g.id "                \
    "ORDER BY measured_on DESC LIMIT 1) AS value FROM goal g "        \
    "ORDER BY g.position)"

// Plans of a focus by health, without the stopped: on course, at risk, off.
#define FOCUS_HEALTH                                                          \
    "SELECT group_concat(told, ' ') FROM (SELECT f.code || ':' "              \
    "|| sum(health = 'on_course') || '/' || sum(health = 'at_risk') || '/' "  \
    "|| sum(health = 'off_course') || ':' || CAST(avg(progress) AS INTEGER) " \
    "AS told FROM kiosk_internal_plan p JOIN focus f ON f.id = p.focus_id "   \
    "WHERE state <> 'stopped' GROUP BY f.id ORDER BY f.position)"

#define BEHAVIOURS                                                            \
    "SELECT group_concat(n, ' ') FROM (SELECT count(b.id) AS n FROM role r, " \
    "competence c LEFT JOIN behaviour b ON b.role_id = r.id "                 \
    "AND b.competence_id = c.id GROUP BY r.id, c.id "                         \
    "ORDER BY r.position, c.position)"

static const struct claim THISTED[] = {
    {"SELECT organisation || ', ' || municipality FROM "
     "kiosk_internal_strategy",
     "Teknik og Erhverv, Thisted Kommune"},
    {"SELECT is_sample FROM kiosk_public_strategy", "1"},
    {"SELECT group_concat(code, ' ') FROM (SELECT code FROM focus "
     "ORDER BY position)",
     "ORG DRIFT SERVICE MYND"},
    {"SELECT group_concat(n, ' ') FROM (SELECT count(*) AS n FROM commitment "
     "GROUP BY focus_id ORDER BY focus_id)",
     "7 6 5 4"},
    {"SELECT group_concat(n, ' ') FROM (SELECT count(*) AS n FROM "
     "stakeholder_promise GROUP BY stakeholder_id)",
     "3 3 3"},
    {"SELECT group_concat(code, ' ') FROM commitment WHERE id NOT IN "
     "(SELECT commitment_id FROM plan_commitment)",
     "DRIFT-4"},
    {"SELECT group_concat(name, ' ') FROM goal WHERE id NOT IN "
     "(SELECT goal_id FROM plan_goal)",
     "Sygefravær"},
    {FOCUS_HEALTH, "ORG:5/1/0:58 DRIFT:5/1/1:47 SERVICE:6/0/0:71 "
                   "MYND:2/2/1:34"},
    {"SELECT group_concat(state || n, ' ') FROM (SELECT state, count(*) AS n "
     "FROM plan GROUP BY state ORDER BY state)",
     "realised1 started21 stopped2 trial2"},
    {COUNT("plan WHERE owner_id IS NULL AND state <> 'stopped'"), "1"},
    {COUNT("plan, day WHERE deadline < today AND state <> 'stopped'"), "2"},
    {COUNT("plan WHERE specific IS NULL OR measurable IS NULL OR agreed IS "
           "NULL OR realistic IS NULL OR time_bound IS NULL OR engaged IS "
           "NULL"),
     "0"},
    {COUNT("plan p WHERE state = 'stopped' AND NOT EXISTS (SELECT 1 FROM "
           "plan WHERE title = p.lives_on)"),
     "0"},
    {COUNT("(SELECT plan_id, count(*) AS n FROM milestone GROUP BY plan_id "
           "HAVING n BETWEEN 3 AND 6)"),
     "24"},
    {GOAL_STATUS, "on on risk on risk off on risk new"},
    {"SELECT group_concat(value || ' of ' || field_size, ', ') FROM "
     "measurement WHERE goal_id = 1",
     "92.0 of 98, 6.0 of 93"},
    {COUNT("measurement WHERE goal_id = 3"), "12"},
    {COUNT("measurement WHERE revises_id IS NOT NULL"), "1"},
    {"SELECT group_concat(n || '-' || below, ' ') FROM (SELECT count(*) AS n, "
     "sum(is_below_line) AS below FROM priority GROUP BY round_id)",
     "22-3 23-3 24-3"},
    {COUNT("priority n WHERE round_id > 1 AND previous_rank IS NOT (SELECT "
           "rank FROM priority WHERE plan_id = n.plan_id AND round_id = "
           "n.round_id - 1)"),
     "0"},
    {COUNT("priority WHERE round_id = 3 AND previous_rank IS NULL"), "2"},
    {COUNT("priority WHERE round_id = 3 AND rank <> plan_id"), "0"},
    {COUNT("kiosk_internal_plan WHERE wants_support AND state <> 'stopped'"),
     "4"},
    {BEHAVIOURS, "4 3 4 3 3 4 4 5 3 3 3 3 4 4 4 3 3 4 4 5 4 4 4 3"},
    {COUNT("(SELECT DISTINCT keyword FROM behaviour WHERE length(keyword) "
           "BETWEEN 2 AND 14)"),
     "88"},
    {COUNT("behaviour WHERE length(text) - length(replace(text, ' ', '')) "
           "> 19"),
     "0"},
    {COUNT("expectation"), "6"},
    {"SELECT group_concat(round(100.0 * within_deadline / answered, 0), ' ') "
     "FROM (SELECT * FROM service_figure ORDER BY period_to)",
     "71.0 78.0 84.0 83.0 90.0 92.0 94.0 96.0"},
    {"SELECT median_minutes FROM service_figure ORDER BY period_to DESC",
     "285"},
    {"SELECT count(*) || ' ' || sum(replies) FROM service_distribution",
     "24 336"},
    {COUNT("meeting, day WHERE date(started_at) = date(today, '-7 days')"),
     "1"},
    {COUNT("decision WHERE author_id IS NOT NULL"), "2"},
    {COUNT("status_report WHERE meeting_id = 1 AND author_id IS NOT NULL"),
     "2"},
    {"SELECT sum(seconds) FROM discussed", "635"},
    {COUNT("screen"), "9"},
    {COUNT("schedule_rule"), "6"},
    // The lobby knows its own hours and the stories', and no other's.
    {COUNT("kiosk_public_schedule_rule WHERE screens IS NOT NULL"), "1"},
    {COUNT("notice, day WHERE expires_at < today"), "1"},
    // Since the meeting four plans changed course or were achieved.
    {COUNT("change c, day WHERE object = 'plan' AND field IN ('health', "
           "'state') AND changed_at > date(today, '-7 days') || 'T09'"),
     "4"},
    {COUNT("kiosk_public_plan WHERE title IS NOT NULL AND health IS NOT NULL "
           "AND progress IS NOT NULL AND deadline IS NOT NULL"),
     "12"},
    {COUNT("kiosk_public_plan WHERE cause IS NOT NULL OR next_step IS NOT "
           "NULL OR wants_support IS NOT NULL OR rank IS NOT NULL"),
     "0"},
    {COUNT("kiosk_public_goal WHERE target IS NOT NULL"), "5"},
    {COUNT("kiosk_public_story WHERE headline IS NOT NULL AND picture_id IS "
           "NOT NULL"),
     "5"},
};

static const struct claim JAMMERBUGT[] = {
    {"SELECT organisation || ', ' || municipality FROM "
     "kiosk_internal_strategy",
     "Direktionen, Jammerbugt Kommune"},
    {"SELECT is_sample FROM kiosk_public_strategy", "1"},
    {"SELECT group_concat(code || coalesce('<' || parent_id, ''), ' ') FROM "
     "(SELECT * FROM focus ORDER BY position)",
     "BUTIK SAMARB A<1 B<2"},
    {"SELECT group_concat(n || '-' || measured, ' ') FROM (SELECT count(*) AS "
     "n, sum(id IN (SELECT commitment_id FROM commitment_goal)) AS measured "
     "FROM commitment GROUP BY focus_id ORDER BY focus_id)",
     "7-6 7-3"},
    {"SELECT group_concat(kind || n, ' ') FROM (SELECT kind, count(*) AS n "
     "FROM outlook GROUP BY kind)",
     "challenge7 opportunity6"},
    {COUNT("outlook WHERE id NOT IN (SELECT outlook_id FROM outlook_plan)"),
     "1"},
    {"SELECT group_concat(code, ' ') FROM (SELECT code FROM plan, day WHERE "
     "kind = 'initiative' AND year = CAST(substr(today, 1, 4) AS INTEGER) "
     "ORDER BY code)",
     "A1 A2 A3 A4 A5 A6 A7 B1 B2 B3 B4 B5 B6 B7"},
    {COUNT("plan p WHERE (SELECT group_concat(kind) FROM "
           "kiosk_internal_plan_focus l JOIN focus f ON f.id = l.focus_id "
           "WHERE l.plan_id = p.id) IS NOT 'focus,area'"),
     "0"},
    {COUNT("person"), "0"},
    {COUNT("decision WHERE meeting_id = 1"), "2"},
    // Since the meeting two plans changed course.
    {"SELECT group_concat(object_id || before || after, ' ') FROM (SELECT c.* "
     "FROM change c, meeting m WHERE field = 'health' AND changed_at > "
     "ended_at ORDER BY object_id)",
     "2at_riskon_course 4on_courseat_risk"},
    {COUNT("plan WHERE owner_role IS NULL"), "0"},
    {"SELECT group_concat(state || n, ' ') FROM (SELECT state, count(*) AS n "
     "FROM proposal GROUP BY state)",
     "approved7 draft2 rejected1 submitted4"},
    {"SELECT group_concat(DISTINCT body) FROM kiosk_internal_proposal WHERE "
     "state = 'approved'",
     "Strategisk Chefforum"},
    {GOAL_STATUS, "on on risk on off on on"},
    {COUNT("benchmark"), "6"},
    {COUNT("kiosk_public_story WHERE picture_id IS NOT NULL"), "2"},
    {COUNT("kiosk_public_plan WHERE cause IS NOT NULL"), "0"},
    {COUNT("plan, day WHERE deadline < today"), "0"},
};

static void
test_thisted(void **state)
{
    (void)state;
    DEMO_CHECK("thisted", THISTED);
}

static void
test_jammerbugt(void **state)
{
    (void)state;
    DEMO_CHECK("jammerbugt", JAMMERBUGT);
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
