// What tests ask of an outbox.
#ifndef PEJL_TESTS_CACHE_SUPPORT_OUTBOX_H
#define PEJL_TESTS_CACHE_SUPPORT_OUTBOX_H

#include "cache/outbox.h"
#include "support_entry.h"

// Return the path of the outbox in `directory`, or of what is beside it under
// another ending; valid until the next call.
const char *
outbox_path(const char *directory, const char *ending);

// Put report `number` (support_entry.h), and check that it is kept.
void
outbox_put_report(struct outbox *outbox, int number);

// Check the keys of what waits, oldest first, a space behind each.
void
outbox_assert_waits(struct outbox *outbox, const char *keys);

#endif
