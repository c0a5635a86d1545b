#include "support_board.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

// A machine that builds at the same time is slow.
#define TIMEOUT_MS 20000

void
running_do(const struct running *running, const char *command)
{
    char line[400];

    snprintf(line, sizeof line, "cd %s && %s", running->folder, command);
    if (system(line) != 0)
        fail_msg("%s", line);
}

static int
listen_in(const struct running *running)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);

    snprintf(address.sun_path, sizeof address.sun_path, "%s/notify",
             running->folder);
    assert_int_equal(
        bind(handle, (const struct sockaddr *)&address, sizeof address), 0);
    return handle;
}

int
running_set_up(void **state)
{
    static struct running running;

    running = (struct running){0};
    *state = &running;
    if (!display_start(&running.display))
        return 0;
    snprintf(running.folder, sizeof running.folder, "/tmp/pejl-app-XXXXXX");
    assert_non_null(mkdtemp(running.folder));
    running.supervisor = listen_in(&running);
    running_do(&running, PEJL_PROGRAM " init a.db >/dev/null");
    running_do(&running, PEJL_PROGRAM " demo a.db >/dev/null");
    return 0;
}

int
running_tear_down(void **state)
{
    struct running *running = *state;
    char command[100];

    if (running->display.server == 0)
        return 0;
    if (running->process > 0) {
        kill(running->process, SIGKILL);
        waitpid(running->process, NULL, 0);
    }
    close(running->supervisor);
    snprintf(command, sizeof command, "rm -r %s", running->folder);
    display_stop(&running->display);
    return system(command);
}

static void
become_board(const struct running *running)
{
    char path[100];
    int log;

    if (chdir(running->folder) != 0)
        _exit(126);
    log = open("log", O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(log, STDERR_FILENO);
    snprintf(path, sizeof path, "%s/notify", running->folder);
    setenv("NOTIFY_SOCKET", path, 1);
    setenv("DISPLAY", running->display.name, 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    execl(PEJL_PROGRAM, "pejl", "show", "--source", BOARD_DATABASE, "--cache",
          "cache", "--theme", "day",
          access("board.ini", R_OK) == 0 ? "--config" : (char *)NULL,
          "board.ini", (char *)NULL);
    _exit(127);
}

// Returns false if nothing is heard in time. A place is remembered.
static bool
hear(struct running *running, char *line, size_t size, int timeout_ms)
{
    static const char beginning[] = "STATUS=Showing ";
    struct pollfd ear = {.fd = running->supervisor, .events = POLLIN};
    ssize_t length;

    if (poll(&ear, 1, timeout_ms) != 1)
        return false;
    length = recv(running->supervisor, line, size - 1, 0);
    line[length > 0 ? length : 0] = '\0';
    if (strncmp(line, beginning, sizeof beginning - 1) == 0)
        snprintf(running->heard, sizeof running->heard, "%s",
                 line + sizeof beginning - 1);
    return length > 0;
}

void
running_start(struct running *running)
{
    char line[200] = "";

    if (running->display.server == 0)
        skip();
    *running->heard = '\0';
    running->process = fork();
    if (running->process == 0)
        become_board(running);
    while (strcmp(line, "READY=1") != 0) {
        if (!hear(running, line, sizeof line, TIMEOUT_MS)) {
            running_do(running, "cat log >&2");
            fail_msg("the board did not begin");
        }
    }
}

int
running_stop(struct running *running)
{
    int64_t start_ms = display_now_ms();
    int status = -1;

    kill(running->process, SIGTERM);
    waitpid(running->process, &status, 0);
    running->process = 0;
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    return (int)(display_now_ms() - start_ms);
}

void
running_kill(struct running *running)
{
    kill(running->process, SIGKILL);
    waitpid(running->process, NULL, 0);
    running->process = 0;
}

bool
running_hears(struct running *running, int timeout_ms)
{
    int64_t end_ms = display_now_ms() + timeout_ms;
    char line[200] = "";

    for (;;) {
        int left_ms = (int)(end_ms - display_now_ms());
        if (left_ms <= 0 || !hear(running, line, sizeof line, left_ms))
            return false;
        if (strncmp(line, "STATUS=Showing ", 15) == 0)
            return true;
    }
}

// Words that end with a slash mean any of the kind.
static bool
means(const char *words, const char *place)
{
    size_t length = strlen(words);

    return length > 0 && words[length - 1] == '/'
               ? strncmp(place, words, length) == 0
               : strcmp(place, words) == 0;
}

void
running_wait_place(struct running *running, const char *place)
{
    while (!means(place, running->heard)) {
        if (!running_hears(running, TIMEOUT_MS))
            fail_msg("the board shows \"%s\", not \"%s\"", running->heard,
                     place);
    }
    // A fade, and the guard against a second strike.
    display_rest(400);
}

// From "plan/7, detail 1" to the options of shot.
static void
write_options(char *out, size_t size, const char *place)
{
    char page[40] = "";
    char item[40] = "";
    char option[40] = "";
    int value = 0;

    sscanf(place, "%39[a-z]", page);
    sscanf(place, "%*[a-z]/%39[0-9]", item);
    if (strstr(place, ", ") != NULL)
        sscanf(strstr(place, ", "), ", %39s %d", option, &value);
    snprintf(out, size, "--page %s %s%s %s%s %.0d", page,
             *item == '\0' ? "" : "--item ", item, *option == '\0' ? "" : "--",
             option, value);
}

static FILE *
open_dump(const struct running *running)
{
    char options[200];
    char command[500];

    write_options(options, sizeof options, running->heard);
    snprintf(command, sizeof command,
             "cd %s && %s shot --source a.db --size %dx%d --text --out - %s",
             running->folder, PEJL_PROGRAM, DISPLAY_WIDTH, DISPLAY_HEIGHT,
             options);
    return popen(command, "r");
}

struct rectangle
running_find(const struct running *running, const char *words, char *intent,
             size_t size)
{
    FILE *dump = open_dump(running);
    struct rectangle found = {0};
    char line[2000];

    while (fgets(line, sizeof line, dump) != NULL) {
        struct rectangle box;
        char here[100];
        if (found.width == 0 &&
            sscanf(line, "tap\t%d\t%d\t%d\t%d\t%*s\t%*s\t%*s\t%99s", &box.x,
                   &box.y, &box.width, &box.height, here) == 5 &&
            means(words, here)) {
            found = box;
            snprintf(intent, size, "%s", here);
        }
    }
    pclose(dump);
    if (found.width == 0)
        fail_msg("no target \"%s\" on %s", words, running->heard);
    return found;
}

void
running_tap(const struct running *running, struct rectangle rectangle)
{
    char action[100];

    snprintf(action, sizeof action, "mousemove %d %d click 1",
             rectangle.x + rectangle.width / 2,
             rectangle.y + rectangle.height / 2);
    display_do(&running->display, action);
}

void
running_execute(const struct running *running, const char *sql)
{
    char path[100];
    sqlite3 *handle = NULL;
    char *cause = NULL;

    snprintf(path, sizeof path, "%s/a.db", running->folder);
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    sqlite3_busy_timeout(handle, 5000);
    if (sqlite3_exec(handle, sql, NULL, NULL, &cause) != SQLITE_OK)
        fail_msg("%s: %s", sql, cause);
    sqlite3_close(handle);
}

int
running_count_log(const struct running *running, const char *words)
{
    char path[100];
    char line[3000];
    FILE *log;
    int count = 0;

    snprintf(path, sizeof path, "%s/log", running->folder);
    log = fopen(path, "r");
    while (log != NULL && fgets(line, sizeof line, log) != NULL)
        count += strstr(line, words) != NULL;
    if (log != NULL)
        fclose(log);
    return count;
}
