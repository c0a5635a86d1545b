// Reading: how much there is to read on a page.
#ifndef PEJL_APP_READING_H
#define PEJL_APP_READING_H

#include "base/text.h"
#include "scene/scene.h"

#include <stddef.h>

// Return the words between the top line and the bottom bar, or a sixth of the
// characters if that is more (accessibility A16).
size_t
reading_count(const struct scene *page);

// Append what is read aloud of a page, a sentence a line, in reading order:
// its texts with broken lines joined, and the words of marks and pictures that
// no text beside them says.
void
reading_text(struct text_builder *out, const struct scene *page);

#endif
