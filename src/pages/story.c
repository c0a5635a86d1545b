#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "pages/words.h"
#include "scene/qr.h"

#define PICTURE_X 1330.0F
#define FADE 150.0F
#define STAND_IN_Y 350.0F
#define SECTIONS_Y 268.0F
#define SECTIONS_END 912.0F
#define LABEL_WIDTH 260.0F
#define TEXT_X 348.0F
#define TEXT_WIDTH 920.0F
#define RULE_RIGHT 1268.0F
#define TEXT_TOP 22.0F
#define SECTION_AIR 36.0F // below the text, above the next rule
#define LINE 48.0F
#define SECTIONS 3
#define STEPS_RIGHT 1268.0F

struct section {
    const char *label;
    const char *words;
    int lines; // that it wants
};

static float
section_height(int lines)
{
    return TEXT_TOP + (float)lines * LINE + SECTION_AIR;
}

// The longest section gives way first until all fit (design2.md 5: never
// scrolled; what does not fit is cut).
static void
fit_sections(struct section *sections, float room)
{
    for (;;) {
        float height = 0.0F;
        size_t longest = 0;
        for (size_t i = 0; i < SECTIONS; i++) {
            height += sections[i].lines > 0 ? section_height(sections[i].lines)
                                            : 0.0F;
            if (sections[i].lines > sections[longest].lines) {
                longest = i;
            }
        }
        if (height <= room + SECTION_AIR || sections[longest].lines <= 1) {
            return;
        }
        sections[longest].lines--;
    }
}

static void
draw_sections(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    struct section sections[SECTIONS] = {
        {_("The challenge"), story->challenge, 0},
        {_("The solution"), story->solution, 0},
        {_("The result"), story->result, 0},
    };
    struct draw_text how = {.role = ROLE_LEAD, .token = TOKEN_INK, .lines = 12};
    for (size_t i = 0; i < SECTIONS; i++) {
        sections[i].lines =
            draw_text_lines(draw, TEXT_WIDTH, how, sections[i].words);
    }
    fit_sections(sections, SECTIONS_END - SECTIONS_Y);
    float y = SECTIONS_Y;
    for (size_t i = 0; i < SECTIONS; i++) {
        if (sections[i].lines == 0) {
            continue;
        }
        how.lines = sections[i].lines;
        draw_hairline(draw, STAGE_MARGIN, RULE_RIGHT, y);
        draw_line(draw, STAGE_MARGIN, y + 26.0F, LABEL_WIDTH,
                  (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
                  sections[i].label);
        draw_text(draw, TEXT_X, y + TEXT_TOP, TEXT_WIDTH, how,
                  sections[i].words);
        y += section_height(sections[i].lines);
    }
}

static void
draw_headline(struct draw *draw, const char *headline)
{
    float width = RULE_RIGHT - STAGE_MARGIN;
    bool is_long = draw_text_width(draw, ROLE_H2, headline) > width;
    draw_line(draw, STAGE_MARGIN, is_long ? 164.0F : 156.0F, width,
              (struct draw_text){.role = is_long ? ROLE_H3 : ROLE_H2,
                                 .token = TOKEN_INK},
              headline);
}

static void
draw_more(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    if (story->read_more_url[0] == '\0' && story->contact[0] == '\0') {
        return;
    }
    draw_card(draw, 1496.0F, 608.0F, 360.0F, 304.0F);
    if (qr_draw(draw, 1520.0F, 632.0F, 168.0F, story->read_more_url)) {
        draw_text(draw, 1712.0F, 662.0F, 130.0F,
                  (struct draw_text){
                      .role = ROLE_BODY, .token = TOKEN_INK2, .lines = 3},
                  _("Scan with your phone"));
    }
    draw_line(
        draw, 1528.0F, 818.0F, 304.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        _("Want to know more?"));
    draw_line(draw, 1528.0F, 858.0F, 304.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              story->contact[0] == '\0' ? story->read_more_text
                                        : story->contact);
    draw->ground = TOKEN_BG;
}

static void
build(struct page *page, struct place place)
{
    const struct story *story =
        snapshot_find_story(page->input->snapshot, place.item);
    stage_use_content(page);
    bool has_picture = story != NULL && story->picture != NULL &&
                       story->picture->content != NULL;
    if (story != NULL) {
        story_parts_draw_picture(page, story, PICTURE_X, FADE, STAND_IN_Y);
    }
    chrome_draw_top(page, words_page(PAGE_STORY), has_picture);
    stage_use_content(page);
    if (story != NULL) {
        story_parts_draw_focus(page, story, STAGE_MARGIN, 100.0F);
        draw_headline(&page->draw, story->headline);
        draw_sections(page, story);
        draw_more(page, story);
    }
    float end = chrome_draw_back(page, STEPS_RIGHT);
    if (story != NULL) {
        links_draw_story(page, links_find_room(end, STEPS_RIGHT - 456.0F),
                         story);
    }
}

const struct page_kind page_story = {PAGE_STORY, build};
