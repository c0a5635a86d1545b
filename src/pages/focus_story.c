#include "base/language.h"
#include "pages/focus_parts.h"
#include "pages/stage.h"
#include "pages/story_parts.h"
#include "scene/icon.h"

// How the words lie on the card.
struct layout {
    float label_y, headline_y, way_y;
    float width; // up to the picture
    int lines;   // of the headline
};

static const struct layout landscape = {24.0F, 68.0F, 222.0F, 296.0F, 3};
static const struct layout portrait = {18.0F, 54.0F, 148.0F, 596.0F, 2};

#define PICTURE_GAP 16.0F // from the words
#define STRIP 2.0F // how far the strip stands out: a picture has whole pixels

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

// The card's corners are round on the picture's right side only: the left one
// lies under a strip of the card itself.
static void
draw_picture(struct draw *draw, const struct focus_card *card, float left,
             const struct story *story)
{
    float x = left - RADIUS_CARD;
    scene_add_picture(draw->scene, x, card->y, card->x + card->width - x,
                      card->height,
                      (struct scene_picture){.id = story->picture->id,
                                             .version = story->picture->version,
                                             .center_x = 0.7F,
                                             .center_y = 0.5F,
                                             .radius_px = RADIUS_CARD,
                                             .words = story->picture_alt});
    draw_rectangle(draw, x - STRIP, card->y, RADIUS_CARD + STRIP, card->height,
                   0.0F, draw->ground);
}

static void
draw_none(struct draw *draw, const struct focus_card *card,
          const struct layout *layout)
{
    float x = card->x + SPACE_CARD;
    float room = card->width - 2.0F * SPACE_CARD;
    draw_line(draw, x, card->y + layout->label_y, room, quiet,
              _("Latest story"));
    draw_text(draw, x, card->y + layout->headline_y, room,
              (struct draw_text){
                  .role = ROLE_H5_MEDIUM, .token = TOKEN_INK, .lines = 2},
              _("No story told yet. Who has one?"));
}

static void
draw_words(struct draw *draw, float x, float y, float width,
           const struct layout *layout, const struct story *story)
{
    draw_line(draw, x, y + layout->label_y, width, quiet, _("Latest story"));
    draw_text(draw, x, y + layout->headline_y, width,
              (struct draw_text){
                  .role = ROLE_H5, .token = TOKEN_INK, .lines = layout->lines},
              story->headline);
    float taken = draw_line(
        draw, x, y + layout->way_y, 260.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        _("Read it"));
    icon_draw(draw, x + taken + 10.0F, y + layout->way_y + 3.0F, 30.0F,
              ICON_NEXT, 3.0F, TOKEN_INK);
}

static void
draw_story(struct page *page, const struct focus_card *card,
           const struct layout *layout, const struct story *story)
{
    struct draw *draw = &page->draw;
    float x = card->x + SPACE_CARD;
    float width = card->width - 2.0F * SPACE_CARD;
    const char *intent =
        arena_format(&draw->scene->arena, "story/%lld", (long long)story->id);
    if (draw_tap(draw, card->x, card->y, card->width, card->height, intent,
                 story->headline)) {
        draw_rectangle(draw, card->x, card->y, card->width, card->height,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (story_parts_has_picture(page, story)) {
        width = layout->width;
        draw_picture(draw, card, x + width + PICTURE_GAP, story);
    }
    draw_words(draw, x, card->y, width, layout, story);
}

void
focus_parts_draw_story(struct page *page, const struct focus *focus,
                       const struct focus_card *card)
{
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    draw_card(draw, card->x, card->y, card->width, card->height);
    if (focus->stories.count == 0) {
        draw_none(draw, card, layout);
    } else {
        draw_story(page, card, layout, focus->stories.items[0]);
    }
    draw->ground = TOKEN_BG;
}
