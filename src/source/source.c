#include "source/source.h"

#include "base/log.h"
#include "base/memory.h"
#include "source/source_kinds.h"

#include <stdlib.h>
#include <string.h>

struct source_options
source_default_options(void)
{
    return (struct source_options){
        .busy_timeout_ms = 2000,
        .total_timeout_ms = 20000,
        .reply_limit = 16u << 20,
    };
}

static bool
begins_with(const char *location, const char *prefix)
{
    return strncmp(location, prefix, strlen(prefix)) == 0;
}

struct source *
source_open(const char *location, const struct source_options *options)
{
    bool is_cluster = begins_with(location, SOURCE_RQLITE_PREFIX);
    if (is_cluster && options->public_keys != NULL) {
        log_error("nobody signs what a cluster answers: remove "
                  "source.public_key, or name what pejl publish made");
        return NULL;
    }
    if (is_cluster) {
        return source_rqlite_open(location, options);
    }
    if (begins_with(location, "https://") || begins_with(location, "http://")) {
        return source_published_open(location, options);
    }
    if (location[0] == '\0' || strstr(location, "://") != NULL) {
        // Not the location itself: it may hold a password.
        log_error("the source is neither a file nor a cluster: write the path "
                  "of an SQLite file, rqlite+https://host:port, or the "
                  "https:// address of a published database");
        return NULL;
    }
    return options->public_keys != NULL
               ? source_published_open(location, options)
               : source_file_open(location, options);
}

enum source_result
source_read(struct source *source, const struct source_statement *statements,
            size_t count, struct source_reply *reply)
{
    *reply = (struct source_reply){0};
    source->retry_after_ms = 0;
    source->took_ms = 0;
    if (count == 0) {
        return SOURCE_DONE;
    }
    enum source_result result =
        source->kind->read(source, statements, count, reply);
    if (result != SOURCE_DONE) {
        source_reply_destroy(reply);
    } else {
        source->retry_after_ms = 0; // another node answered
    }
    return result;
}

enum source_result
source_execute(struct source *source, const struct source_statement *statements,
               size_t count)
{
    source->retry_after_ms = 0;
    return count == 0 ? SOURCE_DONE
                      : source->kind->execute(source, statements, count);
}

bool
source_wait(struct source *source, int64_t timeout_ms)
{
    return source->kind->wait(source, timeout_ms);
}

void
source_interrupt(struct source *source)
{
    source->kind->interrupt(source);
}

void
source_close(struct source *source)
{
    if (source != NULL) {
        source->kind->close(source);
    }
}

void
source_reply_prepare(struct source_reply *reply, size_t count)
{
    reply->texts = memory_grow(NULL, count + 1, sizeof *reply->texts);
    reply->lengths = memory_grow(NULL, count + 1, sizeof *reply->lengths);
    reply->count = count;
    for (size_t i = 0; i < count; i++) {
        reply->texts[i] = NULL;
        reply->lengths[i] = 0;
    }
}

void
source_reply_destroy(struct source_reply *reply)
{
    for (size_t i = 0; reply->texts != NULL && i < reply->count; i++) {
        free(reply->texts[i]);
    }
    free(reply->texts);
    free(reply->lengths);
    *reply = (struct source_reply){0};
}
