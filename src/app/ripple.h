// The ripple: a touch beside everything is seen, too (design.md 9).
#ifndef PEJL_APP_RIPPLE_H
#define PEJL_APP_RIPPLE_H

#include "scene/scene.h"
#include "scene/style.h"

#include <stdbool.h>
#include <stdint.h>

// Valid when all-zero: no ripple.
struct ripple {
    int x, y; // where the finger came down, in pixels of the picture
    int64_t began_ms;
    bool is_running;
};

// Begin one.
void
ripple_begin(struct ripple *ripple, int x, int y, int64_t now_ms);

// Add it to a scene as it is now. Once it is over it adds nothing any more.
void
ripple_add(struct ripple *ripple, struct scene *scene,
           const struct style *style, int64_t now_ms);

#endif
