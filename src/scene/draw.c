#include "scene/draw.h"

#include "scene/text_layout.h"

#include <math.h>
#include <string.h>

struct color
draw_color(const struct draw *draw, enum token token)
{
    return draw->style->colors[token];
}

static int
to_pixels(const struct draw *draw, float length)
{
    return (int)lroundf(length * draw->scene->scale);
}

static struct text_spec
spec_for(const struct draw *draw, enum type_role role, float width, int lines)
{
    const struct type *type = &draw->style->types[role];
    return (struct text_spec){
        .face = type->face,
        .size_px = to_pixels(draw, type->size),
        .has_fixed_digits = type->has_fixed_digits,
        .width_px = to_pixels(draw, width),
        .line_limit = lines < 1 ? 1 : (size_t)lines,
    };
}

static float
align_offset(enum align align, float room)
{
    return align == ALIGN_RIGHT    ? room
           : align == ALIGN_CENTER ? room / 2.0F
                                   : 0.0F;
}

static void
add_line(struct draw *draw, float x, float y, float width, struct draw_text how,
         struct text_line line)
{
    const struct type *type = &draw->style->types[how.role];
    float taken = (float)line.width_px / draw->scene->scale;
    struct scene_text text = {
        .words = line.words,
        .face = type->face,
        .size_px = to_pixels(draw, type->size),
        .has_fixed_digits = type->has_fixed_digits,
        .is_secret = draw->is_secret,
        .ground = draw_color(draw, draw->ground),
    };
    scene_add_text(draw->scene, x + align_offset(how.align, width - taken), y,
                   taken, type->line_height, text, draw_color(draw, how.token));
}

float
draw_text(struct draw *draw, float x, float y, float width,
          struct draw_text how, const char *words)
{
    struct text_spec spec = spec_for(draw, how.role, width, how.lines);
    struct text_lines lines =
        text_layout(&draw->scene->arena, draw->metrics, spec, words);
    float height = draw->style->types[how.role].line_height;
    for (size_t i = 0; i < lines.count; i++) {
        add_line(draw, x, y + (float)i * height, width, how, lines.items[i]);
    }
    return (float)lines.count * height;
}

float
draw_line(struct draw *draw, float x, float y, float width,
          struct draw_text how, const char *words)
{
    struct text_spec spec = spec_for(draw, how.role, width, 1);
    struct text_line line =
        text_layout_line(&draw->scene->arena, draw->metrics, spec, words);
    add_line(draw, x, y, width, how, line);
    return (float)line.width_px / draw->scene->scale;
}

float
draw_text_width(const struct draw *draw, enum type_role role, const char *words)
{
    struct text_spec spec = spec_for(draw, role, 0.0F, 1);
    const struct metrics *metrics = draw->metrics;
    int width = metrics->width(metrics->context, spec.face, spec.size_px,
                               spec.has_fixed_digits, words, strlen(words));
    return (float)width / draw->scene->scale;
}

int
draw_text_lines(const struct draw *draw, float width, struct draw_text how,
                const char *words)
{
    struct text_spec spec = spec_for(draw, how.role, width, how.lines);
    struct text_lines lines =
        text_layout(&draw->scene->arena, draw->metrics, spec, words);
    return (int)lines.count;
}

void
draw_path(struct draw *draw, struct path *path, enum token token)
{
    scene_add_fill(draw->scene, path, draw_color(draw, token));
    path_destroy(path);
}

void
draw_path_stroke(struct draw *draw, struct path *path, struct stroke stroke,
                 enum token token)
{
    scene_add_stroke(draw->scene, path, stroke, draw_color(draw, token));
    path_destroy(path);
}

#define STUB_MAX 64.0F // a card with less has no room for its heading

// A panel that would reach below the floor ends there, in its own shape; what
// is too little to hold anything is left out. Returns the height left.
static float
end_on_floor(const struct draw *draw, float y, float height)
{
    const struct scene *scene = draw->scene;
    struct box box = {
        .y = (int)(scene->origin_y + y * scene->scale),
        .height = (int)ceilf(height * scene->scale),
    };
    float room = ((float)scene->floor - scene->origin_y) / scene->scale - y;
    if (scene->floor == 0 || height <= room || scene_is_backdrop(scene, box)) {
        return height;
    }
    return room < STUB_MAX ? 0.0F : room;
}

void
draw_rectangle(struct draw *draw, float x, float y, float width, float height,
               float radius, enum token token)
{
    struct path path = {0};
    height = end_on_floor(draw, y, height);
    if (height <= 0.0F) {
        return;
    }
    path_add_rectangle(&path, x, y, width, height, radius);
    draw_path(draw, &path, token);
}

void
draw_outline(struct draw *draw, float x, float y, float width, float height,
             float radius, float stroke, enum token token)
{
    struct path path = {0};
    float half = stroke / 2.0F;
    height = end_on_floor(draw, y, height);
    if (height <= stroke) {
        return;
    }
    path_add_rectangle(&path, x + half, y + half, width - stroke,
                       height - stroke, fmaxf(0.0F, radius - half));
    draw_path_stroke(draw, &path, (struct stroke){.width = stroke}, token);
}

void
draw_disc(struct draw *draw, float x, float y, float radius, enum token token)
{
    struct path path = {0};
    path_add_circle(&path, x, y, radius);
    draw_path(draw, &path, token);
}

void
draw_ring(struct draw *draw, float x, float y, float radius, float stroke,
          enum token token)
{
    struct path path = {0};
    path_add_circle(&path, x, y, radius);
    draw_path_stroke(draw, &path, (struct stroke){.width = stroke}, token);
}

void
draw_arc(struct draw *draw, float x, float y, float radius, float start,
         float end, struct stroke stroke, enum token token)
{
    struct path path = {0};
    path_arc(&path, x, y, radius, start, end);
    draw_path_stroke(draw, &path, stroke, token);
}

void
draw_segment(struct draw *draw, float x0, float y0, float x1, float y1,
             float stroke, enum stroke_cap cap, enum token token)
{
    struct path path = {0};
    path_move(&path, x0, y0);
    path_line(&path, x1, y1);
    draw_path_stroke(draw, &path, (struct stroke){.width = stroke, .cap = cap},
                     token);
}

void
draw_hairline(struct draw *draw, float x0, float x1, float y)
{
    float stroke = draw->style->hairline;
    draw_rectangle(draw, x0, y - stroke / 2.0F, x1 - x0, stroke, 0.0F,
                   TOKEN_LINE);
}

void
draw_panel(struct draw *draw, float x, float y, float width, float height,
           float radius, enum token token)
{
    draw_rectangle(draw, x, y, width, height, radius, token);
    if (draw->style->outline > 0.0F) {
        draw_outline(draw, x, y, width, height, radius, draw->style->outline,
                     TOKEN_LINE3);
    }
}

void
draw_card(struct draw *draw, float x, float y, float width, float height)
{
    draw_panel(draw, x, y, width, height, RADIUS_CARD, TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
}

bool
draw_is_pressed(const struct draw *draw, const char *intent)
{
    return draw->pressed != NULL && strcmp(draw->pressed, intent) == 0;
}

// A length held between the edges of the picture, which begins at `origin`
// and is `length_px` long.
static float
keep_inside(const struct draw *draw, float from, float length, float origin,
            int length_px)
{
    float scale = draw->scene->scale;
    float least = -origin / scale;
    float most = ((float)length_px - origin) / scale - length;
    return fmaxf(fminf(from, most), least);
}

// Lifted pages leave the picture at its upper edge.
static bool
is_outside(const struct draw *draw, float y, float height)
{
    const struct scene *scene = draw->scene;
    return scene->origin_y + (y + height) * scene->scale <= 0.0F;
}

bool
draw_tap(struct draw *draw, float x, float y, float width, float height,
         const char *intent, const char *label)
{
    const struct scene *scene = draw->scene;
    const struct style *style = draw->style;
    float wanted = draw->is_main ? style->target_main : style->target_min;
    float least = fmaxf(wanted, TARGET_MIN_PX / scene->scale);
    if (width < least) {
        x -= (least - width) / 2.0F;
        width = least;
    }
    if (height < least) {
        y -= (least - height) / 3.0F;
        height = least;
    }
    height += style->target_below;
    if (is_outside(draw, y, height)) {
        return false;
    }
    x = keep_inside(draw, x, width, scene->origin_x, scene->width);
    y = keep_inside(draw, y, height, scene->origin_y, scene->height);
    height = fminf(height, fmaxf(least, end_on_floor(draw, y, height)));
    scene_add_tap(draw->scene, x, y, width, height,
                  (struct scene_tap){.intent = intent, .label = label});
    return draw_is_pressed(draw, intent);
}
