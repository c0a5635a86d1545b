#include "app/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "base/memory.h"

#define LIMIT_MS 10000
#define LOOK_MS 50
#define ARGUMENTS_MAX 32

// What the supervisor and its secrets are to nobody else.
static const char *const withheld[] = {
    "NOTIFY_SOCKET=", "WATCHDOG_USEC=", "CREDENTIALS_DIRECTORY="};

static bool
is_withheld(const char *variable)
{
    for (size_t i = 0; i < sizeof withheld / sizeof *withheld; i++) {
        if (strncmp(variable, withheld[i], strlen(withheld[i])) == 0)
            return true;
    }
    return false;
}

static char **
make_environment(void)
{
    size_t count = 0;
    size_t kept = 0;
    char **variables;

    while (environ[count] != NULL)
        count++;
    variables = memory_allocate((count + 1) * sizeof *variables);
    for (size_t i = 0; i < count; i++) {
        if (!is_withheld(environ[i]))
            variables[kept++] = environ[i];
    }
    variables[kept] = NULL;
    return variables;
}

// Cut the line into arguments, in place.
static size_t
split(char *line, char *arguments[ARGUMENTS_MAX + 1])
{
    size_t count = 0;
    char *out = line;

    while (*line != '\0' && count < ARGUMENTS_MAX) {
        bool is_quoted = false;
        line += strspn(line, " \t");
        if (*line == '\0')
            break;
        arguments[count++] = out;
        for (; *line != '\0' && (is_quoted || (*line != ' ' && *line != '\t'));
             line++) {
            if (*line == '"')
                is_quoted = !is_quoted;
            else
                *out++ = *line;
        }
        line += *line != '\0';
        *out++ = '\0';
    }
    arguments[count] = NULL;
    return count;
}

static int
spawn(char *const arguments[], pid_t *process)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    sigset_t none;
    char **variables = make_environment();
    int error;

    sigemptyset(&none);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null",
                                     O_RDONLY, 0);
    posix_spawnattr_init(&how);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setpgroup(&how, 0);
    posix_spawnattr_setflags(&how,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    error =
        posix_spawnp(process, arguments[0], &files, &how, arguments, variables);
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    free(variables);
    return error;
}

static bool
is_ending(struct command *command)
{
    bool is_ending;

    pthread_mutex_lock(&command->lock);
    is_ending = command->is_ending;
    pthread_mutex_unlock(&command->lock);
    return is_ending;
}

// Returns its exit status, -1 if it had to be killed.
static int
await(struct command *command, pid_t process)
{
    int64_t end_ms = thread_now_ms() + LIMIT_MS;
    int status = 0;

    while (waitpid(process, &status, WNOHANG) == 0) {
        if (thread_now_ms() >= end_ms || is_ending(command)) {
            kill(-process, SIGKILL);
            waitpid(process, &status, 0);
            return -1;
        }
        usleep(LOOK_MS * 1000);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool
run_line(struct command *command, char *line)
{
    char *arguments[ARGUMENTS_MAX + 1];
    bool had_failed = command_has_failed(command);
    pid_t process;
    int error;
    int status;

    if (split(line, arguments) == 0)
        return true;
    error = spawn(arguments, &process);
    status = error != 0 ? -1 : await(command, process);
    if (error != 0 && !had_failed)
        log_error("the panel's command %s cannot be run: %s; see [panel] in "
                  "the settings",
                  arguments[0], strerror(error));
    else if (status != 0 && !had_failed && !is_ending(command))
        log_warning("the panel's command %s %s; the panel may not be as it "
                    "should",
                    arguments[0],
                    status < 0 ? "took longer than 10 s" : "failed");
    else if (status == 0 && had_failed)
        log_info("the panel's command %s works again", arguments[0]);
    return status == 0;
}

static char *
take_wanted(struct command *command)
{
    char *line;

    pthread_mutex_lock(&command->lock);
    while (command->wanted == NULL && !command->is_ending)
        pthread_cond_wait(&command->asked, &command->lock);
    line = command->is_ending ? NULL : command->wanted;
    if (line != NULL)
        command->wanted = NULL;
    pthread_mutex_unlock(&command->lock);
    return line;
}

static void
run_commands(void *context)
{
    struct command *command = context;
    char *line;

    while ((line = take_wanted(command)) != NULL) {
        atomic_store(&command->has_failed, !run_line(command, line));
        free(line);
    }
}

void
command_start(struct command *command)
{
    pthread_mutex_init(&command->lock, NULL);
    pthread_cond_init(&command->asked, NULL);
    thread_start(&command->thread, "panel", run_commands, command);
}

void
command_run(struct command *command, const char *line)
{
    size_t size = line == NULL ? 0 : strlen(line) + 1;

    if (!command->thread.is_running || size <= 1)
        return;
    pthread_mutex_lock(&command->lock);
    free(command->wanted);
    command->wanted = memory_allocate(size);
    memcpy(command->wanted, line, size);
    pthread_cond_signal(&command->asked);
    pthread_mutex_unlock(&command->lock);
}

bool
command_has_failed(const struct command *command)
{
    return atomic_load(&command->has_failed);
}

void
command_stop(struct command *command)
{
    if (!command->thread.is_running)
        return;
    pthread_mutex_lock(&command->lock);
    command->is_ending = true;
    pthread_cond_signal(&command->asked);
    pthread_mutex_unlock(&command->lock);
    thread_join(&command->thread);
    free(command->wanted);
    pthread_cond_destroy(&command->asked);
    pthread_mutex_destroy(&command->lock);
}
