#include "cluster/support_wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scene/style.h"

// A machine that builds at the same time is slow.
enum { START_MS = 20000, BADGE_PIXELS = 500, SETTLED_MS = 200, REST_MS = 800 };

// Less than any request may take; a sanitizer looks for leaks at the end.
#if defined(__SANITIZE_ADDRESS__)
enum { STOP_MS = 20000 };
#else
enum { STOP_MS = 4500 };
#endif

// At two thirds of the design's size: between the head of the list and the
// bar, and the top line.
static const struct rectangle plans = {40, 160, 1200, 450};
static const struct rectangle top = {0, 0, DISPLAY_WIDTH, 56};

static const char *
path_in(const struct wall *wall, const char *name)
{
    return folder_file(&wall->town->cluster.folder, name);
}

static int
listen_to_board(const struct wall *wall)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    snprintf(address.sun_path, sizeof address.sun_path, "%s",
             path_in(wall, "notify"));
    assert_int_equal(
        bind(handle, (const struct sockaddr *)&address, sizeof address), 0);
    return handle;
}

void
wall_write_settings(const struct wall *wall)
{
    char words[1200];
    int length = snprintf(words, sizeof words,
                          "[source]\nlocation = %s\ncredential_file = %s\n"
                          "probe_interval_ms = %d\n[screen]\ntheme = day\n"
                          "[cycle]\npages = %s\nstay_ms = %d\n"
                          "[cache]\ndirectory = cache\n%s",
                          wall->town->location,
                          wall->credential == NULL ? "" : wall->credential,
                          wall->probe_interval_ms, wall->pages, wall->stay_ms,
                          wall->more == NULL ? "" : wall->more);

    assert_true(length < (int)sizeof words);
    write_file(path_in(wall, "board.ini"), words, (size_t)length, 0600);
}

static void
become_board(const struct wall *wall)
{
    int log =
        open(path_in(wall, "board.log"), O_WRONLY | O_CREAT | O_APPEND, 0600);

    if (chdir(wall->town->cluster.folder.path) != 0)
        _exit(126);
    dup2(log, STDERR_FILENO);
    setenv("NOTIFY_SOCKET", path_in(wall, "notify"), 1);
    setenv("DISPLAY", wall->display.name, 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    execl(PEJL_PROGRAM, "pejl", "--config", "board.ini", (char *)NULL);
    _exit(127);
}

void
wall_launch(struct wall *wall)
{
    char line[200];

    // What the board before told is no word of this one.
    while (wall->supervisor > 0 &&
           recv(wall->supervisor, line, sizeof line, MSG_DONTWAIT) >= 0)
        ;
    wall_write_settings(wall);
    wall->process = fork();
    if (wall->process == 0)
        become_board(wall);
    assert_true(wall->process > 0);
}

static void
show_log(const struct wall *wall)
{
    char command[300];

    snprintf(command, sizeof command, "tail -20 '%s' >&2",
             path_in(wall, "board.log"));
    (void)!system(command);
}

// Wait until the board tells something that begins so.
static void
wait_for_word(struct wall *wall, const char *beginning)
{
    struct pollfd ear = {.fd = wall->supervisor, .events = POLLIN};
    int64_t end_ms = display_now_ms() + START_MS;
    char line[200] = "";

    while (strncmp(line, beginning, strlen(beginning)) != 0) {
        int64_t left_ms = end_ms - display_now_ms();
        ssize_t length = 0;
        if (left_ms > 0 && poll(&ear, 1, (int)left_ms) == 1)
            length = recv(wall->supervisor, line, sizeof line - 1, 0);
        line[length > 0 ? length : 0] = '\0';
        if (length <= 0) {
            show_log(wall);
            fail_msg("the board does not tell \"%s\"", beginning);
        }
    }
}

void
wall_start(struct wall *wall)
{
    char word[60];

    wall_launch(wall);
    snprintf(word, sizeof word, "STATUS=Showing %.*s",
             (int)strcspn(wall->pages, " "), wall->pages);
    wait_for_word(wall, word);
    wall_rest(wall);
}

int
wall_start_with(struct wall *wall, uint64_t hash)
{
    int64_t start_ms = display_now_ms();
    int64_t passed_ms = 0;

    wall_launch(wall);
    while (wall_plans(wall) != hash) {
        if (passed_ms > START_MS) {
            show_log(wall);
            fail_msg("the plans of before are not on the glass");
        }
        display_rest(1);
        passed_ms = display_now_ms() - start_ms;
    }
    return (int)passed_ms;
}

void
wall_stop(struct wall *wall)
{
    int64_t start_ms = display_now_ms();
    int status = -1;

    kill(wall->process, SIGTERM);
    waitpid(wall->process, &status, 0);
    wall->process = 0;
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    assert_in_range(display_now_ms() - start_ms, 0, STOP_MS);
    display_rest(100); // the server shows the bare screen again
}

int
wall_set_up(void **state)
{
    static struct town town;
    static struct wall wall;

    wall = (struct wall){
        .town = &town,
        .pages = "plans",
        .credential = RQLITED_KIOSK,
        .probe_interval_ms = 1000,
        .stay_ms = 90000,
    };
    *state = &wall;
    if (!display_start(&wall.display))
        skip();
    town_start(&town, RQLITED_NODES, 0);
    town_fill(&town, "thisted", NULL);
    wall.supervisor = listen_to_board(&wall);
    wall_start(&wall);
    return 0;
}

int
wall_tear_down(void **state)
{
    struct wall *wall = *state;

    if (wall->process > 0) {
        kill(wall->process, SIGKILL);
        waitpid(wall->process, NULL, 0);
    }
    if (wall->supervisor > 0)
        close(wall->supervisor);
    display_stop(&wall->display);
    town_stop(wall->town);
    return 0;
}

uint64_t
wall_plans(const struct wall *wall)
{
    return display_hash(&wall->display, plans);
}

uint64_t
wall_rest(const struct wall *wall)
{
    return display_wait_still(&wall->display, plans, REST_MS);
}

bool
wall_has_badge(const struct wall *wall)
{
    struct style style = style_make(THEME_DAY, false);
    uint32_t pixel = color_to_rgb(style.colors[TOKEN_WARN_TINT]);
    size_t count = 0;

    for (int y = top.y; y < top.y + top.height; y++) {
        const volatile uint32_t *row =
            wall->display.pixels + (size_t)y * wall->display.stride;
        for (int x = top.x; x < top.x + top.width; x++)
            count += (row[x] & 0xffffff) == pixel;
    }
    return count > BADGE_PIXELS;
}

int
wall_wait_badge(const struct wall *wall, bool is_there, int patience_ms)
{
    int64_t start_ms = display_now_ms();
    int64_t passed_ms = 0;

    while (wall_has_badge(wall) != is_there) {
        if (passed_ms > patience_ms) {
            show_log(wall);
            fail_msg("the age of the content is%s on the glass",
                     is_there ? " not" : "");
        }
        display_rest(10);
        passed_ms = display_now_ms() - start_ms;
    }
    return (int)passed_ms;
}

// Wait until the plans do not change any more; returns when they last did.
static int64_t
wait_until_settled_us(const struct wall *wall)
{
    uint64_t hash = wall_plans(wall);
    int64_t last_us = now_us();

    while (now_us() - last_us < SETTLED_MS * 1000) {
        uint64_t before = hash;
        display_rest(5);
        hash = wall_plans(wall);
        if (hash != before)
            last_us = now_us();
    }
    return last_us;
}

struct wall_lag
wall_change(struct wall *wall, size_t node, int patience_ms)
{
    uint64_t before = wall_plans(wall);
    int number = ++wall->changes;
    char sql[200];
    struct town_change change;
    int64_t seen_us;

    snprintf(sql, sizeof sql,
             "UPDATE plan SET title = 'Plan nummer %d', updated_at = "
             "'2026-11-24T08:%02d:%02dZ' WHERE id = 1",
             number, number / 60 % 60, number % 60);
    change = town_change(wall->town, node, sql, patience_ms);
    if (display_wait_change(&wall->display, plans, before, patience_ms) < 0) {
        show_log(wall);
        fail_msg("change %d is not on the glass after %d ms", number,
                 patience_ms);
    }
    seen_us = now_us();
    return (struct wall_lag){
        .since_sent = (int)((seen_us - change.sent_us) / 1000),
        .since_done = (int)((seen_us - change.done_us) / 1000),
        .whole = (int)((wait_until_settled_us(wall) - change.sent_us) / 1000),
    };
}
