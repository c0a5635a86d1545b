// Navigation: which page is seen, and for how long; a pure state machine.
//
// Time comes in as milliseconds on the monotonic clock, so that the wall clock
// may jump without a page turning; what the wall clock says is for the schedule
// alone (nav_follow_schedule).
#ifndef PEJL_NAV_NAV_H
#define PEJL_NAV_NAV_H

#include "model/schedule.h"
#include "model/snapshot.h"
#include "nav/place.h"
#include "nav/rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NAV_DEPTH 8          // how far the way back is remembered
#define NAV_WARNING_MS 20000 // before the return (accessibility A15)
#define NAV_CYCLE_MAX 16     // pages in the cycle
#define NAV_HELD_MS 300000 // without a touch, until a held page is returned to
#define NAV_PART_SIZE 6    // plans or goals on one screen (design.md 02 and 04)
#define NAV_PART_STATEMENTS 7 // of each side (design2.md 14)
#define NAV_PART_AREAS 2      // (design2.md 16)
#define NAV_PART_OUTLOOKS 8   // of each side (design2.md 15)
#define NAV_PART_SCREENS 7    // (design2.md 36)
#define NAV_PART_STOPPED 4    // (design2.md 19)
#define NAV_PART_RANKS 24     // (design2.md 18a)
#define NAV_PART_MENU 8
#define NAV_MENU_WHOLE 6 // in large text shown at once, in reach of everybody

// The same at text step 150 %; at 200 % it is one, but for the ranks.
#define NAV_PART_LARGE 4      // (design2.md 21)
#define NAV_PART_LARGE_MENU 4 // at 200 %, too
#define NAV_PART_LARGE_ANSWERS 2
#define NAV_PART_LARGE_PROMISES 3
#define NAV_PART_LARGE_STATEMENTS 3
#define NAV_PART_LARGE_STOPPED 2
#define NAV_PART_LARGE_RANKS 6
#define NAV_PART_LARGEST_RANKS 3

struct nav_settings {
    enum page_id cycle[NAV_CYCLE_MAX];
    size_t cycle_count;
    int64_t idle_return_ms;   // from a page of the cycle that was touched;
                              // 0: never
    int64_t detail_return_ms; // from a page below it; 0: never
    int64_t pause_ms;
    int64_t stay_ms; // of every page while cycling; 0: by its words
    bool is_public;  // dwell times half as long again (accessibility A16)
    bool is_english; // what it speaks by itself; else Danish
    int text_step;   // 100, 150 or 200 percent; 0 for 100
    struct schedule_screen screen; // for which the schedule is read
    int story_share_percent; // of the turns that stories have at the least
    // Return what a page's own file says of it, NULL if nothing. May be NULL.
    const struct nav_rules *(*find_rules)(enum page_id page);
};

enum nav_mode {
    NAV_CYCLING, // pages turn by themselves
    NAV_VISITED, // somebody is here; returns to the cycle when they leave
    NAV_PAUSED,  // held by the pause button
};

// How the picture changed, for the transition.
enum nav_change { NAV_SAME, NAV_TURN, NAV_DOWN, NAV_UP, NAV_SIDEWAYS };

// What the schedule says now (nav/timetable.h); all-zero: nothing.
struct nav_schedule {
    uint64_t barred; // a bit for each page that is not turned to
    int dwell_s[PAGE_COUNT];
    int share_percent; // of stories; 0: as the settings say
    enum page_id added[NAV_CYCLE_MAX];
    size_t added_count;
    int32_t day; // that the cycle began
    bool has_day;
};

// Valid after nav_init. Read-only for pages.
struct nav {
    struct nav_settings settings;       // its cycle suits the strategy …
    enum page_id wished[NAV_CYCLE_MAX]; // … this is what was asked for
    size_t wished_count;
    enum nav_mode mode;
    struct place stack[NAV_DEPTH]; // stack[depth] is what is seen
    size_t depth;
    size_t cycle_index;
    size_t turns[PAGE_COUNT]; // which object, or which part of a list, the
                              // cycle shows next of each page
    int64_t shown_since_ms;   // when the place was reached
    int64_t stay_ms;          // how long it stays while cycling
    int64_t touched_ms;       // last touch; 0 if never
    int64_t paused_until_ms;
    enum nav_change change; // the last one
    struct nav_schedule schedule;
    int story_credit;    // percent of a turn that stories have in hand
    int64_t own_stay_ms; // what the schedule gives the place; 0: nothing
    bool is_enlarged;    // somebody asked for the largest text in high contrast
    bool is_lifted;      // and for the controls where they can reach them
    bool is_held;        // nothing turns, and all ways lead back to stack[0]
    bool is_english;     // what it speaks now; only a public board is asked
};

// Begin at the first page of the cycle; nav_rebind, called next, moves on if
// that has nothing to show. Pages that cannot stand in a cycle are left out,
// and an empty cycle is the compass alone.
void
nav_init(struct nav *nav, const struct nav_settings *settings, int64_t now_ms);

// Return the place that is seen.
struct place
nav_place(const struct nav *nav);

// Do what a touch or key asked for. Unknown ids change nothing but count as a
// touch. Tabs (a page without an item) leave the way back behind; anything
// else opened adds to it. In a full stack the oldest step but the first goes.
// Returns how the picture changed.
enum nav_change
nav_apply(struct nav *nav, struct intent intent,
          const struct snapshot *snapshot, int64_t now_ms);

// Let time pass: turn the page when its stay is over, return from a visit
// when nobody touched for long enough, never within 3 s of a touch; at most
// one turn however long the process slept. A page that turns a little late,
// within 3 s, stays as much shorter: a day's turns do not drift.
enum nav_change
nav_tick(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms);

// Keep the place when the data changed: what is gone is left for the way back
// or its list; pages with nothing to show leave the cycle, which is suited to
// the strategy (see cycle_suited).
enum nav_change
nav_rebind(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms);

// Follow the schedule: show the stories and turn to the pages that may be shown
// now, leave at once what may not, and keep the place as nav_rebind does, which
// this calls. Each local day that is known begins with the first page of the
// cycle, so that it can be foretold. To be called with new data, when the
// schedule next changes (schedule_next_change_s) and after the clock was set.
enum nav_change
nav_follow_schedule(struct nav *nav, struct snapshot *snapshot,
                    const struct now *now, int64_t now_ms);

// Say how much there is to read on the place seen, once it was built. The stay
// is 12 s + 0.4 s a word within 15 to 40 s (design.md 8), but never less than
// 3 s + half a second a word for the first forty (accessibility A16). What the
// schedule gives goes before, and what the settings give before that.
void
nav_set_words(struct nav *nav, size_t words);

// Return how much of the stay (or of the time to the return) has passed, 0 to
// 1, for the ring.
float
nav_ring(const struct nav *nav, int64_t now_ms);

// Return for how long a visit still lasts if nobody touches anything, in
// milliseconds, from NAV_WARNING_MS before its end on (or half of a shorter
// one); 0 before that, and when nobody is here.
int64_t
nav_return_left_ms(const struct nav *nav, int64_t now_ms);

// Return when nav_tick has something to do next, ms on the monotonic clock.
int64_t
nav_deadline_ms(const struct nav *nav);

// Say whether a page has anything to show here; those that do not are skipped.
bool
nav_has_content(const struct nav *nav, enum page_id page,
                const struct snapshot *snapshot);

// Return how many screens it takes to show a place at the text step that holds;
// 1 for places that show all at once, and for an empty list.
int
nav_part_count(const struct nav *nav, struct place place,
               const struct snapshot *snapshot);

// Return the text step that holds now, in percent: the settings' own, or 200
// for whoever asked for it (accessibility A7).
int
nav_text_step(const struct nav *nav);

// Hold the cycle on a page until nav_release: what is opened from there adds to
// the way back, and is left for it after five minutes without a touch.
enum nav_change
nav_hold(struct nav *nav, enum page_id page, int64_t now_ms);

// Let the cycle go on if it is held.
enum nav_change
nav_release(struct nav *nav, const struct snapshot *snapshot, int64_t now_ms);

// Return the page that the way back leads to.
enum page_id
nav_page_behind(const struct nav *nav, const struct snapshot *snapshot);

// Of a place that shows one of several (a plan of the ranked list, a goal, a
// story, a focus): its index and their number. False for other places.
bool
nav_sequence(const struct nav *nav, struct place place,
             const struct snapshot *snapshot, size_t *index, size_t *count);

#endif
