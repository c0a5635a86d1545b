// The parts of the sheets: how they lie, their heads and their feet.
#ifndef PEJL_PAGES_SHEET_PARTS_H
#define PEJL_PAGES_SHEET_PARTS_H

#include "pages/page.h"
#include "scene/sheet.h"

#define SHEET_Y 200.0F          // of landscape (design2.md 4), …
#define SHEET_Y_TALL 96.0F      // … of the one with a calendar beside it …
#define SHEET_Y_PORTRAIT 320.0F // … and upright
#define SHEET_FOOT_HEIGHT 104.0F

// Where the content of a sheet lies.
struct sheet_room {
    float left, right, width;
    float foot_y; // of its buttons
};

// Lay a sheet over the page from `y` (in landscape) or `portrait_y` on.
struct sheet_room
sheet_parts_open(struct page *page, float y, float portrait_y);

// Draw the way out at the left of the foot; returns where it ends.
float
sheet_parts_draw_cancel(struct page *page, const struct sheet_room *room,
                        const char *intent, const char *label);

// Draw the one button that matters at the right of the foot, pale unless it
// may be touched; returns where it begins.
float
sheet_parts_draw_main(struct page *page, const struct sheet_room *room,
                      enum icon icon, bool is_ready, const char *intent,
                      const char *label);

// Draw a quiet word over what it names.
void
sheet_parts_draw_label(struct page *page, float x, float y, float width,
                       const char *words);

// Draw a plan's rank and title in a line whose middle is `y`.
void
sheet_parts_draw_title(struct page *page, float x, float y, float width,
                       const struct plan *plan);

// Return the local clock at a moment, "09:38".
const char *
sheet_parts_clock(struct page *page, int64_t utc_s);

// Return a day in few words, "fre. 21. nov."; "" for none.
const char *
sheet_parts_day(struct page *page, int32_t day);

// Return the local day of a moment, DAY_NONE for none.
int32_t
sheet_parts_day_of(int64_t utc_s);

// Return the plan in focus, or NULL.
const struct plan *
sheet_parts_plan(const struct page *page);

// Draw the question of who sees the report, where the plan is public.
void
sheet_audience_draw(struct page *page, const struct sheet_room *room, float y);

// The sheets themselves.
void
sheet_report_draw(struct page *page);
void
sheet_decision_draw(struct page *page);
void
sheet_person_draw(struct page *page);
void
sheet_waiting_draw(struct page *page);
void
sheet_refused_draw(struct page *page);
void
sheet_clash_draw(struct page *page);
void
sheet_plans_draw(struct page *page);
void
sheet_draft_draw(struct page *page);

#endif
