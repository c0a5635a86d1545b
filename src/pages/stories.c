#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/qr.h"

#define PICTURE_X 760.0F
#define FADE 456.0F
#define STAND_IN_Y 480.0F
#define HEADLINE_Y 176.0F
#define HEADLINE_WIDTH 700.0F
#define TEASER_WIDTH 664.0F
#define TEASER_GAP 24.0F
#define QR_Y 712.0F
#define QR_SIZE 200.0F

// The headline in the large size, or in the smaller one if it is longer than
// three lines.
static float
draw_headline(struct draw *draw, const char *headline)
{
    struct draw_text how = {.role = ROLE_H1, .token = TOKEN_INK, .lines = 4};
    if (draw_text_lines(draw, HEADLINE_WIDTH, how, headline) > 3) {
        how.role = ROLE_H2;
    }
    how.lines = 3;
    return draw_text(draw, STAGE_MARGIN, HEADLINE_Y, HEADLINE_WIDTH, how,
                     headline);
}

static void
draw_way_on(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    const char *intent =
        arena_format(&draw->scene->arena, "story/%lld", (long long)story->id);
    const char *words = _("Read the whole story");
    bool is_pressed =
        draw_tap(draw, STAGE_MARGIN, QR_Y, 640.0F, QR_SIZE, intent, words);
    if (is_pressed) {
        draw_rectangle(draw, STAGE_MARGIN, QR_Y, 640.0F, QR_SIZE, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    bool has_code =
        qr_draw(draw, STAGE_MARGIN, QR_Y, QR_SIZE, story->read_more_url);
    float x = has_code ? 296.0F : STAGE_MARGIN;
    float taken = draw_line(
        draw, x, QR_Y + 62.0F, 400.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        words);
    icon_draw(draw, x + taken + 10.0F, QR_Y + 66.0F, 32.0F, ICON_NEXT, 3.0F,
              TOKEN_INK2);
    if (has_code) {
        draw_line(draw, x, QR_Y + 102.0F, 400.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  _("Scan with your phone"));
    }
    draw->ground = TOKEN_BG;
}

static void
draw_poster(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    story_parts_draw_focus(page, story, STAGE_MARGIN, 112.0F);
    float height = draw_headline(draw, story->headline);
    draw_text(
        draw, STAGE_MARGIN, HEADLINE_Y + height + TEASER_GAP, TEASER_WIDTH,
        (struct draw_text){.role = ROLE_LEAD, .token = TOKEN_INK, .lines = 4},
        story->teaser);
    draw_way_on(page, story);
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct story *story = snapshot_find_story(snapshot, place.item);
    if (story == NULL && snapshot->shown_stories.count > 0) {
        story = snapshot->shown_stories.items[0];
    }
    stage_use_content(page);
    bool has_picture = story != NULL && story->picture != NULL &&
                       story->picture->content != NULL;
    if (story != NULL) {
        story_parts_draw_picture(page, story, PICTURE_X, FADE, STAND_IN_Y);
    }
    chrome_draw_top(page, words_page(PAGE_STORY), has_picture);
    stage_use_content(page);
    if (story != NULL) {
        draw_poster(page, story);
    }
    chrome_draw_tabs(page, PAGE_STORIES, false);
}

const struct page_kind page_stories = {PAGE_STORIES, build};
