#include "pages/links.h"

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/stage.h"
#include "scene/button.h"

#define BUTTON_Y 952.0F
#define BUTTON_HEIGHT 88.0F
#define GAP 16.0F
#define AIR 24.0F // after the way back
#define LINKS_MAX 2

struct link_button {
    const char *intent;
    const char *label;
    float width;
};

struct links {
    struct links_room room;
    struct link_button items[LINKS_MAX];
    size_t count;
    float width; // of all with the gaps between them
};

struct links_room
links_find_room(const struct page *page, float left, float right)
{
    return (struct links_room){left + AIR, right - chrome_sizes_width(page),
                               BUTTON_Y};
}

static void
add(struct page *page, struct links *links, const char *page_name, int64_t id,
    const char *label)
{
    struct draw *draw = &page->draw;
    float width = button_width(draw, BUTTON_HEIGHT, ICON_COUNT, label);
    float all = links->width + (links->count > 0 ? GAP : 0.0F) + width;
    if (all > links->room.right - links->room.left) {
        return;
    }
    links->width = all;
    links->items[links->count++] = (struct link_button){
        arena_format(&draw->scene->arena, "%s/%lld", page_name, (long long)id),
        label, width};
}

static void
draw_all(struct page *page, const struct links *links)
{
    float x = stage_is_portrait(page) ? links->room.right - links->width
                                      : links->room.left;
    for (size_t i = 0; i < links->count; i++) {
        const struct link_button *item = &links->items[i];
        button_draw(&page->draw, x, links->room.y, BUTTON_HEIGHT, item->width,
                    ICON_COUNT, false, item->intent, item->label);
        x += item->width + GAP;
    }
}

void
links_draw_plan(struct page *page, struct links_room room,
                const struct plan *plan)
{
    struct links links = {.room = room};
    if (plan->commitments.count > 0) {
        add(page, &links, "commitment", plan->commitments.items[0]->id,
            _("Why we do it"));
    }
    if (plan->stories.count > 0) {
        add(page, &links, "story", plan->stories.items[0]->id, _("The story"));
    }
    draw_all(page, &links);
}

void
links_draw_goal(struct page *page, struct links_room room,
                const struct goal *goal)
{
    struct links links = {.room = room};
    if (goal->focus != NULL) {
        add(page, &links, "focus", goal->focus->id, goal->focus->short_name);
    }
    if (goal->stories.count > 0) {
        add(page, &links, "story", goal->stories.items[0]->id, _("The story"));
    }
    draw_all(page, &links);
}

void
links_draw_story(struct page *page, struct links_room room,
                 const struct story *story)
{
    struct links links = {.room = room};
    if (story->plan != NULL) {
        add(page, &links, "plan", story->plan->id, _("The plan"));
    }
    if (story->goal != NULL) {
        add(page, &links, "goal", story->goal->id, _("The goal"));
    }
    draw_all(page, &links);
}

void
links_draw_commitment(struct page *page, struct links_room room,
                      const struct commitment *commitment)
{
    struct links links = {.room = room};
    for (size_t i = 0; i < commitment->goals.count && i < LINKS_MAX; i++) {
        const struct goal *goal = commitment->goals.items[i];
        add(page, &links, "goal", goal->id, goal->name);
    }
    draw_all(page, &links);
}
