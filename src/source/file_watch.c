#include "source/file_watch.h"

#include "base/memory.h"
#include "base/thread.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum {
    POLL_MS = 1000,
    FIRST_LOOK_US = 200,
    BUSY_US = 8000, // looks no denser than this age gives, while events come
    LAST_LOOK_US = 1000000,
};

static const uint32_t events_heard =
    IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_TO |
    IN_MOVED_FROM | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

static const char *const suffixes[] = {"", "-wal", "-journal"};

static int
open_inotify(void)
{
    int fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (fd < 0) {
        return 0;
    }
    int kept = fcntl(fd, F_DUPFD_CLOEXEC, 3);
    close(fd);
    return kept < 0 ? 0 : kept;
}

static char *
copy_text(const char *text, size_t length)
{
    char *copy = memory_allocate(length + 1);
    memcpy(copy, text, length);
    return copy;
}

// The real path of the file, or, as long as it is missing, the given one.
static char *
resolve(const char *path)
{
    char *resolved = realpath(path, NULL);
    return resolved != NULL ? resolved : copy_text(path, strlen(path));
}

void
file_watch_start(struct file_watch *watch, const char *path)
{
    char *resolved = resolve(path);
    char *slash = strrchr(resolved, '/');
    const char *name = slash == NULL ? resolved : slash + 1;
    free(watch->name);
    watch->name = copy_text(name, strlen(name));
    const char *directory = ".";
    if (slash != NULL) {
        slash[slash == resolved ? 1 : 0] = '\0';
        directory = resolved;
    }
    if (watch->fd == 0) {
        watch->fd = open_inotify();
    }
    int added = watch->fd == 0
                    ? -1
                    : inotify_add_watch(watch->fd, directory, events_heard);
    if (watch->directory > 0 && watch->directory != added) {
        (void)inotify_rm_watch(watch->fd, watch->directory);
    }
    watch->directory = added > 0 ? added : 0;
    free(resolved);
}

bool
file_watch_is_on(const struct file_watch *watch)
{
    return watch->directory > 0;
}

static bool
is_ours(const struct file_watch *watch, const char *name)
{
    size_t length = strlen(watch->name);
    if (strncmp(name, watch->name, length) != 0) {
        return false;
    }
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        if (strcmp(name + length, suffixes[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool
hear_event(struct file_watch *watch, const struct inotify_event *event)
{
    if ((event->mask & IN_Q_OVERFLOW) != 0) {
        return true;
    }
    if (event->wd != watch->directory) {
        return false;
    }
    if ((event->mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
        if ((event->mask & IN_IGNORED) == 0) {
            (void)inotify_rm_watch(watch->fd, watch->directory);
        }
        watch->directory = 0;
        return true;
    }
    return event->len > 0 && is_ours(watch, event->name);
}

static bool
hear(struct file_watch *watch)
{
    _Alignas(struct inotify_event) char bytes[4096];
    bool was_touched = false;
    ssize_t length;
    while (watch->fd > 0 &&
           (length = read(watch->fd, bytes, sizeof bytes)) > 0) {
        const struct inotify_event *event;
        for (size_t at = 0; at < (size_t)length;
             at += sizeof *event + event->len) {
            event = (const struct inotify_event *)(const void *)(bytes + at);
            was_touched |= hear_event(watch, event);
        }
    }
    return was_touched;
}

// Sleeps through what other files in the directory go through.
static bool
sleep_until_touched(struct file_watch *watch, const struct interrupt *interrupt,
                    int64_t timeout_us)
{
    int64_t end_us = thread_now_ms() * 1000 + timeout_us;
    int64_t left_us = timeout_us;
    while (left_us > 0 && !interrupt_is_raised(interrupt)) {
        if (interrupt_sleep(interrupt, watch->fd, left_us) && hear(watch)) {
            return true;
        }
        left_us = end_us - thread_now_ms() * 1000;
    }
    return false;
}

// The next commit may come before the looks for the last one are over, and does
// not wait for one that is far away.
static void
sleep_until_next_look(struct file_watch *watch,
                      const struct interrupt *interrupt)
{
    int64_t look_us = watch->touched_us / 8;
    if (look_us < FIRST_LOOK_US) {
        look_us = FIRST_LOOK_US;
    }
    int64_t deaf_us = look_us < BUSY_US / 8 ? look_us : BUSY_US / 8;
    (void)interrupt_sleep(interrupt, 0, deaf_us);
    bool was_touched =
        hear(watch) || sleep_until_touched(watch, interrupt, look_us - deaf_us);
    watch->touched_us += look_us;
    if (was_touched && watch->touched_us > BUSY_US) {
        watch->touched_us = BUSY_US;
    } else if (watch->touched_us > LAST_LOOK_US) {
        watch->touched_us = 0;
    }
}

void
file_watch_sleep(struct file_watch *watch, const struct interrupt *interrupt,
                 int64_t timeout_ms)
{
    if (watch->touched_us > 0) {
        sleep_until_next_look(watch, interrupt);
        return;
    }
    int64_t timeout_us = (timeout_ms < POLL_MS ? timeout_ms : POLL_MS) * 1000;
    if (sleep_until_touched(watch, interrupt, timeout_us)) {
        watch->touched_us = 1;
    }
}

void
file_watch_stop(struct file_watch *watch)
{
    if (watch->fd > 0) {
        close(watch->fd);
    }
    free(watch->name);
    *watch = (struct file_watch){0};
}
