// Whoever reaches no higher than 120 cm gets to every page there is a way to:
// what is tapped higher up is a shortcut (accessibility A11, design.md 9).
#include "support_look.h"
#include "support_variant.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define SCREENS_MAX 12 // of one page: the rest of a list is more of the same

#define CARD_FOOT 120.0F // high enough to be hit

// Which pages lead to which, by any tap and by those within reach.
struct ways {
    bool all[PAGE_COUNT][PAGE_COUNT];
    bool within_reach[PAGE_COUNT][PAGE_COUNT];
};

// In larger text one card may fill the screen, and is tapped at its foot.
static bool
is_in_reach(const struct support_request *request, const struct scene *scene,
            struct box box)
{
    int foot = (int)(CARD_FOOT * scene->scale);
    if (request->text_step > 100 && box.height > foot) {
        box.y += box.height - foot;
        box.height = foot;
    }
    return look_is_in_reach(scene, box);
}

// Return whether there is more of the page behind this screen, by a tap that
// is within reach.
static bool
note_screen(struct ways *ways, const struct support_request *request)
{
    struct scene scene = {0};
    enum page_id from = request->place.page;
    bool has_more = false;
    support_build(&scene, request);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *tap = &scene.commands[i];
        if (tap->kind != SCENE_TAP) {
            continue;
        }
        struct intent intent = intent_parse(tap->as.tap.intent);
        bool is_near = is_in_reach(request, &scene, tap->box);
        has_more |= is_near && intent.kind == INTENT_MORE;
        if (intent.kind == INTENT_OPEN) {
            ways->all[from][intent.place.page] = true;
            ways->within_reach[from][intent.place.page] |= is_near;
        }
    }
    scene_destroy(&scene);
    return has_more;
}

static void
note_ways(struct ways *ways, struct support_request request)
{
    for (int i = 0; note_screen(ways, &request) && i < SCREENS_MAX; i++) {
        request.place.part++;
    }
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

static size_t
count_unreached(struct ways *ways, const char *where)
{
    bool by_all[PAGE_COUNT] = {false};
    bool by_reach[PAGE_COUNT] = {false};
    size_t count = 0;
    follow(ways->all, PAGE_COMPASS, by_all);
    follow(ways->within_reach, PAGE_COMPASS, by_reach);
    for (size_t i = 0; i < PAGE_COUNT; i++) {
        if (by_all[i] && !by_reach[i]) {
            print_error("%s: no way within reach to %s\n", where,
                        place_page_name((enum page_id)i));
            count++;
        }
    }
    return count;
}

static size_t
look_in_size(struct variants *variants, struct pairs_row row)
{
    struct ways ways = {0};
    char where[160];
    for (size_t i = 0; i < variant_sizes().values[VARIANT_VIEW]; i++) {
        row.values[VARIANT_VIEW] = i;
        struct support_request request = variants_request(variants, &row);
        note_ways(&ways, request);
    }
    snprintf(where, sizeof where, "size %zu, audience %zu, %d %%",
             row.values[VARIANT_SIZE], row.values[VARIANT_AUDIENCE],
             variant_step(&row));
    return count_unreached(&ways, where);
}

static void
test_every_page_is_within_reach(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    struct pairs_row sizes = variant_sizes();
    size_t steps = sizes.values[VARIANT_STEP];
    size_t unreached = 0;
    for (size_t i = 0; i < sizes.values[VARIANT_SIZE] * steps * 2; i++) {
        unreached += look_in_size(variants, (struct pairs_row){{
                                                [VARIANT_SIZE] = i / steps / 2,
                                                [VARIANT_STEP] = i / 2 % steps,
                                                [VARIANT_AUDIENCE] = i % 2,
                                            }});
    }
    variants_destroy(variants);
    assert_int_equal(unreached, 0);
}

// Return which of a plan's answers lie behind a tap within reach, a bit each.
static unsigned
find_answers(const struct support_request *request)
{
    struct scene scene = {0};
    unsigned found = 0;
    support_build(&scene, request);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *tap = &scene.commands[i];
        if (tap->kind == SCENE_TAP && look_is_in_reach(&scene, tap->box)) {
            struct intent intent = intent_parse(tap->as.tap.intent);
            found |=
                intent.kind == INTENT_DETAIL ? 1U << intent.place.detail : 0;
        }
    }
    scene_destroy(&scene);
    return found;
}

// One opens from the plan's page, and each leads to the next and back.
static void
test_every_answer_is_within_reach(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    for (size_t i = 0; i < variant_sizes().values[VARIANT_SIZE] * 2; i++) {
        struct pairs_row row = {
            {[VARIANT_SIZE] = i / 2, [VARIANT_AUDIENCE] = i % 2}};
        struct support_request request = variants_request(variants, &row);
        request.place = (struct place){.page = PAGE_PLAN, .item = 1};
        assert_true(find_answers(&request) != 0);
        for (int answer = 1; answer <= SMARTE_COUNT; answer++) {
            int next = answer % SMARTE_COUNT + 1;
            int before = (answer + SMARTE_COUNT - 2) % SMARTE_COUNT + 1;
            request.place.detail = answer;
            assert_int_equal(find_answers(&request), 1U << next | 1U << before);
        }
    }
    variants_destroy(variants);
}

static size_t
count_out_of_reach(const struct support_request *request)
{
    struct scene scene = {0};
    size_t count = 0;
    support_build(&scene, request);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *tap = &scene.commands[i];
        if (tap->kind == SCENE_TAP && !look_is_in_reach(&scene, tap->box)) {
            print_error("%s is out of reach\n", tap->as.tap.intent);
            count++;
        }
    }
    scene_destroy(&scene);
    return count;
}

// Of a long cycle, screen by screen.
static void
test_the_menu_is_within_reach_in_large_text(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    size_t count = 0;
    for (size_t i = 0; i < 8; i++) {
        struct pairs_row row = {{[VARIANT_SIZE] = i % 2 == 0 ? 1 : 3,
                                 [VARIANT_AUDIENCE] = i / 2 % 2,
                                 [VARIANT_STEP] = 1 + i / 4}};
        struct support_request request = variants_request(variants, &row);
        for (int part = 0; part < 3; part++) {
            request.place = (struct place){.page = PAGE_MENU, .part = part};
            request.tabs = 6;
            count += count_out_of_reach(&request);
        }
    }
    variants_destroy(variants);
    assert_int_equal(count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_page_is_within_reach),
        cmocka_unit_test(test_every_answer_is_within_reach),
        cmocka_unit_test(test_the_menu_is_within_reach_in_large_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
