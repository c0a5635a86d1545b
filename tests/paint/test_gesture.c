#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "paint/gesture.h"

// A script is a row of samples "d1 100,100 0": kind (d down, m move, u up,
// c cancel, t only time), finger (9 is the mouse), point and milliseconds.
// What comes out is a letter each: P press, M move, C cancel, T tap, L R U D
// swipes, E end.
struct gesture_case {
    const char *name;
    const char *script;
    const char *expected;
};

static const char letters[] = {
    [GESTURE_PRESS] = 'P',      [GESTURE_MOVE] = 'M',
    [GESTURE_CANCEL] = 'C',     [GESTURE_TAP] = 'T',
    [GESTURE_SWIPE_LEFT] = 'L', [GESTURE_SWIPE_RIGHT] = 'R',
    [GESTURE_SWIPE_UP] = 'U',   [GESTURE_SWIPE_DOWN] = 'D',
    [GESTURE_END] = 'E',
};

static const struct gesture_case cases[] = {
    // taps
    {"tap", "d1 100,100 0 u1 100,100 80", "PT"},
    {"long touch is a tap too", "d1 100,100 0 u1 100,100 9000", "PT"},
    {"touch of no time", "d1 100,100 0 u1 100,100 0", "PT"},
    {"tremor below 24 units", "d1 100,100 0 m1 112,110 40 u1 100,123 80",
     "PMT"},
    {"23 units away", "d1 100,100 0 u1 123,100 80", "PT"},
    {"24 units away", "d1 100,100 0 u1 124,100 80", "PCE"},
    {"slides off and back", "d1 100,100 0 m1 150,100 400 u1 100,100 800",
     "PCME"},
    {"in the corner", "d1 0,0 0 u1 0,0 50", "PT"},
    {"in the last pixel", "d1 1919,1079 0 u1 1919,1079 50", "PT"},
    {"mouse", "d9 100,100 0 u9 100,100 80", "PT"},
    {"two taps apart", "d1 100,100 0 u1 100,100 80 d1 100,100 400 u1 9,9 450",
     "PTPCL"},
    {"other finger after the first",
     "d1 100,100 0 u1 100,100 80 d2 100,100 400 u2 100,100 450", "PTPT"},
    // swipes
    {"slow left", "d1 900,500 0 m1 800,500 500 u1 780,500 900", "PCML"},
    {"slow right", "d1 500,500 0 u1 620,500 900", "PCR"},
    {"119 units, slow", "d1 500,500 0 u1 619,500 900", "PCE"},
    {"up", "d1 500,500 0 u1 500,380 900", "PCU"},
    {"down", "d1 500,300 0 u1 510,420 900", "PCD"},
    {"flick of 60 units in 100 ms", "d1 500,500 0 u1 440,500 100", "PCL"},
    {"60 units in 101 ms are no flick", "d1 500,500 0 u1 440,500 101", "PCE"},
    {"39 units are no flick", "d1 500,500 0 u1 461,500 1", "PCE"},
    {"40 units at once", "d1 500,500 0 u1 500,460 0", "PCU"},
    {"the longer way counts", "d1 500,500 0 u1 700,650 500", "PCR"},
    {"a diagonal goes sideways", "d1 500,500 0 u1 300,300 500", "PCL"},
    {"there and back", "d1 500,500 0 m1 800,500 300 u1 505,500 700", "PCME"},
    {"off the edge", "d1 100,500 0 m1 5,500 60 u1 -3,500 70", "PCML"},
    // bounces
    {"release bounces",
     "d1 100,100 0 u1 100,100 400 d1 100,100 420 "
     "u1 100,100 500",
     "PT"},
    {"strikes twice",
     "d1 100,100 0 u1 100,100 50 d2 104,101 190 "
     "u2 104,101 230",
     "PT"},
    {"begins 149 ms later elsewhere",
     "d1 100,100 0 u1 100,100 50 d2 900,500 149 u2 900,500 200", "PT"},
    {"begins 150 ms later elsewhere",
     "d1 100,100 0 u1 100,100 50 d2 900,500 150 u2 900,500 200", "PTPT"},
    {"149 ms after the end, near",
     "d1 100,100 0 u1 100,100 400 d2 180,100 549 u2 180,100 600", "PT"},
    {"149 ms after the end, far",
     "d1 100,100 0 u1 100,100 400 d2 188,100 549 u2 188,100 600", "PTPT"},
    {"150 ms after the end, near",
     "d1 100,100 0 u1 100,100 400 d2 180,100 550 u2 180,100 600", "PTPT"},
    {"a bounce does not guard",
     "d1 100,100 0 u1 100,100 50 d1 100,100 120 u1 100,100 130 "
     "d1 100,100 210 u1 100,100 260",
     "PTPT"},
    // several contacts
    {"second finger is ignored",
     "d1 100,100 0 d2 500,500 10 m2 900,500 50 u2 900,500 60 u1 100,100 90",
     "PT"},
    {"second finger does not take over",
     "d1 100,100 0 d2 500,500 10 u1 100,100 90 u2 500,500 500", "PT"},
    {"third finger gives up",
     "d1 100,100 0 d2 500,500 10 d3 700,700 20 u1 100,100 90", "PCE"},
    {"crowded until all are up",
     "d1 100,100 0 d2 500,500 10 d3 700,700 20 u1 100,100 90 u2 500,500 95 "
     "d4 100,100 600 u4 100,100 650 u3 700,700 700 d5 100,100 900 "
     "u5 100,100 950",
     "PCEPT"},
    {"ten fingers",
     "d1 10,10 0 d2 20,20 1 d3 30,30 2 d4 40,40 3 d5 50,50 4 d6 60,60 5 "
     "d7 70,70 6 d8 80,80 7 d10 90,90 8 d11 95,95 9 u1 10,10 50 u2 20,20 51 "
     "u3 30,30 52 u4 40,40 53 u5 50,50 54 u6 60,60 55 u7 70,70 56 "
     "u8 80,80 57 u10 90,90 58 u11 95,95 59 d1 100,100 900 u1 100,100 950",
     "PCEPT"},
    {"up that has no down", "u1 100,100 0 m1 100,100 5 c1 100,100 9", ""},
    {"down again without up", "d1 100,100 0 d1 500,500 400 u1 500,500 450",
     "PCEPT"},
    // lost and stuck
    {"cancelled", "d1 100,100 0 c1 100,100 50 u1 100,100 60", "PCE"},
    {"cancelled after a slide", "d1 100,100 0 m1 200,100 400 c1 200,100 450",
     "PCME"},
    {"stuck finger is dropped", "d1 100,100 0 t0 0,0 10000", "PCE"},
    {"not before its time", "d1 100,100 0 t0 0,0 9999", "P"},
    {"its end means nothing then",
     "d1 100,100 0 t0 0,0 10000 m1 600,100 10001 u1 600,100 10002", "PCE"},
    {"another finger after a stuck one",
     "d1 100,100 0 d2 500,500 10500 u2 500,500 10600", "PCEPT"},
    {"stuck second finger lets go",
     "d1 100,100 0 d2 500,500 10 u1 100,100 90 d3 900,500 9000 "
     "u3 900,500 9050 d4 900,900 11000 d5 700,700 11010 u4 900,900 11060",
     "PTPTPT"},
    {"time runs backwards", "d1 100,100 500 u1 100,100 100", "PT"},
    // nonsense
    {"not a number", "d1 nan,100 0 u1 nan,100 50", ""},
    {"infinite", "d1 100,inf 0 u1 100,100 50", ""},
    {"outside", "d1 1920,100 0 u1 1920,100 50 d1 100,-1 400 u1 100,1 450", ""},
    {"moves to nowhere", "d1 100,100 0 m1 nan,100 20 u1 100,100 50", "PT"},
    {"ends nowhere", "d1 100,100 0 u1 nan,100 50", "PCE"},
    {"ends outside", "d1 5,100 0 u1 -1,100 50", "PCE"},
    // mouse beside touch
    {"echo of a touch",
     "d1 100,100 0 u1 100,100 80 d9 100,100 300 u9 100,100 310", "PT"},
    {"echo while down",
     "d1 100,100 0 d9 100,100 5 u1 100,100 80 "
     "u9 100,100 81",
     "PT"},
    {"mouse long after a touch",
     "d1 100,100 0 u1 100,100 80 d9 100,100 780 u9 100,100 800", "PTPT"},
    {"mouse before its touch",
     "d9 100,100 0 d1 100,100 1 u9 100,100 80 u1 100,100 81", "PT"},
};

static const struct gesture_settings full_hd = {
    .width_px = 1920, .height_px = 1080, .scale = 1, .guard_ms = 150};

static void
collect(struct gesture_events events, char *out, size_t size)
{
    for (size_t i = 0; i < events.count; i++) {
        size_t length = strlen(out);
        assert_true(length + 1 < size);
        out[length] = letters[events.items[i].kind];
        out[length + 1] = '\0';
    }
}

static struct pointer_sample
make_sample(char kind, int finger, float x, float y, int time_ms)
{
    const char kinds[] = "dmuc";
    return (struct pointer_sample){
        .kind = (enum pointer_kind)(strchr(kinds, kind) - kinds),
        .is_mouse = finger == 9,
        .finger = finger,
        .x_px = x,
        .y_px = y,
        .time_ms = time_ms};
}

static void
play(struct gesture *gesture, const char *script, char *out, size_t size)
{
    char kind;
    int finger, time_ms, read;
    float x, y;
    while (sscanf(script, " %c%d %f,%f %d%n", &kind, &finger, &x, &y, &time_ms,
                  &read) == 5) {
        script += read;
        if (kind == 't') {
            collect(gesture_expire(gesture, time_ms), out, size);
            continue;
        }
        struct pointer_sample sample = make_sample(kind, finger, x, y, time_ms);
        collect(gesture_feed(gesture, &sample), out, size);
    }
    assert_string_equal(script, "");
}

static void
test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct gesture gesture = {0};
        gesture_configure(&gesture, full_hd);
        char got[64] = "";
        play(&gesture, cases[i].script, got, sizeof got);
        if (strcmp(got, cases[i].expected) != 0) {
            fail_msg("%s: got \"%s\", expected \"%s\"", cases[i].name, got,
                     cases[i].expected);
        }
    }
}

static void
test_scale(void **state)
{
    (void)state;
    struct gesture_settings settings = {
        .width_px = 3840, .height_px = 2160, .scale = 2, .guard_ms = 150};
    struct gesture gesture = {0};
    gesture_configure(&gesture, settings);
    char got[64] = "";
    play(&gesture, "d1 100,100 0 u1 147,100 80 d1 1000,900 900 u1 761,900 2500",
         got, sizeof got);
    assert_string_equal(got, "PTPCE");
}

static void
test_public_guard(void **state)
{
    (void)state;
    struct gesture_settings settings = full_hd;
    settings.guard_ms = 300;
    struct gesture gesture = {0};
    gesture_configure(&gesture, settings);
    char got[64] = "";
    play(&gesture,
         "d1 100,100 0 u1 100,100 80 d1 100,100 379 u1 100,100 400 "
         "d1 100,100 450 u1 100,100 500",
         got, sizeof got);
    assert_string_equal(got, "PTPT");
}

static void
test_unconfigured_ignores_all(void **state)
{
    (void)state;
    struct gesture gesture = {0};
    char got[64] = "";
    play(&gesture, "d1 0,0 0 u1 0,0 50", got, sizeof got);
    assert_string_equal(got, "");
}

static void
test_points(void **state)
{
    (void)state;
    struct gesture gesture = {0};
    gesture_configure(&gesture, full_hd);
    struct pointer_sample down = make_sample('d', 1, 100, 200, 0);
    struct pointer_sample move = make_sample('m', 1, 300, 210, 300);
    struct gesture_events press = gesture_feed(&gesture, &down);
    struct gesture_events moved = gesture_feed(&gesture, &move);
    assert_int_equal(press.count, 1);
    assert_float_equal(press.items[0].x_px, 100, 0);
    assert_float_equal(press.items[0].y_px, 200, 0);
    assert_int_equal(moved.count, 2);
    assert_float_equal(moved.items[1].x_px, 300, 0);
    assert_float_equal(moved.items[1].y_px, 210, 0);
}

static void
test_deadline(void **state)
{
    (void)state;
    struct gesture gesture = {0};
    gesture_configure(&gesture, full_hd);
    assert_true(gesture_deadline(&gesture) == INT64_MAX);
    struct pointer_sample first = make_sample('d', 1, 100, 200, 1000);
    struct pointer_sample second = make_sample('d', 2, 100, 200, 3000);
    gesture_feed(&gesture, &first);
    gesture_feed(&gesture, &second);
    assert_true(gesture_deadline(&gesture) == 11000);
    gesture_expire(&gesture, 11000);
    assert_true(gesture_deadline(&gesture) == 13000);
}

// Whatever comes in, each press ends exactly once.
static void
test_noise(void **state)
{
    (void)state;
    struct gesture gesture = {0};
    gesture_configure(&gesture, full_hd);
    uint32_t random = 1;
    int open = 0;
    for (int i = 0; i < 200000; i++) {
        random = random * 1664525u + 1013904223u;
        struct pointer_sample sample = make_sample(
            "dmuc"[random >> 30], (int)(random >> 20 & 15),
            (float)(random >> 8 & 2047) - 50, (float)(random & 1023), i * 3);
        struct gesture_events events = gesture_feed(&gesture, &sample);
        assert_true(events.count <= GESTURE_MAX_EVENTS);
        for (size_t k = 0; k < events.count; k++) {
            open += events.items[k].kind == GESTURE_PRESS;
            open -= events.items[k].kind >= GESTURE_TAP;
            assert_in_range(open, 0, 1);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_scale),
        cmocka_unit_test(test_public_guard),
        cmocka_unit_test(test_unconfigured_ignores_all),
        cmocka_unit_test(test_points),
        cmocka_unit_test(test_deadline),
        cmocka_unit_test(test_noise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
