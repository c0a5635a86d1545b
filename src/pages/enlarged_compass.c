#include "scene/compass.h"

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define RADIUS 348.0F
#define CENTER_Y 528.0F
#define RULE_STROKE 3.0F
#define NAME_WIDTH 520.0F
#define NAME_WIDTH_PORTRAIT 480.0F
#define COLUMN_PORTRAIT 552.0F // of the right column
#define NAMES_Y 208.0F
#define NAMES_END 848.0F
#define MARK 64.0F
#define MARK_GAP 18.0F
#define COUNT_GAP 14.0F // between a name and its count
#define ROW_AIR 24.0F
#define PER_COLUMN 4

// The words in the hub, from its middle; at 200 % there is room for the number.
#define NUMBER_Y -152.0F
#define STATUS_Y 22.0F
#define TOTAL_Y 88.0F
#define HUB_HALF 180.0F
#define HUB_MARK 52.0F

static void
add_sector(struct page *page, struct compass *compass,
           const struct focus *focus)
{
    const enum mark *marks =
        words_course_marks(&page->draw.scene->arena, &focus->plans);
    compass->sectors[compass->count++] =
        (struct compass_sector){.marks = marks, .count = focus->plans.count};
}

static struct compass
make_compass(struct page *page, float x, float y, float radius)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct compass compass = {.x = x,
                              .y = y,
                              .radius = radius,
                              .bearing = progress_bearing(snapshot),
                              .arrival_left_ms = page->input->arrival_left_ms,
                              .is_bare = true};
    for (size_t i = 0; i < snapshot->compass_count; i++) {
        add_sector(page, &compass, snapshot->compass[i]);
    }
    return compass;
}

static size_t
count_plans(const struct status_counts *counts)
{
    return counts->total - counts->of[STATUS_STOPPED];
}

static void
draw_hub(struct page *page, const struct compass *compass)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    struct draw_text how = {ROLE_HUB, TOKEN_INK, ALIGN_CENTER, 1};
    bool is_alone = draw->style->step_percent >= 200 || stage_is_cut(page);
    const char *number =
        arena_format(arena, "%zu", progress_on_course(&counts));
    float half = HUB_HALF * compass->radius / RADIUS;
    if (draw_text_width(draw, how.role, number) > 2.0F * half) {
        how.role = ROLE_H1;
    }
    float line = draw->style->types[how.role].line_height;
    float x = compass->x - half;
    float y = compass->y +
              (is_alone ? -line / 2.0F : NUMBER_Y + (168.0F - line) / 2.0F);
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, x, y, 2.0F * half, how, number);
    draw_tap(draw, x, compass->y - half, 2.0F * half, 2.0F * half, "plans",
             words_page(PAGE_PLANS));
    if (!is_alone) {
        const char *word = words_status(STATUS_ON);
        float width = words_status_width(draw, HUB_MARK, COUNT_GAP,
                                         ROLE_BODY_SEMIBOLD, word);
        words_draw_status(
            draw, compass->x - width / 2.0F, compass->y + STATUS_Y, HUB_MARK,
            COUNT_GAP, STATUS_ON,
            (struct draw_text){ROLE_BODY_SEMIBOLD, TOKEN_INK, 0, 1}, word);
        draw_line(draw, x, compass->y + TOTAL_Y, 2.0F * half,
                  (struct draw_text){ROLE_BODY, TOKEN_INK2, ALIGN_CENTER, 1},
                  arena_format(arena, _("of %zu"), count_plans(&counts)));
    }
    draw->ground = TOKEN_BG;
}

// The worst that is so, and of how many plans.
static enum status
find_worst(const struct status_counts *counts, size_t *count)
{
    static const enum status told[] = {STATUS_OFF, STATUS_RISK};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        if (counts->of[told[i]] > 0) {
            *count = counts->of[told[i]];
            return told[i];
        }
    }
    *count = progress_on_course(counts);
    if (*count == 0) {
        *count = counts->of[STATUS_NEW];
        return STATUS_NEW;
    }
    return STATUS_ON;
}

struct name {
    const struct focus *focus;
    float width;
    int lines;    // of the name, at most
    bool is_bare; // nothing is said but the name
};

static struct draw_text
name_style(const struct name *name)
{
    return (struct draw_text){ROLE_FOCUS_NAME, TOKEN_INK, 0, name->lines};
}

static const char *
name_words(const struct focus *focus)
{
    return focus->short_name[0] == '\0' ? focus->name : focus->short_name;
}

// A name in two lines is no wider than it must be: "Udvikling / og drift".
static struct name
balance(const struct page *page, struct name name)
{
    struct name narrower = name;
    int lines = draw_text_lines(&page->draw, name.width, name_style(&name),
                                name_words(name.focus));
    narrower.lines = lines + 1;
    while (lines > 1 && narrower.width > name.width / 2.0F) {
        narrower.width -= 8.0F;
        if (draw_text_lines(&page->draw, narrower.width, name_style(&narrower),
                            name_words(name.focus)) > lines) {
            break;
        }
        name.width = narrower.width;
    }
    return name;
}

static float
name_height(const struct page *page, const struct name *name)
{
    const struct type *types = page->draw.style->types;
    int lines = draw_text_lines(&page->draw, name->width, name_style(name),
                                name_words(name->focus));
    float height = types[ROLE_FOCUS_NAME].line_height * (float)lines;
    return name->is_bare ? fmaxf(height, TARGET_MIN)
                         : height + COUNT_GAP + types[ROLE_BODY].line_height;
}

static void
draw_name(struct page *page, float x, float y, const struct name *name)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct focus *focus = name->focus;
    struct status_counts counts = progress_count_plans(&focus->plans);
    size_t count = 0;
    enum status status = find_worst(&counts, &count);
    const char *intent =
        arena_format(arena, "focus/%lld", (long long)focus->id);
    float height = name_height(page, name);
    if (draw_tap(draw, x, y, name->width, height, intent, focus->name)) {
        draw_rectangle(draw, x - 16.0F, y - 4.0F, name->width + 16.0F,
                       height + 8.0F, RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    y += draw_text(draw, x, y, balance(page, *name).width, name_style(name),
                   name_words(focus)) +
         COUNT_GAP;
    draw->ground = name->is_bare ? TOKEN_BG : draw->ground;
    if (name->is_bare) {
        return;
    }
    mark_draw(draw, x + MARK / 2.0F,
              y + draw->style->types[ROLE_BODY].line_height / 2.0F, MARK,
              words_mark(status), words_status(status));
    draw_line(
        draw, x + MARK + MARK_GAP, y, name->width - MARK - MARK_GAP,
        (struct draw_text){ROLE_BODY_MEDIUM, TOKEN_INK, 0, 1},
        arena_format(arena, "%zu %s", count, words_status_inside(status)));
    draw->ground = TOKEN_BG;
}

// The sectors of one side, from the top.
struct column {
    const struct focus *items[COMPASS_SECTORS_MAX];
    size_t count;
};

static void
split(const struct page *page, const struct compass *compass,
      struct column columns[2])
{
    const struct snapshot *snapshot = page->input->snapshot;
    for (size_t i = 0; i < compass->count; i++) {
        float middle =
            fmodf(compass_sector_middle(compass, i) + 360.0F, 360.0F);
        if (middle > 0.0F && middle <= 180.0F) {
            columns[1].items[columns[1].count++] = snapshot->compass[i];
        }
    }
    // Westwards they run upwards: the first ends at north.
    for (size_t i = compass->count + 1; i > 1; i--) {
        size_t sector = i % compass->count;
        float middle =
            fmodf(compass_sector_middle(compass, sector) + 360.0F, 360.0F);
        if (!(middle > 0.0F && middle <= 180.0F)) {
            columns[0].items[columns[0].count++] = snapshot->compass[sector];
        }
    }
}

// One stands in the middle, two at the ends, more evenly between them.
static void
draw_column(struct page *page, const struct column *column, float x, float lost)
{
    float end = NAMES_END - lost;
    float pitch = (end - NAMES_Y) / (float)PER_COLUMN;
    for (size_t i = 0; i < column->count; i++) {
        struct name name = {column->items[i], NAME_WIDTH,
                            column->count > 2 ? 1 : 2,
                            lost > 0.0F && column->count == PER_COLUMN};
        float height = name_height(page, &name);
        float room = end - NAMES_Y - height;
        float y = NAMES_Y + (column->count > 1
                                 ? room * (float)i / (float)(column->count - 1)
                                 : room / 2.0F);
        if (column->count == PER_COLUMN) {
            y = NAMES_Y + pitch * (float)i;
        }
        draw_name(page, x, roundf(y), &name);
    }
}

static void
draw_rule(struct draw *draw, const struct compass *compass, float y)
{
    float down = y - compass->y;
    float reach = compass->radius + 8.0F;
    float across = sqrtf(fmaxf(0.0F, reach * reach - down * down)) + 14.0F;
    float left = roundf(compass->x - across);
    float right = roundf(compass->x + across);
    draw_segment(draw, STAGE_MARGIN, y, left, y, RULE_STROKE, STROKE_BUTT,
                 TOKEN_LINE3);
    draw_segment(draw, right, y, STAGE_RIGHT, y, RULE_STROKE, STROKE_BUTT,
                 TOKEN_LINE3);
    draw_disc(draw, left, y, 7.0F, TOKEN_LINE3);
    draw_disc(draw, right, y, 7.0F, TOKEN_LINE3);
}

static void
draw_landscape(struct page *page)
{
    struct draw *draw = &page->draw;
    float lost = page->grid->bottom - stage_bottom(page); // to a notice
    struct compass compass = make_compass(
        page, STAGE_WIDTH / 2.0F, CENTER_Y - lost / 2.0F, RADIUS - lost / 2.0F);
    struct column columns[2] = {{{0}, 0}, {{0}, 0}};
    draw_rule(draw, &compass, 188.0F);
    draw_rule(draw, &compass, 868.0F - lost);
    compass_draw(draw, &compass);
    draw_hub(page, &compass);
    split(page, &compass, columns);
    draw_column(page, &columns[0], STAGE_MARGIN, lost);
    draw_column(page, &columns[1], STAGE_RIGHT - 480.0F, lost);
}

static void
draw_portrait(struct page *page)
{
    const struct stage_grid *grid = page->grid;
    struct column columns[2] = {{{0}, 0}, {{0}, 0}};
    size_t count = page->input->snapshot->compass_count;
    size_t rows = (count + 1) / 2;
    struct name name = {NULL, NAME_WIDTH_PORTRAIT, rows > 2 ? 1 : 2, false};
    const struct type *types = page->draw.style->types;
    float row = types[ROLE_FOCUS_NAME].line_height * (float)name.lines +
                COUNT_GAP + types[ROLE_BODY].line_height + ROW_AIR;
    float names = stage_bottom(page) - row * (float)rows;
    float radius =
        fminf(430.0F, (names - ROW_AIR - grid->top) * 360.0F / 740.0F);
    struct compass compass =
        make_compass(page, grid->width / 2.0F,
                     roundf(grid->top + radius * 380.0F / 360.0F), radius);
    compass_draw(&page->draw, &compass);
    draw_hub(page, &compass);
    split(page, &compass, columns);
    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < columns[i].count; j++) {
            name.focus = columns[i].items[j];
            draw_name(page, i == 0 ? grid->margin : COLUMN_PORTRAIT,
                      roundf(names + row * (float)j + ROW_AIR / 2.0F), &name);
        }
    }
}

// At 200 % the dial, and what it says in words.
static void
draw_lead(struct page *page, struct enlarged *room)
{
    struct arena *arena = &page->draw.scene->arena;
    bool is_portrait = stage_is_portrait(page);
    const struct snapshot *snapshot = page->input->snapshot;
    struct status_counts counts = progress_count_plans(&snapshot->ranked);
    float height = is_portrait ? 860.0F : room->bottom - room->y;
    float radius = floorf(height * 360.0F / 744.0F);
    struct compass compass = make_compass(
        page, is_portrait ? page->grid->width / 2.0F : room->x + radius + 24.0F,
        roundf(room->y + radius * 384.0F / 360.0F), radius);
    compass_draw(&page->draw, &compass);
    draw_hub(page, &compass);
    if (is_portrait) {
        room->y += height + 24.0F;
    } else {
        float left = 2.0F * radius + 24.0F + 72.0F;
        room->x += left;
        room->width -= left;
        room->y += 48.0F;
    }
    size_t total = count_plans(&counts);
    enlarged_say_status(room, STATUS_ON, words_status(STATUS_ON));
    enlarged_say(room, (struct draw_text){ROLE_H5, TOKEN_INK2, 0, 1},
                 arena_format(arena,
                              ngettext("of %zu plan", "of %zu plans", total),
                              total));
    enlarged_skip(room, 24.0F);
    if (compass.bearing >= 0) {
        const struct focus *focus = snapshot->compass[compass.bearing];
        enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK, 0, 3},
                     arena_format(arena, _("Bearing: %s drifts most"),
                                  name_words(focus)));
    }
}

static void
draw_focus(struct page *page, struct enlarged *room, const struct focus *focus)
{
    struct status_counts counts = progress_count_plans(&focus->plans);
    enlarged_open_card(room,
                       arena_format(&page->draw.scene->arena, "focus/%lld",
                                    (long long)focus->id),
                       focus->name);
    enlarged_say(room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                 focus->name);
    enlarged_skip(room, 24.0F);
    enlarged_say_counts(room, &counts);
    page->draw.ground = TOKEN_BG;
}

void
enlarged_build_compass(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    bool is_largest = input->style->step_percent >= 200;
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, is_largest);
    if (!is_largest && stage_is_portrait(page)) {
        draw_portrait(page);
    } else if (!is_largest) {
        draw_landscape(page);
    } else if (part.count > 0) {
        draw_focus(page, &room, input->snapshot->compass[part.first]);
    } else {
        draw_lead(page, &room);
    }
    chrome_draw_parts(page);
    chrome_draw_tabs(page, PAGE_COMPASS, is_largest);
}
