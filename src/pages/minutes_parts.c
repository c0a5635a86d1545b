#include "pages/minutes_parts.h"

#include "base/language.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/avatar.h"
#include "scene/qr.h"
#include "scene/transition.h"

#include <math.h>
#include <string.h>

#define INSET 40.0F
#define HEAD 88.0F // of a card, above its first row
#define LINE 36.0F
#define WAIT_MARK 36.0F
#define PERSON 256.0F // the width of who and when
#define QR 208.0F

struct area {
    float x, y, width, height;
    size_t rows;
};

static const struct area decisions_landscape = {64.0F, 232.0F, 1080.0F, 680.0F,
                                                3};
static const struct area decisions_portrait = {48.0F, 256.0F, 984.0F, 676.0F,
                                               3};
static const struct area reports_landscape = {1176.0F, 232.0F, 680.0F, 420.0F,
                                              3};
static const struct area reports_portrait = {48.0F, 956.0F, 984.0F, 488.0F, 4};
static const struct area code_landscape = {1176.0F, 676.0F, 680.0F, 236.0F, 0};
static const struct area code_portrait = {48.0F, 1468.0F, 984.0F, 236.0F, 0};

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};

struct minutes
minutes_collect(struct page *page)
{
    const struct meeting_post *post = page->input->post;
    const char *key = page->input->meeting->key;
    struct minutes minutes = {0};
    if (post == NULL || post->count == 0) {
        return minutes;
    }
    minutes.notes = arena_allocate(&page->draw.scene->arena,
                                   post->count * sizeof(*minutes.notes));
    for (size_t i = 0; i < post->count; i++) {
        const struct entry *entry = &post->notes[i].entry;
        bool is_told =
            entry->kind == ENTRY_DECISION || entry->kind == ENTRY_REPORT;
        if (!is_told || strcmp(entry->meeting, key) != 0) {
            continue;
        }
        minutes.notes[minutes.count++] = &post->notes[i];
        minutes.decisions += entry->kind == ENTRY_DECISION;
        minutes.reports += entry->kind == ENTRY_REPORT;
    }
    return minutes;
}

size_t
minutes_count_parts(const struct page *page, const struct minutes *minutes)
{
    bool is_portrait = stage_is_portrait(page);
    size_t decisions =
        is_portrait ? decisions_portrait.rows : decisions_landscape.rows;
    size_t reports =
        is_portrait ? reports_portrait.rows : reports_landscape.rows;
    size_t parts = (minutes->decisions + decisions - 1) / decisions;
    size_t others = (minutes->reports + reports - 1) / reports;
    size_t most = parts > others ? parts : others;
    return most == 0 ? 1 : most;
}

size_t
minutes_part(const struct page *page, const struct minutes *minutes)
{
    return page->input->meeting->part % minutes_count_parts(page, minutes);
}

// Draw the card and its heading; returns the height of a row.
static float
open_card(struct page *page, const struct area *area, const char *words)
{
    struct draw *draw = &page->draw;
    float x = area->x + INSET;
    float right = area->x + area->width - INSET;
    draw_card(draw, area->x, area->y, area->width, area->height);
    draw_line(draw, x, area->y + 24.0F, right - x,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK}, words);
    return (area->height - HEAD - 4.0F) / (float)area->rows;
}

static const char *
plan_title(struct page *page, const struct entry *entry)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, entry->plan_id);
    return plan == NULL ? "" : plan->title;
}

static void
draw_responsible(struct page *page, float x, float middle,
                 const struct meeting_note *note)
{
    struct draw *draw = &page->draw;
    const struct entry *entry = &note->entry;
    char day[48];
    bool is_due = entry->due_on != DAY_NONE && entry->due_on != 0;
    const char *name =
        entry->responsible[0] == '\0' ? _("Nobody yet") : entry->responsible;
    float text = x + AVATAR_SIZE + 18.0F;
    float room = PERSON - AVATAR_SIZE - 18.0F;
    avatar_draw(draw, x, middle - AVATAR_SIZE / 2.0F, entry->responsible);
    draw_line(draw, text, middle - LINE, room, strong, name);
    if (note->state == POST_WAITING) {
        mark_draw(draw, x + PERSON - WAIT_MARK / 2.0F, middle + LINE / 2.0F,
                  WAIT_MARK, MARK_WAITING, _("Waiting"));
        room -= WAIT_MARK + 8.0F;
    }
    draw_line(draw, text, middle, room, quiet,
              is_due ? calendar_format_day(day, sizeof day, entry->due_on,
                                           page->input->now.day)
                     : _("no deadline"));
}

static void
draw_decision(struct page *page, const struct area *area, float y, float height,
              const struct meeting_note *note)
{
    struct draw *draw = &page->draw;
    float x = area->x + INSET;
    float right = area->x + area->width - INSET;
    float room = right - PERSON - 44.0F - x;
    struct draw_text how = {
        .role = ROLE_LESSON, .token = TOKEN_INK, .lines = 2};
    float line = draw->style->types[how.role].line_height;
    int lines = draw_text_lines(draw, room, how, note->entry.text);
    float top = roundf(y + (height - line * (float)lines - 46.0F) / 2.0F);
    draw_hairline(draw, x, right, roundf(y));
    top += draw_text(draw, x, top, room, how, note->entry.text) + 10.0F;
    draw_line(draw, x, top, room, quiet, plan_title(page, &note->entry));
    draw_responsible(page, right - PERSON, y + height / 2.0F, note);
}

static void
say_nothing(struct page *page, const struct area *area, const char *words)
{
    float x = area->x + INSET;
    draw_hairline(&page->draw, x, area->x + area->width - INSET,
                  area->y + HEAD);
    draw_text(
        &page->draw, x, area->y + HEAD + 24.0F, area->width - 2.0F * INSET,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 2},
        words);
}

// Those of the part that is seen.
static void
draw_rows(struct page *page, const struct area *area, float pitch,
          const struct minutes *minutes, enum entry_kind kind,
          void (*draw_row)(struct page *, const struct area *, float, float,
                           const struct meeting_note *))
{
    size_t before = minutes_part(page, minutes) * area->rows;
    size_t row = 0;
    for (size_t i = 0; i < minutes->count && row < area->rows; i++) {
        const struct meeting_note *note = minutes->notes[i];
        if (note->entry.kind != kind || before > 0) {
            before -= note->entry.kind == kind;
            continue;
        }
        draw_row(page, area, area->y + HEAD + pitch * (float)row, pitch, note);
        row++;
    }
}

void
minutes_draw_decisions(struct page *page, const struct minutes *minutes)
{
    const struct area *area =
        stage_is_portrait(page) ? &decisions_portrait : &decisions_landscape;
    struct arena *arena = &page->draw.scene->arena;
    size_t count = minutes->decisions;
    const char *words = arena_format(
        arena, ngettext("%zu decision", "%zu decisions", count), count);
    float pitch = open_card(page, area, count == 0 ? _("No decisions") : words);
    if (count == 0) {
        say_nothing(page, area, _("Nothing was decided at this meeting."));
    }
    draw_rows(page, area, pitch, minutes, ENTRY_DECISION, draw_decision);
    page->draw.ground = TOKEN_BG;
}

// What the data said before the report: it may say the report itself by now.
enum status
minutes_status_before(struct page *page, const struct entry *entry)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, entry->plan_id);
    enum health health = HEALTH_NOT_ASSESSED;
    static const enum status statuses[] = {
        [HEALTH_NOT_ASSESSED] = STATUS_NEW,
        [HEALTH_ON_COURSE] = STATUS_ON,
        [HEALTH_AT_RISK] = STATUS_RISK,
        [HEALTH_OFF_COURSE] = STATUS_OFF,
    };
    for (size_t i = 0; plan != NULL && i < plan->report_count; i++) {
        if (plan->reports[i].reported_at < entry->at_s) {
            health = plan->reports[i].health;
        }
    }
    return statuses[health];
}

void
minutes_draw_change(struct page *page, float x, float y, float width,
                    const struct entry *entry, struct minutes_sizes sizes)
{
    enum status before = minutes_status_before(page, entry);
    struct transition transition = {
        .from = words_mark(before),
        .to = words_mark(entry->status),
        .from_word = words_status_before(&page->draw, before),
        .to_word = words_status(entry->status),
        .from_size = sizes.from,
        .to_size = sizes.to,
        .icon = ICON_NEXT,
        .icon_size = sizes.icon,
        .role = ROLE_BODY_SEMIBOLD,
    };
    transition_draw(&page->draw, x, y, width, &transition);
}

static void
draw_report(struct page *page, const struct area *area, float y, float height,
            const struct meeting_note *note)
{
    struct draw *draw = &page->draw;
    const struct entry *entry = &note->entry;
    float x = area->x + INSET;
    float right = area->x + area->width - INSET;
    float top = roundf(y + (height - 2.0F * LINE - 6.0F) / 2.0F);
    const char *seen = entry->is_public ? _("shown to citizens") : "";
    float seens = draw_text_width(draw, quiet.role, seen);
    draw_hairline(draw, x, right, roundf(y));
    draw_line(draw, x, top, right - x - (seens > 0.0F ? seens + 24.0F : 0.0F),
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              plan_title(page, entry));
    draw_line(draw, right - seens, top, seens + 1.0F, quiet, seen);
    top += LINE + 6.0F + LINE / 2.0F;
    minutes_draw_change(page, x, top, right - x - WAIT_MARK - 12.0F, entry,
                        (struct minutes_sizes){34.0F, 36.0F, 26.0F});
    if (note->state == POST_WAITING) {
        mark_draw(draw, right - WAIT_MARK / 2.0F, top, WAIT_MARK, MARK_WAITING,
                  _("Waiting"));
    }
}

void
minutes_draw_reports(struct page *page, const struct minutes *minutes)
{
    const struct area *area =
        stage_is_portrait(page) ? &reports_portrait : &reports_landscape;
    struct arena *arena = &page->draw.scene->arena;
    size_t count = minutes->reports;
    const char *words = arena_format(
        arena, ngettext("%zu new report", "%zu new reports", count), count);
    float pitch =
        open_card(page, area, count == 0 ? _("No new reports") : words);
    if (count == 0) {
        say_nothing(page, area, _("No plan was given another status."));
    }
    draw_rows(page, area, pitch, minutes, ENTRY_REPORT, draw_report);
    page->draw.ground = TOKEN_BG;
}

void
minutes_draw_code(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct area *area =
        stage_is_portrait(page) ? &code_portrait : &code_landscape;
    float x = area->x + 256.0F;
    float room = area->x + area->width - 34.0F - x;
    draw_card(draw, area->x, area->y, area->width, area->height);
    qr_draw(draw, area->x + 24.0F, area->y + 14.0F, QR,
            page->input->meeting->key);
    draw_line(
        draw, x, area->y + 36.0F, room,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        _("Take the minutes with you"));
    draw_text(
        draw, x, area->y + 84.0F, room,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 3},
        _("The code holds the meeting's number, by which the minutes can "
          "be fetched as a text."));
    draw->ground = TOKEN_BG;
}
