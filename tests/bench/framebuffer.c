#include "framebuffer.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// Fields of an X window dump, 32 bits each, big-endian (XWDFile.h).
enum {
    HEADER_SIZE = 0,
    WIDTH = 4,
    HEIGHT = 5,
    BITS_PER_PIXEL = 11,
    STRIDE = 12,
    COLORS = 19,
    FIELDS = 25,
};
#define COLOR_SIZE 12

static uint32_t
read_field(const unsigned char *file, int field)
{
    const unsigned char *bytes = file + 4 * field;

    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

static const unsigned char *
map_file(const char *path)
{
    int file = open(path, O_RDONLY);
    struct stat status;
    void *memory = MAP_FAILED;

    if (file >= 0 && fstat(file, &status) == 0 && status.st_size >= 4 * FIELDS)
        memory =
            mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_SHARED, file, 0);
    if (file >= 0)
        close(file);
    return memory == MAP_FAILED ? NULL : memory;
}

bool
framebuffer_open(struct framebuffer *framebuffer, const char *path)
{
    const unsigned char *file = map_file(path);

    if (file == NULL || read_field(file, BITS_PER_PIXEL) != 32) {
        fprintf(stderr, "%s is no framebuffer of 32 bits a pixel\n", path);
        return false;
    }
    framebuffer->width = (int)read_field(file, WIDTH);
    framebuffer->height = (int)read_field(file, HEIGHT);
    framebuffer->stride = read_field(file, STRIDE);
    framebuffer->pixels = file + read_field(file, HEADER_SIZE) +
                          COLOR_SIZE * (size_t)read_field(file, COLORS);
    return true;
}

uint32_t
framebuffer_pixel(const struct framebuffer *framebuffer, int x, int y)
{
    const volatile uint32_t *row =
        (const volatile uint32_t *)(const void *)(framebuffer->pixels +
                                                  (size_t)y *
                                                      framebuffer->stride);

    return row[x] & 0xFFFFFF;
}

static bool
is_inside(const struct area *area, int x, int y)
{
    return area != NULL && x >= area->left && x < area->right &&
           y >= area->top && y < area->bottom;
}

static int
step_of(int length, int count)
{
    return length > count ? length / count : 1;
}

uint64_t
framebuffer_hash(const struct framebuffer *framebuffer, struct area area,
                 const struct area *without, int across, int down)
{
    int step_x = step_of(area.right - area.left, across);
    int step_y = step_of(area.bottom - area.top, down);
    uint64_t hash = 14695981039346656037U; // FNV-1a, by the pixel

    for (int y = area.top; y < area.bottom; y += step_y) {
        for (int x = area.left; x < area.right; x += step_x) {
            if (!is_inside(without, x, y))
                hash = (hash ^ framebuffer_pixel(framebuffer, x, y)) *
                       1099511628211U;
        }
    }
    return hash;
}

double
clock_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

void
doze(int microseconds)
{
    struct timespec time = {.tv_nsec = 1000L * microseconds};

    nanosleep(&time, NULL);
}
