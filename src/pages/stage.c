#include "pages/stage.h"

#include <math.h>

static const struct stage_grid landscape = {
    .width = STAGE_WIDTH,
    .height = STAGE_HEIGHT,
    .margin = STAGE_MARGIN,
    .right = STAGE_RIGHT,
    .bar_y = STAGE_BAR_Y,
    .bar_height = 104.0F,
};

static const struct stage_grid portrait = {
    .width = 1080.0F,
    .height = 1920.0F,
    .margin = 48.0F,
    .right = 1032.0F,
    .bar_y = 1736.0F,
    .bar_height = 136.0F,
};

bool
stage_is_portrait(const struct page *page)
{
    return page->input->style->is_portrait;
}

void
stage_set_up(struct page *page)
{
    const struct page_input *input = page->input;
    page->grid = stage_is_portrait(page) ? &portrait : &landscape;
    float scale = fminf((float)input->width / page->grid->width,
                        (float)input->height / page->grid->height);
    page->width = page->grid->width;
    page->height = (float)input->height / scale;
    page->draw.ground = TOKEN_BG;
    scene_reset(page->draw.scene, input->width, input->height, scale,
                draw_color(&page->draw, TOKEN_BG));
}

// Whole pixels, so that text and shapes keep their places to each other.
static void
shift(struct page *page, float down)
{
    struct scene *scene = page->draw.scene;
    float stage_px = page->width * scene->scale;
    scene->origin_x = floorf(((float)scene->width - stage_px) / 2.0F);
    scene->origin_y = floorf(down * scene->scale);
    page->draw.ground = TOKEN_BG;
}

void
stage_use_top(struct page *page)
{
    shift(page, 0.0F);
}

void
stage_use_content(struct page *page)
{
    shift(page, (page->height - page->grid->height) / 2.0F);
}

void
stage_use_bar(struct page *page)
{
    shift(page, page->height - page->grid->height);
}

struct stage_edges
stage_find_edges(const struct page *page)
{
    const struct scene *scene = page->draw.scene;
    return (struct stage_edges){
        .left = -scene->origin_x / scene->scale,
        .top = -scene->origin_y / scene->scale,
        .right = ((float)scene->width - scene->origin_x) / scene->scale,
        .bottom = ((float)scene->height - scene->origin_y) / scene->scale,
    };
}
