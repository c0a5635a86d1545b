#include "cli/lobby.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/lobby_file.h"

#define NUMBER_SIZE 32

// The state of what is open if `is_open`.
static enum lobby_lock
lock_of(bool is_open)
{
    return is_open ? LOBBY_OPEN : LOBBY_LOCKED;
}

static enum lobby_lock
find_sysrq(const char *root, struct text_builder *seen)
{
    char line[NUMBER_SIZE];

    if (!lobby_file_line(root, "/proc/sys/kernel/sysrq", line, sizeof line))
        return LOBBY_UNKNOWN;
    text_append_format(seen, "kernel.sysrq is %s", line);
    return lock_of(strcmp(line, "0") != 0);
}

static enum lobby_lock
find_reboot(const char *root, struct text_builder *seen)
{
    (void)seen;
    if (!lobby_file_exists(root, "/run/systemd/system"))
        return LOBBY_UNKNOWN;
    return lock_of(!lobby_file_is_masked(root, "ctrl-alt-del.target"));
}

static bool
logind_says(const char *root, const char *words)
{
    return lobby_folder_says(root, "/etc/systemd/logind.conf.d", ".conf",
                             words) ||
           lobby_file_says(root, "/etc/systemd/logind.conf", words);
}

// Ctrl-Alt-F2 leads to a console; there must be nobody there to log in.
static enum lobby_lock
find_consoles(const char *root, struct text_builder *seen)
{
    bool has_getty = lobby_file_exists(
        root, "/etc/systemd/system/getty.target.wants/getty@tty1.service");

    if (!lobby_file_exists(root, "/run/systemd/system"))
        return LOBBY_UNKNOWN;
    if (has_getty && !lobby_file_is_masked(root, "getty@tty1.service")) {
        text_append_format(seen, "somebody can log in on tty1");
        return LOBBY_OPEN;
    }
    return lock_of(!logind_says(root, "NAutoVTs=0") ||
                   !logind_says(root, "ReserveVT=0"));
}

static enum lobby_lock
find_power_key(const char *root, struct text_builder *seen)
{
    static const char *const keys[] = {
        "HandlePowerKey=ignore", "HandleSuspendKey=ignore",
        "HandleHibernateKey=ignore", "HandleRebootKey=ignore"};

    if (!lobby_file_exists(root, "/run/systemd/system"))
        return LOBBY_UNKNOWN;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (!logind_says(root, keys[i])) {
            text_append_format(seen, "logind is not told %s", keys[i]);
            return LOBBY_OPEN;
        }
    }
    return LOBBY_LOCKED;
}

static bool
is_module_barred(const char *root, const char *module)
{
    static const char *const ways[] = {"/bin/false", "/bin/true"};

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        char words[100];
        snprintf(words, sizeof words, "install %s %s", module, ways[i]);
        if (lobby_folder_says(root, "/etc/modprobe.d", ".conf", words))
            return true;
    }
    return false;
}

static enum lobby_lock
find_usb(const char *root, struct text_builder *seen)
{
    bool is_loaded = lobby_file_exists(root, "/sys/module/usb_storage") ||
                     lobby_file_exists(root, "/sys/module/uas");

    if (is_loaded)
        text_append_format(seen, "usb-storage is loaded");
    return lock_of(is_loaded || !is_module_barred(root, "usb-storage") ||
                   !is_module_barred(root, "uas"));
}

static enum lobby_lock
find_blanking(const char *root, struct text_builder *seen)
{
    char line[NUMBER_SIZE];

    if (!lobby_file_line(root, "/sys/module/kernel/parameters/consoleblank",
                         line, sizeof line))
        return LOBBY_UNKNOWN;
    text_append_format(seen, "the console goes dark after %s s", line);
    return lock_of(strcmp(line, "0") != 0);
}

// A desktop brings its own gestures, keyboards, bubbles and ways out.
static enum lobby_lock
find_desktop(const char *root, struct text_builder *seen)
{
    static const char *const shells[] = {
        "/usr/bin/gnome-shell",      "/usr/bin/plasmashell",
        "/usr/bin/xfce4-panel",      "/usr/bin/lxpanel",
        "/usr/bin/mate-panel",       "/usr/bin/cinnamon",
        "/usr/bin/onboard",          "/usr/bin/squeekboard",
        "/usr/bin/matchbox-keyboard"};

    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
        if (lobby_file_exists(root, shells[i])) {
            text_append_format(seen, "%s is installed", shells[i]);
            return LOBBY_OPEN;
        }
    }
    if (lobby_file_exists(root,
                          "/etc/systemd/system/display-manager.service")) {
        text_append_format(seen, "a login screen starts at boot");
        return LOBBY_OPEN;
    }
    return LOBBY_LOCKED;
}

static enum lobby_lock
find_updates(const char *root, struct text_builder *seen)
{
    static const char *const programs[] = {
        "update-notifier.desktop", "gnome-software-service.desktop",
        "org.kde.discover.notifier.desktop", "pk-update-icon.desktop"};

    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        char path[200];
        snprintf(path, sizeof path, "/etc/xdg/autostart/%s", programs[i]);
        if (lobby_file_exists(root, path)) {
            text_append_format(seen, "%s would start", path);
            return LOBBY_OPEN;
        }
    }
    return LOBBY_LOCKED;
}

// A line of /proc/net/tcp: slot, local address:port, remote, state; 0A listens.
static bool
is_listening(const char *root, const char *table, unsigned from, unsigned to)
{
    char path[600];
    char line[300];
    bool is_found = false;
    FILE *file;

    snprintf(path, sizeof path, "%s%s", root, table);
    file = fopen(path, "re");
    while (file != NULL && !is_found &&
           fgets(line, (int)sizeof line, file) != NULL) {
        char address[64];
        char state[8];
        if (sscanf(line, " %*[^:]: %63s %*s %7s", address, state) == 2 &&
            strcmp(state, "0A") == 0 && strrchr(address, ':') != NULL) {
            unsigned long port = strtoul(strrchr(address, ':') + 1, NULL, 16);
            is_found = port >= from && port <= to;
        }
    }
    if (file != NULL)
        fclose(file);
    return is_found;
}

static bool
listens(const char *root, unsigned from, unsigned to)
{
    return is_listening(root, "/proc/net/tcp", from, to) ||
           is_listening(root, "/proc/net/tcp6", from, to);
}

static enum lobby_lock
find_remote(const char *root, struct text_builder *seen)
{
    static const char words[] = "PasswordAuthentication no";

    if (!lobby_file_exists(root, "/proc/net/tcp"))
        return LOBBY_UNKNOWN;
    if (listens(root, 23, 23) || listens(root, 3389, 3389) ||
        listens(root, 5900, 5910)) {
        text_append_format(seen, "telnet, RDP or VNC listens");
        return LOBBY_OPEN;
    }
    if (!listens(root, 22, 22))
        return LOBBY_LOCKED;
    text_append_format(seen, "sshd listens");
    return lock_of(
        !lobby_folder_says(root, "/etc/ssh/sshd_config.d", ".conf", words) &&
        !lobby_file_says(root, "/etc/ssh/sshd_config", words));
}

static enum lobby_lock
find_user(const char *root, struct text_builder *seen)
{
    const struct passwd *user = getpwuid(getuid());
    const char *shell = user == NULL ? "" : strrchr(user->pw_shell, '/');

    (void)root;
    if (user == NULL || shell == NULL)
        return LOBBY_UNKNOWN;
    text_append_format(seen, "this is %s, who has %s", user->pw_name,
                       user->pw_shell);
    return lock_of(getuid() == 0 || (strcmp(shell, "/nologin") != 0 &&
                                     strcmp(shell, "/false") != 0));
}

static const struct lobby_way ways[] = {
    {"user", find_user,
     "run the board, and this check, as a user of its own with the shell "
     "/usr/sbin/nologin"},
    {"desktop", find_desktop,
     "let cage show the board and nothing else; remove desktop and login "
     "screen"},
    {"consoles", find_consoles,
     "NAutoVTs=0 and ReserveVT=0 in /etc/systemd/logind.conf.d/pejl.conf, and "
     "systemctl mask getty@tty1.service"},
    {"ctrl-alt-del", find_reboot, "systemctl mask ctrl-alt-del.target"},
    {"sysrq", find_sysrq, "kernel.sysrq = 0 in /etc/sysctl.d/pejl.conf"},
    {"power key", find_power_key,
     "HandlePowerKey=ignore, and the same of Suspend, Hibernate and Reboot, in "
     "/etc/systemd/logind.conf.d/pejl.conf"},
    {"usb storage", find_usb,
     "install usb-storage /bin/false and install uas /bin/false in "
     "/etc/modprobe.d/pejl.conf, and start anew"},
    {"blanking", find_blanking, "consoleblank=0 on the kernel's command line"},
    {"remote access", find_remote,
     "PasswordAuthentication no in /etc/ssh/sshd_config.d/pejl.conf; remove "
     "VNC, RDP and telnet"},
    {"updates", find_updates,
     "remove what tells of updates; let unattended-upgrades work by night"},
};

const struct lobby_way *
lobby_ways(size_t *count)
{
    *count = sizeof ways / sizeof *ways;
    return ways;
}
