#include "scene/keyboard.h"

#include "base/language.h"
#include "base/text.h"
#include "scene/key.h"

#include <string.h>

#define RADIUS 20.0F

static const char *const digits = "1234567890?";
static const char *const small[] = {"qwertyuiop\xc3\xa5",
                                    "asdfghjkl\xc3\xa6\xc3\xb8", "zxcvbnm,."};
static const char *const large[] = {"QWERTYUIOP\xc3\x85",
                                    "ASDFGHJKL\xc3\x86\xc3\x98", "ZXCVBNM,."};

// The keys as they lie: what is the same for all of them.
struct bed {
    struct draw *draw;
    const struct keyboard *keyboard;
    float x, y;
    float key; // its width
};

static struct key_place
find_place(const struct bed *bed, int column, int row, int columns)
{
    float pitch = bed->key + KEYBOARD_GAP;
    float down = bed->keyboard->key_height + KEYBOARD_GAP;
    return (struct key_place){
        .x = bed->x + (float)column * pitch,
        .y = bed->y + (float)row * down,
        .width = (float)columns * pitch - KEYBOARD_GAP,
        .height = bed->keyboard->key_height,
        .gap = KEYBOARD_GAP,
        .radius = RADIUS,
    };
}

static const char *
make_intent(const struct bed *bed, const char *verb)
{
    return arena_format(&bed->draw->scene->arena, "%s%s", bed->keyboard->prefix,
                        verb);
}

static void
draw_letter(const struct bed *bed, struct key_place place, const char *letter,
            enum token fill)
{
    size_t position = 0;
    uint32_t point = text_next(letter, strlen(letter), &position);
    struct key key = {
        .words = letter,
        .icon = ICON_COUNT,
        .role = bed->keyboard->role,
        .fill = fill,
        .ink = TOKEN_INK,
        .intent = arena_format(&bed->draw->scene->arena, "%skey/%u",
                               bed->keyboard->prefix, (unsigned)point),
        .label = letter,
    };
    key_draw(bed->draw, place, &key);
}

// Letters side by side from a column on.
static void
draw_row(const struct bed *bed, int column, int row, const char *letters,
         enum token fill)
{
    size_t length = strlen(letters);
    for (size_t from = 0; from < length; column++) {
        size_t to = from;
        text_next(letters, length, &to);
        draw_letter(bed, find_place(bed, column, row, 1),
                    arena_copy_text(&bed->draw->scene->arena, letters + from,
                                    to - from),
                    fill);
        from = to;
    }
}

static void
draw_icon_key(const struct bed *bed, int column, int row, struct key key)
{
    key.icon_size = 48.0F;
    key_draw(bed->draw, find_place(bed, column, row, 1), &key);
}

static void
draw_shift(const struct bed *bed)
{
    const struct keyboard *keyboard = bed->keyboard;
    bool is_strong = keyboard->is_locked || keyboard->is_shifted;
    struct key key = {
        .icon = ICON_SHIFT,
        .fill = keyboard->is_locked    ? TOKEN_SEA_STRONG
                : keyboard->is_shifted ? TOKEN_SURFACE
                                       : TOKEN_SUNKEN,
        .ink = keyboard->is_locked ? TOKEN_ON_SEA : TOKEN_INK,
        .intent = make_intent(bed, "shift"),
        .label = keyboard->is_locked ? _("Large letters, on")
                 : is_strong         ? _("Large letter, on")
                                     : _("Large letter"),
    };
    draw_icon_key(bed, 0, 3, key);
    if (keyboard->is_shifted && !keyboard->is_locked) {
        struct key_place place = find_place(bed, 0, 3, 1);
        draw_outline(bed->draw, place.x, place.y, place.width, place.height,
                     RADIUS, 4.0F, TOKEN_INK);
    }
}

static void
draw_last_row(const struct bed *bed)
{
    struct key cancel = {_("Cancel"),
                         ICON_CLOSE,
                         36.0F,
                         ROLE_NAV_ACTIVE,
                         TOKEN_SUNKEN,
                         TOKEN_INK,
                         make_intent(bed, "cancel"),
                         _("Cancel")};
    struct key space = {_("space"),
                        ICON_COUNT,
                        0.0F,
                        ROLE_NAV,
                        TOKEN_SURFACE,
                        TOKEN_INK,
                        make_intent(bed, "key/32"),
                        _("space")};
    struct key done = {_("Done"),
                       ICON_CHECK,
                       40.0F,
                       ROLE_NAV_ACTIVE,
                       TOKEN_SEA_STRONG,
                       TOKEN_ON_SEA,
                       make_intent(bed, "done"),
                       _("Done")};
    key_draw(bed->draw, find_place(bed, 0, 4, 2), &cancel);
    draw_letter(bed, find_place(bed, 2, 4, 1), TEXT_EN_DASH, TOKEN_SURFACE);
    key_draw(bed->draw, find_place(bed, 3, 4, 4), &space);
    draw_letter(bed, find_place(bed, 7, 4, 1), "%", TOKEN_SURFACE);
    key_draw(bed->draw, find_place(bed, 8, 4, 3), &done);
}

float
keyboard_height(float key_height)
{
    return (float)KEYBOARD_ROWS * (key_height + KEYBOARD_GAP) - KEYBOARD_GAP;
}

void
keyboard_draw(struct draw *draw, float x, float y, float width,
              const struct keyboard *keyboard)
{
    float gaps = KEYBOARD_GAP * (float)(KEYBOARD_COLUMNS - 1);
    struct bed bed = {draw, keyboard, x, y,
                      (width - gaps) / (float)KEYBOARD_COLUMNS};
    bool is_large = keyboard->is_shifted || keyboard->is_locked;
    const char *const *letters = is_large ? large : small;
    draw_row(&bed, 0, 0, digits, TOKEN_SUNKEN);
    draw_row(&bed, 0, 1, letters[0], TOKEN_SURFACE);
    draw_row(&bed, 0, 2, letters[1], TOKEN_SURFACE);
    draw_shift(&bed);
    draw_row(&bed, 1, 3, letters[2], TOKEN_SURFACE);
    draw_icon_key(&bed, 10, 3,
                  (struct key){.icon = ICON_ERASE,
                               .fill = TOKEN_SUNKEN,
                               .ink = TOKEN_INK,
                               .intent = make_intent(&bed, "delete"),
                               .label = _("Delete a letter")});
    draw_last_row(&bed);
}
