#include "scene/pad.h"

#include "base/language.h"
#include "scene/angle.h"
#include "scene/key.h"

#include <math.h>

#define COLUMNS 3
#define ROWS 4
#define GAP 16.0F
#define RADIUS 32.0F
#define DOT 20.0F
#define DOT_PITCH 80.0F
#define DOT_STROKE 4.0F
#define SHAKE 8.0F

// Row by row; the last row begins with the key that takes a digit back.
static const char *const faces[] = {"1", "2", "3", "4", "5", "6",
                                    "7", "8", "9", "",  "0"};
#define FACES (sizeof faces / sizeof faces[0])

static void
draw_key(struct draw *draw, struct key_place place, const char *prefix,
         const char *face)
{
    struct arena *arena = &draw->scene->arena;
    bool is_digit = face[0] != '\0';
    struct key key = {
        .words = is_digit ? face : NULL,
        .icon = is_digit ? ICON_COUNT : ICON_ERASE,
        .icon_size = 56.0F,
        .role = ROLE_DIGIT,
        .fill = TOKEN_BG,
        .ink = TOKEN_INK,
        .intent = is_digit ? arena_format(arena, "%sdigit/%s", prefix, face)
                           : arena_format(arena, "%serase", prefix),
        .label = is_digit ? face : _("Take back"),
    };
    key_draw(draw, place, &key);
}

void
pad_draw_keys(struct draw *draw, float x, float y, float width, float height,
              const char *prefix)
{
    float across = (width + GAP) / (float)COLUMNS;
    float down = (height + GAP) / (float)ROWS;
    for (size_t i = 0; i < FACES; i++) {
        struct key_place place = {
            .x = x + (float)(i % COLUMNS) * across,
            .y = y + (float)(i / COLUMNS) * down,
            .width = across - GAP,
            .height = down - GAP,
            .gap = GAP,
            .radius = RADIUS,
        };
        draw_key(draw, place, prefix, faces[i]);
    }
}

void
pad_draw_dots(struct draw *draw, float x, float y, int count, float shake)
{
    float left = x + shake - DOT_PITCH * (float)(PAD_DIGITS - 1) / 2.0F;
    for (int i = 0; i < PAD_DIGITS; i++) {
        float at = left + DOT_PITCH * (float)i;
        if (i < count) {
            draw_disc(draw, at, y, DOT, TOKEN_SEA);
        } else {
            draw_ring(draw, at, y, DOT - DOT_STROKE / 2.0F, DOT_STROKE,
                      TOKEN_LINE3);
        }
    }
}

float
pad_shake(int left_ms)
{
    if (left_ms <= 0 || left_ms > PAD_SHAKE_MS) {
        return 0.0F;
    }
    // Two whole swings: a triangle needs no table of sines to be the same
    // everywhere.
    float turns = 2.0F * (float)left_ms / (float)PAD_SHAKE_MS;
    float phase = turns - floorf(turns);
    float swing = phase < 0.25F   ? 4.0F * phase
                  : phase < 0.75F ? 2.0F - 4.0F * phase
                                  : 4.0F * phase - 4.0F;
    return SHAKE * swing;
}
