#include "pages/notice.h"

#include "pages/stage.h"

#include <math.h>

#define AIR 24.0F // over and under the words
#define LEAD_GAP 8.0F
#define CLOCK_Y 24.0F
#define CLOCK_END 72.0F
#define CLOCK_GAP 32.0F

// How the banner lies.
struct banner {
    float icon; // its size
    float gap;  // right of it
};

static const struct banner landscape = {128.0F, 56.0F};
static const struct banner portrait = {96.0F, 32.0F};

// The words in the largest role that holds all of them; in the last they are
// cut.
static const struct draw_text sizes[] = {
    {.role = ROLE_H2, .lines = 1},
    {.role = ROLE_H3, .lines = 2},
    {.role = ROLE_H4, .lines = 3},
};
#define SIZES (sizeof sizes / sizeof sizes[0])

struct colors {
    enum token ground, ink, icon, glyph;
};

static const struct colors colors[] = {
    [SEVERITY_NOTICE] = {TOKEN_WARN_TINT, TOKEN_INK, TOKEN_RISK, TOKEN_GLYPH},
    [SEVERITY_URGENT] = {TOKEN_URGENT, TOKEN_ON_URGENT, TOKEN_ON_URGENT,
                         TOKEN_URGENT},
};

bool
notice_is_shown(const struct page_input *input)
{
    return input->notice.notice != NULL;
}

bool
notice_is_in_place(const struct page_input *input)
{
    return notice_is_shown(input) && input->notice_away <= 0.0F;
}

static bool
has_backdrop(const struct scene *scene)
{
    for (size_t i = 0; i < scene->count; i++) {
        if (scene->commands[i].kind == SCENE_PICTURE &&
            scene_is_backdrop(scene, scene->commands[i].box)) {
            return true;
        }
    }
    return false;
}

void
notice_end_content(struct page *page)
{
    struct scene *scene = page->draw.scene;
    struct stage_edges edges = stage_find_edges(page);
    float floor = stage_floor(page);
    scene->floor = 0;
    if (!has_backdrop(scene)) {
        draw_rectangle(&page->draw, edges.left, floor, edges.right - edges.left,
                       edges.bottom - floor, 0.0F, TOKEN_BG);
    }
}

static void
draw_icon(struct draw *draw, float x, float y, float size,
          const struct colors *of)
{
    float unit = size / 36.0F;
    struct path_point corners[] = {{x + 18.0F * unit, y + 4.0F * unit},
                                   {x + 34.0F * unit, y + 31.0F * unit},
                                   {x + 2.0F * unit, y + 31.0F * unit}};
    struct path body = {0};
    struct path edge = {0};
    path_add_polygon(&body, corners, 3);
    path_add_polygon(&edge, corners, 3);
    draw_path(draw, &body, of->icon);
    draw_path_stroke(draw, &edge,
                     (struct stroke){.width = 4.0F * unit, .cap = STROKE_ROUND},
                     of->icon);
    draw_segment(draw, x + 18.0F * unit, y + 13.0F * unit, x + 18.0F * unit,
                 y + 22.0F * unit, 3.6F * unit, STROKE_ROUND, of->glyph);
    draw_disc(draw, x + 18.0F * unit, y + 27.4F * unit, 2.2F * unit, of->glyph);
}

static struct draw_text
choose_size(struct page *page, float width, const char *words)
{
    size_t i = 0;
    for (; i + 1 < SIZES; i++) {
        struct draw_text how = sizes[i];
        how.lines++;
        if (draw_text_lines(&page->draw, width, how, words) <= sizes[i].lines) {
            break;
        }
    }
    return sizes[i];
}

static float
measure(struct page *page, float width, struct draw_text how, const char *words)
{
    return page->draw.style->types[how.role].line_height *
           (float)draw_text_lines(&page->draw, width, how, words);
}

// What stands under it in `room`: smaller before it is cut.
static struct draw_text
choose_lead(struct page *page, float width, float room, const char *words)
{
    const struct type *types = page->draw.style->types;
    struct draw_text how = {.role = ROLE_LEAD};
    int lines = (int)(room / types[how.role].line_height);
    how.lines = lines + 1;
    if (draw_text_lines(&page->draw, width, how, words) > lines) {
        how.role = ROLE_BODY;
        lines = (int)(room / types[how.role].line_height);
    }
    how.lines = lines;
    return how;
}

// The words as they stand in the banner.
struct said {
    float width;
    struct draw_text text, lead;
    float y, lead_y;
    bool has_lead;
};

// In the middle of the banner between `top` and its end.
static struct said
arrange(struct page *page, float width, float top)
{
    const char *text = notice_text(&page->input->notice);
    const char *lead = notice_lead(&page->input->notice);
    struct said said = {.width = width};
    said.text = choose_size(page, width, text);
    float height = measure(page, width, said.text, text);
    said.lead = choose_lead(
        page, width, NOTICE_HEIGHT - top - AIR - height - LEAD_GAP, lead);
    said.has_lead = lead[0] != '\0' && said.lead.lines > 0;
    float lead_height =
        said.has_lead ? LEAD_GAP + measure(page, width, said.lead, lead) : 0.0F;
    said.y = fmaxf(top, (NOTICE_HEIGHT - height - lead_height) / 2.0F);
    said.lead_y = said.y + height + LEAD_GAP;
    return said;
}

// Words that reach as high as the clock end before it; upright all stand
// under it.
static struct said
find_said(struct page *page, float x, float clock)
{
    float width = page->grid->right - x;
    if (stage_is_portrait(page)) {
        return arrange(page, width, CLOCK_END);
    }
    struct said said = arrange(page, width, AIR);
    return said.y < CLOCK_END ? arrange(page, width - clock - CLOCK_GAP, AIR)
                              : said;
}

static void
draw_words(struct page *page, float x, float clock, enum token ink)
{
    struct said said = find_said(page, x, clock);
    said.text.token = ink;
    said.lead.token = ink;
    draw_text(&page->draw, x, said.y, said.width, said.text,
              notice_text(&page->input->notice));
    if (said.has_lead) {
        draw_text(&page->draw, x, said.lead_y, said.width, said.lead,
                  notice_lead(&page->input->notice));
    }
}

// Returns its width.
static float
draw_clock(struct page *page, enum token ink)
{
    struct draw *draw = &page->draw;
    char words[16];
    calendar_format_clock(words, sizeof words, page->input->now.minute);
    float width = draw_text_width(draw, ROLE_CLOCK, words);
    draw_line(draw, page->grid->right - width, CLOCK_Y, width + 1.0F,
              (struct draw_text){.role = ROLE_CLOCK, .token = ink}, words);
    return width;
}

void
notice_draw(struct page *page)
{
    const struct page_input *input = page->input;
    if (!notice_is_shown(input)) {
        return;
    }
    struct draw *draw = &page->draw;
    struct scene *scene = draw->scene;
    const struct colors *of = &colors[input->notice.notice->severity];
    const struct banner *banner =
        stage_is_portrait(page) ? &portrait : &landscape;
    stage_use_top(page);
    // It stays where it is when the page is lifted (stage_lift).
    scene->origin_y =
        (float)input->shift_y -
        floorf(NOTICE_HEIGHT * fminf(1.0F, input->notice_away) * scene->scale);
    struct stage_edges edges = stage_find_edges(page);
    draw_rectangle(draw, edges.left, fminf(0.0F, edges.top),
                   edges.right - edges.left,
                   NOTICE_HEIGHT - fminf(0.0F, edges.top), 0.0F, of->ground);
    draw->ground = of->ground;
    draw_icon(draw, page->grid->margin, (NOTICE_HEIGHT - banner->icon) / 2.0F,
              banner->icon, of);
    float clock = draw_clock(page, of->ink);
    draw_words(page, page->grid->margin + banner->icon + banner->gap, clock,
               of->ink);
    draw->ground = TOKEN_BG;
}
