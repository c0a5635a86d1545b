#include "pages/notice.h"

#include "pages/stage.h"

#include <math.h>

#define AIR 24.0F // over and under the words
#define LEAD_GAP 8.0F
#define CLOCK_Y 24.0F
#define CLOCK_GAP 32.0F
#define ENLARGED_HEIGHT_PORTRAIT 480.0F
#define ALONE_ICON 112.0F
#define ALONE_AIR 48.0F
#define ALONE_LEAD_GAP 24.0F

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

// At 150 %.
static const struct draw_text enlarged_sizes[] = {
    {.role = ROLE_H2, .lines = 1},
    {.role = ROLE_H4, .lines = 2},
};
#define ENLARGED_SIZES (sizeof enlarged_sizes / sizeof enlarged_sizes[0])

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

static bool
has_room(const struct page *page, float width, struct draw_text how,
         const char *words)
{
    int lines = how.lines++;
    return draw_text_lines(&page->draw, width, how, words) <= lines;
}

static struct draw_text
choose_size(const struct page *page, float width, const char *words)
{
    bool is_enlarged = style_is_enlarged(page->draw.style);
    const struct draw_text *in = is_enlarged ? enlarged_sizes : sizes;
    size_t count = is_enlarged ? ENLARGED_SIZES : SIZES;
    size_t i = 0;
    while (i + 1 < count && !has_room(page, width, in[i], words)) {
        i++;
    }
    return in[i];
}

static float
measure(const struct page *page, float width, struct draw_text how,
        const char *words)
{
    return page->draw.style->types[how.role].line_height *
           (float)draw_text_lines(&page->draw, width, how, words);
}

// What stands under it in `room`: smaller before it is cut.
static struct draw_text
choose_lead(const struct page *page, float width, float room, const char *words)
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
    float x, width;
    struct draw_text text, lead;
    float y, lead_y;
    bool has_lead;
};

static float
clock_end(const struct page *page)
{
    return CLOCK_Y + page->draw.style->types[ROLE_CLOCK].line_height;
}

// At 150 % the words upright have more lines.
static float
banner_height(const struct page *page)
{
    return style_is_enlarged(page->draw.style) && stage_is_portrait(page)
               ? ENLARGED_HEIGHT_PORTRAIT
               : NOTICE_HEIGHT;
}

// In the middle of the banner between `top` and its end.
static struct said
arrange(const struct page *page, float x, float width, float top)
{
    float end = banner_height(page);
    const char *text = notice_text(&page->input->notice);
    const char *lead = notice_lead(&page->input->notice);
    struct said said = {.x = x, .width = width};
    said.text = choose_size(page, width, text);
    float height = measure(page, width, said.text, text);
    said.lead =
        choose_lead(page, width, end - top - AIR - height - LEAD_GAP, lead);
    said.has_lead = lead[0] != '\0' && said.lead.lines > 0;
    float lead_height =
        said.has_lead ? LEAD_GAP + measure(page, width, said.lead, lead) : 0.0F;
    float middle = end > NOTICE_HEIGHT ? (top + end) / 2.0F : end / 2.0F;
    said.y = fmaxf(top, middle - (height + lead_height) / 2.0F);
    said.lead_y = said.y + height + LEAD_GAP;
    return said;
}

// Words that reach as high as the clock end before it; upright all stand
// under it.
static struct said
find_said(const struct page *page, float x, float clock)
{
    float width = page->grid->right - x;
    if (stage_is_portrait(page)) {
        return arrange(page, x, width, clock_end(page));
    }
    struct said said = arrange(page, x, width, AIR);
    return said.y < clock_end(page)
               ? arrange(page, x, width - clock - CLOCK_GAP, AIR)
               : said;
}

// Alone on the screen: as large as the words may be, and all of them if they
// have room.
static struct said
find_alone(const struct page *page)
{
    const struct type *types = page->draw.style->types;
    const char *text = notice_text(&page->input->notice);
    const char *lead = notice_lead(&page->input->notice);
    float top = clock_end(page) + ALONE_AIR;
    float room = page->notice_height - ALONE_AIR - top;
    struct said said = {.x = page->grid->margin,
                        .width = page->grid->right - page->grid->margin,
                        .text = {.role = ROLE_H1},
                        .lead = {.role = ROLE_LEAD},
                        .has_lead = lead[0] != '\0'};
    // More than half of it only if nothing else is to be said.
    float share = said.has_lead ? 0.5F : 1.0F;
    said.text.lines = (int)(room * share / types[ROLE_H1].line_height);
    if (!has_room(page, said.width, said.text, text)) {
        said.text.role = ROLE_H4;
        said.text.lines = (int)(room * share / types[ROLE_H4].line_height);
    }
    float height = measure(page, said.width, said.text, text);
    if (said.has_lead) {
        room -= height + ALONE_LEAD_GAP;
        said.lead.lines = (int)(room / types[ROLE_LEAD].line_height);
        room -= measure(page, said.width, said.lead, lead);
    } else {
        room -= height;
    }
    said.y = roundf(top + fmaxf(0.0F, room) / 3.0F);
    said.lead_y = said.y + height + ALONE_LEAD_GAP;
    return said;
}

static const struct banner *
find_banner(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static float
words_x(const struct page *page)
{
    const struct banner *banner = find_banner(page);
    return page->grid->margin + banner->icon + banner->gap;
}

static const char *
clock_words(const struct page *page)
{
    char *words = arena_allocate(&page->draw.scene->arena, 16);
    return calendar_format_clock(words, 16, page->input->now.minute);
}

// Whether the banner says all of it.
static bool
is_whole(const struct page *page)
{
    const struct notice_shown *notice = &page->input->notice;
    float clock = draw_text_width(&page->draw, ROLE_CLOCK, clock_words(page));
    struct said said = find_said(page, words_x(page), clock);
    return has_room(page, said.width, said.text, notice_text(notice)) &&
           (notice_lead(notice)[0] == '\0' ||
            (said.has_lead &&
             has_room(page, said.width, said.lead, notice_lead(notice))));
}

float
notice_find_height(const struct page *page)
{
    const struct style *style = page->draw.style;
    if (!notice_is_shown(page->input) || !style_is_enlarged(style) ||
        (style->step_percent < 200 && is_whole(page))) {
        return banner_height(page);
    }
    // What is above the bar, on taller screens, too.
    return page->grid->bottom + page->height - page->grid->height;
}

bool
notice_is_alone(const struct page *page)
{
    return notice_is_in_place(page->input) &&
           page->notice_height > banner_height(page);
}

static void
draw_words(struct page *page, const struct said *said, enum token ink)
{
    struct draw_text text = said->text;
    struct draw_text lead = said->lead;
    float x = said->x;
    text.token = lead.token = ink;
    draw_text(&page->draw, x, said->y, said->width, text,
              notice_text(&page->input->notice));
    if (said->has_lead) {
        draw_text(&page->draw, x, said->lead_y, said->width, lead,
                  notice_lead(&page->input->notice));
    }
}

// Returns its width.
static float
draw_clock(struct page *page, enum token ink)
{
    struct draw *draw = &page->draw;
    const char *words = clock_words(page);
    float width = draw_text_width(draw, ROLE_CLOCK, words);
    draw_line(draw, page->grid->right - width, CLOCK_Y, width + 1.0F,
              (struct draw_text){.role = ROLE_CLOCK, .token = ink}, words);
    return width;
}

// The ground, down to the height; it stays where it is when the page is lifted
// (stage_lift).
static void
draw_ground(struct page *page, enum token token)
{
    struct draw *draw = &page->draw;
    struct scene *scene = draw->scene;
    float height = page->notice_height;
    stage_use_top(page);
    scene->origin_y =
        (float)page->input->shift_y -
        floorf(height * fminf(1.0F, page->input->notice_away) * scene->scale);
    struct stage_edges edges = stage_find_edges(page);
    draw_rectangle(draw, edges.left, fminf(0.0F, edges.top),
                   edges.right - edges.left, height - fminf(0.0F, edges.top),
                   0.0F, token);
    draw->ground = token;
}

void
notice_draw(struct page *page)
{
    if (!notice_is_shown(page->input)) {
        return;
    }
    struct draw *draw = &page->draw;
    const struct colors *of = &colors[page->input->notice.notice->severity];
    float margin = page->grid->margin;
    struct said said;
    draw_ground(page, of->ground);
    float clock = draw_clock(page, of->ink);
    if (page->notice_height > banner_height(page)) {
        draw_icon(draw, margin, CLOCK_Y, ALONE_ICON, of);
        said = find_alone(page);
    } else {
        float icon = find_banner(page)->icon;
        draw_icon(draw, margin, (page->notice_height - icon) / 2.0F, icon, of);
        said = find_said(page, words_x(page), clock);
    }
    draw_words(page, &said, of->ink);
    draw->ground = TOKEN_BG;
}
