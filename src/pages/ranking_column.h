// A column of a ranking: places from the top, and the line where it falls.
#ifndef PEJL_PAGES_RANKING_COLUMN_H
#define PEJL_PAGES_RANKING_COLUMN_H

#include "pages/page.h"

struct ranking_column {
    float x, y, width; // of the card; its heading stands above
    float row_height;
    size_t rows_max;               // a full column
    const struct priority *places; // by rank
    size_t count;                  // at least 1
    bool has_moves;                // there was a round before
    bool waits_already;            // the column before ends below the line
};

// Draw heading, card and rows. What lies below the line stands on no card but
// in a dashed outline; if the line falls inside the column, the card ends
// there and the outline begins after a gap (design2.md 4, the line).
void
ranking_column_draw(struct page *page, const struct ranking_column *column);

#endif
