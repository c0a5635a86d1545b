// A composite: several scenes of one size as one, the later above.
#ifndef PEJL_APP_COMPOSITE_H
#define PEJL_APP_COMPOSITE_H

#include "scene/scene.h"

// Make `whole` the picture of `below` with `above` over it. Only the commands
// are copied: what they point to stays in the two, which must not be rebuilt
// as long as `whole` is in use.
void
composite_join(struct scene *whole, const struct scene *below,
               const struct scene *above);

#endif
