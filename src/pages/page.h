// A page: a pure function from what is known to a scene.
#ifndef PEJL_PAGES_PAGE_H
#define PEJL_PAGES_PAGE_H

#include "base/calendar.h"
#include "meeting/meeting.h"
#include "model/changes.h"
#include "model/notice.h"
#include "model/snapshot.h"
#include "nav/nav.h"
#include "pages/schedule.h"
#include "scene/draw.h"
#include "scene/icon.h"

#include <stdbool.h>
#include <stdint.h>

// Which pictures turned out not to be pictures; nobody to ask: none.
struct page_pictures {
    bool (*is_broken)(void *context, int64_t id, int64_t version);
    void *context;
};

// Everything that a page may look at. Borrowed for the time of one build.
struct page_input {
    const struct snapshot *snapshot;
    const struct nav *nav;
    const struct style *style;
    const struct metrics *metrics;
    struct now now;
    int width, height; // of the picture, in pixels
    struct page_pictures pictures;
    const char *pressed;     // the intent under the finger, NULL if none
    const char *focused;     // the intent that the keyboard points at, or NULL
    const char *screen_name; // for the help line, "" if not set
    const char *help;        // whom to call, "" if not set
    int64_t last_answer_s;   // UTC, when the source last answered; TIME_NONE
    int retry_s;             // until the next try, 0 if not known
    bool can_read;           // a voice may read the page aloud
    bool is_reading;         // it does
    float ring;              // 0 to 1, how full the ring is
    int shift_x, shift_y;    // of the whole picture, in pixels
    struct notice_shown notice; // over the top of the page, if there is one
    float notice_away;          // 0 to 1, how far it is from its place
    struct changes changes;     // what has just changed, …
    int pop_left_ms;            // … and how long its marks still tell, else 0
    int arrival_left_ms;        // until all stands in its place; 0: it does
    int return_left_ms;         // of a visit that is about to end, else 0
    int sheet_left_ms;          // until a sheet stands in its place
    int shake_left_ms;          // until a wrong code's dots rest
    int64_t now_ms;             // monotonic, as the meeting's
    const struct meeting *meeting;   // NULL: this board holds none
    const struct meeting_post *post; // NULL with it
    // Of the schedule's own page; NULL for every other.
    const struct schedule_board *schedule;
};

struct stage_grid;

// What a page builds with.
struct page {
    struct draw draw; // first: pages pass &page->draw to widgets
    const struct page_input *input;
    const struct stage_grid *grid; // of the stage's orientation
    float width, height; // of the stage, in logical units: 1920 x 1080 and
                         // more, or 1080 x 1920 and more
    float lowered;       // how far a notice pushes the content down
    float notice_height; // of the notice, in logical units
};

// A kind of page: all that its file says of it, in one constant.
struct page_kind {
    const char *title;       // N_("…")
    const char *short_title; // for a narrow tab; NULL: the title
    enum icon icon;
    void (*build)(struct page *page, struct place place);
    // At text steps 150 and 200 %; NULL: the page is shown at 100 %.
    void (*build_enlarged)(struct page *page, struct place place);
    int enlarged_from;      // the least step that it is for; 0: 150
    int arrival_ms;         // how long it moves when it comes into sight
    struct nav_rules rules; // for pages that nav/ does not name
};

// Declare a kind of page: PAGE_KIND(name, IN_CYCLE) = {…}; where settings and
// schedule may let it turn, else BESIDE. On a line of its own and not indented:
// cmake/page_list.cmake makes PAGE_NAME of it, and the name in words.
#define PAGE_KIND(name, where) const struct page_kind page_##name

// Return what there is to know of a page, of the empty one if it is none.
const struct page_kind *
page_find_kind(enum page_id id);

// Return the rules of a page, for struct nav_settings.
const struct nav_rules *
page_find_rules(enum page_id id);

// Speak the language that the board speaks now; building a page does.
void
page_use_language(const struct nav *nav);

// Build what `input->nav` says is seen into `scene`, chrome and all, but not
// the ring. Same inputs, same scene, byte for byte.
void
page_build(struct scene *scene, const struct page_input *input);

// Build the ring and its button alone, on top of what is there: it changes ten
// times a second and everything else does not.
void
page_build_ring(struct scene *scene, const struct page_input *input);

// Return the style that the place seen is shown in: the input's own, or `usual`
// made from it, at 100 %, for a page that has no larger layout.
const struct style *
page_find_style(const struct page_input *input, struct style *usual);

// Return how long a page moves when it comes into sight, 0 for most.
int
page_arrival_ms(enum page_id id);

#endif
