// Tells what a program presents through SDL's window surface. To be loaded
// before it (LD_PRELOAD): appends a line "X Y WIDTH HEIGHT" for each rectangle
// to the file $PRESENTED.
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

int
SDL_UpdateWindowSurfaceRects(SDL_Window *window, const SDL_Rect *rects,
                             int count)
{
    const char *path = getenv("PRESENTED");
    FILE *file = path == NULL ? NULL : fopen(path, "a");

    for (int i = 0; i < count && file != NULL; i++)
        fprintf(file, "%d %d %d %d\n", rects[i].x, rects[i].y, rects[i].w,
                rects[i].h);
    if (file != NULL)
        fclose(file);
    return find_real()(window, rects, count);
}
