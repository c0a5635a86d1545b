// A QR code on a white tile.
#ifndef PEJL_SCENE_QR_H
#define PEJL_SCENE_QR_H

#include "scene/draw.h"

#include <stdbool.h>

// Draw `words` as a QR code (level M, quiet zone of four modules, dark in both
// themes, modules of whole pixels) on a tile of `size` and note the words for
// readers. Returns false, having drawn nothing, if they are empty or a module
// would be smaller than four pixels: show the words instead. (ISO/IEC 18004;
// faults.md 51.)
bool
qr_draw(struct draw *draw, float x, float y, float size, const char *words);

#endif
