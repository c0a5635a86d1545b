#include "pages/enlarged.h"

#include "base/language.h"
#include "pages/chrome.h"
#include "pages/notice.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#include <math.h>

#define INSET 48.0F
#define INSET_PORTRAIT 40.0F
#define STEPS_AIR 24.0F
#define LINK_HEIGHT 116.0F
#define MARK_GAP 22.0F
#define UNIT_GAP 24.0F

static const struct draw_text title = {ROLE_H5, TOKEN_INK, ALIGN_LEFT, 1};

struct enlarged
enlarged_begin(struct page *page, bool has_steps)
{
    const struct page_input *input = page->input;
    bool is_stepped =
        has_steps && !stage_is_portrait(page) &&
        nav_part_count(input->nav, nav_place(input->nav), input->snapshot) > 1;
    chrome_draw_top(page, "", false);
    stage_use_content(page);
    return (struct enlarged){
        .page = page,
        .x = page->grid->margin,
        .y = page->grid->top,
        .width = page->grid->right - page->grid->margin,
        .bottom =
            is_stepped ? chrome_parts_y(page) - STEPS_AIR : stage_bottom(page),
    };
}

void
enlarged_end(struct page *page, enum page_id id, bool has_steps)
{
    const struct page_input *input = page->input;
    struct place place = nav_place(input->nav);
    if (has_steps) {
        chrome_draw_parts(page);
    }
    chrome_draw_foot(page, id,
                     nav_part_count(input->nav, place, input->snapshot) > 1);
}

void
enlarged_open_card(struct enlarged *room, const char *intent, const char *label)
{
    struct draw *draw = &room->page->draw;
    float height = room->bottom - room->y;
    bool is_pressed =
        intent != NULL &&
        draw_tap(draw, room->x, room->y, room->width, height, intent, label);
    draw_card(draw, room->x, room->y, room->width, height);
    if (is_pressed) {
        draw_rectangle(draw, room->x, room->y, room->width, height, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float inset = stage_is_portrait(room->page) ? INSET_PORTRAIT : INSET;
    room->x += inset;
    room->width -= 2.0F * inset;
    room->y += inset;
    room->bottom -= inset;
}

int
enlarged_count_lines(const struct enlarged *room, enum type_role role)
{
    float line = room->page->draw.style->types[role].line_height;
    return (int)((room->bottom - room->y + 1.0F) / line);
}

void
enlarged_say(struct enlarged *room, struct draw_text how, const char *words)
{
    int lines = enlarged_count_lines(room, how.role);
    if (words[0] == '\0' || lines < 1) {
        return;
    }
    how.lines = how.lines < lines ? how.lines : lines;
    room->y +=
        draw_text(&room->page->draw, room->x, room->y, room->width, how, words);
}

void
enlarged_say_passage(struct enlarged *room, enum type_role role,
                     struct passage passage)
{
    struct draw_text how = {role, TOKEN_INK, ALIGN_LEFT,
                            enlarged_count_lines(room, role)};
    enlarged_say(room, how,
                 arena_copy_text(&room->page->draw.scene->arena, passage.words,
                                 passage.length));
}

void
enlarged_skip(struct enlarged *room, float height)
{
    room->y += height;
}

static float
mark_size(const struct draw *draw)
{
    return draw->style->types[title.role].size;
}

void
enlarged_say_status(struct enlarged *room, enum status status,
                    const char *words)
{
    struct draw *draw = &room->page->draw;
    float line = draw->style->types[title.role].line_height;
    float size = mark_size(draw);
    float left = room->x + size + MARK_GAP;
    if (enlarged_count_lines(room, title.role) < 1) {
        return;
    }
    mark_draw(draw, room->x + size / 2.0F, room->y + line / 2.0F, size,
              words_mark(status),
              status == STATUS_NEW ? words : words_status(status));
    draw_line(draw, left, room->y, room->x + room->width - left, title, words);
    room->y += line;
}

void
enlarged_say_value(struct enlarged *room, const char *value, const char *unit)
{
    struct draw *draw = &room->page->draw;
    const struct type *types = draw->style->types;
    if (enlarged_count_lines(room, ROLE_VALUE_XL) < 1) {
        return;
    }
    float taken =
        draw_line(draw, room->x, room->y, room->width,
                  (struct draw_text){ROLE_VALUE_XL, TOKEN_INK, 0, 1}, value) +
        UNIT_GAP;
    float left = room->width - taken;
    enum type_role role = draw_text_width(draw, title.role, unit) > left
                              ? ROLE_UNIT_L
                              : title.role;
    // On one base line: that of a line lies 0.36 of its size below its middle.
    float drop =
        0.36F * (types[ROLE_VALUE_XL].size - types[role].size) +
        (types[ROLE_VALUE_XL].line_height - types[role].line_height) / 2.0F;
    if (left > types[role].size) {
        draw_line(draw, room->x + taken, room->y + drop, left,
                  (struct draw_text){role, TOKEN_INK2, 0, 1}, unit);
    }
    room->y += types[ROLE_VALUE_XL].line_height;
}

void
enlarged_say_counts(struct enlarged *room, const struct status_counts *counts)
{
    static const enum status told[] = {STATUS_OFF, STATUS_RISK, STATUS_ON,
                                       STATUS_NEW};
    struct arena *arena = &room->page->draw.scene->arena;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        size_t count = told[i] == STATUS_ON ? progress_on_course(counts)
                                            : counts->of[told[i]];
        if (count > 0) {
            enlarged_say_status(room, told[i],
                                arena_format(arena, "%zu %s", count,
                                             words_status_inside(told[i])));
            enlarged_skip(room, 8.0F);
        }
    }
}

void
enlarged_draw_link(struct page *page, float left, const char *intent,
                   const char *label)
{
    struct draw *draw = &page->draw;
    float y = chrome_parts_y(page);
    float line = draw->style->types[ROLE_NAV_ACTIVE].line_height;
    float words = draw_text_width(draw, ROLE_NAV_ACTIVE, label);
    float right = page->grid->right;
    if (stage_is_portrait(page)) {
        stage_use_bar(page);
        right -= page->grid->ring_size + page->grid->ring_gap +
                 chrome_sizes_width(page);
    }
    float room = right - left - STEPS_AIR;
    float width = words + LINK_HEIGHT;
    if (width <= room && !notice_is_alone(page)) {
        float x = right - width;
        bool is_pressed =
            draw_tap(draw, x, y, width, LINK_HEIGHT, intent, label);
        enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_SURFACE;
        draw_panel(draw, x, y, width, LINK_HEIGHT, LINK_HEIGHT / 2.0F, fill);
        draw->ground = fill;
        draw_line(draw, x + LINK_HEIGHT / 2.0F, y + (LINK_HEIGHT - line) / 2.0F,
                  words + 1.0F,
                  (struct draw_text){ROLE_NAV_ACTIVE, TOKEN_INK, 0, 1}, label);
    }
    stage_use_content(page);
}
