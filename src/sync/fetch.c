#include "sync/fetch.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "sync/revisions.h"

// How often the source may move on while it is read, until all of it is.
#define READ_TRIES 3

// Which datasets to read, and what the source told of each.
struct plan_of_read {
    size_t count; // of all datasets
    bool *is_wanted;
    int64_t *revisions;
};

static struct plan_of_read
begin_plan(void)
{
    size_t count = cache_dataset_count();
    return (struct plan_of_read){
        .count = count,
        .is_wanted = memory_allocate(count * sizeof(bool)),
        .revisions = memory_allocate(count * sizeof(int64_t)),
    };
}

static void
end_plan(struct plan_of_read *plan)
{
    free(plan->is_wanted);
    free(plan->revisions);
}

static bool
read_revisions(struct fetch *fetch, const struct source_reply *reply,
               int64_t *revisions)
{
    const char *text = reply->texts[0] ? reply->texts[0] : "";
    const char *missing = revisions_read(text, revisions);
    if (missing) {
        log_state_warn(&fetch->content,
                       "the source tells no revision of %s: bring its schema "
                       "up to date (pejl init)",
                       missing);
    }
    return missing == NULL;
}

static enum source_result
probe(struct fetch *fetch, int64_t *revisions)
{
    struct source_statement statement = {revisions_select, NULL, 0};
    struct source_reply reply = {0};
    enum source_result result =
        source_read(fetch->source, &statement, 1, &reply);
    fetch->answer_ms = fetch->source->took_ms;
    if (result == SOURCE_DONE) {
        fetch->is_stale = reply.is_stale;
        if (!read_revisions(fetch, &reply, revisions)) {
            result = SOURCE_INVALID;
        }
    }
    source_reply_destroy(&reply);
    return result;
}

static bool
is_asked(const struct fetch *fetch, size_t dataset)
{
    if (!cache_dataset_is_on_request(dataset)) {
        return true;
    }
    return cache_dataset_is_of_meeting(dataset) ? fetch->wants_meetings
                                                : fetch->wants_screens;
}

static bool
goes_back(const struct fetch *fetch, const struct plan_of_read *plan)
{
    for (size_t i = 0; i < plan->count; i++) {
        if (is_asked(fetch, i) &&
            plan->revisions[i] < cache_dataset_revision(fetch->cache, i) &&
            plan->revisions[i] < REVISION_HASH) {
            return true;
        }
    }
    return false;
}

// Want what is told to be other than what the cache holds; says whether that
// is more than was wanted before.
static bool
want_what_moved(const struct fetch *fetch, struct plan_of_read *plan)
{
    bool is_more = false;
    for (size_t i = 0; i < plan->count; i++) {
        if (is_asked(fetch, i) && !plan->is_wanted[i] &&
            plan->revisions[i] != cache_dataset_revision(fetch->cache, i)) {
            plan->is_wanted[i] = true;
            is_more = true;
        }
    }
    return is_more;
}

static void
want_all(const struct fetch *fetch, struct plan_of_read *plan)
{
    for (size_t i = 0; i < plan->count; i++) {
        plan->is_wanted[i] = is_asked(fetch, i);
    }
}

// The revisions come with the rows: what is read is one state of the source.
static enum source_result
read_wanted(struct fetch *fetch, const struct plan_of_read *plan,
            struct source_reply *reply)
{
    struct source_statement *statements =
        memory_allocate((plan->count + 1) * sizeof *statements);
    size_t count = 0;
    statements[count++].sql = revisions_select;
    for (size_t i = 0; i < plan->count; i++) {
        if (plan->is_wanted[i]) {
            statements[count++].sql = cache_dataset_select(fetch->cache, i);
        }
    }
    enum source_result result =
        source_read(fetch->source, statements, count, reply);
    free(statements);
    return result;
}

static enum source_result
store_wanted(struct fetch *fetch, const struct plan_of_read *plan,
             const struct source_reply *reply)
{
    struct cache_update *updates =
        memory_allocate(plan->count * sizeof *updates);
    size_t count = 0;
    for (size_t i = 0; i < plan->count; i++) {
        if (plan->is_wanted[i]) {
            const char *json = reply->texts[count + 1];
            size_t length = reply->lengths[count + 1];
            updates[count++] = (struct cache_update){
                i, plan->revisions[i], json ? json : "", json ? length : 0};
        }
    }
    bool is_stored = cache_store(fetch->cache, updates, count);
    free(updates);
    return is_stored ? SOURCE_DONE : SOURCE_INVALID;
}

// Says whether to wait for the next probe before believing.
static bool
doubts(struct fetch *fetch, struct plan_of_read *plan)
{
    if (!goes_back(fetch, plan)) {
        fetch->is_back = false;
        return false;
    }
    if (fetch->is_stale) {
        log_state_warn(&fetch->content, "a node without leader is behind what "
                                        "we have; it is not believed");
        return true;
    }
    if (fetch->is_back) {
        want_all(fetch, plan);
        return false;
    }
    log_warning("the source went back to an earlier revision; believed if it "
                "says so again");
    fetch->is_back = true;
    return true;
}

static enum source_result
read_and_store(struct fetch *fetch, struct plan_of_read *plan)
{
    enum source_result result = SOURCE_DONE;
    struct source_reply reply = {0};
    for (int i = 0; i < READ_TRIES; i++) {
        source_reply_destroy(&reply);
        if (i == READ_TRIES - 1) {
            want_all(fetch, plan);
        }
        result = read_wanted(fetch, plan, &reply);
        if (result == SOURCE_DONE &&
            !read_revisions(fetch, &reply, plan->revisions)) {
            result = SOURCE_INVALID;
        }
        if (result != SOURCE_DONE || !want_what_moved(fetch, plan)) {
            break;
        }
    }
    if (result == SOURCE_DONE) {
        // Another node may have answered than the probe.
        fetch->is_stale = reply.is_stale;
        result = doubts(fetch, plan) ? SOURCE_INVALID
                                     : store_wanted(fetch, plan, &reply);
    }
    source_reply_destroy(&reply);
    return result;
}

enum source_result
fetch_data(struct fetch *fetch, bool *is_changed)
{
    struct plan_of_read plan = begin_plan();
    *is_changed = false;
    enum source_result result = probe(fetch, plan.revisions);
    if (result == SOURCE_DONE && doubts(fetch, &plan)) {
        result = SOURCE_INVALID;
    }
    if (result == SOURCE_DONE &&
        (want_what_moved(fetch, &plan) || fetch->is_back)) {
        result = read_and_store(fetch, &plan);
        *is_changed = result == SOURCE_DONE;
    }
    if (result == SOURCE_DONE) {
        fetch->is_back = false;
        log_state_clear(&fetch->content,
                        "the source tells usable revisions again");
    }
    end_plan(&plan);
    return result;
}

static enum source_result
look_again(struct fetch *fetch)
{
    struct plan_of_read plan = begin_plan();
    enum source_result result = probe(fetch, plan.revisions);
    end_plan(&plan);
    return result;
}

static enum source_result
fetch_picture(struct fetch *fetch, struct cache_picture picture,
              bool *is_fetched)
{
    char id[24];
    (void)snprintf(id, sizeof id, "%lld", (long long)picture.id);
    const char *arguments[] = {id};
    struct source_statement statement = {cache_picture_select(fetch->cache),
                                         arguments, 1};
    struct source_reply reply = {0};
    enum source_result result =
        source_read(fetch->source, &statement, 1, &reply);
    bool has_text = result == SOURCE_DONE && reply.texts[0];
    // A source that answers nothing else either says nothing of the picture.
    if (result == SOURCE_INVALID) {
        result = look_again(fetch);
    }
    if (result == SOURCE_DONE) {
        *is_fetched = cache_store_picture(fetch->cache, picture,
                                          has_text ? reply.texts[0] : "",
                                          has_text ? reply.lengths[0] : 0);
    }
    source_reply_destroy(&reply);
    return result;
}

enum source_result
fetch_pictures(struct fetch *fetch, size_t limit, size_t *fetched)
{
    enum source_result result = SOURCE_DONE;
    *fetched = 0;
    for (size_t i = 0; i < limit && result == SOURCE_DONE; i++) {
        struct cache_picture picture;
        if (cache_missing_pictures(fetch->cache, &picture, 1) == 0) {
            break;
        }
        bool is_fetched = false;
        result = fetch_picture(fetch, picture, &is_fetched);
        *fetched += is_fetched;
    }
    return result;
}
