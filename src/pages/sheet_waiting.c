#include "base/language.h"
#include "base/text.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/transition.h"

#include <math.h>

#define ROW 136.0F
#define MARK 56.0F

// How it lies (design2.md 33a): upright the middle of a row stands below.
struct layout {
    float head_y, first_y, row;
    size_t rows; // at most
    float middle_x, middle_down, middle_width;
    float text_width, since_width;
    float said_y, said_height;
};

static const struct layout landscape = {
    .head_y = 232.0F,
    .first_y = 332.0F,
    .row = 136.0F,
    .rows = 3,
    .middle_x = 1040.0F,
    .middle_down = 68.0F,
    .middle_width = 480.0F,
    .text_width = 900.0F,
    .since_width = 276.0F,
    .said_y = 748.0F,
    .said_height = 140.0F,
};
static const struct layout portrait = {
    .head_y = 352.0F,
    .first_y = 476.0F,
    .row = 192.0F,
    .rows = 5,
    .middle_x = 88.0F,
    .middle_down = 148.0F,
    .middle_width = 600.0F,
    .text_width = 620.0F,
    .since_width = 276.0F,
    .said_y = 1480.0F,
    .said_height = 200.0F,
};

// What the board writes by itself is not of interest until it is refused.
static bool
is_change(const struct meeting_note *note)
{
    enum entry_kind kind = note->entry.kind;
    return note->state == POST_REFUSED ||
           (note->state == POST_WAITING &&
            (kind == ENTRY_REPORT || kind == ENTRY_DECISION ||
             kind == ENTRY_CHOICE || kind == ENTRY_ROUND));
}

static void
add_items(struct sheet_waiting *waiting, const struct meeting_post *post,
          enum meeting_post_state state, size_t limit)
{
    for (size_t i = post == NULL ? 0 : post->count; i > 0; i--) {
        const struct meeting_note *note = &post->notes[i - 1];
        if (is_change(note) && note->state == state && waiting->shown < limit) {
            waiting->items[waiting->shown++] = note;
        }
    }
}

// People have to see to what was refused: it comes first.
struct sheet_waiting
sheet_waiting_find(const struct meeting_post *post, size_t limit)
{
    struct sheet_waiting waiting = {0};
    for (size_t i = post == NULL ? 0 : post->count; i > 0; i--) {
        const struct meeting_note *note = &post->notes[i - 1];
        if (is_change(note)) {
            waiting.count++;
        }
    }
    add_items(&waiting, post, POST_REFUSED, limit);
    add_items(&waiting, post, POST_WAITING, limit);
    return waiting;
}

const char *
sheet_waiting_title(const struct page *page, const struct entry *entry)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, entry->plan_id);
    return entry->kind == ENTRY_DECISION ? entry->text
           : entry->kind == ENTRY_ROUND  ? _("A new order of the plans")
           : plan == NULL                ? TEXT_EN_DASH
                                         : plan->title;
}

const char *
sheet_waiting_kind(struct page *page, const struct entry *entry)
{
    const char *kind = entry->kind == ENTRY_DECISION ? _("Decision")
                       : entry->kind == ENTRY_CHOICE ? _("Choice of report")
                       : entry->kind == ENTRY_ROUND  ? _("Ranking")
                       : entry->kind == ENTRY_REPORT ? _("Report")
                                                     : _("The meeting");
    return entry->person[0] == '\0'
               ? kind
               : arena_format(&page->draw.scene->arena, "%s, %s", kind,
                              entry->person);
}

static void
draw_report(struct page *page, const struct layout *layout, float middle,
            const struct entry *entry)
{
    const struct plan *plan =
        snapshot_find_plan(page->input->snapshot, entry->plan_id);
    enum status before = plan == NULL ? STATUS_NEW : progress_plan_status(plan);
    struct transition transition = {
        .from = words_mark(before),
        .to = words_mark(entry->status),
        .from_word = words_status(before),
        .to_word = words_status(entry->status),
        .from_size = 40.0F,
        .to_size = 44.0F,
        .icon = ICON_NEXT,
        .icon_size = 30.0F,
        .role = ROLE_BODY_SEMIBOLD,
    };
    transition_draw(&page->draw, layout->middle_x, middle, layout->middle_width,
                    &transition);
}

static void
draw_due(struct page *page, const struct layout *layout, float middle,
         int32_t day)
{
    struct draw *draw = &page->draw;
    const char *words = sheet_parts_day(page, day);
    if (words[0] == '\0') {
        return;
    }
    icon_draw(draw, layout->middle_x, middle - 20.0F, 40.0F, ICON_CALENDAR,
              3.0F, TOKEN_SEA);
    draw_line(
        draw, layout->middle_x + 54.0F, middle - 18.0F, 400.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
}

const char *
sheet_waiting_since(struct page *page, const struct meeting_note *note)
{
    return note->state == POST_REFUSED
               ? _("not received")
               : arena_format(&page->draw.scene->arena, _("since %s"),
                              sheet_parts_clock(page, note->entry.at_s));
}

static void
draw_since(struct page *page, float right, float middle,
           const struct meeting_note *note)
{
    struct draw *draw = &page->draw;
    const char *words = sheet_waiting_since(page, note);
    if (note->state == POST_REFUSED) {
        icon_draw(draw, right - 36.0F, middle - 18.0F, 36.0F, ICON_NEXT, 3.0F,
                  TOKEN_INK);
        right -= 52.0F;
    }
    float width = draw_text_width(draw, ROLE_BODY, words);
    mark_draw(draw, right - width - 30.0F, middle, 36.0F, MARK_WAITING,
              _("Waiting"));
    draw_line(draw, right - width, middle - 18.0F, width + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK}, words);
}

static void
draw_row(struct page *page, const struct layout *layout,
         const struct sheet_room *room, float y,
         const struct meeting_note *note)
{
    struct draw *draw = &page->draw;
    const struct entry *entry = &note->entry;
    float top = stage_is_portrait(page) ? y + 24.0F : y + 30.0F;
    if (note->state == POST_REFUSED) {
        draw_tap(
            draw, room->left, y, room->width, layout->row,
            arena_format(&draw->scene->arena, "meet/refused/%s", entry->key),
            _("See to what was not received"));
    }
    draw_hairline(draw, room->left, room->right, y);
    draw_line(
        draw, room->left, top, layout->text_width,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        sheet_waiting_title(page, entry));
    sheet_parts_draw_label(page, room->left, top + 40.0F, layout->text_width,
                           sheet_waiting_kind(page, entry));
    if (entry->kind == ENTRY_REPORT) {
        draw_report(page, layout, y + layout->middle_down, entry);
    } else if (entry->kind == ENTRY_DECISION) {
        draw_due(page, layout, y + layout->middle_down, entry->due_on);
    }
    draw_since(page, room->right, y + 68.0F, note);
}

const char *
sheet_waiting_count(struct page *page, size_t count)
{
    return count == 0 ? _("Everything is sent")
                      : arena_format(&page->draw.scene->arena,
                                     ngettext("%zu change waits",
                                              "%zu changes wait", count),
                                     count);
}

const char *
sheet_waiting_sent(struct page *page, const struct sheet_waiting *waiting)
{
    const struct meeting_post *post = page->input->post;
    struct arena *arena = &page->draw.scene->arena;
    if (waiting->count > waiting->shown) {
        return arena_format(arena, _("the newest %zu of %zu"), waiting->shown,
                            waiting->count);
    }
    return post == NULL || post->sent_s <= 0
               ? ""
               : arena_format(arena, _("Last sent at %s"),
                              sheet_parts_clock(page, post->sent_s));
}

static void
draw_head(struct page *page, const struct layout *layout,
          const struct sheet_room *room, const struct sheet_waiting *waiting)
{
    struct draw *draw = &page->draw;
    const char *sent = sheet_waiting_sent(page, waiting);
    float width = draw_text_width(draw, ROLE_BODY, sent);
    float middle = layout->head_y + 36.0F;
    float x = room->left + MARK + 20.0F;
    mark_draw(draw, room->left + MARK / 2.0F, middle, MARK,
              waiting->count == 0 ? MARK_ON : MARK_WAITING, _("Waiting"));
    draw_line(draw, x, middle - 26.0F, room->right - width - 24.0F - x,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              sheet_waiting_count(page, waiting->count));
    draw_line(draw, room->right - width, middle - 18.0F, width + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2}, sent);
}

// Not all that waits is shown here, as that a meeting has begun.
static size_t
count_unsafe(const struct page *page, const struct sheet_waiting *waiting)
{
    const struct meeting_post *post = page->input->post;
    size_t unsafe = post == NULL ? 0 : post->unsafe;
    return unsafe < waiting->count ? unsafe : waiting->count;
}

const char *
sheet_waiting_fate(struct page *page, const struct sheet_waiting *waiting)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t unsafe = count_unsafe(page, waiting);
    bool is_refused =
        waiting->shown > 0 && waiting->items[0]->state == POST_REFUSED;
    const char *words =
        is_refused
            ? _("Touch what was not received to try again or put it away.")
        : unsafe == 0
            ? _("All is kept here on the screen. It is sent by itself when "
                "the network is back.")
            : arena_format(arena,
                           ngettext("%zu is not kept yet: the disk of the "
                                    "screen is full.",
                                    "%zu are not kept yet: the disk of the "
                                    "screen is full.",
                                    unsafe),
                           unsafe);
    return page->input->help[0] == '\0'
               ? words
               : arena_format(arena, _("%s If it lasts, call %s."), words,
                              page->input->help);
}

static void
draw_fate(struct page *page, const struct layout *layout,
          const struct sheet_room *room, const struct sheet_waiting *waiting)
{
    struct draw *draw = &page->draw;
    const char *words = sheet_waiting_fate(page, waiting);
    struct draw_text how = {
        .role = ROLE_BODY_L, .token = TOKEN_INK, .lines = 4};
    float height =
        40.0F * (float)draw_text_lines(draw, room->width, how, words);
    draw_text(draw, room->left,
              roundf(layout->said_y + (layout->said_height - height) / 2.0F),
              room->width, how, words);
}

void
sheet_waiting_draw(struct page *page)
{
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct sheet_waiting waiting =
        sheet_waiting_find(page->input->post, layout->rows);
    struct sheet_room room = sheet_parts_open(page, SHEET_Y, SHEET_Y_PORTRAIT);
    draw_head(page, layout, &room, &waiting);
    for (size_t i = 0; i < waiting.shown; i++) {
        draw_row(page, layout, &room, layout->first_y + layout->row * (float)i,
                 waiting.items[i]);
    }
    draw_hairline(&page->draw, room.left, room.right,
                  layout->first_y + layout->row * (float)waiting.shown);
    if (waiting.count > 0) {
        draw_fate(page, layout, &room, &waiting);
        button_draw(&page->draw, room.left, room.foot_y, SHEET_FOOT_HEIGHT,
                    room.width / 2.0F, ICON_UNDO, false, "meet/retry",
                    _("Try now"));
    }
    sheet_parts_draw_main(page, &room, ICON_NEXT, true, "meet/cancel",
                          _("Go on with the meeting"));
}
