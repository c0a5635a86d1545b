// A goal's chart: its measurements as points on the large chart.
#ifndef PEJL_PAGES_GOAL_CHART_H
#define PEJL_PAGES_GOAL_CHART_H

#include "pages/page.h"

// Draw the chart on the card that is there, or the words that there is nothing
// to draw yet.
void
goal_chart_draw(struct page *page, const struct goal *goal);

#endif
