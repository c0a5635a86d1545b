// The manifest of a published database: what it is, and who says so. Lines of
// text, the last of which signs those before it.
#ifndef PEJL_SOURCE_MANIFEST_H
#define PEJL_SOURCE_MANIFEST_H

#include "base/text.h"
#include "source/signature.h"

#include <stdint.h>

// What the name of the database is followed by to give its manifest's.
#define MANIFEST_SUFFIX ".manifest"

enum { MANIFEST_BYTES = 16 << 10 };

struct manifest {
    int64_t version;     // grows with every other content
    int64_t published_s; // UTC seconds
    int64_t size;        // of the database, in bytes
    int64_t rows;        // of all datasets
    unsigned char hash[SIGNATURE_HASH_BYTES];
    bool is_signed; // whether it says so; by whom is manifest_read's business
};

// Begin a manifest with what it says of the whole; its `rows` are not written.
void
manifest_begin(struct text_builder *text, const struct manifest *manifest);

// Add how many rows of a dataset there are.
void
manifest_add_rows(struct text_builder *text, const char *dataset,
                  int64_t count);

// End it with a signature.
void
manifest_sign(struct text_builder *text, const struct signature_secret *secret);

// Read a manifest. With `keys` one of them must have signed it; NULL asks for
// no signature. Returns NULL, or what is wrong, the same for the same trouble.
const char *
manifest_read(struct manifest *manifest, const char *bytes, size_t length,
              const struct signature_keys *keys);

// Say whether these bytes are the database that it tells of.
bool
manifest_fits(const struct manifest *manifest, const void *bytes,
              size_t length);

#endif
