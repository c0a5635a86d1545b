// Watches what is on the glass of an Xvfb, and touches it.
//
//   glass FILE start X,Y,RRGGBB;… TIMEOUT_MS COMMAND…
//       Start the command; when every pixel has its colour print
//       "first MILLISECONDS" since the start, -1 if they did not in time; end
//       with the command.
//   glass FILE changes X,Y,W,H SECONDS
//       Print when the area changed, in milliseconds on the monotonic clock.
//   glass FILE change X,Y,W,H TIMEOUT_MS
//       Print "ready", then when the area changes first.
//   glass FILE touch X,Y,W,H X,Y COUNT DISPLAY
//       Touch the middle of the first, which answers and then opens another
//       page; come back by touching the second point. Print for each time
//       milliseconds from finger down to the answer, from finger up to the
//       first of the new page, and to the last of it.
#include "framebuffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

#define POINTS_MAX 16
#define POLL_US 200
#define ROW_SAMPLES 8192 // every pixel of a row
#define SPREAD 64        // pixels looked at, each way, in a large area
#define HOLD_MS 80.0
#define CALM_MS 250.0      // after so long without a change a page is there
#define EDGE 8             // pixels: what is pressed may draw a little outside
#define PATIENCE_MS 2000.0 // for anything that a touch asks for

struct point {
    int x, y;
    uint32_t color;
};

static int
read_points(const char *words, struct point points[POINTS_MAX])
{
    int count = 0;
    int length;

    while (count < POINTS_MAX &&
           sscanf(words, "%d,%d,%x%n", &points[count].x, &points[count].y,
                  &points[count].color, &length) == 3) {
        count++;
        words += length;
        if (*words == ';')
            words++;
    }
    return *words == '\0' ? count : 0;
}

static bool
read_area(const char *words, struct area *area)
{
    int width, height;

    if (sscanf(words, "%d,%d,%d,%d", &area->left, &area->top, &width,
               &height) != 4)
        return false;
    area->right = area->left + width;
    area->bottom = area->top + height;
    return true;
}

static bool
shows(const struct framebuffer *glass, const struct point *points, int count)
{
    for (int i = 0; i < count; i++) {
        if (framebuffer_pixel(glass, points[i].x, points[i].y) !=
            points[i].color)
            return false;
    }
    return true;
}

static void
tell_wrong(const struct framebuffer *glass, const struct point *points,
           int count)
{
    for (int i = 0; i < count; i++) {
        fprintf(stderr, "%d,%d is %06x, not %06x\n", points[i].x, points[i].y,
                framebuffer_pixel(glass, points[i].x, points[i].y),
                points[i].color);
    }
}

static int
start(const struct framebuffer *glass, char **arguments)
{
    struct point points[POINTS_MAX];
    int count = read_points(arguments[0], points);
    double timeout_ms = strtod(arguments[1], NULL);
    double began = clock_ms();
    pid_t child = fork();
    int status;

    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        _exit(127);
    }
    printf("pid %d\n", (int)child);
    while (!shows(glass, points, count) && clock_ms() - began < timeout_ms)
        doze(POLL_US);
    if (shows(glass, points, count)) {
        printf("first %.2f\n", clock_ms() - began);
    } else {
        printf("first -1\n");
        tell_wrong(glass, points, count);
    }
    fflush(stdout);
    waitpid(child, &status, 0);
    return 0;
}

static int
tell_changes(const struct framebuffer *glass, char **arguments)
{
    struct area area;
    double seconds = strtod(arguments[1], NULL);
    double began = clock_ms();
    uint64_t last;

    if (!read_area(arguments[0], &area))
        return 2;
    last = framebuffer_hash(glass, area, NULL, ROW_SAMPLES, 1);
    while (clock_ms() - began < 1e3 * seconds) {
        uint64_t hash = framebuffer_hash(glass, area, NULL, ROW_SAMPLES, 1);
        if (hash != last)
            printf("%.3f\n", clock_ms());
        last = hash;
        doze(POLL_US);
    }
    return 0;
}

// Return when the area, but for a part of it, looks other than `before`; a
// negative number if it does not.
static double
await(const struct framebuffer *glass, struct area area,
      const struct area *without, uint64_t before, double timeout_ms)
{
    double began = clock_ms();

    while (clock_ms() - began < timeout_ms) {
        if (framebuffer_hash(glass, area, without, SPREAD, SPREAD) != before)
            return clock_ms();
        doze(POLL_US);
    }
    return -1.0;
}

static int
tell_change(const struct framebuffer *glass, char **arguments)
{
    struct area area;
    uint64_t before;

    if (!read_area(arguments[0], &area))
        return 2;
    before = framebuffer_hash(glass, area, NULL, SPREAD, SPREAD);
    puts("ready");
    fflush(stdout);
    printf("%.3f\n",
           await(glass, area, NULL, before, strtod(arguments[1], NULL)));
    return 0;
}

// Return when the last change was before `CALM_MS` without one.
static double
await_calm(const struct framebuffer *glass, struct area area)
{
    double last = clock_ms();
    uint64_t seen = framebuffer_hash(glass, area, NULL, SPREAD, SPREAD);

    while (clock_ms() - last < CALM_MS) {
        uint64_t hash = framebuffer_hash(glass, area, NULL, SPREAD, SPREAD);
        if (hash != seen)
            last = clock_ms();
        seen = hash;
        doze(POLL_US);
    }
    return last;
}

struct finger {
    Display *display;
    const struct framebuffer *glass;
    struct area all; // what of the glass is looked at
};

static void
press(const struct finger *finger, bool is_down)
{
    XTestFakeButtonEvent(finger->display, 1, is_down, CurrentTime);
    XFlush(finger->display);
}

static void
move(const struct finger *finger, int x, int y)
{
    XTestFakeMotionEvent(finger->display, -1, x, y, CurrentTime);
    XFlush(finger->display);
}

static double
since(double began, double ended)
{
    return ended < 0.0 ? -1.0 : ended - began;
}

static void
open_page(const struct finger *finger, struct area target)
{
    const struct framebuffer *glass = finger->glass;
    struct area around = {target.left - EDGE, target.top - EDGE,
                          target.right + EDGE, target.bottom + EDGE};
    uint64_t idle, still;
    double down, up, answered, began;

    move(finger, (target.left + target.right) / 2,
         (target.top + target.bottom) / 2);
    await_calm(glass, finger->all);
    idle = framebuffer_hash(glass, target, NULL, SPREAD, SPREAD);
    still = framebuffer_hash(glass, finger->all, &around, SPREAD, SPREAD);
    down = clock_ms();
    press(finger, true);
    answered = await(glass, target, NULL, idle, PATIENCE_MS);
    while (clock_ms() - down < HOLD_MS)
        doze(POLL_US);
    up = clock_ms();
    press(finger, false);
    began = await(glass, finger->all, &around, still, PATIENCE_MS);
    printf("%.3f %.3f %.3f\n", since(down, answered), since(up, began),
           since(up, await_calm(glass, finger->all)));
}

static void
go_back(const struct finger *finger, int x, int y)
{
    move(finger, x, y);
    press(finger, true);
    doze(80000);
    press(finger, false);
    doze(400000);
    await_calm(finger->glass, finger->all);
}

static int
touch(const struct framebuffer *glass, char **arguments)
{
    struct finger finger = {.glass = glass};
    struct area target;
    int x, y;
    long count = strtol(arguments[2], NULL, 10);

    if (!read_area(arguments[0], &target) ||
        sscanf(arguments[1], "%d,%d", &x, &y) != 2)
        return 2;
    finger.display = XOpenDisplay(arguments[3]);
    if (finger.display == NULL)
        return 1;
    // Neither the clock above nor the ring below, which move by themselves.
    finger.all = (struct area){0, glass->height / 11, glass->width,
                               glass->height * 5 / 6};
    for (long i = 0; i < count; i++) {
        open_page(&finger, target);
        go_back(&finger, x, y);
        doze((int)(i * 7919 % 17 * 1000));
    }
    XCloseDisplay(finger.display);
    return 0;
}

int
main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int least; // arguments
        int (*run)(const struct framebuffer *glass, char **arguments);
    } commands[] = {
        {"start", 3, start},
        {"changes", 2, tell_changes},
        {"change", 2, tell_change},
        {"touch", 4, touch},
    };
    struct framebuffer glass;

    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (argc >= 3 + commands[i].least &&
            strcmp(argv[2], commands[i].name) == 0)
            return framebuffer_open(&glass, argv[1])
                       ? commands[i].run(&glass, argv + 3)
                       : 1;
    }
    fprintf(stderr, "glass: see the head of glass.c\n");
    return 2;
}
