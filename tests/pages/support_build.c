#include "support_build.h"

#include "base/language.h"
#include "meeting/rehearsal.h"
#include "nav/sequence.h"
#include "scene/dump.h"
#include "scene/hyphenator.h"
#include "support_snapshot.h"

#include <math.h>
#include <string.h>

#define MINUTE (9 * 60 + 42)

struct table {
    struct nav nav;
    struct style style;
    struct metrics metrics;
    struct page_input input;
    struct rehearsal held;
};

struct place
support_enter(enum page_id page, const struct snapshot *snapshot)
{
    struct nav nav = {.settings = {.find_rules = page_find_rules}};
    struct place place = {.page = page};
    if (sequence_count(&nav, page, snapshot) > 0) {
        place.item = sequence_id(&nav, page, snapshot, 0);
    }
    return place;
}

static bool
is_english(const struct support_request *request)
{
    return request->language != NULL && strcmp(request->language, "en") == 0;
}

#define CODE "person/0,digit/1,digit/2,digit/3,digit/4"
#define REPORT(number) "report,status/risk,cause/" number ",save"
#define MINUTES                                    \
    "start," REPORT("0") "," CODE ",next," REPORT( \
        "1") ",sent,next,next," REPORT("2") ",end"

static const char *
suitable_words(enum page_id page)
{
    switch (page) {
    case PAGE_MEETING:
        return "start,next,next";
    case PAGE_MINUTES:
        return MINUTES;
    case PAGE_ROUND:
        return "round," CODE ",lift/3,up";
    default:
        return NULL;
    }
}

static void
fit_panel(struct style *style, const struct support_request *request)
{
    style->target_min = fmaxf(style->target_min, request->target_min);
    style->target_main = fmaxf(style->target_main, request->target_main);
    style->target_below = request->target_below;
    style->lift = request->lift;
    style->lift_y = request->lift_y;
}

// A word that means nothing where there is nothing to meet about is let be.
static void
hold_meeting(struct table *table, const struct support_request *request)
{
    struct page_input *input = &table->input;
    const char *words = request->meet == NULL
                            ? suitable_words(request->place.page)
                            : request->meet;
    if (words == NULL || request->is_public) {
        return;
    }
    table->held = (struct rehearsal){0};
    rehearsal_hold(&table->held, input->snapshot, &input->now,
                   table->style.is_portrait, table->style.step_percent >= 200,
                   words);
    if (request->alter != NULL) {
        request->alter(&table->held.meeting);
    }
    table->held.post.unsafe = request->unsafe;
    input->meeting = &table->held.meeting;
    input->post = &table->held.post;
    input->now_ms = table->held.now_ms;
    input->shake_left_ms = request->shake_left_ms;
}

// Whichever may stand there and do not yet.
static void
add_tabs(struct nav_settings *settings, size_t more)
{
    for (int id = 0; id < PAGE_COUNT && more > 0; id++) {
        bool is_new = place_may_cycle((enum page_id)id);
        for (size_t i = 0; i < settings->cycle_count; i++) {
            is_new &= settings->cycle[i] != (enum page_id)id;
        }
        if (is_new) {
            settings->cycle[settings->cycle_count++] = (enum page_id)id;
            more--;
        }
    }
}

static void
lay_out(struct table *table, const struct support_request *request)
{
    language_start(request->locale_dir == NULL ? PEJL_LOCALE_DIR
                                               : request->locale_dir);
    struct nav_settings settings = {
        .cycle = {PAGE_COMPASS, PAGE_PLANS, PAGE_GOALS, PAGE_STORIES},
        .cycle_count = 4,
        .idle_return_ms = 60000,
        .detail_return_ms = 90000,
        .pause_ms = 600000,
        .is_public = request->is_public,
        .is_english = is_english(request),
        .text_step = request->text_step,
        .find_rules = page_find_rules,
    };
    if (request->is_tab) {
        settings.cycle[settings.cycle_count++] = request->place.page;
    }
    add_tabs(&settings, request->tabs);
    nav_init(&table->nav, &settings, 0);
    table->nav.stack[0] = request->place;
    int width = request->width == 0 ? 1920 : request->width;
    int height = request->height == 0 ? 1080 : request->height;
    table->style = style_make_step(request->theme, width < height,
                                   nav_text_step(&table->nav));
    fit_panel(&table->style, request);
    table->nav.is_lifted = request->is_lifted;
    table->metrics =
        request->metrics == NULL ? metrics_fixed() : *request->metrics;
    table->metrics.hyphenator = request->hyphenator;
    if (request->hyphenator == NULL) {
        table->metrics.hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    }
    int32_t today = support_today() + (request->is_old ? 7 : 0);
    table->input = (struct page_input){
        .snapshot = request->snapshot,
        .nav = &table->nav,
        .style = &table->style,
        .metrics = &table->metrics,
        .now = {.utc_s = (int64_t)today * 86400 + (MINUTE - 60) * 60,
                .day = today,
                .minute = MINUTE,
                .is_trusted = true},
        .width = width,
        .height = height,
        .pressed = request->pressed,
        .screen_name = "Kontor Byg",
        .help = "12 34 56 78",
        .last_answer_s = TIME_NONE,
        .retry_s = 20,
        .ring = 0.62F,
        .can_read = request->can_read,
        .notice = request->notice,
        .notice_away = request->notice_away,
        .changes = request->changes,
        .pop_left_ms = request->pop_left_ms,
        .return_left_ms = request->return_left_ms,
        .arrival_left_ms = request->arrival_left_ms,
    };
}

static void
lay(struct table *table, const struct support_request *request)
{
    lay_out(table, request);
    hold_meeting(table, request);
}

static void
clear(struct table *table, const struct support_request *request)
{
    if (request->hyphenator == NULL) {
        hyphenator_close(table->metrics.hyphenator);
    }
}

void
support_build(struct scene *scene, const struct support_request *request)
{
    struct table table;
    lay(&table, request);
    page_build(scene, &table.input);
    clear(&table, request);
}

void
support_build_ring(struct scene *scene, const struct support_request *request)
{
    struct table table;
    lay(&table, request);
    page_build_ring(scene, &table.input);
    clear(&table, request);
}

int
support_step(const struct support_request *request)
{
    struct table table;
    struct style usual;
    lay(&table, request);
    int step = page_find_style(&table.input, &usual)->step_percent;
    clear(&table, request);
    return step;
}

void
support_dump(struct text_builder *out, const struct support_request *request)
{
    struct table table;
    struct scene scene = {0};
    lay(&table, request);
    page_build(&scene, &table.input);
    dump_scene(out, &scene);
    page_build_ring(&scene, &table.input);
    dump_scene(out, &scene);
    scene_destroy(&scene);
    clear(&table, request);
}
