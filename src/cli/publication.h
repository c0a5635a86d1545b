// A publication: what the public views of a source show, in a database of its
// own that holds nothing else.
#ifndef PEJL_CLI_PUBLICATION_H
#define PEJL_CLI_PUBLICATION_H

#include "base/text.h"
#include "source/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The most that any one statement may bring: a picture of 20 MB as hex.
#define PUBLICATION_REPLY_BYTES (64u << 20)

// What was published. Valid when all-zero.
struct publication {
    int64_t *row_counts; // owned; one for each dataset of the table
    int64_t rows;
    int64_t pictures;
};

// Read the source and make the database at `path`, where nothing is, without
// the stories that begin after `until_s`, UTC seconds. The same content gives
// the same bytes, wherever it was read. Returns false, said, if it cannot be
// done; what is at `path` then is worth nothing.
bool
publication_make(struct publication *publication, struct source *source,
                 const char *path, int64_t until_s);

// Release. Accepts an all-zero one.
void
publication_destroy(struct publication *publication);

#endif
