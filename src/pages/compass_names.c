#include "pages/compass_names.h"

#include "base/language.h"
#include "pages/compass_name.h"
#include "pages/stage.h"

#include <math.h>

#define TAG_HEIGHT COMPASS_NAME_TAG_HEIGHT
#define SECOND_X 564.0F // of the right column, upright
#define RIGHT_X 1432.0F
#define HANG_Y 248.0F  // the top pair hangs here
#define STAND_Y 848.0F // the bottom pair stands here
#define TAG_GAP 16.0F
#define PAIR_GAP 24.0F // at least, between the two of a column
#define PITCH_THREE 216.0F
#define PITCH_FOUR 162.0F
#define STACK_AIR 12.0F

// Under a notice there are names only, with less between them.
#define CUT_HANG_Y 144.0F
#define CUT_STAND_Y 656.0F
#define CUT_PITCH_THREE 176.0F
#define CUT_PITCH_FOUR 132.0F

static float
hang_y(const struct page *page)
{
    return stage_is_cut(page) ? CUT_HANG_Y : HANG_Y;
}

static float
stand_y(const struct page *page)
{
    return stage_is_cut(page) ? CUT_STAND_Y : STAND_Y;
}

static float
find_pitch(const struct page *page, size_t count)
{
    if (stage_is_cut(page)) {
        return count == 3 ? CUT_PITCH_THREE : CUT_PITCH_FOUR;
    }
    return count == 3 ? PITCH_THREE : PITCH_FOUR;
}

static bool
is_east(const struct compass *compass, size_t sector)
{
    float middle =
        fmodf(compass_sector_middle(compass, sector) + 360.0F, 360.0F);
    return middle > 0.0F && middle <= 180.0F;
}

static void
split(const struct compass *compass, struct compass_column *left,
      struct compass_column *right)
{
    for (size_t i = 0; i < compass->count; i++) {
        if (is_east(compass, i)) {
            right->sectors[right->count++] = i;
        }
    }
    // Westwards the sectors run upwards: the first ends at north.
    for (size_t i = compass->count + 1; i > 1; i--) {
        size_t sector = i % compass->count;
        if (!is_east(compass, sector)) {
            left->sectors[left->count++] = sector;
        }
    }
}

static void
place_hanging(struct page *page, float x, float y,
              const struct compass_name *name)
{
    compass_name_draw(page, x, y, name);
    if (name->has_needle) {
        compass_names_draw_tag(page, x,
                               y + compass_name_measure(page, name) + TAG_GAP);
    }
}

static void
place_standing(struct page *page, float x, float y,
               const struct compass_name *name)
{
    float top = y - compass_name_measure(page, name);
    if (name->has_needle) {
        compass_names_draw_tag(page, x, top - TAG_GAP - TAG_HEIGHT);
    }
    compass_name_draw(page, x, top, name);
}

static void
draw_pair(struct page *page, float x, struct compass_name *upper,
          struct compass_name *lower)
{
    float tag =
        upper->has_needle || lower->has_needle ? TAG_HEIGHT + TAG_GAP : 0.0F;
    float room = stand_y(page) - hang_y(page) - PAIR_GAP - tag;
    while (compass_name_measure(page, upper) +
                   compass_name_measure(page, lower) >
               room &&
           compass_name_give_up(upper) && compass_name_give_up(lower)) {
    }
    place_hanging(page, x, hang_y(page), upper);
    place_standing(page, x, stand_y(page), lower);
}

// Three or four of a column at an even pitch. The tag of the needle stands
// below its name, that of the last one above: there ends the page.
static void
draw_stack(struct page *page, const struct compass_column *column,
           struct compass_name *names)
{
    float pitch = find_pitch(page, column->count);
    float tag = 0.0F;
    for (size_t i = 0; i < column->count; i++) {
        tag = names[i].has_needle ? TAG_HEIGHT + STACK_AIR : tag;
    }
    for (size_t i = 0; i < column->count; i++) {
        float y = hang_y(page) + pitch * (float)i;
        bool is_last = i + 1 == column->count;
        float room = fminf(pitch - STACK_AIR - tag, stand_y(page) - y);
        if (column->count > 3) {
            compass_name_shorten(&names[i]);
        }
        float height = compass_name_fit(page, &names[i], room);
        compass_name_draw(page, column->x, y, &names[i]);
        if (names[i].has_needle) {
            compass_names_draw_tag(page, column->x,
                                   is_last ? y - tag : y + height + STACK_AIR);
        }
    }
}

static void
draw_column(struct page *page, const struct compass *compass,
            const struct compass_column *column)
{
    struct compass_name names[COMPASS_SECTORS_MAX];
    for (size_t i = 0; i < column->count; i++) {
        names[i] =
            compass_name_make(page, compass, column->sectors[i],
                              column->count > 2 ? ROLE_H5 : ROLE_FOCUS_NAME);
        if (stage_is_cut(page)) {
            compass_name_keep_title(&names[i]);
        }
    }
    if (column->count == 1) {
        place_hanging(page, column->x, hang_y(page), &names[0]);
    } else if (column->count == 2) {
        draw_pair(page, column->x, &names[0], &names[1]);
    } else {
        draw_stack(page, column, names);
    }
}

void
compass_names_draw_tag(struct page *page, float x, float y)
{
    compass_name_draw_tag(&page->draw, x, y, _("Bearing: greatest drift"));
}

void
compass_names_draw(struct page *page, const struct compass *compass)
{
    bool is_portrait = stage_is_portrait(page);
    void (*draw_one)(struct page *, const struct compass *,
                     const struct compass_column *) =
        is_portrait ? compass_names_draw_portrait : draw_column;
    struct compass_column left = {.x = page->grid->margin};
    struct compass_column right = {.x = is_portrait ? SECOND_X : RIGHT_X};
    split(compass, &left, &right);
    draw_one(page, compass, &left);
    draw_one(page, compass, &right);
}
