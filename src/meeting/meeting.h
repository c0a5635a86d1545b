// The stand-up meeting: its agenda, its timer and what is written down at it;
// a pure state machine, read-only for pages.
//
// It takes intents in words that begin with "meet/", knows neither the page
// that is seen nor the clock, and hands out what is to be kept. Who drives it
// takes that (meeting_take_…) after each call that changes it.
#ifndef PEJL_MEETING_MEETING_H
#define PEJL_MEETING_MEETING_H

#include "model/entry.h"
#include "model/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MEETING_PERSONS_MAX 24  // who have a code
#define MEETING_PERSONS_PAGE 6  // of them seen at once (design2.md 29)
#define MEETING_PEOPLE_MAX 224  // who may be responsible: these, and owners
#define MEETING_PEOPLE_SHOWN 6  // of them at once (design2.md 31), if these are
#define MEETING_PEOPLE_PAGE 5   // all; else so many, and a way to the others
#define MEETING_ITEMS_MAX 200   // plans on an agenda
#define MEETING_CHANGES_MAX 64  // since the last meeting
#define MEETING_SIGNS_MAX 120   // of what is typed (design2.md 28)
#define MEETING_CAUSES 5        // of drifting; the last are one's own words
#define MEETING_WORDS 3         // that the keyboard suggests
#define MEETING_WORD_SIZE 64    // bytes of the longest, with its NUL
#define MEETING_DIGITS 4        // of a code
#define MEETING_NONCE_SIZE 12   // random bytes
#define MEETING_PARTS_MAX 1000  // screens of what is told one after the other
#define MEETING_LINE (-1)       // lifted in a round instead of a plan
#define MEETING_ROUND_ROWS 6    // of a round on one screen (design2.md 18b) …
#define MEETING_ROUND_UPRIGHT 9 // … in portrait
#define MEETING_ROUND_LARGE 3   // … at the largest text …
#define MEETING_ROUND_LARGE_UPRIGHT 5
#define MEETING_ASK_MS 60000      // for an answer, before it ends by itself
#define MEETING_CLOSING_MS 300000 // that the minutes are seen without a touch

enum meeting_stage {
    MEETING_RESTING, // there is none; the agenda is what it would be
    MEETING_HELD,
    MEETING_RANKING, // a new priority round, in a meeting or outside one
    MEETING_CLOSING, // the minutes are read
};

enum meeting_sheet {
    SHEET_NONE,
    SHEET_REPORT,   // design2.md 28
    SHEET_DECISION, // 31
    SHEET_PERSON,   // 29
    SHEET_WAITING,  // 33a
    SHEET_CLASH,    // 33b
    SHEET_PLANS,    // any plan can be pulled in
    SHEET_DRAFT,    // what was on a sheet when the power went, offered again
    SHEET_ASK,      // see meeting_question
    SHEET_REFUSED,  // what the shared database did not take
    SHEET_COUNT,
};

enum meeting_question {
    QUESTION_NONE,
    QUESTION_END,   // nobody touched for long: is the meeting over?
    QUESTION_ROUND, // is the round to be dropped?
};

enum meeting_field { FIELD_NONE, FIELD_CAUSE, FIELD_NEXT_STEP, FIELD_DECISION };

// What goes on once somebody has shown who they are.
enum meeting_errand {
    ERRAND_NONE, // nothing: they only took the pen
    ERRAND_SAVE, // what is on the sheet
    ERRAND_ROUND,
    ERRAND_CHOICE,
    ERRAND_CLOSE,
    ERRAND_DRAFT,
    ERRAND_AWAY, // what was refused is put away
};

struct meeting_time {
    struct now now;
    int64_t ms; // monotonic
};

struct meeting_settings {
    bool may_write;
    bool is_portrait;
    bool is_large;                // of the largest text
    int minutes;                  // that it is to take; 0: 15
    int64_t idle_end_ms;          // without a touch until it asks; 0: never
    int start_weekday;            // 1 for Monday to 7; 0: begins by touch alone
    int start_minute;             // of the local day
    char body[ENTRY_NAME_SIZE];   // whose meeting it is, "" if not said
    char screen[ENTRY_NAME_SIZE]; // the board's name
    char persons[MEETING_PERSONS_MAX][ENTRY_NAME_SIZE]; // of the code file
    size_t person_count;
    bool keeps_record; // meeting_recall comes; before it none begins by itself
    // Random, another at each start of the program: keys are made of it.
    unsigned char nonce[MEETING_NONCE_SIZE];
};

// A plan on the agenda.
struct meeting_item {
    int64_t plan_id;
    unsigned reasons; // bits, 1 << enum agenda_reason
    bool is_pulled;   // in by touch
    bool is_discussed;
    bool is_told;    // … and that was handed out
    int64_t held_ms; // in focus, until it left it; see meeting_held_ms
};

// What became another since the last meeting, newest first.
struct meeting_change {
    int64_t plan_id;
    enum status before;
    enum status after;
    int64_t at_s; // UTC
};

struct meeting_report {
    bool has_status; // somebody touched one
    enum status status;
    bool has_progress; // known, or set
    int progress;      // 0 to 100
    bool had_progress;
    int progress_before;
    bool has_cause;
    int cause; // below MEETING_CAUSES; the last: cause_text
    char cause_text[ENTRY_TEXT_SIZE];
    char next_step[ENTRY_TEXT_SIZE];
    int32_t next_on; // 0: no day was chosen
    bool is_picking_day;
    bool is_public;      // to be shown to citizens, too: chosen each time anew
    int64_t based_on_id; // the newest report of the plan that was seen; or 0
};

struct meeting_decision {
    char text[ENTRY_TEXT_SIZE];
    char responsible[ENTRY_NAME_SIZE];
    int32_t due_on; // 0: no day was chosen
    int quick;      // 1 next meeting, 2 in 14 days, 3 in a month; 0: none
    size_t page;    // of the people that is seen
};

struct meeting_typing {
    enum meeting_field field; // FIELD_NONE: there is no keyboard
    char text[ENTRY_TEXT_SIZE];
    size_t signs;    // as people count them, of at most MEETING_SIGNS_MAX
    bool is_shifted; // for the next letter, …
    bool was_shifted_by_touch; // … or by itself, as a sentence begins
    bool is_locked;
    char words[MEETING_WORDS][MEETING_WORD_SIZE]; // suggested; "" for none
};

struct meeting_code {
    size_t page; // of six persons
    bool has_person;
    size_t person;
    size_t count;                    // of the digits, …
    char digits[MEETING_DIGITS + 1]; // … which are shown to nobody
    bool is_checking;
    bool is_taken; // handed out to be checked
    bool is_wrong; // the last one was
    int wrong_count;
    int64_t wait_until_ms; // 0: no wait
    enum meeting_errand errand;
    bool is_proven[MEETING_PERSONS_MAX]; // for this meeting
    bool has_writer;                     // who shows as the one that writes
    size_t writer;
    bool was_declined; // to show who closes the meeting
};

struct meeting_round {
    int64_t ids[ENTRY_RANKS_MAX]; // first to last
    int64_t was[ENTRY_RANKS_MAX]; // the same before anything was moved
    size_t count;
    size_t line; // so many stand above it
    size_t line_before;
    int64_t lifted;     // a plan, MEETING_LINE, or 0
    size_t first;       // row that is seen first
    bool is_moved;      // anything stands elsewhere than before
    bool is_dragging;   // the finger holds what is lifted, …
    bool was_lifted;    // … which was so before
    bool was_moved;     // … and has come to another place
    float drag_rows;    // rows that the finger is below the lifted row's place
    float drag_from;    // where in its row the finger began
    int64_t drag_index; // where the row stood then
    int64_t scroll_ms;  // since when the finger is at the edge; 0: it is not
    enum meeting_stage before; // where it was begun from
};

struct meeting_clash {
    int64_t plan_id;
    int64_t reports[2]; // ours, theirs
    size_t chosen;
};

// What was on a sheet that nobody saved.
struct meeting_draft {
    enum meeting_sheet sheet; // SHEET_NONE: a round
    int64_t plan_id;          // that it is about
    struct meeting_report report;
    struct meeting_decision decision;
    struct meeting_round round;
};

// Valid when all-zero: rests, and nothing may be written. Values only.
struct meeting {
    struct meeting_settings settings;
    enum meeting_stage stage;
    char key[ENTRY_KEY_SIZE]; // of this meeting, 32 hexadecimal digits
    uint32_t key_count;       // keys that were made
    int64_t began_s;          // UTC
    int64_t began_ms;
    int64_t ends_ms;    // when the time that it is to take is over
    int64_t touched_ms; // last
    int64_t asked_ms;   // QUESTION_END was, at
    int64_t ended_s;    // UTC, of one that was over before a restart; 0: now
    int32_t begun_on;   // the local day a meeting last began; 0: never

    struct meeting_item items[MEETING_ITEMS_MAX]; // the agenda, worst first
    size_t item_count;
    size_t index;     // of the plan in focus
    int64_t plan_id;  // in focus; 0: there is none
    int64_t focus_ms; // since when

    struct meeting_change changes[MEETING_CHANGES_MAX];
    size_t change_count;
    int64_t last_s; // UTC, when the last meeting began; 0: there was none

    char people[MEETING_PEOPLE_MAX][ENTRY_NAME_SIZE]; // persons, then owners
    size_t people_count;

    enum meeting_sheet sheet;
    enum meeting_sheet behind; // the sheet that SHEET_PERSON lies on
    enum meeting_question question;
    size_t part;      // of what is told on several screens
    int32_t month_on; // the first day of the month that the calendar shows
    struct meeting_report report;
    struct meeting_decision decision;
    struct meeting_typing typing;
    struct meeting_code code;
    struct meeting_round round;
    struct meeting_clash clash;

    // What is handed out next; for meeting_take_… alone.
    bool has_entry;
    struct entry entry;
    bool has_begun; // somebody wrote: the meeting itself was handed out
    bool is_leaving;
    bool wants_retry;
    char refused[ENTRY_KEY_SIZE]; // what SHEET_REFUSED is about
    bool wants_again, wants_away; // it to be sent again, or put away
    bool is_recalled;             // see meeting_recall
    uint64_t draft_hash;          // of what was kept last; 0: nothing
    uint64_t record_hash;         // as draft_hash

    bool has_draft; // from before, not taken up yet
    struct meeting_draft draft;
};

// What waits to be sent, and what was written down lately: for pages.
enum meeting_post_state { POST_WAITING, POST_SENT, POST_REFUSED };

struct meeting_note {
    struct entry entry;
    enum meeting_post_state state;
};

struct meeting_post {
    const struct meeting_note *notes; // oldest first; all that waits or was
                                      // refused, and what this meeting wrote
    size_t count;
    size_t unsafe;  // of them wait in memory alone: the disk takes no more
    int64_t sent_s; // UTC, when something was sent last; 0: nothing yet
    bool is_away;   // the shared database does not answer
};

// Begin at rest. The settings are taken over.
void
meeting_init(struct meeting *meeting, const struct meeting_settings *settings);

// Follow the screen: how it hangs and how large its text is say how much of a
// round is seen at once.
void
meeting_fit(struct meeting *meeting, bool is_portrait, bool is_large);

// Do what a touch asked for: words as "meet/next" or "meet/status/risk"; others
// change nothing. Any counts as a touch. Returns whether anything changed.
bool
meeting_apply(struct meeting *meeting, const char *words,
              const struct snapshot *snapshot, const struct meeting_time *time);

// Say whether words are such a touch at any time.
bool
meeting_knows(const char *words);

enum meeting_drag { DRAG_BEGIN, DRAG_MOVE, DRAG_END };

// Follow a finger on a target with these words. `across` and `down` say where
// it is within the target as it was pressed, 0 to 1, less or more outside. On
// "meet/slider" the width is the progress; "meet/lift/<id>" and "meet/line" are
// as high as their row's pitch. Returns whether anything changed.
bool
meeting_drag(struct meeting *meeting, const char *words, enum meeting_drag drag,
             float across, float down, const struct meeting_time *time);

// Say whether a finger on a target with these words drags it.
bool
meeting_is_dragged(const char *words);

// Take note of a touch that was not for the meeting.
void
meeting_touch(struct meeting *meeting, const struct meeting_time *time);

// Let time pass: begin at the set time, ask and end when nobody is here, let a
// wait for another code end, scroll while a row is dragged. Returns whether
// anything changed.
bool
meeting_tick(struct meeting *meeting, const struct snapshot *snapshot,
             const struct meeting_time *time);

// Return when meeting_tick has something to do next but for the set beginning,
// monotonic ms; INT64_MAX: never.
int64_t
meeting_deadline_ms(const struct meeting *meeting);

// Follow other data: the agenda is made anew at rest, and else keeps its order
// without what is gone; so do the changes, and the people.
void
meeting_rebind(struct meeting *meeting, const struct snapshot *snapshot,
               const struct meeting_time *time);

// Take the next entry to be kept and sent; returns false if there is none. To
// be called until then after each call above.
bool
meeting_take_entry(struct meeting *meeting, struct entry *entry,
                   const struct meeting_time *time);

// Take the code to be checked: who, and the digits, which are wiped here.
// Returns false if there is none.
bool
meeting_take_code(struct meeting *meeting, size_t *person,
                  char digits[MEETING_DIGITS + 1]);

enum meeting_verdict {
    VERDICT_RIGHT,
    VERDICT_WRONG,
    VERDICT_UNKNOWN, // it could not be checked
};

// Say what became of the code that was taken, and for how long no other is
// heard; three wrong ones in a row wait for a minute at the least.
void
meeting_answer_code(struct meeting *meeting, enum meeting_verdict verdict,
                    int64_t wait_ms, const struct snapshot *snapshot,
                    const struct meeting_time *time);

// Say whether what waits is to be sent at once; once for each touch.
bool
meeting_take_retry(struct meeting *meeting);

// Say what is to become of an entry that was refused: sent again, or else put
// away; once for each touch. Returns false if there is none.
bool
meeting_take_decision(struct meeting *meeting, char key[ENTRY_KEY_SIZE],
                      bool *is_again);

#define MEETING_DRAFT_VERSION 1
#define MEETING_DRAFT_SIZE 8192

// Write what is on the sheet to `bytes`, to be kept for when the power goes, if
// it is another than when this was called last; `length` 0: keep none any more.
// Returns false if what is kept is right. It holds no code.
bool
meeting_take_draft(struct meeting *meeting, unsigned char *bytes,
                   size_t *length);

// Hand in what was kept, to be offered again once somebody shows who they are
// at the next meeting. Bytes that are no draft are none.
void
meeting_offer_draft(struct meeting *meeting, const unsigned char *bytes,
                    size_t length);

#define MEETING_RECORD_VERSION 1
#define MEETING_RECORD_SIZE 8192

// The same for where the meeting is, as its stage, its agenda and the plan in
// focus; it holds no words. Returns false before meeting_recall, too.
bool
meeting_take_record(struct meeting *meeting, const struct meeting_time *time,
                    unsigned char *bytes, size_t *length);

// Hand in what was kept, or a `length` of 0, once after the start: a meeting
// that was cut off goes on without codes; one that would have ended by itself
// is ended, as of when it was kept. Other bytes are none, which is logged.
void
meeting_recall(struct meeting *meeting, const unsigned char *bytes,
               size_t length, const struct snapshot *snapshot,
               const struct meeting_time *time);

// Say whether what is on a sheet is ready to be saved.
bool
meeting_can_save(const struct meeting *meeting);

// Return for how long an item of the agenda has been in focus, in ms.
int64_t
meeting_held_ms(const struct meeting *meeting, size_t item, int64_t now_ms);

// Return how much of its time is left, in ms; less than 0 when it is over time.
int64_t
meeting_left_ms(const struct meeting *meeting, int64_t now_ms);

// Return the words of a cause of drifting, below MEETING_CAUSES, in the
// language in use: what is written down. The last stands for own words.
const char *
meeting_cause(int cause);

// Return the number of plans of a round that one screen shows.
size_t
meeting_round_rows(const struct meeting *meeting);

#endif
