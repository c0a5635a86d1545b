#include "base/language.h"
#include "base/text.h"
#include "pages/enlarged.h"
#include "pages/enlarged_sheet.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define GAP ENLARGED_SHEET_GAP
#define ROW ENLARGED_SHEET_ROW
#define TEXT 272.0F // high: four lines
#define TEXT_PORTRAIT 476.0F
#define NOTE 340.0F
#define REPORT 372.0F
#define REPORT_PORTRAIT 644.0F
#define PLAN 140.0F // a row
#define PLAN_PORTRAIT 220.0F
#define PLANS 3
#define PLANS_PORTRAIT 4

static const struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};
static const struct draw_text strong = {ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1};

// The words of the sheet, above what is drawn at its foot.
static struct enlarged
find_room(const struct enlarged_sheet *sheet, float below)
{
    return (struct enlarged){sheet->page, sheet->left, sheet->y, sheet->width,
                             sheet->bottom - below};
}

static struct draw_text
with_lines(struct draw_text how, int lines)
{
    how.lines = lines;
    return how;
}

// First what becomes of all that waits.
static void
tell_fate(struct page *page, const struct sheet_waiting *waiting)
{
    bool has_any = waiting->count > 0;
    struct enlarged_sheet_head head = {
        .title = sheet_waiting_count(page, waiting->count),
        .question = sheet_waiting_sent(page, waiting)};
    float text = stage_is_portrait(page) ? TEXT_PORTRAIT : TEXT;
    struct enlarged_sheet sheet =
        enlarged_sheet_open(page, &head, has_any ? text + GAP + ROW : GAP);
    if (has_any) {
        struct enlarged room = find_room(&sheet, GAP + ROW);
        enlarged_say(&room, with_lines(plain, 7),
                     sheet_waiting_fate(page, waiting));
        button_draw(&page->draw, sheet.left, sheet.bottom - ROW, ROW,
                    sheet.width, ICON_UNDO, false, "meet/retry", _("Try now"));
    }
    enlarged_sheet_close(
        &sheet, &(struct enlarged_sheet_foot){
                    .cancel = _("Go on with the meeting"),
                    .intent = has_any ? enlarged_sheet_part(page, 1) : NULL,
                    .is_ready = true,
                });
}

static void
say_entry(struct enlarged *room, const struct entry *entry)
{
    struct page *page = room->page;
    if (entry->kind == ENTRY_REPORT) {
        enlarged_say_status(room, entry->status, words_status(entry->status));
    } else if (entry->kind == ENTRY_DECISION) {
        enlarged_say(room, strong, sheet_parts_day(page, entry->due_on));
    }
}

static void
tell_note(struct page *page, const struct sheet_waiting *waiting, size_t index)
{
    const struct meeting_note *note = waiting->items[index];
    size_t count = waiting->shown;
    struct enlarged_sheet_head head = {
        .question = sheet_waiting_kind(page, &note->entry),
        .index = index,
        .count = count};
    bool is_refused = note->state == POST_REFUSED;
    float below = is_refused ? GAP + ROW : 0.0F;
    struct enlarged_sheet sheet =
        enlarged_sheet_open(page, &head, NOTE + below);
    struct enlarged room = find_room(&sheet, below);
    enlarged_say(&room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 2},
                 sheet_waiting_title(page, &note->entry));
    enlarged_skip(&room, GAP / 2.0F);
    say_entry(&room, &note->entry);
    enlarged_say(&room, quiet, sheet_waiting_since(page, note));
    if (is_refused) {
        button_draw(&page->draw, sheet.left, sheet.bottom - ROW, ROW,
                    sheet.width, ICON_UNDO, false,
                    arena_format(&page->draw.scene->arena, "meet/refused/%s",
                                 note->entry.key),
                    _("Try again or put away"));
    }
    enlarged_sheet_close(
        &sheet,
        &(struct enlarged_sheet_foot){
            .cancel = _("Go on with the meeting"),
            .previous = enlarged_sheet_part(page, index),
            .intent =
                index + 1 < count ? enlarged_sheet_part(page, index + 2) : NULL,
            .is_ready = true,
        });
}

void
enlarged_sheet_waiting(struct page *page)
{
    struct sheet_waiting waiting =
        sheet_waiting_find(page->input->post, SHEET_WAITING_MAX);
    size_t part = page->input->meeting->part;
    part = part < waiting.shown ? part : waiting.shown;
    if (part == 0) {
        tell_fate(page, &waiting);
    } else {
        tell_note(page, &waiting, part - 1);
    }
}

// Upright the words stand below what they answer.
static void
say_told(struct enlarged *room, const char *label, const char *words)
{
    struct arena *arena = &room->page->draw.scene->arena;
    words = words[0] == '\0' ? TEXT_EN_DASH : words;
    if (stage_is_portrait(room->page)) {
        enlarged_say(room, quiet, label);
        enlarged_say(room, with_lines(plain, 2), words);
    } else {
        enlarged_say(room, plain, arena_format(arena, "%s: %s", label, words));
    }
}

static void
say_report(struct enlarged *room, bool is_ours,
           const struct status_report *report)
{
    struct page *page = room->page;
    struct arena *arena = &page->draw.scene->arena;
    enum status status = sheet_clash_status(report);
    const char *author =
        report->author[0] == '\0' ? _("Not signed") : report->author;
    enlarged_say(room, strong, author);
    enlarged_say(room, quiet, sheet_clash_place(page, is_ours, report));
    enlarged_say_status(
        room, status,
        isnan(report->progress)
            ? words_status(status)
            : arena_format(arena, "%s, %.0f" TEXT_NO_BREAK_SPACE "%%",
                           words_status(status), report->progress));
    say_told(room, _("Now"), report->cause);
    say_told(room, _("Next step"), sheet_clash_step(page, report));
}

// One report after the other: they are compared by going back.
void
enlarged_sheet_clash(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, meeting->clash.plan_id);
    size_t index = meeting->part == 0 ? 0 : 1;
    const struct status_report *report =
        sheet_clash_report(plan, meeting->clash.reports[index]);
    struct enlarged_sheet_head head = {.title =
                                           plan == NULL ? NULL : plan->title,
                                       .question = _("Two reports"),
                                       .index = index,
                                       .count = 2};
    struct enlarged_sheet sheet = enlarged_sheet_open(
        page, &head,
        (stage_is_portrait(page) ? REPORT_PORTRAIT : REPORT) + GAP + ROW);
    if (report != NULL) {
        struct enlarged room = find_room(&sheet, GAP + ROW);
        say_report(&room, index == 0, report);
        button_draw_wide(&page->draw, sheet.left, sheet.bottom - ROW,
                         sheet.width, ROW, ICON_CHECK,
                         index == 0 ? "meet/choose/0" : "meet/choose/1",
                         _("Show this one"));
    }
    enlarged_sheet_close(
        &sheet,
        &(struct enlarged_sheet_foot){
            .cancel = _("Decide later"),
            .cancel_intent = "meet/later",
            .previous = index == 0 ? NULL : enlarged_sheet_part(page, 0),
            .intent = index == 0 ? enlarged_sheet_part(page, 1) : NULL,
            .is_ready = true,
        });
}

static void
draw_plans(const struct enlarged_sheet *sheet, size_t first, size_t rows,
           float below)
{
    const struct plan_list *plans = &sheet->page->input->snapshot->ranked;
    struct enlarged room = find_room(sheet, below);
    struct enlarged_row lines[PLANS_PORTRAIT];
    size_t count = 0;
    for (; count < rows && first + count < plans->count; count++) {
        const struct plan *plan = plans->items[first + count];
        lines[count] = enlarged_make_plan(sheet->page, plan);
        lines[count].intent =
            arena_format(&sheet->page->draw.scene->arena, "meet/plan/%lld",
                         (long long)plan->id);
    }
    enlarged_draw_rows(&room, lines, count, rows);
    sheet->page->draw.ground = TOKEN_SURFACE;
}

void
enlarged_sheet_plans(struct page *page)
{
    bool is_portrait = stage_is_portrait(page);
    bool can_rank = sheet_plans_can_rank(page);
    size_t rows = is_portrait ? PLANS_PORTRAIT : PLANS;
    size_t count = page->input->snapshot->ranked.count;
    size_t parts = count == 0 ? 1 : (count + rows - 1) / rows;
    size_t part = page->input->meeting->part;
    float below = can_rank ? GAP + ROW : 0.0F;
    part = part < parts ? part : parts - 1;
    struct enlarged_sheet_head head = {
        .title = _("Another plan"), .index = part, .count = parts};
    struct enlarged_sheet sheet = enlarged_sheet_open(
        page, &head,
        (is_portrait ? PLAN_PORTRAIT : PLAN) * (float)rows + below);
    draw_plans(&sheet, part * rows, rows, below);
    if (can_rank) {
        button_draw(&page->draw, sheet.left, sheet.bottom - ROW, ROW,
                    sheet.width, ICON_GRIP, false, "meet/round",
                    _("New priority round"));
    }
    enlarged_sheet_close(
        &sheet,
        &(struct enlarged_sheet_foot){
            .previous = part == 0 ? NULL : enlarged_sheet_part(page, part - 1),
            .intent =
                part + 1 < parts ? enlarged_sheet_part(page, part + 1) : NULL,
            .is_ready = true,
        });
}

void
enlarged_sheet_draft(struct page *page)
{
    const struct meeting_draft *draft = &page->input->meeting->draft;
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, draft->plan_id);
    struct enlarged_sheet_head head = {.title = sheet_draft_words(draft->sheet),
                                       .question =
                                           plan == NULL ? NULL : plan->title};
    struct enlarged_sheet sheet = enlarged_sheet_open(page, &head, TEXT);
    struct enlarged room = find_room(&sheet, 0.0F);
    enlarged_say(
        &room, with_lines(plain, 4),
        _("The screen stopped in the middle of it. Shall it be taken up?"));
    enlarged_sheet_close(&sheet, &(struct enlarged_sheet_foot){
                                     .cancel = _("Throw it away"),
                                     .cancel_intent = "meet/forget",
                                     .label = _("Take it up"),
                                     .intent = "meet/draft",
                                     .icon = ICON_NEXT,
                                     .is_ready = true,
                                 });
}
