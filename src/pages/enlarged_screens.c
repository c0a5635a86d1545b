#include "base/language.h"
#include "base/text.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/screens_words.h"
#include "pages/stage.h"

#include <math.h>
#include <string.h>

#define AIR 16.0F
#define INSET 48.0F
#define INSET_PORTRAIT 32.0F
#define HEADING_X 640.0F // right of the steps
#define STATE_WIDTH 560.0F
#define GAP 24.0F
#define CLOSER 8.0F // the two lines of a row, which has just room for them
#define MARK 72.0F
#define MARK_GAP 22.0F
#define ROW_MIN 142.0F // high
#define ROW_MIN_PORTRAIT 236.0F

static const struct draw_text name = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text plain = {ROLE_BODY, TOKEN_INK, 0, 1};
static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};
static const struct draw_text strong = {ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1};

struct box_of_row {
    float x, y, width, height;
};

static float
line_of(const struct draw *draw, struct draw_text how)
{
    return draw->style->types[how.role].line_height;
}

// How many there are and, of the worst state that any is in, how many.
static const char *
heading_words(struct page *page, const struct screen_report **screens)
{
    struct arena *arena = &page->draw.scene->arena;
    int64_t utc_s = page->input->now.utc_s;
    size_t total = page->input->snapshot->screens.count;
    const char *all = arena_format(arena, "%zu %s", total,
                                   ngettext("screen", "screens", total));
    size_t alike = 0;
    if (total == 0) {
        return all;
    }
    enum screen_state worst = screen_state_judge(screens[0], utc_s).state;
    while (alike < total &&
           screen_state_judge(screens[alike], utc_s).state == worst) {
        alike++;
    }
    return arena_format(arena, "%s, %zu %s", all, alike,
                        screens_words_count(worst));
}

// Beside the steps, so that four rows have room for two lines each.
static void
draw_heading(struct enlarged *room, const char *words)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    if (stage_is_portrait(page)) {
        enlarged_say(room, name, words);
        enlarged_skip(room, AIR);
        return;
    }
    float y = chrome_parts_y(page);
    float height = stage_bottom(page) - y;
    bool has_steps = room->bottom < stage_bottom(page);
    float left = page->grid->margin + (has_steps ? HEADING_X : 0.0F);
    room->bottom = fminf(room->bottom, y - GAP);
    draw_line(draw, left, y + (height - line_of(draw, plain)) / 2.0F,
              page->grid->right - left,
              (struct draw_text){ROLE_BODY, TOKEN_INK2,
                                 has_steps ? ALIGN_RIGHT : ALIGN_LEFT, 1},
              words);
}

static void
draw_state(struct draw *draw, float x, float middle, float width,
           enum screen_state state, struct draw_text how)
{
    const char *words = screens_words_state(state);
    mark_draw(draw, x + MARK / 2.0F, middle, MARK, screens_words_mark(state),
              words);
    draw_line(draw, x + MARK + MARK_GAP, middle - line_of(draw, how) / 2.0F,
              width - MARK - MARK_GAP, how, words);
}

static const char *
need_words(struct page *page, const struct screen_report *screen,
           struct screen_verdict verdict)
{
    return verdict.need == SCREEN_NEEDS_NOTHING
               ? ""
               : screens_words_second(page, screen, verdict);
}

static void
draw_beside(struct page *page, const struct box_of_row *at,
            const struct screen_report *screen, struct screen_verdict verdict)
{
    struct draw *draw = &page->draw;
    const char *need = need_words(page, screen, verdict);
    float first = line_of(draw, name);
    float second = line_of(draw, plain);
    float x = at->x + INSET;
    float right = at->x + at->width - INSET - STATE_WIDTH;
    float y = roundf(at->y + (at->height - first - second) / 2.0F);
    float below = y + first - CLOSER;
    draw_line(draw, x, need[0] == '\0' ? roundf(y + second / 2.0F) : y,
              right - x - GAP, name, screen->name);
    if (need[0] != '\0') {
        draw_line(draw, x, below, right - x - GAP, plain, need);
    }
    draw_state(draw, right, y + first / 2.0F, STATE_WIDTH, verdict.state,
               strong);
    draw_line(draw, right + MARK + MARK_GAP, below,
              STATE_WIDTH - MARK - MARK_GAP, plain,
              screens_words_heard(page, screen));
}

// Upright the state stands below the name, and what is to be done below that.
static void
draw_stacked(struct page *page, const struct box_of_row *at,
             const struct screen_report *screen, struct screen_verdict verdict)
{
    struct draw *draw = &page->draw;
    const char *need = need_words(page, screen, verdict);
    float first = line_of(draw, name);
    float last = line_of(draw, plain);
    float x = at->x + INSET_PORTRAIT;
    float width = at->width - 2.0F * INSET_PORTRAIT;
    float height = first + MARK + AIR / 2.0F + (need[0] != '\0' ? last : 0.0F);
    float y = roundf(at->y + (at->height - height) / 2.0F);
    const char *heard = screens_words_heard(page, screen);
    float aside = draw_text_width(draw, plain.role, heard) + 1.0F;
    draw_line(draw, x, y, width, name, screen->name);
    y += first + MARK / 2.0F;
    draw_state(draw, x, y, width - aside - GAP, verdict.state, strong);
    draw_line(draw, x + width - aside, y - last / 2.0F, aside,
              (struct draw_text){ROLE_BODY, TOKEN_INK, ALIGN_RIGHT, 1}, heard);
    if (need[0] != '\0') {
        draw_line(draw, x, y + MARK / 2.0F + AIR / 2.0F, width, plain, need);
    }
}

static void
draw_rows(struct enlarged *room, const struct screen_report **screens,
          size_t count)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    size_t capacity = NAV_PART_LARGE;
    if (stage_is_cut(page)) {
        // Under a notice the last rows wait until it is over.
        float least = stage_is_portrait(page) ? ROW_MIN_PORTRAIT : ROW_MIN;
        size_t most = (size_t)fmaxf(1.0F, (room->bottom - room->y) / least);
        capacity = most < capacity ? most : capacity;
        count = count < capacity ? count : capacity;
    }
    float height = (room->bottom - room->y) / (float)capacity;
    draw_card(draw, room->x, room->y, room->width, height * (float)count);
    for (size_t i = 0; i < count; i++) {
        struct box_of_row at = {room->x, room->y + height * (float)i,
                                room->width, height};
        struct screen_verdict verdict =
            screen_state_judge(screens[i], page->input->now.utc_s);
        if (i > 0) {
            draw_hairline(draw, at.x + INSET_PORTRAIT,
                          at.x + at.width - INSET_PORTRAIT, roundf(at.y));
        }
        if (stage_is_portrait(page)) {
            draw_stacked(page, &at, screens[i], verdict);
        } else {
            draw_beside(page, &at, screens[i], verdict);
        }
    }
    draw->ground = TOKEN_BG;
}

static void
say_pair(struct enlarged *room, const char *label, const char *words)
{
    enlarged_say(
        room, plain,
        arena_format(&room->page->draw.scene->arena, "%s: %s", label, words));
}

static void
draw_screen(struct enlarged *room, const struct screen_report *screen)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    struct screen_verdict verdict =
        screen_state_judge(screen, page->input->now.utc_s);
    enlarged_open_card(room, NULL, NULL);
    draw_state(draw, room->x, room->y + line_of(draw, name) / 2.0F, room->width,
               verdict.state, name);
    enlarged_skip(room, line_of(draw, name));
    enlarged_say(room,
                 (struct draw_text){ROLE_H5, TOKEN_INK, 0,
                                    stage_is_portrait(page) ? 3 : 1},
                 screen->name);
    enlarged_skip(room, AIR);
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK, 0, 2},
                 screens_words_second(page, screen, verdict));
    say_pair(room, _("Last heard"), screens_words_heard(page, screen));
    say_pair(room, _("Shows now"), screens_words_page(screen, verdict));
    say_pair(room, _("Data of"), screens_words_data(page, screen));
    if (verdict.need != SCREEN_NEEDS_NOTHING) {
        enlarged_say(room, quiet, screen->place);
    }
    draw->ground = TOKEN_BG;
}

void
enlarged_build_screens(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct screen_report **screens = screens_words_sort(page);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (part.count == 0) {
        enlarged_say(&room, name, heading_words(page, screens));
    } else if (input->style->step_percent >= 200) {
        draw_screen(&room, screens[part.first]);
    } else {
        draw_heading(&room, heading_words(page, screens));
        draw_rows(&room, screens + part.first, part.count);
    }
    enlarged_end(page, PAGE_SCREENS, true);
}
