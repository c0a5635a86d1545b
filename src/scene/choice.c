#include "scene/choice.h"

#include "base/language.h"

#include <math.h>

#define RADIUS 28.0F
#define MARK 60.0F
#define MARK_GAP 20.0F
#define CHOSEN_STROKE 6.0F
#define CHIP_PADDING 32.0F
#define CHIP_ICON 36.0F
#define CHIP_GAP 14.0F

const char *
choice_label(struct draw *draw, const char *words, bool is_chosen)
{
    return is_chosen
               // TRANSLATORS: said of one of several buttons
               ? arena_format(&draw->scene->arena, _("%s, chosen"), words)
               : words;
}

// What lies on a sheet is as dark as the page, and the other way round.
static enum token
pick_ground(const struct draw *draw, bool is_pressed)
{
    return is_pressed                      ? TOKEN_SUNKEN
           : draw->ground == TOKEN_SURFACE ? TOKEN_BG
                                           : TOKEN_SURFACE;
}

static void
draw_ground(struct draw *draw, float x, float y, float width, float height,
            bool is_chosen, bool is_pressed)
{
    if (!is_chosen) {
        enum token token = pick_ground(draw, is_pressed);
        draw_panel(draw, x, y, width, height, RADIUS, token);
        draw->ground = token;
        return;
    }
    draw_rectangle(draw, x, y, width, height, RADIUS, TOKEN_SURFACE);
    draw_outline(draw, x, y, width, height, RADIUS, CHOSEN_STROKE, TOKEN_INK);
    draw->ground = TOKEN_SURFACE;
}

void
choice_draw(struct draw *draw, float x, float y, float width, float height,
            const struct choice *choice)
{
    struct draw_text how = {.role = choice->is_chosen ? ROLE_BODY_L_SEMIBOLD
                                                      : ROLE_BODY_L_MEDIUM,
                            .token = TOKEN_INK};
    bool is_pressed =
        draw_tap(draw, x, y, width, height, choice->intent,
                 choice_label(draw, choice->words, choice->is_chosen));
    enum token ground = draw->ground;
    draw_ground(draw, x, y, width, height, choice->is_chosen, is_pressed);
    const struct type *type = &draw->style->types[how.role];
    float mark = fmaxf(MARK, type->size);
    float room = width - mark - 2.0F * MARK_GAP;
    float words = fminf(draw_text_width(draw, how.role, choice->words), room);
    float left = roundf(x + (width - mark - MARK_GAP - words) / 2.0F);
    mark_draw(draw, left + mark / 2.0F, y + height / 2.0F, mark, choice->mark,
              choice->words);
    draw_line(draw, left + mark + MARK_GAP,
              y + (height - type->line_height) / 2.0F, words + 1.0F, how,
              choice->words);
    draw->ground = ground;
}

void
choice_draw_plain(struct draw *draw, float x, float y, float width,
                  float height, const struct choice *choice)
{
    struct draw_text how = {.role = choice->is_chosen ? ROLE_BODY_SEMIBOLD
                                                      : ROLE_BODY_MEDIUM,
                            .token = TOKEN_INK,
                            .align = ALIGN_CENTER,
                            .lines = 1};
    const char *said = choice->said != NULL ? choice->said : choice->words;
    bool is_pressed = draw_tap(draw, x, y, width, height, choice->intent,
                               choice_label(draw, said, choice->is_chosen));
    enum token ground = draw->ground;
    float line = draw->style->types[how.role].line_height;
    draw_ground(draw, x, y, width, height, choice->is_chosen, is_pressed);
    draw->is_secret = choice->is_secret;
    draw_line(draw, x + MARK_GAP, y + (height - line) / 2.0F,
              width - 2.0F * MARK_GAP, how, choice->words);
    draw->is_secret = false;
    draw->ground = ground;
}

static enum type_role
chip_role(const struct choice *choice)
{
    return choice->is_chosen ? ROLE_BODY_SEMIBOLD : ROLE_BODY_MEDIUM;
}

static float
icon_room(const struct choice *choice)
{
    return choice->icon == ICON_COUNT ? 0.0F : CHIP_ICON + CHIP_GAP;
}

float
choice_chip_width(const struct draw *draw, const struct choice *choice)
{
    return 2.0F * CHIP_PADDING + icon_room(choice) +
           draw_text_width(draw, chip_role(choice), choice->words);
}

float
choice_draw_chip(struct draw *draw, float x, float y, float width_max,
                 const struct choice *choice)
{
    float width = fminf(width_max, choice_chip_width(draw, choice));
    const char *said = choice->said != NULL ? choice->said : choice->words;
    bool is_pressed = draw_tap(draw, x, y, width, CHIP_HEIGHT, choice->intent,
                               choice_label(draw, said, choice->is_chosen));
    enum token ground = draw->ground;
    enum token word = choice->is_chosen ? TOKEN_ON_SEA : TOKEN_INK;
    enum token fill =
        choice->is_chosen ? TOKEN_SEA_STRONG : pick_ground(draw, is_pressed);
    draw_panel(draw, x, y, width, CHIP_HEIGHT, CHIP_HEIGHT / 2.0F, fill);
    draw->ground = fill;
    float left = CHIP_PADDING + icon_room(choice);
    if (choice->icon != ICON_COUNT) {
        icon_draw(draw, x + CHIP_PADDING, y + (CHIP_HEIGHT - CHIP_ICON) / 2.0F,
                  CHIP_ICON, choice->icon, 3.0F, word);
    }
    draw->is_secret = choice->is_secret;
    float line = draw->style->types[chip_role(choice)].line_height;
    draw_line(draw, x + left, y + (CHIP_HEIGHT - line) / 2.0F,
              width - left - CHIP_PADDING + 1.0F,
              (struct draw_text){.role = chip_role(choice), .token = word},
              choice->words);
    draw->is_secret = false;
    draw->ground = ground;
    return width;
}
