// The memory of a published source: the manifest it took last, in a file, so
// that a restart does not make it take an older one.
#ifndef PEJL_SOURCE_MANIFEST_MEMORY_H
#define PEJL_SOURCE_MANIFEST_MEMORY_H

#include "source/manifest.h"

// Read what was remembered of `location` in the file at `path`, signed by one
// of `keys`. Returns false if there is nothing to believe.
bool
manifest_recall(struct manifest *manifest, const char *path,
                const char *location, const struct signature_keys *keys);

// Remember the `length` bytes of a manifest. Returns false if that could not
// be written; then what was remembered before stays.
bool
manifest_remember(const char *path, const char *location, const char *bytes,
                  size_t length);

#endif
