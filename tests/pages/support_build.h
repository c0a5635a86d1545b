// Builds a page for a test, with metrics that need no font.
#ifndef PEJL_TESTS_PAGES_SUPPORT_BUILD_H
#define PEJL_TESTS_PAGES_SUPPORT_BUILD_H

#include "base/text.h"
#include "pages/page.h"

struct support_request {
    const struct snapshot *snapshot;
    struct place place;
    int width, height; // 0: 1920 by 1080
    enum theme theme;
    int text_step;      // in percent; 0: 100
    float lift, lift_y; // of a panel that hangs too low, see struct style
    bool is_lifted;
    // What is touched is as large as a panel asks; 0: as usual.
    float target_min, target_main, target_below;
    const char *language; // NULL: Danish
    const char *meet; // how a meeting is held (meeting/rehearsal.h); NULL: as
                      // suits the page
    void (*alter)(struct meeting *meeting); // after that; or NULL
    size_t unsafe; // of what was written down, not on the disk
    const char *pressed;
    bool is_tab; // the page stands in the cycle
    size_t tabs; // so many more pages do, whichever
    struct changes changes;
    int pop_left_ms;               // 0: no mark is popping
    int return_left_ms;            // 0: nobody is about to be left
    int arrival_left_ms;           // 0: the page stands still
    int shake_left_ms;             // 0: no code was wrong just now
    bool is_old;                   // the data was confirmed a week ago
    bool is_public;                // the screen stands where anybody is
    bool can_read;                 // there is a voice for the page
    const char *locale_dir;        // of the catalogue; NULL: the program's
    const struct metrics *metrics; // borrowed; NULL: those without a font
    struct notice_shown notice;    // over the page
    float notice_away;             // 0 to 1, not in its place yet
    struct hyphenator *hyphenator; // borrowed; NULL: opened for each page
};

// Return where a page is first seen: of the first object that it shows.
struct place
support_enter(enum page_id page, const struct snapshot *snapshot);

// Build the page into `scene`, ring and all left out; the ring alone.
void
support_build(struct scene *scene, const struct support_request *request);
void
support_build_ring(struct scene *scene, const struct support_request *request);

// Return the step that the page is shown in: not every one has larger ones.
int
support_step(const struct support_request *request);

// Append the dump of page and ring to `out`.
void
support_dump(struct text_builder *out, const struct support_request *request);

#endif
