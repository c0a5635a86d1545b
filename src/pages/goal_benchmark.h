// A goal held up against the best that can be compared.
#ifndef PEJL_PAGES_GOAL_BENCHMARK_H
#define PEJL_PAGES_GOAL_BENCHMARK_H

#include "pages/page.h"

#define GOAL_BENCHMARK_HEIGHT 96.0F

// Draw a card with the best value and who has it, and our own with the gap.
// The goal must have a benchmark.
void
goal_benchmark_draw(struct page *page, float x, float y, float width,
                    const struct goal *goal);

#endif
