#include "base/language.h"
#include "base/text.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/minutes_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/qr.h"

#include <math.h>

#define AIR 16.0F
#define GAP 24.0F
#define INSET 48.0F
#define INSET_PORTRAIT 32.0F
#define HEADING_X 640.0F // right of the steps
#define MARK 72.0F
#define MARK_GAP 22.0F
#define QR 560.0F

static const struct draw_text title = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

// The decisions come first, then the reports, then the code: one behind the
// other, so many to a screen.
struct part {
    enum entry_kind kind; // ENTRY_CHOICE for the code
    size_t first;         // of its kind
    size_t rows;          // that have room
    size_t index, count;  // among all screens
};

static size_t
rows_of(const struct page *page, enum entry_kind kind)
{
    bool is_portrait = stage_is_portrait(page);
    if (page->input->style->step_percent >= 200) {
        return 1;
    }
    return kind == ENTRY_DECISION ? (is_portrait ? 4 : 2) : is_portrait ? 6 : 3;
}

static struct part
find_part(const struct page *page, const struct minutes *minutes)
{
    size_t rows = rows_of(page, ENTRY_DECISION);
    size_t lines = rows_of(page, ENTRY_REPORT);
    size_t decisions = (minutes->decisions + rows - 1) / rows;
    size_t reports = (minutes->reports + lines - 1) / lines;
    if (decisions + reports == 0) {
        decisions = 1;
    }
    size_t count = decisions + reports + 1;
    size_t index = page->input->meeting->part % count;
    struct part part = {ENTRY_CHOICE, 0, 0, index, count};
    if (index < decisions) {
        part.kind = ENTRY_DECISION;
        part.first = index * rows;
        part.rows = rows;
    } else if (index < decisions + reports) {
        part.kind = ENTRY_REPORT;
        part.first = (index - decisions) * lines;
        part.rows = lines;
    }
    return part;
}

static const char *
heading_words(struct page *page, const struct minutes *minutes,
              const struct part *part)
{
    struct arena *arena = &page->draw.scene->arena;
    if (part->kind == ENTRY_CHOICE) {
        return words_page(PAGE_MINUTES);
    }
    size_t count =
        part->kind == ENTRY_DECISION ? minutes->decisions : minutes->reports;
    if (count == 0) {
        return _("No decisions");
    }
    return part->kind == ENTRY_DECISION
               ? arena_format(arena,
                              ngettext("%zu decision", "%zu decisions", count),
                              count)
               : arena_format(
                     arena,
                     ngettext("%zu new report", "%zu new reports", count),
                     count);
}

// Beside the steps, upright above the content.
static void
draw_heading(struct enlarged *room, const char *words)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    if (stage_is_portrait(page)) {
        enlarged_say(room, title, words);
        enlarged_skip(room, AIR);
        return;
    }
    float y = chrome_parts_y(page);
    float line = draw->style->types[quiet.role].line_height;
    float left = page->grid->margin + HEADING_X;
    room->bottom = y - GAP;
    draw_line(draw, left, y + (stage_bottom(page) - y - line) / 2.0F,
              page->grid->right - left,
              (struct draw_text){ROLE_BODY, TOKEN_INK2, ALIGN_RIGHT, 1}, words);
}

static const char *
who_words(struct page *page, const struct entry *entry)
{
    struct arena *arena = &page->draw.scene->arena;
    char day[48];
    const char *who =
        entry->responsible[0] == '\0' ? _("Nobody yet") : entry->responsible;
    if (entry->due_on == DAY_NONE || entry->due_on == 0) {
        return arena_format(arena, "%s, %s", who, _("no deadline"));
    }
    calendar_format_day(day, sizeof day, entry->due_on, page->input->now.day);
    return arena_format(arena, _("%s, no later than %s"), who, day);
}

static const char *
plan_title(struct page *page, const struct entry *entry)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, entry->plan_id);
    return plan == NULL ? TEXT_EN_DASH : plan->title;
}

// At the right end of the room; what stands beside it is told how much is left.
static float
draw_waiting(struct enlarged *room, float y, const struct meeting_note *note)
{
    struct draw *draw = &room->page->draw;
    float line = draw->style->types[ROLE_BODY].line_height;
    if (note->state != POST_WAITING) {
        return room->width;
    }
    mark_draw(draw, room->x + room->width - MARK / 2.0F, y + line / 2.0F, MARK,
              MARK_WAITING, _("Waiting"));
    return room->width - MARK - MARK_GAP;
}

// Alone on its screen it is said with the plan that it is about.
static void
draw_decision(struct enlarged *room, const struct meeting_note *note)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    bool is_alone = page->input->style->step_percent >= 200;
    float line = draw->style->types[ROLE_BODY].line_height;
    struct draw_text what = {is_alone ? ROLE_H5_MEDIUM : ROLE_LESSON, TOKEN_INK,
                             0, 1};
    struct draw_text who = {is_alone ? ROLE_BODY_SEMIBOLD : ROLE_BODY,
                            is_alone ? TOKEN_INK : TOKEN_INK2, 0,
                            is_alone || stage_is_portrait(page) ? 2 : 1};
    float large = draw->style->types[what.role].line_height;
    float feet = line * (float)(who.lines + is_alone) + AIR;
    float height = room->bottom - room->y;
    what.lines = (int)fmaxf(1.0F, floorf((height - feet) / large));
    float taken = large * (float)draw_text_lines(draw, room->width, what,
                                                 note->entry.text);
    if (!is_alone) {
        enlarged_skip(room,
                      fmaxf(0.0F, roundf((height - feet - taken) / 2.0F)));
    }
    enlarged_say(room, what, note->entry.text);
    enlarged_skip(room, AIR / 2.0F);
    if (is_alone) {
        enlarged_say(room, quiet, plan_title(page, &note->entry));
    }
    room->width = draw_waiting(room, room->y, note);
    enlarged_say(room, who, who_words(page, &note->entry));
}

static void
say_status(struct enlarged *room, const char *label, enum status status)
{
    enlarged_say(room, quiet, label);
    enlarged_say_status(room, status, words_status(status));
    enlarged_skip(room, AIR / 2.0F);
}

// Alone on its screen both are said in words.
static void
draw_report(struct enlarged *room, const struct meeting_note *note)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    const struct entry *entry = &note->entry;
    const struct type *types = draw->style->types;
    if (page->input->style->step_percent >= 200) {
        enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 2},
                     plan_title(page, entry));
        enlarged_skip(room, AIR / 2.0F);
        draw_waiting(room, room->y + types[quiet.role].line_height, note);
        say_status(room, _("Now"), entry->status);
        if (entry->is_public) {
            enlarged_say(room, quiet, _("shown to citizens"));
        }
        say_status(room, _("Last time"), minutes_status_before(page, entry));
        return;
    }
    float height = types[title.role].line_height + MARK + AIR / 2.0F;
    float y = roundf(room->y + (room->bottom - room->y - height) / 2.0F);
    draw_line(draw, room->x, y, room->width, title, plan_title(page, entry));
    y += types[title.role].line_height + AIR / 2.0F;
    float width = draw_waiting(
        room, y + (MARK - types[ROLE_BODY].line_height) / 2.0F, note);
    minutes_draw_change(page, room->x, y + MARK / 2.0F, width, entry,
                        (struct minutes_sizes){64.0F, MARK, 52.0F});
}

static void
draw_note(struct enlarged *room, const struct part *part,
          const struct meeting_note *note)
{
    if (part->kind == ENTRY_DECISION) {
        draw_decision(room, note);
    } else {
        draw_report(room, note);
    }
}

static const struct meeting_note *
find_note(const struct minutes *minutes, enum entry_kind kind, size_t index)
{
    for (size_t i = 0; i < minutes->count; i++) {
        if (minutes->notes[i]->entry.kind == kind && index-- == 0) {
            return minutes->notes[i];
        }
    }
    return NULL;
}

static void
draw_notes(struct enlarged *room, const struct minutes *minutes,
           const struct part *part)
{
    struct page *page = room->page;
    float inset = stage_is_portrait(page) ? INSET_PORTRAIT : INSET;
    float pitch = (room->bottom - room->y) / (float)part->rows;
    size_t rows = 0;
    while (rows < part->rows &&
           find_note(minutes, part->kind, part->first + rows) != NULL) {
        rows++;
    }
    draw_card(&page->draw, room->x, room->y, room->width, pitch * (float)rows);
    for (size_t i = 0; i < rows; i++) {
        float y = roundf(room->y + pitch * (float)i);
        float air = part->rows == 1 ? inset : AIR / 2.0F;
        struct enlarged at = {page, room->x + inset, y + air,
                              room->width - 2.0F * inset, y + pitch - air};
        if (i > 0) {
            draw_hairline(&page->draw, at.x, at.x + at.width, y);
        }
        draw_note(&at, part, find_note(minutes, part->kind, part->first + i));
    }
    page->draw.ground = TOKEN_BG;
}

static void
draw_code(struct enlarged *room)
{
    struct page *page = room->page;
    bool is_portrait = stage_is_portrait(page);
    enlarged_open_card(room, NULL, NULL);
    float size = fminf(QR, room->bottom - room->y);
    qr_draw(&page->draw, room->x, room->y, size, page->input->meeting->key);
    if (is_portrait) {
        enlarged_skip(room, size + GAP);
    } else {
        room->x += size + INSET;
        room->width -= size + INSET;
    }
    enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 2},
                 _("Take the minutes with you"));
    enlarged_skip(room, AIR);
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK, 0, 6},
                 _("The code holds the meeting's number, by which the minutes "
                   "can be fetched as a text."));
    page->draw.ground = TOKEN_BG;
}

static void
draw_foot(struct page *page)
{
    struct draw *draw = &page->draw;
    float size = page->grid->bar_height;
    float y = page->grid->bar_y;
    const char *save = _("Save and end");
    const char *back = _("Back to the meeting");
    stage_use_bar(page);
    float width = button_width(draw, size, ICON_CHECK, save);
    if (stage_is_portrait(page)) {
        button_draw_icon(draw, page->grid->margin, y, size, ICON_BACK,
                         "meet/resume", back);
    } else {
        button_draw(draw, page->grid->margin, y, size,
                    page->grid->right - page->grid->margin - width - GAP,
                    ICON_BACK, false, "meet/resume", back);
    }
    button_draw(draw, page->grid->right - width, y, size, width, ICON_CHECK,
                true, "meet/close", save);
}

static void
draw_steps(struct page *page, const struct part *part)
{
    struct arena *arena = &page->draw.scene->arena;
    chrome_draw_turns(
        page,
        arena_format(arena, "meet/part/%zu",
                     (part->index + part->count - 1) % part->count),
        arena_format(arena, "meet/part/%zu", (part->index + 1) % part->count),
        arena_format(arena, _("%zu of %zu"), part->index + 1, part->count));
}

void
enlarged_build_minutes(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    struct enlarged room = enlarged_begin(page, false);
    (void)place;
    if (meeting == NULL || meeting->stage != MEETING_CLOSING) {
        chrome_draw_way_back(page);
        return;
    }
    struct minutes minutes = minutes_collect(page);
    struct part part = find_part(page, &minutes);
    draw_heading(&room, heading_words(page, &minutes, &part));
    if (part.kind == ENTRY_CHOICE) {
        draw_code(&room);
    } else if (minutes.count == 0) {
        enlarged_open_card(&room, NULL, NULL);
        enlarged_say(&room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 3},
                     _("Nothing was decided at this meeting."));
        page->draw.ground = TOKEN_BG;
    } else {
        draw_notes(&room, &minutes, &part);
    }
    draw_steps(page, &part);
    draw_foot(page);
}
