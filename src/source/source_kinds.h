// The kinds of source that source_open chooses from, and what they share.
#ifndef PEJL_SOURCE_SOURCE_KINDS_H
#define PEJL_SOURCE_SOURCE_KINDS_H

#include "source/source.h"

// What a location of the second kind begins with.
#define SOURCE_RQLITE_PREFIX "rqlite+"

// Return the source that is the SQLite file at `path`; it is opened at the
// first read, and again when another file took its place.
struct source *
source_file_open(const char *path, const struct source_options *options);

// Return the source that is the rqlite cluster at `location`, or NULL, logged
// with the remedy, if the location or the credential is wrong.
struct source *
source_rqlite_open(const char *location, const struct source_options *options);

// Return the source that is the published database at `location`, a path or
// an https:// address, or NULL, logged with the remedy, if the location or the
// keys are wrong.
struct source *
source_published_open(const char *location,
                      const struct source_options *options);

// Make room in an all-zero reply for `count` texts, all NULL.
void
source_reply_prepare(struct source_reply *reply, size_t count);

#endif
