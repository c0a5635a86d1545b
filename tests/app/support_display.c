#include "support_display.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int64_t
display_now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
display_rest(int duration_ms)
{
    struct timespec rest = {duration_ms / 1000,
                            (long)(duration_ms % 1000) * 1000000};

    nanosleep(&rest, NULL);
}

static bool
is_installed(const char *program)
{
    char command[100];

    snprintf(command, sizeof command, "command -v %s >/dev/null", program);
    return system(command) == 0;
}

// The server writes the number of the display it took into a pipe.
static void
become_server(const struct display *display, int handle)
{
    char number[16];
    char screen[40];
    int silence = open("/dev/null", O_WRONLY);

    dup2(silence, STDERR_FILENO);
    snprintf(number, sizeof number, "%d", handle);
    snprintf(screen, sizeof screen, "%dx%dx24", DISPLAY_WIDTH, DISPLAY_HEIGHT);
    execlp("Xvfb", "Xvfb", "-noreset", "-displayfd", number, "-screen", "0",
           screen, "-fbdir", display->folder, "-nolisten", "tcp", (char *)NULL);
    _exit(127);
}

static uint32_t
header_field(const struct display *display, size_t index)
{
    const uint32_t *fields = display->file;

    return ntohl(fields[index]);
}

// The file is an XWD: header_size, …, bytes_per_line at 12, ncolors at 19;
// then the colours, twelve bytes each, then the pixels (XWDFile.h).
static void
map_glass(struct display *display)
{
    char path[100];
    struct stat status;
    int file;

    snprintf(path, sizeof path, "%s/Xvfb_screen0", display->folder);
    file = open(path, O_RDONLY);
    assert_true(file >= 0 && fstat(file, &status) == 0);
    display->file_size = (size_t)status.st_size;
    display->file =
        mmap(NULL, display->file_size, PROT_READ, MAP_SHARED, file, 0);
    assert_true(display->file != MAP_FAILED);
    close(file);
    display->stride = header_field(display, 12) / 4;
    size_t start = header_field(display, 0) + 12 * header_field(display, 19);
    display->pixels = (const volatile uint32_t *)display->file + start / 4;
}

bool
display_start(struct display *display)
{
    int handles[2];
    char number[16] = "";

    *display = (struct display){0};
    if (!is_installed("Xvfb") || !is_installed("xdotool"))
        return false;
    snprintf(display->folder, sizeof display->folder, "/tmp/pejl-x-XXXXXX");
    assert_non_null(mkdtemp(display->folder));
    assert_int_equal(pipe(handles), 0);
    display->server = fork();
    if (display->server == 0)
        become_server(display, handles[1]);
    close(handles[1]);
    assert_true(read(handles[0], number, sizeof number - 1) > 0);
    close(handles[0]);
    number[strcspn(number, "\n")] = '\0';
    snprintf(display->name, sizeof display->name, ":%.8s", number);
    map_glass(display);
    return true;
}

void
display_stop(struct display *display)
{
    char path[100];

    if (display->server <= 0)
        return;
    munmap(display->file, display->file_size);
    kill(display->server, SIGTERM);
    waitpid(display->server, NULL, 0);
    snprintf(path, sizeof path, "%s/Xvfb_screen0", display->folder);
    unlink(path);
    rmdir(display->folder);
}

uint64_t
display_hash(const struct display *display, struct rectangle rectangle)
{
    uint64_t hash = 14695981039346656037u;

    for (int y = rectangle.y; y < rectangle.y + rectangle.height; y++) {
        const volatile uint32_t *row =
            display->pixels + (size_t)y * display->stride;
        for (int x = rectangle.x; x < rectangle.x + rectangle.width; x++)
            hash = (hash ^ (row[x] & 0xffffff)) * 1099511628211u;
    }
    return hash;
}

int
display_wait_change(const struct display *display, struct rectangle rectangle,
                    uint64_t before, int timeout_ms)
{
    int64_t start_ms = display_now_ms();
    int64_t passed_ms = 0;

    for (;;) {
        bool is_last = passed_ms >= timeout_ms;
        if (display_hash(display, rectangle) != before)
            return (int)passed_ms;
        if (is_last)
            return -1;
        // What is watched needs the processor more than who watches.
        int64_t looked_ms = display_now_ms() - start_ms - passed_ms;
        display_rest(looked_ms < 10 ? 1 + 2 * (int)looked_ms : 20);
        passed_ms = display_now_ms() - start_ms;
    }
}

bool
display_wait_back(const struct display *display, struct rectangle rectangle,
                  uint64_t before, int timeout_ms)
{
    int64_t end_ms = display_now_ms() + timeout_ms;

    while (display_hash(display, rectangle) != before) {
        if (display_now_ms() >= end_ms)
            return false;
        display_rest(10);
    }
    return true;
}

uint64_t
display_wait_still(const struct display *display, struct rectangle rectangle,
                   int still_ms)
{
    int64_t end_ms = display_now_ms() + 20000;
    uint64_t hash;

    do {
        assert_true(display_now_ms() < end_ms);
        hash = display_hash(display, rectangle);
    } while (display_wait_change(display, rectangle, hash, still_ms) >= 0);
    return hash;
}

void
display_do(const struct display *display, const char *action)
{
    char command[200];

    snprintf(command, sizeof command, "DISPLAY=%s xdotool %s", display->name,
             action);
    assert_int_equal(system(command), 0);
}
