#include "pages/fitting_corner.h"

#include "base/language.h"
#include "scene/icon.h"

#define TARGET_RADIUS 60.0F
#define TARGET_ARM 84.0F

struct path_point
page_fitting_corner(const struct scene *scene, size_t corner)
{
    float inset = FITTING_CORNER_INSET * scene->scale;
    bool is_right = corner == 1 || corner == 2;
    bool is_low = corner >= 2;
    return (struct path_point){is_right ? (float)scene->width - inset : inset,
                               is_low ? (float)scene->height - inset : inset};
}

static void
draw_words(struct draw *draw, size_t corner, float x, float y, const char *said,
           enum token token)
{
    bool is_low = corner >= 2;
    float drop = is_low ? -TARGET_ARM - 56.0F : TARGET_ARM + 20.0F;
    draw_line(draw, x - 104.0F, y + drop, 208.0F,
              (struct draw_text){ROLE_BODY_SEMIBOLD, token, ALIGN_CENTER, 1},
              said);
}

void
fitting_corner_draw(struct draw *draw, const struct page_fitting *view,
                    size_t corner)
{
    struct arena *arena = &draw->scene->arena;
    struct path_point at = page_fitting_corner(draw->scene, corner);
    float x = (at.x - draw->scene->origin_x) / draw->scene->scale;
    float y = (at.y - draw->scene->origin_y) / draw->scene->scale;
    bool is_hit = corner < view->corner;
    bool is_now = corner == view->corner;
    enum token token = is_hit   ? TOKEN_SEA
                       : is_now ? TOKEN_HEATHER
                                : TOKEN_LINE3;
    draw_disc(draw, x, y, TARGET_RADIUS, TOKEN_SURFACE);
    draw_ring(draw, x, y, TARGET_RADIUS, is_now ? 8.0F : 4.0F, token);
    for (int i = 0; i < 4; i++) {
        struct path_point from =
            path_polar(x, y, TARGET_RADIUS, 90.0F * (float)i);
        struct path_point to = path_polar(x, y, TARGET_ARM, 90.0F * (float)i);
        draw_segment(draw, from.x, from.y, to.x, to.y, 4.0F, STROKE_ROUND,
                     token);
    }
    draw_disc(draw, x, y, is_hit ? 26.0F : is_now ? 14.0F : 8.0F, token);
    if (is_hit) {
        icon_draw(draw, x - 17.0F, y - 17.0F, 34.0F, ICON_CHECK, 4.0F,
                  TOKEN_ON_SEA);
        draw_words(draw, corner, x, y,
                   arena_format(arena, _("%d mm"), view->error_mm[corner]),
                   TOKEN_INK);
    } else if (is_now) {
        draw_words(draw, corner, x, y,
                   view->missed_mm > 0
                       ? arena_format(arena, _("%d mm, again"), view->missed_mm)
                       : _("Touch here"),
                   TOKEN_HEATHER);
    }
}
