#include "scene/compass.h"
#include "base/language.h"
#include "base/number.h"
#include "pages/chrome.h"
#include "pages/compass_names.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define CENTER_X 960.0F
#define CENTER_Y 548.0F
#define RADIUS 352.0F
#define RULE_TOP_Y 224.0F
#define RULE_BOTTOM_Y 872.0F

static void
add_sector(struct page *page, struct compass *compass,
           const struct focus *focus)
{
    struct arena *arena = &page->draw.scene->arena;
    enum mark *marks =
        arena_allocate(arena, (focus->plans.count + 1) * sizeof *marks);
    for (size_t i = 0; i < focus->plans.count; i++) {
        marks[i] =
            words_course_mark(progress_plan_status(focus->plans.items[i]));
    }
    compass->sectors[compass->count++] = (struct compass_sector){
        .marks = marks,
        .count = focus->plans.count,
        .progress = (float)progress_mean(&focus->plans),
    };
}

static void
draw_rule(struct draw *draw, float y)
{
    float down = y - CENTER_Y;
    float reach = RADIUS + 8.0F;
    float across = sqrtf(fmaxf(0.0F, reach * reach - down * down)) + 14.0F;
    float left = roundf(CENTER_X - across);
    float right = roundf(CENTER_X + across);
    draw_segment(draw, STAGE_MARGIN, y, left, y, draw->style->hairline,
                 STROKE_BUTT, TOKEN_LINE3);
    draw_segment(draw, right, y, STAGE_RIGHT, y, draw->style->hairline,
                 STROKE_BUTT, TOKEN_LINE3);
    draw_disc(draw, left, y, 5.0F, TOKEN_LINE3);
    draw_disc(draw, right, y, 5.0F, TOKEN_LINE3);
}

static void
draw_hub(struct page *page)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    size_t total = counts.total - counts.of[STATUS_STOPPED];
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, CENTER_X - 150.0F, CENTER_Y - 94.0F, 300.0F,
              (struct draw_text){
                  .role = ROLE_HUB, .token = TOKEN_INK, .align = ALIGN_CENTER},
              arena_format(arena, "%zu", progress_on_course(&counts)));
    draw_line(
        draw, CENTER_X - 130.0F, CENTER_Y + 18.0F, 260.0F,
        (struct draw_text){
            .role = ROLE_BODY_L, .token = TOKEN_INK2, .align = ALIGN_CENTER},
        arena_format(arena, ngettext("of %zu plan", "of %zu plans", total),
                     total));
    const char *words = words_status(STATUS_ON);
    float width =
        words_status_width(draw, 34.0F, 12.0F, ROLE_BODY_SEMIBOLD, words);
    words_draw_status(
        draw, CENTER_X - width / 2.0F, CENTER_Y + 64.0F, 34.0F, 12.0F,
        STATUS_ON,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
    draw->ground = TOKEN_BG;
    draw_tap(draw, CENTER_X - 130.0F, CENTER_Y - 100.0F, 260.0F, 210.0F,
             "plans", words_page(PAGE_PLANS));
}

// A sector is touched in the middle of its blocks; four of them have a whole
// quadrant each.
static void
add_taps(struct page *page, const struct compass *compass)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    for (size_t i = 0; i < compass->count; i++) {
        float middle = compass_sector_middle(compass, i);
        bool is_quarter = compass->count == 4;
        float half = is_quarter            ? 106.0F
                     : compass->count < 4  ? 100.0F
                     : compass->count <= 6 ? 76.0F
                                           : 56.0F;
        struct path_point at = path_polar(CENTER_X, CENTER_Y,
                                          is_quarter ? 300.0F : 280.0F, middle);
        const struct focus *focus = snapshot->compass[i];
        const char *intent =
            arena_format(arena, "plans/%lld", (long long)focus->id);
        draw_tap(&page->draw, at.x - half, at.y - half, 2.0F * half,
                 2.0F * half, intent,
                 arena_format(arena, _("Action plans: %s"), focus->name));
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
    const char *core_task =
        snapshot->strategy == NULL ? "" : snapshot->strategy->core_task_short;
    draw_line(draw, STAGE_MARGIN, 104.0F, STAGE_RIGHT - STAGE_MARGIN,
              (struct draw_text){.role = ROLE_CORE_TASK, .token = TOKEN_INK},
              core_task);
    struct compass compass = {.x = CENTER_X,
                              .y = CENTER_Y,
                              .radius = RADIUS,
                              .bearing = progress_bearing(snapshot)};
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        add_sector(page, &compass, snapshot->compass[i]);
    }
    draw_rule(draw, RULE_TOP_Y);
    draw_rule(draw, RULE_BOTTOM_Y);
    compass_draw(draw, &compass);
    add_taps(page, &compass);
    draw_hub(page);
    compass_names_draw(page, &compass);
    chrome_draw_tabs(page, PAGE_COMPASS, false);
}

const struct page_kind page_compass = {PAGE_COMPASS, build};
