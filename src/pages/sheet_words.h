// Words of the sheets: what both their layouts say and ask.
#ifndef PEJL_PAGES_SHEET_WORDS_H
#define PEJL_PAGES_SHEET_WORDS_H

#include "pages/page.h"
#include "scene/choice.h"
#include "scene/slider.h"

// Return how far a plan has come since it was told last, "" if nobody knows.
const char *
sheet_report_compare(struct page *page);

// Return the slider of the progress.
struct slider
sheet_report_slider(struct page *page);

// Return the answer that stands for a cause, below MEETING_CAUSES.
struct choice
sheet_report_cause(struct page *page, int cause);

// Return whoever holds the pen; "" if nobody has shown who they are.
const char *
sheet_report_writer(const struct meeting *meeting);

// Return what citizens see of a plan after such a report.
const char *
sheet_audience_words(bool is_public);

// The people on the page that is seen, by their index in the meeting's.
struct sheet_asked {
    size_t items[MEETING_PEOPLE_SHOWN];
    size_t count;
    const char *more; // words of the way to the others; NULL: these are all
};

// Return them: who have a code come first, and the plan's owner is among them.
struct sheet_asked
sheet_decision_people(struct page *page);

// Return what is to be said of a code that is asked for, and for how long none
// is heard, in ms; 0: it is.
const char *
sheet_person_hint(const struct meeting_code *code);
int64_t
sheet_person_wait_ms(const struct page *page);

#define SHEET_WAITING_MAX 8

// What waits, newest first, of all that does.
struct sheet_waiting {
    const struct meeting_note *items[SHEET_WAITING_MAX];
    size_t shown, count;
};

// Return at most `limit` of it, and its words: how many, when something was
// sent last, what becomes of it; and of one what, by whom, and since when.
struct sheet_waiting
sheet_waiting_find(const struct meeting_post *post, size_t limit);
const char *
sheet_waiting_count(struct page *page, size_t count);
const char *
sheet_waiting_sent(struct page *page, const struct sheet_waiting *waiting);
const char *
sheet_waiting_fate(struct page *page, const struct sheet_waiting *waiting);
const char *
sheet_waiting_title(const struct page *page, const struct entry *entry);
const char *
sheet_waiting_kind(struct page *page, const struct entry *entry);
const char *
sheet_waiting_since(struct page *page, const struct meeting_note *note);

// Return the entry that SHEET_REFUSED is about, NULL once it is not refused any
// more; what it says at the top, and of its fate.
const struct meeting_note *
sheet_refused_find(const struct page_input *input);
const char *
sheet_refused_title(struct page *page, const struct meeting_note *note);
const char *
sheet_refused_fate(void);

// Return one of two reports, or NULL; how it says the plan stands, where it was
// written, and what it says is next.
const struct status_report *
sheet_clash_report(const struct plan *plan, int64_t id);
enum status
sheet_clash_status(const struct status_report *report);
const char *
sheet_clash_place(struct page *page, bool is_ours,
                  const struct status_report *report);
const char *
sheet_clash_step(struct page *page, const struct status_report *report);

// Return what was not saved when the power went.
const char *
sheet_draft_words(enum meeting_sheet sheet);

// Say whether a priority round may be begun.
bool
sheet_plans_can_rank(const struct page *page);

#endif
