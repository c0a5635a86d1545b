#include "support_variant.h"

#include "base/memory.h"
#include "pages/support_snapshot.h"
#include "scene/hyphenator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

// Begins the suffix of a screen that only the larger text steps have.
#define LARGE " large"

// What somebody types who wants to break a wall; every cache cleans it first.
#define HOSTILE                                                                \
    "<b>%s%n</b> '; DROP TABLE plan;-- "                                       \
    "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunter "           \
    "العربية עברית 漢字かな ﷽ Z͑ͫ̓ͪ̂ͫ̽a̴l͖̱g̺o! " \
    "👩‍👩‍👧‍👦🏳️‍🌈 "                                 \
    "\\u202E "                                                                 \
    "\t "

// Somebody says of the third plan that it is off course, and it waits.
#define SAID                                                           \
    "start,next,next,report,status/off,cause/1,save,person/0,digit/1," \
    "digit/2,digit/3,digit/4"

// The sheets: a next step and its day are written and chosen, …
#define REPORTED                                                   \
    "start,next,report,status/risk,cause/1,up,write/next,key/109," \
    "key/111,key/100,done,day"
// … somebody shows who they are, decides, and looks at what waits.
#define ASKED "start,report,status/on,save,person/0,digit/1,digit/2"
#define DECIDED                                                            \
    "start,decision,who/0,quick/2,write/decision,key/101,key/230,key/248," \
    "key/229,done"
#define WAITED \
    SAID ",next,report,status/done,save," DECIDED_AFTER ",save,waiting"
#define DECIDED_AFTER "decision,who/0,quick/1,write/decision,key/101,done"

// One decision and one report, each on its own screen.
#define TOLD                                                          \
    "start,report,status/risk,cause/1,save,person/0,digit/1,digit/2," \
    "digit/3,digit/4," DECIDED_AFTER ",save,end"

// Somebody who has shown who they are writes a next step.
#define STEPPED                                                     \
    "start,report,status/on,save,person/0,digit/1,digit/2,digit/3," \
    "digit/4,next,report,status/off,cause/0,write/next,key/97,done,part/3"

// A page, and what is open on it.
static const struct view {
    const char *suffix; // of its name; " large …": 200 % instead of 100 %
    struct place place;
    bool is_tab;      // it stands in the cycle besides the usual pages
    bool is_balance;  // of a strategy of two foci that carry each other
    const char *meet; // as in struct support_request
} views[] = {
    {"", {.page = PAGE_COMPASS}, false, false, NULL},
    {" of two", {.page = PAGE_COMPASS}, false, true, NULL},
    {"", {.page = PAGE_PLANS}, false, false, NULL},
    {" narrowed", {.page = PAGE_PLANS, .item = 2}, false, false, NULL},
    {" part", {.page = PAGE_PLANS, .part = 1}, false, false, NULL},
    {"", {.page = PAGE_PLAN, .item = 1}, false, false, NULL},
    {" opened",
     {.page = PAGE_PLAN, .item = 1, .detail = 6},
     false,
     false,
     NULL},
    {"", {.page = PAGE_GOALS}, false, false, NULL},
    {" part", {.page = PAGE_GOALS, .part = 1}, false, false, NULL},
    {"", {.page = PAGE_GOAL, .item = 1}, false, false, NULL},
    {" lower", {.page = PAGE_GOAL, .item = 3}, false, false, NULL},
    {"", {.page = PAGE_STORIES, .item = 1}, false, false, NULL},
    {" pictured", {.page = PAGE_STORIES, .item = 2}, false, false, NULL},
    {"", {.page = PAGE_STORY, .item = 1}, false, false, NULL},
    {" pictured", {.page = PAGE_STORY, .item = 2}, false, false, NULL},
    {"", {.page = PAGE_FOCUS, .item = 2}, false, false, NULL},
    {"", {.page = PAGE_COMMITMENT, .item = 1}, false, false, NULL},
    {"", {.page = PAGE_STAKEHOLDER, .item = 1}, false, false, NULL},
    {"", {.page = PAGE_SERVICE, .item = 1}, true, false, NULL},
    {"", {.page = PAGE_LEADERSHIP, .item = 11}, true, false, NULL},
    {" opened",
     {.page = PAGE_LEADERSHIP, .item = 11, .detail = 2},
     true,
     false,
     NULL},
    {" expected",
     {.page = PAGE_LEADERSHIP, .item = 1, .detail = 25},
     false,
     false,
     NULL},
    {"", {.page = PAGE_BALANCE}, true, true, NULL},
    {" opened", {.page = PAGE_BALANCE, .detail = 9}, true, true, NULL},
    {"", {.page = PAGE_INITIATIVES}, true, true, NULL},
    {"", {.page = PAGE_OUTLOOK}, true, false, NULL},
    {" opened",
     {.page = PAGE_OUTLOOK, .item = 1, .detail = 8},
     true,
     false,
     NULL},
    {"", {.page = PAGE_STOPPED}, false, false, NULL},
    {"", {.page = PAGE_RANKING, .item = 3}, false, false, NULL},
    {" first",
     {.page = PAGE_RANKING, .item = 1, .part = 1},
     false,
     false,
     NULL},
    {"", {.page = PAGE_TRIALS}, false, false, NULL},
    {"", {.page = PAGE_MEETING}, false, false, NULL},
    {" resting", {.page = PAGE_MEETING}, false, false, ""},
    {" said", {.page = PAGE_MEETING}, false, false, SAID},
    {" asked", {.page = PAGE_MEETING}, false, false, "start,next,idle"},
    {" report", {.page = PAGE_MEETING}, false, false, REPORTED ",date/20418"},
    {" day", {.page = PAGE_MEETING}, false, false, REPORTED},
    {" person", {.page = PAGE_MEETING}, false, false, ASKED},
    {" writing",
     {.page = PAGE_MEETING},
     false,
     false,
     "start,report,write/next,key/109,key/111,key/32,key/112"},
    {" decision", {.page = PAGE_MEETING}, false, false, DECIDED},
    {" waiting", {.page = PAGE_MEETING}, false, false, WAITED},
    {" clash", {.page = PAGE_MEETING}, false, false, "start,clash/24"},
    {" choice", {.page = PAGE_MEETING}, false, false, "start,plans"},
    {"", {.page = PAGE_MINUTES}, false, false, NULL},
    {"", {.page = PAGE_ROUND}, false, false, NULL},
    {" large drop",
     {.page = PAGE_ROUND},
     false,
     false,
     "round,person/0,digit/1,digit/2,digit/3,digit/4,lift/3,up,cancel"},
    {" large progress",
     {.page = PAGE_MEETING},
     false,
     false,
     "start,next,report,status/risk,part/1"},
    {" large cause",
     {.page = PAGE_MEETING},
     false,
     false,
     "start,next,report,status/risk,cause/1,part/2"},
    {" large step", {.page = PAGE_MEETING}, false, false, STEPPED},
    {" large who", {.page = PAGE_MEETING}, false, false, DECIDED ",part/1"},
    {" large when", {.page = PAGE_MEETING}, false, false, DECIDED ",part/2"},
    {" large week", {.page = PAGE_MEETING}, false, false, DECIDED ",part/4"},
    {" large name",
     {.page = PAGE_MEETING},
     false,
     false,
     "start,report,status/on,save"},
    {" large wait", {.page = PAGE_MEETING}, false, false, WAITED ",part/2"},
    {" large theirs",
     {.page = PAGE_MEETING},
     false,
     false,
     "start,clash/24,part/1"},
    {" large reports", {.page = PAGE_MINUTES}, false, false, TOLD ",part/1"},
    {" large code", {.page = PAGE_MINUTES}, false, false, TOLD ",part/2"},
    {"", {.page = PAGE_WAITING}, false, false, NULL},
    {"", {.page = PAGE_EMPTY}, false, false, NULL},
};

// What there is to show; the second recipe is of a strategy in balance.
static const struct state {
    const char *name;
    struct support_recipe recipes[2];
    size_t subjects;
} states[] = {
    {"normal", {{4, 24, 7, 6, 6, 0, NULL}, {2, 14, 7, 4, 7, 0, NULL}}, 3},
    {"empty", {{0, 0, 0, 0, 0, 0, NULL}, {0, 0, 0, 0, 0, 0, NULL}}, 0},
    {"overlong",
     {{4, 200, 9, 3, 7, 1000, NULL}, {2, 60, 9, 3, 9, 1000, NULL}},
     9},
    {"hostile",
     {{4, 24, 9, 6, 7, 190, HOSTILE}, {2, 60, 9, 4, 9, 190, HOSTILE}},
     9},
};

static const char *const audiences[] = {"internal", "public"};
static const char *const themes[] = {"day", "evening", "contrast"};
static const char *const languages[] = {"da", "en"};
static const int steps[] = {100, 150, 200};

static const struct size {
    int width, height;
} sizes[] = {
    {1280, 720},  {1920, 1080}, {3840, 2160},
    {1080, 1920}, {1280, 1024}, {2560, 1080},
};

static bool
is_listed(enum page_id page)
{
    for (size_t i = 0; i < COUNT(views); i++) {
        if (views[i].place.page == page) {
            return true;
        }
    }
    return false;
}

// Return the page of a view behind the table: one that is not in it.
static enum page_id
find_other(size_t view)
{
    size_t left = view - COUNT(views);
    for (int i = 0; i < PAGE_COUNT; i++) {
        if (!is_listed((enum page_id)i) && left-- == 0) {
            return (enum page_id)i;
        }
    }
    return PAGE_COUNT;
}

static struct view
find_view(size_t view)
{
    if (view < COUNT(views)) {
        return views[view];
    }
    enum page_id page = find_other(view);
    return (struct view){
        "", {.page = page}, place_may_cycle(page), false, NULL};
}

static size_t
count_views(void)
{
    size_t count = COUNT(views);
    while (find_other(count) != PAGE_COUNT) {
        count++;
    }
    return count;
}

struct pairs_row
variant_sizes(void)
{
    return (struct pairs_row){{
        [VARIANT_VIEW] = count_views(),
        [VARIANT_STATE] = COUNT(states),
        [VARIANT_AUDIENCE] = COUNT(audiences),
        [VARIANT_THEME] = COUNT(themes),
        [VARIANT_SIZE] = COUNT(sizes),
        [VARIANT_LANGUAGE] = COUNT(languages),
        [VARIANT_STEP] = COUNT(steps),
    }};
}

bool
variant_is_listed(const struct pairs_row *row)
{
    return row->values[VARIANT_VIEW] < COUNT(views);
}

struct variants {
    struct snapshot *snapshots[COUNT(states)][2][COUNT(audiences)];
    struct hyphenator *hyphenator;
};

struct variants *
variants_create(void)
{
    struct variants *variants = memory_allocate(sizeof *variants);
    variants->hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    return variants;
}

void
variants_destroy(struct variants *variants)
{
    for (size_t i = 0; i < COUNT(states); i++) {
        for (size_t j = 0; j < 2 * COUNT(audiences); j++) {
            snapshot_destroy(variants->snapshots[i][j / 2][j % 2]);
        }
    }
    hyphenator_close(variants->hyphenator);
    free(variants);
}

// The public views of the database have no names of persons.
static void
leave_out_persons(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        snapshot->plans.items[i].owner = "";
        snapshot->plans.items[i].consultant = "";
        snapshot->plans.items[i].cause = "";
    }
}

static const struct snapshot *
find_snapshot(struct variants *variants, const struct pairs_row *row)
{
    const struct state *state = &states[row->values[VARIANT_STATE]];
    bool is_balance = variant_is_balance(row);
    bool is_public = row->values[VARIANT_AUDIENCE] == 1;
    struct snapshot **kept =
        &variants->snapshots[row->values[VARIANT_STATE]][is_balance][is_public];
    if (*kept == NULL) {
        struct support_extras extras = {state->subjects, is_balance};
        *kept = support_snapshot_with(&state->recipes[is_balance], &extras);
        if (is_public) {
            leave_out_persons(*kept);
        }
    }
    return *kept;
}

struct support_request
variants_request(struct variants *variants, const struct pairs_row *row)
{
    struct view view = find_view(row->values[VARIANT_VIEW]);
    const struct size *size = &sizes[row->values[VARIANT_SIZE]];
    const struct snapshot *snapshot = find_snapshot(variants, row);
    return (struct support_request){
        .snapshot = snapshot,
        .place = variant_is_listed(row)
                     ? view.place
                     : support_enter(view.place.page, snapshot),
        .meet = view.meet,
        .is_tab = view.is_tab,
        .width = size->width,
        .height = size->height,
        .theme = (enum theme)row->values[VARIANT_THEME],
        .language = languages[row->values[VARIANT_LANGUAGE]],
        .is_public = row->values[VARIANT_AUDIENCE] == 1,
        .can_read = row->values[VARIANT_AUDIENCE] == 1,
        .hyphenator = variants->hyphenator,
        .text_step = variant_step(row),
    };
}

bool
variant_is_balance(const struct pairs_row *row)
{
    return find_view(row->values[VARIANT_VIEW]).is_balance;
}

int
variant_step(const struct pairs_row *row)
{
    int step = steps[row->values[VARIANT_STEP]];
    const char *suffix = find_view(row->values[VARIANT_VIEW]).suffix;
    bool is_large = strncmp(suffix, LARGE, strlen(LARGE)) == 0;
    return is_large && step == 100 ? 200 : step;
}

void
variant_name(char *out, size_t size, const struct pairs_row *row)
{
    struct view view = find_view(row->values[VARIANT_VIEW]);
    const struct size *seen = &sizes[row->values[VARIANT_SIZE]];
    snprintf(out, size, "%s%s, %s, %s, %s, %dx%d, %s, %d %%",
             place_page_name(view.place.page), view.suffix,
             states[row->values[VARIANT_STATE]].name,
             audiences[row->values[VARIANT_AUDIENCE]],
             themes[row->values[VARIANT_THEME]], seen->width, seen->height,
             languages[row->values[VARIANT_LANGUAGE]], variant_step(row));
}
