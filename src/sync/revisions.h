// Revisions: what the source tells of how often each dataset changed.
#ifndef PEJL_SYNC_REVISIONS_H
#define PEJL_SYNC_REVISIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// From here on a revision is a hash of the rows, as a published database tells
// it: it says that they are others, and nothing of which came first.
#define REVISION_HASH (INT64_C(1) << 60)

// The statement that tells them, a line "dataset revision" each.
extern const char revisions_select[];

// Read `text` into `revisions`, one per dataset of the cache. Datasets that
// the cache does not know are passed over. Returns NULL, or the name of the
// first dataset that is not told.
const char *
revisions_read(const char *text, int64_t *revisions);

#endif
