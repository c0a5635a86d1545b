// Chrome: what stands around every page; the top line and the bottom bar.
#ifndef PEJL_PAGES_CHROME_H
#define PEJL_PAGES_CHROME_H

#include "pages/page.h"

// Draw sign, organisation, title, the sample-data tag, age badge, week, date
// and clock; where the title is NULL the page names the organisation itself,
// and the municipality stands here, without the week. `has_pill` puts what has
// the picture of the page behind it on a surface of its own: the right part,
// upright the left one too.
void
chrome_draw_top(struct page *page, const char *title, bool has_pill);

// Draw sign and organisation, and since when there has been no connection, for
// a board that never had data.
void
chrome_draw_start(struct page *page);

// Draw the tabs of the cycle with `active` strong; touched again it shows the
// next part of a long list, if there is one.
void
chrome_draw_tabs(struct page *page, enum page_id active, bool has_parts);

// Draw what a public board offers whoever stands before it, in a row before
// the ring: the other language (accessibility A22), the voice (A20) and larger
// text in high contrast (A7); and return the room that they take, 0 on boards
// without them.
void
chrome_draw_sizes(struct page *page);
float
chrome_sizes_width(const struct page *page);

// Say whether the page seen is one of the tabs, reached as one.
bool
chrome_has_tabs(const struct page *page);

// Draw the button that brings the controls within reach, and back, on a panel
// that hangs too low for them (accessibility A11).
void
chrome_draw_lift(struct page *page);

// Draw the steps through the parts of the place seen, below the content of the
// larger text steps, if there are several. Returns where they end, for what
// stands beside them: the margin if there are none.
float
chrome_draw_parts(struct page *page);

// Draw such steps with other intents and words: to go on to another object.
float
chrome_draw_turns(struct page *page, const char *previous, const char *next,
                  const char *words);

// Return the upper edge of those steps, which are 116 high.
float
chrome_parts_y(const struct page *page);

// Draw the way back, and previous and next with "3 of 24" between them, up to
// `right` (1700 where nothing is in the way; upright always beside the ring).
// Returns where the way back ends, so that links can follow it.
float
chrome_draw_back(struct page *page, float right);

// Draw the way back alone; returns where it ends.
float
chrome_draw_way_back(struct page *page);

// What stands between previous and next, and what they do.
struct chrome_steps {
    const char *words;
    const char *previous, *next; // intents
    float room;                  // for the words; 0: as much as is usual
};

// Draw previous and next up to `right`, as chrome_draw_back does.
void
chrome_draw_steps(struct page *page, float right,
                  const struct chrome_steps *steps);

// Draw the foot of a page that may be a tab: the tabs if it is one and was
// reached as one, else the way back. Returns where the way back ends; 0 if it
// is the tabs.
float
chrome_draw_foot(struct page *page, enum page_id id, bool has_parts);

// Return the words of the age badge, "" if the data is fresh: no confirmation
// for 15 minutes (design.md 10).
const char *
chrome_age_words(struct page *page);

// Return the words of the badge that leads to what was written down and is not
// in the shared database: while a meeting is held, and it does not answer or
// did not take something; "" otherwise.
const char *
chrome_post_words(struct page *page);

// Say whether what is shown was last confirmed seven days ago or earlier: then
// marks of status give way to the hollow ring (design.md 10).
bool
chrome_is_outdated(const struct page *page);

#endif
