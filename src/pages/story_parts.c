#include "pages/story_parts.h"

#include "pages/stage.h"
#include "scene/compass.h"

// The point kept when cropped: the motifs stand on the right.
#define KEPT_X 0.8F
#define KEPT_Y 0.5F

static void
draw_stand_in(struct page *page, float left, float y)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct stage_edges edges = stage_find_edges(page);
    struct compass compass = {
        .x = (left + edges.right) / 2.0F,
        .y = y,
        .radius = 208.0F,
        .count = snapshot->compass_count < 2 ? 4 : snapshot->compass_count,
        .bearing = -1,
        .is_empty = true,
    };
    compass_draw(&page->draw, &compass);
}

void
story_parts_draw_picture(struct page *page, const struct story *story,
                         float left, float fade, float stand_in_y)
{
    struct draw *draw = &page->draw;
    if (story->picture == NULL || story->picture->content == NULL) {
        draw_stand_in(page, left, stand_in_y);
        return;
    }
    struct stage_edges edges = stage_find_edges(page);
    float height = edges.bottom - edges.top;
    scene_add_picture(draw->scene, left, edges.top, edges.right - left, height,
                      (struct scene_picture){.id = story->picture->id,
                                             .version = story->picture->version,
                                             .center_x = KEPT_X,
                                             .center_y = KEPT_Y,
                                             .words = story->picture_alt});
    scene_add_fade(draw->scene, left, edges.top, fade, height,
                   (struct scene_fade){.from_alpha = 255, .to_alpha = 0},
                   draw_color(draw, TOKEN_BG));
}

void
story_parts_draw_focus(struct page *page, const struct story *story, float x,
                       float y)
{
    const struct focus *focus = story->focus;
    struct draw *draw = &page->draw;
    if (focus == NULL) {
        return;
    }
    const char *intent =
        arena_format(&draw->scene->arena, "focus/%lld", (long long)focus->id);
    float width =
        56.0F + draw_text_width(draw, ROLE_BODY_L_MEDIUM, focus->name);
    if (draw_tap(draw, x - 12.0F, y - 8.0F, width + 24.0F, 64.0F, intent,
                 focus->name)) {
        draw_rectangle(draw, x - 12.0F, y - 6.0F, width + 24.0F, 60.0F, 30.0F,
                       TOKEN_SUNKEN);
    }
    compass_draw_focus(draw, x + 20.0F, y + 24.0F, 40.0F, focus->sector,
                       page->input->snapshot->compass_count);
    draw_line(
        draw, x + 56.0F, y + 4.0F, 700.0F,
        (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
        focus->name);
}
