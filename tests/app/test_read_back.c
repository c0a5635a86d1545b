// After a restart in the middle of a meeting its minutes show what was written
// before it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/post.h"
#include "base/text.h"
#include "sync/support_desk.h"

#define ROWS(rows, array) \
    ((rows).items = (array), (rows).count = sizeof(array) / sizeof *(array))
#define TODAY 20412

// Nothing but what is written down is told of these.
static struct meeting_record meetings[] = {
    {.id = 3, .started_at = 100, .ended_at = TIME_NONE, .key = "ours"},
    {.id = 4, .started_at = 100, .ended_at = TIME_NONE, .key = "theirs"},
};
static struct plan plans[] = {{.id = 5, .owner = ""}, {.id = 6, .owner = ""}};

static struct status_report
make_report(int64_t id, int64_t meeting_id, int64_t at_s, const char *key)
{
    return (struct status_report){.id = id,
                                  .plan_id = 5,
                                  .meeting_id = meeting_id,
                                  .reported_at = at_s,
                                  .health = HEALTH_AT_RISK,
                                  .progress = 39.6,
                                  .cause = "",
                                  .next_step = "Mødes",
                                  .author = "Lise Bak",
                                  .screen = "Hav",
                                  .next_on = DAY_NONE,
                                  .is_public = true,
                                  .key = key};
}

static struct decision
make_decision(int64_t meeting_id, int64_t at_s, const char *key,
              const char *text)
{
    return (struct decision){.id = at_s,
                             .meeting_id = meeting_id,
                             .plan_id = 6,
                             .text = text,
                             .responsible = "Mette Holm",
                             .due_on = TODAY,
                             .decided_at = at_s,
                             .author = "Lise Bak",
                             .screen = "Hav",
                             .key = key};
}

static void
assert_keys(const struct post *post, const char *keys)
{
    char found[200] = "";

    for (size_t i = 0; i < post->count; i++) {
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s ",
                 post->notes[i].entry.key);
    }
    assert_string_equal(found, keys);
}

static void
test_the_minutes_are_whole_after_a_restart(void **state)
{
    struct desk *desk = *state;
    struct post post = {.sender = desk->sender};
    struct entry waits = {.kind = ENTRY_DECISION,
                          .key = "waits",
                          .meeting = "ours",
                          .at_s = 125,
                          .next_on = DAY_NONE,
                          .due_on = DAY_NONE};
    char text[2 * ENTRY_TEXT_SIZE];
    struct decision decisions[] = {
        make_decision(3, 110, "first", "Vi ringer"),
        make_decision(4, 115, "elsewhere", "Andet"),
        make_decision(3, 130, "last", text),
    };
    struct status_report reports[] = {
        make_report(1, 3, 120, "report"),
        make_report(2, 3, 121, ""),
        make_report(3, 0, 122, "alone"),
    };
    struct snapshot *snapshot = snapshot_create();

    for (size_t i = 0; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "ø", 3);
    ROWS(snapshot->plans, plans);
    ROWS(snapshot->meetings, meetings);
    ROWS(snapshot->decisions, decisions);
    ROWS(snapshot->reports, reports);
    snapshot_link(snapshot, TODAY);
    post_put(&post, &waits);
    post_read_back(&post, snapshot, "");
    assert_keys(&post, "waits ");
    // Again and again, as data come.
    for (int i = 0; i < 3; i++)
        post_read_back(&post, snapshot, "ours");
    assert_keys(&post, "first report waits last ");
    assert_int_equal(post.notes[0].state, POST_SENT);
    assert_string_equal(post.notes[0].entry.text, "Vi ringer");
    assert_string_equal(post.notes[0].entry.meeting, "ours");
    assert_int_equal(post.notes[0].entry.due_on, TODAY);
    assert_int_equal(post.notes[1].entry.kind, ENTRY_REPORT);
    assert_int_equal(post.notes[1].entry.status, STATUS_RISK);
    assert_int_equal(post.notes[1].entry.progress, 40);
    assert_string_equal(post.notes[1].entry.next_step, "Mødes");
    assert_string_equal(post.notes[1].entry.person, "Lise Bak");
    assert_true(post.notes[1].entry.is_public);
    assert_int_equal(post.notes[2].state, POST_WAITING);
    assert_int_equal(strlen(post.notes[3].entry.text), ENTRY_TEXT_SIZE - 2);
    assert_true(text_is_utf8(post.notes[3].entry.text, ENTRY_TEXT_SIZE - 2));
    snapshot_destroy(snapshot);
    free(post.notes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(test_the_minutes_are_whole_after_a_restart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
