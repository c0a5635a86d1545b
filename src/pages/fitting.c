#include "pages/fitting.h"

#include "base/language.h"
#include "base/number.h"
#include "pages/fitting_corner.h"
#include "pages/stage.h"
#include "scene/button.h"

#include <math.h>

#define PADDING 56.0F
#define ROWS 4
#define LABEL_PORTRAIT 52.0F // of a label above its row, upright
#define CONTROL_X 284.0F     // of a row, from its label
#define DISC 88.0F
#define VALUE_WIDTH 214.0F
#define CHOICE_GAP 16.0F
#define CHOICE_HEIGHT 160.0F
#define BUTTON_HEIGHT 104.0F

// How the card lies on the page; the rows' heights follow one another.
struct card {
    float x, y, width, height;
    float head;
    float rows[ROWS];
};

static const struct card landscape = {
    288.0F, 80.0F, 1344.0F, 920.0F, 154.0F, {126.0F, 200.0F, 136.0F, 144.0F}};
static const struct card portrait = {
    48.0F, 292.0F, 984.0F, 1336.0F, 154.0F, {236.0F, 264.0F, 236.0F, 236.0F}};

static const struct draw_text quiet = {ROLE_BODY, TOKEN_INK2, 0, 1};

// A page under construction: it is no place of the navigation.
struct fitting {
    struct draw draw;
    const struct page_fitting *view;
    const struct card *card;
};

static const char *
words(struct fitting *fitting, const char *format, int number)
{
    return arena_format(&fitting->draw.scene->arena, format, number);
}

static void
draw_head(struct fitting *fitting)
{
    struct draw *draw = &fitting->draw;
    const struct card *card = fitting->card;
    const struct page_fitting *view = fitting->view;
    float x = card->x + PADDING;
    float right = card->x + card->width - PADDING;
    bool is_done = view->corner >= FITTING_CORNERS;
    const char *corner =
        is_done ? _("All corners hit")
                : arena_format(&draw->scene->arena, _("Corner %zu of %d"),
                               view->corner + 1, FITTING_CORNERS);
    float taken = draw_text_width(draw, ROLE_BODY, corner);
    draw_line(draw, right - taken, card->y + 54.0F, taken + 1.0F, quiet,
              corner);
    draw_line(draw, x, card->y + 32.0F, right - taken - 24.0F - x,
              (struct draw_text){ROLE_H3, TOKEN_INK, 0, 1},
              _("Fit the screen"));
    draw_line(draw, x, card->y + 100.0F, right - x, quiet,
              view->is_failed
                  ? _("The file cannot be written; the log says why.")
                  : _("Touch the middle of each circle. The number is how far "
                      "off it was."));
}

// A row's room: its label is beside it, upright above.
struct strip {
    float x, y, width, height;
};

static struct strip
begin_row(struct fitting *fitting, size_t row, const char *label)
{
    struct draw *draw = &fitting->draw;
    const struct card *card = fitting->card;
    bool is_portrait = card == &portrait;
    float y = card->y + card->head;
    for (size_t i = 0; i < row; i++) {
        y += card->rows[i];
    }
    float x = card->x + PADDING;
    float width = card->width - 2.0F * PADDING;
    draw_hairline(draw, x, x + width, y);
    struct strip room = {x, y, width, card->rows[row]};
    struct draw_text how = {ROLE_H5, TOKEN_INK, 0, 1};
    if (is_portrait) {
        draw_line(draw, x, y + 12.0F, width, how, label);
        room.y += LABEL_PORTRAIT;
        room.height -= LABEL_PORTRAIT;
    } else {
        draw_line(draw, x, y + (room.height - 44.0F) / 2.0F, CONTROL_X - 24.0F,
                  how, label);
        room.x += CONTROL_X;
        room.width -= CONTROL_X;
    }
    return room;
}

// Less, a value, more; and what follows from it.
static void
draw_stepper(struct fitting *fitting, struct strip room, const char *value,
             const char *less, const char *more, const char *meaning)
{
    struct draw *draw = &fitting->draw;
    bool is_portrait = fitting->card == &portrait;
    float y =
        is_portrait ? room.y + 16.0F : room.y + (room.height - DISC) / 2.0F;
    float x = room.x + DISC;
    bool is_less = draw_tap(draw, room.x, y, DISC, DISC, less, less);
    draw_panel(draw, room.x, y, DISC, DISC, DISC / 2.0F,
               is_less ? TOKEN_SUNKEN : TOKEN_BG);
    icon_draw(draw, room.x + 26.0F, y + 26.0F, 36.0F, ICON_MINUS, 3.5F,
              TOKEN_INK);
    bool is_long =
        draw_text_width(draw, ROLE_H4, value) > VALUE_WIDTH - 2.0F * CHOICE_GAP;
    enum type_role role = is_long ? ROLE_H5 : ROLE_H4;
    draw_line(draw, x, y + (is_long ? 22.0F : 18.0F), VALUE_WIDTH,
              (struct draw_text){role, TOKEN_INK, ALIGN_CENTER, 1}, value);
    x += VALUE_WIDTH;
    bool is_more = draw_tap(draw, x, y, DISC, DISC, more, more);
    draw_panel(draw, x, y, DISC, DISC, DISC / 2.0F,
               is_more ? TOKEN_SUNKEN : TOKEN_BG);
    draw_segment(draw, x + 32.0F, y + 44.0F, x + 56.0F, y + 44.0F, 3.2F,
                 STROKE_ROUND, TOKEN_INK);
    draw_segment(draw, x + 44.0F, y + 32.0F, x + 44.0F, y + 56.0F, 3.2F,
                 STROKE_ROUND, TOKEN_INK);
    x += DISC + 28.0F;
    if (is_portrait) {
        draw_line(draw, room.x, y + DISC + 8.0F, room.width, quiet, meaning);
    } else {
        draw_line(draw, x, y + 26.0F, room.x + room.width - x, quiet, meaning);
    }
}

static void
draw_panel_row(struct fitting *fitting)
{
    const struct page_fitting *view = fitting->view;
    draw_stepper(fitting, begin_row(fitting, 0, _("Panel")),
                 words(fitting, _("%d inches"), view->inches), "smaller",
                 "larger",
                 arena_format(&fitting->draw.scene->arena,
                              _("%d × %d mm, %d × %d pixels"), view->width_mm,
                              view->height_mm, view->width, view->height));
}

static void
draw_turn(struct fitting *fitting, float x, float y, float width, int degrees)
{
    struct draw *draw = &fitting->draw;
    bool is_chosen = fitting->view->rotation == degrees;
    bool is_upright = degrees % 180 != 0;
    const char *intent = words(fitting, "rotate/%d", degrees);
    const char *label = words(fitting, "%d°", degrees);
    bool is_pressed = draw_tap(draw, x, y, width, CHOICE_HEIGHT, intent, label);
    enum token fill = is_pressed  ? TOKEN_SUNKEN
                      : is_chosen ? TOKEN_SURFACE
                                  : TOKEN_BG;
    draw_panel(draw, x, y, width, CHOICE_HEIGHT, 28.0F, fill);
    if (is_chosen) {
        draw_outline(draw, x, y, width, CHOICE_HEIGHT, 28.0F, 6.0F, TOKEN_INK);
    }
    float wide = is_upright ? 48.0F : 84.0F;
    float high = is_upright ? 84.0F : 48.0F;
    float middle = x + width / 2.0F;
    draw_outline(draw, middle - wide / 2.0F, y + 62.0F - high / 2.0F, wide,
                 high, 6.0F, 3.0F, TOKEN_INK);
    struct path path = {0};
    path_add_polygon(
        &path,
        (struct path_point[]){
            path_polar(middle, y + 62.0F, 14.0F, (float)degrees),
            path_polar(middle, y + 62.0F, 14.0F, (float)degrees + 130.0F),
            path_polar(middle, y + 62.0F, 14.0F, (float)degrees + 230.0F)},
        3);
    draw_path(draw, &path, TOKEN_HEATHER);
    enum token ground = draw->ground;
    draw->ground = fill;
    draw_line(
        draw, x, y + 112.0F, width,
        (struct draw_text){is_chosen ? ROLE_BODY_SEMIBOLD : ROLE_BODY_MEDIUM,
                           TOKEN_INK, ALIGN_CENTER, 1},
        label);
    draw->ground = ground;
}

static void
draw_turns(struct fitting *fitting)
{
    struct strip room = begin_row(fitting, 1, _("Rotation"));
    float width = (room.width - 3.0F * CHOICE_GAP) / 4.0F;
    for (int i = 0; i < 4; i++) {
        draw_turn(fitting, room.x + (width + CHOICE_GAP) * (float)i,
                  room.y + (room.height - CHOICE_HEIGHT) / 2.0F, width, 90 * i);
    }
}

static void
draw_mounting(struct fitting *fitting)
{
    const struct page_fitting *view = fitting->view;
    const char *meaning = arena_format(
        &fitting->draw.scene->arena,
        view->is_reached ? _("The buttons are %d to %d cm up")
                         : _("The buttons are %d to %d cm up, out of reach"),
        view->from_cm, view->to_cm);
    draw_stepper(fitting, begin_row(fitting, 2, _("Lower edge")),
                 words(fitting, _("%d cm"), view->mounting_cm), "lower",
                 "higher", meaning);
}

static float
draw_chip(struct fitting *fitting, float x, float y, int distance_mm)
{
    struct draw *draw = &fitting->draw;
    char metres[32];
    number_format_unit(metres, sizeof metres, distance_mm / 1000.0,
                       distance_mm % 1000 == 0 ? 0 : 1, "m");
    const char *label = arena_format(&draw->scene->arena, "%s", metres);
    const char *intent = words(fitting, "distance/%d", distance_mm);
    bool is_chosen = fitting->view->distance_mm == distance_mm;
    float width = draw_text_width(draw, ROLE_BODY_SEMIBOLD, label) + 64.0F;
    bool is_pressed = draw_tap(draw, x, y, width, DISC, intent, label);
    enum token fill = is_pressed  ? TOKEN_SUNKEN
                      : is_chosen ? TOKEN_SEA_STRONG
                                  : TOKEN_BG;
    draw_panel(draw, x, y, width, DISC, DISC / 2.0F, fill);
    enum token ground = draw->ground;
    draw->ground = fill;
    draw_line(
        draw, x, y + 26.0F, width,
        (struct draw_text){ROLE_BODY_SEMIBOLD,
                           is_chosen && !is_pressed ? TOKEN_ON_SEA : TOKEN_INK,
                           ALIGN_CENTER, 1},
        label);
    draw->ground = ground;
    return width;
}

static void
draw_distance(struct fitting *fitting)
{
    static const int distances_mm[] = {1500, 3000, 4000};
    bool is_portrait = fitting->card == &portrait;
    struct strip room = begin_row(fitting, 3, _("Reading distance"));
    float y =
        is_portrait ? room.y + 16.0F : room.y + (room.height - DISC) / 2.0F;
    float x = room.x;
    for (size_t i = 0; i < sizeof distances_mm / sizeof distances_mm[0]; i++) {
        x += draw_chip(fitting, x, y, distances_mm[i]) + CHOICE_GAP;
    }
    const char *meaning =
        words(fitting, _("gives text step %d %%"), fitting->view->text_step);
    if (is_portrait) {
        draw_line(&fitting->draw, room.x, y + DISC + 8.0F, room.width, quiet,
                  meaning);
    } else {
        draw_line(&fitting->draw, x + 12.0F, y + 26.0F,
                  room.x + room.width - x - 12.0F, quiet, meaning);
    }
}

static void
draw_again(struct fitting *fitting, float x, float y)
{
    struct draw *draw = &fitting->draw;
    const char *label = _("Again");
    float width = button_width(draw, BUTTON_HEIGHT, ICON_BACK, label);
    bool is_pressed =
        draw_tap(draw, x, y, width, BUTTON_HEIGHT, "again", label);
    enum token fill = is_pressed ? TOKEN_SUNKEN : TOKEN_BG;
    enum token ground = draw->ground;
    draw_panel(draw, x, y, width, BUTTON_HEIGHT, BUTTON_HEIGHT / 2.0F, fill);
    icon_draw(draw, x + 36.0F, y + 32.0F, 40.0F, ICON_BACK, 3.0F, TOKEN_INK);
    draw->ground = fill;
    draw_line(draw, x + 94.0F, y + 32.0F, width - 94.0F,
              (struct draw_text){ROLE_NAV_ACTIVE, TOKEN_INK, 0, 1}, label);
    draw->ground = ground;
}

// Saving waits until touch is known to be where the picture is.
static void
draw_buttons(struct fitting *fitting)
{
    struct draw *draw = &fitting->draw;
    const struct card *card = fitting->card;
    bool can_save = fitting->view->corner >= FITTING_CORNERS;
    const char *save = _("Save the set-up");
    float y = card->y + card->height - BUTTON_HEIGHT - 32.0F;
    float right = card->x + card->width - PADDING;
    draw_hairline(draw, card->x + PADDING, right, y - 24.0F);
    draw_again(fitting, card->x + PADDING, y);
    float width = button_width(draw, BUTTON_HEIGHT, ICON_CHECK, save);
    if (can_save) {
        button_draw(draw, right - width, y, BUTTON_HEIGHT, width, ICON_CHECK,
                    true, "save", save);
        return;
    }
    draw_panel(draw, right - width, y, width, BUTTON_HEIGHT,
               BUTTON_HEIGHT / 2.0F, TOKEN_SUNKEN);
    enum token ground = draw->ground;
    draw->ground = TOKEN_SUNKEN;
    draw_line(draw, right - width, y + (BUTTON_HEIGHT - 40.0F) / 2.0F, width,
              (struct draw_text){ROLE_NAV, TOKEN_INK2, ALIGN_CENTER, 1}, save);
    draw->ground = ground;
}

void
page_build_fitting(struct scene *scene, const struct page_fitting *view)
{
    bool is_portrait = view->height > view->width;
    struct fitting fitting = {.draw = {.scene = scene,
                                       .style = view->style,
                                       .metrics = view->metrics,
                                       .pressed = view->pressed,
                                       .ground = TOKEN_BG},
                              .view = view,
                              .card = is_portrait ? &portrait : &landscape};
    float width = is_portrait ? STAGE_HEIGHT : STAGE_WIDTH;
    float height = is_portrait ? STAGE_WIDTH : STAGE_HEIGHT;
    float scale =
        fminf((float)view->width / width, (float)view->height / height);
    scene_reset(scene, view->width, view->height, scale,
                draw_color(&fitting.draw, TOKEN_BG));
    scene->origin_x = floorf(((float)view->width - width * scale) / 2.0F);
    scene->origin_y = floorf(((float)view->height - height * scale) / 2.0F);
    for (size_t i = 0; i < FITTING_CORNERS; i++) {
        fitting_corner_draw(&fitting.draw, view, i);
    }
    draw_panel(&fitting.draw, fitting.card->x, fitting.card->y,
               fitting.card->width, fitting.card->height, 40.0F, TOKEN_SURFACE);
    fitting.draw.ground = TOKEN_SURFACE;
    draw_head(&fitting);
    draw_panel_row(&fitting);
    draw_turns(&fitting);
    draw_mounting(&fitting);
    draw_distance(&fitting);
    draw_buttons(&fitting);
}
