// No credential is where somebody else could read it: in a log, the process
// list, an environment, the name of a core file, a dump or the cache.
#include "cluster/support_wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define USER RQLITED_CANARY
#define SECRET RQLITED_CANARY_SECRET

enum {
    WATCH_MS = 3000,
    PATIENCE_MS = 20000,
    CORE_BYTES = 1 << 20,
    PROGRAMS_LEAST = 2,
};

// As it stands in the file, and as it goes over the network.
static const char *const forms[] = {
    SECRET,
    "Y2FuYXJ5Omd1bHNwdXJ2LTdmM2E5MWM0",
};

static bool
holds_secret(const char *bytes, size_t length)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (memmem(bytes, length, forms[i], strlen(forms[i])) != NULL)
            return true;
    }
    return false;
}

// Says nothing of a file that went away meanwhile.
static bool
file_holds_secret(const char *path)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "rb");
    FILE *copy = open_memstream(&text, &size);
    char piece[4096];
    size_t length;
    bool is_found;

    while (file != NULL && (length = fread(piece, 1, sizeof piece, file)) > 0)
        fwrite(piece, 1, length, copy);
    fclose(copy);
    if (file != NULL)
        fclose(file);
    is_found = holds_secret(text, size);
    free(text);
    return is_found;
}

static void
check_files_of_process(const char *folder)
{
    static const char *const names[] = {"cmdline", "environ", "comm"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[400];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (file_holds_secret(path))
            fail_msg("%s holds the secret", path);
    }
}

static void
check_threads(const char *process)
{
    char path[300];
    struct dirent *entry;
    DIR *threads;

    snprintf(path, sizeof path, "%s/task", process);
    threads = opendir(path);
    while (threads != NULL && (entry = readdir(threads)) != NULL) {
        char thread[600];
        snprintf(thread, sizeof thread, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.')
            check_files_of_process(thread);
    }
    if (threads != NULL)
        closedir(threads);
}

// Says whether the process is the program, wherever it runs.
static bool
is_program(const char *process)
{
    char path[300];
    char target[400];
    ssize_t length;

    snprintf(path, sizeof path, "%s/exe", process);
    length = readlink(path, target, sizeof target - 1);
    target[length > 0 ? length : 0] = '\0';
    return strcmp(target, PEJL_PROGRAM) == 0;
}

// Returns how many processes of the program there are now.
static size_t
check_processes(void)
{
    DIR *processes = opendir("/proc");
    struct dirent *entry;
    size_t count = 0;

    assert_non_null(processes);
    while ((entry = readdir(processes)) != NULL) {
        char process[280];
        snprintf(process, sizeof process, "/proc/%s", entry->d_name);
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9' ||
            !is_program(process))
            continue;
        check_files_of_process(process);
        check_threads(process);
        count++;
    }
    closedir(processes);
    return count;
}

// What rqlite and whoever set it up keep, and what a core file holds inside.
static bool
is_excepted(const char *name)
{
    static const char *const names[] = {"users.json", USER, "one-word",
                                        "readable"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0)
            return true;
    }
    return strncmp(name, "core", 4) == 0;
}

static int
check_entry(const char *path, const struct stat *status, int type,
            struct FTW *walk)
{
    const char *name = path + walk->base;

    (void)status;
    if (type == FTW_D && walk->level == 1 && strcmp(name, "node0") == 0)
        return FTW_SKIP_SUBTREE;
    if (holds_secret(name, strlen(name)))
        fail_msg("%s is named after the secret", path);
    if (type == FTW_F && !is_excepted(name) && file_holds_secret(path))
        fail_msg("%s holds the secret", path);
    return FTW_CONTINUE;
}

static void
check_files(const struct town *town)
{
    const char *folder = town->cluster.folder.path;

    assert_true(file_holds_secret(folder_file(&town->cluster.folder, USER)));
    assert_int_equal(nftw(folder, check_entry, 8, FTW_PHYS | FTW_ACTIONRETVAL),
                     0);
}

// What is run with the secret at hand; some of it fails, and says why. A
// location stands in the process list: there it is the user's own doing.
static const struct {
    int status;
    const char *command;
} commands[] = {
    {0, "init %s --credential " USER},
    {1, "demo %s --credential " USER},
    {1, "check --cache . --source %s,127.0.0.1:1 --credential " USER},
    {1, "check --cache . --source %s --credential one-word"},
    {1, "check --cache . --source %s --credential readable"},
    {0, "shot --source %s --credential " USER
        " --page stories --text --out stories.txt"},
    {0,
     "shot --source %s --credential " USER " --page stories --out stories.png"},
    {0, "shot --source %s --credential " USER " --page plans --text --out -"},
    {2, "shot --source rqlite+http://" USER ":" SECRET
        "@127.0.0.1:4001 --page plans --text --out - # %s"},
    {2, "check --cache . --source rqlite+http://" USER ":" SECRET
        "@127.0.0.1:4001 # %s"},
};

static void
run_commands(const struct town *town)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        char command[400];
        int status;
        char *text;
        snprintf(command, sizeof command, commands[i].command, town->location);
        text = town_run(town, &status, "\"$PEJL\" %s", command);
        if (status != commands[i].status || holds_secret(text, strlen(text)))
            fail_msg("%s: status %d:\n%s", command, status, text);
        free(text);
    }
}

static void
test_commands_keep_the_secret(void **state)
{
    struct wall *wall = *state;
    const struct folder *folder = &wall->town->cluster.folder;

    write_file(folder_file(folder, "one-word"), SECRET, sizeof SECRET - 1,
               0600);
    write_file(folder_file(folder, "readable"), USER ":" SECRET,
               sizeof(USER ":" SECRET) - 1, 0644);
    run_commands(wall->town);
    check_files(wall->town);
}

// Watch for so long at least, and until there were so many processes at once;
// returns how many there were at most.
static size_t
watch_processes(int duration_ms, size_t least)
{
    int64_t start_ms = display_now_ms();
    size_t most = 0;

    while (display_now_ms() < start_ms + duration_ms ||
           (most < least && display_now_ms() < start_ms + PATIENCE_MS)) {
        size_t count = check_processes();
        most = count > most ? count : most;
        display_rest(2);
    }
    return most;
}

static void
test_a_board_keeps_the_secret(void **state)
{
    struct wall *wall = *state;
    struct rlimit core = {CORE_BYTES, CORE_BYTES};
    size_t most;

    wall_stop(wall);
    (void)setrlimit(RLIMIT_CORE, &core);
    wall->credential = USER;
    wall->pages = "stories";
    wall_launch(wall);
    most = watch_processes(WATCH_MS, PROGRAMS_LEAST);
    rqlited_signal(&wall->town->cluster, 0, SIGKILL);
    rqlited_signal(&wall->town->cluster, 1, SIGKILL);
    rqlited_signal(&wall->town->cluster, 2, SIGKILL);
    watch_processes(WATCH_MS, 0);
    kill(wall->process, SIGABRT);
    waitpid(wall->process, NULL, 0);
    wall->process = 0;
    check_files(wall->town);
    if (most < PROGRAMS_LEAST)
        fail_msg("no helper was seen beside the board");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_commands_keep_the_secret),
        cmocka_unit_test(test_a_board_keeps_the_secret),
    };
    return cmocka_run_group_tests(tests, wall_set_up, wall_tear_down);
}
