#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/meeting_parts.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define AIR 24.0F
#define GAP 24.0F
#define DEED_HEIGHT 116.0F
#define DEED_HEIGHT_UPRIGHT 132.0F
#define ROWS 4

static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};
static const struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 2};

static void
say_more(struct enlarged *room, const char *label, const char *words)
{
    if (words[0] == '\0' || enlarged_count_lines(room, ROLE_BODY) < 2) {
        return;
    }
    enlarged_skip(room, AIR / 2.0F);
    enlarged_say(room, quiet, label);
    struct draw_text how = plain;
    int lines = enlarged_count_lines(room, ROLE_BODY);
    how.lines = lines < 2 ? 1 : 2;
    enlarged_say(room, how, words);
}

// The name, how it stands, then what is done about it; all lists drop.
static void
draw_plan(struct enlarged *room, const struct plan *plan)
{
    struct page *page = room->page;
    struct meeting_said said = meeting_find_said(page->input, plan);
    struct draw_text how = {ROLE_H2, TOKEN_INK, 0, 2};
    enlarged_open_card(room,
                       arena_format(&page->draw.scene->arena, "plan/%lld",
                                    (long long)plan->id),
                       plan->title);
    enlarged_say(room, how, plan->title);
    enlarged_skip(room, AIR / 2.0F);
    enlarged_say_status(room, said.status, words_status(said.status));
    say_more(room, _("Next step"), said.next_step);
    say_more(room, _("Cause"), said.cause);
    enlarged_skip(room, AIR / 2.0F);
    enlarged_say(room, quiet, plan_row_owner_words(plan));
    page->draw.ground = TOKEN_BG;
}

static void
draw_deeds(struct page *page, float y, float height)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    if (!page->input->meeting->settings.may_write) {
        return;
    }
    x += button_draw(draw, x, y, height, 480.0F, ICON_COUNT, false,
                     "meet/report", _("Report")) +
         GAP;
    button_draw(draw, x, y, height, 520.0F, ICON_COUNT, false, "meet/decision",
                _("Decision"));
    button_draw_icon(draw, page->grid->right - height, y, height, ICON_PLANS,
                     "meet/plans", _("Another plan"));
}

// Upright there is room for its icon alone. Returns where it begins.
static float
draw_next(struct page *page)
{
    struct draw *draw = &page->draw;
    const char *label = _("Next plan");
    float size = page->grid->bar_height;
    float width = button_width(draw, size, ICON_NEXT, label);
    float x = page->grid->right - (stage_is_portrait(page) ? size : width);
    if (stage_is_portrait(page)) {
        button_draw_icon(draw, x, page->grid->bar_y, size, ICON_NEXT,
                         "meet/next", label);
    } else {
        button_draw_onward(draw, x, page->grid->bar_y, size, width, ICON_NEXT,
                           true, "meet/next", label);
    }
    return x;
}

static void
draw_bar(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    float size = page->grid->bar_height;
    float y = page->grid->bar_y;
    float x = page->grid->right - size;
    stage_use_bar(page);
    button_draw_icon(draw, page->grid->margin, y, size, ICON_CLOSE, "meet/end",
                     _("End the meeting"));
    if (meeting->index + 1 < meeting->item_count) {
        x = draw_next(page) - GAP - size;
    }
    if (meeting->index > 0) {
        button_draw_icon(draw, x, y, size, ICON_PREVIOUS, "meet/previous",
                         _("Previous plan"));
    }
}

static void
build_held(struct page *page, const struct plan *plan)
{
    bool is_portrait = stage_is_portrait(page);
    struct enlarged room = enlarged_begin(page, false);
    float y = is_portrait ? page->grid->ring_y : room.bottom - DEED_HEIGHT;
    float height = is_portrait ? DEED_HEIGHT_UPRIGHT : DEED_HEIGHT;
    bool is_asked = page->input->meeting->sheet == SHEET_ASK;
    room.bottom = is_asked      ? meeting_question_y(page) - AIR
                  : is_portrait ? room.bottom
                                : y - AIR;
    if (plan == NULL) {
        enlarged_say(&room, (struct draw_text){ROLE_H2, TOKEN_INK, 0, 3},
                     _("Nothing is on the agenda"));
    } else {
        draw_plan(&room, plan);
    }
    // The question stands in the place of all that follows.
    if (is_asked) {
        return;
    }
    if (plan != NULL) {
        if (is_portrait) {
            stage_use_bar(page);
        }
        draw_deeds(page, y, height);
    }
    draw_bar(page);
}

// The plans of the agenda that have room, and the way to begin.
static void
build_resting(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    bool is_portrait = stage_is_portrait(page);
    struct enlarged room = enlarged_begin(page, false);
    float height = is_portrait ? DEED_HEIGHT_UPRIGHT : DEED_HEIGHT;
    float y = is_portrait ? page->grid->ring_y : room.bottom - DEED_HEIGHT;
    size_t capacity = page->input->style->step_percent >= 200 ? 2 : ROWS;
    struct enlarged_row rows[ROWS];
    size_t count = 0;
    room.bottom = is_portrait ? room.bottom : y - AIR;
    for (size_t i = 0;
         meeting != NULL && i < meeting->item_count && count < capacity; i++) {
        const struct plan *plan = snapshot_find_plan(page->input->snapshot,
                                                     meeting->items[i].plan_id);
        if (plan != NULL) {
            rows[count++] = enlarged_make_plan(page, plan);
        }
    }
    enlarged_draw_rows(&room, rows, count, capacity);
    if (count == 0) {
        enlarged_say(&room, (struct draw_text){ROLE_H2, TOKEN_INK, 0, 3},
                     _("Nothing is on the agenda"));
    }
    chrome_draw_tabs(page, PAGE_MEETING, false);
    if (!is_portrait) {
        stage_use_content(page);
    }
    if (meeting != NULL) {
        const char *start = _("Start the meeting");
        float width =
            fminf(button_width(&page->draw, height, ICON_PLAY, start) + 48.0F,
                  page->grid->right - page->grid->margin -
                      page->grid->ring_size - GAP);
        button_draw_main(&page->draw, page->grid->margin, y, width, height,
                         ICON_PLAY, "meet/start", start);
    }
}

void
enlarged_build_meeting(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    (void)place;
    if (meeting == NULL || meeting->stage == MEETING_RESTING) {
        build_resting(page);
    } else {
        build_held(page,
                   snapshot_find_plan(page->input->snapshot, meeting->plan_id));
    }
}
