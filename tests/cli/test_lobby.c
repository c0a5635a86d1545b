// pejl check --lobby: what the operating system must lock around a screen that
// anybody can walk up to.
#include "support_run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/lobby.h"

// A system that locks all that files can lock.
static const char *const locked[] = {
    "mkdir -p run/systemd/system etc/systemd/system etc/systemd/logind.conf.d "
    "etc/modprobe.d etc/ssh/sshd_config.d proc/sys/kernel proc/net "
    "sys/module/kernel/parameters",
    "echo 0 >proc/sys/kernel/sysrq",
    "ln -s /dev/null etc/systemd/system/ctrl-alt-del.target",
    "ln -s /dev/null etc/systemd/system/getty@tty1.service",
    "printf '[Login]\\nNAutoVTs=0\\nReserveVT=0\\nHandlePowerKey=ignore\\n"
    "HandleSuspendKey=ignore\\nHandleHibernateKey=ignore\\n"
    "HandleRebootKey=ignore\\n' >etc/systemd/logind.conf.d/pejl.conf",
    "printf 'install usb-storage /bin/false\\ninstall  uas\\t/bin/false\\n' "
    ">etc/modprobe.d/pejl.conf",
    "echo 0 >sys/module/kernel/parameters/consoleblank",
    "printf '  sl  local_address rem_address   st\\n   0: 00000000:0016 "
    "00000000:0000 0A\\n' >proc/net/tcp",
    "echo 'passwordauthentication no' >etc/ssh/sshd_config.d/pejl.conf",
};

// What opens each way again.
static const struct {
    const char *way;
    const char *command;
    enum lobby_lock lock;
} changes[] = {
    {"sysrq", "echo 438 >proc/sys/kernel/sysrq", LOBBY_OPEN},
    {"sysrq", "rm proc/sys/kernel/sysrq", LOBBY_UNKNOWN},
    {"ctrl-alt-del", "rm etc/systemd/system/ctrl-alt-del.target", LOBBY_OPEN},
    {"consoles",
     "rm etc/systemd/system/getty@tty1.service && "
     "mkdir etc/systemd/system/getty.target.wants && "
     "touch etc/systemd/system/getty.target.wants/getty@tty1.service",
     LOBBY_OPEN},
    {"consoles",
     "sed -i s/ReserveVT=0/ReserveVT=6/ etc/systemd/logind.conf.d/*",
     LOBBY_OPEN},
    {"power key", "sed -i /HandleReboot/d etc/systemd/logind.conf.d/pejl.conf",
     LOBBY_OPEN},
    {"power key", "sed -i 's/^Handle/#Handle/' etc/systemd/logind.conf.d/*",
     LOBBY_OPEN},
    {"usb storage", "mkdir sys/module/uas", LOBBY_OPEN},
    {"usb storage", "sed -i /usb-storage/d etc/modprobe.d/pejl.conf",
     LOBBY_OPEN},
    {"blanking", "echo 600 >sys/module/kernel/parameters/consoleblank",
     LOBBY_OPEN},
    {"desktop", "mkdir -p usr/bin && touch usr/bin/gnome-shell", LOBBY_OPEN},
    {"desktop", "touch etc/systemd/system/display-manager.service", LOBBY_OPEN},
    {"remote access", "rm etc/ssh/sshd_config.d/pejl.conf", LOBBY_OPEN},
    {"remote access",
     "printf 'x\\n 1: 00000000000000000000000000000000:170C "
     "00000000000000000000000000000000:0000 0A\\n' >proc/net/tcp6",
     LOBBY_OPEN},
    {"remote access", "rm -r proc/net", LOBBY_UNKNOWN},
    {"updates",
     "mkdir -p etc/xdg/autostart && touch "
     "etc/xdg/autostart/update-notifier.desktop",
     LOBBY_OPEN},
};

static void
run_in(const struct folder *folder, const char *command)
{
    char line[700];

    snprintf(line, sizeof line, "cd %s && %s", folder->path, command);
    assert_int_equal(system(line), 0);
}

static enum lobby_lock
look(const struct folder *folder, const char *name)
{
    size_t count;
    const struct lobby_way *ways = lobby_ways(&count);

    for (size_t i = 0; i < count; i++) {
        struct text_builder seen = {0};
        enum lobby_lock lock;
        if (strcmp(ways[i].name, name) != 0)
            continue;
        lock = ways[i].find(folder->path, &seen);
        text_destroy(&seen);
        return lock;
    }
    fail_msg("no such way: %s", name);
    return LOBBY_UNKNOWN;
}

static void
make_system(struct folder *folder)
{
    folder_make(folder);
    for (size_t i = 0; i < sizeof locked / sizeof *locked; i++)
        run_in(folder, locked[i]);
}

static void
test_a_locked_system_is_seen_to_be(void **state)
{
    struct folder folder;
    size_t count;
    const struct lobby_way *ways = lobby_ways(&count);

    (void)state;
    make_system(&folder);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(ways[i].name, "user") != 0 &&
            look(&folder, ways[i].name) != LOBBY_LOCKED)
            fail_msg("%s is not locked", ways[i].name);
    }
    folder_remove(&folder);
}

static void
test_each_open_way_is_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct folder folder;
        make_system(&folder);
        run_in(&folder, changes[i].command);
        if (look(&folder, changes[i].way) != changes[i].lock)
            fail_msg("%s: %s", changes[i].way, changes[i].command);
        folder_remove(&folder);
    }
}

// Who runs the tests has a shell; so the whole is at fault, with a remedy.
static void
test_the_command_tells_of_each(void **state)
{
    struct folder folder;

    (void)state;
    folder_make(&folder);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    support_expect(&folder, "init a.db", 0, "", "");
    support_expect(&folder,
                   "check --lobby --cache . --window 640x360 --source a.db", 1,
                   "user           FAULT not locked: this is ", "");
    support_expect(&folder,
                   "check --lobby --cache . --window 640x360 --source a.db", 1,
                   "/usr/sbin/nologin", "");
    folder_remove(&folder);
}

// It runs nothing, and asks nobody, before it is mended.
static void
test_a_public_board_holds_no_credential(void **state)
{
    static const char lines[] =
        "[screen]\nprofile = lobby\n[source]\n"
        "location = rqlite+http://127.0.0.1:1\ncredential_file = word\n";
    struct folder folder;

    (void)state;
    folder_make(&folder);
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    support_write(&folder, "board.ini", lines);
    support_expect(&folder, "show --config board.ini --cache .", 1, "",
                   "must not hold a credential");
    support_expect(&folder,
                   "check --config board.ini --cache . --window 640x360", 1,
                   "credential     FAULT a public board must not hold one", "");
    folder_remove(&folder);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_locked_system_is_seen_to_be),
        cmocka_unit_test(test_each_open_way_is_found),
        cmocka_unit_test(test_the_command_tells_of_each),
        cmocka_unit_test(test_a_public_board_holds_no_credential),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
