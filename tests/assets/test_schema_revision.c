#include "support_board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Which datasets a write moves, by name, separated by a space.
struct moved {
    const char *sql;
    const char *datasets;
};

static const struct moved MOVED[] = {
    {"UPDATE strategy SET title = 'x'", "strategy"},
    {"UPDATE unit SET name = 'x'", "strategy"},
    {"UPDATE body SET name = 'x'", "priority_round proposal strategy"},
    {"UPDATE person SET name = 'x'",
     "change decision follow_up goal plan priority_round status_report story"},
    {"INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds) "
     "VALUES (1, 2, '2026-05-01T00:00:00Z', 60)",
     "discussed"},
    {"UPDATE problem SET text = 'x'", "plan"},
    {"UPDATE focus SET name = 'x'", "focus"},
    {"UPDATE focus SET audience = 'internal' WHERE id = 2",
     "commitment commitment_goal focus goal plan plan_commitment plan_focus "
     "story"},
    {"UPDATE goal SET description = 'x'", "goal"},
    {"UPDATE goal SET audience = 'internal' WHERE id = 1",
     "benchmark commitment_goal goal measurement plan_goal "
     "stakeholder_promise story"},
    {"INSERT INTO measurement (goal_id, measured_on, value, recorded_at) "
     "VALUES (1, '2026-05-01', 1, '2026-05-01T00:00:00Z')",
     "change measurement"},
    {"UPDATE plan SET title = 'x', updated_at = '2026-05-01T00:00:00Z' "
     "WHERE id = 1",
     "change plan"},
    {"UPDATE plan SET title = title", "plan"},
    {"UPDATE plan SET focus_id = 2, updated_at = '2026-05-01T00:00:00Z' "
     "WHERE id = 1",
     "change plan plan_focus"},
    {"INSERT INTO plan (title, focus_id, updated_at) "
     "VALUES ('x', 1, '2026-05-01T00:00:00Z')",
     "change plan plan_focus"},
    {"UPDATE plan SET audience = 'internal' WHERE id = 1",
     "behaviour_plan decision follow_up milestone outlook_plan plan "
     "plan_commitment plan_dependency plan_focus plan_goal priority proposal "
     "status_report story"},
    {"INSERT INTO status_report (plan_id, reported_at) "
     "VALUES (1, '2026-05-01T00:00:00Z')",
     "change plan status_report"},
    {"INSERT INTO follow_up (plan_id, followed_up_on) "
     "VALUES (1, '2026-05-01')",
     "follow_up plan"},
    {"UPDATE priority SET is_below_line = 1", "plan priority"},
    {"UPDATE milestone SET title = title", "milestone"},
    {"DELETE FROM plan_goal", "plan_goal"},
    {"UPDATE picture SET content = x'00'", "picture"},
    {"UPDATE service_figure SET answered = 60", "service_figure"},
    {"UPDATE screen SET seen_at = '2026-05-01T00:00:00Z'", "screen"},
    {"DELETE FROM notice", "notice schedule_rule"},
    {"UPDATE schedule_rule SET weekdays = '67' WHERE id = 1", "schedule_rule"},
    {"UPDATE story SET audience = 'internal', updated_at = "
     "'2026-05-01T00:00:00Z' WHERE id = 1",
     "schedule_rule story"},
    {"UPDATE welcome SET lead = 'x'", "welcome"},
    {"UPDATE welcome_contact SET phone = '1'", "welcome_contact"},
    {"DELETE FROM opening_hours WHERE weekday = 1", "opening_hours"},
    {"DELETE FROM public_field WHERE dataset = 'story'", "story"},
    {"DELETE FROM public_field WHERE dataset = 'picture_content'", "picture"},
    {"UPDATE experience SET text = 'x'", ""},
};

static void
a_write_moves_what_it_alters_and_little_else(void **state)
{
    struct board *board = *state;
    schema_run(board->db, "CREATE TEMP TABLE was AS SELECT * FROM revision");
    board_look(board);
    for (size_t i = 0; i < sizeof MOVED / sizeof MOVED[0]; i++) {
        schema_run(board->db, "SAVEPOINT trial");
        schema_run(board->db, MOVED[i].sql);
        char *moved = schema_text(
            board->db, "SELECT group_concat(dataset, ' ') FROM (SELECT "
                       "dataset FROM kiosk_revision n JOIN was USING "
                       "(dataset) WHERE n.revision > was.revision "
                       "ORDER BY dataset)");
        if (strcmp(moved, MOVED[i].datasets) != 0) {
            fail_msg("'%s' instead of '%s'\nby: %s", moved, MOVED[i].datasets,
                     MOVED[i].sql);
        }
        free(moved);
        board_expect_told(board, MOVED[i].sql);
        schema_run(board->db, "ROLLBACK TO trial; RELEASE trial");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_write_moves_what_it_alters_and_little_else),
    };
    return cmocka_run_group_tests(tests, board_set_up, board_tear_down);
}
