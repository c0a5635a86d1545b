// Tells what a program presents through SDL's window surface. To be loaded
// before it (LD_PRELOAD): appends a line "MILLISECONDS X Y WIDTH HEIGHT" for
// each rectangle, with when all of them were on the glass, to the file
// $PRESENTED.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <SDL.h>

typedef int
update_function(SDL_Window *window, const SDL_Rect *rects, int count);

static update_function *
find_real(void)
{
    void *symbol = dlsym(RTLD_NEXT, "SDL_UpdateWindowSurfaceRects");
    update_function *real;

    // ISO C knows no other way from a data pointer to a function.
    memcpy(&real, &symbol, sizeof real);
    return real;
}

static double
clock_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

int
SDL_UpdateWindowSurfaceRects(SDL_Window *window, const SDL_Rect *rects,
                             int count)
{
    const char *path = getenv("PRESENTED");
    int result = find_real()(window, rects, count);
    double moment = clock_ms();
    FILE *file = path == NULL ? NULL : fopen(path, "a");

    for (int i = 0; i < count && file != NULL; i++)
        fprintf(file, "%.3f %d %d %d %d\n", moment, rects[i].x, rects[i].y,
                rects[i].w, rects[i].h);
    if (file != NULL)
        fclose(file);
    return result;
}
