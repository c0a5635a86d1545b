#include "pages/links.h"

#include "base/language.h"
#include "pages/stage.h"
#include "scene/button.h"

#define BUTTON_Y 952.0F
#define BUTTON_HEIGHT 88.0F
#define GAP 16.0F
#define RIGHT 1148.0F // the steps begin here

// Draw a button if it fits before `right`; returns where the next one begins.
static float
draw_link(struct page *page, float left, float right, const char *page_name,
          int64_t id, const char *label)
{
    struct draw *draw = &page->draw;
    if (left + button_width(draw, BUTTON_HEIGHT, ICON_COUNT, label) > right) {
        return left;
    }
    const char *intent =
        arena_format(&draw->scene->arena, "%s/%lld", page_name, (long long)id);
    return left +
           button_draw(draw, left, BUTTON_Y, BUTTON_HEIGHT, right - left,
                       ICON_COUNT, false, intent, label) +
           GAP;
}

void
links_draw_plan(struct page *page, float left, const struct plan *plan)
{
    left += 24.0F;
    if (plan->commitments.count > 0) {
        left = draw_link(page, left, RIGHT, "commitment",
                         plan->commitments.items[0]->id, _("Why we do it"));
    }
    if (plan->stories.count > 0) {
        draw_link(page, left, RIGHT, "story", plan->stories.items[0]->id,
                  _("The story"));
    }
}

void
links_draw_goal(struct page *page, float left, const struct goal *goal)
{
    left += 24.0F;
    if (goal->focus != NULL) {
        left = draw_link(page, left, RIGHT, "focus", goal->focus->id,
                         goal->focus->short_name);
    }
    if (goal->stories.count > 0) {
        draw_link(page, left, RIGHT, "story", goal->stories.items[0]->id,
                  _("The story"));
    }
}

void
links_draw_story(struct page *page, float left, float right,
                 const struct story *story)
{
    left += 24.0F;
    if (story->plan != NULL) {
        left = draw_link(page, left, right, "plan", story->plan->id,
                         _("The plan"));
    }
    if (story->goal != NULL) {
        draw_link(page, left, right, "goal", story->goal->id, _("The goal"));
    }
}
