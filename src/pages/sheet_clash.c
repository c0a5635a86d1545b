#include "base/language.h"
#include "base/text.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/avatar.h"
#include "scene/button.h"

#include <math.h>

#define RADIUS 28.0F
#define INSET 40.0F
#define LABEL_WIDTH 210.0F
#define LINE 56.0F

// How the two reports lie (design2.md 33b): upright one under the other.
struct layout {
    float title_y, said_y;
    float card_y, card_width, card_height;
    float across, down; // from one to the other
    int lines;          // of what is told
    float foot_width;
};

static const struct layout landscape = {228.0F, 296.0F, 360.0F, 840.0F, 520.0F,
                                        872.0F, 0.0F,   1,      820.0F};
static const struct layout portrait = {352.0F, 456.0F, 528.0F, 904.0F, 576.0F,
                                       0.0F,   600.0F, 1,      560.0F};

const struct status_report *
sheet_clash_report(const struct plan *plan, int64_t id)
{
    for (size_t i = 0; plan != NULL && i < plan->report_count; i++) {
        if (plan->reports[i].id == id) {
            return &plan->reports[i];
        }
    }
    return NULL;
}

enum status
sheet_clash_status(const struct status_report *report)
{
    static const enum status statuses[] = {
        [HEALTH_NOT_ASSESSED] = STATUS_NEW,
        [HEALTH_ON_COURSE] = STATUS_ON,
        [HEALTH_AT_RISK] = STATUS_RISK,
        [HEALTH_OFF_COURSE] = STATUS_OFF,
    };
    return report->is_done ? STATUS_DONE : statuses[report->health];
}

// The first is ours (see struct meeting_clash).
const char *
sheet_clash_place(struct page *page, bool is_ours,
                  const struct status_report *report)
{
    struct arena *arena = &page->draw.scene->arena;
    const char *clock = sheet_parts_clock(page, report->reported_at);
    if (is_ours) {
        return arena_format(arena, _("Here at the screen, at %s"), clock);
    }
    return report->screen[0] == '\0'
               ? arena_format(arena, _("From the office, at %s"), clock)
               : arena_format(arena, _("%s, at %s"), report->screen, clock);
}

const char *
sheet_clash_step(struct page *page, const struct status_report *report)
{
    const char *day = sheet_parts_day(page, report->next_on);
    return day[0] == '\0' ? report->next_step
           : report->next_step[0] == '\0'
               ? day
               : arena_format(&page->draw.scene->arena, "%s, %s",
                              report->next_step, day);
}

static void
draw_author(struct page *page, float x, float y, float width, bool is_ours,
            const struct status_report *report)
{
    struct draw *draw = &page->draw;
    float words = x + AVATAR_SIZE + 20.0F;
    float room = x + width - words;
    avatar_draw(draw, x, y, report->author);
    draw_line(
        draw, words, y - 2.0F, room,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        report->author[0] == '\0' ? _("Not signed") : report->author);
    sheet_parts_draw_label(page, words, y + 38.0F, room,
                           sheet_clash_place(page, is_ours, report));
}

static void
draw_state(struct page *page, float x, float y, float width,
           const struct status_report *report)
{
    struct draw *draw = &page->draw;
    enum status status = sheet_clash_status(report);
    const char *percent =
        isnan(report->progress)
            ? ""
            : arena_format(&draw->scene->arena, "%.0f" TEXT_NO_BREAK_SPACE "%%",
                           report->progress);
    words_draw_status(draw, x, y + 14.0F, 64.0F, 20.0F, status,
                      (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
                      words_status(status));
    float taken = draw_text_width(draw, ROLE_RANK_SMALL, percent);
    draw_line(draw, x + width - taken, y + 14.0F, taken + 1.0F,
              (struct draw_text){.role = ROLE_RANK_SMALL, .token = TOKEN_INK},
              percent);
}

static void
draw_told(struct page *page, float x, float y, float width, const char *label,
          const char *words)
{
    struct draw *draw = &page->draw;
    draw_line(
        draw, x, y + 2.0F, LABEL_WIDTH - 16.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_HEATHER},
        label);
    draw_line(draw, x + LABEL_WIDTH, y, width - LABEL_WIDTH,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK},
              words[0] == '\0' ? TEXT_EN_DASH : words);
}

static void
draw_card_of(struct page *page, const struct layout *layout, float x, float y,
             size_t index, const struct status_report *report)
{
    struct draw *draw = &page->draw;
    float left = x + INSET;
    float width = layout->card_width - 2.0F * INSET;
    float top = y + (layout->card_height - 520.0F) / 2.0F;
    draw_panel(draw, x, y, layout->card_width, layout->card_height, RADIUS,
               TOKEN_BG);
    draw->ground = TOKEN_BG;
    draw_author(page, left, top + 28.0F, width, index == 0, report);
    draw_hairline(draw, left, left + width, top + 120.0F);
    draw_state(page, left, top + 136.0F, width, report);
    draw_told(page, left, top + 234.0F, width, _("Now"), report->cause);
    draw_told(page, left, top + 234.0F + LINE, width, _("Next step"),
              sheet_clash_step(page, report));
    button_draw_wide(draw, left, top + 384.0F, width, SHEET_FOOT_HEIGHT,
                     ICON_CHECK, index == 0 ? "meet/choose/0" : "meet/choose/1",
                     _("Show this one"));
    draw->ground = TOKEN_SURFACE;
}

static void
draw_head(struct page *page, const struct layout *layout,
          const struct sheet_room *room, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
    float taken =
        draw_line(draw, room->left, layout->title_y, room->width,
                  (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
                  _("Two reports on the same plan"));
    if (stage_is_portrait(page)) {
        draw_line(draw, room->left, layout->title_y + 56.0F, room->width, quiet,
                  plan->title);
    } else {
        quiet.align = ALIGN_RIGHT;
        draw_line(draw, room->left + taken + 32.0F, layout->title_y + 13.0F,
                  room->width - taken - 32.0F, quiet, plan->title);
    }
    draw_line(draw, room->left, layout->said_y, room->width,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              _("Both are kept. Choose the one to show on the board."));
}

static void
draw_foot(struct page *page, const struct layout *layout,
          const struct sheet_room *room)
{
    struct draw *draw = &page->draw;
    float x =
        sheet_parts_draw_cancel(page, room, "meet/later", _("Decide later")) +
        24.0F;
    float y = room->foot_y + 34.0F;
    bool is_portrait = stage_is_portrait(page);
    const char *words =
        _("Until then the newest is shown, and the plan gets the mark");
    float width = is_portrait ? room->right - x
                              : fminf(draw_text_width(draw, ROLE_BODY, words),
                                      layout->foot_width);
    draw_text(draw, x, is_portrait ? y - 36.0F : y, width + 1.0F,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .lines = is_portrait ? 2 : 1},
              words);
    float mark = is_portrait ? x : x + width + 24.0F;
    float mark_y = is_portrait ? y + 40.0F : y;
    mark_draw(draw, mark + 18.0F, mark_y + 18.0F, 36.0F, MARK_WAITING,
              _("Waiting"));
    draw_line(
        draw, mark + 48.0F, mark_y, 200.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        _("Waiting"));
}

void
sheet_clash_draw(struct page *page)
{
    const struct meeting_clash *clash = &page->input->meeting->clash;
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, clash->plan_id);
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct sheet_room room = sheet_parts_open(page, SHEET_Y, SHEET_Y_PORTRAIT);
    if (plan != NULL) {
        draw_head(page, layout, &room, plan);
    }
    for (size_t i = 0; i < 2; i++) {
        const struct status_report *report =
            sheet_clash_report(plan, clash->reports[i]);
        if (report != NULL) {
            draw_card_of(page, layout, room.left + (float)i * layout->across,
                         layout->card_y + (float)i * layout->down, i, report);
        }
    }
    draw_foot(page, layout, &room);
}
