#include "scene/compass.h"

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/compass_name.h"
#include "pages/compass_names.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/arrival.h"

#include <math.h>

#define CENTER_X 960.0F
#define CENTER_Y 548.0F
#define RADIUS 352.0F
#define RULE_TOP_Y 224.0F
#define RULE_BOTTOM_Y 872.0F
#define TASK_Y 104.0F
#define TAG_Y 166.0F

// Under a notice, from the upper edge of the content (design.md 10).
#define CUT_CENTER_Y 400.0F
#define CUT_RADIUS 264.0F
#define CUT_RULE_TOP_Y 120.0F
#define CUT_RULE_BOTTOM_Y 680.0F

#define PORTRAIT_X 540.0F
#define PORTRAIT_RADIUS 428.0F
#define PORTRAIT_NORTH 212.0F // where the tip of its sign lies
#define PORTRAIT_AIR 44.0F    // from the bezel to the first rule
#define PORTRAIT_TASK_Y 128.0F
#define PORTRAIT_TAG_Y 190.0F

// The words in the hub, from its middle.
struct hub {
    float number_y, total_y, status_y;
    float mark;
    enum type_role total, status;
    enum type_role number;
    bool has_no_total;
};

static const struct hub landscape_hub = {
    -94.0F,   18.0F, 64.0F, 34.0F, ROLE_BODY_L, ROLE_BODY_SEMIBOLD,
    ROLE_HUB, false};
// Under a notice the dial is too small for the total.
static const struct hub cut_hub = {
    .number_y = -84.0F,
    .status_y = 14.0F,
    .mark = 30.0F,
    .number = ROLE_H1,
    .status = ROLE_BODY_SEMIBOLD,
    .has_no_total = true,
};
static const struct hub portrait_hub = {
    -122.0F,  20.0F, 78.0F, 40.0F, ROLE_UNIT, ROLE_BODY_L_SEMIBOLD,
    ROLE_HUB, false};

// Where the dial stands; upright it gives way to more names.
static struct compass
place_dial(const struct page *page)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct compass compass = {.x = CENTER_X,
                              .y = CENTER_Y,
                              .radius = RADIUS,
                              .bearing = progress_bearing(snapshot),
                              .arrival_left_ms = page->input->arrival_left_ms};
    if (stage_is_cut(page)) {
        compass.y = CUT_CENTER_Y;
        compass.radius = CUT_RADIUS;
    }
    if (stage_is_portrait(page)) {
        float room = compass_names_top(page, snapshot->compass_count) -
                     PORTRAIT_AIR - PORTRAIT_NORTH;
        compass.x = PORTRAIT_X;
        compass.radius = fminf(PORTRAIT_RADIUS, room * 360.0F / 740.0F);
        compass.y = roundf(PORTRAIT_NORTH + compass.radius * 380.0F / 360.0F);
    }
    return compass;
}

static void
add_sector(struct page *page, struct compass *compass,
           const struct focus *focus)
{
    const enum mark *marks =
        words_course_marks(&page->draw.scene->arena, &focus->plans);
    compass->sectors[compass->count++] = (struct compass_sector){
        .marks = marks,
        .count = focus->plans.count,
        .progress = (float)progress_mean(&focus->plans),
    };
}

static void
draw_rule(struct draw *draw, const struct compass *compass, float y)
{
    float down = y - compass->y;
    float reach = compass->radius + 8.0F;
    float across = sqrtf(fmaxf(0.0F, reach * reach - down * down)) + 14.0F;
    float left = roundf(compass->x - across);
    float right = roundf(compass->x + across);
    draw_segment(draw, STAGE_MARGIN, y, left, y, draw->style->hairline,
                 STROKE_BUTT, TOKEN_LINE3);
    draw_segment(draw, right, y, STAGE_RIGHT, y, draw->style->hairline,
                 STROKE_BUTT, TOKEN_LINE3);
    draw_disc(draw, left, y, 5.0F, TOKEN_LINE3);
    draw_disc(draw, right, y, 5.0F, TOKEN_LINE3);
}

static const struct hub *
find_hub(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait_hub
           : stage_is_cut(page)    ? &cut_hub
                                   : &landscape_hub;
}

static void
draw_hub(struct page *page, const struct compass *compass)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct hub *hub = find_hub(page);
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    size_t total = counts.total - counts.of[STATUS_STOPPED];
    float x = compass->x;
    float y = compass->y;
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x - 150.0F, y + hub->number_y, 300.0F,
              (struct draw_text){.role = hub->number,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              arena_format(arena, "%zu", progress_on_course(&counts)));
    if (!hub->has_no_total) {
        draw_line(
            draw, x - 130.0F, y + hub->total_y, 260.0F,
            (struct draw_text){
                .role = hub->total, .token = TOKEN_INK2, .align = ALIGN_CENTER},
            arena_format(arena, ngettext("of %zu plan", "of %zu plans", total),
                         total));
    }
    const char *words = words_status(STATUS_ON);
    float width =
        words_status_width(draw, hub->mark, 12.0F, hub->status, words);
    words_draw_status(
        draw, x - width / 2.0F, y + hub->status_y, hub->mark, 12.0F, STATUS_ON,
        (struct draw_text){.role = hub->status, .token = TOKEN_INK}, words);
    draw->ground = TOKEN_BG;
    float half = 130.0F * compass->radius / RADIUS;
    draw_tap(draw, x - half, y - 100.0F, 2.0F * half, 210.0F, "plans",
             words_page(PAGE_PLANS));
}

static float
tap_half(const struct compass *compass)
{
    return compass->count == 4   ? 106.0F
           : compass->count < 4  ? 100.0F
           : compass->count <= 6 ? 76.0F
                                 : 56.0F;
}

// A sector is touched in the middle of its blocks; four of them have a whole
// quadrant each.
static void
add_taps(struct page *page, const struct compass *compass)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    float unit = compass->radius / RADIUS;
    float half = tap_half(compass) * unit;
    float radius = (compass->count == 4 ? 300.0F : 280.0F) * unit;
    for (size_t i = 0; i < compass->count; i++) {
        struct path_point at = path_polar(compass->x, compass->y, radius,
                                          compass_sector_middle(compass, i));
        const struct focus *focus = snapshot->compass[i];
        const char *intent =
            arena_format(arena, "plans/%lld", (long long)focus->id);
        draw_tap(&page->draw, at.x - half, at.y - half, 2.0F * half,
                 2.0F * half, intent,
                 arena_format(arena, _("Action plans: %s"), focus->name));
    }
}

// One line, smaller rather than cut; upright in two lines before that.
static void
draw_core_task(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct strategy *strategy = page->input->snapshot->strategy;
    const char *words = strategy == NULL ? "" : strategy->core_task_short;
    float x = page->grid->margin;
    float width = page->grid->right - x;
    bool is_portrait = stage_is_portrait(page);
    float y = is_portrait ? PORTRAIT_TASK_Y : TASK_Y;
    struct draw_text how = {.role = ROLE_CORE_TASK, .token = TOKEN_INK};
    if (draw_text_width(draw, how.role, words) <= width) {
        draw_line(draw, x, y, width, how, words);
        return;
    }
    how.role = ROLE_H5_MEDIUM;
    how.lines = is_portrait ? 2 : 1;
    bool is_double = draw_text_lines(draw, width, how, words) > 1;
    draw_text(draw, x, y + (is_double ? -12.0F : 6.0F), width, how, words);
}

// The needle's tag where it points at nobody: there stand no words beside it.
static void
draw_calm_tag(struct page *page, const struct compass *compass)
{
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    size_t total = counts.total - counts.of[STATUS_STOPPED];
    if (compass->bearing < 0 && total > 0 &&
        progress_on_course(&counts) == total && !stage_is_cut(page)) {
        compass_name_draw_tag(&page->draw, page->grid->margin,
                              stage_is_portrait(page) ? PORTRAIT_TAG_Y : TAG_Y,
                              _("Bearing: all on course"));
    }
}

static void
build(struct page *page, struct place place)
{
    (void)place;
    const struct snapshot *snapshot = page->input->snapshot;
    struct draw *draw = &page->draw;
    chrome_draw_top(page, words_page(PAGE_COMPASS), false);
    stage_use_content(page);
    bool is_cut = stage_is_cut(page);
    if (!is_cut || stage_is_portrait(page)) {
        draw_core_task(page);
    }
    struct compass compass = place_dial(page);
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        add_sector(page, &compass, snapshot->compass[i]);
    }
    if (!stage_is_portrait(page)) {
        draw_rule(draw, &compass, is_cut ? CUT_RULE_TOP_Y : RULE_TOP_Y);
        draw_rule(draw, &compass, is_cut ? CUT_RULE_BOTTOM_Y : RULE_BOTTOM_Y);
    }
    draw_calm_tag(page, &compass);
    compass_draw(draw, &compass);
    add_taps(page, &compass);
    draw_hub(page, &compass);
    compass_names_draw(page, &compass);
    chrome_draw_tabs(page, PAGE_COMPASS, false);
}

PAGE_KIND(compass, IN_CYCLE) = {
    .title = N_("Compass"),
    .build = build,
    .build_enlarged = enlarged_build_compass,
    .arrival_ms = ARRIVAL_MS,
};
