// Revisions: what the source tells of how often each dataset changed.
#ifndef PEJL_SYNC_REVISIONS_H
#define PEJL_SYNC_REVISIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The statement that tells them, a line "dataset revision" each.
extern const char revisions_select[];

// Read `text` into `revisions`, one per dataset of the cache. Datasets that
// the cache does not know are passed over. Returns NULL, or the name of the
// first dataset that is not told.
const char *
revisions_read(const char *text, int64_t *revisions);

#endif
