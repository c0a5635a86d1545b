#include "app/fit.h"

#include <string.h>

#include "app/canvas.h"
#include "app/clock.h"
#include "app/fitting.h"
#include "app/install.h"
#include "app/screen.h"
#include "app/setup.h"
#include "app/stop.h"
#include "base/language.h"
#include "base/thread.h"
#include "paint/gesture.h"
#include "paint/input.h"

#define GUARD_MS 150
#define WAIT_MS 1000 // how soon a signal is seen
#define INTENT_SIZE 32

// Owns its parts by value; valid when all-zero.
struct fit {
    const struct settings *settings; // borrowed
    const char *path;
    struct install install;
    struct canvas canvas;
    struct screen screen;
    struct fitting_state state;
    struct gesture gesture;
    struct style style;
    char pressed[INTENT_SIZE];
    bool is_over;
};

static void
ignore_picture(void *context)
{
    (void)context;
}

static void
show(struct fit *fit)
{
    struct scene *page = screen_draft_page(&fit->screen);
    struct scene *ring = screen_draft_ring(&fit->screen);
    struct page_fitting view = {
        .style = &fit->style,
        .metrics = &fit->canvas.metrics,
        .width = fit->screen.width,
        .height = fit->screen.height,
        .pressed = *fit->pressed == '\0' ? NULL : fit->pressed,
    };

    fitting_fill(&fit->state, &view);
    page_build_fitting(page, &view);
    scene_reset(ring, page->width, page->height, page->scale, page->background);
    screen_update(&fit->screen);
}

static void
take_size(struct fit *fit)
{
    fitting_resize(&fit->state, fit->screen.width, fit->screen.height);
    fit->style =
        style_make(setup_theme(fit->settings, clock_now(TIME_NONE).minute),
                   fit->screen.width < fit->screen.height);
    show(fit);
    gesture_configure(&fit->gesture,
                      (struct gesture_settings){
                          .width_px = fit->screen.width,
                          .height_px = fit->screen.height,
                          .scale = screen_seen(&fit->screen)->scale,
                          .guard_ms = GUARD_MS,
                      });
}

static bool
open_window(struct fit *fit)
{
    const struct settings_screen *screen = &fit->settings->screen;
    struct pictures_callbacks callbacks = {.on_ready = ignore_picture};
    struct glass_options options = {
        .width = screen->window.width_px,
        .height = screen->window.height_px,
        .rotation = fit->state.screen.rotate_degrees,
    };

    return screen_open(&fit->screen, &fit->canvas, &options) &&
           canvas_open(&fit->canvas, &fit->install, callbacks,
                       fit->screen.width, fit->screen.height);
}

static void
close_window(struct fit *fit)
{
    canvas_close(&fit->canvas);
    screen_close(&fit->screen);
    fit->canvas = (struct canvas){0};
    fit->screen = (struct screen){0};
}

static void
apply(struct fit *fit, const char *intent)
{
    switch (fitting_apply(&fit->state, intent, fit->path)) {
    case FITTING_IS_SAVED:
        fit->is_over = true;
        break;
    case FITTING_IS_TURNED:
        close_window(fit);
        fit->is_over = !open_window(fit);
        if (!fit->is_over)
            take_size(fit);
        break;
    case FITTING_GOES_ON:
        break;
    }
}

static const char *
intent_at(const struct fit *fit, float x_px, float y_px)
{
    const struct scene_command *target =
        scene_find_tap(screen_seen(&fit->screen), (int)x_px, (int)y_px);

    return target == NULL ? "" : target->as.tap.intent;
}

static void
remember(struct fit *fit, const char *intent)
{
    size_t length = strlen(intent);

    if (length >= sizeof fit->pressed)
        length = 0;
    memcpy(fit->pressed, intent, length);
    fit->pressed[length] = '\0';
}

// A corner is measured where the finger came down; a button is pressed where
// it goes up, on the same one (accessibility A12).
static void
follow(struct fit *fit, const struct gesture_event *event)
{
    char pressed[INTENT_SIZE];

    if (event->kind == GESTURE_PRESS) {
        remember(fit, intent_at(fit, event->x_px, event->y_px));
        if (*fit->pressed == '\0')
            (void)fitting_touch(&fit->state, screen_seen(&fit->screen),
                                event->x_px, event->y_px);
    } else if (event->kind != GESTURE_MOVE) {
        memcpy(pressed, fit->pressed, sizeof pressed);
        remember(fit, "");
        if (event->kind == GESTURE_TAP && *pressed != '\0' &&
            strcmp(pressed, intent_at(fit, event->x_px, event->y_px)) == 0)
            apply(fit, pressed);
    }
}

static void
follow_all(struct fit *fit, const struct gesture_events *events)
{
    for (size_t i = 0; i < events->count && !fit->is_over; i++)
        follow(fit, &events->items[i]);
    if (events->count > 0 && !fit->is_over)
        show(fit);
}

static void
take_event(struct fit *fit, const struct input_event *event)
{
    struct gesture_events events;

    switch (event->kind) {
    case INPUT_POINTER:
        events = gesture_feed(&fit->gesture, &event->pointer);
        follow_all(fit, &events);
        break;
    case INPUT_KEY:
        fit->is_over = event->key == KEY_BACK || event->key == KEY_ERASE;
        break;
    case INPUT_RESIZED:
        screen_resize(&fit->screen);
        take_size(fit);
        break;
    case INPUT_EXPOSED:
        screen_expose(&fit->screen);
        break;
    case INPUT_CLOSE:
        fit->is_over = true;
        break;
    case INPUT_TEXT:
    case INPUT_WAKE:
        break;
    }
}

static void
run(struct fit *fit)
{
    struct stop stop = {0};
    struct input_event event;
    struct gesture_events expired;

    stop_start(&stop);
    while (!fit->is_over && !stop_is_asked(&stop)) {
        if (input_wait(fit->screen.glass, WAIT_MS, &event))
            take_event(fit, &event);
        if (fit->is_over)
            break;
        expired = gesture_expire(&fit->gesture, thread_now_ms());
        follow_all(fit, &expired);
    }
    stop_end(&stop);
}

bool
fit_run(const struct settings *settings, const char *path)
{
    struct fit fit = {.settings = settings, .path = path};
    bool is_shown;

    stop_hold();
    install_find(&fit.install);
    language_start(fit.install.locale);
    language_use(settings->screen.language);
    fitting_begin(&fit.state, settings);
    is_shown = open_window(&fit);
    if (is_shown) {
        take_size(&fit);
        run(&fit);
    }
    close_window(&fit);
    return is_shown;
}
