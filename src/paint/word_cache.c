#include "paint/word_cache.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct word_entry {
    struct word_entry *next; // in the bucket
    struct word_entry *newer, *older;
    struct word_mask mask;
    struct word_line line; // its words are the copy at the end
    size_t bytes;
    uint64_t hash;
    char words[];
};

static uint64_t
hash_line(const struct word_line *line)
{
    int32_t how[] = {(int32_t)line->face, line->size_px,
                     line->has_fixed_digits};
    uint64_t hash = text_hash(how, sizeof how, 0);
    return text_hash(line->words, line->length, hash);
}

static bool
is_same(const struct word_line *left, const struct word_line *right)
{
    return left->face == right->face && left->size_px == right->size_px &&
           left->has_fixed_digits == right->has_fixed_digits &&
           left->length == right->length &&
           memcmp(left->words, right->words, left->length) == 0;
}

static struct word_entry **
find_place(struct word_cache *cache, uint64_t hash,
           const struct word_line *line)
{
    struct word_entry **place = &cache->buckets[hash % WORD_CACHE_BUCKETS];
    while (*place &&
           ((*place)->hash != hash || !is_same(&(*place)->line, line))) {
        place = &(*place)->next;
    }
    return place;
}

static void
unlink_use(struct word_cache *cache, struct word_entry *entry)
{
    *(entry->newer ? &entry->newer->older : &cache->newest) = entry->older;
    *(entry->older ? &entry->older->newer : &cache->oldest) = entry->newer;
    entry->newer = entry->older = NULL;
}

static void
link_newest(struct word_cache *cache, struct word_entry *entry)
{
    entry->older = cache->newest;
    *(cache->newest ? &cache->newest->newer : &cache->oldest) = entry;
    cache->newest = entry;
}

static void
drop(struct word_cache *cache, struct word_entry *entry)
{
    *find_place(cache, entry->hash, &entry->line) = entry->next;
    unlink_use(cache, entry);
    cache->held_bytes -= entry->bytes;
    word_mask_destroy(&entry->mask);
    free(entry);
}

static struct word_entry *
render_entry(struct faces *faces, const struct word_line *line, uint64_t hash)
{
    struct word_entry *entry = memory_allocate(sizeof *entry + line->length);
    memcpy(entry->words, line->words, line->length);
    entry->line = *line;
    entry->line.words = entry->words;
    entry->hash = hash;
    entry->mask = word_mask_render(faces, *line);
    entry->bytes = sizeof *entry + line->length +
                   (size_t)entry->mask.width * (size_t)entry->mask.height;
    return entry;
}

static struct word_entry *
add_entry(struct word_cache *cache, struct faces *faces,
          const struct word_line *line, uint64_t hash)
{
    struct word_entry *entry = render_entry(faces, line, hash);
    while (cache->oldest &&
           cache->held_bytes + entry->bytes > cache->budget_bytes) {
        drop(cache, cache->oldest);
    }
    struct word_entry **bucket = &cache->buckets[hash % WORD_CACHE_BUCKETS];
    entry->next = *bucket;
    *bucket = entry;
    cache->held_bytes += entry->bytes;
    return entry;
}

const struct word_mask *
word_cache_get(struct word_cache *cache, struct faces *faces,
               const struct word_line *line)
{
    uint64_t hash = hash_line(line);
    struct word_entry *entry = *find_place(cache, hash, line);
    if (entry) {
        cache->hits++;
        unlink_use(cache, entry);
    } else {
        cache->misses++;
        entry = add_entry(cache, faces, line, hash);
    }
    link_newest(cache, entry);
    return &entry->mask;
}

void
word_cache_destroy(struct word_cache *cache)
{
    struct word_entry *newer = NULL;
    for (struct word_entry *entry = cache->oldest; entry; entry = newer) {
        newer = entry->newer;
        drop(cache, entry);
    }
    *cache = (struct word_cache){0};
}
