// A published source, for whoever looks at it more closely.
#ifndef PEJL_SOURCE_SOURCE_PUBLISHED_H
#define PEJL_SOURCE_SOURCE_PUBLISHED_H

#include "source/manifest.h"
#include "source/source.h"

// Return the manifest of what the source read last, NULL if it is of another
// kind or has read nothing. Borrowed until the source is used again.
const struct manifest *
source_published_manifest(const struct source *source);

#endif
