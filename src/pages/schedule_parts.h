// Parts of the page of the schedule: labels, blocks, and the round.
#ifndef PEJL_PAGES_SCHEDULE_PARTS_H
#define PEJL_PAGES_SCHEDULE_PARTS_H

#include "pages/page.h"
#include "pages/schedule.h"

// In the coordinates of the content. The hours run along, the rows lie across.
struct schedule_layout {
    bool is_upright;
    float title_y;
    float along, along_end;
    float across, across_end;
    float label_y; // of the hours; upright of the names
    float round_x, round_y, round_height;
};

// Where a row lies, and on it a block.
struct schedule_lane {
    float across, width;
    float from, to;
};

// Return the name of a row, and what a block of it shows, in the scene's arena.
const char *
schedule_name_row(const struct schedule_row *row);
const char *
schedule_write_block(struct page *page, const struct schedule_row *row,
                     const struct schedule_block *block);

// Return the pages of a time, in the arena.
const char *
schedule_write_pages(struct arena *arena, const struct day_period *period);

// Draw the dashes of what is off.
void
schedule_draw_off(struct draw *draw, float x0, float y0, float x1, float y1);

// Draw the name of a row and how long its round takes now, and the dashes on
// which its blocks lie.
void
schedule_draw_label(struct page *page, const struct schedule_layout *layout,
                    const struct schedule_lane *lane,
                    const struct schedule_row *row);

void
schedule_draw_block(struct page *page, const struct schedule_layout *layout,
                    const struct schedule_lane *lane,
                    const struct schedule_row *row,
                    const struct schedule_block *block);

// Draw the round of the selected row: a card for each page, as wide as it
// stays.
void
schedule_draw_round(struct page *page, const struct schedule_layout *layout);

#endif
