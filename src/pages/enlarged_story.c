#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/story_parts.h"

#define AIR 24.0F
#define PICTURE_WIDTH 640.0F
#define PICTURE_HEIGHT 480.0F // upright
#define KEPT_X 0.7F
#define KEPT_Y 0.5F
#define SECTIONS 3

static const struct draw_text headline = {ROLE_H1, TOKEN_INK, 0, 4};
static const struct draw_text name = {ROLE_H5, TOKEN_INK, 0, 2};
static const struct draw_text plain = {ROLE_LEAD, TOKEN_INK, 0, 20};

// A picture as a card of its own: words never stand on it.
static void
draw_picture(struct enlarged *room, const struct story *story)
{
    struct page *page = room->page;
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    if (!story_parts_has_picture(page, story)) {
        return;
    }
    float width = is_portrait ? room->width : PICTURE_WIDTH;
    float height = is_portrait ? PICTURE_HEIGHT : room->bottom - room->y;
    scene_add_picture(draw->scene, room->x + room->width - width, room->y,
                      width, height,
                      (struct scene_picture){
                          .id = story->picture->id,
                          .version = story->picture->version,
                          .center_x = KEPT_X,
                          .center_y = KEPT_Y,
                          .radius_px = RADIUS_CARD * draw->scene->scale,
                          .words = story->picture_alt,
                      });
    if (is_portrait) {
        room->y += height + AIR;
    } else {
        room->width -= width + 2.0F * AIR;
    }
}

void
enlarged_build_stories(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct story *story = snapshot_find_story(snapshot, place.item);
    if (story == NULL && snapshot->shown_stories.count > 0) {
        story = snapshot->shown_stories.items[0];
    }
    struct enlarged room = enlarged_begin(page, false);
    if (story != NULL) {
        draw_picture(&room, story);
        enlarged_open_card(&room,
                           arena_format(&page->draw.scene->arena, "story/%lld",
                                        (long long)story->id),
                           story->headline);
        enlarged_say(&room, headline, story->headline);
        enlarged_skip(&room, AIR);
        enlarged_say(&room, plain, story->teaser);
        page->draw.ground = TOKEN_BG;
    }
    chrome_draw_tabs(page, PAGE_STORIES, false);
}

// What came of it first: whoever reads no further has read that. A section
// that has no room on one screen takes several.
static void
say_section(struct enlarged *room, const struct story *story,
            struct nav_part part)
{
    const char *labels[SECTIONS] = {_("The result"), _("The solution"),
                                    _("The challenge")};
    const char *words[SECTIONS] = {story->result, story->solution,
                                   story->challenge};
    bool is_largest = room->page->input->style->step_percent >= 200;
    size_t index = part.group - NAV_GROUP_FIRST;
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK2, 0, 1},
                 labels[index]);
    enlarged_skip(room, 8.0F);
    enlarged_say_passage(
        room, plain.role,
        passage_find(words[index],
                     is_largest ? PASSAGE_SECTION : PASSAGE_LARGE_SECTION,
                     part.first));
}

void
enlarged_build_story(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct story *story =
        snapshot_find_story(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (story != NULL) {
        if (stage_is_portrait(page)) {
            draw_picture(&room, story);
        }
        enlarged_open_card(&room, NULL, NULL);
        enlarged_say(&room, name, story->headline);
        enlarged_skip(&room, AIR);
        say_section(&room, story, part);
        page->draw.ground = TOKEN_BG;
    }
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}
