#include "base/language.h"
#include "pages/chrome.h"
#include "pages/focus_parts.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"
#include "scene/icon.h"

// Returns where they begin.
static float
draw_counts(struct page *page, const struct focus *focus)
{
    static const enum status told[] = {STATUS_OFF, STATUS_RISK, STATUS_NEW,
                                       STATUS_ON};
    struct draw *draw = &page->draw;
    struct status_counts counts = progress_count_plans(&focus->plans);
    float right = STAGE_RIGHT;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        size_t count = told[i] == STATUS_ON ? progress_on_course(&counts)
                                            : counts.of[told[i]];
        if (count == 0) {
            continue;
        }
        const char *words = arena_format(&draw->scene->arena, "%zu %s", count,
                                         words_status_inside(told[i]));
        right -=
            words_status_width(draw, 36.0F, 12.0F, ROLE_BODY_MEDIUM, words);
        words_draw_status(
            draw, right, 172.0F, 36.0F, 12.0F, told[i],
            (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
            words);
        right -= 36.0F;
    }
    return right;
}

static void
draw_heading(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct snapshot *snapshot = page->input->snapshot;
    compass_draw_focus(draw, 112.0F, 156.0F, 96.0F, focus->sector,
                       snapshot->compass_count);
    bool is_long = draw_text_width(draw, ROLE_H3, focus->name) > 1664.0F;
    draw_line(draw, 192.0F, 100.0F, 1664.0F,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              is_long ? focus->short_name : focus->name);
    float room = draw_counts(page, focus) - 236.0F;
    const char *task =
        snapshot->strategy == NULL ? "" : snapshot->strategy->core_task_short;
    const char *words = arena_format(arena, _("Core task: %s"), task);
    if (draw_tap(draw, 184.0F, 160.0F, room + 52.0F, 60.0F, "compass", words)) {
        draw_rectangle(draw, 184.0F, 164.0F, room + 52.0F, 52.0F, 26.0F,
                       TOKEN_SUNKEN);
    }
    icon_draw(draw, 192.0F, 174.0F, 32.0F, ICON_UP, 4.0F, TOKEN_SEA);
    draw_line(draw, 236.0F, 172.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

static void
build(struct page *page, struct place place)
{
    const struct focus *focus =
        snapshot_find_focus(page->input->snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_FOCUS), false);
    stage_use_content(page);
    if (focus != NULL) {
        draw_heading(page, focus);
        focus_parts_draw_commitments(page, focus);
        focus_parts_draw_plans(page, focus);
        focus_parts_draw_goals(page, focus);
        focus_parts_draw_story(page, focus);
    }
    chrome_draw_back(page, 1700.0F);
}

const struct page_kind page_focus = {PAGE_FOCUS, build};
