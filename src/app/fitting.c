#include "app/fitting.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "settings/profile.h"
#include "settings/save.h"

#define INCH_MM 25.4
#define INCHES_USUAL 55
#define INCHES_MIN 10
#define INCHES_MAX 120
#define MOUNTING_USUAL_MM 950
#define MOUNTING_STEP_MM 50
#define MOUNTING_MAX_MM 3000
#define DISTANCE_USUAL_MM 1500
#define NEAR_UNITS 200.0F // of a corner's middle: meant for it

static int
to_mm(const struct fitting_state *state, int side_px)
{
    double across = hypot(state->width_px, state->height_px);

    return across > 0.0
               ? (int)lround(state->inches * INCH_MM * side_px / across)
               : 0;
}

void
fitting_resize(struct fitting_state *state, int width_px, int height_px)
{
    state->width_px = width_px;
    state->height_px = height_px;
    state->screen.width_mm = to_mm(state, width_px);
    state->screen.height_mm = to_mm(state, height_px);
}

void
fitting_begin(struct fitting_state *state, const struct settings *settings)
{
    const struct settings_screen *screen = &settings->screen;
    double across = hypot(screen->width_mm, screen->height_mm);

    *state = (struct fitting_state){.screen = *screen};
    state->inches = across > 0.0 ? (int)lround(across / INCH_MM) : INCHES_USUAL;
    if (screen->mounting_height_mm == 0)
        state->screen.mounting_height_mm = MOUNTING_USUAL_MM;
    if (screen->viewing_distance_mm == 0)
        state->screen.viewing_distance_mm = DISTANCE_USUAL_MM;
}

bool
fitting_touch(struct fitting_state *state, const struct scene *scene,
              float x_px, float y_px)
{
    struct path_point at = page_fitting_corner(scene, state->corner);
    double away_px = (double)hypotf(x_px - at.x, y_px - at.y);
    double away_mm = away_px * state->screen.width_mm / (double)state->width_px;

    if (state->corner >= FITTING_CORNERS ||
        away_px > (double)(NEAR_UNITS * scene->scale))
        return false;
    if (away_mm > FITTING_ERROR_MM) {
        state->missed_mm = away_mm;
        return true;
    }
    state->missed_mm = 0.0;
    state->error_mm[state->corner++] = away_mm;
    return true;
}

static bool
save(const struct fitting_state *state, const char *path)
{
    const struct settings_screen *screen = &state->screen;
    const struct {
        const char *name;
        int value;
    } found[] = {
        {"screen.rotate", screen->rotate_degrees},
        {"screen.width_mm", screen->width_mm},
        {"screen.height_mm", screen->height_mm},
        {"screen.mounting_height_mm", screen->mounting_height_mm},
        {"screen.viewing_distance_mm", screen->viewing_distance_mm},
    };
    struct settings_change changes[sizeof found / sizeof *found];
    char values[sizeof found / sizeof *found][16];
    size_t count = sizeof found / sizeof *found;

    for (size_t i = 0; i < count; i++) {
        snprintf(values[i], sizeof values[i], "%d", found[i].value);
        changes[i] = (struct settings_change){found[i].name, values[i]};
    }
    return settings_save(path, changes, count);
}

static int
within(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

// Touch and picture turn together: both are measured anew.
static enum fitting_result
turn(struct fitting_state *state, int degrees)
{
    if (state->screen.rotate_degrees == degrees)
        return FITTING_GOES_ON;
    state->screen.rotate_degrees = degrees;
    state->corner = 0;
    state->missed_mm = 0.0;
    return FITTING_IS_TURNED;
}

static void
step_mounting(struct fitting_state *state, int step_mm)
{
    state->screen.mounting_height_mm =
        within(state->screen.mounting_height_mm + step_mm, MOUNTING_STEP_MM,
               MOUNTING_MAX_MM);
}

static void
step_inches(struct fitting_state *state, int step)
{
    state->inches = within(state->inches + step, INCHES_MIN, INCHES_MAX);
    fitting_resize(state, state->width_px, state->height_px);
}

// Return the number behind the slash, -1 if the intent is another one.
static int
number_of(const char *intent, const char *name)
{
    size_t length = strlen(name);
    int number = 0;

    if (strncmp(intent, name, length) != 0 || intent[length] != '/')
        return -1;
    for (const char *digit = intent + length + 1; *digit != '\0'; digit++) {
        if (*digit < '0' || *digit > '9' || number > MOUNTING_MAX_MM * 10)
            return -1;
        number = number * 10 + *digit - '0';
    }
    return number;
}

enum fitting_result
fitting_apply(struct fitting_state *state, const char *intent, const char *path)
{
    int degrees = number_of(intent, "rotate");
    int distance_mm = number_of(intent, "distance");

    if (degrees >= 0)
        return turn(state, degrees);
    if (distance_mm > 0)
        state->screen.viewing_distance_mm = distance_mm;
    else if (strcmp(intent, "larger") == 0)
        step_inches(state, 1);
    else if (strcmp(intent, "smaller") == 0)
        step_inches(state, -1);
    else if (strcmp(intent, "higher") == 0)
        step_mounting(state, MOUNTING_STEP_MM);
    else if (strcmp(intent, "lower") == 0)
        step_mounting(state, -MOUNTING_STEP_MM);
    else if (strcmp(intent, "again") == 0)
        state->corner = 0;
    else if (strcmp(intent, "save") == 0 && state->corner >= FITTING_CORNERS) {
        state->is_failed = !save(state, path);
        return state->is_failed ? FITTING_GOES_ON : FITTING_IS_SAVED;
    }
    return FITTING_GOES_ON;
}

void
fitting_fill(const struct fitting_state *state, struct page_fitting *view)
{
    const struct settings_screen *screen = &state->screen;
    int step = profile_text_step(screen);
    struct profile_reach reach = profile_reach(screen, step);

    view->corner = state->corner;
    for (size_t i = 0; i < FITTING_CORNERS; i++)
        view->error_mm[i] = (int)lround(state->error_mm[i]);
    view->missed_mm = (int)lround(state->missed_mm);
    view->inches = state->inches;
    view->width_mm = screen->width_mm;
    view->height_mm = screen->height_mm;
    view->rotation = screen->rotate_degrees;
    view->mounting_cm = screen->mounting_height_mm / 10;
    view->from_cm = (int)lround(reach.from_mm / 10.0);
    view->to_cm = (int)lround(reach.to_mm / 10.0);
    view->is_reached = reach.is_reached;
    view->distance_mm = screen->viewing_distance_mm;
    view->text_step = step;
    view->is_failed = state->is_failed;
}
