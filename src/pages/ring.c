#include "base/language.h"
#include "pages/balance_sheet.h"
#include "pages/meeting_parts.h"
#include "pages/page.h"
#include "pages/returning.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define RING_STROKE 8.0F
#define ICON_SIZE 44.0F

// A small arrow inside the end of the arc says which way it runs.
static void
draw_pointer(struct draw *draw, float x, float y, float radius, float bearing)
{
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){path_polar(x, y, radius - 7.0F, bearing),
                              path_polar(x, y, radius - 19.0F, bearing - 9.0F),
                              path_polar(x, y, radius - 19.0F, bearing + 9.0F)},
        3);
    draw_path(draw, &path, TOKEN_HEATHER);
}

static void
draw_ring_button(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct page_input *input = page->input;
    bool is_cycling = input->nav->mode == NAV_CYCLING;
    const char *label = is_cycling ? _("Hold the pages") : _("Let pages turn");
    float size = page->grid->ring_size;
    float middle = size / 2.0F;
    float radius = middle - 5.0F;
    float x = page->grid->right - middle;
    float y = page->grid->ring_y + middle;
    bool is_pressed = draw_tap(draw, page->grid->right - size,
                               page->grid->ring_y, size, size, "pause", label);
    draw_disc(draw, x, y, middle - 1.0F,
              is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE);
    draw_ring(draw, x, y, radius, RING_STROKE, TOKEN_SUNKEN);
    if (input->ring > 0.0F) {
        draw_arc(draw, x, y, radius, 0.0F, 360.0F * input->ring,
                 (struct stroke){.width = RING_STROKE, .cap = STROKE_ROUND},
                 TOKEN_HEATHER);
        draw_pointer(draw, x, y, radius, 360.0F * input->ring);
    }
    icon_draw(draw, x - ICON_SIZE / 2.0F, y - ICON_SIZE / 2.0F, ICON_SIZE,
              is_cycling ? ICON_PAUSE : ICON_PLAY, 3.0F, TOKEN_INK);
}

// What takes the ring's place at a meeting: its timer, the question whether it
// is over, or nothing where a sheet lies on it.
static bool
draw_meeting(struct page *page, enum page_id seen)
{
    const struct meeting *meeting = page->input->meeting;
    if (meeting == NULL || meeting->stage == MEETING_RESTING ||
        (seen != PAGE_MEETING && seen != PAGE_MINUTES && seen != PAGE_ROUND)) {
        return false;
    }
    if (meeting->sheet == SHEET_ASK) {
        meeting_draw_question(page);
    } else if (meeting->sheet == SHEET_NONE && seen == PAGE_MEETING) {
        meeting_draw_timer(page);
    }
    return true;
}

static void
draw_corner(struct page *page, enum page_id seen)
{
    stage_use_bar(page);
    if (page->input->return_left_ms > 0) {
        returning_draw(page);
    } else if (!balance_sheet_is_open(page->input) &&
               !draw_meeting(page, seen)) {
        draw_ring_button(page);
    }
}

void
page_build_ring(struct scene *scene, const struct page_input *input)
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
    enum page_id seen = nav_place(input->nav).page;
    if (seen != PAGE_WAITING && seen != PAGE_EMPTY) {
        draw_corner(&page, seen);
    }
}
