#include "paint/glass.h"

#include "base/memory.h"
#include "paint/crossfade.h"
#include "paint/glass_detect.h"
#include "paint/glass_way.h"
#include "paint/turned.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// A finger is a finger: no mouse events made of touches nor the other way
// round. The surface way must not end in OpenGL by the back door, and nobody
// but us ends the program.
static void
set_hints(void)
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "Pejl");
}

// Where there is no screen at all SDL draws into memory without a word.
static bool
is_seen(void)
{
    if (getenv("SDL_VIDEODRIVER") ||
        strcmp(SDL_GetCurrentVideoDriver(), "offscreen") != 0) {
        return true;
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    SDL_SetError("none was found");
    return false;
}

// Where no session bus runs, libdbus would start programs to look for one;
// and nobody composes letters here, for which X would parse 600 KB of rules.
static bool
start_video(void)
{
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
    setenv("XCOMPOSEFILE", "/dev/null", 0);
    set_hints();
    return SDL_InitSubSystem(SDL_INIT_VIDEO) == 0 && is_seen();
}

// On a bare X server nobody moves or resizes a window, so it is made where it
// fills the screen; to ask for fullscreen as well would only cost a tenth of
// a second of waiting for a window manager that is not there.
static Uint32
fill_screen(SDL_Rect *place)
{
    bool is_bare = strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0 &&
                   !getenv("XDG_CURRENT_DESKTOP");
    SDL_GetDisplayBounds(0, place);
    return SDL_WINDOW_BORDERLESS |
           (is_bare ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

static bool
open_window(struct glass *glass, const struct glass_options *options)
{
    SDL_Rect place = {.x = SDL_WINDOWPOS_CENTERED,
                      .y = SDL_WINDOWPOS_CENTERED,
                      .w = options->width,
                      .h = options->height};
    Uint32 flags = SDL_WINDOW_RESIZABLE;
    if (place.w <= 0 || place.h <= 0) {
        flags = fill_screen(&place);
    }
    glass->window = SDL_CreateWindow("Pejl", place.x, place.y, place.w, place.h,
                                     flags | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!glass->window) {
        return false;
    }
    SDL_StopTextInput();
    if (options->hides_pointer) {
        SDL_ShowCursor(SDL_DISABLE);
    }
    return true;
}

static bool
measure(struct glass *glass)
{
    int width = 0;
    int height = 0;
    bool is_measured = glass->way->measure(glass, &width, &height);
    bool is_sideways = glass->rotation % 180 != 0;
    glass->window_width = width;
    glass->window_height = height;
    glass->width = is_sideways ? height : width;
    glass->height = is_sideways ? width : height;
    glass->needs_all = true;
    return is_measured;
}

static bool
try_way(struct glass *glass, const struct glass_way *way, bool may_be_software)
{
    glass->may_be_software = may_be_software;
    glass->way = way;
    if (way->open(glass) && measure(glass)) {
        return true;
    }
    way->close(glass);
    return false;
}

// Software OpenGL comes last: where there is no other, as on a bare console,
// it is still a picture.
static bool
choose_way(struct glass *glass, const char *way)
{
    if (way && strcmp(way, "surface") == 0) {
        return try_way(glass, &glass_way_surface, false);
    }
    if (way && strcmp(way, "texture") == 0) {
        return try_way(glass, &glass_way_texture, true);
    }
    return (glass_detect_node("/dev/dri") &&
            try_way(glass, &glass_way_texture, false)) ||
           try_way(glass, &glass_way_surface, false) ||
           try_way(glass, &glass_way_texture, true);
}

struct glass *
glass_open(const struct glass_options *options)
{
    struct glass *glass = memory_allocate(sizeof *glass);
    glass->rotation = ((options->rotation % 360) + 360) % 360 / 90 * 90;
    if (!start_video()) {
        log_error("no screen: %s; is a desktop running, or may this user open "
                  "/dev/dri?",
                  SDL_GetError());
        free(glass);
        return NULL;
    }
    if (!open_window(glass, options) || !choose_way(glass, options->way)) {
        log_error("cannot show a window: %s; try another setting for how "
                  "pictures are shown",
                  SDL_GetError());
        glass_close(glass);
        return NULL;
    }
    log_info("showing %d x %d pixels by the %s way on %s", glass->width,
             glass->height, glass->way->name, SDL_GetCurrentVideoDriver());
    return glass;
}

void
glass_close(struct glass *glass)
{
    if (glass) {
        if (glass->way) {
            glass->way->close(glass);
        }
        if (glass->window) {
            SDL_DestroyWindow(glass->window);
        }
        free(glass);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
}

void
glass_size(const struct glass *glass, int *width, int *height)
{
    *width = glass->width;
    *height = glass->height;
}

const char *
glass_way(const struct glass *glass)
{
    return glass->way->name;
}

static int
smaller(int left, int right)
{
    return left < right ? left : right;
}

static int
larger(int left, int right)
{
    return left > right ? left : right;
}

struct clip
glass_common(const struct glass *glass, const struct pixels *picture)
{
    return (struct clip){.right = smaller(glass->width, picture->width),
                         .bottom = smaller(glass->height, picture->height)};
}

static bool
report(struct glass *glass, bool is_shown)
{
    glass->needs_all = !is_shown;
    if (is_shown) {
        log_state_clear(&glass->failed, "the picture is shown again");
    } else {
        log_state_warn(&glass->failed, "the picture cannot be shown: %s",
                       SDL_GetError());
    }
    return is_shown;
}

static struct clip
cut(struct clip clip, struct box box)
{
    return (struct clip){
        .left = larger(box.x, clip.left),
        .top = larger(box.y, clip.top),
        .right = smaller(box.x + box.width, clip.right),
        .bottom = smaller(box.y + box.height, clip.bottom),
    };
}

static bool
is_nothing(struct clip part)
{
    return part.left >= part.right || part.top >= part.bottom;
}

bool
glass_show_all(struct glass *glass, const struct pixels *picture,
               const struct scene_changes *changed)
{
    struct clip whole = glass_common(glass, picture);
    struct clip parts[SCENE_CHANGES_MAX] = {whole};
    size_t count = 0;
    if (glass->needs_all || glass->is_between) {
        count = !is_nothing(whole);
    } else {
        for (size_t i = 0; i < changed->count; i++) {
            parts[count] = cut(whole, changed->boxes[i]);
            count += !is_nothing(parts[count]);
        }
    }
    if (count == 0) {
        return true;
    }
    glass->is_between = false;
    return report(glass, glass->way->show(glass, picture, parts, count));
}

bool
glass_show(struct glass *glass, const struct pixels *picture,
           struct box changed)
{
    struct scene_changes one = {{changed}, 1};
    return glass_show_all(glass, picture, &one);
}

bool
glass_fade(struct glass *glass, const struct pixels *from,
           const struct pixels *to, struct box changed, int share)
{
    struct clip part = glass_common(glass, to);
    if (from->width != to->width || from->height != to->height) {
        return glass_show(glass, to, (struct box){0, 0, to->width, to->height});
    }
    if (!glass->needs_all) {
        part = cut(part, changed);
    }
    if (is_nothing(part)) {
        return true;
    }
    bool is_shown = glass->way->fade(glass, from, to, part, share);
    glass->is_between = share < CROSSFADE_FULL;
    return report(glass, is_shown);
}

void
glass_leave_fade(struct glass *glass)
{
    glass->is_between = false;
    glass->mixed = 0;
    glass->front_data = NULL;
    glass->last_share = -1;
}

struct pixels
glass_canvas(struct glass *glass)
{
    return glass->way->canvas && glass->rotation == 0
               ? glass->way->canvas(glass)
               : (struct pixels){0};
}

void
glass_refresh(struct glass *glass)
{
    if (!measure(glass)) {
        report(glass, false);
    }
}

void
glass_map(const struct glass *glass, float window_x, float window_y, int *x,
          int *y)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(glass->window, &width, &height);
    float across =
        floorf(window_x * (float)glass->window_width / (float)larger(width, 1));
    float down = floorf(window_y * (float)glass->window_height /
                        (float)larger(height, 1));
    const float far = 100000;
    if (!(fabsf(across) < far && fabsf(down) < far)) {
        *x = *y = -1;
        return;
    }
    *x = (int)across;
    *y = (int)down;
    turned_point(x, y, glass->width, glass->height, glass->rotation);
}
