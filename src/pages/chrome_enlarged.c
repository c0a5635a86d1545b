#include "pages/chrome_enlarged.h"

#include "base/language.h"
#include "pages/stage.h"
#include "scene/compass.h"
#include "scene/icon.h"

#include <math.h>

#define TOP_MIDDLE 80.0F
#define LOGO 88.0F
#define GAP 32.0F
#define GAP_PORTRAIT 24.0F
#define TAG_PADDING 24.0F
#define TAG_AIR 20.0F // of its height, around the words
#define BADGE_ICON 48.0F
#define BADGE_PADDING 24.0F
#define WAY 112.0F // high, to touch
#define ORGANISATION_MIN 160.0F
#define TAG_LEAVES_MIN 240.0F // of the organisation's name

struct top {
    const char *organisation;
    const char *tag; // given up first
    const char *age;
    const char *clock;
    float gap;
    bool has_way; // the badge is a way to what waits
};

static float
tag_width(const struct draw *draw, const struct top *top)
{
    return top->tag[0] == '\0' ? 0.0F
                               : draw_text_width(draw, ROLE_CAPTION, top->tag) +
                                     2.0F * TAG_PADDING + top->gap;
}

// The badge goes before the name, and is cut before it would reach the clock.
static float
badge_width(const struct page *page, const struct top *top)
{
    const struct draw *draw = &page->draw;
    float most = page->grid->right - page->grid->margin - LOGO -
                 2.0F * top->gap -
                 draw_text_width(draw, ROLE_CLOCK, top->clock);
    return top->age[0] == '\0'
               ? 0.0F
               : fminf(most,
                       draw_text_width(draw, ROLE_CAPTION_SEMIBOLD, top->age) +
                           BADGE_ICON + 3.0F * BADGE_PADDING + 1.0F + top->gap);
}

static float
chip_height(const struct draw *draw)
{
    return draw->style->types[ROLE_CAPTION].line_height + TAG_AIR;
}

static void
draw_tag(struct draw *draw, float x, const struct top *top)
{
    float height = chip_height(draw);
    float width = tag_width(draw, top) - top->gap;
    draw_outline(draw, x, TOP_MIDDLE - height / 2.0F, width, height,
                 height / 2.0F, 3.0F, TOKEN_LINE3);
    draw_line(draw, x + TAG_PADDING, TOP_MIDDLE - (height - TAG_AIR) / 2.0F,
              width, (struct draw_text){ROLE_CAPTION, TOKEN_INK2, 0, 1},
              top->tag);
}

static void
draw_badge(struct page *page, float right, const struct top *top)
{
    struct draw *draw = &page->draw;
    float height = chip_height(draw);
    float width = badge_width(page, top) - top->gap;
    float x = right - width;
    float y = TOP_MIDDLE - height / 2.0F;
    enum token ground = draw->ground;
    if (top->has_way) {
        draw_tap(draw, x, TOP_MIDDLE - WAY / 2.0F, width, WAY, "meet/waiting",
                 top->age);
    }
    draw_rectangle(draw, x, y, width, height, height / 2.0F, TOKEN_WARN_TINT);
    icon_draw(draw, x + BADGE_PADDING, TOP_MIDDLE - BADGE_ICON / 2.0F,
              BADGE_ICON, ICON_OFFLINE, 3.4F, TOKEN_RISK);
    draw->ground = TOKEN_WARN_TINT;
    draw_line(draw, x + 2.0F * BADGE_PADDING + BADGE_ICON, y + TAG_AIR / 2.0F,
              width - 3.0F * BADGE_PADDING - BADGE_ICON,
              (struct draw_text){ROLE_CAPTION_SEMIBOLD, TOKEN_INK, 0, 1},
              top->age);
    draw->ground = ground;
}

static struct top
make_top(struct page *page)
{
    const struct strategy *strategy = page->input->snapshot->strategy;
    bool is_sample = strategy != NULL && strategy->is_sample;
    const char *post = chrome_post_words(page);
    bool has_way = post[0] != '\0';
    char *clock = arena_allocate(&page->draw.scene->arena, 16);
    return (struct top){
        .organisation = strategy == NULL ? _("Pejl") : strategy->organisation,
        .tag = is_sample ? _("Invented figures") : "",
        .age = has_way ? post : chrome_age_words(page),
        .has_way = has_way,
        .clock = calendar_format_clock(clock, 16, page->input->now.minute),
        .gap = stage_is_portrait(page) ? GAP_PORTRAIT : GAP,
    };
}

static void
draw_top(struct page *page, struct top top)
{
    struct draw *draw = &page->draw;
    stage_use_top(page);
    float left = page->grid->margin + LOGO + top.gap;
    float right = page->grid->right -
                  draw_text_width(draw, ROLE_CLOCK, top.clock) +
                  (top.clock[0] == '\0' ? top.gap : 0.0F);
    float room = right - top.gap - left - badge_width(page, &top);
    float wanted = draw_text_width(draw, ROLE_ORGANISATION, top.organisation);
    if (room - tag_width(draw, &top) < fminf(wanted, TAG_LEAVES_MIN)) {
        top.tag = "";
    }
    if (top.clock[0] != '\0') {
        draw_line(draw, right, TOP_MIDDLE - 56.0F,
                  page->grid->right - right + 1.0F,
                  (struct draw_text){ROLE_CLOCK, TOKEN_INK, 0, 1}, top.clock);
    }
    if (top.age[0] != '\0') {
        draw_badge(page, right - top.gap, &top);
    }
    compass_draw_logo(draw, page->grid->margin, TOP_MIDDLE - LOGO / 2.0F, LOGO);
    room -= tag_width(draw, &top);
    if (room < ORGANISATION_MIN) {
        return;
    }
    left +=
        draw_line(draw, left, TOP_MIDDLE - 32.0F, fminf(room, wanted + 1.0F),
                  (struct draw_text){ROLE_ORGANISATION, TOKEN_INK, 0, 1},
                  top.organisation) +
        top.gap;
    if (top.tag[0] != '\0') {
        draw_tag(draw, left, &top);
    }
}

void
chrome_draw_enlarged_top(struct page *page)
{
    draw_top(page, make_top(page));
}

void
chrome_draw_enlarged_start(struct page *page)
{
    struct top top = make_top(page);
    top.clock = "";
    top.age = _("No connection");
    draw_top(page, top);
}
