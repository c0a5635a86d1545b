// The dump: a scene as ordered text, for tests, readers' tools and people.
#ifndef PEJL_SCENE_DUMP_H
#define PEJL_SCENE_DUMP_H

#include "base/text.h"
#include "scene/scene.h"

// Append one line per thing on the page, in reading order, tab-separated:
// kind (text, tap, mark, picture), x, y, width, height in whole pixels, font
// size in pixels (0 if none), text colour, background colour (#RRGGBB, "-" if
// none), intent ("-" but for tap), words.
void
dump_scene(struct text_builder *out, const struct scene *scene);

#endif
