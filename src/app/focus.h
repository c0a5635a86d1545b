// The focus: which tap target the keyboard points at.
#ifndef PEJL_APP_FOCUS_H
#define PEJL_APP_FOCUS_H

#include "scene/scene.h"

// Return the intent of the target after (`step` 1) or before (-1) the one
// `focused`, in reading order and round the end; the first or last if nothing
// is focused, or if that is not there any more. Two targets of one intent
// count once. NULL if there is no target. Borrowed from the scene.
const char *
focus_step(const struct scene *scene, const char *focused, int step);

#endif
