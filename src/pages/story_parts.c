#include "pages/story_parts.h"

#include "pages/stage.h"
#include "scene/compass.h"

#include <math.h>

// The point kept when cropped: the motifs stand on the right.
#define KEPT_X 0.8F
#define KEPT_Y 0.5F
#define FOCUS_WORDS_MAX 700.0F

static bool
is_broken(const struct page *page, const struct picture *picture)
{
    const struct page_pictures *pictures = &page->input->pictures;
    return pictures->is_broken != NULL &&
           pictures->is_broken(pictures->context, picture->id,
                               picture->version);
}

bool
story_parts_has_picture(const struct page *page, const struct story *story)
{
    return story != NULL && story->picture != NULL &&
           story->picture->content != NULL &&
           page->input->style->theme != THEME_CONTRAST &&
           !is_broken(page, story->picture);
}

static void
draw_stand_in(struct page *page, const struct story_frame *frame)
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct stage_edges edges = stage_find_edges(page);
    float x = stage_is_portrait(page) ? page->grid->width / 2.0F
                                      : (frame->edge + edges.right) / 2.0F;
    compass_draw_unset(
        &page->draw, x, frame->stand_in_y, frame->stand_in_radius,
        snapshot->compass_count < 2 ? 4 : snapshot->compass_count);
}

static void
draw_fade(struct page *page, const struct story_frame *frame)
{
    struct draw *draw = &page->draw;
    struct stage_edges edges = stage_find_edges(page);
    struct color color = draw_color(draw, TOKEN_BG);
    if (stage_is_portrait(page)) {
        scene_add_fade(
            draw->scene, edges.left, frame->edge - frame->fade,
            edges.right - edges.left, frame->fade,
            (struct scene_fade){.to_alpha = 255, .is_vertical = true}, color);
    } else {
        scene_add_fade(draw->scene, frame->edge, edges.top, frame->fade,
                       edges.bottom - edges.top,
                       (struct scene_fade){.from_alpha = 255}, color);
    }
}

void
story_parts_draw_picture(struct page *page, const struct story *story,
                         const struct story_frame *frame)
{
    if (!story_parts_has_picture(page, story)) {
        draw_stand_in(page, frame);
        return;
    }
    struct stage_edges edges = stage_find_edges(page);
    bool is_portrait = stage_is_portrait(page);
    float left = is_portrait ? edges.left : frame->edge;
    float bottom = is_portrait ? frame->edge : edges.bottom;
    scene_add_picture(page->draw.scene, left, edges.top, edges.right - left,
                      bottom - edges.top,
                      (struct scene_picture){.id = story->picture->id,
                                             .version = story->picture->version,
                                             .center_x = KEPT_X,
                                             .center_y = KEPT_Y,
                                             .words = story->picture_alt});
    draw_fade(page, frame);
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
    float words = fminf(draw_text_width(draw, ROLE_BODY_L_MEDIUM, focus->name),
                        FOCUS_WORDS_MAX);
    float width = 56.0F + words;
    if (draw_tap(draw, x - 12.0F, y - 8.0F, width + 24.0F, 64.0F, intent,
                 focus->name)) {
        draw_rectangle(draw, x - 12.0F, y - 6.0F, width + 24.0F, 60.0F, 30.0F,
                       TOKEN_SUNKEN);
    }
    compass_draw_focus(draw, x + 20.0F, y + 24.0F, 40.0F, focus->sector,
                       page->input->snapshot->compass_count);
    draw_line(
        draw, x + 56.0F, y + 4.0F, words + 1.0F,
        (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
        focus->name);
}
