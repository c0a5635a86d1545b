// A carrier: how a published database and its manifest come here, from a file
// or over https.
#ifndef PEJL_SOURCE_CARRIER_H
#define PEJL_SOURCE_CARRIER_H

#include "base/text.h"
#include "source/file_identity.h"
#include "source/file_watch.h"
#include "source/http.h"
#include "source/source.h"

#include <stdint.h>

// Valid when all-zero: it brings nothing. Stays where it is while open.
struct carrier {
    char *location;          // of the database; owned
    char *manifest_location; // owned
    bool is_web;
    const struct interrupt *interrupt; // borrowed
    // What tells that a manifest is the one that was kept:
    char etag[HTTP_ETAG_SIZE];
    struct file_identity identity;
    // Of what was taken last, kept or not:
    char taken_etag[HTTP_ETAG_SIZE];
    struct file_identity taken_identity;
    bool is_same; // the manifest taken last is the one that was kept
    int64_t retry_after_ms;
    int64_t took_ms;
    char cause[400]; // of the last failure; the same for the same trouble
    struct http http;
    struct file_watch watch;
};

// Make ready for what lies at `location`, a path or an address. Returns false,
// logged, if it is wrong.
bool
carrier_open(struct carrier *carrier, const char *location,
             const struct source_options *options,
             const struct interrupt *interrupt);

// Append the manifest to `text`; if it is the one that was kept, nothing, and
// `is_same` says so. On anything but SOURCE_DONE `cause` says why.
enum source_result
carrier_take_manifest(struct carrier *carrier, struct text_builder *text);

// Append the database of `size` bytes to `bytes`: what came, also if that is
// less. `version` goes into the request, so that no cache answers with another
// one. On anything but SOURCE_DONE `cause` says why.
enum source_result
carrier_take_database(struct carrier *carrier, int64_t version, size_t size,
                      struct text_builder *bytes);

// Keep the manifest that was taken last: it need not come again.
void
carrier_keep(struct carrier *carrier);

// Forget it: the next one comes, whichever it is.
void
carrier_forget(struct carrier *carrier);

// Wait until a look is due, an interrupt or `timeout_ms`; says whether
// something has changed.
bool
carrier_wait(struct carrier *carrier, int64_t timeout_ms);

// Release. Accepts an all-zero or half-open one.
void
carrier_close(struct carrier *carrier);

// What carrier.c chooses between.
enum source_result
carrier_file_take(struct carrier *carrier, const char *path, size_t size,
                  struct text_builder *bytes);
enum source_result
carrier_web_take(struct carrier *carrier, const struct http_get *get,
                 struct text_builder *bytes);
bool
carrier_web_open(struct carrier *carrier, const struct source_options *options);

#endif
