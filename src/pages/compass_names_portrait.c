#include "pages/compass_name.h"
#include "pages/compass_names.h"
#include "pages/stage.h"

#include <math.h>

#define TOP_Y 1136.0F // of the first rule, if the names leave room for it
#define END_Y 1704.0F
#define RULE_GAP 24.0F // from a rule to the name under it
#define RULE_AIR 8.0F  // from a block to the rule under it
#define TAG_GAP 26.0F
#define TAG_GAP_MIN 12.0F

static float
find_pitch(size_t count)
{
    return count <= 4 ? 272.0F : count <= 6 ? 216.0F : 168.0F;
}

float
compass_names_top(const struct page *page, size_t count)
{
    float rows = ceilf((float)count / 2.0F);
    float lost = page->grid->bottom - stage_floor(page);
    return fminf(TOP_Y, END_Y - rows * find_pitch(count)) - lost;
}

// Draw a block in the room under its rule, the needle's tag below it.
static void
draw_block(struct page *page, float x, float y, float room,
           struct compass_name *name)
{
    float tag = name->has_needle ? TAG_GAP_MIN + COMPASS_NAME_TAG_HEIGHT : 0.0F;
    float height = compass_name_fit(page, name, room - tag);
    compass_name_draw(page, x, y, name);
    if (name->has_needle) {
        float gap = fminf(TAG_GAP, room - height - COMPASS_NAME_TAG_HEIGHT);
        compass_names_draw_tag(page, x, y + height + gap);
    }
}

void
compass_names_draw_portrait(struct page *page, const struct compass *compass,
                            const struct compass_column *column)
{
    struct draw *draw = &page->draw;
    float width = compass_name_width(page);
    float pitch = find_pitch(compass->count);
    float y = compass_names_top(page, compass->count);
    float bottom = END_Y - (page->grid->bottom - stage_floor(page));
    for (size_t i = 0; i < column->count; i++) {
        struct compass_name name = compass_name_make(
            page, compass, column->sectors[i], ROLE_FOCUS_NAME);
        if (compass->count > 6) {
            compass_name_shorten(&name);
        }
        draw_segment(draw, column->x, y, column->x + width, y,
                     draw->style->hairline, STROKE_BUTT, TOKEN_LINE3);
        bool is_last = y + 2.0F * pitch > bottom + RULE_AIR;
        float end = is_last ? bottom : y + pitch - RULE_AIR;
        draw_block(page, column->x, y + RULE_GAP, end - y - RULE_GAP, &name);
        y += pitch;
    }
}
