// The labels at the right of a chart: baseline, forecast and target.
#ifndef PEJL_SCENE_CHART_LABELS_H
#define PEJL_SCENE_CHART_LABELS_H

#include "scene/chart_axis.h"

// Draw value and word of each level there is, at its height but 64 apart,
// pushed outwards from the middle one (design.md 6).
void
chart_draw_labels(struct draw *draw, const struct chart *chart,
                  const struct chart_axis *axis);

#endif
