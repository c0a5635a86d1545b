#include "paint/support_xvfb.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
run_server(int number_file, int width, int height, const char *folder)
{
    char screen[32], number[16];
    snprintf(screen, sizeof screen, "%dx%dx24", width, height);
    snprintf(number, sizeof number, "%d", number_file);
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, 2);
    execlp("Xvfb", "Xvfb", "-noreset", "-displayfd", number, "-screen", "0",
           screen, "-nolisten", "tcp", "-fbdir", folder, (char *)NULL);
    _exit(127);
}

static bool
map_screen(struct xvfb *xvfb)
{
    char path[64];
    snprintf(path, sizeof path, "%s/Xvfb_screen0", xvfb->folder);
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        return false;
    }
    void *memory =
        mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    xvfb->file = memory == MAP_FAILED ? NULL : memory;
    xvfb->size = status.st_size;
    return xvfb->file != NULL;
}

// The server writes the number, then the line end; it would die of a pipe that
// is closed before.
static bool
read_number(int file, char *number, size_t size)
{
    size_t length = 0;
    while (length + 1 < size && read(file, number + length, 1) == 1) {
        if (number[length] == '\n') {
            number[length] = '\0';
            return length > 0;
        }
        length++;
    }
    return false;
}

bool
xvfb_start(struct xvfb *xvfb, int width, int height)
{
    int pipe_files[2];
    *xvfb = (struct xvfb){.folder = "/tmp/pejl-screen-XXXXXX"};
    if (!mkdtemp(xvfb->folder) || pipe(pipe_files) != 0) {
        return false;
    }
    xvfb->child = fork();
    if (xvfb->child == 0) {
        close(pipe_files[0]);
        run_server(pipe_files[1], width, height, xvfb->folder);
    }
    close(pipe_files[1]);
    char number[16];
    bool is_up = read_number(pipe_files[0], number, sizeof number);
    close(pipe_files[0]);
    if (!is_up || !map_screen(xvfb)) {
        xvfb_stop(xvfb);
        return false;
    }
    char display[32];
    snprintf(display, sizeof display, ":%s", number);
    setenv("DISPLAY", display, 1);
    setenv("SDL_VIDEODRIVER", "x11", 1);
    return true;
}

// The file is an X window dump: big-endian header, colour map, pixels.
static uint32_t
read_header(const struct xvfb *xvfb, int field)
{
    const unsigned char *bytes = xvfb->file + 4 * field;
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

uint32_t
xvfb_pixel(const struct xvfb *xvfb, int x, int y)
{
    uint32_t header_size = read_header(xvfb, 0);
    uint32_t stride = read_header(xvfb, 12);
    uint32_t colors = read_header(xvfb, 19);
    const unsigned char *pixels = xvfb->file + header_size + 12 * colors;
    uint32_t pixel;
    memcpy(&pixel, pixels + (uint32_t)y * stride + 4 * (uint32_t)x, 4);
    return pixel & 0xFFFFFF;
}

void
xvfb_stop(struct xvfb *xvfb)
{
    if (xvfb->child > 0) {
        kill(xvfb->child, SIGTERM);
        waitpid(xvfb->child, NULL, 0);
    }
    if (xvfb->file) {
        munmap((void *)(uintptr_t)xvfb->file, (size_t)xvfb->size);
    }
    char path[64];
    snprintf(path, sizeof path, "%s/Xvfb_screen0", xvfb->folder);
    unlink(path);
    rmdir(xvfb->folder);
    *xvfb = (struct xvfb){0};
}
