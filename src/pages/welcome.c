#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "pages/welcome_dial.h"
#include "pages/welcome_words.h"
#include "pages/words.h"
#include "scene/arrival.h"
#include "scene/icon.h"

#include <math.h>

#define FACT_TEXT_X 96.0F // from its left edge
#define FACT_ICON 60.0F
#define FACT_LINES 2
#define FACT_TITLE 44.0F
#define FACT_TEXT 40.0F
#define FACT_GAP 52.0F       // between two rows, a line in its middle …
#define FACT_GAP_LEAST 16.0F // … or else each row says one line
#define CUT_FACTS_Y 208.0F   // under a notice, below one line of greeting
#define CUT_DIAL 264.0F

// How the greeting lies on the page (design.md 10 and design2.md 27).
struct layout {
    struct story_frame frame; // of the picture
    float dial_x, dial_y, dial_radius;
    float greeting_y, lead_y;
    float width; // of the texts
    float facts_y, facts_end;
    float rule; // how long the lines between them are
};

static const struct layout landscape = {
    .frame = {784.0F, 400.0F, 0.0F, 0.0F},
    .dial_x = 1416.0F,
    .dial_y = 512.0F,
    .dial_radius = 392.0F,
    .greeting_y = 120.0F,
    .lead_y = 336.0F,
    .width = 712.0F,
    .facts_y = 528.0F,
    .facts_end = 912.0F,
    .rule = 672.0F,
};

static const struct layout portrait = {
    .frame = {1010.0F, 168.0F, 0.0F, 0.0F},
    .dial_x = 540.0F,
    .dial_y = 535.0F,
    .dial_radius = 424.0F,
    .greeting_y = 1021.0F,
    .lead_y = 1224.0F,
    .width = 984.0F,
    .facts_y = 1331.0F,
    .facts_end = 1704.0F,
    .rule = 984.0F,
};

// The picture is told as a story's is; without one there is the plain ground.
static bool
draw_picture(struct page *page, const struct layout *layout)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct story told = {.picture_alt = ""};
    if (snapshot->welcomes.count > 0) {
        told.picture = snapshot->welcomes.items[0].picture;
        told.picture_alt = snapshot->welcomes.items[0].picture_alt;
    }
    if (!story_parts_has_picture(page, &told)) {
        return false;
    }
    story_parts_draw_picture(page, &told, &layout->frame);
    return true;
}

// The greeting in two lines, a long name smaller in one more; a notice leaves
// room for one line.
static void
draw_greeting(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float y = layout->greeting_y;
    struct draw_text how = {.role = ROLE_H1, .token = TOKEN_INK, .lines = 1};
    const char *unit = welcome_words_unit(page);
    if (stage_is_cut(page) && !stage_is_portrait(page)) {
        how.role = ROLE_H3;
        draw_line(draw, x, y, layout->width, how,
                  arena_format(&draw->scene->arena, "%s %s",
                               welcome_words_greeting(), unit));
        return;
    }
    if (draw_text_width(draw, how.role, unit) > layout->width) {
        how.role = ROLE_H3;
        how.lines = 2;
        y +=
            draw_text(draw, x, y, layout->width, how, welcome_words_greeting());
        draw_text(draw, x, y, layout->width, how, unit);
        return;
    }
    y += draw_text(draw, x, y, layout->width, how, welcome_words_greeting());
    draw_text(draw, x, y, layout->width, how, unit);
}

static int
count_lines(struct page *page, const struct layout *layout,
            const struct welcome_fact *fact, int most)
{
    struct draw_text how = {.role = ROLE_BODY_L, .lines = most};
    return draw_text_lines(&page->draw, layout->width - FACT_TEXT_X, how,
                           fact->words);
}

static void
draw_fact(struct page *page, const struct layout *layout, float y,
          const struct welcome_fact *fact, int lines)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float width = layout->width - FACT_TEXT_X;
    icon_draw(draw, x, y + (FACT_TITLE + FACT_TEXT - FACT_ICON) / 2.0F,
              FACT_ICON, fact->icon, 3.0F, TOKEN_SEA);
    draw_line(draw, x + FACT_TEXT_X, y, width,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              fact->title);
    draw_text(draw, x + FACT_TEXT_X, y + FACT_TITLE, width,
              (struct draw_text){
                  .role = ROLE_BODY_L, .token = TOKEN_INK2, .lines = lines},
              fact->words);
}

// What is left between the rows if each takes as many lines; the most that is
// wanted, and less than nothing if they do not fit.
static float
find_gap(struct page *page, const struct layout *layout,
         const struct welcome_fact *facts, size_t count, int most)
{
    float left = layout->facts_end - layout->facts_y;
    for (size_t i = 0; i < count; i++) {
        left -= FACT_TITLE +
                FACT_TEXT * (float)count_lines(page, layout, &facts[i], most);
    }
    return count < 2 ? left : fminf(FACT_GAP, left / (float)(count - 1));
}

static void
draw_facts(struct page *page, const struct layout *layout)
{
    struct welcome_fact facts[WELCOME_FACTS_MAX];
    size_t count = welcome_words_facts(page, facts);
    int most = FACT_LINES;
    float gap = find_gap(page, layout, facts, count, most);
    if (gap < FACT_GAP_LEAST) {
        most = 1;
        gap = find_gap(page, layout, facts, count, most);
    }
    float x = page->grid->margin;
    float y = layout->facts_y;
    for (size_t i = 0; i < count; i++) {
        int lines = count_lines(page, layout, &facts[i], most);
        if (i > 0) {
            draw_hairline(&page->draw, x, x + layout->rule, y - gap / 2.0F);
        }
        draw_fact(page, layout, y, &facts[i], lines);
        y += FACT_TITLE + FACT_TEXT * (float)lines + gap;
    }
}

// Under a notice what to do comes before who says it.
static struct layout
cut(const struct page *page, struct layout layout)
{
    float floor = stage_floor(page);
    if (!stage_is_cut(page) || stage_is_portrait(page)) {
        return layout;
    }
    layout.dial_y = 400.0F;
    layout.dial_radius = CUT_DIAL;
    layout.facts_y = CUT_FACTS_Y;
    layout.facts_end = floor;
    return layout;
}

static void
build(struct page *page, struct place place)
{
    (void)place;
    stage_use_content(page);
    struct layout layout =
        cut(page, stage_is_portrait(page) ? portrait : landscape);
    bool has_picture = draw_picture(page, &layout);
    chrome_draw_top(page, NULL, has_picture);
    stage_use_content(page);
    draw_greeting(page, &layout);
    if (!stage_is_cut(page)) {
        draw_text(&page->draw, page->grid->margin, layout.lead_y, layout.width,
                  (struct draw_text){
                      .role = ROLE_LEAD, .token = TOKEN_INK, .lines = 2},
                  welcome_words_lead(page));
    }
    draw_facts(page, &layout);
    welcome_dial_draw(page, layout.dial_x, layout.dial_y, layout.dial_radius);
    chrome_draw_tabs(page, PAGE_WELCOME, false);
}

#define AIR 24.0F

static float
fact_height(const struct enlarged *room, const struct welcome_fact *fact,
            int lines)
{
    const struct draw *draw = &room->page->draw;
    struct draw_text how = {.role = ROLE_LEAD, .lines = lines};
    return draw->style->types[ROLE_H5].line_height +
           draw->style->types[ROLE_LEAD].line_height *
               (float)draw_text_lines(draw, room->width, how, fact->words);
}

// The whole greeting where it has room, or the first word: whose house it is
// stands in the top line.
static void
say_greeting(struct enlarged *room, float needed)
{
    struct draw_text how = {ROLE_H1, TOKEN_INK, 0, 1};
    float line = room->page->draw.style->types[how.role].line_height;
    float left = room->bottom - room->y - needed;
    if (left >= 2.0F * line + AIR) {
        enlarged_say(room, how, welcome_words_greeting());
        enlarged_say(room, how, welcome_words_unit(room->page));
        enlarged_skip(room, AIR);
    } else if (left >= line + AIR) {
        enlarged_say(room, how, words_page(PAGE_WELCOME));
        enlarged_skip(room, AIR);
    }
}

static void
build_enlarged(struct page *page, struct place place)
{
    (void)place;
    struct welcome_fact facts[WELCOME_FACTS_MAX];
    size_t count = welcome_words_facts(page, facts);
    struct enlarged room = enlarged_begin(page, false);
    float needed = -AIR;
    for (size_t i = 0; i < count; i++) {
        needed += fact_height(&room, &facts[i], FACT_LINES) + AIR;
    }
    int lines = needed > room.bottom - room.y ? 1 : FACT_LINES;
    say_greeting(&room, needed);
    for (size_t i = 0; i < count; i++) {
        if (fact_height(&room, &facts[i], lines) > room.bottom - room.y) {
            break;
        }
        enlarged_say(&room, (struct draw_text){ROLE_H5, TOKEN_INK, 0, 1},
                     facts[i].title);
        enlarged_say(&room, (struct draw_text){ROLE_LEAD, TOKEN_INK, 0, lines},
                     facts[i].words);
        enlarged_skip(&room, AIR);
    }
    enlarged_end(page, PAGE_WELCOME, false);
}

static bool
has_content(const struct snapshot *snapshot)
{
    return snapshot->welcomes.count + snapshot->contacts.count +
               snapshot->opening_hours.count >
           0;
}

PAGE_KIND(welcome, IN_CYCLE) = {
    .title = N_("Welcome"),
    .short_title = N_("Home"),
    .icon = ICON_COMPASS,
    .build = build,
    .build_enlarged = build_enlarged,
    .arrival_ms = ARRIVAL_MS,
    .rules = {.has_content = has_content},
};
