#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/screens_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/mark.h"

#define MARK 38.0F
#define GROUP_MARK 44.0F
#define GROUP_GAP 16.0F
#define GROUP_APART 44.0F
#define STATES 4

// How the page lies; a row's lines are from its upper edge.
struct layout {
    float heading; // the middle of the total
    float counts;  // the middle of the counts
    float top;     // of the first row
    float pitch, height;
    float first_line, second_line;
};

static const struct layout landscape = {148.0F, 148.0F, 268.0F, 92.0F,
                                        92.0F,  10.0F,  46.0F};
static const struct layout portrait = {160.0F, 244.0F, 312.0F, 196.0F,
                                       184.0F, 24.0F,  76.0F};

// The columns of landscape.
#define STATE_X 96.0F
#define NAME_X 352.0F
#define PAGE_X 868.0F
#define DATA_X 1180.0F
#define HEARD_X 1464.0F
#define END_X 1824.0F
#define HEAD_Y 222.0F
#define COLUMN_GAP 24.0F

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text plain = {.role = ROLE_BODY, .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static const struct layout *
find_layout(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

// Draw one state and how many are in it, ended at `right`; returns where it
// begins.
static float
draw_group(struct page *page, float right, enum screen_state state,
           size_t count)
{
    struct draw *draw = &page->draw;
    float middle = find_layout(page)->counts;
    const char *number = arena_format(&draw->scene->arena, "%zu", count);
    const char *words = state == SCREEN_OFF && stage_is_portrait(page)
                            ? _("off")
                            : screens_words_count(state);
    float words_width = draw_text_width(draw, ROLE_BODY, words);
    float number_width = draw_text_width(draw, ROLE_STAT, number);
    float x = right - words_width;
    draw_line(draw, x, middle - 18.0F, words_width + 1.0F, quiet, words);
    x -= GROUP_GAP + number_width;
    draw_line(draw, x, middle - 32.0F, number_width + 1.0F,
              (struct draw_text){.role = ROLE_STAT, .token = TOKEN_INK},
              number);
    x -= GROUP_GAP + GROUP_MARK;
    mark_draw(draw, x + GROUP_MARK / 2.0F, middle, GROUP_MARK,
              screens_words_mark(state), screens_words_state(state));
    return x;
}

static void
draw_counts(struct page *page)
{
    static const enum screen_state order[STATES] = {SCREEN_OFF, SCREEN_SILENT,
                                                    SCREEN_LOOK, SCREEN_WELL};
    const struct snapshot *snapshot = page->input->snapshot;
    size_t counts[STATES] = {0};
    float right = page->grid->right;
    for (size_t i = 0; i < snapshot->screens.count; i++) {
        counts[screen_state_judge(&snapshot->screens.items[i],
                                  page->input->now.utc_s)
                   .state]++;
    }
    for (size_t i = 0; i < STATES; i++) {
        if (counts[order[i]] > 0) {
            right = draw_group(page, right, order[i], counts[order[i]]) -
                    (stage_is_portrait(page) ? 24.0F : GROUP_APART);
        }
    }
}

static void
draw_heading(struct page *page, size_t total)
{
    struct draw *draw = &page->draw;
    float middle = find_layout(page)->heading;
    float height = draw->style->types[ROLE_TOTAL].line_height;
    float x = page->grid->margin;
    x += draw_line(draw, x, middle - height / 2.0F, 300.0F,
                   (struct draw_text){.role = ROLE_TOTAL, .token = TOKEN_INK},
                   arena_format(&draw->scene->arena, "%zu", total)) +
         20.0F;
    draw_line(draw, x, middle - 22.0F, 300.0F,
              (struct draw_text){.role = ROLE_H5_MEDIUM, .token = TOKEN_INK},
              ngettext("screen", "screens", total));
}

static void
draw_columns(struct page *page)
{
    struct draw *draw = &page->draw;
    draw_line(draw, NAME_X, HEAD_Y, PAGE_X - NAME_X, quiet, _("Screen"));
    draw_line(draw, PAGE_X, HEAD_Y, DATA_X - PAGE_X, quiet, _("Shows now"));
    draw_line(draw, DATA_X, HEAD_Y, HEARD_X - DATA_X, quiet, _("Data of"));
    draw_line(draw, HEARD_X, HEAD_Y, END_X - HEARD_X, quiet, _("Last heard"));
}

static void
draw_state(struct page *page, float x, float y, struct screen_verdict verdict)
{
    struct draw *draw = &page->draw;
    const char *words = screens_words_state(verdict.state);
    mark_draw(draw, x + MARK / 2.0F, y + 18.0F, MARK,
              screens_words_mark(verdict.state), words);
    draw_line(draw, x + MARK + 16.0F, y, 190.0F, strong, words);
}

// What is to be done stands where the place stood.
static void
draw_name(struct page *page, float x, float y, float width,
          const struct screen_report *screen, struct screen_verdict verdict)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    bool has_need = verdict.need != SCREEN_NEEDS_NOTHING;
    float second = y + layout->second_line;
    if (stage_is_portrait(page)) {
        draw_line(draw, x, second, width, strong, screen->name);
        second += 44.0F;
    } else {
        draw_line(draw, x, y + layout->first_line, width, strong, screen->name);
    }
    draw_line(draw, x, second, width, has_need ? plain : quiet,
              screens_words_second(page, screen, verdict));
}

static void
draw_row(struct page *page, float y, const struct screen_report *screen)
{
    struct draw *draw = &page->draw;
    struct screen_verdict verdict =
        screen_state_judge(screen, page->input->now.utc_s);
    float middle = y + 28.0F;
    draw_state(page, STATE_X, middle, verdict);
    draw_name(page, NAME_X, y, PAGE_X - NAME_X - COLUMN_GAP, screen, verdict);
    draw_line(draw, PAGE_X, middle, DATA_X - PAGE_X - COLUMN_GAP, plain,
              screens_words_page(screen, verdict));
    draw_line(draw, DATA_X, middle, HEARD_X - DATA_X - COLUMN_GAP, plain,
              screens_words_data(page, screen));
    draw_line(draw, HEARD_X, middle, END_X - HEARD_X,
              verdict.state == SCREEN_SILENT ? strong : plain,
              screens_words_heard(page, screen));
}

static void
draw_upright(struct page *page, float y, const struct screen_report *screen)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    struct screen_verdict verdict =
        screen_state_judge(screen, page->input->now.utc_s);
    float x = page->grid->margin + SPACE_CARD;
    float right = page->grid->right - SPACE_CARD;
    struct draw_text aside = plain;
    aside.align = ALIGN_RIGHT;
    draw_card(draw, page->grid->margin, y,
              page->grid->right - page->grid->margin, layout->height);
    draw_state(page, x, y + layout->first_line, verdict);
    draw_line(draw, x + 300.0F, y + layout->first_line, right - x - 300.0F,
              aside, screens_words_heard(page, screen));
    draw_name(page, x, y, right - x - 340.0F, screen, verdict);
    draw_line(draw, right - 320.0F, y + layout->second_line, 320.0F, aside,
              screens_words_page(screen, verdict));
    draw_line(draw, right - 320.0F, y + layout->second_line + 44.0F, 320.0F,
              aside, screens_words_data(page, screen));
    draw->ground = TOKEN_BG;
}

static void
draw_rows(struct page *page, const struct screen_report **screens, size_t count)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    draw_columns(page);
    draw_card(draw, page->grid->margin, layout->top,
              page->grid->right - page->grid->margin,
              layout->pitch * (float)count);
    for (size_t i = 0; i < count; i++) {
        float y = layout->top + layout->pitch * (float)i;
        if (i > 0) {
            draw_hairline(draw, STATE_X, END_X, y);
        }
        draw_row(page, y, screens[i]);
    }
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    size_t total = page->input->snapshot->screens.count;
    const struct screen_report **screens = screens_words_sort(page);
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * NAV_PART_SCREENS;
    first = first < total ? first : 0;
    size_t count = total - first;
    count = count < NAV_PART_SCREENS ? count : NAV_PART_SCREENS;
    chrome_draw_top(page, words_page(PAGE_SCREENS), false);
    stage_use_content(page);
    draw_heading(page, total);
    draw_counts(page);
    if (stage_is_portrait(page)) {
        for (size_t i = 0; i < count; i++) {
            draw_upright(page, portrait.top + portrait.pitch * (float)i,
                         screens[first + i]);
        }
    } else if (count > 0) {
        draw_rows(page, screens + first, count);
    }
    if (chrome_draw_foot(page, PAGE_SCREENS, total > NAV_PART_SCREENS) > 0.0F &&
        total > NAV_PART_SCREENS) {
        struct chrome_steps steps = {
            .words = arena_format(&page->draw.scene->arena, _("%zu–%zu of %zu"),
                                  first + 1, first + count, total),
            .previous = "less",
            .next = "more",
        };
        chrome_draw_steps(page, 1700.0F, &steps);
    }
}

PAGE_KIND(screens, IN_CYCLE) = {
    .title = N_("Screens"),
    .rules = {.is_internal = true},
    .build = build,
    .build_enlarged = enlarged_build_screens,
};
