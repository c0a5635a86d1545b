#include "scene/style.h"

#define RGB(rgb)                                               \
    {                                                          \
        (rgb) >> 16 & 0xFF, (rgb) >> 8 & 0xFF, (rgb)&0xFF, 255 \
    }

// design.md 2 and design2.md 2.
static const struct color theme_colors[THEME_COUNT][TOKEN_COUNT] = {
    [THEME_DAY] =
        {
            [TOKEN_BG] = RGB(0xF4F0E7),
            [TOKEN_SURFACE] = RGB(0xFFFDF9),
            [TOKEN_SUNKEN] = RGB(0xE9E2D4),
            [TOKEN_LINE] = RGB(0xD8CFBE),
            [TOKEN_LINE3] = RGB(0x857F71),
            [TOKEN_INK] = RGB(0x0E2A38),
            [TOKEN_INK2] = RGB(0x36505D),
            [TOKEN_INK3] = RGB(0x55686F),
            [TOKEN_SEA] = RGB(0x0F5A7A),
            [TOKEN_SEA_STRONG] = RGB(0x0D3B52),
            [TOKEN_ON_SEA] = RGB(0xFFFFFF),
            [TOKEN_HEATHER] = RGB(0x7C3E79),
            [TOKEN_HEATHER_TINT] = RGB(0xF0E4EE),
            [TOKEN_ON] = RGB(0x14766A),
            [TOKEN_RISK] = RGB(0xBC6C00),
            [TOKEN_OFF] = RGB(0xA92018),
            [TOKEN_GLYPH] = RGB(0xFFFFFF),
            [TOKEN_WARN_TINT] = RGB(0xFBE9CC),
            [TOKEN_URGENT] = RGB(0x8E1B16),
            [TOKEN_ON_URGENT] = RGB(0xFFFFFF),
            [TOKEN_SCRIM] = {0x0E, 0x2A, 0x38, 92},
        },
    [THEME_EVENING] =
        {
            [TOKEN_BG] = RGB(0x0A1922),
            [TOKEN_SURFACE] = RGB(0x11262F),
            [TOKEN_SUNKEN] = RGB(0x1E3843),
            [TOKEN_LINE] = RGB(0x2A4551),
            [TOKEN_LINE3] = RGB(0x6F8A94),
            [TOKEN_INK] = RGB(0xF3EFE6),
            [TOKEN_INK2] = RGB(0xBFCBCE),
            [TOKEN_INK3] = RGB(0x94A7AD),
            [TOKEN_SEA] = RGB(0x7CC3E0),
            [TOKEN_SEA_STRONG] = RGB(0xBFE3F2),
            [TOKEN_ON_SEA] = RGB(0x0A1922),
            [TOKEN_HEATHER] = RGB(0xDDA5D8),
            [TOKEN_HEATHER_TINT] = RGB(0x352A3F),
            [TOKEN_ON] = RGB(0x5CC9B5),
            [TOKEN_RISK] = RGB(0xF2B04A),
            [TOKEN_OFF] = RGB(0xE96668),
            [TOKEN_GLYPH] = RGB(0x0A1922),
            [TOKEN_WARN_TINT] = RGB(0x40331C),
            [TOKEN_URGENT] = RGB(0xFFB4AB),
            [TOKEN_ON_URGENT] = RGB(0x2C0503),
            [TOKEN_SCRIM] = {0, 0, 0, 153},
        },
    [THEME_CONTRAST] =
        {
            [TOKEN_BG] = RGB(0x000000),
            [TOKEN_SURFACE] = RGB(0x000000),
            [TOKEN_SUNKEN] = RGB(0x262626),
            [TOKEN_LINE] = RGB(0x8A8A8A),
            [TOKEN_LINE3] = RGB(0xFFFFFF),
            [TOKEN_INK] = RGB(0xFFFFFF),
            [TOKEN_INK2] = RGB(0xEDEDED),
            [TOKEN_INK3] = RGB(0xE0E0E0),
            [TOKEN_SEA] = RGB(0x9BE7FF),
            [TOKEN_SEA_STRONG] = RGB(0xFFFFFF),
            [TOKEN_ON_SEA] = RGB(0x000000),
            [TOKEN_HEATHER] = RGB(0xFFC9F7),
            [TOKEN_HEATHER_TINT] = RGB(0x1F1F1F),
            [TOKEN_ON] = RGB(0x7DF5DC),
            [TOKEN_RISK] = RGB(0xFFC24D),
            [TOKEN_OFF] = RGB(0xE8392B),
            [TOKEN_GLYPH] = RGB(0x000000),
            [TOKEN_WARN_TINT] = RGB(0x332600),
            [TOKEN_URGENT] = RGB(0xFFE3DF),
            [TOKEN_ON_URGENT] = RGB(0x2C0000),
            [TOKEN_SCRIM] = {0, 0, 0, 204},
        },
};

// design.md 3: face, size, line height, fixed digits.
static const struct type landscape_types[ROLE_COUNT] = {
    [ROLE_HERO] = {FACE_DISPLAY_SEMIBOLD, 420, 440, false},
    [ROLE_HERO_UNIT] = {FACE_DISPLAY_MEDIUM, 200, 200, false},
    [ROLE_VALUE_XL] = {FACE_DISPLAY_MEDIUM, 176, 168, false},
    [ROLE_VALUE_L] = {FACE_DISPLAY_MEDIUM, 128, 128, false},
    [ROLE_DIAL] = {FACE_DISPLAY_SEMIBOLD, 128, 128, true},
    [ROLE_HUB] = {FACE_DISPLAY_SEMIBOLD, 120, 112, false},
    [ROLE_HUB_LARGE] = {FACE_DISPLAY_SEMIBOLD, 144, 128, false},
    [ROLE_HUB_SMALL] = {FACE_DISPLAY_SEMIBOLD, 112, 104, false},
    [ROLE_H1] = {FACE_DISPLAY_SEMIBOLD, 88, 96, false},
    [ROLE_PHONE] = {FACE_DISPLAY_SEMIBOLD, 88, 96, true},
    [ROLE_TOTAL] = {FACE_DISPLAY_SEMIBOLD, 88, 96, false},
    [ROLE_H2] = {FACE_DISPLAY_SEMIBOLD, 72, 80, false},
    [ROLE_TIMER] = {FACE_DISPLAY_SEMIBOLD, 72, 80, true},
    [ROLE_STAT] = {FACE_DISPLAY_SEMIBOLD, 64, 64, false},
    [ROLE_H3] = {FACE_DISPLAY_SEMIBOLD, 56, 64, false},
    [ROLE_RANK] = {FACE_DISPLAY_MEDIUM, 56, 64, true},
    [ROLE_SMARTE] = {FACE_DISPLAY_SEMIBOLD, 52, 56, false},
    [ROLE_CHART_VALUE] = {FACE_DISPLAY_SEMIBOLD, 48, 56, false},
    [ROLE_H4] = {FACE_DISPLAY_SEMIBOLD, 44, 52, false},
    [ROLE_RANK_SMALL] = {FACE_DISPLAY_MEDIUM, 44, 52, true},
    [ROLE_UNIT_L] = {FACE_TEXT, 44, 52, false},
    [ROLE_CORE_TASK] = {FACE_DISPLAY_MEDIUM, 44, 56, false},
    [ROLE_CLOCK] = {FACE_DISPLAY_SEMIBOLD, 40, 48, true},
    [ROLE_FOCUS_NAME] = {FACE_DISPLAY_SEMIBOLD, 40, 46, false},
    [ROLE_ORGANISATION] = {FACE_TEXT_SEMIBOLD, 28, 36, false},
    [ROLE_H5] = {FACE_DISPLAY_SEMIBOLD, 36, 44, false},
    [ROLE_H5_MEDIUM] = {FACE_DISPLAY_MEDIUM, 36, 44, false},
    [ROLE_UNIT] = {FACE_TEXT, 36, 44, false},
    [ROLE_LEAD] = {FACE_TEXT, 36, 48, false},
    [ROLE_LESSON] = {FACE_DISPLAY_MEDIUM, 36, 46, false},
    [ROLE_PRIORITY] = {FACE_DISPLAY_SEMIBOLD, 32, 40, false},
    [ROLE_CELL] = {FACE_TEXT, 32, 44, false},
    [ROLE_BODY_L] = {FACE_TEXT, 32, 40, false},
    [ROLE_BODY_L_MEDIUM] = {FACE_TEXT_MEDIUM, 32, 40, false},
    [ROLE_BODY_L_SEMIBOLD] = {FACE_TEXT_SEMIBOLD, 32, 40, false},
    [ROLE_NAV] = {FACE_TEXT_MEDIUM, 30, 40, false},
    [ROLE_NAV_ACTIVE] = {FACE_TEXT_SEMIBOLD, 30, 40, false},
    [ROLE_BODY] = {FACE_TEXT, 28, 36, false},
    [ROLE_BODY_MEDIUM] = {FACE_TEXT_MEDIUM, 28, 36, false},
    [ROLE_BODY_SEMIBOLD] = {FACE_TEXT_SEMIBOLD, 28, 36, false},
    [ROLE_CAPTION] = {FACE_TEXT, 24, 32, false},
    [ROLE_CAPTION_MEDIUM] = {FACE_TEXT_MEDIUM, 24, 32, false},
    [ROLE_CAPTION_SEMIBOLD] = {FACE_TEXT_SEMIBOLD, 24, 32, false},
    [ROLE_DIGIT] = {FACE_DISPLAY_MEDIUM, 64, 72, false},
    [ROLE_WRITTEN] = {FACE_TEXT, 44, 60, false},
};

// What is larger or smaller on an upright page (design.md 3).
static const struct {
    enum type_role role;
    float size, line_height;
} upright_sizes[] = {
    {ROLE_HERO, 380, 400},  {ROLE_HERO_UNIT, 184, 184},
    {ROLE_PHONE, 128, 140}, {ROLE_VALUE_L, 144, 144},
    {ROLE_HUB, 152, 140},   {ROLE_TOTAL, 96, 104},
    {ROLE_STAT, 56, 56},    {ROLE_FOCUS_NAME, 36, 42},
};

// The roles at 150 and at 200 % (design2.md 3): one size for all that is read
// alike. The faces stay. Nothing is smaller at 200 %, as the design has it for
// whoever stands close: whoever is farther away than 4 m gets it, too.
static const struct {
    enum type_role first, last;
    float size, line_height;            // at 150 %
    float largest, largest_line_height; // at 200 %
} enlarged_sizes[] = {
    {ROLE_VALUE_XL, ROLE_VALUE_L, 184, 176, 240, 224},
    {ROLE_DIAL, ROLE_DIAL, 240, 232, 240, 232},
    {ROLE_HUB, ROLE_HUB_SMALL, 184, 168, 240, 224},
    {ROLE_H1, ROLE_H3, 108, 112, 108, 112},
    {ROLE_RANK, ROLE_SMARTE, 84, 92, 84, 92},
    {ROLE_CHART_VALUE, ROLE_H4, 72, 84, 72, 84},
    {ROLE_RANK_SMALL, ROLE_RANK_SMALL, 84, 92, 84, 92},
    {ROLE_UNIT_L, ROLE_UNIT_L, 56, 64, 56, 68},
    {ROLE_CORE_TASK, ROLE_CORE_TASK, 72, 84, 72, 84},
    {ROLE_CLOCK, ROLE_CLOCK, 108, 112, 108, 112},
    {ROLE_FOCUS_NAME, ROLE_FOCUS_NAME, 72, 78, 72, 78},
    {ROLE_ORGANISATION, ROLE_ORGANISATION, 56, 64, 56, 64},
    {ROLE_H5, ROLE_H5_MEDIUM, 72, 84, 72, 84},
    {ROLE_UNIT, ROLE_LESSON, 56, 64, 56, 68},
    {ROLE_PRIORITY, ROLE_PRIORITY, 72, 84, 72, 84},
    {ROLE_CELL, ROLE_CELL, 56, 64, 56, 68},
    {ROLE_BODY_L, ROLE_BODY_L_SEMIBOLD, 72, 84, 72, 84},
    {ROLE_NAV, ROLE_NAV_ACTIVE, 42, 52, 60, 68},
    {ROLE_BODY, ROLE_BODY_SEMIBOLD, 56, 64, 56, 68},
    {ROLE_CAPTION, ROLE_CAPTION_SEMIBOLD, 36, 44, 48, 56},
    {ROLE_DIGIT, ROLE_DIGIT, 84, 92, 84, 92},
    {ROLE_WRITTEN, ROLE_WRITTEN, 72, 84, 72, 84},
};

static void
enlarge(struct style *style)
{
    bool is_largest = style->step_percent >= 200;
    size_t count = sizeof enlarged_sizes / sizeof enlarged_sizes[0];
    for (size_t i = 0; i < count; i++) {
        size_t last = (size_t)enlarged_sizes[i].last;
        for (size_t j = (size_t)enlarged_sizes[i].first; j <= last; j++) {
            struct type *type = &style->types[j];
            type->size =
                is_largest ? enlarged_sizes[i].largest : enlarged_sizes[i].size;
            type->line_height = is_largest
                                    ? enlarged_sizes[i].largest_line_height
                                    : enlarged_sizes[i].line_height;
        }
    }
    style->types[ROLE_ORGANISATION].face = FACE_DISPLAY_SEMIBOLD;
    if (style->is_portrait && is_largest) {
        // Tabs are narrow there, and touched, not read from afar.
        style->types[ROLE_NAV].size = style->types[ROLE_NAV_ACTIVE].size = 48;
    }
}

static void
set_sizes(struct style *style)
{
    for (size_t i = 0; i < ROLE_COUNT; i++) {
        style->types[i] = landscape_types[i];
    }
    size_t count = sizeof upright_sizes / sizeof upright_sizes[0];
    for (size_t i = 0; style->is_portrait && i < count; i++) {
        struct type *type = &style->types[upright_sizes[i].role];
        type->size = upright_sizes[i].size;
        type->line_height = upright_sizes[i].line_height;
    }
}

struct style
style_make(enum theme theme, bool is_portrait)
{
    return style_make_step(theme, is_portrait, 100);
}

bool
style_is_enlarged(const struct style *style)
{
    return style->step_percent > 100;
}

struct style
style_make_step(enum theme theme, bool is_portrait, int step_percent)
{
    bool is_contrast = theme == THEME_CONTRAST;
    struct style style = {
        .theme = theme,
        .hairline = is_contrast ? 3.0F : 2.0F,
        .outline = is_contrast ? 3.0F : 0.0F,
        .is_portrait = is_portrait,
        .step_percent = step_percent,
        .target_min = TARGET_MIN,
        .target_main = TARGET_MIN,
    };
    for (size_t i = 0; i < TOKEN_COUNT; i++) {
        style.colors[i] = theme_colors[theme][i];
    }
    set_sizes(&style);
    if (style_is_enlarged(&style)) {
        enlarge(&style);
    }
    return style;
}
