#include "base/language.h"
#include "pages/stage.h"
#include "pages/stakeholder_parts.h"
#include "pages/story_parts.h"
#include "scene/compass.h"
#include "scene/icon.h"

#define PICTURE_HEIGHT 300.0F
#define PICTURE_WIDTH 440.0F // upright, at the left of the card
#define CALL_HEIGHT 140.0F
#define STAND_IN 104.0F // the radius of the empty compass
#define KEPT_X 0.7F
#define KEPT_Y 0.5F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static const struct story *
newer(const struct story *left, const struct story_list *stories)
{
    const struct story *right = stories->count > 0 ? stories->items[0] : NULL;
    if (left == NULL || right == NULL) {
        return left == NULL ? right : left;
    }
    if (left->publish_from != right->publish_from) {
        return left->publish_from > right->publish_from ? left : right;
    }
    return left->id > right->id ? left : right;
}

static const struct story *
find_story(const struct stakeholder *stakeholder)
{
    const struct story *story = NULL;
    for (size_t i = 0; i < stakeholder->promise_count; i++) {
        const struct goal *goal = stakeholder->promises[i].goal;
        if (goal != NULL) {
            story = newer(story, &goal->stories);
        }
    }
    for (size_t i = 0; i < stakeholder->plans.count; i++) {
        story = newer(story, &stakeholder->plans.items[i]->stories);
    }
    return story;
}

static void
draw_stand_in(struct page *page, float x, float y)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct compass compass = {
        .x = x,
        .y = y,
        .radius = STAND_IN,
        .count = snapshot->compass_count < 2 ? 4 : snapshot->compass_count,
        .bearing = -1,
        .is_empty = true,
    };
    compass_draw(&page->draw, &compass);
}

// Its corners are round towards the card's own: the others lie under a strip
// of the card.
static void
draw_picture(struct page *page, const struct stakeholder_card *card,
             const struct story *story)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float width = is_portrait ? PICTURE_WIDTH : card->width;
    float height = is_portrait ? card->height : PICTURE_HEIGHT;
    if (story == NULL || !story_parts_has_picture(page, story)) {
        draw_stand_in(page, card->x + width / 2.0F, card->y + height / 2.0F);
        return;
    }
    struct scene_picture picture = {.id = story->picture->id,
                                    .version = story->picture->version,
                                    .center_x = KEPT_X,
                                    .center_y = KEPT_Y,
                                    .radius_px = RADIUS_CARD,
                                    .words = story->picture_alt};
    float out = RADIUS_CARD;
    scene_add_picture(draw->scene, card->x, card->y,
                      is_portrait ? width + out : width,
                      is_portrait ? height : height + out, picture);
    if (is_portrait) {
        draw_rectangle(draw, card->x + width, card->y, out, height, 0.0F,
                       draw->ground);
    } else {
        draw_rectangle(draw, card->x, card->y + height, width, out, 0.0F,
                       draw->ground);
    }
}

static void
draw_words(struct page *page, float x, float y, float width,
           const struct story *story)
{
    struct draw *draw = &page->draw;
    draw_line(draw, x, y, width, quiet, _("Latest story"));
    draw_text(
        draw, x, y + 40.0F, width,
        (struct draw_text){.role = story == NULL ? ROLE_H5_MEDIUM : ROLE_H5,
                           .token = TOKEN_INK,
                           .lines = 3},
        story == NULL ? _("No story told yet. Who has one?") : story->headline);
}

static void
draw_call(struct page *page, float x, float y, float width)
{
    struct draw *draw = &page->draw;
    const struct strategy *strategy = page->input->snapshot->strategy;
    if (strategy == NULL || strategy->help_phone[0] == '\0') {
        return;
    }
    draw_hairline(draw, x, x + width, y);
    icon_draw(draw, x, y + 16.0F, 40.0F, ICON_PHONE, 3.0F, TOKEN_INK);
    draw_line(
        draw, x + 56.0F, y + 16.0F, width - 56.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        strategy->help_phone);
    draw_line(draw, x, y + 66.0F, width, quiet, strategy->organisation);
}

void
stakeholder_parts_draw_story(struct page *page,
                             const struct stakeholder *stakeholder,
                             const struct stakeholder_card *card)
{
    struct draw *draw = &page->draw;
    const struct story *story = find_story(stakeholder);
    bool is_portrait = stage_is_portrait(page);
    draw_card(draw, card->x, card->y, card->width, card->height);
    if (story != NULL) {
        const char *intent = arena_format(&draw->scene->arena, "story/%lld",
                                          (long long)story->id);
        if (draw_tap(draw, card->x, card->y, card->width, card->height, intent,
                     story->headline)) {
            draw_rectangle(draw, card->x, card->y, card->width, card->height,
                           RADIUS_CARD, TOKEN_SUNKEN);
            draw->ground = TOKEN_SUNKEN;
        }
    }
    draw_picture(page, card, story);
    float x = card->x + (is_portrait ? PICTURE_WIDTH : 0.0F) + SPACE_CARD;
    float y = card->y + (is_portrait ? 0.0F : PICTURE_HEIGHT) + 24.0F;
    float width = card->x + card->width - SPACE_CARD - x;
    draw_words(page, x, y, width, story);
    draw_call(page, x, card->y + card->height - CALL_HEIGHT, width);
    draw->ground = TOKEN_BG;
}
