#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/schedule_parts.h"
#include "pages/stage.h"

#define DAY_MINUTES 1440
#define CHANGES 3 // that are told (design2.md 5, row 37)
#define NAME_WIDTH 640.0F
#define AIR 16.0F
#define GAP 24.0F
#define INSET 48.0F
#define INSET_PORTRAIT 32.0F

static const struct draw_text title = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

static float
line_of(const struct page *page, struct draw_text how)
{
    return page->draw.style->types[how.role].line_height;
}

// Of another day it is told from its beginning.
static int
find_now(const struct page *page)
{
    return page->input->schedule->day == page->input->now.day
               ? page->input->now.minute
               : 0;
}

static const char *
clock_words(struct page *page, int minute)
{
    char words[16];
    calendar_format_clock(words, sizeof words, minute);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

static const struct schedule_block *
find_block(const struct schedule_row *row, int minute)
{
    for (size_t i = 0; i < row->block_count; i++) {
        if (row->blocks[i].from_minute <= minute &&
            minute < row->blocks[i].to_minute) {
            return &row->blocks[i];
        }
    }
    return NULL;
}

static const char *
block_words(struct page *page, const struct schedule_row *row,
            const struct schedule_block *block)
{
    return block == NULL ? _("off") : schedule_write_block(page, row, block);
}

static const char *
now_words(struct page *page, const struct schedule_row *row)
{
    const struct schedule_block *block = find_block(row, find_now(page));
    const char *words = block_words(page, row, block);
    return block == NULL || block->to_minute >= DAY_MINUTES
               ? words
               // TRANSLATORS: what a screen shows, and until when
               : arena_format(&page->draw.scene->arena, _("%s, until %s"),
                              words, clock_words(page, block->to_minute));
}

// When something else begins on a row, or it goes off.
struct turn {
    int minute;
    const struct schedule_row *row;
};

static int
find_turn(const struct schedule_row *row, int minute)
{
    int next = -1;
    for (size_t i = 0; i < row->block_count; i++) {
        const int edges[] = {row->blocks[i].from_minute,
                             row->blocks[i].to_minute};
        for (size_t j = 0; j < 2; j++) {
            if (edges[j] > minute && edges[j] < DAY_MINUTES &&
                (next < 0 || edges[j] < next)) {
                next = edges[j];
            }
        }
    }
    return next;
}

// The earliest change behind `last`, in the order of the rows.
static bool
find_next(const struct schedule_board *board, struct turn *last)
{
    struct turn next = {-1, NULL};
    for (size_t i = 0; i < board->row_count; i++) {
        const struct schedule_row *row = &board->rows[i];
        bool is_later = last->row == NULL || row <= last->row;
        int minute = find_turn(row, last->minute - !is_later);
        if (minute >= 0 && (next.row == NULL || minute < next.minute)) {
            next = (struct turn){minute, row};
        }
    }
    *last = next;
    return next.row != NULL;
}

static void
say_changes(struct enlarged *room)
{
    struct page *page = room->page;
    struct arena *arena = &page->draw.scene->arena;
    struct turn change = {find_now(page), NULL};
    struct draw_text how = plain;
    how.lines = stage_is_portrait(page) ? 2 : 1;
    size_t told = 0;
    enlarged_say(room, quiet, _("Next changes"));
    for (; told < CHANGES && find_next(page->input->schedule, &change);
         told++) {
        const struct schedule_row *row = change.row;
        enlarged_say(room, how,
                     arena_format(arena, "%s %s: %s",
                                  clock_words(page, change.minute),
                                  schedule_name_row(row),
                                  block_words(page, row,
                                              find_block(row, change.minute))));
    }
    if (told == 0) {
        enlarged_say(room, how, _("No more changes today"));
    }
}

// What is shown now stands beside the name, upright below it.
static void
draw_row(struct enlarged *room, const struct schedule_row *row, float height)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float inset = is_portrait ? INSET_PORTRAIT : INSET;
    float x = room->x + inset;
    float width = room->width - 2.0F * inset;
    float first = line_of(page, title);
    float second = line_of(page, plain);
    const char *name = schedule_name_row(row);
    if (is_portrait) {
        float y = room->y + (height - first - second) / 2.0F;
        draw_line(draw, x, y, width, title, name);
        draw_line(draw, x, y + first, width, plain, now_words(page, row));
        return;
    }
    draw_line(draw, x, room->y + (height - first) / 2.0F, NAME_WIDTH - GAP,
              title, name);
    draw_line(draw, x + NAME_WIDTH, room->y + (height - second) / 2.0F,
              width - NAME_WIDTH, plain, now_words(page, row));
}

static void
draw_rows(struct enlarged *room)
{
    struct page *page = room->page;
    const struct schedule_board *board = page->input->schedule;
    float height =
        line_of(page, title) +
        (stage_is_portrait(page) ? line_of(page, plain) + AIR : AIR / 4.0F);
    draw_card(&page->draw, room->x, room->y, room->width,
              height * (float)board->row_count);
    for (size_t i = 0; i < board->row_count; i++) {
        if (i > 0) {
            draw_hairline(&page->draw, room->x + INSET_PORTRAIT,
                          room->x + room->width - INSET_PORTRAIT, room->y);
        }
        draw_row(room, &board->rows[i], height);
        room->y += height;
    }
    page->draw.ground = TOKEN_BG;
    enlarged_skip(room, GAP);
}

// One group: what it shows now, page by page, and the rest of its day.
static void
draw_group(struct enlarged *room, const struct schedule_row *row)
{
    struct page *page = room->page;
    struct arena *arena = &page->draw.scene->arena;
    int minute = find_now(page);
    const struct schedule_block *block = find_block(row, minute);
    struct draw_text how = title;
    how.lines = 2;
    enlarged_open_card(room, NULL, NULL);
    enlarged_say(room, (struct draw_text){ROLE_H2, TOKEN_INK, 0, 1},
                 schedule_name_row(row));
    enlarged_say(room, how, now_words(page, row));
    if (block != NULL) {
        how = quiet;
        how.lines = 2;
        enlarged_say(room, how, schedule_write_pages(arena, block->period));
    }
    enlarged_skip(room, GAP);
    how = plain;
    how.lines = stage_is_portrait(page) ? 2 : 1;
    while ((minute = find_turn(row, minute)) >= 0) {
        enlarged_say(
            room, how,
            arena_format(arena, "%s %s", clock_words(page, minute),
                         block_words(page, row, find_block(row, minute))));
    }
    page->draw.ground = TOKEN_BG;
}

void
enlarged_build_schedule(struct page *page, struct place place)
{
    const struct schedule_board *board = page->input->schedule;
    struct enlarged room = enlarged_begin(page, false);
    (void)place;
    if (board != NULL && page->input->style->step_percent >= 200) {
        draw_group(&room, &board->rows[board->selected]);
    } else if (board != NULL) {
        draw_rows(&room);
        say_changes(&room);
    }
    stage_use_bar(page);
    chrome_draw_way_back(page);
}
