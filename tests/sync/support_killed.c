#include "sync/support_killed.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/calendar.h"
#include "base/thread.h"
#include "sync/sender.h"

enum { PATIENCE_MS = 60000, AHEAD = 8, REST_US = 1000 };

struct entry
killed_decision(int number)
{
    struct entry entry = {
        .kind = ENTRY_DECISION,
        .screen = "Tavle",
        .person = "Karen",
        .at_s = 1790000000 + number,
        .due_on = DAY_NONE,
        .next_on = DAY_NONE,
        .progress = -1,
    };

    snprintf(entry.key, sizeof entry.key, "key-%06d", number);
    snprintf(entry.text, sizeof entry.text, "%d", number);
    return entry;
}

struct board {
    struct outbox *outbox;
    struct source *source;
    struct sender *sender;
};

static struct board
start(const struct killed *killed)
{
    struct sender_options options = {.versions = {1, 1}};
    struct board board = {.outbox = outbox_open(killed->folder)};

    board.source = killed->open(killed->context);
    board.sender = sender_start(board.source, board.outbox, &options);
    return board;
}

// What it shows as saved, one number after the other, whoever stands before it
// sees through the pipe.
static void
write_until_killed(const struct killed *killed, int pipe_end, int first)
{
    struct board board = start(killed);
    int shown = first;

    for (int next = first;;) {
        struct entry entry = killed_decision(shown);
        enum shelf_fate fate = sender_find(board.sender, entry.key);

        if (next < shown + AHEAD) {
            entry = killed_decision(next++);
            sender_put(board.sender, &entry);
            usleep(REST_US);
        } else if (fate == SHELF_WAITING || fate == SHELF_SENT) {
            if (write(pipe_end, &shown, sizeof shown) != sizeof shown)
                _exit(1);
            shown++;
        } else {
            usleep(100);
        }
    }
}

int
killed_run(const struct killed *killed, int first, bool has_shown,
           unsigned life_us)
{
    int ends[2];
    int last = first - 1;
    int number;
    pid_t child;

    assert_int_equal(pipe(ends), 0);
    child = fork();
    if (child == 0) {
        close(ends[0]);
        write_until_killed(killed, ends[1], first);
    }
    close(ends[1]);
    if (has_shown && read(ends[0], &number, sizeof number) == sizeof number)
        last = number;
    usleep(life_us);
    kill(child, SIGKILL);
    while (read(ends[0], &number, sizeof number) == sizeof number)
        last = number;
    close(ends[0]);
    assert_int_equal(waitpid(child, NULL, 0), child);
    return last;
}

void
killed_send_rest(const struct killed *killed)
{
    struct board board = start(killed);
    int64_t until_ms = thread_now_ms() + PATIENCE_MS;
    struct sender_work work;

    do {
        usleep(5000);
        work = sender_look(board.sender);
    } while ((!work.is_ready || work.waiting > 0) &&
             thread_now_ms() < until_ms);
    assert_int_equal(work.waiting, 0);
    assert_int_equal(work.refused, 0);
    sender_stop(board.sender);
    source_close(board.source);
    outbox_close(board.outbox);
}
