// The messages of rqlite's HTTP interface: the text of a request, the meaning
// of a reply (rqlite.io/docs/api, version 8).
#ifndef PEJL_SOURCE_RQLITE_MESSAGE_H
#define PEJL_SOURCE_RQLITE_MESSAGE_H

#include "base/text.h"
#include "source/source.h"

enum rqlite_verdict {
    RQLITE_ACCEPTED,
    RQLITE_MALFORMED, // not what rqlite writes
    RQLITE_UNABLE,    // the node could not: no leader to ask, data too old
    RQLITE_REFUSED,   // a statement failed, or gave what was not asked for
};

// What was wrong, for the log; cleaned, and the same for the same trouble.
struct rqlite_cause {
    char text[200];
};

// Append the body that asks for the statements. Returns false if one of their
// texts is not UTF-8.
bool
rqlite_message_write(struct text_builder *body,
                     const struct source_statement *statements, size_t count);

// Judge a reply of HTTP status 200 to `count` statements. With `reply` (all-
// zero) each must have given one column and at most one row, and the texts go
// there; without, each must only have been executed. On anything but
// RQLITE_ACCEPTED `reply` is empty and `cause` says why.
enum rqlite_verdict
rqlite_message_read(const char *bytes, size_t length, size_t count,
                    struct source_reply *reply, struct rqlite_cause *cause);

#endif
