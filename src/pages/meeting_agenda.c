#include "base/language.h"
#include "pages/chrome.h"
#include "pages/meeting_parts.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/timer.h"

#include <math.h>

#define ROWS_MAX 9
#define INSET 32.0F
#define LINE 36.0F
#define MARK 40.0F
#define SIDE_GAP 20.0F
#define BUTTON_HEIGHT 104.0F
#define COUNT_PITCH 52.0F

// How the page lies: the agenda on one card, the beginning on another.
struct layout {
    float list_y, list_width, pitch;
    size_t rows;
    float side_x, side_y, side_width, side_height;
    float status; // of a row, from its left edge
};

static const struct layout landscape = {232.0F, 1240.0F, 113.0F, 6,     1336.0F,
                                        232.0F, 520.0F,  680.0F, 860.0F};
static const struct layout portrait = {248.0F,  984.0F, 124.0F, 8,     48.0F,
                                       1272.0F, 984.0F, 432.0F, 640.0F};

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static const char *
last_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    struct arena *arena = &page->draw.scene->arena;
    char day[48];
    if (meeting->last_s == 0) {
        return _("There was no meeting before");
    }
    calendar_format_day(day, sizeof day,
                        calendar_now(meeting->last_s, true).day,
                        page->input->now.day);
    return arena_format(arena, _("Last meeting %s"), day);
}

static const char *
count_words(struct page *page)
{
    size_t count = page->input->meeting->item_count;
    return arena_format(&page->draw.scene->arena,
                        ngettext("%zu plan, the worst first",
                                 "%zu plans, the worst first", count),
                        count);
}

static void
draw_row(struct page *page, const struct layout *layout, float y, bool is_first,
         const struct meeting_item *item, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct meeting_said said = meeting_find_said(page->input, plan);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    float left = page->grid->margin;
    float end = left + layout->list_width - INSET;
    float x = left + layout->status;
    float width = x - left - 144.0F;
    const char *reasons =
        meeting_reason_words(page, item->reasons, quiet.role, width);
    float top = roundf(
        y + (layout->pitch - (reasons[0] == '\0' ? 40.0F : 80.0F)) / 2.0F);
    if (draw_tap(draw, left, y, layout->list_width, layout->pitch, intent,
                 plan->title)) {
        draw_rectangle(draw, left + 8.0F, y + 4.0F, layout->list_width - 16.0F,
                       layout->pitch - 8.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, left + INSET, end, roundf(y));
    }
    draw_line(draw, left, y + (layout->pitch - 64.0F) / 2.0F, 120.0F,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              plan_row_rank_words(page, plan));
    draw_line(
        draw, left + 120.0F, top, width,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    draw_line(draw, left + 120.0F, top + 43.0F, width, quiet, reasons);
    words_draw_status(
        draw, x, y + (layout->pitch - LINE) / 2.0F, MARK, 14.0F, said.status,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words_status(said.status));
    draw->ground = TOKEN_SURFACE;
}

static void
draw_list(struct page *page, const struct layout *layout)
{
    const struct meeting *meeting = page->input->meeting;
    const struct meeting_item *items[ROWS_MAX];
    const struct plan *plans[ROWS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < meeting->item_count && count < layout->rows; i++) {
        items[count] = &meeting->items[i];
        plans[count] = snapshot_find_plan(page->input->snapshot,
                                          meeting->items[i].plan_id);
        count += plans[count] != NULL;
    }
    if (count == 0) {
        return;
    }
    draw_card(&page->draw, page->grid->margin, layout->list_y,
              layout->list_width, layout->pitch * (float)count);
    for (size_t i = 0; i < count; i++) {
        draw_row(page, layout, layout->list_y + layout->pitch * (float)i,
                 i == 0, items[i], plans[i]);
    }
    page->draw.ground = TOKEN_BG;
}

// How many plans of the agenda stand how, the worst first. Returns its end.
static float
draw_counts(struct page *page, float x, float y, float width)
{
    static const enum status statuses[] = {STATUS_OFF, STATUS_RISK, STATUS_NEW,
                                           STATUS_ON, STATUS_TRIAL};
    const struct meeting *meeting = page->input->meeting;
    struct draw *draw = &page->draw;
    size_t counts[STATUS_COUNT] = {0};
    for (size_t i = 0; i < meeting->item_count; i++) {
        const struct plan *plan = snapshot_find_plan(page->input->snapshot,
                                                     meeting->items[i].plan_id);
        if (plan != NULL) {
            counts[meeting_find_said(page->input, plan).status]++;
        }
    }
    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
        enum status status = statuses[i];
        if (counts[status] == 0) {
            continue;
        }
        mark_draw(draw, x + LINE / 2.0F, y + LINE / 2.0F, LINE,
                  words_mark(status), words_status(status));
        draw_line(draw, x + 52.0F, y, width - 52.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
                  arena_format(&draw->scene->arena, "%zu %s", counts[status],
                               words_status_inside(status)));
        y += COUNT_PITCH;
    }
    return y;
}

// Changes that were not sent yet, as a way to the sheet that tells them.
static void
draw_waiting(struct page *page, float x, float y, float width)
{
    struct draw *draw = &page->draw;
    size_t count = meeting_count_waiting(page->input);
    if (count == 0) {
        return;
    }
    const char *words = arena_format(
        &draw->scene->arena,
        ngettext("%zu change is waiting", "%zu changes are waiting", count),
        count);
    draw_tap(draw, x, y - 8.0F, width, 52.0F, "meet/waiting", words);
    mark_draw(draw, x + 18.0F, y + LINE / 2.0F, LINE, MARK_WAITING,
              _("Waiting"));
    draw_line(
        draw, x + 48.0F, y, width - 48.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
}

static void
draw_beginning(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    float x = layout->side_x + 40.0F;
    float width = layout->side_width - 80.0F;
    float y = layout->side_y + 32.0F;
    float foot = layout->side_y + layout->side_height - 32.0F - BUTTON_HEIGHT;
    draw_card(draw, layout->side_x, layout->side_y, layout->side_width,
              layout->side_height);
    timer_draw(draw, x + TIMER_SIZE / 2.0F, y + TIMER_SIZE / 2.0F, 0.0F);
    draw_line(draw, x + TIMER_SIZE + 28.0F, y + 12.0F,
              width - TIMER_SIZE - 28.0F,
              (struct draw_text){.role = ROLE_TIMER, .token = TOKEN_INK},
              arena_format(&draw->scene->arena, "%02d:00",
                           meeting->settings.minutes));
    y += TIMER_SIZE;
    if (stage_is_portrait(page)) {
        // Beside the timer: below it are the buttons.
        draw_counts(page, x + width / 2.0F, layout->side_y + 32.0F,
                    width / 2.0F);
        draw_waiting(page, x, y + 4.0F, width / 2.0F);
    } else {
        y = draw_counts(page, x, y + 28.0F, width);
        draw_waiting(page, x, y, width);
    }
    if (meeting->settings.may_write) {
        button_draw(draw, x, foot - 88.0F - SIDE_GAP, 88.0F, width, ICON_GRIP,
                    false, "meet/round", _("New priority round"));
    }
    button_draw_main(draw, x, foot, width, BUTTON_HEIGHT, ICON_PLAY,
                     "meet/start", _("Start the meeting"));
    draw->ground = TOKEN_BG;
}

void
meeting_draw_agenda(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    float x = page->grid->margin;
    float room = page->grid->right - x;
    float y = stage_is_portrait(page) ? 120.0F : 100.0F;
    chrome_draw_top(page, words_page(PAGE_MEETING), false);
    stage_use_content(page);
    bool has_plans =
        page->input->meeting != NULL && page->input->meeting->item_count > 0;
    draw_line(draw, x, y, room,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              has_plans ? _("Agenda") : _("Nothing is on the agenda"));
    if (page->input->meeting != NULL) {
        draw_line(draw, x, y + 66.0F, room, quiet,
                  has_plans ? arena_format(&draw->scene->arena, "%s. %s",
                                           count_words(page), last_words(page))
                            : last_words(page));
        draw_list(page, layout);
        draw_beginning(page, layout);
    }
    chrome_draw_tabs(page, PAGE_MEETING, false);
}
