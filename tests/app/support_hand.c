#include "app/support_hand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TIMEOUT_MS 20000
#define STILL_MS 250 // between two taps, and after a fade
#define TARGETS_MAX 120

struct target {
    struct rectangle box;
    char intent[64];
};

struct targets {
    struct target items[TARGETS_MAX];
    size_t count;
};

// Between the clock and the timer.
static const struct rectangle content = {0, 60, DISPLAY_WIDTH,
                                         DISPLAY_HEIGHT - 160};

static FILE *
open_dump(const struct hand *hand, struct touch touch)
{
    char command[1200];
    int length = snprintf(command, sizeof command,
                          "cd '%s' && " PEJL_PROGRAM
                          " shot %s --size %dx%d --text --out - --page %s %s%s",
                          hand->folder, hand->shot, DISPLAY_WIDTH,
                          DISPLAY_HEIGHT, touch.page,
                          *touch.words == '\0' ? "" : "--meet ", touch.words);

    assert_in_range(length, 1, (int)sizeof command - 1);
    return popen(command, "r");
}

static void
find_all(const struct hand *hand, struct touch touch, struct targets *targets)
{
    FILE *dump = open_dump(hand, touch);
    char line[2000];

    targets->count = 0;
    while (fgets(line, sizeof line, dump) != NULL) {
        struct target *target = &targets->items[targets->count];
        if (targets->count < TARGETS_MAX &&
            sscanf(line, "tap\t%d\t%d\t%d\t%d\t%*s\t%*s\t%*s\t%63s",
                   &target->box.x, &target->box.y, &target->box.width,
                   &target->box.height, target->intent) == 5)
            targets->count++;
    }
    pclose(dump);
}

static struct rectangle
choose(const struct targets *targets, struct touch touch)
{
    for (size_t i = targets->count; i > 0; i--) {
        if (strcmp(targets->items[i - 1].intent, touch.intent) == 0)
            return targets->items[i - 1].box;
    }
    fail_msg("no target \"%s\" on %s after \"%s\"", touch.intent, touch.page,
             touch.words);
    return (struct rectangle){0};
}

static void
tap(const struct hand *hand, struct rectangle box)
{
    uint64_t before = display_hash(hand->display, content);
    char action[100];

    snprintf(action, sizeof action, "mousemove %d %d click 1",
             box.x + box.width / 2, box.y + box.height / 2);
    display_do(hand->display, action);
    if (display_wait_change(hand->display, content, before, TIMEOUT_MS) < 0)
        fail_msg("a tap at %d, %d changes nothing", box.x, box.y);
    display_wait_still(hand->display, content, STILL_MS);
}

void
hand_tap(const struct hand *hand, struct touch touch)
{
    struct targets targets;

    find_all(hand, touch, &targets);
    tap(hand, choose(&targets, touch));
}

static void
move(const struct hand *hand, struct rectangle box, float x, float y,
     const char *button)
{
    char action[100];

    snprintf(action, sizeof action, "mousemove %d %d %s",
             box.x + (int)(x * (float)box.width),
             box.y + (int)(y * (float)box.height), button);
    display_do(hand->display, action);
    display_rest(100);
}

void
hand_drag(const struct hand *hand, struct touch touch, float from_x,
          float from_y, float to_x, float to_y)
{
    struct targets targets;
    struct rectangle box;
    uint64_t before = display_hash(hand->display, content);

    find_all(hand, touch, &targets);
    box = choose(&targets, touch);
    move(hand, box, from_x, from_y, "mousedown 1");
    for (int i = 1; i <= 4; i++) {
        float share = (float)i / 4.0F;
        move(hand, box, from_x + share * (to_x - from_x),
             from_y + share * (to_y - from_y), "");
    }
    move(hand, box, to_x, to_y, "mouseup 1");
    if (display_wait_change(hand->display, content, before, TIMEOUT_MS) < 0)
        fail_msg("dragging %s changes nothing", touch.intent);
    display_wait_still(hand->display, content, STILL_MS);
}

// Of one or two bytes.
static unsigned
take_sign(const char **text)
{
    const unsigned char *bytes = (const unsigned char *)*text;

    if (bytes[0] < 0x80) {
        *text += 1;
        return bytes[0];
    }
    *text += 2;
    return (unsigned)(bytes[0] & 0x1F) << 6 | (unsigned)(bytes[1] & 0x3F);
}

void
hand_type(const struct hand *hand, const char *words, const char *text)
{
    struct targets targets;
    char intent[40];
    struct touch key = {"meeting", words, intent};

    find_all(hand, key, &targets);
    while (*text != '\0') {
        unsigned sign = take_sign(&text);
        // A text begins with a capital: so the keys are found.
        bool is_letter = (sign >= 'a' && sign <= 'z') || sign >= 0xE0;
        snprintf(intent, sizeof intent, "meet/key/%u",
                 is_letter ? sign - 32 : sign);
        tap(hand, choose(&targets, key));
    }
}

void
hand_show_code(const struct hand *hand, const char *page, const char *words,
               int person, const char *digits)
{
    struct targets targets;
    char intent[40];
    struct touch key = {page, words, intent};
    struct rectangle untouched;
    uint64_t before;

    find_all(hand, key, &targets);
    snprintf(intent, sizeof intent, "meet/person/%d", person);
    tap(hand, choose(&targets, key));
    snprintf(intent, sizeof intent, "meet/digit/0");
    untouched = choose(&targets, key);
    before = display_hash(hand->display, untouched);
    for (; *digits != '\0'; digits++) {
        snprintf(intent, sizeof intent, "meet/digit/%c", *digits);
        tap(hand, choose(&targets, key));
    }
    // The check is made to take long; then the keys go.
    if (display_wait_change(hand->display, untouched, before, TIMEOUT_MS) < 0)
        fail_msg("the code of person %d is not taken", person);
    display_wait_still(hand->display, content, STILL_MS);
}
