// The post: what is written down at the board, until the shared database has
// it, and who may write.
#ifndef PEJL_APP_POST_H
#define PEJL_APP_POST_H

#include "meeting/meeting.h"
#include "settings/settings.h"
#include "sync/pin_check.h"
#include "sync/sender.h"

#include <stdatomic.h>
#include <stdbool.h>

// Valid when all-zero: nothing may be written. Main thread.
struct post {
    struct source *source;
    struct outbox *outbox;
    struct sender *sender;
    struct pin_check *pins;
    struct meeting_note *notes; // oldest first
    size_t count, capacity;
    int64_t sent_s;
    bool has_listed; // what waited from before is among the notes
    bool is_checking;
    atomic_bool has_news; // set by other threads
    atomic_bool is_heard; // set by other threads: the database answers again
};

// Start the threads that keep and send, if the settings let the board write;
// `on_news` wakes the loop.
void
post_start(struct post *post, const struct settings *settings,
           void (*on_news)(void *context), void *context);

// Keep an entry, and show it as written from now on.
void
post_put(struct post *post, const struct entry *entry);

// Forget those that were sent, but for those of the meeting with this key.
void
post_tidy(struct post *post, const char *meeting);

// Show an entry that the shared database has, among the others by its time,
// unless it is shown already.
void
post_add_sent(struct post *post, const struct entry *entry);

// Show again what was written at the meeting with this key before a restart, as
// the data tell it.
void
post_read_back(struct post *post, const struct snapshot *snapshot,
               const char *meeting);

// Let an entry that was refused be sent again, or put it away.
void
post_decide(struct post *post, const char *key, bool is_again);

// Tell that the shared database answers again: what waits is tried at once, not
// when its back-off is over, by the next post_follow. Any thread.
void
post_hear(struct post *post);

// Look at what became of everything. Returns whether anything changed.
bool
post_follow(struct post *post, int64_t now_s);

// Return what pages show of it, until the next call of a function above.
struct meeting_post
post_shown(const struct post *post);

// Fill in who may write. Returns their number.
size_t
post_find_persons(struct post *post,
                  char persons[MEETING_PERSONS_MAX][ENTRY_NAME_SIZE]);

// Let a code be checked, unless one is, and say what became of it: false while
// there is nothing to say.
void
post_check(struct post *post, const char *person, const char *digits);
bool
post_take_verdict(struct post *post, int64_t now_s,
                  enum meeting_verdict *verdict, int64_t *wait_ms);

// End the threads and release. Accepts an all-zero post.
void
post_stop(struct post *post);

#endif
