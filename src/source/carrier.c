#include "source/carrier.h"

#include "base/memory.h"
#include "base/thread.h"
#include "source/manifest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FILE_FACTOR = 10, // how much longer than a manifest a database may take
    US_PER_MS = 1000,
};

static char *
join(const char *left, const char *right)
{
    size_t size = strlen(left) + strlen(right) + 1;
    char *text = memory_allocate(size);
    (void)snprintf(text, size, "%s%s", left, right);
    return text;
}

bool
carrier_open(struct carrier *carrier, const char *location,
             const struct source_options *options,
             const struct interrupt *interrupt)
{
    *carrier = (struct carrier){.interrupt = interrupt};
    carrier->location = join(location, "");
    carrier->manifest_location = join(location, MANIFEST_SUFFIX);
    carrier->is_web = strstr(location, "://") != NULL;
    return !carrier->is_web || carrier_web_open(carrier, options);
}

static enum source_result
take_from_file(struct carrier *carrier, struct text_builder *text)
{
    const char *path = carrier->manifest_location;
    carrier->taken_identity = file_identity_of(path);
    if (carrier->taken_identity.is_file &&
        file_identity_equals(&carrier->taken_identity, &carrier->identity)) {
        carrier->is_same = true;
        return SOURCE_DONE;
    }
    return carrier_file_take(carrier, path, MANIFEST_BYTES, text);
}

enum source_result
carrier_take_manifest(struct carrier *carrier, struct text_builder *text)
{
    carrier->is_same = false;
    carrier->retry_after_ms = 0;
    carrier->took_ms = 0;
    if (!carrier->is_web) {
        return take_from_file(carrier, text);
    }
    struct http_get get = {
        .url = carrier->manifest_location,
        .etag = carrier->etag,
        .body_bytes = MANIFEST_BYTES,
        .total_ms = carrier->http.limits.total_ms,
    };
    int64_t begin_ms = thread_now_ms();
    enum source_result result = carrier_web_take(carrier, &get, text);
    carrier->took_ms = thread_now_ms() - begin_ms;
    return result;
}

enum source_result
carrier_take_database(struct carrier *carrier, int64_t version, size_t size,
                      struct text_builder *bytes)
{
    if (!carrier->is_web) {
        return carrier_file_take(carrier, carrier->location, size, bytes);
    }
    struct text_builder url = {0};
    text_append_format(&url, "%s?v=%lld", carrier->location,
                       (long long)version);
    struct http_get get = {
        .url = url.data,
        .body_bytes = size,
        .total_ms = carrier->http.limits.total_ms * FILE_FACTOR,
    };
    // The manifest's is what counts.
    char etag[HTTP_ETAG_SIZE];
    memcpy(etag, carrier->taken_etag, sizeof etag);
    enum source_result result = carrier_web_take(carrier, &get, bytes);
    memcpy(carrier->taken_etag, etag, sizeof etag);
    text_destroy(&url);
    return result;
}

void
carrier_keep(struct carrier *carrier)
{
    memcpy(carrier->etag, carrier->taken_etag, sizeof carrier->etag);
    carrier->identity = carrier->taken_identity;
}

void
carrier_forget(struct carrier *carrier)
{
    carrier->etag[0] = '\0';
    carrier->identity = (struct file_identity){0};
}

static bool
has_changed(const struct carrier *carrier)
{
    struct file_identity found = file_identity_of(carrier->manifest_location);
    return !file_identity_equals(&found, &carrier->taken_identity);
}

static void
doze(struct carrier *carrier, int64_t left_ms)
{
    if (carrier->is_web) {
        (void)interrupt_sleep(carrier->interrupt, 0, left_ms * US_PER_MS);
        return;
    }
    if (!file_watch_is_on(&carrier->watch)) {
        file_watch_start(&carrier->watch, carrier->manifest_location);
    }
    file_watch_sleep(&carrier->watch, carrier->interrupt, left_ms);
}

bool
carrier_wait(struct carrier *carrier, int64_t timeout_ms)
{
    int64_t end_ms = thread_now_ms() + timeout_ms;
    int64_t left_ms = timeout_ms;
    while (left_ms > 0 && !interrupt_is_raised(carrier->interrupt)) {
        if (!carrier->is_web && has_changed(carrier)) {
            return true;
        }
        doze(carrier, left_ms);
        left_ms = end_ms - thread_now_ms();
    }
    return false;
}

void
carrier_close(struct carrier *carrier)
{
    http_close(&carrier->http);
    file_watch_stop(&carrier->watch);
    free(carrier->location);
    free(carrier->manifest_location);
    *carrier = (struct carrier){0};
}
