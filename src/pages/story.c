#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/links.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "pages/words.h"
#include "scene/qr.h"

#define LINE 48.0F
#define LINES_MAX 12
#define SECTIONS 3
#define STEPS_RIGHT 1268.0F

// How the story lies on the page.
struct layout {
    struct story_frame frame;
    float focus_y, headline_y, right;
    int headline_lines; // in the smaller size
    float sections_y, sections_end;
    float label_y, text_x, text_y; // of a section, from its rule
    float text_width;
    float air; // below the text, above the next rule
};

static const struct layout landscape = {
    .frame = {1330.0F, 150.0F, 350.0F, 208.0F},
    .focus_y = 100.0F,
    .headline_y = 156.0F,
    .right = 1268.0F,
    .headline_lines = 1,
    .sections_y = 268.0F,
    .sections_end = 912.0F,
    .label_y = 26.0F,
    .text_x = 348.0F,
    .text_y = 22.0F,
    .text_width = 920.0F,
    .air = 36.0F,
};

static const struct layout portrait = {
    .frame = {560.0F, 150.0F, 326.0F, 208.0F},
    .focus_y = 568.0F,
    .headline_y = 624.0F,
    .right = 1032.0F,
    .headline_lines = 2,
    .sections_y = 724.0F,
    .sections_end = 1464.0F,
    .label_y = 20.0F,
    .text_x = 48.0F,
    .text_y = 68.0F,
    .text_width = 984.0F,
    .air = 28.0F,
};

struct section {
    const char *label;
    const char *words;
    int lines; // that it wants
};

static float
section_height(const struct layout *layout, int lines)
{
    return layout->text_y + (float)lines * LINE + layout->air;
}

// The longest section gives way first until all fit (design2.md 5: never
// scrolled; what does not fit is cut).
static void
fit_sections(const struct layout *layout, struct section *sections, float room)
{
    for (;;) {
        float height = 0.0F;
        size_t longest = 0;
        for (size_t i = 0; i < SECTIONS; i++) {
            height += sections[i].lines > 0
                          ? section_height(layout, sections[i].lines)
                          : 0.0F;
            if (sections[i].lines > sections[longest].lines) {
                longest = i;
            }
        }
        if (height <= room + layout->air || sections[longest].lines <= 1) {
            return;
        }
        sections[longest].lines--;
    }
}

static void
draw_section(struct page *page, const struct layout *layout, float y,
             const struct section *section)
{
    struct draw *draw = &page->draw;
    float left = page->grid->margin;
    draw_hairline(draw, left, layout->right, y);
    draw_line(draw, left, y + layout->label_y, 260.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              section->label);
    draw_text(draw, layout->text_x, y + layout->text_y, layout->text_width,
              (struct draw_text){.role = ROLE_LEAD,
                                 .token = TOKEN_INK,
                                 .lines = section->lines},
              section->words);
}

static void
draw_sections(struct page *page, const struct layout *layout, float y,
              const struct story *story)
{
    struct section sections[SECTIONS] = {
        {_("The challenge"), story->challenge, 0},
        {_("The solution"), story->solution, 0},
        {_("The result"), story->result, 0},
    };
    struct draw_text how = {.role = ROLE_LEAD, .lines = LINES_MAX};
    for (size_t i = 0; i < SECTIONS; i++) {
        sections[i].lines = draw_text_lines(&page->draw, layout->text_width,
                                            how, sections[i].words);
    }
    fit_sections(layout, sections, layout->sections_end - y);
    for (size_t i = 0; i < SECTIONS; i++) {
        if (sections[i].lines > 0) {
            draw_section(page, layout, y, &sections[i]);
            y += section_height(layout, sections[i].lines);
        }
    }
}

// Returns how much lower the sections begin for it.
static float
draw_headline(struct page *page, const struct layout *layout,
              const char *headline)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float width = layout->right - x;
    struct draw_text how = {.role = ROLE_H2, .token = TOKEN_INK, .lines = 1};
    float y = layout->headline_y;
    if (draw_text_width(draw, how.role, headline) > width) {
        how.role = ROLE_H3;
        how.lines = layout->headline_lines;
        y += 8.0F;
    }
    float height = draw_text(draw, x, y, width, how, headline);
    return how.lines > 1 && height > 64.0F ? 64.0F : 0.0F;
}

static bool
has_more(const struct story *story)
{
    return story->read_more_url[0] != '\0' || story->contact[0] != '\0';
}

static const char *
more_words(const struct story *story)
{
    return story->contact[0] == '\0' ? story->read_more_text : story->contact;
}

static void
draw_more(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    if (!has_more(story)) {
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
              more_words(story));
    draw->ground = TOKEN_BG;
}

// Upright: the code and whom to ask, beside them where the chain leads on.
static void
draw_more_upright(struct page *page, const struct story *story)
{
    struct draw *draw = &page->draw;
    struct links_room room = {page->grid->margin, page->grid->right, 1548.0F};
    if (has_more(story)) {
        draw_card(draw, 48.0F, 1480.0F, 584.0F, 224.0F);
        bool has_code =
            qr_draw(draw, 76.0F, 1508.0F, 168.0F, story->read_more_url);
        float x = has_code ? 280.0F : 80.0F;
        float y = has_code ? 1532.0F : 1554.0F;
        draw_line(draw, x, y, 608.0F - x,
                  (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD,
                                     .token = TOKEN_INK},
                  _("Want to know more?"));
        struct draw_text how = {.role = ROLE_BODY, .token = TOKEN_INK2};
        draw_line(draw, x, y + 42.0F, 608.0F - x, how, more_words(story));
        draw_line(draw, x, y + 82.0F, 608.0F - x, how,
                  has_code ? _("Scan with your phone") : "");
        draw->ground = TOKEN_BG;
        room.left = 656.0F;
    }
    links_draw_story(page, room, story);
}

static void
draw_whole(struct page *page, const struct layout *layout,
           const struct story *story)
{
    story_parts_draw_focus(page, story, page->grid->margin, layout->focus_y);
    float drop = draw_headline(page, layout, story->headline);
    draw_sections(page, layout, layout->sections_y + drop, story);
    if (stage_is_portrait(page)) {
        draw_more_upright(page, story);
    } else {
        draw_more(page, story);
    }
}

static void
build(struct page *page, struct place place)
{
    bool is_portrait = stage_is_portrait(page);
    const struct layout *layout = is_portrait ? &portrait : &landscape;
    const struct story *story =
        snapshot_find_story(page->input->snapshot, place.item);
    stage_use_content(page);
    if (story != NULL) {
        story_parts_draw_picture(page, story, &layout->frame);
    }
    chrome_draw_top(page, words_page(PAGE_STORY),
                    story_parts_has_picture(page, story));
    stage_use_content(page);
    if (story != NULL) {
        draw_whole(page, layout, story);
    }
    float end = chrome_draw_back(page, STEPS_RIGHT);
    if (story != NULL && !is_portrait) {
        links_draw_story(page, links_find_room(page, end, STEPS_RIGHT - 456.0F),
                         story);
    }
}

PAGE_KIND(story, IN_CYCLE) = {
    .title = N_("Good stories"),
    .build = build,
    .build_enlarged = enlarged_build_story,
};
