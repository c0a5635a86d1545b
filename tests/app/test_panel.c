// The panel: off outside its hours, on again for a touch or an urgent notice;
// its command; and what the picture spares it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/command.h"
#include "app/panel.h"
#include "base/calendar.h"

#define MINUTE_MS 60000

static char hours[] = "ma-fr 07:00-17:00";

static struct panel
make(void)
{
    struct settings settings = {.panel = {.hours = hours}};
    struct panel panel;

    panel_set_up(&panel, &settings);
    return panel;
}

static struct now
at(const char *utc)
{
    return (struct now){.utc_s = calendar_parse_time(utc), .is_trusted = true};
}

static void
test_it_is_off_outside_its_hours(void **unused)
{
    struct panel panel = make();
    struct panel_orders orders;

    (void)unused;
    orders = panel_follow(&panel, at("2026-11-23T15:59:00Z"), 0, false);
    assert_false(panel.is_off);
    assert_true(orders.is_command_due); // at the start
    assert_int_equal(panel_deadline_ms(&panel), MINUTE_MS);
    orders = panel_follow(&panel, at("2026-11-23T16:00:00Z"), MINUTE_MS, false);
    assert_true(panel.is_off && orders.has_changed && orders.is_command_due);
    assert_true(panel.changes_s == calendar_parse_time("2026-11-24T06:00:00Z"));
}

static void
test_it_is_told_again_every_ten_minutes(void **unused)
{
    struct panel panel = make();
    int commands = 0;

    (void)unused;
    for (int minute = 0; minute < 60; minute++) {
        struct now now = at("2026-11-23T20:00:00Z");
        now.utc_s += (int64_t)minute * 60;
        commands +=
            panel_follow(&panel, now, (int64_t)minute * MINUTE_MS, false)
                .is_command_due;
    }
    assert_int_equal(commands, 6);
}

static void
test_a_touch_lights_it_for_five_minutes(void **unused)
{
    struct panel panel = make();
    struct now night = at("2026-11-23T20:00:00Z");

    (void)unused;
    panel_follow(&panel, night, 0, false);
    assert_true(panel_touch(&panel, 1000)); // and nothing else
    assert_int_equal(panel_deadline_ms(&panel), 1000);
    panel_follow(&panel, night, 1000, false);
    assert_false(panel.is_off);
    assert_false(panel_touch(&panel, 2000)); // this one means something
    panel_follow(&panel, night, 2000 + 5 * MINUTE_MS - 1, false);
    assert_false(panel.is_off);
    panel_follow(&panel, night, 2000 + 5 * MINUTE_MS, false);
    assert_true(panel.is_off);
}

static void
test_an_urgent_notice_lights_it(void **unused)
{
    struct panel panel = make();
    struct now night = at("2026-11-23T20:00:00Z");

    (void)unused;
    panel_follow(&panel, night, 0, false);
    assert_false(panel_is_due(&panel, 10, false));
    assert_true(panel_is_due(&panel, 10, true));
    panel_follow(&panel, night, 10, true);
    assert_false(panel.is_off);
    assert_true(panel_is_due(&panel, 20, false));
    panel_follow(&panel, night, 20, false);
    assert_true(panel.is_off);
}

static void
test_an_unknown_time_puts_nothing_out(void **unused)
{
    struct panel panel = make();
    struct now night = at("2026-11-23T20:00:00Z");
    struct settings always = {0};

    (void)unused;
    night.is_trusted = false;
    panel_follow(&panel, night, 0, false);
    assert_false(panel.is_off);
    panel_set_up(&panel, &always);
    night.is_trusted = true;
    panel_follow(&panel, night, 0, false);
    assert_false(panel.is_off);
}

static void
test_the_picture_moves_a_little_each_minute(void **unused)
{
    struct settings settings = {.panel = {.shifts = true}};
    struct now now = {.utc_s = 1795348800};
    struct panel_shift before = panel_find_shift(&settings, now);
    int seen[11][11] = {{0}};
    int spots = 0;

    (void)unused;
    for (int minute = 0; minute < 1440; minute++) {
        struct panel_shift shift;
        now.utc_s += 60;
        shift = panel_find_shift(&settings, now);
        assert_int_equal(abs(shift.x - before.x), 1);
        assert_int_equal(abs(shift.y - before.y), 1);
        assert_true(abs(shift.x) <= 5 && abs(shift.y) <= 5);
        spots += seen[shift.x + 5][shift.y + 5]++ == 0;
        before = shift;
    }
    print_message("%d places in a day\n", spots);
    assert_true(spots >= 30);
    settings.panel.shifts = false;
    assert_int_equal(panel_find_shift(&settings, now).x, 0);
}

static void
test_it_is_dimmed_by_the_clock(void **unused)
{
    struct settings settings = {.panel = {.dim_from_minute = 20 * 60,
                                          .dim_to_minute = 6 * 60,
                                          .dim_percent = 60}};

    (void)unused;
    assert_true(panel_find_dimming(&settings, (struct now){.minute = 1200}) >
                0.39F);
    assert_true(panel_find_dimming(&settings, (struct now){.minute = 0}) >
                0.39F);
    assert_true(panel_find_dimming(&settings, (struct now){.minute = 360}) <=
                0.0F);
    settings.panel.dim_to_minute = settings.panel.dim_from_minute;
    assert_true(panel_find_dimming(&settings, (struct now){.minute = 1200}) <=
                0.0F);
}

static bool
wait_for_file(const char *path, int timeout_ms)
{
    for (int i = 0; i < timeout_ms / 10; i++) {
        if (access(path, F_OK) == 0)
            return true;
        usleep(10000);
    }
    return false;
}

static void
test_a_command_is_run_without_a_shell(void **unused)
{
    char folder[] = "/tmp/pejl-panel-XXXXXX";
    char line[200];
    char path[100];
    struct command command = {0};

    (void)unused;
    assert_non_null(mkdtemp(folder));
    command_start(&command);
    snprintf(line, sizeof line, "touch \"%s/two words\" %s/$HOME", folder,
             folder);
    command_run(&command, line);
    snprintf(path, sizeof path, "%s/two words", folder);
    assert_true(wait_for_file(path, 5000));
    unlink(path);
    snprintf(path, sizeof path, "%s/$HOME", folder);
    assert_true(wait_for_file(path, 5000));
    unlink(path);
    assert_false(command_has_failed(&command));
    command_stop(&command);
    rmdir(folder);
}

static bool
wait_failed(const struct command *command, bool is_failed)
{
    for (int i = 0; i < 500; i++) {
        if (command_has_failed(command) == is_failed)
            return true;
        usleep(10000);
    }
    return false;
}

static void
test_a_fault_is_known_and_over(void **unused)
{
    struct command command = {0};

    (void)unused;
    command_start(&command);
    command_run(&command, "no-such-program --on");
    assert_true(wait_failed(&command, true));
    command_run(&command, "true");
    assert_true(wait_failed(&command, false));
    command_run(&command, "false");
    assert_true(wait_failed(&command, true));
    // One that never ends does not keep the board from ending.
    command_run(&command, "sleep 1000");
    usleep(300000);
    command_stop(&command);
    command_stop(&(struct command){0});
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_is_off_outside_its_hours),
        cmocka_unit_test(test_it_is_told_again_every_ten_minutes),
        cmocka_unit_test(test_a_touch_lights_it_for_five_minutes),
        cmocka_unit_test(test_an_urgent_notice_lights_it),
        cmocka_unit_test(test_an_unknown_time_puts_nothing_out),
        cmocka_unit_test(test_the_picture_moves_a_little_each_minute),
        cmocka_unit_test(test_it_is_dimmed_by_the_clock),
        cmocka_unit_test(test_a_command_is_run_without_a_shell),
        cmocka_unit_test(test_a_fault_is_known_and_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
