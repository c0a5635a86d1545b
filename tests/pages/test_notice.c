// A notice over every page: what it says, what it leaves of the page, and that
// neither lies on the other.
#include "pages/notice.h"

#include "support_build.h"
#include "support_color.h"
#include "support_golden.h"
#include "support_snapshot.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char long_text[] =
    "Elevatoren i rådhusets østfløj er ude af drift hele formiddagen, "
    "og brandtrappen er spærret, så brug trappen i vestfløjen";
static const char long_lead[] =
    "Kan du ikke gå på trapper, så ring til receptionen, så henter vi dig "
    "ved hovedindgangen og følger dig op gennem kælderen til elevatoren";

static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};
static const struct support_extras extras = {3, false};

static const struct notice water = {
    .id = 1,
    .text = "Vandet er lukket til kl. 13:00",
    .lead = "Brug toiletterne på plan 2. Vi arbejder på at få vandet tilbage.",
    .text_en = "No water until 1 pm",
    .lead_en = "Please use the toilets on floor 2.",
    .severity = SEVERITY_URGENT,
};
static const struct notice wordy = {
    .id = 2,
    .text = long_text,
    .lead = long_lead,
    .severity = SEVERITY_URGENT,
};
static const struct notice calm = {
    .id = 3,
    .text = "Brandøvelse kl. 10",
    .lead = "",
    .severity = SEVERITY_NOTICE,
};

static const struct place places[] = {
    {.page = PAGE_COMPASS},
    {.page = PAGE_PLANS},
    {.page = PAGE_PLANS, .item = 2},
    {.page = PAGE_PLAN, .item = 1},
    {.page = PAGE_PLAN, .item = 1, .detail = 6},
    {.page = PAGE_GOALS},
    {.page = PAGE_GOAL, .item = 1},
    {.page = PAGE_STORIES, .item = 1},
    {.page = PAGE_STORIES, .item = 2},
    {.page = PAGE_STORY, .item = 2},
    {.page = PAGE_FOCUS, .item = 2},
    {.page = PAGE_COMMITMENT, .item = 1},
    {.page = PAGE_EMPTY},
    {.page = PAGE_SERVICE, .item = 1},
    {.page = PAGE_LEADERSHIP, .item = 11, .detail = 2},
    {.page = PAGE_STOPPED},
    {.page = PAGE_RANKING, .item = 3},
    {.page = PAGE_STAKEHOLDER, .item = 1},
    {.page = PAGE_OUTLOOK},
};
#define PLACES (sizeof places / sizeof places[0])

static const struct {
    int width, height;
} sizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720},
             {1280, 1024}, {3840, 2160}, {720, 1280}};
#define SIZES (sizeof sizes / sizeof sizes[0])

static const struct case_kept {
    const char *name;
    struct place place;
    const struct notice *notice;
    bool is_english;
    enum theme theme;
    int width, height;
    float away;
} kept[] = {
    {"notice-compass", {.page = PAGE_COMPASS}, &water, 0, 0, 1920, 1080, 0},
    {"notice-compass-portrait",
     {.page = PAGE_COMPASS},
     &water,
     0,
     0,
     1080,
     1920,
     0},
    {"notice-plans", {.page = PAGE_PLANS}, &water, 0, 0, 1920, 1080, 0},
    {"notice-plans-evening",
     {.page = PAGE_PLANS},
     &water,
     0,
     THEME_EVENING,
     1920,
     1080,
     0},
    {"notice-plans-portrait",
     {.page = PAGE_PLANS},
     &wordy,
     0,
     0,
     1080,
     1920,
     0},
    {"notice-goals", {.page = PAGE_GOALS}, &water, 0, 0, 1920, 1080, 0},
    {"notice-goals-en", {.page = PAGE_GOALS}, &water, 1, 0, 1920, 1080, 0},
    {"notice-goals-contrast",
     {.page = PAGE_GOALS},
     &water,
     0,
     THEME_CONTRAST,
     1920,
     1080,
     0},
    {"notice-goals-portrait", {.page = PAGE_GOALS}, &calm, 0, 0, 1080, 1920, 0},
    {"notice-focus",
     {.page = PAGE_FOCUS, .item = 2},
     &wordy,
     0,
     0,
     1920,
     1080,
     0},
    {"notice-stories",
     {.page = PAGE_STORIES, .item = 2},
     &calm,
     0,
     0,
     1920,
     1080,
     0},
    {"notice-coming", {.page = PAGE_GOALS}, &water, 0, 0, 1920, 1080, 0.5F},
};

static void
test_they_look_as_kept(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot_with(&recipe, &extras);
    int different = 0;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        struct text_builder text = {0};
        struct support_request request = {
            .snapshot = snapshot,
            .place = kept[i].place,
            .theme = kept[i].theme,
            .width = kept[i].width,
            .height = kept[i].height,
            .notice = {.notice = kept[i].notice,
                       .is_english = kept[i].is_english},
            .notice_away = kept[i].away,
        };
        support_dump(&text, &request);
        different += support_differs(kept[i].name, &text);
        text_destroy(&text);
    }
    snapshot_destroy(snapshot);
    assert_int_equal(different, 0);
}

// What is looked at: a page under a notice, and where that ends.
struct look {
    const struct scene *scene;
    int banner; // its lower edge
    struct color ground;
    int faults;
    char where[80];
};

static void
tell(struct look *look, const struct scene_command *command, const char *what)
{
    struct box box = command->box;
    if (look->faults++ < 3) {
        print_error("%s: %d,%d %dx%d %s: %.40s\n", look->where, box.x, box.y,
                    box.width, box.height, what,
                    command->kind == SCENE_TEXT ? command->as.text.words
                                                : command->as.tap.intent);
    }
}

static bool
is_same(struct color one, struct color other)
{
    return one.red == other.red && one.green == other.green &&
           one.blue == other.blue;
}

static struct box
letters(const struct scene_command *text)
{
    struct box box = text->box;
    int air = box.height - text->as.text.size_px;
    box.y += air > 0 ? air / 2 : 0;
    box.height -= air > 0 ? air : 0;
    box.width--;
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
    const struct scene_command *text = &look->scene->commands[index];
    struct box box = letters(text);
    bool is_notice = is_same(text->as.text.ground, look->ground);
    if (is_notice ? box.y < 0 || box.y + box.height > look->banner
                  : box.y < look->banner) {
        tell(look, text, "lies across the banner's edge");
    }
    if (box.y + box.height > look->scene->height || box.x < 0 ||
        box.x + box.width > look->scene->width) {
        tell(look, text, "leaves the picture");
    }
    for (size_t i = 0; i < index; i++) {
        const struct scene_command *other = &look->scene->commands[i];
        if (other->kind == SCENE_TEXT && overlap(box, letters(other))) {
            tell(look, text, "lies on other words");
        }
    }
}

static void
check_scene(struct look *look)
{
    for (size_t i = 0; i < look->scene->count; i++) {
        const struct scene_command *command = &look->scene->commands[i];
        struct box box = command->box;
        if (command->kind == SCENE_TEXT) {
            check_text(look, i);
        }
        if (command->kind == SCENE_TAP &&
            ((float)box.height < 87.5F * look->scene->scale ||
             box.y + box.height > look->scene->height)) {
            tell(look, command, "is no target");
        }
    }
}

// All is said, and the banner reaches down to where that ends.
static void
check_words(struct look *look, const struct notice *notice)
{
    bool is_said = false;
    for (size_t i = 0; i < look->scene->count; i++) {
        const struct scene_command *text = &look->scene->commands[i];
        if (text->kind == SCENE_TEXT &&
            is_same(text->as.text.ground, look->ground)) {
            struct box box = letters(text);
            int end = box.y + box.height;
            look->banner = end > look->banner ? end : look->banner;
            is_said = is_said || strstr(notice->lead, text->as.text.words);
            if (strstr(text->as.text.words, "…") != NULL) {
                tell(look, text, "is cut");
            }
        }
    }
    look->faults += is_said ? 0 : 1;
}

static int
check_page(const struct snapshot *snapshot, struct place place, size_t size,
           const struct notice *notice, int step)
{
    struct scene scene = {0};
    struct support_request request = {.snapshot = snapshot,
                                      .place = place,
                                      .width = sizes[size].width,
                                      .height = sizes[size].height,
                                      .text_step = step,
                                      .notice = {.notice = notice}};
    struct style style = style_make(THEME_DAY, false);
    struct look look = {.scene = &scene,
                        .ground =
                            style.colors[notice->severity == SEVERITY_URGENT
                                             ? TOKEN_URGENT
                                             : TOKEN_WARN_TINT]};
    support_build(&scene, &request);
    look.banner = (int)ceilf(NOTICE_HEIGHT * scene.scale);
    snprintf(look.where, sizeof look.where, "%s %dx%d %d %%",
             place_page_name(place.page), sizes[size].width, sizes[size].height,
             step);
    if (step > 100) {
        look.banner = 0;
        check_words(&look, notice);
    }
    check_scene(&look);
    scene_destroy(&scene);
    return look.faults;
}

static void
test_nothing_lies_on_it(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot_with(&recipe, &extras);
    const struct notice *notices[] = {&water, &wordy};
    int faults = 0;
    for (size_t i = 0; i < PLACES * SIZES * 2; i++) {
        faults += check_page(snapshot, places[i / 2 / SIZES], i / 2 % SIZES,
                             notices[i % 2], 100);
    }
    snapshot_destroy(snapshot);
    assert_int_equal(faults, 0);
}

// What is said and what is to be done about it, whole, at the larger steps.
static void
test_enlarged_it_is_said_whole(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot_with(&recipe, &extras);
    const struct notice *notices[] = {&water, &wordy};
    int faults = 0;
    for (size_t i = 0; i < PLACES * SIZES * 4; i++) {
        faults += check_page(snapshot, places[i / 4 / SIZES], i / 4 % SIZES,
                             notices[i % 2], i % 4 < 2 ? 150 : 200);
    }
    snapshot_destroy(snapshot);
    assert_int_equal(faults, 0);
}

static double
contrast(struct color one, struct color two)
{
    return color_contrast(color_luminance(color_to_rgb(one)),
                          color_luminance(color_to_rgb(two)));
}

static void
test_it_can_be_read_in_every_theme(void **unused)
{
    (void)unused;
    for (enum theme theme = THEME_DAY; theme < THEME_COUNT; theme++) {
        struct style style = style_make(theme, false);
        double urgent =
            contrast(style.colors[TOKEN_ON_URGENT], style.colors[TOKEN_URGENT]);
        double other =
            contrast(style.colors[TOKEN_INK], style.colors[TOKEN_WARN_TINT]);
        print_message("theme %d: urgent %.2f, other %.2f\n", (int)theme, urgent,
                      other);
        assert_true(urgent >= (theme == THEME_CONTRAST ? 12.0 : 7.0));
        assert_true(other >= (theme == THEME_CONTRAST ? 12.0 : 7.0));
    }
}

static void
test_a_long_text_is_said_whole(void **unused)
{
    (void)unused;
    struct snapshot *snapshot = support_snapshot_with(&recipe, &extras);
    struct style style = style_make(THEME_DAY, false);
    struct scene scene = {0};
    struct support_request request = {
        .snapshot = snapshot, .place = places[0], .notice = {.notice = &wordy}};
    support_build(&scene, &request);
    for (size_t i = 0; i < scene.count; i++) {
        const struct scene_command *text = &scene.commands[i];
        if (text->kind == SCENE_TEXT &&
            is_same(text->as.text.ground, style.colors[TOKEN_URGENT])) {
            assert_null(strstr(text->as.text.words, "…"));
        }
    }
    scene_destroy(&scene);
    snapshot_destroy(snapshot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_they_look_as_kept),
        cmocka_unit_test(test_nothing_lies_on_it),
        cmocka_unit_test(test_enlarged_it_is_said_whole),
        cmocka_unit_test(test_it_can_be_read_in_every_theme),
        cmocka_unit_test(test_a_long_text_is_said_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
