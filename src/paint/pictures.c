#include "paint/pictures.h"

#include "base/log.h"
#include "base/memory.h"
#include "base/thread.h"
#include "paint/picture_header.h"
#include "paint/picture_helper.h"
#include "paint/picture_process.h"
#include "paint/picture_queue.h"

#include <inttypes.h>
#include <stdlib.h>

#define ENTRIES 256     // pictures known at once, broken ones too
#define QUEUED 16       // waiting at once: their encoded bytes are held
#define DECODE_MS 10000 // by the wall; of processor the sandbox gives 3 s
#define FRESH_MS 1000   // what was used within this time is on the screen

struct entry {
    struct picture_wish wish;
    enum picture_state state;
    uint32_t *pixels;
    int64_t used_ms;
};

struct pictures {
    struct pictures_source source;
    struct picture_queue queue;
    size_t budget_bytes;
    int64_t keep_since_ms;
    size_t held_bytes; // of what is ready and of what was asked for
    size_t queued;
    size_t broken; // so far
    struct entry entries[ENTRIES];
    size_t count;
};

struct pictures *
pictures_create(struct pictures_source source,
                struct pictures_callbacks callbacks, size_t budget_bytes)
{
    struct picture_helper helper = {.program = "/proc/self/exe",
                                    .argument = PICTURE_HELPER_ARGUMENT,
                                    .limit_ms = DECODE_MS};
    return pictures_create_with_helper(source, callbacks, budget_bytes, helper);
}

struct pictures *
pictures_create_with_helper(struct pictures_source source,
                            struct pictures_callbacks callbacks,
                            size_t budget_bytes, struct picture_helper helper)
{
    struct pictures *pictures = memory_allocate(sizeof *pictures);
    pictures->source = source;
    pictures->budget_bytes = budget_bytes;
    if (!picture_queue_start(&pictures->queue, helper, callbacks)) {
        pictures_destroy(pictures);
        return NULL;
    }
    return pictures;
}

static bool
is_same(const struct picture_wish *left, const struct picture_wish *right)
{
    return left->id == right->id && left->version == right->version &&
           left->width == right->width && left->height == right->height &&
           left->center_x == right->center_x &&
           left->center_y == right->center_y;
}

static struct entry *
find_entry(struct pictures *pictures, const struct picture_wish *wish)
{
    for (size_t i = 0; i < pictures->count; i++) {
        if (is_same(&pictures->entries[i].wish, wish)) {
            return &pictures->entries[i];
        }
    }
    return NULL;
}

static void
drop_entry(struct pictures *pictures, struct entry *entry)
{
    if (entry->state == PICTURE_READY) {
        pictures->held_bytes -= picture_process_bytes(&entry->wish);
        picture_process_release(&entry->wish, entry->pixels);
    }
    pictures->count--;
    *entry = pictures->entries[pictures->count];
}

// The one that was not used for longest, of those that give room.
static struct entry *
find_oldest(struct pictures *pictures, bool must_hold_pixels, int64_t now_ms)
{
    struct entry *oldest = NULL;
    for (size_t i = 0; i < pictures->count; i++) {
        struct entry *entry = &pictures->entries[i];
        if (entry->state == PICTURE_WAITING ||
            (must_hold_pixels && entry->state != PICTURE_READY) ||
            now_ms - entry->used_ms < FRESH_MS) {
            continue;
        }
        if (!oldest || entry->used_ms < oldest->used_ms) {
            oldest = entry;
        }
    }
    return oldest;
}

// Pictures on the screen are never given up for another one: with more of
// them than the budget holds they would push each other out for ever.
static bool
make_room(struct pictures *pictures, size_t bytes, int64_t now_ms)
{
    while (pictures->count == ENTRIES ||
           pictures->held_bytes + bytes > pictures->budget_bytes) {
        bool is_full = pictures->count == ENTRIES;
        struct entry *oldest = find_oldest(pictures, !is_full, now_ms);
        if (!oldest) {
            return false;
        }
        drop_entry(pictures, oldest);
    }
    return true;
}

static void
drop_unused(struct pictures *pictures)
{
    for (size_t i = pictures->count; i-- > 0;) {
        struct entry *entry = &pictures->entries[i];
        if (entry->state == PICTURE_READY &&
            entry->used_ms < pictures->keep_since_ms) {
            drop_entry(pictures, entry);
        }
    }
}

static struct entry *
add_entry(struct pictures *pictures, const struct picture_wish *wish,
          enum picture_state state, int64_t now_ms)
{
    struct entry *entry = &pictures->entries[pictures->count++];
    *entry = (struct entry){.wish = *wish, .state = state, .used_ms = now_ms};
    return entry;
}

static const char *
judge(const struct pictures *pictures, const struct picture_wish *wish,
      const unsigned char *bytes, size_t size)
{
    struct picture_header header;
    if (wish->width < 1 || wish->width > PICTURE_MAX_SIDE || wish->height < 1 ||
        wish->height > PICTURE_MAX_SIDE) {
        return "is wanted in no possible size";
    }
    if (picture_process_bytes(wish) > pictures->budget_bytes) {
        return "is wanted larger than the budget for pictures";
    }
    return picture_header_read(bytes, size, &header);
}

static enum picture_state
ask_for(struct pictures *pictures, const struct picture_wish *wish,
        int64_t now_ms)
{
    size_t size = 0;
    const unsigned char *bytes = pictures->source.find(
        pictures->source.context, wish->id, wish->version, &size);
    if (!bytes) {
        return PICTURE_WAITING;
    }
    const char *cause = judge(pictures, wish, bytes, size);
    size_t room = cause ? 0 : picture_process_bytes(wish);
    drop_unused(pictures);
    if (!make_room(pictures, room, now_ms)) {
        return PICTURE_WAITING;
    }
    if (cause) {
        log_warning("picture %" PRId64 " %s", wish->id, cause);
        pictures->broken++;
        return add_entry(pictures, wish, PICTURE_BROKEN, now_ms)->state;
    }
    int file = picture_process_request(wish, bytes, size);
    if (file >= 0) {
        pictures->held_bytes += room;
        pictures->queued++;
        picture_queue_add(&pictures->queue, wish, file);
        add_entry(pictures, wish, PICTURE_WAITING, now_ms);
    }
    return PICTURE_WAITING;
}

static void
collect(struct pictures *pictures)
{
    struct picture_job *job;
    while ((job = picture_queue_take(&pictures->queue)) != NULL) {
        struct entry *entry = find_entry(pictures, &job->wish);
        entry->state = job->pixels ? PICTURE_READY : PICTURE_BROKEN;
        entry->pixels = job->pixels;
        if (!job->pixels) {
            pictures->broken++;
            pictures->held_bytes -= picture_process_bytes(&job->wish);
        }
        pictures->queued--;
        free(job);
    }
}

// A wish that is not equal to itself would never be found again.
static struct picture_wish
tidy(struct picture_wish wish)
{
    if (!(wish.center_x >= 0 && wish.center_x <= 1)) {
        wish.center_x = 0.5F;
    }
    if (!(wish.center_y >= 0 && wish.center_y <= 1)) {
        wish.center_y = 0.5F;
    }
    return wish;
}

struct picture_view
pictures_find(struct pictures *pictures, const struct picture_wish *wish)
{
    int64_t now_ms = thread_now_ms();
    struct picture_wish tidied = tidy(*wish);
    collect(pictures);
    struct entry *entry = find_entry(pictures, &tidied);
    if (!entry) {
        struct picture_view view = {.state = PICTURE_WAITING};
        if (pictures->queued < QUEUED) {
            view.state = ask_for(pictures, &tidied, now_ms);
        }
        return view;
    }
    entry->used_ms = now_ms;
    return (struct picture_view){
        .state = entry->state, .data = entry->pixels, .stride = wish->width};
}

bool
pictures_is_broken(struct pictures *pictures, int64_t id, int64_t version)
{
    collect(pictures);
    for (size_t i = 0; i < pictures->count; i++) {
        const struct entry *entry = &pictures->entries[i];
        if (entry->state == PICTURE_BROKEN && entry->wish.id == id &&
            entry->wish.version == version) {
            return true;
        }
    }
    return false;
}

size_t
pictures_count_broken(struct pictures *pictures)
{
    collect(pictures);
    return pictures->broken;
}

bool
pictures_settle(struct pictures *pictures, int64_t timeout_ms)
{
    bool is_settled = picture_queue_settle(&pictures->queue, timeout_ms);
    collect(pictures);
    return is_settled;
}

void
pictures_keep_since(struct pictures *pictures, int64_t since_ms)
{
    pictures->keep_since_ms = since_ms;
}

size_t
pictures_held_bytes(const struct pictures *pictures)
{
    return pictures->held_bytes;
}

void
pictures_destroy(struct pictures *pictures)
{
    if (pictures) {
        picture_queue_stop(&pictures->queue);
        while (pictures->count > 0) {
            drop_entry(pictures, &pictures->entries[0]);
        }
        free(pictures);
    }
}
