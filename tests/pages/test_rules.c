// What holds for every page, whatever it shows and on whatever screen: words
// stand apart and on the picture, and what can be touched can be hit.
#include "nav/place.h"
#include "scene/hyphenator.h"
#include "support_build.h"
#include "support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TOUCH_MIN 88.0F    // logical units (design.md 9)
#define TOUCH_MIN_PX 60    // never under (design.md 5)
#define FAULTS_SHOWN_MAX 3 // of one page

struct state {
    const char *name;
    struct support_recipe recipe;
    struct support_extras extras;
    bool is_compass_alone; // other foci change nothing else
};

static const struct state states[] = {
    {"normal", {4, 24, 7, 6, 6, 0, NULL}, {3, false}, false},
    {"bare", {4, 1, 1, 1, 0, 0, NULL}, {1, false}, false},
    {"overlong", {4, 200, 9, 3, 7, 1000, NULL}, {9, false}, false},
    {"long", {4, 24, 7, 6, 7, 60, NULL}, {3, false}, false},
    {"two foci", {2, 24, 7, 6, 7, 0, NULL}, {0, false}, true},
    {"five foci", {5, 24, 7, 6, 7, 0, NULL}, {0, false}, true},
    {"eight foci", {8, 60, 7, 6, 7, 0, NULL}, {0, false}, true},
    {"eight long foci", {8, 60, 7, 6, 7, 400, NULL}, {0, false}, true},
    {"balance", {2, 14, 7, 4, 7, 0, NULL}, {3, true}, false},
    {"overlong balance", {2, 60, 9, 3, 9, 400, NULL}, {9, true}, false},
};

// What is seen, and whether it stands in the cycle besides the usual pages.
static const struct view {
    struct place place;
    bool is_tab;
} views[] = {
    {{.page = PAGE_COMPASS}, false},
    {{.page = PAGE_PLANS}, false},
    {{.page = PAGE_PLANS, .item = 2}, false},
    {{.page = PAGE_PLANS, .part = 1}, false},
    {{.page = PAGE_PLAN, .item = 1}, false},
    {{.page = PAGE_PLAN, .item = 1, .detail = 6}, false},
    {{.page = PAGE_GOALS}, false},
    {{.page = PAGE_GOALS, .part = 1}, false},
    {{.page = PAGE_GOAL, .item = 1}, false},
    {{.page = PAGE_GOAL, .item = 3}, false},
    {{.page = PAGE_STORIES, .item = 1}, false},
    {{.page = PAGE_STORIES, .item = 2}, false},
    {{.page = PAGE_STORY, .item = 1}, false},
    {{.page = PAGE_STORY, .item = 2}, false},
    {{.page = PAGE_FOCUS, .item = 2}, false},
    {{.page = PAGE_COMMITMENT, .item = 1}, false},
    {{.page = PAGE_WAITING}, false},
    {{.page = PAGE_EMPTY}, false},
    {{.page = PAGE_SERVICE, .item = 1}, true},
    {{.page = PAGE_LEADERSHIP, .item = 11}, true},
    {{.page = PAGE_LEADERSHIP, .item = 11, .detail = 2}, true},
    {{.page = PAGE_LEADERSHIP, .item = 1, .detail = 25}, false},
    {{.page = PAGE_STOPPED}, false},
    {{.page = PAGE_TRIALS}, false},
    {{.page = PAGE_RANKING, .item = 3}, false},
    {{.page = PAGE_RANKING, .item = 1, .part = 1}, false},
    {{.page = PAGE_STAKEHOLDER, .item = 1}, false},
    {{.page = PAGE_OUTLOOK}, true},
    {{.page = PAGE_OUTLOOK, .item = 1, .detail = 8}, true},
    {{.page = PAGE_BALANCE}, true},
    {{.page = PAGE_INITIATIVES}, true},
    {{.page = PAGE_COMPASS, .part = 1}, false},
    {{.page = PAGE_PLAN, .item = 1, .part = 1}, false},
    {{.page = PAGE_GOAL, .item = 1, .part = 1}, false},
    {{.page = PAGE_STORY, .item = 1, .part = 1}, false},
    {{.page = PAGE_FOCUS, .item = 2, .part = 1}, false},
    {{.page = PAGE_FOCUS, .item = 2, .part = 2}, false},
    {{.page = PAGE_COMMITMENT, .item = 1, .part = 1}, false},
    {{.page = PAGE_MENU}, false},
};

// The pages that are in no table are looked at where they are first seen.
static bool
is_listed(enum page_id page)
{
    for (size_t i = 0; i < sizeof views / sizeof views[0]; i++) {
        if (views[i].place.page == page) {
            return true;
        }
    }
    return false;
}

static const struct {
    int width, height;
} sizes[] = {
    {1920, 1080}, {1080, 1920}, {1280, 720},  {1280, 1024}, {2560, 1080},
    {3840, 2160}, {720, 1280},  {1200, 1600}, {1080, 2400},
};

// How each is looked at: in both languages, with the badge of old data, in
// larger text, and where anybody may ask for that.
static const struct {
    const char *language;
    bool is_old;
    int text_step;
    bool is_public;
} looks[] = {{"da", false, 100, false}, {"en", false, 100, true},
             {"da", true, 100, false},  {"da", false, 150, true},
             {"en", true, 150, false},  {"da", false, 200, false},
             {"en", true, 200, true}};

// What is looked at, and how often it broke a rule.
struct look {
    const struct scene *scene;
    char where[128];
    size_t faults;
};

static void
tell(struct look *look, const struct scene_command *command, const char *what,
     const char *words)
{
    struct box box = command->box;
    if (look->faults++ < FAULTS_SHOWN_MAX) {
        print_error("%s: %d,%d %dx%d %s: %.60s\n", look->where, box.x, box.y,
                    box.width, box.height, what, words);
    }
}

static bool
is_inside(const struct scene *scene, struct box box)
{
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= scene->width &&
           box.y + box.height <= scene->height;
}

// A line's box has air above and below its letters: a font is as high as it is
// large. Edges are rounded to pixels.
static struct box
letters(const struct scene_command *text)
{
    struct box box = text->box;
    box.width -= 1;
    int air = box.height - text->as.text.size_px;
    if (air > 0) {
        box.y += air / 2;
        box.height -= air;
    }
    return box;
}

static bool
overlap(struct box one, struct box two)
{
    return one.x < two.x + two.width && two.x < one.x + one.width &&
           one.y < two.y + two.height && two.y < one.y + one.height;
}

static void
check_text(struct look *look, size_t index)
{
    const struct scene *scene = look->scene;
    const struct scene_command *text = &scene->commands[index];
    const char *words = text->as.text.words;
    if (!is_inside(scene, text->box)) {
        tell(look, text, "leaves the picture", words);
    }
    if (strspn(words, " ") == strlen(words) || strcmp(words, "…") == 0) {
        tell(look, text, "says nothing", words);
    }
    for (size_t i = 0; i < index; i++) {
        const struct scene_command *other = &scene->commands[i];
        if (other->kind == SCENE_TEXT &&
            overlap(letters(text), letters(other))) {
            tell(look, text, other->as.text.words, words);
        }
    }
}

static void
check_tap(struct look *look, const struct scene_command *tap)
{
    const struct scene *scene = look->scene;
    const char *intent = tap->as.tap.intent;
    struct box box = tap->box;
    int least = (int)(TOUCH_MIN * scene->scale);
    least = least < TOUCH_MIN_PX ? TOUCH_MIN_PX : least;
    if (!is_inside(scene, box)) {
        tell(look, tap, "tap leaves the picture", intent);
    }
    if (box.width < least || box.height < least) {
        tell(look, tap, "tap is too small", intent);
    }
    if (tap->as.tap.label[0] == '\0') {
        tell(look, tap, "tap has no label", intent);
    }
    if (intent_parse(intent).kind == INTENT_NONE && !meeting_knows(intent)) {
        tell(look, tap, "tap means nothing", intent);
    }
    const struct scene_command *hit =
        scene_find_tap(scene, box.x + box.width / 2, box.y + box.height / 2);
    if (hit != tap) {
        tell(look, tap, hit->as.tap.intent, intent);
    }
}

static size_t
look_at(const struct scene *scene, const char *where)
{
    struct look look = {.scene = scene};
    snprintf(look.where, sizeof look.where, "%s", where);
    for (size_t i = 0; i < scene->count; i++) {
        if (scene->commands[i].kind == SCENE_TEXT) {
            check_text(&look, i);
        } else if (scene->commands[i].kind == SCENE_TAP) {
            check_tap(&look, &scene->commands[i]);
        }
    }
    return look.faults;
}

static size_t
look_at_both(const struct support_request *request, const char *state)
{
    struct scene scene = {0};
    char where[128];
    snprintf(where, sizeof where, "%s/%d.%d %s%s%s %dx%d %s %d %%",
             place_page_name(request->place.page), (int)request->place.item,
             request->place.part, state, request->is_old ? ", old" : "",
             request->is_public ? ", public" : "", request->width,
             request->height, request->language, request->text_step);
    support_build(&scene, request);
    size_t faults = look_at(&scene, where);
    support_build_ring(&scene, request);
    faults += look_at(&scene, where);
    scene_destroy(&scene);
    return faults;
}

static size_t
look_at_page(const struct support_request *base, const struct view *view,
             size_t size, const char *state)
{
    size_t faults = 0;
    for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++) {
        struct support_request request = *base;
        request.place = view->place;
        request.is_tab = view->is_tab;
        request.width = sizes[size].width;
        request.height = sizes[size].height;
        request.language = looks[i].language;
        request.is_old = looks[i].is_old;
        request.text_step = looks[i].text_step;
        request.is_public = looks[i].is_public;
        faults += look_at_both(&request, state);
    }
    return faults;
}

static size_t
look_in_sizes(const struct support_request *base, const struct view *view,
              const char *state)
{
    size_t faults = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        faults += look_at_page(base, view, i, state);
    }
    return faults;
}

static size_t
look_at_others(const struct support_request *base, const char *state)
{
    size_t faults = 0;
    for (int i = 0; i < PAGE_COUNT; i++) {
        enum page_id page = (enum page_id)i;
        struct view view = {support_enter(page, base->snapshot),
                            place_may_cycle(page)};
        faults += is_listed(page) ? 0 : look_in_sizes(base, &view, state);
    }
    return faults;
}

static void
check_state(size_t state)
{
    struct snapshot *snapshot =
        support_snapshot_with(&states[state].recipe, &states[state].extras);
    struct hyphenator *hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    struct support_request base = {.snapshot = snapshot,
                                   .hyphenator = hyphenator};
    size_t faults = 0;
    size_t count =
        states[state].is_compass_alone ? 1 : sizeof views / sizeof views[0];
    for (size_t i = 0; i < count; i++) {
        faults += look_in_sizes(&base, &views[i], states[state].name);
    }
    if (!states[state].is_compass_alone) {
        faults += look_at_others(&base, states[state].name);
    }
    hyphenator_close(hyphenator);
    snapshot_destroy(snapshot);
    assert_int_equal(faults, 0);
}

static void
test_rules_hold(void **state)
{
    check_state(*(const size_t *)*state);
}

// The rules must be able to find something: two words on one spot, one beside
// the picture and a tap that is too small.
static void
test_rules_find_faults(void **unused)
{
    (void)unused;
    struct scene scene = {0};
    struct scene_text text = {.words = "a", .size_px = 20};
    struct color ink = {0};
    scene_reset(&scene, 200, 100, 1.0F, ink);
    scene_add_text(&scene, 10.0F, 10.0F, 40.0F, 30.0F, text, ink);
    assert_int_equal(look_at(&scene, "sound"), 0);
    scene_add_text(&scene, 30.0F, 20.0F, 40.0F, 30.0F, text, ink);
    assert_int_equal(look_at(&scene, "on one spot"), 1);
    scene_add_text(&scene, 180.0F, 60.0F, 40.0F, 30.0F, text, ink);
    assert_int_equal(look_at(&scene, "beside the picture"), 2);
    scene_add_tap(&scene, 0.0F, 0.0F, 90.0F, 40.0F,
                  (struct scene_tap){"home", "Home"});
    assert_int_equal(look_at(&scene, "too small"), 3);
    scene_add_tap(&scene, 100.0F, 0.0F, 90.0F, 90.0F,
                  (struct scene_tap){"nowhere", ""});
    assert_int_equal(look_at(&scene, "without words"), 5);
    scene_destroy(&scene);
}

int
main(void)
{
    size_t indexes[sizeof states / sizeof states[0]];
    struct CMUnitTest tests[sizeof states / sizeof states[0] + 1] = {
        cmocka_unit_test(test_rules_find_faults)};
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        indexes[i] = i;
        tests[i + 1] = (struct CMUnitTest){.name = states[i].name,
                                           .test_func = test_rules_hold,
                                           .initial_state = &indexes[i]};
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
