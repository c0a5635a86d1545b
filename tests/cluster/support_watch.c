#include "cluster/support_watch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>

// Round the button that holds the page, at two thirds of the design's size.
static const struct rectangle arc = {1150, 612, 110, 100};

struct watch {
    pthread_t thread;
    const struct display *display;
    atomic_bool is_over;
    int longest_ms;
};

static void *
run_watch(void *context)
{
    struct watch *watch = context;
    uint64_t before = display_hash(watch->display, arc);
    int64_t since_ms = display_now_ms();

    while (!atomic_load(&watch->is_over)) {
        uint64_t hash = display_hash(watch->display, arc);
        int64_t now_ms = display_now_ms();
        if (now_ms - since_ms > watch->longest_ms)
            watch->longest_ms = (int)(now_ms - since_ms);
        if (hash != before)
            since_ms = now_ms;
        before = hash;
        display_rest(10);
    }
    return NULL;
}

struct watch *
watch_start(const struct display *display)
{
    struct watch *watch = calloc(1, sizeof *watch);

    watch->display = display;
    assert_int_equal(pthread_create(&watch->thread, NULL, run_watch, watch), 0);
    return watch;
}

int
watch_end(struct watch *watch)
{
    int longest_ms;

    atomic_store(&watch->is_over, true);
    pthread_join(watch->thread, NULL);
    longest_ms = watch->longest_ms;
    free(watch);
    return longest_ms;
}
