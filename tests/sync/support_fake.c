#include "support_fake.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "sync/revisions.h"

size_t
fake_index(const char *dataset)
{
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        if (strcmp(cache_dataset_name(i), dataset) == 0) {
            return i;
        }
    }
    abort();
}

void
fake_set(struct fake *fake, const char *dataset, const char *json)
{
    size_t index = fake_index(dataset);
    fake->texts[index] = json;
    fake->revisions[index]++;
}

static char *
tell_revisions(const struct fake *fake)
{
    char *text = calloc(1, 4096);
    size_t end = 0;
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        const char *name = cache_dataset_name(i);
        if (fake->unknown == NULL || strcmp(fake->unknown, name) != 0) {
            end += (size_t)snprintf(text + end, 4096 - end, "%s%s %lld",
                                    end > 0 ? "\n" : "", name,
                                    (long long)fake->revisions[i]);
        }
    }
    return text;
}

static char *
answer(struct fake *fake, const struct source_statement *statement)
{
    atomic_fetch_add(&fake->statements, 1);
    if (strcmp(statement->sql, revisions_select) == 0) {
        return tell_revisions(fake);
    }
    if (strcmp(statement->sql, cache_picture_select(fake->cache)) == 0) {
        assert_int_equal(statement->argument_count, 1);
        fake->pictures_read++;
        return fake->picture ? strdup(fake->picture) : NULL;
    }
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        if (strcmp(statement->sql, cache_dataset_select(fake->cache, i)) == 0) {
            fake->times_read[i]++;
            return strdup(fake->texts[i]);
        }
    }
    abort();
}

static enum source_result
fake_read(struct source *source, const struct source_statement *statements,
          size_t count, struct source_reply *reply)
{
    struct fake *fake = (struct fake *)source;
    size_t number = atomic_fetch_add(&fake->reads, 1);
    if (fake->hangs) {
        signal_flag_wait(&fake->interrupted, 60000);
        return SOURCE_INTERRUPTED;
    }
    if (fake->on_read) {
        fake->on_read(fake);
    }
    if (number < FAKE_RESULTS && fake->results[number] != SOURCE_DONE) {
        return fake->results[number];
    }
    reply->texts = calloc(count, sizeof *reply->texts);
    reply->lengths = calloc(count, sizeof *reply->lengths);
    reply->count = count;
    reply->is_stale = fake->is_stale;
    for (size_t i = 0; i < count; i++) {
        reply->texts[i] = answer(fake, &statements[i]);
        reply->lengths[i] = reply->texts[i] ? strlen(reply->texts[i]) : 0;
    }
    return SOURCE_DONE;
}

static bool
fake_wait(struct source *source, int64_t timeout_ms)
{
    struct fake *fake = (struct fake *)source;
    int64_t deadline_ms = thread_now_ms() + timeout_ms;
    atomic_fetch_add(&fake->waits, 1);
    while (thread_now_ms() < deadline_ms) {
        if (atomic_exchange(&fake->has_news, false)) {
            return true;
        }
        if (signal_flag_wait(&fake->interrupted, 2)) {
            return false;
        }
    }
    return false;
}

static void
fake_interrupt(struct source *source)
{
    signal_flag_raise(&((struct fake *)source)->interrupted);
}

static void
fake_close(struct source *source)
{
    (void)source;
}

static const struct source_kind fake_kind = {
    .read = fake_read,
    .wait = fake_wait,
    .interrupt = fake_interrupt,
    .close = fake_close,
};

void
fake_init(struct fake *fake, const struct cache *cache)
{
    memset(fake, 0, sizeof *fake);
    fake->source.kind = &fake_kind;
    fake->cache = cache;
    signal_flag_init(&fake->interrupted);
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        fake->revisions[i] = 1;
        fake->texts[i] = "[]";
    }
}

void
fake_destroy(struct fake *fake)
{
    signal_flag_destroy(&fake->interrupted);
}
