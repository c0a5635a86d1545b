#include "pages/schedule_parts.h"

#include <math.h>
#include <string.h>

#include "base/denmark.h"
#include "base/language.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#define BLOCK_HEIGHT 72.0F
#define BLOCK_GAP 4.0F // between two blocks
#define BLOCK_RADIUS 20.0F
#define BLOCK_INSET 24.0F
#define ICON_ONLY 120.0F // narrower than this: an icon alone
#define ICON_SIZE 36.0F
#define CARD_MIN 190.0F
#define CARD_GAP 12.0F
#define LABEL_WIDTH 336.0F

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

void
schedule_draw_off(struct draw *draw, float x0, float y0, float x1, float y1)
{
    struct path path = {0};
    struct stroke stroke = {.width = 3.0F, .dash = 6.0F, .gap = 6.0F};

    path_move(&path, x0, y0);
    path_line(&path, x1, y1);
    draw_path_stroke(draw, &path, stroke, TOKEN_LINE3);
}

const char *
schedule_name_row(const struct schedule_row *row)
{
    if (row->name != NULL)
        return row->name;
    if (strcmp(row->room, "meeting") == 0)
        return _("Meeting rooms");
    return strcmp(row->room, "lobby") == 0 ? _("Lobbies") : _("Offices");
}

static const struct day_period *
find_period(const struct page *page, const struct schedule_row *row)
{
    int64_t utc_s = page->input->now.utc_s;
    int64_t noon_s = denmark_midnight(row->day.day) + 43200;

    return day_find(&row->day,
                    row->day.day == page->input->now.day ? utc_s : noon_s);
}

static const char *
write_round(struct page *page, const struct schedule_row *row)
{
    const struct day_period *period = find_period(page, row);
    int seconds =
        period == NULL ? 0 : (int)((day_round_ms(period) + 500) / 1000);

    return arena_format(&page->draw.scene->arena, _("%d min %d s"),
                        seconds / 60, seconds % 60);
}

void
schedule_draw_label(struct page *page, const struct schedule_layout *layout,
                    const struct schedule_lane *lane,
                    const struct schedule_row *row)
{
    struct draw *draw = &page->draw;
    float middle = lane->across + BLOCK_HEIGHT / 2.0F;

    if (layout->is_upright) {
        draw_text(
            draw, lane->across + 8.0F, layout->label_y, lane->width - 16.0F,
            (struct draw_text){
                .role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK, .lines = 2},
            schedule_name_row(row));
        middle = lane->across + lane->width / 2.0F;
        schedule_draw_off(draw, middle, layout->along, middle,
                          layout->along_end);
        return;
    }
    draw_line(draw, page->grid->margin, lane->across, LABEL_WIDTH, strong,
              schedule_name_row(row));
    draw_line(draw, page->grid->margin, lane->across + 36.0F, LABEL_WIDTH,
              quiet, write_round(page, row));
    schedule_draw_off(draw, layout->along, middle, layout->along_end, middle);
}

static bool
is_among(enum page_id page, const enum page_id *pages, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (pages[i] == page)
            return true;
    }
    return false;
}

// The one page that was added to those that are usual, or taken from them.
static enum page_id
find_other(const struct schedule_row *row, const struct day_period *period,
           bool is_added, size_t *count)
{
    enum page_id found = PAGE_COUNT;
    enum page_id shown[NAV_CYCLE_MAX];

    *count = 0;
    for (size_t i = 0; i < period->page_count; i++)
        shown[i] = period->pages[i].page;
    for (size_t i = 0; i < (is_added ? period->page_count : row->usual_count);
         i++) {
        enum page_id page = is_added ? shown[i] : row->usual[i];
        if (is_added ? is_among(page, row->usual, row->usual_count)
                     : is_among(page, shown, period->page_count))
            continue;
        found = page;
        ++*count;
    }
    return found;
}

const char *
schedule_write_pages(struct arena *arena, const struct day_period *period)
{
    const char *words = "";

    for (size_t i = 0; i < period->page_count; i++)
        words = arena_format(arena, "%s%s%s", words, i == 0 ? "" : ", ",
                             words_page_short(period->pages[i].page));
    return words;
}

const char *
schedule_write_block(struct page *page, const struct schedule_row *row,
                     const struct schedule_block *block)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct day_period *period = block->period;
    size_t added;
    size_t missing;
    enum page_id more = find_other(row, period, true, &added);
    enum page_id less = find_other(row, period, false, &missing);

    if (period->page_count == 0)
        return words_page(PAGE_COMPASS);
    if (period->page_count == 1)
        return words_page(period->pages[0].page);
    if (added == 0 && missing == 0)
        return block->is_evening ? _("evening") : _("Round");
    if (added == 1 && missing == 0)
        return arena_format(arena, _("Round with %s"), words_page(more));
    if (added == 0 && missing == 1)
        return arena_format(arena, _("Round without %s"), words_page(less));
    return schedule_write_pages(arena, period);
}

static enum icon
page_icon(enum page_id page)
{
    switch (page) {
    case PAGE_PLANS:
    case PAGE_INITIATIVES:
        return ICON_PLANS;
    case PAGE_GOALS:
        return ICON_GOALS;
    case PAGE_STORIES:
        return ICON_STORIES;
    case PAGE_SERVICE:
        return ICON_SERVICE;
    case PAGE_LEADERSHIP:
        return ICON_LEADERSHIP;
    case PAGE_OUTLOOK:
        return ICON_WIND;
    default:
        return ICON_COMPASS;
    }
}

// The evening has the evening's own surface and ink.
static struct style
light_of(const struct page *page, const struct schedule_block *block)
{
    const struct style *own = page->draw.style;

    if (!block->is_evening || own->theme != THEME_DAY)
        return *own;
    return style_make(THEME_EVENING, own->is_portrait);
}

static void
draw_block_words(struct draw *draw, const struct schedule_lane *lane,
                 const struct schedule_layout *layout, const char *words,
                 const struct schedule_block *block)
{
    float length = lane->to - lane->from;
    float width = layout->is_upright ? lane->width - 8.0F : length;
    enum page_id first = block->period->page_count > 0
                             ? block->period->pages[0].page
                             : PAGE_COMPASS;

    if (length < ICON_ONLY && !layout->is_upright) {
        if (length >= ICON_SIZE)
            icon_draw(draw, lane->from + (length - ICON_SIZE) / 2.0F,
                      lane->across + (BLOCK_HEIGHT - ICON_SIZE) / 2.0F,
                      ICON_SIZE, page_icon(first), 3.0F, TOKEN_INK);
        return;
    }
    if (layout->is_upright)
        draw_text(draw, lane->across + 16.0F, lane->from + 16.0F, width - 24.0F,
                  (struct draw_text){.role = ROLE_CAPTION,
                                     .token = TOKEN_INK,
                                     .lines = length < 100.0F ? 1 : 3},
                  words);
    else
        draw_line(
            draw, lane->from + BLOCK_INSET, lane->across + 18.0F,
            width - 2.0F * BLOCK_INSET,
            (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
            words);
}

void
schedule_draw_block(struct page *page, const struct schedule_layout *layout,
                    const struct schedule_lane *lane,
                    const struct schedule_row *row,
                    const struct schedule_block *block)
{
    struct draw *draw = &page->draw;
    const struct style *usual = draw->style;
    struct style light = light_of(page, block);
    float length = lane->to - lane->from - BLOCK_GAP;
    const char *words = schedule_write_block(page, row, block);

    draw->style = &light;
    if (layout->is_upright)
        draw_panel(draw, lane->across + 4.0F, lane->from, lane->width - 8.0F,
                   length, fminf(BLOCK_RADIUS, length / 2.0F), TOKEN_SURFACE);
    else
        draw_panel(draw, lane->from, lane->across, length, BLOCK_HEIGHT,
                   fminf(BLOCK_RADIUS, length / 2.0F), TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    draw_block_words(draw, lane, layout, words, block);
    draw->ground = TOKEN_BG;
    draw->style = usual;
}

static void
draw_card_of(struct page *page, float x, float y, float width, float height,
             const struct day_page *visit)
{
    struct draw *draw = &page->draw;
    struct draw_text name = strong;
    struct draw_text time = quiet;
    int seconds = (int)((day_visit_ms(visit) + 500) / 1000);

    name.align = ALIGN_CENTER;
    time.align = ALIGN_CENTER;
    draw_card(draw, x, y, width, height);
    icon_draw(draw, x + (width - 44.0F) / 2.0F, y + 28.0F, 44.0F,
              page_icon(visit->page), 3.0F, TOKEN_INK);
    draw_line(draw, x + 12.0F, y + 80.0F, width - 24.0F, name,
              words_page_short(visit->page));
    draw_line(draw, x + 12.0F, y + 116.0F, width - 24.0F, time,
              arena_format(&draw->scene->arena, _("%d s"), seconds));
    draw->ground = TOKEN_BG;
}

// What is left above the least widths is dealt out by how long a page stays.
static void
draw_cards(struct page *page, float x, float y, float width, float height,
           const struct day_period *period)
{
    float count = (float)period->page_count;
    float room = width - CARD_GAP * (count - 1.0F);
    float least = fminf(CARD_MIN, room / count);
    float all_ms = (float)day_round_ms(period);

    for (size_t i = 0; i < period->page_count; i++) {
        float share = all_ms <= 0.0F
                          ? 1.0F / count
                          : (float)day_visit_ms(&period->pages[i]) / all_ms;
        float wide = least + (room - least * count) * share;

        draw_card_of(page, x, y, wide, height, &period->pages[i]);
        x += wide + CARD_GAP;
    }
}

void
schedule_draw_round(struct page *page, const struct schedule_layout *layout)
{
    const struct schedule_board *board = page->input->schedule;
    const struct schedule_row *row = &board->rows[board->selected];
    const struct day_period *period = find_period(page, row);
    struct draw *draw = &page->draw;
    const char *words = arena_format(&draw->scene->arena, _("%s: the round"),
                                     schedule_name_row(row));
    float y = layout->round_y;

    if (period == NULL || period->page_count == 0)
        return;
    if (layout->is_upright) {
        draw_line(draw, page->grid->margin, y - 52.0F, 600.0F, strong, words);
        draw_line(draw, 660.0F, y - 52.0F, 372.0F,
                  (struct draw_text){.role = ROLE_BODY,
                                     .token = TOKEN_INK2,
                                     .align = ALIGN_RIGHT},
                  write_round(page, row));
    } else {
        draw_line(draw, page->grid->margin, y + 50.0F, LABEL_WIDTH, strong,
                  words);
        draw_line(draw, page->grid->margin, y + 86.0F, LABEL_WIDTH, quiet,
                  write_round(page, row));
    }
    draw_cards(page, layout->round_x, y, page->grid->right - layout->round_x,
               layout->round_height, period);
}
