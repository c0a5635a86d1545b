// The answer of one rqlite node: what came over HTTP, and what it means.
#ifndef PEJL_SOURCE_RQLITE_ANSWER_H
#define PEJL_SOURCE_RQLITE_ANSWER_H

#include "source/http.h"
#include "source/source.h"

enum rqlite_answer {
    RQLITE_DONE,
    RQLITE_AWAY,       // no answer, or one that says: not now
    RQLITE_SILENT,     // no answer in time; it may be waiting for a leader
    RQLITE_LEADERLESS, // it could not ask a leader, or its data is too old
    RQLITE_DENIED,     // it refused the credential
    RQLITE_STRANGE,    // not an answer of rqlite
    RQLITE_WRONG,      // a statement failed: any other node would say the same
    RQLITE_STOPPED,    // source_interrupt was called
};

// Judge what came of a request of `count` statements; with `reply` (all-zero)
// the texts go there. On anything but RQLITE_DONE `reply` is empty and `cause`
// (of `size` bytes) says why, in the same words for the same trouble.
enum rqlite_answer
rqlite_answer_judge(const struct http_reply *http, size_t count,
                    struct source_reply *reply, char *cause, size_t size);

#endif
