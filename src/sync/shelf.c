#include "sync/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static struct shelf_item *
find(const struct shelf *shelf, const char *key)
{
    for (size_t i = 0; i < shelf->count; i++) {
        if (strcmp(shelf->items[i].key, key) == 0)
            return &shelf->items[i];
    }
    return NULL;
}

static void
drop_words(struct shelf_item *item)
{
    if (item->entry != NULL)
        explicit_bzero(item->entry, sizeof *item->entry);
    free(item->entry);
    item->entry = NULL;
}

static void
remove_item(struct shelf *shelf, struct shelf_item *item)
{
    drop_words(item);
    shelf->count--;
    memmove(item, item + 1,
            (size_t)(&shelf->items[shelf->count] - item) * sizeof *item);
}

void
shelf_add(struct shelf *shelf, const struct entry *entry, enum shelf_fate fate)
{
    struct shelf_item *item = find(shelf, entry->key);

    if (item != NULL)
        return;
    if (shelf->count == shelf->capacity) {
        shelf->capacity = shelf->capacity == 0 ? 16 : shelf->capacity * 2;
        shelf->items =
            memory_grow(shelf->items, shelf->capacity, sizeof *shelf->items);
    }
    item = &shelf->items[shelf->count++];
    *item = (struct shelf_item){.fate = fate};
    memcpy(item->key, entry->key, sizeof item->key);
    item->entry = memory_allocate(sizeof *item->entry);
    *item->entry = *entry;
}

enum shelf_fate
shelf_find(const struct shelf *shelf, const char *key)
{
    const struct shelf_item *item = find(shelf, key);

    return item == NULL ? SHELF_UNKNOWN : item->fate;
}

const struct entry *
shelf_first(const struct shelf *shelf, enum shelf_fate fate,
            enum shelf_fate other)
{
    for (size_t i = 0; i < shelf->count; i++) {
        if (shelf->items[i].fate == fate || shelf->items[i].fate == other)
            return shelf->items[i].entry;
    }
    return NULL;
}

size_t
shelf_count(const struct shelf *shelf, enum shelf_fate fate)
{
    size_t count = 0;

    for (size_t i = 0; i < shelf->count; i++)
        count += shelf->items[i].fate == fate;
    return count;
}

size_t
shelf_list(const struct shelf *shelf, enum shelf_fate fate,
           struct entry *entries, size_t limit)
{
    size_t count = 0;

    for (size_t i = 0; i < shelf->count && count < limit; i++) {
        const struct shelf_item *item = &shelf->items[i];

        if (item->fate == fate && item->entry != NULL)
            entries[count++] = *item->entry;
    }
    return count;
}

static void
forget_oldest(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++) {
        if (shelf->items[i].fate == SHELF_SENT) {
            remove_item(shelf, &shelf->items[i]);
            return;
        }
    }
}

void
shelf_set(struct shelf *shelf, const char *key, enum shelf_fate fate)
{
    struct shelf_item *item = find(shelf, key);

    if (item == NULL)
        return;
    item->fate = fate;
    if (fate == SHELF_SENT || fate == SHELF_AWAY)
        drop_words(item);
    if (shelf_count(shelf, SHELF_SENT) > SHELF_SENT_MAX)
        forget_oldest(shelf);
}

void
shelf_destroy(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        drop_words(&shelf->items[i]);
    free(shelf->items);
    *shelf = (struct shelf){.count = 0};
}
