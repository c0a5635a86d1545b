#include "paint/input.h"

#include "base/text.h"
#include "base/thread.h"
#include "paint/glass_way.h"

#include <string.h>

// Where SDL cannot sleep until there is an event (on a bare console) it looks
// a thousand times a second; nobody feels these.
#define LOOK_MS 8

#define MOUSE_FINGER (-1)

struct key_meaning {
    SDL_Keycode code;
    enum key_action action;
};

static const struct key_meaning meanings[] = {
    {SDLK_PAGEDOWN, KEY_NEXT},   {SDLK_AUDIONEXT, KEY_NEXT},
    {SDLK_PAGEUP, KEY_PREVIOUS}, {SDLK_AUDIOPREV, KEY_PREVIOUS},
    {SDLK_LEFT, KEY_LEFT},       {SDLK_RIGHT, KEY_RIGHT},
    {SDLK_UP, KEY_UP},           {SDLK_DOWN, KEY_DOWN},
    {SDLK_RETURN, KEY_SELECT},   {SDLK_KP_ENTER, KEY_SELECT},
    {SDLK_SELECT, KEY_SELECT},   {SDLK_ESCAPE, KEY_BACK},
    {SDLK_BACKSPACE, KEY_ERASE}, {SDLK_AC_BACK, KEY_BACK},
    {SDLK_SPACE, KEY_PAUSE},     {SDLK_AUDIOPLAY, KEY_PAUSE},
    {SDLK_PAUSE, KEY_PAUSE},     {SDLK_HOME, KEY_HOME},
    {SDLK_AC_HOME, KEY_HOME},    {SDLK_TAB, KEY_FOCUS_NEXT},
};

static bool
read_key(const SDL_KeyboardEvent *key, struct input_event *event)
{
    const int modifiers = KMOD_CTRL | KMOD_ALT | KMOD_GUI;
    if (key->repeat || (key->keysym.mod & modifiers)) {
        return false;
    }
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++) {
        if (meanings[i].code == key->keysym.sym) {
            event->kind = INPUT_KEY;
            event->key = meanings[i].action;
            if (event->key == KEY_FOCUS_NEXT &&
                (key->keysym.mod & KMOD_SHIFT)) {
                event->key = KEY_FOCUS_PREVIOUS;
            }
            return true;
        }
    }
    return false;
}

static bool
read_text(const SDL_TextInputEvent *text, struct input_event *event)
{
    size_t position = 0;
    event->kind = INPUT_TEXT;
    event->sign = text_next(text->text, strnlen(text->text, sizeof text->text),
                            &position);
    return event->sign != 0;
}

static void
place_pointer(const struct glass *glass, float window_x, float window_y,
              struct pointer_sample *pointer)
{
    int x, y;
    glass_map(glass, window_x, window_y, &x, &y);
    pointer->x_px = (float)x;
    pointer->y_px = (float)y;
    pointer->time_ms = thread_now_ms();
}

static bool
read_button(const struct glass *glass, const SDL_MouseButtonEvent *button,
            struct input_event *event)
{
    if (button->button != SDL_BUTTON_LEFT ||
        button->which == SDL_TOUCH_MOUSEID) {
        return false;
    }
    event->kind = INPUT_POINTER;
    event->pointer = (struct pointer_sample){
        .kind = button->type == SDL_MOUSEBUTTONDOWN ? POINTER_DOWN : POINTER_UP,
        .is_mouse = true,
        .finger = MOUSE_FINGER,
    };
    place_pointer(glass, (float)button->x, (float)button->y, &event->pointer);
    return true;
}

static bool
read_motion(const struct glass *glass, const SDL_MouseMotionEvent *motion,
            struct input_event *event)
{
    if (!(motion->state & SDL_BUTTON_LMASK) ||
        motion->which == SDL_TOUCH_MOUSEID) {
        return false;
    }
    event->kind = INPUT_POINTER;
    event->pointer = (struct pointer_sample){
        .kind = POINTER_MOVE, .is_mouse = true, .finger = MOUSE_FINGER};
    place_pointer(glass, (float)motion->x, (float)motion->y, &event->pointer);
    return true;
}

// Fingers are numbered by each panel anew, and a panel that is plugged in
// again is another one.
static int64_t
name_finger(const SDL_TouchFingerEvent *finger)
{
    uint64_t name =
        (uint64_t)finger->touchId * 1000003u + (uint64_t)finger->fingerId;
    return (int64_t)(name & INT64_MAX);
}

// The far edge of a panel is 1, which is just outside the window.
static float
to_window(float share, int size)
{
    return share == 1.0F ? (float)(size - 1) : share * (float)size;
}

static bool
read_finger(const struct glass *glass, const SDL_TouchFingerEvent *finger,
            struct input_event *event)
{
    int width, height;
    SDL_GetWindowSize(glass->window, &width, &height);
    event->kind = INPUT_POINTER;
    event->pointer = (struct pointer_sample){
        .kind = finger->type == SDL_FINGERDOWN ? POINTER_DOWN
                : finger->type == SDL_FINGERUP ? POINTER_UP
                                               : POINTER_MOVE,
        .finger = name_finger(finger),
    };
    place_pointer(glass, to_window(finger->x, width),
                  to_window(finger->y, height), &event->pointer);
    return true;
}

static bool
read_window(const SDL_WindowEvent *window, struct input_event *event)
{
    switch (window->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        event->kind = INPUT_RESIZED;
        return true;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        event->kind = INPUT_EXPOSED;
        return true;
    case SDL_WINDOWEVENT_CLOSE:
        event->kind = INPUT_CLOSE;
        return true;
    default:
        return false;
    }
}

static bool
read_event(const struct glass *glass, const SDL_Event *raw,
           struct input_event *event)
{
    *event = (struct input_event){0};
    switch (raw->type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        return read_finger(glass, &raw->tfinger, event);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return read_button(glass, &raw->button, event);
    case SDL_MOUSEMOTION:
        return read_motion(glass, &raw->motion, event);
    case SDL_KEYDOWN:
        return read_key(&raw->key, event);
    case SDL_TEXTINPUT:
        return read_text(&raw->text, event);
    case SDL_WINDOWEVENT:
        return read_window(&raw->window, event);
    case SDL_DISPLAYEVENT:
        event->kind = INPUT_RESIZED;
        return true;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        event->kind = INPUT_EXPOSED;
        return true;
    case SDL_QUIT:
        event->kind = INPUT_CLOSE;
        return true;
    case SDL_USEREVENT:
        event->kind = INPUT_WAKE;
        return true;
    default:
        return false;
    }
}

static bool
can_sleep(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver &&
           (strcmp(driver, "x11") == 0 || strcmp(driver, "wayland") == 0);
}

static int
hold_timeout(int64_t left_ms)
{
    return left_ms > INT32_MAX ? INT32_MAX : (int)left_ms;
}

// SDL_PollEvent would stop at the mark that the poll before left behind,
// though there are events after it.
static bool
take_raw(SDL_Event *raw)
{
    SDL_PumpEvents();
    return SDL_PeepEvents(raw, 1, SDL_GETEVENT, SDL_FIRSTEVENT,
                          SDL_LASTEVENT) == 1;
}

// Wait at most `left_ms`, but perhaps less. To sleep in SDL looks for events
// by itself, and each look asks the X server's socket several times.
static bool
wait_raw(SDL_Event *raw, int64_t left_ms)
{
    if (left_ms > 0 && can_sleep()) {
        return SDL_WaitEventTimeout(raw, hold_timeout(left_ms)) == 1;
    }
    if (take_raw(raw)) {
        return true;
    }
    if (left_ms > 0) {
        SDL_Delay(left_ms < LOOK_MS ? (Uint32)left_ms : LOOK_MS);
    }
    return false;
}

bool
input_wait(const struct glass *glass, int64_t timeout_ms,
           struct input_event *event)
{
    int64_t start_ms = thread_now_ms();
    int64_t left_ms = timeout_ms < 0 ? INT64_MAX : timeout_ms;
    for (;;) {
        SDL_Event raw;
        if (wait_raw(&raw, left_ms)) {
            if (read_event(glass, &raw, event)) {
                return true;
            }
        } else if (left_ms <= 0) {
            return false;
        }
        if (timeout_ms >= 0) {
            left_ms = timeout_ms - (thread_now_ms() - start_ms);
        }
        if (timeout_ms > 0 && left_ms <= 0) {
            return false;
        }
    }
}

void
input_accept_text(bool is_accepted)
{
    if (is_accepted) {
        SDL_StartTextInput();
    } else {
        SDL_StopTextInput();
    }
}

void
input_wake(void)
{
    SDL_Event wake = {.type = SDL_USEREVENT};
    if (!SDL_HasEvent(SDL_USEREVENT)) {
        SDL_PushEvent(&wake);
    }
}
