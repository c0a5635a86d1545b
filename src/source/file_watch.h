// A file watch: tells at once that an SQLite file may have changed (inotify).
#ifndef PEJL_SOURCE_FILE_WATCH_H
#define PEJL_SOURCE_FILE_WATCH_H

#include "source/interrupt.h"

#include <stdbool.h>
#include <stdint.h>

// Valid when all-zero: it watches nothing.
struct file_watch {
    int fd;             // of inotify; 0 if there is none
    int directory;      // watch descriptor of the directory; 0 if there is none
    char *name;         // owned; of the file in it, behind any symbolic link
    int64_t touched_us; // how long ago, when asleep; 0 if not lately
};

// Watch the file at `path`, which need not be there; its directory must.
// Replaces what was watched before. Where nothing can be watched, nothing is
// heard: poll too.
void
file_watch_start(struct file_watch *watch, const char *path);

// Say whether the directory is watched at present.
bool
file_watch_is_on(const struct file_watch *watch);

// Sleep until a look at the database is due, an interrupt or `timeout_ms`. A
// look is due at once after the file, its -wal or its -journal was touched.
// The event may come before the commit can be seen (the writer waits for its
// disk in between, and the index of the WAL changes without an event), so more
// looks follow: after 0.2 ms, then whenever an eighth more time went by, for a
// second, or once more is heard, a millisecond apart at the least. Where no
// event tells, a look is due every second.
void
file_watch_sleep(struct file_watch *watch, const struct interrupt *interrupt,
                 int64_t timeout_ms);

// Release. Accepts an all-zero watch.
void
file_watch_stop(struct file_watch *watch);

#endif
