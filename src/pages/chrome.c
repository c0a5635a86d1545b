#include "pages/chrome.h"

#include "base/language.h"
#include "pages/chrome_enlarged.h"
#include "pages/notice.h"
#include "pages/stage.h"
#include "scene/compass.h"
#include "scene/icon.h"

#include <math.h>

#define TOP_Y 16.0F
#define TOP_HEIGHT 64.0F
#define LOGO 48.0F
#define LOGO_IN_PILL 44.0F
#define GAP 20.0F
#define RIGHT_GAP 28.0F
#define DIVIDER 2.0F
#define TAG_PADDING 18.0F
#define BADGE_AIR 90.0F // what stands in a badge besides its words
#define ORGANISATION_MAX 640.0F
#define ORGANISATION_MIN 160.0F
#define PILL_LEFT 12.0F   // how far a pill stands out of the margin
#define GROUND_END 824.0F // where words would stand on the picture behind them

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

// What the top line says; where there is no room, the first three are given up
// in this order, and the tag when the organisation would be a mere letter
// (design.md 11, design2.md 4).
struct top {
    const char *title;
    const char *week;
    const char *day;
    const char *tag;
    const char *organisation;
    const char *clock;
    const char *age;
    bool has_pills; // both halves of it stand on surfaces of their own
    bool has_right_pill;
    bool has_way; // the badge is a way to what waits
};

static float
body_y(float height)
{
    return TOP_Y + (TOP_HEIGHT - height) / 2.0F;
}

static float
measure_words(const struct draw *draw, enum type_role role, const char *words,
              float air)
{
    return words[0] == '\0' ? 0.0F : draw_text_width(draw, role, words) + air;
}

static float
measure_tag(const struct draw *draw, const char *words)
{
    return measure_words(draw, ROLE_CAPTION, words, 2.0F * TAG_PADDING);
}

static float
measure_right(const struct draw *draw, const struct top *top)
{
    return measure_words(draw, ROLE_CLOCK, top->clock, 0.0F) +
           measure_words(draw, ROLE_BODY, top->day, RIGHT_GAP) +
           measure_words(draw, ROLE_BODY, top->week, RIGHT_GAP) +
           measure_words(draw, ROLE_BODY_SEMIBOLD, top->age,
                         RIGHT_GAP + BADGE_AIR);
}

// The left half but the organisation.
static float
measure_left(const struct draw *draw, const struct top *top)
{
    return (top->has_pills ? LOGO_IN_PILL + PILL_LEFT + RIGHT_GAP : LOGO) +
           GAP +
           measure_words(draw, ROLE_BODY, top->title, 2.0F * GAP + DIVIDER) +
           measure_words(draw, ROLE_CAPTION, top->tag,
                         GAP + 2.0F * TAG_PADDING);
}

// What the organisation has of the line, and of the ground before a picture.
static float
find_room(const struct page *page, const struct top *top)
{
    const struct draw *draw = &page->draw;
    float margin = page->grid->margin;
    float left = margin + measure_left(draw, top);
    float room =
        page->grid->right - RIGHT_GAP - left - measure_right(draw, top);
    bool is_on_picture = top->has_right_pill && !top->has_pills;
    return is_on_picture ? fminf(room, GROUND_END - left) : room;
}

// Give up words until the organisation has room; returns its width.
static float
fit(const struct page *page, struct top *top)
{
    const struct draw *draw = &page->draw;
    const char **given_up[] = {&top->title, &top->week, &top->day, &top->tag};
    float wanted = fminf(
        draw_text_width(draw, ROLE_BODY_SEMIBOLD, top->organisation) + 1.0F,
        ORGANISATION_MAX);
    float room = find_room(page, top);
    for (size_t i = 0; i < 4 && room < wanted; i++) {
        if (i == 3 && room >= ORGANISATION_MIN) {
            break;
        }
        *given_up[i] = "";
        room = find_room(page, top);
    }
    return fminf(room, wanted);
}

static void
draw_tag(struct draw *draw, float x, const char *words)
{
    float width = measure_tag(draw, words);
    draw_outline(draw, x, body_y(40.0F), width, 40.0F, 20.0F, 2.0F,
                 TOKEN_LINE3);
    draw_line(draw, x + TAG_PADDING, body_y(32.0F), width,
              (struct draw_text){.role = ROLE_CAPTION, .token = TOKEN_INK2},
              words);
}

static void
draw_pill(struct draw *draw, float left, float right)
{
    draw_panel(draw, left, TOP_Y, right - left, TOP_HEIGHT, TOP_HEIGHT / 2.0F,
               TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
}

static void
draw_left(struct page *page, const struct top *top, float organisation)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float logo = top->has_pills ? LOGO_IN_PILL : LOGO;
    if (top->has_pills) {
        draw_pill(draw, x - PILL_LEFT,
                  x + measure_left(draw, top) - PILL_LEFT + organisation);
    }
    compass_draw_logo(draw, x, body_y(logo), logo);
    x += logo + GAP;
    x += draw_line(
             draw, x, body_y(36.0F), organisation,
             (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
             top->organisation) +
         GAP;
    if (top->title[0] != '\0') {
        draw_rectangle(draw, x, body_y(32.0F), DIVIDER, 32.0F, 0.0F,
                       TOKEN_LINE);
        x += DIVIDER + GAP;
        float width = draw_text_width(draw, ROLE_BODY, top->title);
        draw_line(draw, x, body_y(36.0F), width + 1.0F, quiet, top->title);
        x += width + GAP;
    }
    if (top->tag[0] != '\0') {
        draw_tag(draw, x, top->tag);
    }
    draw->ground = TOKEN_BG;
}

static float
draw_before(struct draw *draw, float right, const char *words)
{
    if (words[0] == '\0') {
        return right;
    }
    float width = draw_text_width(draw, ROLE_BODY, words);
    draw_line(draw, right - width, body_y(36.0F), width + 1.0F, quiet, words);
    return right - width - RIGHT_GAP;
}

static void
draw_badge(struct draw *draw, float right, const char *words)
{
    float width = measure_words(draw, ROLE_BODY_SEMIBOLD, words, BADGE_AIR);
    float x = right - width;
    draw_rectangle(draw, x, body_y(56.0F), width, 56.0F, 28.0F,
                   TOKEN_WARN_TINT);
    icon_draw(draw, x + 18.0F, body_y(34.0F), 34.0F, ICON_OFFLINE, 3.4F,
              TOKEN_RISK);
    enum token ground = draw->ground;
    draw->ground = TOKEN_WARN_TINT;
    draw_line(
        draw, x + 66.0F, body_y(36.0F), width,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
    draw->ground = ground;
}

static void
draw_right(struct page *page, const struct top *top)
{
    struct draw *draw = &page->draw;
    float end = page->grid->right;
    if (top->has_right_pill) {
        float padding = top->has_pills ? 28.0F : 32.0F;
        draw_pill(draw, end - measure_right(draw, top) - padding,
                  end + padding);
    }
    float right = end - draw_text_width(draw, ROLE_CLOCK, top->clock);
    draw_line(draw, right, body_y(48.0F), end - right + 1.0F,
              (struct draw_text){.role = ROLE_CLOCK, .token = TOKEN_INK},
              top->clock);
    right = draw_before(draw, right - RIGHT_GAP, top->day);
    right = draw_before(draw, right, top->week);
    if (top->age[0] != '\0') {
        draw_badge(draw, right, top->age);
    }
    if (top->has_way) {
        float width =
            measure_words(draw, ROLE_BODY_SEMIBOLD, top->age, BADGE_AIR);
        draw_tap(draw, right - width, TOP_Y, width, TOP_HEIGHT, "meet/waiting",
                 top->age);
    }
    draw->ground = TOKEN_BG;
}

static struct top
make_top(const struct page *page, const char *title)
{
    const struct strategy *strategy = page->input->snapshot->strategy;
    bool is_sample = strategy != NULL && strategy->is_sample;
    return (struct top){
        .title = title,
        .week = "",
        .day = "",
        .tag = is_sample ? _("Invented figures") : "",
        .organisation = strategy == NULL ? _("Pejl") : strategy->organisation,
        .clock = "",
        .age = "",
    };
}

static void
add_time(struct page *page, struct top *top)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct now *now = &page->input->now;
    char *clock = arena_allocate(arena, 16);
    top->clock = calendar_format_clock(clock, 16, now->minute);
    top->age = chrome_age_words(page);
    const char *post = chrome_post_words(page);
    top->has_way = post[0] != '\0';
    if (top->has_way) {
        top->age = post;
        return;
    }
    if (now->is_trusted) {
        char *day = arena_allocate(arena, 48);
        char *week = arena_allocate(arena, 32);
        top->day = calendar_format_day(day, 48, now->day, now->day);
        top->week = calendar_format_week(week, 32, now->day);
    }
}

static void
name_municipality(const struct page *page, struct top *top)
{
    const struct strategy *strategy = page->input->snapshot->strategy;
    top->week = "";
    if (strategy != NULL && strategy->municipality[0] != '\0') {
        top->organisation = strategy->municipality;
    }
}

void
chrome_draw_top(struct page *page, const char *title, bool has_pill)
{
    stage_use_top(page);
    if (notice_is_in_place(page->input)) {
        return;
    }
    if (style_is_enlarged(page->input->style)) {
        chrome_draw_enlarged_top(page);
        return;
    }
    struct top top = make_top(page, title == NULL ? "" : title);
    add_time(page, &top);
    if (title == NULL) {
        name_municipality(page, &top);
    }
    top.has_right_pill = has_pill;
    top.has_pills = has_pill && stage_is_portrait(page);
    // Upright the tag and the pills leave no room for more than the day.
    if (stage_is_portrait(page) && (has_pill || top.tag[0] != '\0')) {
        top.title = "";
        top.week = "";
    }
    float organisation = fit(page, &top);
    draw_right(page, &top);
    draw_left(page, &top, organisation);
}

void
chrome_draw_start(struct page *page)
{
    struct draw *draw = &page->draw;
    if (style_is_enlarged(page->input->style)) {
        chrome_draw_enlarged_start(page);
        return;
    }
    stage_use_top(page);
    struct top top = make_top(page, "");
    top.age = _("No connection");
    float organisation = fit(page, &top);
    draw_left(page, &top, organisation);
    draw_badge(draw, page->grid->right, top.age);
}
