#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/qr.h"

#define LINE 48.0F
#define TEASER_GAP 24.0F
#define TEASER_LINES 4
#define QR_SIZE 200.0F

// How the poster lies on the page.
struct poster {
    struct story_frame frame;
    float focus_y, headline_y, headline_width;
    int headline_lines; // in the large size
    float teaser_width;
    float way_y; // of the code and the way on
};

static const struct poster landscape = {
    .frame = {760.0F, 456.0F, 480.0F, 208.0F},
    .focus_y = 112.0F,
    .headline_y = 176.0F,
    .headline_width = 700.0F,
    .headline_lines = 3,
    .teaser_width = 664.0F,
    .way_y = 712.0F,
};

static const struct poster portrait = {
    .frame = {1000.0F, 272.0F, 548.0F, 380.0F},
    .focus_y = 1008.0F,
    .headline_y = 1072.0F,
    .headline_width = 984.0F,
    .headline_lines = 2,
    .teaser_width = 984.0F,
    .way_y = 1472.0F,
};

// The headline in the large size, or in three lines of the smaller one if it
// is longer.
static float
draw_headline(struct page *page, const struct poster *poster,
              const char *headline)
{
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_H1, .token = TOKEN_INK, .lines = 4};
    int lines = draw_text_lines(draw, poster->headline_width, how, headline);
    if (lines > poster->headline_lines) {
        how.role = ROLE_H2;
    }
    how.lines = 3;
    return draw_text(draw, page->grid->margin, poster->headline_y,
                     poster->headline_width, how, headline);
}

static void
draw_way_on(struct page *page, float y, const struct story *story)
{
    struct draw *draw = &page->draw;
    float left = page->grid->margin;
    const char *intent =
        arena_format(&draw->scene->arena, "story/%lld", (long long)story->id);
    const char *words = _("Read the whole story");
    if (draw_tap(draw, left, y, 640.0F, QR_SIZE, intent, words)) {
        draw_rectangle(draw, left, y, 640.0F, QR_SIZE, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    bool has_code = qr_draw(draw, left, y, QR_SIZE, story->read_more_url);
    float x = has_code ? left + QR_SIZE + 32.0F : left;
    float taken = draw_line(
        draw, x, y + 62.0F, 400.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        words);
    icon_draw(draw, x + taken + 10.0F, y + 66.0F, 32.0F, ICON_NEXT, 3.0F,
              TOKEN_INK2);
    if (has_code) {
        draw_line(draw, x, y + 102.0F, 400.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("Scan with your phone"));
    }
    draw->ground = TOKEN_BG;
}

static void
draw_poster(struct page *page, const struct poster *poster,
            const struct story *story)
{
    float x = page->grid->margin;
    story_parts_draw_focus(page, story, x, poster->focus_y);
    float y = poster->headline_y + draw_headline(page, poster, story->headline);
    y += TEASER_GAP;
    int lines = (int)((poster->way_y - TEASER_GAP - y) / LINE);
    draw_text(&page->draw, x, y, poster->teaser_width,
              (struct draw_text){.role = ROLE_LEAD,
                                 .token = TOKEN_INK,
                                 .lines = lines < TEASER_LINES ? lines
                                                               : TEASER_LINES},
              story->teaser);
    draw_way_on(page, poster->way_y, story);
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct poster *poster =
        stage_is_portrait(page) ? &portrait : &landscape;
    const struct story *story = snapshot_find_story(snapshot, place.item);
    if (story == NULL && snapshot->shown_stories.count > 0) {
        story = snapshot->shown_stories.items[0];
    }
    stage_use_content(page);
    if (story != NULL) {
        story_parts_draw_picture(page, story, &poster->frame);
    }
    chrome_draw_top(page, words_page(PAGE_STORY),
                    story_parts_has_picture(page, story));
    stage_use_content(page);
    if (story != NULL) {
        draw_poster(page, poster, story);
    }
    chrome_draw_tabs(page, PAGE_STORIES, false);
}

PAGE_KIND(stories, IN_CYCLE) = {
    .title = N_("Stories"),
    .icon = ICON_STORIES,
    .build = build,
    .build_enlarged = enlarged_build_stories,
};
