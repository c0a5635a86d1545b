#include "base/language.h"
#include "pages/focus_parts.h"
#include "pages/goal_words.h"
#include "pages/words.h"
#include "scene/icon.h"

#include <math.h>

#define CARD_X 1304.0F
#define CARD_WIDTH 552.0F
#define GOALS_MAX 3
#define GOAL_PITCH 86.0F
#define STORY_Y 620.0F
#define STORY_HEIGHT 292.0F
#define PICTURE_X 344.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static void
draw_goal(struct page *page, float y, const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const char *intent = arena_format(arena, "goal/%lld", (long long)goal->id);
    if (draw_tap(draw, CARD_X, y, CARD_WIDTH, GOAL_PITCH, intent, goal->name)) {
        draw_rectangle(draw, CARD_X + 8.0F, y + 2.0F, CARD_WIDTH - 16.0F,
                       GOAL_PITCH - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_hairline(draw, CARD_X + 32.0F, CARD_X + CARD_WIDTH - 32.0F, y);
    enum status status = progress_goal_status(goal);
    mark_draw(draw, CARD_X + 52.0F, y + 43.0F, 40.0F, words_mark(status),
              words_status(status));
    const struct measurement *latest = progress_latest(goal);
    const char *value = goal_words_value_unit(
        arena, goal, latest == NULL ? (double)NAN : latest->value);
    float right = CARD_X + CARD_WIDTH - 32.0F;
    float width = fminf(draw_text_width(draw, ROLE_H4, value), 240.0F);
    float room = right - width - 16.0F - (CARD_X + 90.0F);
    draw_line(
        draw, CARD_X + 90.0F, y + 7.0F, room,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        goal->name);
    draw_line(draw, CARD_X + 90.0F, y + 43.0F, room, quiet,
              status == STATUS_NEW ? _("Not measured yet")
                                   : words_status(status));
    draw_line(draw, right - width, y + 17.0F, width + 1.0F,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK}, value);
    draw->ground = TOKEN_SURFACE;
}

void
focus_parts_draw_goals(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    draw_card(draw, CARD_X, 240.0F, CARD_WIDTH, 348.0F);
    draw_line(draw, CARD_X + 32.0F, 260.0F, 300.0F,
              (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK},
              _("Goals"));
    size_t count = focus->goals.count;
    if (count == 0) {
        draw_line(draw, CARD_X + 32.0F, 340.0F, 488.0F, quiet,
                  _("No goals yet"));
    }
    if (count > GOALS_MAX) {
        size_t more = count - GOALS_MAX;
        struct draw_text how = quiet;
        how.align = ALIGN_RIGHT;
        draw_line(draw, CARD_X + 332.0F, 264.0F, 188.0F, how,
                  arena_format(&draw->scene->arena,
                               ngettext("+%zu goal", "+%zu goals", more),
                               more));
        count = GOALS_MAX;
    }
    for (size_t i = 0; i < count; i++) {
        draw_goal(page, 320.0F + GOAL_PITCH * (float)i, focus->goals.items[i]);
    }
    draw->ground = TOKEN_BG;
}

// The card's corners are round on the picture's right side only: the left one
// lies under a strip of the card itself.
static void
draw_picture(struct draw *draw, const struct story *story)
{
    if (story->picture == NULL || story->picture->content == NULL) {
        return;
    }
    float x = CARD_X + PICTURE_X;
    scene_add_picture(draw->scene, x - RADIUS_CARD, STORY_Y,
                      CARD_WIDTH - PICTURE_X + RADIUS_CARD, STORY_HEIGHT,
                      (struct scene_picture){.id = story->picture->id,
                                             .version = story->picture->version,
                                             .center_x = 0.7F,
                                             .center_y = 0.5F,
                                             .radius_px = RADIUS_CARD,
                                             .words = story->picture_alt});
    draw_rectangle(draw, x - RADIUS_CARD, STORY_Y, RADIUS_CARD, STORY_HEIGHT,
                   0.0F, TOKEN_SURFACE);
}

void
focus_parts_draw_story(struct page *page, const struct focus *focus)
{
    struct draw *draw = &page->draw;
    draw_card(draw, CARD_X, STORY_Y, CARD_WIDTH, STORY_HEIGHT);
    float x = CARD_X + 32.0F;
    if (focus->stories.count == 0) {
        draw_line(draw, x, STORY_Y + 24.0F, 488.0F, quiet, _("Latest story"));
        draw_text(draw, x, STORY_Y + 68.0F, 488.0F,
                  (struct draw_text){
                      .role = ROLE_H5_MEDIUM, .token = TOKEN_INK, .lines = 2},
                  _("No story told yet. Who has one?"));
        draw->ground = TOKEN_BG;
        return;
    }
    const struct story *story = focus->stories.items[0];
    const char *intent =
        arena_format(&draw->scene->arena, "story/%lld", (long long)story->id);
    if (draw_tap(draw, CARD_X, STORY_Y, CARD_WIDTH, STORY_HEIGHT, intent,
                 story->headline)) {
        draw_rectangle(draw, CARD_X, STORY_Y, CARD_WIDTH, STORY_HEIGHT,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_picture(draw, story);
    draw_line(draw, x, STORY_Y + 24.0F, 300.0F, quiet, _("Latest story"));
    draw_text(
        draw, x, STORY_Y + 68.0F, 296.0F,
        (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK, .lines = 3},
        story->headline);
    float taken = draw_line(
        draw, x, STORY_Y + STORY_HEIGHT - 70.0F, 260.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        _("Read it"));
    icon_draw(draw, x + taken + 10.0F, STORY_Y + STORY_HEIGHT - 67.0F, 30.0F,
              ICON_NEXT, 3.0F, TOKEN_INK);
    draw->ground = TOKEN_BG;
}
