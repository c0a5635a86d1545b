#include "pages/balance_side.h"

#include "base/language.h"
#include "model/balance.h"
#include "pages/balance_sheet.h"
#include "pages/words.h"

#include <math.h>
#include <string.h>

#define NAME_HEIGHT 88.0F
#define MEASURED_Y 90.0F // from the top of the name
#define LIST_Y 144.0F
#define INSET 28.0F
#define MARK 40.0F
#define GAP 20.0F
#define TAG_HEIGHT 48.0F
#define TAG_MARK 28.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

struct balance_statements
balance_side_find(const struct focus *focus, size_t first)
{
    const struct commitment_list *all = &focus->commitments;
    if (first >= all->count) {
        return (struct balance_statements){0};
    }
    size_t count = all->count - first;
    return (struct balance_statements){
        all->items + first,
        count < NAV_PART_STATEMENTS ? count : NAV_PART_STATEMENTS};
}

const char *
balance_side_words(const struct commitment *statement)
{
    return statement->short_text[0] == '\0' ? statement->text
                                            : statement->short_text;
}

// Large letters: A to Z, and the two bytes from U+00C0 to U+00DE.
static bool
is_large(const char *letter)
{
    unsigned char first = (unsigned char)letter[0];
    unsigned char second = first == 0 ? 0 : (unsigned char)letter[1];
    return (first >= 'A' && first <= 'Z') || (first == 0xC3 && second >= 0x80 &&
                                              second <= 0x9E && second != 0x97);
}

const char *
balance_side_inside(struct arena *arena, const char *name)
{
    size_t width = (unsigned char)name[0] == 0xC3 ? 2 : 1;
    if (!is_large(name) || is_large(name + width)) {
        return name;
    }
    char *inside = arena_copy_text(arena, name, strlen(name));
    inside[width - 1] = (char)(inside[width - 1] + 0x20);
    return inside;
}

// What is not measured asks for care, but calmly: never red, never blinking.
static void
draw_warning(struct draw *draw, float x, float y, float limit, size_t missing)
{
    const char *words = arena_format(
        &draw->scene->arena,
        ngettext("%zu lacks a measure", "%zu lack a measure", missing),
        missing);
    float width = 16.0F + TAG_MARK + 12.0F +
                  draw_text_width(draw, ROLE_BODY_MEDIUM, words) + 22.0F;
    if (x + width > limit) {
        return;
    }
    enum token ground = draw->ground;
    draw_rectangle(draw, x, y, width, TAG_HEIGHT, TAG_HEIGHT / 2.0F,
                   TOKEN_WARN_TINT);
    mark_draw(draw, x + 16.0F + TAG_MARK / 2.0F, y + TAG_HEIGHT / 2.0F,
              TAG_MARK, MARK_NEW, _("Not measured"));
    draw->ground = TOKEN_WARN_TINT;
    draw_line(draw, x + 16.0F + TAG_MARK + 12.0F, y + 6.0F, width,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              words);
    draw->ground = ground;
}

static void
draw_name(struct page *page, const struct balance_side_layout *layout,
          const struct balance_side *side)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct focus *focus = side->focus;
    struct draw_text how = {.role = ROLE_H5, .token = TOKEN_INK, .lines = 2};
    const char *intent =
        arena_format(arena, "focus/%lld", (long long)focus->id);
    float height =
        44.0F * (float)draw_text_lines(draw, layout->width, how, focus->name);
    if (draw_tap(draw, layout->x, layout->y, layout->width, NAME_HEIGHT, intent,
                 focus->name)) {
        draw_rectangle(draw, layout->x - 16.0F,
                       layout->y + NAME_HEIGHT - height, layout->width + 32.0F,
                       height + 52.0F, RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_text(draw, layout->x, layout->y + NAME_HEIGHT - height, layout->width,
              how, focus->name);
    size_t total = focus->commitments.count;
    float taken = draw_line(
        draw, layout->x, layout->y + MEASURED_Y + 6.0F, layout->width, quiet,
        arena_format(arena, _("%zu of %zu measured"), side->measured, total));
    draw->ground = TOKEN_BG;
    if (side->needs_care && side->measured < total) {
        draw_warning(draw, layout->x + taken + 24.0F, layout->y + MEASURED_Y,
                     layout->x + layout->width, total - side->measured);
    }
}

static const char *
measure_words(struct arena *arena, const struct goal *goal, enum status status)
{
    return goal == NULL ? _("Not measured")
                        : arena_format(arena, "%s, %s", words_status(status),
                                       balance_side_inside(arena, goal->name));
}

static void
draw_statement(struct page *page, const struct balance_side_layout *layout,
               const struct balance_side *side, float y, float height,
               const struct commitment *statement)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct goal *goal = balance_find_measure(statement);
    enum status status = goal == NULL ? STATUS_NEW : progress_goal_status(goal);
    if (draw_tap(draw, layout->x, y, layout->width, height,
                 balance_sheet_intent(page, statement),
                 balance_side_words(statement))) {
        draw_rectangle(draw, layout->x + 8.0F, y + 2.0F, layout->width - 16.0F,
                       height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float left = layout->x + INSET;
    float right = layout->x + layout->width - INSET;
    float width = right - left - MARK - GAP;
    float words_x = side->is_left ? left : left + MARK + GAP;
    float top = roundf(y + (height - 72.0F) / 2.0F);
    draw_line(
        draw, words_x, top, width,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        balance_side_words(statement));
    draw_line(draw, words_x, top + 36.0F, width, quiet,
              measure_words(arena, goal, status));
    mark_draw(draw, (side->is_left ? right - MARK : left) + MARK / 2.0F,
              roundf(y + height / 2.0F), MARK, words_mark(status),
              goal == NULL ? _("Not measured") : words_status(status));
    draw->ground = TOKEN_SURFACE;
}

void
balance_side_draw(struct page *page, const struct balance_side_layout *layout,
                  const struct balance_statements *statements,
                  const struct balance_side *side)
{
    struct draw *draw = &page->draw;
    float height = layout->list_height / (float)NAV_PART_STATEMENTS;
    float y = layout->y + LIST_Y;
    draw_name(page, layout, side);
    if (statements->count == 0) {
        return;
    }
    draw_card(draw, layout->x, y, layout->width,
              height * (float)statements->count);
    for (size_t i = 0; i < statements->count; i++) {
        float top = y + height * (float)i;
        if (i > 0) {
            draw_hairline(draw, layout->x + INSET,
                          layout->x + layout->width - INSET, roundf(top));
        }
        draw_statement(page, layout, side, top, height, statements->items[i]);
    }
    draw->ground = TOKEN_BG;
}
