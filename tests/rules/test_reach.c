// Whoever reaches no higher than 120 cm gets to every page there is a way to:
// what is tapped higher up is a shortcut (accessibility A11, design.md 9).
#include "support_look.h"
#include "support_variant.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

// Which pages lead to which, by any tap and by those within reach.
struct ways {
    bool all[PAGE_COUNT][PAGE_COUNT];
    bool within_reach[PAGE_COUNT][PAGE_COUNT];
};

static void
note_ways(struct ways *ways, const struct support_request *request)
{
    struct scene scene = {0};
    enum page_id from = request->place.page;
    support_build(&scene, request);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *tap = &scene.commands[i];
        if (tap->kind != SCENE_TAP) {
            continue;
        }
        struct intent intent = intent_parse(tap->as.tap.intent);
        if (intent.kind == INTENT_OPEN) {
            ways->all[from][intent.place.page] = true;
            ways->within_reach[from][intent.place.page] |=
                look_is_in_reach(&scene, tap->box);
        }
    }
    scene_destroy(&scene);
}

static void
follow(bool ways[PAGE_COUNT][PAGE_COUNT], enum page_id from,
       bool found[PAGE_COUNT])
{
    found[from] = true;
    for (size_t i = 0; i < PAGE_COUNT; i++) {
        if (ways[from][i] && !found[i]) {
            follow(ways, (enum page_id)i, found);
        }
    }
}

// These hang on the heading of the plans, where the design drew the ways to
// them (mockups 02 and 19): open, until they have another.
static bool
is_known(enum page_id page)
{
    return page == PAGE_RANKING || page == PAGE_STOPPED || page == PAGE_TRIALS;
}

static size_t
count_unreached(struct ways *ways, const char *where)
{
    bool by_all[PAGE_COUNT] = {false};
    bool by_reach[PAGE_COUNT] = {false};
    size_t count = 0;
    follow(ways->all, PAGE_COMPASS, by_all);
    follow(ways->within_reach, PAGE_COMPASS, by_reach);
    for (size_t i = 0; i < PAGE_COUNT; i++) {
        if (by_all[i] && !by_reach[i] && !is_known((enum page_id)i)) {
            print_error("%s: no way within reach to %s\n", where,
                        place_page_name((enum page_id)i));
            count++;
        }
    }
    return count;
}

static void
test_every_page_is_within_reach(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    size_t unreached = 0;
    for (size_t size = 0; size < variant_sizes().values[VARIANT_SIZE]; size++) {
        struct pairs_row row = {{[VARIANT_SIZE] = size}};
        struct ways ways = {0};
        char where[160];
        for (size_t i = 0; i < variant_sizes().values[VARIANT_VIEW]; i++) {
            row.values[VARIANT_VIEW] = i;
            struct support_request request = variants_request(variants, &row);
            note_ways(&ways, &request);
        }
        snprintf(where, sizeof where, "size %zu", size);
        unreached += count_unreached(&ways, where);
    }
    variants_destroy(variants);
    assert_int_equal(unreached, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_is_within_reach),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
