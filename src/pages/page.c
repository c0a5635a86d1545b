#include "pages/page.h"

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged_sheet.h"
#include "pages/kinds.h"
#include "pages/notice.h"
#include "pages/sheets.h"
#include "pages/stage.h"

#include <string.h>

#define KIND(upper, name, where) [PAGE_##upper] = &page_##name,

const struct page_kind *
page_find_kind(enum page_id id)
{
    static const struct page_kind *const kinds[PAGE_COUNT] = {PAGE_LIST(KIND)};
    return (unsigned)id < PAGE_COUNT ? kinds[id] : &page_empty;
}

const struct nav_rules *
page_find_rules(enum page_id id)
{
    return &page_find_kind(id)->rules;
}

int
page_arrival_ms(enum page_id id)
{
    return page_find_kind(id)->arrival_ms;
}

#define FOCUS_STROKE 4.0F
#define FOCUS_GAP 4.0F
#define FOCUS_RADIUS 28.0F

// The ring around what the keyboard points at (design.md 9).
static void
draw_focus_ring(struct page *page)
{
    struct scene *scene = page->draw.scene;
    if (page->input->focused == NULL) {
        return;
    }
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *command = &scene->commands[i];
        if (command->kind != SCENE_TAP ||
            strcmp(command->as.tap.intent, page->input->focused) != 0) {
            continue;
        }
        struct box box = command->box;
        float x = ((float)box.x - scene->origin_x) / scene->scale;
        float y = ((float)box.y - scene->origin_y) / scene->scale;
        float out = FOCUS_GAP + FOCUS_STROKE;
        draw_outline(&page->draw, x - out, y - out,
                     (float)box.width / scene->scale + 2.0F * out,
                     (float)box.height / scene->scale + 2.0F * out,
                     FOCUS_RADIUS, FOCUS_STROKE, TOKEN_HEATHER);
        return;
    }
}

const struct style *
page_find_style(const struct page_input *input, struct style *usual)
{
    const struct page_kind *kind = page_find_kind(nav_place(input->nav).page);
    bool is_covered = input->meeting != NULL &&
                      input->meeting->sheet != SHEET_NONE &&
                      !enlarged_sheet_has(input);
    bool has_larger = kind->build_enlarged != NULL &&
                      input->style->step_percent >= kind->enlarged_from;
    if ((has_larger && !is_covered) || !style_is_enlarged(input->style)) {
        return input->style;
    }
    *usual = style_make(input->style->theme, input->style->is_portrait);
    usual->has_reduced_motion = input->style->has_reduced_motion;
    usual->target_min = input->style->target_min;
    usual->target_main = input->style->target_main;
    usual->target_below = input->style->target_below;
    usual->lift = input->style->lift;
    usual->lift_y = input->style->lift_y;
    return usual;
}

static void
build_kind(struct page *page, struct place place)
{
    const struct page_kind *kind = page_find_kind(place.page);
    if (sheets_are_written_on(page->input)) {
        sheets_draw_keyboard(page);
        return;
    }
    if (style_is_enlarged(page->draw.style)) {
        kind->build_enlarged(page, place);
    } else {
        kind->build(page, place);
    }
    if (place.page != PAGE_WAITING && place.page != PAGE_EMPTY) {
        chrome_draw_sizes(page);
        chrome_draw_lift(page);
    }
    sheets_draw(page);
}

void
page_use_language(const struct nav *nav)
{
    language_use(nav->is_english ? "en" : "da");
}

void
page_build(struct scene *scene, const struct page_input *input)
{
    struct style usual;
    struct page_input shown = *input;
    shown.style = page_find_style(input, &usual);
    struct page page = {
        .draw = {.scene = scene,
                 .style = shown.style,
                 .metrics = input->metrics,
                 .pressed = input->pressed},
        .input = &shown,
    };
    page_use_language(input->nav);
    stage_set_up(&page);
    page.draw.is_outdated = chrome_is_outdated(&page);
    build_kind(&page, nav_place(input->nav));
    notice_draw(&page);
    draw_focus_ring(&page);
}
