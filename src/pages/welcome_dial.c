#include "pages/welcome_dial.h"

#include "base/language.h"
#include "model/progress.h"
#include "pages/words.h"
#include "scene/compass.h"

#define DISC 392.0F  // the disc whose bezel is …
#define BEZEL 344.0F // … this far out
#define HUB_WIDTH 300.0F

static struct compass
make_dial(struct page *page, float x, float y, float radius)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    struct compass compass = {.x = x,
                              .y = y,
                              .radius = radius * BEZEL / DISC,
                              .bearing = -1,
                              .has_no_needle = true,
                              .arrival_left_ms = page->input->arrival_left_ms};
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        const struct focus *focus = snapshot->compass[i];
        enum mark *marks =
            arena_allocate(arena, (focus->plans.count + 1) * sizeof *marks);
        for (size_t j = 0; j < focus->plans.count; j++) {
            marks[j] =
                words_course_mark(progress_plan_status(focus->plans.items[j]));
        }
        compass.sectors[compass.count++] = (struct compass_sector){
            .marks = marks,
            .count = focus->plans.count,
            .progress = (float)progress_mean(&focus->plans),
        };
    }
    return compass;
}

static void
draw_middle(struct draw *draw, float x, float y, enum type_role role,
            enum token token, const char *words)
{
    draw_line(draw, x - HUB_WIDTH / 2.0F, y, HUB_WIDTH,
              (struct draw_text){role, token, ALIGN_CENTER, 1}, words);
}

static void
draw_hub(struct page *page, float x, float y, float unit)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    size_t total = counts.total - counts.of[STATUS_STOPPED];
    bool is_small = unit < 0.9F;
    enum type_role number = is_small ? ROLE_H1 : ROLE_HUB_LARGE;
    float line = draw->style->types[number].line_height;
    draw_middle(draw, x, y - 45.0F * unit - line / 2.0F, number, TOKEN_INK,
                arena_format(arena, "%zu", progress_on_course(&counts)));
    if (!is_small) {
        draw_middle(draw, x, y + 25.0F, ROLE_UNIT, TOKEN_INK2,
                    arena_format(arena,
                                 ngettext("of %zu plan", "of %zu plans", total),
                                 total));
    }
    const char *words = words_status(STATUS_ON);
    float width =
        words_status_width(draw, 36.0F, 12.0F, ROLE_BODY_L_SEMIBOLD, words);
    words_draw_status(
        draw, x - width / 2.0F, y + (is_small ? 30.0F : 79.0F), 36.0F, 12.0F,
        STATUS_ON,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        words);
}

void
welcome_dial_draw(struct page *page, float x, float y, float radius)
{
    struct draw *draw = &page->draw;
    struct compass compass = make_dial(page, x, y, radius);
    if (compass.count == 0) {
        return;
    }
    draw_disc(draw, x, y, radius, TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    compass_draw(draw, &compass);
    draw_hub(page, x, y, radius / DISC);
    draw->ground = TOKEN_BG;
    float half = radius * 0.7F;
    draw_tap(draw, x - half, y - half, 2.0F * half, 2.0F * half, "plans",
             words_page(PAGE_PLANS));
}
