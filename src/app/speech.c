#include "app/speech.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"

#define ARGUMENTS_MAX 8
#define WORDS_MAX 16384 // bytes; the fullest page has a quarter of that

// %language and %words stand for those; where there are no words among the
// arguments they come on standard input. spd-say's own way to read standard
// input is not used: it takes lines of a certain form for commands.
struct voice {
    const char *program;
    const char *arguments[ARGUMENTS_MAX];
    const char *cancel; // the argument that silences its server, or NULL
};

static const struct voice voices[] = {
    {NULL, {NULL}, NULL},
    {"spd-say",
     {"spd-say", "--wait", "--language", "%language", "--", "%words", NULL},
     "--cancel"},
    {"espeak-ng", {"espeak-ng", "-v", "%language", "--stdin", NULL}, NULL},
};
#define VOICES ((int)(sizeof voices / sizeof voices[0]))

static bool
is_on_path(const char *program)
{
    const char *path = getenv("PATH");
    char file[PATH_MAX];

    while (path != NULL && *path != '\0') {
        int length = (int)strcspn(path, ":");
        int needed =
            snprintf(file, sizeof file, "%.*s/%s", length, path, program);
        if (length > 0 && needed < (int)sizeof file && access(file, X_OK) == 0)
            return true;
        path += length;
        path += *path == ':';
    }
    return false;
}

void
speech_find(struct speech *speech)
{
    speech->voice = 0;
    for (int i = VOICES - 1; i > 0; i--) {
        if (is_on_path(voices[i].program))
            speech->voice = i;
    }
}

bool
speech_is_there(const struct speech *speech)
{
    return speech->voice > 0;
}

// What a child reads: no pipe, which could be full, or closed.
static int
keep_words(const char *words)
{
    size_t length = strlen(words);
    int file = memfd_create("words", MFD_CLOEXEC);

    if (file < 0)
        return -1;
    if (write(file, words, length) != (ssize_t)length ||
        lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
}

// The board holds signals back on all its threads; a child must hear them.
static void
set_signals(posix_spawnattr_t *attributes)
{
    sigset_t none;
    sigset_t all;

    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setpgroup(attributes, 0);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK |
                                             POSIX_SPAWN_SETSIGDEF |
                                             POSIX_SPAWN_SETPGROUP);
}

// In a group of its own, with nothing of the board's open. Returns 0 if that
// fails; errno says why.
static pid_t
start(const char *program, const char *const arguments[], int input)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    pid_t child = 0;
    int error;

    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    set_signals(&attributes);
    if (input >= 0)
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", 0,
                                         0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", 1, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", 1, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    error = posix_spawnp(&child, program, &files, &attributes,
                         (char *const *)arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    errno = error;
    return error == 0 ? child : 0;
}

static bool
fill(const struct voice *voice, const char *arguments[ARGUMENTS_MAX],
     const char *language, const char *words)
{
    bool has_words = false;

    for (size_t i = 0; i < ARGUMENTS_MAX; i++) {
        const char *argument = voice->arguments[i];
        arguments[i] = argument;
        if (argument != NULL && strcmp(argument, "%language") == 0)
            arguments[i] = language;
        if (argument != NULL && strcmp(argument, "%words") == 0) {
            arguments[i] = words;
            has_words = true;
        }
    }
    return has_words;
}

static pid_t
start_voice(const struct voice *voice, const char *language, const char *words)
{
    const char *arguments[ARGUMENTS_MAX];
    int input = -1;
    pid_t child;

    if (!fill(voice, arguments, language, words)) {
        input = keep_words(words);
        if (input < 0)
            return 0;
    }
    child = start(voice->program, arguments, input);
    if (input >= 0)
        close(input);
    return child;
}

bool
speech_begin(struct speech *speech, const char *language, const char *words)
{
    char kept[WORDS_MAX];

    speech_stop(speech);
    if (speech->voice == 0)
        return false;
    // A character that is cut at the end is not heard.
    snprintf(kept, sizeof kept, "%s", words);
    speech->child = start_voice(&voices[speech->voice], language, kept);
    if (speech->child != 0)
        return true;
    log_warning("cannot read aloud with %s: %s", voices[speech->voice].program,
                strerror(errno));
    speech->voice = 0;
    return false;
}

static bool
has_ended(pid_t child)
{
    pid_t found = waitpid(child, NULL, WNOHANG);

    return found == child || (found < 0 && errno == ECHILD);
}

void
speech_stop(struct speech *speech)
{
    const char *cancel = voices[speech->voice].cancel;

    if (speech->child == 0)
        return;
    // The group, for a voice may have children of its own. A killed process
    // is gone at once, so waiting for it takes no time.
    kill(-speech->child, SIGKILL);
    waitpid(speech->child, NULL, 0);
    speech->child = 0;
    if (cancel != NULL && speech->canceller == 0) {
        const char *arguments[] = {voices[speech->voice].program, cancel, NULL};
        speech->canceller = start(arguments[0], arguments, -1);
    }
}

bool
speech_is_running(struct speech *speech)
{
    if (speech->canceller != 0 && has_ended(speech->canceller))
        speech->canceller = 0;
    if (speech->child != 0 && has_ended(speech->child))
        speech->child = 0;
    return speech->child != 0;
}
