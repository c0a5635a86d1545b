#include "scene/month.h"

#include "base/calendar.h"
#include "base/denmark.h"
#include "base/language.h"
#include "scene/button.h"

#include <math.h>

#define CELL 84.0F
#define ROW 92.0F
#define ROWS 5           // as far apart, …
#define ROW_OF_SIX 84.0F // … and six
#define HEAD 88.0F
#define NAMES_Y 104.0F
#define DAYS_Y 148.0F
#define EDGE 8.0F // how far the names stand out of the buttons
#define RADIUS 24.0F
#define PAST_ALPHA 102 // design2.md 4
#define NAME_MAX 40

int32_t
month_step(int32_t first, int months)
{
    struct date date = calendar_date_from_day(first);
    int count = date.year * 12 + date.month - 1 + months;
    return calendar_day_from_date((struct date){count / 12, count % 12 + 1, 1});
}

float
month_height(void)
{
    return DAYS_Y + ROW_OF_SIX * (float)(ROWS + 1);
}

static void
draw_head(struct draw *draw, float x, float y, const struct month *month)
{
    struct arena *arena = &draw->scene->arena;
    char name[NAME_MAX];
    float width = MONTH_WIDTH - 2.0F * EDGE;
    calendar_format_month(name, sizeof name, month->first);
    if (month->first > month->today) {
        button_draw_icon(draw, x + EDGE, y, HEAD, ICON_PREVIOUS,
                         arena_format(arena, "%smonth/0", month->prefix),
                         _("The month before"));
    }
    draw_line(draw, x + EDGE + HEAD, y + 22.0F, width - 2.0F * HEAD,
              (struct draw_text){
                  .role = ROLE_H5, .token = TOKEN_INK, .align = ALIGN_CENTER},
              name);
    button_draw_icon(draw, x + EDGE + width - HEAD, y, HEAD, ICON_NEXT,
                     arena_format(arena, "%smonth/1", month->prefix),
                     _("The month after"));
}

static void
draw_names(struct draw *draw, float x, float y)
{
    static const char *const names[] = {
        NC_("weekday, short", "Mon"), NC_("weekday, short", "Tue"),
        NC_("weekday, short", "Wed"), NC_("weekday, short", "Thu"),
        NC_("weekday, short", "Fri"), NC_("weekday, short", "Sat"),
        NC_("weekday, short", "Sun")};
    struct draw_text how = {
        .role = ROLE_CAPTION, .token = TOKEN_INK3, .align = ALIGN_CENTER};
    draw_line(draw, x, y, CELL, how, C_("column", "week"));
    how.token = TOKEN_INK2;
    for (int i = 0; i < 7; i++) {
        draw_line(draw, x + CELL * (float)(i + 1), y, CELL, how,
                  C_("weekday, short", names[i]));
    }
}

static bool
is_day_of_rest(int32_t day)
{
    return calendar_weekday(day) > 5 || denmark_holiday(day) != HOLIDAY_NONE;
}

// Pale as a whole: what it says is laid under the ground it stands on.
static void
cover(struct draw *draw, float x, float y, float height)
{
    if (draw->style->theme == THEME_CONTRAST) {
        return;
    }
    struct path path = {0};
    path_add_rectangle(&path, x, y, CELL, height, 0.0F);
    scene_add_fill(
        draw->scene, &path,
        color_with_alpha(draw_color(draw, draw->ground), 255 - PAST_ALPHA));
    path_destroy(&path);
}

static void
draw_day(struct draw *draw, float x, float y, float height,
         const struct month *month, int32_t day)
{
    struct arena *arena = &draw->scene->arena;
    bool is_past = day < month->today;
    bool is_chosen = day == month->chosen;
    bool is_contrast = draw->style->theme == THEME_CONTRAST;
    struct draw_text how = {.role =
                                is_chosen ? ROLE_BODY_L_SEMIBOLD : ROLE_BODY_L,
                            .token = is_chosen                ? TOKEN_ON_SEA
                                     : is_past && is_contrast ? TOKEN_LINE
                                     : is_day_of_rest(day)    ? TOKEN_INK2
                                                              : TOKEN_INK,
                            .align = ALIGN_CENTER};
    enum token ground = draw->ground;
    bool is_pressed = false;
    if (!is_past) {
        char label[NAME_MAX];
        calendar_format_long(label, sizeof label, day);
        is_pressed =
            draw_tap(draw, x, y, CELL, height,
                     arena_format(arena, "%sdate/%d", month->prefix, (int)day),
                     arena_format(arena, "%s", label));
    }
    if (is_chosen || is_pressed) {
        draw->ground = is_chosen ? TOKEN_SEA_STRONG : TOKEN_SUNKEN;
        draw_rectangle(draw, x + 2.0F, y + 4.0F, CELL - 4.0F, height - 8.0F,
                       RADIUS, draw->ground);
    }
    draw_line(draw, x, roundf(y + (height - 40.0F) / 2.0F), CELL, how,
              arena_format(arena, "%d", calendar_date_from_day(day).day));
    draw->ground = ground;
    if (is_past) {
        cover(draw, x, y, height);
    }
}

static void
draw_week(struct draw *draw, float x, float y, float height, int32_t day)
{
    draw_line(
        draw, x, roundf(y + (height - 32.0F) / 2.0F), CELL,
        (struct draw_text){
            .role = ROLE_CAPTION, .token = TOKEN_INK3, .align = ALIGN_CENTER},
        arena_format(&draw->scene->arena, "%d", calendar_week(day).number));
}

void
month_draw(struct draw *draw, float x, float y, const struct month *month)
{
    int32_t end = month_step(month->first, 1);
    int before = calendar_weekday(month->first) - 1;
    int rows = (before + (int)(end - month->first) + 6) / 7;
    float height = rows > ROWS ? ROW_OF_SIX : ROW;
    draw_head(draw, x, y, month);
    draw_names(draw, x, y + NAMES_Y);
    for (int32_t day = month->first; day < end; day++) {
        int index = before + (int)(day - month->first);
        float top = y + DAYS_Y + height * (float)(index / 7);
        if (day == month->first || index % 7 == 0) {
            draw_week(draw, x, top, height, day);
        }
        draw_day(draw, x + CELL * (float)(index % 7 + 1), top, height, month,
                 day);
    }
}
