#include "settings/profile.h"

#include <math.h>

#define INCH_MM 25.4
#define USUAL_UNIT_MM 0.634 // 55 inches, 1920 pixels wide
#define LONG_UNITS 1920.0   // the sides of the design's stage
#define SHORT_UNITS 1080.0

#define CAP_HEIGHT 0.727  // of a letter of Inter, in its size
#define READ_MM_PER_M 8.3 // A3
#define FLOOR_MM_PER_M 6.4
#define USUAL_DISTANCE_MM 2000
#define FAR_DISTANCE_MM 4000

#define TARGET_UNITS 88.0 // design.md 9
#define TARGET_MM 20.0    // A9
#define TARGET_PUBLIC_MM 30.0
#define MAIN_PUBLIC_MM 50.0
#define PUBLIC_INCHES 42.5 // what is sold as 43 is a little less
#define BELOW_MM 5.0       // A10

#define BAND_LOW_MM 900.0 // A11
#define BAND_HIGH_MM 1200.0
#define EDGE_UNITS 32.0 // of the bar above the lower edge; upright 48
#define EDGE_UNITS_UPRIGHT 48.0

// What a step sets names and other text in, in units (design2.md 3). Sizes are
// whole units, so half a one less is as good.
static const struct {
    int percent;
    double name, text;
} steps[] = {{100, 36.0, 28.0}, {150, 72.0, 56.0}};

static bool
is_known(const struct settings_screen *screen)
{
    return screen->width_mm > 0 && screen->height_mm > 0;
}

static bool
is_upright(const struct settings_screen *screen)
{
    return screen->height_mm > screen->width_mm;
}

double
profile_unit_mm(const struct settings_screen *screen)
{
    if (!is_known(screen))
        return USUAL_UNIT_MM;
    if (is_upright(screen))
        return fmin(screen->width_mm / SHORT_UNITS,
                    screen->height_mm / LONG_UNITS);
    return fmin(screen->width_mm / LONG_UNITS, screen->height_mm / SHORT_UNITS);
}

static bool
is_read(const struct settings_screen *screen, double units, double mm_per_m)
{
    double needed_mm = mm_per_m * screen->viewing_distance_mm / 1000.0;

    return units + 0.5 >= needed_mm / CAP_HEIGHT / profile_unit_mm(screen);
}

int
profile_text_step(const struct settings_screen *screen)
{
    int distance_mm = screen->viewing_distance_mm;
    int least = distance_mm > FAR_DISTANCE_MM     ? 200
                : distance_mm > USUAL_DISTANCE_MM ? 150
                                                  : 100;

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (steps[i].percent >= least &&
            is_read(screen, steps[i].name, READ_MM_PER_M) &&
            is_read(screen, steps[i].text, FLOOR_MM_PER_M))
            return steps[i].percent;
    }
    return 200;
}

static bool
is_large_public(const struct settings_screen *screen)
{
    return screen->audience == SETTINGS_AUDIENCE_PUBLIC &&
           hypot(screen->width_mm, screen->height_mm) / INCH_MM >=
               PUBLIC_INCHES;
}

static double
find_target(const struct settings_screen *screen, double least_mm)
{
    if (!is_known(screen))
        return TARGET_UNITS;
    return fmax(TARGET_UNITS, ceil(least_mm / profile_unit_mm(screen)));
}

double
profile_target(const struct settings_screen *screen)
{
    return find_target(screen,
                       is_large_public(screen) ? TARGET_PUBLIC_MM : TARGET_MM);
}

double
profile_target_main(const struct settings_screen *screen)
{
    return find_target(screen,
                       is_large_public(screen) ? MAIN_PUBLIC_MM : TARGET_MM);
}

double
profile_target_below(const struct settings_screen *screen)
{
    return is_known(screen) ? round(BELOW_MM / profile_unit_mm(screen)) : 0.0;
}

// The height of the controls above the edge they stand on.
static double
controls_units(const struct settings_screen *screen, int text_step_percent)
{
    if (text_step_percent <= 100)
        return is_upright(screen) ? 136.0 : 104.0;
    return is_upright(screen) ? 332.0 : 132.0;
}

struct profile_reach
profile_reach(const struct settings_screen *screen, int text_step_percent)
{
    double unit_mm = profile_unit_mm(screen);
    double edge = is_upright(screen) ? EDGE_UNITS_UPRIGHT : EDGE_UNITS;
    struct profile_reach reach = {
        .is_known = is_known(screen) && screen->mounting_height_mm > 0,
        .from_mm = screen->mounting_height_mm + edge * unit_mm};

    reach.to_mm =
        reach.from_mm + controls_units(screen, text_step_percent) * unit_mm;
    if (reach.from_mm < BAND_LOW_MM)
        reach.lift_mm = BAND_LOW_MM - reach.from_mm;
    else if (reach.to_mm > BAND_HIGH_MM)
        reach.lift_mm = BAND_HIGH_MM - reach.to_mm;
    reach.is_reached = reach.is_known && reach.lift_mm == 0.0;
    return reach;
}

double
profile_band_mm(const struct settings_screen *screen)
{
    return (BAND_LOW_MM + BAND_HIGH_MM) / 2.0 - screen->mounting_height_mm;
}
