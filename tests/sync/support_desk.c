#include "sync/support_desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/thread.h"

#define PATIENCE_MS 20000

static enum source_result
gate_read(struct source *source, const struct source_statement *statements,
          size_t count, struct source_reply *reply)
{
    struct gate *gate = (struct gate *)source;

    return gate->is_broken ? SOURCE_INVALID
                           : source_read(gate->real, statements, count, reply);
}

static enum source_result
gate_execute(struct source *source, const struct source_statement *statements,
             size_t count)
{
    struct gate *gate = (struct gate *)source;

    gate->executes++;
    if (gate->refusals == 0)
        return source_execute(gate->real, statements, count);
    if (gate->refusals > 0)
        gate->refusals--;
    if (gate->is_lost)
        assert_int_equal(source_execute(gate->real, statements, count),
                         SOURCE_DONE);
    return (enum source_result)gate->result;
}

static void
gate_interrupt(struct source *source)
{
    source_interrupt(((struct gate *)source)->real);
}

static const struct source_kind gate_kind = {
    .read = gate_read, .execute = gate_execute, .interrupt = gate_interrupt};

static void
on_change(void *context)
{
    ((struct desk *)context)->changes++;
}

static int64_t
read_clock(void *context)
{
    return ((struct desk *)context)->now_s;
}

void
desk_open(struct desk *desk)
{
    struct sender_options options = {
        on_change, read_clock, desk, {DESK_RECORDS, DESK_RECORDS}};

    desk->gate.real = records_open(&desk->records);
    desk->outbox = outbox_open(desk->records.folder);
    desk->sender = sender_start(&desk->gate.source, desk->outbox, &options);
    assert_non_null(desk->sender);
}

void
desk_close(struct desk *desk)
{
    sender_stop(desk->sender);
    outbox_close(desk->outbox);
    source_close(desk->gate.real);
}

int
desk_set_up(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);

    desk->records = records_make();
    desk->gate.source.kind = &gate_kind;
    desk->now_s = 1790000000;
    desk_open(desk);
    *state = desk;
    return 0;
}

int
desk_tear_down(void **state)
{
    struct desk *desk = *state;

    desk_close(desk);
    records_remove(&desk->records);
    free(desk);
    return 0;
}

void
desk_assert_becomes(struct desk *desk, int number, enum shelf_fate fate)
{
    struct entry entry = killed_decision(number);
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;

    while (sender_find(desk->sender, entry.key) != fate) {
        if (thread_now_ms() > until_ms)
            fail_msg("%s is %d", entry.key,
                     sender_find(desk->sender, entry.key));
        usleep(1000);
    }
}

void
desk_put(struct desk *desk, int number)
{
    struct entry entry = killed_decision(number);

    sender_put(desk->sender, &entry);
}

void
desk_assert_arrived(struct desk *desk, const char *numbers)
{
    assert_string_equal(
        records_ask(&desk->records,
                    "SELECT group_concat(text, ' ') FROM (SELECT text FROM "
                    "decision WHERE idempotency_key LIKE 'key-%' ORDER BY id)"),
        numbers);
}
