#include "paint/picture_process.h"

#include "base/log.h"
#include "paint/picture_helper.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

// The files of the helper are put at 0, 1 and 3; ours must not lie there, as
// they may when the standard streams are closed.
#define LOWEST_FILE 10

static void
close_file(int file)
{
    if (file >= 0) {
        close(file);
    }
}

static int
move_up(int file)
{
    if (file < 0 || file >= LOWEST_FILE) {
        return file;
    }
    int higher = fcntl(file, F_DUPFD_CLOEXEC, LOWEST_FILE);
    close(file);
    return higher;
}

// Memory that another process can map; sealed, so that it cannot shrink under
// our feet.
static int
create_memory(size_t size)
{
    int file =
        move_up(memfd_create("pejl-picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (file < 0 || ftruncate(file, (off_t)size) != 0 ||
        fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0) {
        log_error("no memory for a picture: %s", strerror(errno));
        close_file(file);
        return -1;
    }
    return file;
}

size_t
picture_process_bytes(const struct picture_wish *wish)
{
    return (size_t)wish->width * (size_t)wish->height * sizeof(uint32_t);
}

int
picture_process_request(const struct picture_wish *wish,
                        const unsigned char *bytes, size_t size)
{
    struct picture_request request = {
        .id = wish->id,
        .width = wish->width,
        .height = wish->height,
        .center_x = wish->center_x,
        .center_y = wish->center_y,
        .size = size,
    };
    size_t whole = sizeof request + size;
    int file = create_memory(whole);
    if (file < 0) {
        return -1;
    }
    unsigned char *memory = mmap(NULL, whole, PROT_READ | PROT_WRITE,
                                 MAP_SHARED | MAP_POPULATE, file, 0);
    if (memory == MAP_FAILED) {
        log_error("no memory for a picture: %s", strerror(errno));
        close(file);
        return -1;
    }
    memcpy(memory, &request, sizeof request);
    memcpy(memory + sizeof request, bytes, size);
    munmap(memory, whole);
    return file;
}

// Signals are blocked on our thread; the helper starts with none blocked.
static int
spawn(const struct picture_helper *helper, const int files[3], pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, files[0],
                                     PICTURE_HELPER_REQUEST);
    posix_spawn_file_actions_adddup2(&actions, files[1], PICTURE_HELPER_PIXELS);
    posix_spawn_file_actions_adddup2(&actions, files[2], PICTURE_HELPER_ALIVE);
    char *arguments[] = {(char *)helper->program, (char *)helper->argument,
                         NULL};
    char *environment[] = {NULL}; // it may hold secrets
    int error = posix_spawn(child, helper->program, &actions, &attributes,
                            arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

enum end { END_REACHED, END_CANCELLED, END_TOO_LATE };

// The pipe breaks when the helper ends, however it ends.
static enum end
wait_for_end(int alive, int cancel_file, int limit_ms)
{
    struct pollfd files[] = {{.fd = alive, .events = POLLIN},
                             {.fd = cancel_file, .events = POLLIN}};
    int ready;
    do {
        ready = poll(files, 2, limit_ms);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0) {
        return END_TOO_LATE;
    }
    return files[0].revents ? END_REACHED : END_CANCELLED;
}

// A helper that ends by itself has said why; one that was ended cannot.
static bool
end_child(pid_t child, const struct picture_wish *wish, bool was_killed)
{
    int status = 0;
    pid_t ended;
    do {
        ended = waitpid(child, &status, 0);
    } while (ended < 0 && errno == EINTR);
    if (ended == child && WIFSIGNALED(status) && !was_killed) {
        log_warning("picture %" PRId64 " ended its helper by signal %d",
                    wish->id, WTERMSIG(status));
    }
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool
run_child(const struct picture_helper *helper, const struct picture_wish *wish,
          const int files[3], int alive, int cancel_file)
{
    pid_t child;
    int error = spawn(helper, files, &child);
    close(files[2]); // now only the helper holds the pipe open
    if (error) {
        log_error("cannot start the picture helper %s: %s", helper->program,
                  strerror(error));
        return false;
    }
    enum end end = wait_for_end(alive, cancel_file, helper->limit_ms);
    if (end == END_TOO_LATE) {
        log_warning("picture %" PRId64 " took longer than %d ms", wish->id,
                    helper->limit_ms);
    }
    if (end != END_REACHED) {
        kill(child, SIGKILL);
    }
    return end_child(child, wish, end != END_REACHED);
}

static bool
decode_into(const struct picture_helper *helper,
            const struct picture_wish *wish, int request_file, int pixels_file,
            int cancel_file)
{
    int alive[2];
    if (pipe2(alive, O_CLOEXEC) != 0) {
        log_error("cannot make a pipe: %s", strerror(errno));
        return false;
    }
    int files[] = {request_file, pixels_file, move_up(alive[1])};
    bool is_done =
        files[2] >= 0 && run_child(helper, wish, files, alive[0], cancel_file);
    close(alive[0]);
    return is_done;
}

uint32_t *
picture_process_run(const struct picture_helper *helper,
                    const struct picture_wish *wish, int request_file,
                    int cancel_file)
{
    size_t size = picture_process_bytes(wish);
    int pixels_file = create_memory(size);
    if (pixels_file < 0) {
        return NULL;
    }
    uint32_t *pixels = NULL;
    if (decode_into(helper, wish, request_file, pixels_file, cancel_file)) {
        pixels = mmap(NULL, size, PROT_READ, MAP_SHARED, pixels_file, 0);
        pixels = pixels == MAP_FAILED ? NULL : pixels;
    }
    close(pixels_file);
    return pixels;
}

void
picture_process_release(const struct picture_wish *wish, uint32_t *pixels)
{
    if (pixels) {
        munmap(pixels, picture_process_bytes(wish));
    }
}
