#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <SDL.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/thread.h"
#include "paint/input.h"

#define WIDTH 400
#define HEIGHT 200
#define LATE_MS 5000 // other programs have the processors, too

static struct glass *glass;

static int
open_glass(void **state)
{
    (void)state;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct glass_options options = {.width = WIDTH, .height = HEIGHT};
    glass = glass_open(&options);
    struct input_event event;
    while (glass && input_wait(glass, 20, &event)) {
    }
    return glass ? 0 : -1;
}

static int
close_glass(void **state)
{
    (void)state;
    glass_close(glass);
    return 0;
}

static bool
next(struct input_event *event)
{
    return input_wait(glass, 0, event);
}

static void
push_finger(Uint32 type, SDL_TouchID panel, SDL_FingerID finger, float x,
            float y)
{
    SDL_Event event = {.tfinger = {.type = type,
                                   .touchId = panel,
                                   .fingerId = finger,
                                   .x = x,
                                   .y = y}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void
push_button(Uint32 type, Uint8 button, Uint32 which, int x, int y)
{
    SDL_Event event = {
        .button = {
            .type = type, .button = button, .which = which, .x = x, .y = y}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void
push_key(SDL_Keycode code, Uint16 modifiers, Uint8 repeat)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN,
                               .repeat = repeat,
                               .keysym = {.sym = code, .mod = modifiers}}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void
push_window(Uint8 what)
{
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .event = what}};
    assert_int_equal(SDL_PushEvent(&event), 1);
}

static void
test_finger(void **state)
{
    (void)state;
    struct input_event event;
    push_finger(SDL_FINGERDOWN, 1, 5, 0.25F, 0.5F);
    push_finger(SDL_FINGERMOTION, 1, 5, 0.5F, 1);
    push_finger(SDL_FINGERUP, 1, 5, 1, 0);
    assert_true(next(&event));
    assert_int_equal(event.kind, INPUT_POINTER);
    assert_int_equal(event.pointer.kind, POINTER_DOWN);
    assert_false(event.pointer.is_mouse);
    assert_float_equal(event.pointer.x_px, 100, 0);
    assert_float_equal(event.pointer.y_px, 100, 0);
    int64_t finger = event.pointer.finger;
    assert_true(next(&event));
    assert_int_equal(event.pointer.kind, POINTER_MOVE);
    assert_float_equal(event.pointer.y_px, HEIGHT - 1, 0);
    assert_true(event.pointer.finger == finger);
    assert_true(next(&event));
    assert_int_equal(event.pointer.kind, POINTER_UP);
    assert_float_equal(event.pointer.x_px, WIDTH - 1, 0);
    assert_false(next(&event));
}

static void
test_fingers_of_two_panels(void **state)
{
    (void)state;
    struct input_event first, second;
    push_finger(SDL_FINGERDOWN, 1, 5, 0.25F, 0.5F);
    push_finger(SDL_FINGERDOWN, 2, 5, 0.25F, 0.5F);
    assert_true(next(&first) && next(&second));
    assert_true(first.pointer.finger != second.pointer.finger);
}

static void
test_finger_nowhere(void **state)
{
    (void)state;
    struct input_event event;
    push_finger(SDL_FINGERDOWN, 1, 5, nanf(""), 0.5F);
    push_finger(SDL_FINGERDOWN, 1, 5, 1e30F, -INFINITY);
    push_finger(SDL_FINGERDOWN, 1, 5, -0.2F, 0.5F);
    for (int i = 0; i < 3; i++) {
        assert_true(next(&event));
        assert_true(event.pointer.x_px < 0);
    }
}

static void
test_mouse(void **state)
{
    (void)state;
    struct input_event event;
    push_button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 0, 12, 34);
    assert_true(next(&event));
    assert_int_equal(event.pointer.kind, POINTER_DOWN);
    assert_true(event.pointer.is_mouse);
    assert_float_equal(event.pointer.x_px, 12, 0);
    SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION,
                                   .state = SDL_BUTTON_LMASK,
                                   .x = 50,
                                   .y = 60}};
    SDL_PushEvent(&motion);
    assert_true(next(&event));
    assert_int_equal(event.pointer.kind, POINTER_MOVE);
    push_button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 0, 50, 60);
    assert_true(next(&event));
    assert_int_equal(event.pointer.kind, POINTER_UP);
    motion.motion.state = 0;
    SDL_PushEvent(&motion);
    push_button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 0, 12, 34);
    push_button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID, 1, 1);
    assert_false(next(&event));
}

static void
test_keys(void **state)
{
    (void)state;
    const struct {
        SDL_Keycode code;
        Uint16 modifiers;
        int action; // -1: no event
    } keys[] = {
        {SDLK_PAGEDOWN, 0, KEY_NEXT},
        {SDLK_PAGEUP, 0, KEY_PREVIOUS},
        {SDLK_LEFT, 0, KEY_LEFT},
        {SDLK_RIGHT, 0, KEY_RIGHT},
        {SDLK_UP, KMOD_NUM, KEY_UP},
        {SDLK_DOWN, 0, KEY_DOWN},
        {SDLK_RETURN, 0, KEY_SELECT},
        {SDLK_KP_ENTER, 0, KEY_SELECT},
        {SDLK_ESCAPE, 0, KEY_BACK},
        {SDLK_SPACE, 0, KEY_PAUSE},
        {SDLK_HOME, 0, KEY_HOME},
        {SDLK_TAB, 0, KEY_FOCUS_NEXT},
        {SDLK_TAB, KMOD_LSHIFT, KEY_FOCUS_PREVIOUS},
        {SDLK_F4, KMOD_LALT, -1},
        {SDLK_TAB, KMOD_LALT, -1},
        {SDLK_c, KMOD_LCTRL, -1},
        {SDLK_F1, KMOD_LCTRL, -1},
        {SDLK_PRINTSCREEN, 0, -1},
        {SDLK_SYSREQ, 0, -1},
        {SDLK_DELETE, KMOD_LCTRL, -1},
        {SDLK_LGUI, KMOD_LGUI, -1},
        {SDLK_RETURN, KMOD_LALT, -1},
        {SDLK_q, 0, -1},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        struct input_event event;
        push_key(keys[i].code, keys[i].modifiers, 0);
        bool is_event = next(&event);
        assert_int_equal(is_event, keys[i].action >= 0);
        assert_true(!is_event || (event.kind == INPUT_KEY &&
                                  (int)event.key == keys[i].action));
        push_key(keys[i].code, keys[i].modifiers, 1);
        assert_false(next(&event));
    }
}

static void
test_window(void **state)
{
    (void)state;
    struct input_event event;
    const struct {
        Uint8 what;
        int kind;
    } events[] = {
        {SDL_WINDOWEVENT_SIZE_CHANGED, INPUT_RESIZED},
        {SDL_WINDOWEVENT_EXPOSED, INPUT_EXPOSED},
        {SDL_WINDOWEVENT_CLOSE, INPUT_CLOSE},
        {SDL_WINDOWEVENT_ENTER, -1},
    };
    for (size_t i = 0; i < 4; i++) {
        push_window(events[i].what);
        bool is_event = next(&event);
        assert_int_equal(is_event, events[i].kind >= 0);
        assert_true(!is_event || (int)event.kind == events[i].kind);
    }
    const Uint32 others[] = {SDL_RENDER_DEVICE_RESET, SDL_RENDER_TARGETS_RESET,
                             SDL_QUIT, SDL_DISPLAYEVENT};
    const int kinds[] = {INPUT_EXPOSED, INPUT_EXPOSED, INPUT_CLOSE,
                         INPUT_RESIZED};
    for (size_t i = 0; i < 4; i++) {
        SDL_Event raw = {.type = others[i]};
        SDL_PushEvent(&raw);
        assert_true(next(&event));
        assert_int_equal(event.kind, kinds[i]);
    }
}

static void
test_timeout(void **state)
{
    (void)state;
    struct input_event event;
    int64_t start_ms = thread_now_ms();
    assert_false(input_wait(glass, 60, &event));
    assert_in_range(thread_now_ms() - start_ms, 59, LATE_MS);
    start_ms = thread_now_ms();
    push_window(SDL_WINDOWEVENT_ENTER); // no event does not end the wait
    assert_false(input_wait(glass, 60, &event));
    assert_in_range(thread_now_ms() - start_ms, 59, LATE_MS);
}

static void
run_waker(void *context)
{
    (void)context;
    SDL_Delay(30);
    for (int i = 0; i < 100; i++) {
        input_wake();
    }
}

static void
test_wake(void **state)
{
    (void)state;
    struct input_event event;
    struct thread thread = {0};
    int64_t start_ms = thread_now_ms();
    assert_true(thread_start(&thread, "waker", run_waker, NULL));
    assert_true(input_wait(glass, -1, &event));
    assert_int_equal(event.kind, INPUT_WAKE);
    assert_in_range(thread_now_ms() - start_ms, 20, LATE_MS);
    thread_join(&thread);
    int more = 0;
    while (next(&event)) {
        more++;
    }
    assert_true(more <= 2); // a hundred wakes are one or so
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finger),
        cmocka_unit_test(test_fingers_of_two_panels),
        cmocka_unit_test(test_finger_nowhere),
        cmocka_unit_test(test_mouse),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_window),
        cmocka_unit_test(test_timeout),
        cmocka_unit_test(test_wake),
    };
    return cmocka_run_group_tests(tests, open_glass, close_glass);
}
