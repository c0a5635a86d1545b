#include "paint/painter.h"

#include "base/log.h"
#include "base/memory.h"
#include "paint/blend.h"
#include "paint/raster.h"
#include "paint/rounded.h"
#include "paint/stencil.h"

#include <stdlib.h>

struct painter {
    struct fonts *fonts;
    struct pictures *pictures;
    struct raster raster;
    struct clip awaited; // empty: none
    struct log_state refused;
};

// What one call draws on.
struct canvas {
    struct painter *painter;
    struct pixels pixels;
    struct clip clip;
};

struct painter *
painter_create(struct fonts *fonts, struct pictures *pictures)
{
    struct painter *painter = memory_allocate(sizeof *painter);
    painter->fonts = fonts;
    painter->pictures = pictures;
    return painter;
}

void
painter_destroy(struct painter *painter)
{
    if (painter) {
        raster_destroy(&painter->raster);
        free(painter);
    }
}

static struct clip
to_clip(struct box box)
{
    return (struct clip){box.x, box.y, box.x + box.width, box.y + box.height};
}

static bool
is_empty(struct clip clip)
{
    return clip.left >= clip.right || clip.top >= clip.bottom;
}

static struct clip
intersect(struct clip left, struct clip right)
{
    return (struct clip){
        .left = left.left > right.left ? left.left : right.left,
        .top = left.top > right.top ? left.top : right.top,
        .right = left.right < right.right ? left.right : right.right,
        .bottom = left.bottom < right.bottom ? left.bottom : right.bottom,
    };
}

static struct clip
join(struct clip left, struct clip right)
{
    if (is_empty(left)) {
        return right;
    }
    return (struct clip){
        .left = left.left < right.left ? left.left : right.left,
        .top = left.top < right.top ? left.top : right.top,
        .right = left.right > right.right ? left.right : right.right,
        .bottom = left.bottom > right.bottom ? left.bottom : right.bottom,
    };
}

static uint32_t *
find_pixel(struct pixels pixels, int x, int y)
{
    return pixels.data + (ptrdiff_t)y * pixels.stride + x;
}

static void
draw_background(const struct canvas *canvas, struct color color)
{
    struct clip clip = canvas->clip;
    for (int y = clip.top; y < clip.bottom; y++) {
        blend_run(find_pixel(canvas->pixels, clip.left, y),
                  clip.right - clip.left, color_to_rgb(color), BLEND_FULL);
    }
}

static bool
draw_fill(const struct canvas *canvas, const struct scene_command *command)
{
    return raster_fill(&canvas->painter->raster, canvas->pixels, canvas->clip,
                       command->path, color_to_rgb(command->color),
                       command->color.alpha);
}

static bool
draw_stroke(const struct canvas *canvas, const struct scene_command *command)
{
    return raster_stroke(&canvas->painter->raster, canvas->pixels, canvas->clip,
                         command->path, &command->as.stroke,
                         color_to_rgb(command->color), command->color.alpha);
}

static int
scale_alpha(uint8_t alpha, uint8_t by)
{
    return (alpha * by + 127) / 255;
}

static bool
draw_fade(const struct canvas *canvas, const struct scene_command *command)
{
    const struct scene_fade *fade = &command->as.fade;
    uint8_t alpha = command->color.alpha;
    return raster_fade(&canvas->painter->raster, canvas->pixels, canvas->clip,
                       to_clip(command->box), fade->is_vertical,
                       color_to_rgb(command->color),
                       scale_alpha(fade->from_alpha, alpha),
                       scale_alpha(fade->to_alpha, alpha));
}

// Words stand so that the font's box is centred in the line box (design.md 3);
// an odd pixel goes below, also where the box is the smaller of the two.
static void
draw_text(const struct canvas *canvas, const struct scene_command *command)
{
    struct fonts_run run =
        fonts_render(canvas->painter->fonts, &command->as.text);
    int x = command->box.x;
    int air = command->box.height - run.font_height;
    int y = command->box.y + (air - (air & 1)) / 2 + run.top;
    struct clip ink = {x, y, x + run.width, y + run.height};
    struct clip clip =
        intersect(ink, intersect(canvas->clip, to_clip(scene_reach(command))));
    for (int row = clip.top; row < clip.bottom && clip.left < clip.right;
         row++) {
        const uint8_t *mask =
            run.coverage + (ptrdiff_t)(row - y) * run.width + (clip.left - x);
        stencil_row(find_pixel(canvas->pixels, clip.left, row), mask,
                    clip.right - clip.left, color_to_rgb(command->color),
                    command->color.alpha);
    }
}

static struct picture_view
find_picture(struct painter *painter, const struct scene_command *command)
{
    const struct scene_picture *picture = &command->as.picture;
    struct picture_wish wish = {
        .id = picture->id,
        .version = picture->version,
        .width = command->box.width,
        .height = command->box.height,
        .center_x = picture->center_x,
        .center_y = picture->center_y,
    };
    return pictures_find(painter->pictures, &wish);
}

static void
draw_picture(const struct canvas *canvas, const struct scene_command *command)
{
    const struct scene_picture *picture = &command->as.picture;
    struct painter *painter = canvas->painter;
    struct box box = command->box;
    if (!painter->pictures) {
        return;
    }
    struct picture_view view = find_picture(painter, command);
    if (view.state == PICTURE_WAITING) {
        painter->awaited = join(painter->awaited, to_clip(box));
    } else if (view.state == PICTURE_READY) {
        struct pixels from = {.data = (uint32_t *)view.data,
                              .width = box.width,
                              .height = box.height,
                              .stride = view.stride};
        rounded_copy(canvas->pixels, canvas->clip, box.x, box.y, from,
                     picture->radius_px);
    }
}

static bool
draw_command(const struct canvas *canvas, const struct scene_command *command)
{
    switch (command->kind) {
    case SCENE_FILL:
        return draw_fill(canvas, command);
    case SCENE_STROKE:
        return draw_stroke(canvas, command);
    case SCENE_FADE:
        return draw_fade(canvas, command);
    case SCENE_TEXT:
        draw_text(canvas, command);
        return true;
    case SCENE_PICTURE:
        draw_picture(canvas, command);
        return true;
    case SCENE_MARK:
    case SCENE_TAP:
        return true;
    }
    return true;
}

static bool
prepare_raster(struct raster *raster, struct pixels pixels)
{
    if (raster->width >= pixels.width && raster->height >= pixels.height) {
        return true;
    }
    raster_destroy(raster);
    return raster_init(raster, pixels.width, pixels.height);
}

void
painter_draw(struct painter *painter, const struct scene *scene,
             struct pixels pixels, struct box clip)
{
    struct clip whole = {0, 0, pixels.width, pixels.height};
    struct canvas canvas = {.painter = painter,
                            .pixels = pixels,
                            .clip = intersect(to_clip(clip), whole)};
    if (is_empty(canvas.clip) || !prepare_raster(&painter->raster, pixels)) {
        return;
    }
    draw_background(&canvas, scene->background);
    for (size_t i = 0; i < scene->count; i++) {
        const struct scene_command *command = &scene->commands[i];
        struct clip reach = to_clip(scene_reach(command));
        if (!is_empty(intersect(canvas.clip, reach)) &&
            !draw_command(&canvas, command)) {
            log_state_warn(&painter->refused,
                           "a shape was left out: too large or too complex");
        }
    }
}

void
painter_expect(struct painter *painter, const struct scene *scene)
{
    for (size_t i = 0; painter->pictures && i < scene->count; i++) {
        if (scene->commands[i].kind == SCENE_PICTURE) {
            (void)find_picture(painter, &scene->commands[i]);
        }
    }
}

struct box
painter_take_awaited(struct painter *painter)
{
    struct clip awaited = painter->awaited;
    painter->awaited = (struct clip){0};
    return (struct box){awaited.left, awaited.top, awaited.right - awaited.left,
                        awaited.bottom - awaited.top};
}
