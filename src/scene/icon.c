#include "scene/icon.h"

#include <stdlib.h>

#define BOX 40.0F
#define PARTS_MAX 3
#define NUMBERS_MAX 6

// One part of an icon, in a box of 40. `outline` is a row of letters with
// numbers: M x y, L x y, H x, V y, C x1 y1 x2 y2 x y, Z, O x y r (a circle),
// R x y w h r (a rectangle with round corners).
struct part {
    const char *outline;
    bool is_filled;
    float stroke; // own width; 0 for the icon's, below 0 for none
};

static const struct part icons[ICON_COUNT][PARTS_MAX] = {
    [ICON_COMPASS] = {{"O20 20 16", false, 0},
                      {"M26 11L22.5 22.5L14 29L17.5 17.5Z", true, 1.5F}},
    [ICON_PLANS] = {{"M14 10H36M14 20H36M14 30H28", false, 0},
                    {"O5.5 10 2.5O5.5 20 2.5O5.5 30 2.5", true, -1}},
    [ICON_GOALS] = {{"O20 20 16O20 20 8.5", false, 0},
                    {"O20 20 2.5", true, -1}},
    [ICON_SERVICE] = {{"O20 20 16M20 10V20L27 25", false, 0}},
    [ICON_STORIES] = {{"R4 7 32 26 4M5 29L15 19L22 26L27 21L35 29", false, 0},
                      {"O27 14 2.5", true, -1}},
    [ICON_BACK] = {{"M34 20H7M17 9L6 20L17 31", false, 0}},
    [ICON_NEXT] = {{"M14 7L27 20L14 33", false, 0}},
    [ICON_PREVIOUS] = {{"M26 7L13 20L26 33", false, 0}},
    [ICON_UP] = {{"M20 33V8M9 18L20 7L31 18", false, 0}},
    [ICON_DOWN] = {{"M20 7V32M9 22L20 33L31 22", false, 0}},
    [ICON_PAUSE] = {{"M14 10V30M26 10V30", false, 5}},
    [ICON_PLAY] = {{"M13 8L32 20L13 32Z", true, 0}},
    [ICON_CLOSE] = {{"M9 9L31 31M31 9L9 31", false, 0}},
    [ICON_OFFLINE] = {{"M5 16C14 8 26 8 35 16M11 23C16 18 24 18 29 23M7 35"
                       "L33 5",
                       false, 0},
                      {"O20 30 2.5", true, -1}},
    [ICON_LEADERSHIP] = {{"R5 5 12 12 3R5 23 12 12 3R23 23 12 12 3", false, 0},
                         {"R23 5 12 12 3", true, 0}},
    [ICON_WIND] = {{"M4 15H25C27.76 15 30 12.76 30 10C30 7.24 27.76 5 25 5"
                    "C22.24 5 20 7.24 20 10M4 22H32C34.76 22 37 24.24 37 27"
                    "C37 29.76 34.76 32 32 32C29.24 32 27 29.76 27 27M4 29H17",
                    false, 0}},
    [ICON_PHONE] = {{"M9 5H15L19 14L14 18C16 22 18 24 22 26L26 21L35 25V31"
                     "C35 34 33 35 31 35C17 34 5 22 5 9C5 7 6 5 9 5Z",
                     false, 0}},
    [ICON_PEOPLE] = {{"O14 12 6M3 34C3 26 8 22 14 22C20 22 25 26 25 34M26 7"
                      "C30.8 9.2 30.8 15.8 26 18M29 23C34 24 37 28 37 34",
                      false, 0}},
    [ICON_MINUS] = {{"M8 20H32", false, 0}},
    [ICON_CHECK] = {{"M9 21L16.5 29L31 12", false, 0}},
    [ICON_SPEAKER] = {{"M6 15H12L21 8V32L12 25H6Z", false, 0},
                      {"M26 14C29.5 17 29.5 23 26 26M30 8.5C37 14.5 37 25.5 "
                       "30 31.5",
                       false, 0}},
    [ICON_STOP] = {{"R11 11 18 18 2", true, 0}},
    [ICON_BOARD] = {{"R4 6 32 28 4M15 6V34M25.5 6V34", false, 0}},
    [ICON_FORWARD] = {{"M6 20H33M23 9L34 20L23 31", false, 0}},
    [ICON_PLUS] = {{"M8 20H32M20 8V32", false, 0}},
    [ICON_PEN] = {{"M7 33L9 25L27 7L33 13L15 31ZM23 11L29 17", false, 0}},
    [ICON_GRIP] = {{"M10 14H30M10 20H30M10 26H30", false, 0}},
    [ICON_UNDO] = {{"M14 8L6 16L14 24M7 16H26C31 16 34 19 34 23.5C34 28 31 31 "
                    "26 31H20",
                    false, 0}},
    [ICON_CALENDAR] = {{"R5 8 30 27 4M5 16H35M13 4V11M27 4V11", false, 0}},
    [ICON_KEYBOARD] = {{"R3 9 34 22 4M13 25H27", false, 0},
                       {"O10 16 1.6O16.7 16 1.6O23.3 16 1.6O30 16 1.6", true,
                        -1}},
    [ICON_SHIFT] = {{"M20 7L7 21H14V32H26V21H33Z", false, 0}},
    [ICON_ERASE] = {{"M14 9H35V31H14L4 20ZM19 15L29 25M29 15L19 25", false, 0}},
};

// Where the pen is while an outline is read.
struct pen {
    struct path path;
    float left, top, unit;
    float x, y; // in the box
};

static struct path_point
place(const struct pen *pen, float x, float y)
{
    return (struct path_point){pen->left + x * pen->unit,
                               pen->top + y * pen->unit};
}

static size_t
count_numbers(char letter)
{
    switch (letter) {
    case 'H':
    case 'V':
        return 1;
    case 'M':
    case 'L':
        return 2;
    case 'O':
        return 3;
    case 'R':
        return 5;
    case 'C':
        return 6;
    default:
        return 0;
    }
}

static void
draw_to(struct pen *pen, float x, float y)
{
    struct path_point to = place(pen, x, y);
    path_line(&pen->path, to.x, to.y);
    pen->x = x;
    pen->y = y;
}

static void
follow(struct pen *pen, char letter, const float *number)
{
    struct path_point at = place(pen, number[0], number[1]);
    switch (letter) {
    case 'M':
        path_move(&pen->path, at.x, at.y);
        pen->x = number[0];
        pen->y = number[1];
        break;
    case 'L':
        draw_to(pen, number[0], number[1]);
        break;
    case 'H':
        draw_to(pen, number[0], pen->y);
        break;
    case 'V':
        draw_to(pen, pen->x, number[0]);
        break;
    case 'C':
        path_cubic(&pen->path, at, place(pen, number[2], number[3]),
                   place(pen, number[4], number[5]));
        pen->x = number[4];
        pen->y = number[5];
        break;
    case 'O':
        path_add_circle(&pen->path, at.x, at.y, number[2] * pen->unit);
        break;
    case 'R':
        path_add_rectangle(&pen->path, at.x, at.y, number[2] * pen->unit,
                           number[3] * pen->unit, number[4] * pen->unit);
        break;
    default:
        path_close(&pen->path);
        break;
    }
}

static void
trace(struct pen *pen, const char *outline)
{
    while (*outline != '\0') {
        char letter = *outline++;
        float number[NUMBERS_MAX] = {0};
        for (size_t i = 0; i < count_numbers(letter); i++) {
            char *end = NULL;
            number[i] = strtof(outline, &end);
            outline = end;
        }
        follow(pen, letter, number);
    }
}

static void
draw_part(struct draw *draw, struct pen *pen, const struct part *part,
          float stroke, enum token token)
{
    trace(pen, part->outline);
    if (part->is_filled) {
        scene_add_fill(draw->scene, &pen->path, draw_color(draw, token));
    }
    if (part->stroke >= 0.0F) {
        float width = part->stroke > 0.0F ? part->stroke : stroke;
        scene_add_stroke(
            draw->scene, &pen->path,
            (struct stroke){.width = width * pen->unit, .cap = STROKE_ROUND},
            draw_color(draw, token));
    }
    path_reset(&pen->path);
}

void
icon_draw(struct draw *draw, float x, float y, float size, enum icon icon,
          float stroke, enum token token)
{
    struct pen pen = {.left = x, .top = y, .unit = size / BOX};
    for (size_t i = 0; i < PARTS_MAX && icons[icon][i].outline != NULL; i++) {
        draw_part(draw, &pen, &icons[icon][i], stroke, token);
    }
    path_destroy(&pen.path);
}
