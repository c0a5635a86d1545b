#include "source/source_published.h"

#include "base/log.h"
#include "base/memory.h"
#include "source/carrier.h"
#include "source/database.h"
#include "source/database_query.h"
#include "source/manifest_memory.h"
#include "source/source_file_failure.h"
#include "source/source_kinds.h"

#include <stdlib.h>
#include <string.h>

enum { DATABASE_BYTES = 64 << 20 };

struct published_source {
    struct source source;
    struct source_options options;
    struct signature_keys keys;
    struct interrupt interrupt;
    struct carrier carrier;
    struct log_state state;
    struct text_builder image; // of the database that is open
    struct database database;
    struct manifest manifest; // of what was taken last, before a restart too
    bool has_manifest;
    char *memory; // the path of what is remembered; owned; NULL: nothing is
    struct log_state memory_state;
    bool is_due; // to ask whether there is something new
};

static enum source_result
refuse(struct published_source *published, const char *problem)
{
    log_state_warn(&published->state, "%s%s %s", published->carrier.location,
                   MANIFEST_SUFFIX, problem);
    return SOURCE_INVALID;
}

static enum source_result
report(struct published_source *published, enum source_result result)
{
    if (result != SOURCE_DONE && result != SOURCE_INTERRUPTED) {
        log_state_warn(&published->state, "%s: %s", published->carrier.location,
                       published->carrier.cause);
    }
    return result;
}

static bool
is_same_content(const struct manifest *left, const struct manifest *right)
{
    return left->size == right->size &&
           memcmp(left->hash, right->hash, sizeof left->hash) == 0;
}

// Nobody who can only repeat or hold back what was once signed may turn the
// board back.
static const char *
find_step_back(const struct published_source *published,
               const struct manifest *manifest)
{
    const struct manifest *held = &published->manifest;
    if (!published->has_manifest || manifest->version > held->version) {
        return NULL;
    }
    if (manifest->version < held->version) {
        return "is older than what this board has already: refused (to bring "
               "back what was, publish it again)";
    }
    return is_same_content(manifest, held)
               ? NULL
               : "tells of other content under the version that this board "
                 "has already: refused";
}

static enum source_result
open_image(struct published_source *published, struct text_builder *bytes)
{
    struct database_options options = {
        .busy_timeout_ms = published->options.busy_timeout_ms,
        .length_limit = published->options.reply_limit,
    };
    carrier_forget(&published->carrier);
    database_close(&published->database);
    text_destroy(&published->image);
    published->image = *bytes;
    *bytes = (struct text_builder){0};
    int code = database_open_image(
        &published->database, (unsigned char *)published->image.data,
        published->image.length, &options, &published->interrupt);
    if (code == SQLITE_OK) {
        return SOURCE_DONE;
    }
    enum source_result result =
        source_file_explain(&published->state, published->carrier.location,
                            &published->database, code);
    database_close(&published->database);
    return result;
}

// Nothing is opened before its hash is the one that was signed.
static enum source_result
take_database(struct published_source *published,
              const struct manifest *manifest)
{
    struct text_builder bytes = {0};
    if (manifest->size > DATABASE_BYTES) {
        return refuse(published, "tells of more than 64 MB: refused (use "
                                 "smaller pictures)");
    }
    enum source_result result = report(
        published, carrier_take_database(&published->carrier, manifest->version,
                                         (size_t)manifest->size, &bytes));
    if (result == SOURCE_DONE &&
        !manifest_fits(manifest, bytes.data, bytes.length)) {
        log_state_warn(&published->state,
                       "%s is not what its manifest tells of: cut short, "
                       "changed on its way, or being published just now",
                       published->carrier.location);
        result = SOURCE_INVALID;
    }
    if (result == SOURCE_DONE) {
        result = open_image(published, &bytes);
    }
    text_destroy(&bytes);
    return result;
}

static void
remember(struct published_source *published, const struct text_builder *text)
{
    if (published->memory == NULL) {
        return;
    }
    if (manifest_remember(published->memory, published->carrier.location,
                          text->data, text->length)) {
        log_state_clear(&published->memory_state, "%s can be written again",
                        published->memory);
    } else {
        log_state_warn(&published->memory_state,
                       "%s cannot be written: after a restart older content "
                       "would be taken",
                       published->memory);
    }
}

static enum source_result
take(struct published_source *published, const struct text_builder *text)
{
    struct manifest manifest;
    const char *problem =
        manifest_read(&manifest, text->data, text->length, &published->keys);
    if (problem == NULL) {
        problem = find_step_back(published, &manifest);
    }
    if (problem != NULL) {
        return refuse(published, problem);
    }
    bool is_open = published->database.handle != NULL &&
                   is_same_content(&manifest, &published->manifest);
    enum source_result result =
        is_open ? SOURCE_DONE : take_database(published, &manifest);
    if (result == SOURCE_DONE) {
        bool is_new = !published->has_manifest ||
                      manifest.version > published->manifest.version;
        published->manifest = manifest;
        published->has_manifest = true;
        carrier_keep(&published->carrier);
        if (is_new) {
            remember(published, text);
        }
    }
    return result;
}

// Ask once whether there is something new, then read what is here until
// somebody waited for news.
static enum source_result
refresh(struct published_source *published)
{
    struct text_builder text = {0};
    if (interrupt_is_raised(&published->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    if (!published->is_due) {
        return SOURCE_DONE;
    }
    struct carrier *carrier = &published->carrier;
    enum source_result result =
        report(published, carrier_take_manifest(carrier, &text));
    published->source.retry_after_ms = carrier->retry_after_ms;
    published->source.took_ms = carrier->took_ms;
    if (result == SOURCE_DONE && !carrier->is_same) {
        result = take(published, &text);
    }
    text_destroy(&text);
    published->is_due = result != SOURCE_DONE;
    return result;
}

static enum source_result
fail(struct published_source *published, int code,
     const struct database_failure *failure)
{
    if (failure->refusal == NULL) {
        return source_file_explain(&published->state,
                                   published->carrier.location,
                                   &published->database, code);
    }
    log_state_warn(&published->state, "%s: \"%.60s\" %s",
                   published->carrier.location, failure->sql, failure->refusal);
    return SOURCE_INVALID;
}

// What is in memory changes only between two reads: it needs no transaction.
static enum source_result
published_read(struct source *source, const struct source_statement *statements,
               size_t count, struct source_reply *reply)
{
    struct published_source *published = (struct published_source *)source;
    struct database_failure failure = {0};
    enum source_result result = refresh(published);
    if (result != SOURCE_DONE) {
        return result;
    }
    source_reply_prepare(reply, count);
    database_allow(&published->database, published->options.total_timeout_ms);
    int code =
        database_query_all(&published->database, statements, count,
                           published->options.reply_limit, reply, &failure);
    database_rest(&published->database);
    if (code != SQLITE_DONE) {
        return fail(published, code, &failure);
    }
    log_state_clear(&published->state, "%s can be read again",
                    published->carrier.location);
    return SOURCE_DONE;
}

static enum source_result
published_execute(struct source *source,
                  const struct source_statement *statements, size_t count)
{
    const struct published_source *published =
        (const struct published_source *)source;
    (void)statements;
    (void)count;
    log_warning("%s is published: it is made anew by pejl publish, and never "
                "written to",
                published->carrier.location);
    return SOURCE_DENIED;
}

static bool
published_wait(struct source *source, int64_t timeout_ms)
{
    struct published_source *published = (struct published_source *)source;
    published->is_due = true;
    return carrier_wait(&published->carrier, timeout_ms);
}

static void
published_interrupt(struct source *source)
{
    struct published_source *published = (struct published_source *)source;
    interrupt_raise(&published->interrupt);
}

static void
published_close(struct source *source)
{
    struct published_source *published = (struct published_source *)source;
    database_close(&published->database);
    text_destroy(&published->image);
    carrier_close(&published->carrier);
    interrupt_destroy(&published->interrupt);
    free(published->memory);
    free(published);
}

static const struct source_kind published_kind = {
    .read = published_read,
    .execute = published_execute,
    .wait = published_wait,
    .interrupt = published_interrupt,
    .close = published_close,
};

static bool
read_keys(struct published_source *published, const char *keys)
{
    if (keys == NULL) {
        log_error("whoever takes content from the web must know who signs it: "
                  "set source.public_key to the line that pejl key gave");
        return false;
    }
    if (!signature_read_keys(&published->keys, keys)) {
        log_error("source.public_key is none: write the line that pejl key "
                  "gave, \"ed25519:…\"; of several, with spaces between, any "
                  "may have signed");
        return false;
    }
    return true;
}

static void
recall(struct published_source *published, const char *folder)
{
    struct text_builder path = {0};
    if (folder == NULL) {
        return;
    }
    text_append_format(&path, "%s/published", folder);
    published->memory = path.data;
    published->has_manifest =
        manifest_recall(&published->manifest, published->memory,
                        published->carrier.location, &published->keys);
}

struct source *
source_published_open(const char *location,
                      const struct source_options *options)
{
    struct published_source *published = memory_allocate(sizeof *published);
    published->source.kind = &published_kind;
    published->options = *options;
    published->is_due = true;
    interrupt_init(&published->interrupt);
    if (!read_keys(published, options->public_keys) ||
        !carrier_open(&published->carrier, location, options,
                      &published->interrupt)) {
        published_close(&published->source);
        return NULL;
    }
    recall(published, options->memory_folder);
    return &published->source;
}

const struct manifest *
source_published_manifest(const struct source *source)
{
    const struct published_source *published =
        (const struct published_source *)source;
    return source->kind == &published_kind && published->database.handle != NULL
               ? &published->manifest
               : NULL;
}
