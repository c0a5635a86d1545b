// One result inside a reply of rqlite, and the reading of the reply it is in.
#ifndef PEJL_SOURCE_RQLITE_RESULT_H
#define PEJL_SOURCE_RQLITE_RESULT_H

#include "source/json_reader.h"
#include "source/rqlite_message.h"

// The reading of one reply.
struct reading {
    struct json_reader json;
    struct source_reply *reply; // with room for `count`; NULL if executed
    struct rqlite_cause *cause;
    size_t count;   // of statements
    size_t results; // met so far
    bool has_results;
    bool has_error;  // of the reply as a whole
    bool is_refused; // some statement failed; the first cause is kept
};

// Read the result that comes next. Returns false if it is malformed.
bool
rqlite_result_read(struct reading *reading);

// Append what the server says went wrong to the cause, cleaned. With `is_cut`
// only up to the first colon: what rqlite writes after it (addresses, ports)
// differs from one time to the next, and the log tells changes.
bool
rqlite_result_take_error(struct reading *reading, bool is_cut);

// Say whether this is the first time that the member whose `*flag` it is was
// met; a second time is malformed.
bool
rqlite_result_is_new(struct reading *reading, bool *flag);

// Take null if it comes next, and say whether it did.
bool
rqlite_result_take_null(struct reading *reading);

#endif
