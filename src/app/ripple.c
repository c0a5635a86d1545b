#include "app/ripple.h"

#define DURATION_MS 250
#define RADIUS 48.0F
#define ALPHA 102.0F // 0.4
#define STROKE 6.0F

void
ripple_begin(struct ripple *ripple, int x, int y, int64_t now_ms)
{
    *ripple =
        (struct ripple){.x = x, .y = y, .began_ms = now_ms, .is_running = true};
}

static void
add_circle(const struct ripple *ripple, struct scene *scene, struct color color,
           float radius)
{
    struct path path = {0};

    path_add_circle(&path, ((float)ripple->x - scene->origin_x) / scene->scale,
                    ((float)ripple->y - scene->origin_y) / scene->scale,
                    radius);
    scene_add_stroke(scene, &path, (struct stroke){.width = STROKE}, color);
    path_destroy(&path);
}

void
ripple_add(struct ripple *ripple, struct scene *scene,
           const struct style *style, int64_t now_ms)
{
    float share = (float)(now_ms - ripple->began_ms) / (float)DURATION_MS;

    ripple->is_running = ripple->is_running && share < 1.0F;
    if (!ripple->is_running || share <= 0.0F)
        return;
    add_circle(ripple, scene,
               color_with_alpha(style->colors[TOKEN_HEATHER],
                                (uint8_t)(ALPHA * (1.0F - share))),
               RADIUS * share);
}
