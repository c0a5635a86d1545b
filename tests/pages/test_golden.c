// Every page in every state against the dump that was looked at and kept.
// After a wanted change: PEJL_GOLDEN=write ctest -R pages/test_golden, then
// read the difference as you would read code.
#include "support_build.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct state {
    const char *name;
    struct support_recipe recipe;
};

static const struct state states[] = {
    {"normal", {4, 24, 7, 6, 6, 0, NULL}},
    {"empty", {0, 0, 0, 0, 0, 0, NULL}},
    {"bare", {4, 1, 1, 1, 0, 0, NULL}},
    {"overlong", {4, 200, 9, 3, 7, 5000, NULL}},
};

struct view {
    struct place place;
    const char *suffix; // of the dump's name
};

static const struct view views[] = {
    {{.page = PAGE_COMPASS}, ""},
    {{.page = PAGE_PLANS}, ""},
    {{.page = PAGE_PLAN, .item = 1}, ""},
    {{.page = PAGE_PLAN, .item = 1, .detail = 6}, "-opened"},
    {{.page = PAGE_GOALS}, ""},
    {{.page = PAGE_GOAL, .item = 1}, ""},
    {{.page = PAGE_STORIES, .item = 1}, ""},
    {{.page = PAGE_STORIES, .item = 2}, "-pictured"},
    {{.page = PAGE_STORY, .item = 1}, ""},
    {{.page = PAGE_STORY, .item = 2}, "-pictured"},
    {{.page = PAGE_FOCUS, .item = 2}, ""},
    {{.page = PAGE_COMMITMENT, .item = 1}, ""},
    {{.page = PAGE_MEETING}, ""},
    {{.page = PAGE_MINUTES}, ""},
    {{.page = PAGE_ROUND}, ""},
    {{.page = PAGE_WAITING}, ""},
    {{.page = PAGE_EMPTY}, ""},
};
#define VIEWS (sizeof views / sizeof views[0])

// How a page is seen; all but the first with the first state alone.
static const struct variant {
    const char *suffix;
    const char *language;
    int width, height;
    enum theme theme;
    int text_step; // in percent; 0: 100
} variants[] = {
    {"", "da", 1920, 1080, THEME_DAY, 100},
    {"-en", "en", 1920, 1080, THEME_DAY, 100},
    {"-portrait", "da", 1080, 1920, THEME_DAY, 100},
    {"-150", "da", 1920, 1080, THEME_DAY, 150},
    {"-200-portrait", "da", 1080, 1920, THEME_DAY, 200},
};
#define VARIANTS (sizeof variants / sizeof variants[0])

static void
dump(struct text_builder *out, const struct snapshot *snapshot,
     struct place place, const struct variant *variant)
{
    struct support_request request = {.snapshot = snapshot,
                                      .place = place,
                                      .width = variant->width,
                                      .height = variant->height,
                                      .theme = variant->theme,
                                      .text_step = variant->text_step,
                                      .language = variant->language};
    support_dump(out, &request);
}

static bool
check(const struct state *state, const struct snapshot *snapshot,
      const struct view *view, const struct variant *variant)
{
    struct text_builder text = {0};
    char name[128];
    dump(&text, snapshot, view->place, variant);
    snprintf(name, sizeof name, "%s%s-%s%s", place_page_name(view->place.page),
             view->suffix, state->name, variant->suffix);
    bool is_other = support_differs(name, &text);
    text_destroy(&text);
    return is_other;
}

static void
test_pages_look_as_kept(void **unused)
{
    (void)unused;
    int different = 0;
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        struct snapshot *snapshot = support_snapshot(&states[i].recipe);
        for (size_t j = 0; j < VIEWS; j++) {
            for (size_t k = 0; k < (i == 0 ? VARIANTS : 1); k++) {
                different +=
                    check(&states[i], snapshot, &views[j], &variants[k]);
            }
        }
        snapshot_destroy(snapshot);
    }
    assert_int_equal(different, 0);
}

// A page that is in nobody's table is kept as one file: as it is first seen, in
// every variant.
static bool
check_other(const struct snapshot *snapshot, enum page_id page)
{
    struct text_builder text = {0};
    for (size_t i = 0; i < VARIANTS; i++) {
        text_append_format(&text, "page%s\n", variants[i].suffix);
        dump(&text, snapshot, support_enter(page, snapshot), &variants[i]);
    }
    bool is_other = support_differs(place_page_name(page), &text);
    text_destroy(&text);
    return is_other;
}

static void
test_every_page_is_kept(void **unused)
{
    (void)unused;
    struct support_extras extras = {3, false};
    struct snapshot *snapshot =
        support_snapshot_with(&states[0].recipe, &extras);
    int different = 0;
    for (int page = 0; page < PAGE_COUNT; page++) {
        char name[64];
        snprintf(name, sizeof name, "%s-normal",
                 place_page_name((enum page_id)page));
        if (!support_is_kept(name)) {
            different += check_other(snapshot, (enum page_id)page);
        }
    }
    snapshot_destroy(snapshot);
    assert_int_equal(different, 0);
}

// The colours are the sixth and seventh field of a line.
static void
strip_colors(struct text_builder *text)
{
    for (char *found = strchr(text->data, '#'); found != NULL;
         found = strchr(found + 1, '#')) {
        if (found[-1] == '\t' && strspn(found + 1, "0123456789ABCDEF") == 6) {
            memset(found, '-', sizeof "#RRGGBB" - 1);
        }
    }
}

static bool
is_pictured(const struct text_builder *text)
{
    return strstr(text->data, "picture\t") != NULL;
}

// What is said and touched in another theme is kept where it differs: in high
// contrast there are no pictures.
static bool
check_theme(const struct snapshot *snapshot, const struct view *view,
            enum theme theme)
{
    struct variant variant = variants[0];
    struct text_builder day = {0};
    struct text_builder other = {0};
    bool is_other = false;
    dump(&day, snapshot, view->place, &variant);
    variant.theme = theme;
    variant.suffix = "-contrast";
    dump(&other, snapshot, view->place, &variant);
    strip_colors(&day);
    strip_colors(&other);
    if (theme == THEME_CONTRAST && is_pictured(&day)) {
        is_other =
            is_pictured(&other) || check(&states[0], snapshot, view, &variant);
    } else {
        is_other = strcmp(day.data, other.data) != 0;
    }
    text_destroy(&day);
    text_destroy(&other);
    return is_other;
}

static void
test_themes_say_the_same(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&states[0].recipe);
    for (size_t i = 0; i < VIEWS; i++) {
        if (check_theme(snapshot, &views[i], THEME_EVENING) ||
            check_theme(snapshot, &views[i], THEME_CONTRAST)) {
            fail_msg("%s%s is not the same in every theme",
                     place_page_name(views[i].place.page), views[i].suffix);
        }
    }
    snapshot_destroy(snapshot);
}

static void
test_same_inputs_give_the_same_scene(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot(&states[0].recipe);
    for (size_t i = 0; i < VIEWS; i++) {
        struct support_request request = {.snapshot = snapshot,
                                          .place = views[i].place};
        struct scene first = {0};
        struct scene second = {0};
        support_build(&first, &request);
        support_build(&second, &request);
        assert_true(scene_hash(&first) == scene_hash(&second));
        struct box box = scene_difference(&first, &second);
        assert_int_equal(box.width, 0);
        scene_destroy(&first);
        scene_destroy(&second);
    }
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pages_look_as_kept),
        cmocka_unit_test(test_every_page_is_kept),
        cmocka_unit_test(test_themes_say_the_same),
        cmocka_unit_test(test_same_inputs_give_the_same_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
