// Style: every colour, size, space and font role in one place (design.md 2-4).
#ifndef PEJL_SCENE_STYLE_H
#define PEJL_SCENE_STYLE_H

#include "scene/color.h"
#include "scene/scene.h"

#include <stdbool.h>

// What a colour is for; the names are the design's tokens.
enum token {
    TOKEN_BG,
    TOKEN_SURFACE,
    TOKEN_SUNKEN,
    TOKEN_LINE,  // decoration only
    TOKEN_LINE3, // outlines that must be seen
    TOKEN_INK,
    TOKEN_INK2,
    TOKEN_INK3,
    TOKEN_SEA,
    TOKEN_SEA_STRONG,
    TOKEN_ON_SEA,
    TOKEN_HEATHER, // needle, now, time running: nothing else
    TOKEN_HEATHER_TINT,
    TOKEN_ON,
    TOKEN_RISK,
    TOKEN_OFF,
    TOKEN_GLYPH,
    TOKEN_WARN_TINT,
    TOKEN_URGENT,
    TOKEN_ON_URGENT,
    TOKEN_SCRIM,
    TOKEN_COUNT,
};

enum theme { THEME_DAY, THEME_EVENING, THEME_CONTRAST, THEME_COUNT };

// A font role: size and line height in logical units (design.md 3).
struct type {
    enum face face;
    float size;
    float line_height;
    bool has_fixed_digits;
};

enum type_role {
    ROLE_HERO,
    ROLE_HERO_UNIT, // the percent sign beside it, 200/200
    ROLE_VALUE_XL,
    ROLE_VALUE_L,
    ROLE_DIAL, // 128/128, fixed digits
    ROLE_HUB,
    ROLE_HUB_LARGE, // 144/128, in the lobby
    ROLE_HUB_SMALL, // 112/104, in the dial of a balance
    ROLE_H1,
    ROLE_PHONE, // h1, fixed digits
    ROLE_TOTAL, // h1, upright 96/104: how many plans there are
    ROLE_H2,
    ROLE_TIMER, // h2, fixed digits
    ROLE_STAT,
    ROLE_H3,
    ROLE_RANK,        // h3, Display Medium, fixed digits
    ROLE_SMARTE,      // the letter of an answer, 52/56
    ROLE_CHART_VALUE, // 48/56
    ROLE_H4,
    ROLE_RANK_SMALL, // h4, Display Medium, fixed digits
    ROLE_UNIT_L,     // 44/52 regular, beside a value-xl
    ROLE_CORE_TASK,  // h4, Display Medium, line 56
    ROLE_CLOCK,
    ROLE_FOCUS_NAME,   // 40/46
    ROLE_ORGANISATION, // whose board it is, in the top line: 28/36 SemiBold
    ROLE_H5,
    ROLE_H5_MEDIUM,
    ROLE_UNIT,     // 36/44 regular, beside a value-l
    ROLE_LEAD,     // 36/48 regular
    ROLE_LESSON,   // what was learned, 36/46 Display Medium
    ROLE_PRIORITY, // 32/40 Display SemiBold
    ROLE_CELL,     // the open cell of a matrix, 32/44 regular
    ROLE_BODY_L,
    ROLE_BODY_L_MEDIUM,
    ROLE_BODY_L_SEMIBOLD,
    ROLE_NAV,
    ROLE_NAV_ACTIVE,
    ROLE_BODY,
    ROLE_BODY_MEDIUM,
    ROLE_BODY_SEMIBOLD,
    ROLE_CAPTION,
    ROLE_CAPTION_MEDIUM,
    ROLE_CAPTION_SEMIBOLD,
    ROLE_DIGIT,   // on a key for a code, 64/72
    ROLE_WRITTEN, // what is being written, 44/60
    ROLE_COUNT,
};

// Everything that decides how a page looks, apart from its content.
struct style {
    enum theme theme;
    struct color colors[TOKEN_COUNT];
    struct type types[ROLE_COUNT];
    float hairline; // the width of hairlines and ticks
    float outline;  // around cards, keys and chips; 0 for none
    bool is_portrait;
    bool has_reduced_motion;
    int step_percent;   // the text step: 100, 150 or 200
    float target_min;   // the least side of anything to be touched …
    float target_main;  // … of what leads about …
    float target_below; // … and how much further down it can be hit
    float
        lift; // how far the controls lie below what is reached; 0: they do not
    float lift_y; // and where, above the lower edge, the way to them is
};

#define SPACE_CARD 32.0F // padding inside a card
#define RADIUS_CARD 24.0F
#define TARGET_MIN \
    88.0F                   // the least side of anything to be touched,
                            // unless the panel is small: see target_min
#define TARGET_MIN_PX 60.5F // and on small screens in pixels, before rounding

// Return the style of a theme at text step 100 %.
struct style
style_make(enum theme theme, bool is_portrait);

// Return it at a text step of 100, 150 or 200 %: another set of sizes, not the
// same ones enlarged (design2.md 3).
struct style
style_make_step(enum theme theme, bool is_portrait, int step_percent);

// Say whether the pages are laid out for the larger text steps.
bool
style_is_enlarged(const struct style *style);

#endif
