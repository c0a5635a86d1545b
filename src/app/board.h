// The parts of a running board, and what they do together.
#ifndef PEJL_APP_BOARD_H
#define PEJL_APP_BOARD_H

#include "app/banner.h"
#include "app/canvas.h"
#include "app/command.h"
#include "app/install.h"
#include "app/last_run.h"
#include "app/motion.h"
#include "app/panel.h"
#include "app/post.h"
#include "app/report.h"
#include "app/ripple.h"
#include "app/screen.h"
#include "app/speech.h"
#include "app/stop.h"
#include "app/supervisor.h"
#include "base/calendar.h"
#include "cache/cache.h"
#include "meeting/meeting.h"
#include "model/changes.h"
#include "nav/nav.h"
#include "pages/page.h"
#include "paint/gesture.h"
#include "paint/input.h"
#include "scene/style.h"
#include "settings/settings.h"
#include "source/source.h"
#include "sync/mailbox.h"
#include "sync/sync.h"

#include <stdbool.h>
#include <stdint.h>

#define BOARD_INTENT_SIZE 64 // bytes of the longest intent, with its NUL
#define BOARD_HELP_SIZE 200
#define BOARD_SETTLE_MS 1000 // after which a page is left alone

// Owns its parts by value; valid when all-zero. Main thread.
struct board {
    const struct settings *settings; // borrowed
    struct install install;
    struct supervisor supervisor;
    struct stop stop;
    struct source *source;
    struct cache *cache; // belongs to the sync thread while that runs
    struct mailbox mailbox;
    struct sync *sync;
    struct snapshot *snapshot;
    struct nav nav;
    struct gesture gesture;
    struct ripple ripple;
    struct speech speech;
    bool was_silenced;  // by the finger that is down now
    bool has_told_data; // the first that came
    bool was_trusted;   // the clock, when it was looked at
    bool is_shaking;    // a wrong code's dots are what moves
    bool holds_meetings;
    bool is_typing;        // a real keyboard may write
    int64_t speech_due_ms; // when to see whether it has ended
    struct banner banner;
    struct panel panel;
    struct command command;
    struct report report;
    int64_t report_due_ms;
    int64_t started_s;       // UTC
    struct place told;       // what the supervisor was told is seen
    atomic_bool has_picture; // one more is decoded; set by another thread
    struct canvas canvas;
    size_t broken; // pictures that the page seen knows to be so
    struct screen screen;
    struct style style;
    enum start_cause start_cause;
    int shown_light;                 // see light.c
    struct now now;                  // when the page seen was built
    char pressed[BOARD_INTENT_SIZE]; // under the finger, "" if nothing
    char focused[BOARD_INTENT_SIZE]; // by the keyboard, "" if nothing
    char help[BOARD_HELP_SIZE];      // whom to call
    int64_t minute_due_ms;           // when the next minute begins
    int64_t schedule_due_s;          // when the schedule changes, UTC
    int64_t clock_due_ms;            // when to look at the clock again
    int64_t clock_lead_ms;           // of the wall clock, at the last look
    int64_t calm_ms;                 // when nothing was fading, the last time
    int64_t ring_due_ms;             // when the ring has moved enough to see
    int64_t ahead_due_ms;            // when to look at the page that comes next
    struct changes changes; // that the page seen tells, by the latest data
    int64_t arrived_ms;     // when the page seen stands still, see page.h
    int64_t arriving_ms;    // when it moves on; INT64_MAX: it does not
    struct meeting meeting;
    struct post post;
    struct meeting_post posted; // of it, as pages see it
    struct changes written; // by the touch that is followed, of plans' status
    enum meeting_stage told_stage;   // that the page seen follows
    char dragged[BOARD_INTENT_SIZE]; // held by the finger, "" if nothing
    struct box dragged_box;          // as it was pressed
    int64_t meet_due_ms;             // when a wait is shown again
    int64_t meet_look_ms;            // when to look at the clock for it
};

// view.c: from what is known to what is seen.

// Build the page anew and show it: fading, if it is another place.
void
view_show(struct board *board, enum nav_change change);

// Build it anew with a sheet that has just been opened, which rises.
void
view_rise(struct board *board);

// Build it anew with a code that was wrong, whose dots shake.
void
view_shake(struct board *board);

// The same for a page that the cycle turned to: that one moves into its place.
// Who asked for it by touch sees it at rest, and so does who has seen it with
// older data.
void
view_turn(struct board *board, enum nav_change change);

// The same for new data: the marks of what changed tell it by a pop.
void
view_tell(struct board *board, enum nav_change change,
          const struct changes *changes);

// Build the page anew and show at once what differs.
void
view_refresh(struct board *board);

// Let a minute pass: the clock, and the colours of day and evening.
void
view_follow_time(struct board *board);

// Let the page that came into sight move on to its rest.
void
view_arrive(struct board *board, int64_t now_ms);

// Show a notice that begins, moves, turns or ends.
void
view_follow_notice(struct board *board, int64_t now_ms);

// Put the panel out, light it or tell it again what it should be.
void
view_follow_panel(struct board *board, int64_t now_ms);

// Say whether that is due.
bool
view_is_panel_due(const struct board *board, int64_t now_ms);

// Tell how the board is, to whom the settings say and to the supervisor.
void
view_tell_report(struct board *board);

// Draft the black picture of a panel that is out.
void
view_draft_dark(struct board *board);

// Draw the ring as full as it is now.
void
view_turn_ring(struct board *board, int64_t now_ms);

// Show the pictures that are decoded by now.
void
view_show_pictures(struct board *board);

// Prepare the page that comes next if nobody touches the board.
void
view_look_ahead(struct board *board);

// Take the size that the window has now, and show everything.
void
view_resize(struct board *board);

// view_input.c

// Return all that a page may look at; the texts are the board's.
struct page_input
view_make_input(struct board *board, int64_t now_ms);

// follow.c: what the clock on the wall asks for.

// Return when follow_clock has something to do: at the next change of the
// schedule, and twice a second to see whether the clock was set.
int64_t
follow_deadline_ms(const struct board *board);

// Follow the schedule if it has changed, or the clock was set.
void
follow_clock(struct board *board, int64_t now_ms);

// Follow the schedule with another snapshot, which the board owns from now on.
enum nav_change
follow_snapshot(struct board *board, struct snapshot *snapshot, int64_t now_ms);

// touch.c: what fingers and keys ask for.

// Do what one or more gestures ask for.
void
touch_follow(struct board *board, const struct gesture_events *events);

// Do what a key asks for.
void
touch_press_key(struct board *board, enum key_action key);

// Write what a real keyboard wrote, a sign.
void
touch_type(struct board *board, uint32_t sign);

// light.c: how light the whole glass is.

// Return what it is lit by: a theme, or THEME_COUNT where it is dark.
int
light_find(const struct board *board);

// Return how long a fade to what was drafted takes, in milliseconds.
int
light_fade_ms(const struct board *board, enum motion motion);

// aloud.c: the page read by a voice.

// Say whether a public board has a button for it.
bool
aloud_is_there(const struct board *board);

// Read what is seen.
void
aloud_begin(struct board *board);

// Be silent at once; returns whether something was read.
bool
aloud_stop(struct board *board);

// Hold the page as a touch would while it is read, and see when that ends.
void
aloud_follow(struct board *board, int64_t now_ms);
int64_t
aloud_deadline_ms(const struct board *board);

// meet.c: the stand-up meeting at the board.

// Begin at rest, with the settings; a board that holds no meeting does nothing
// in all of these.
void
meet_start(struct board *board);

// Say whether a page of the meeting is seen, and not what was opened from it.
bool
meet_is_seen(const struct board *board);

// Do what a touch or a key asks of the meeting, and show it. Returns false if
// the words are not for it.
bool
meet_apply(struct board *board, const char *words);

// Follow the finger that holds board->dragged, in pixels. Returns false if it
// holds nothing.
bool
meet_drag(struct board *board, enum meeting_drag drag, float x, float y);

// Let time pass, look at what other threads know, and show what changed.
void
meet_follow(struct board *board);
int64_t
meet_deadline_ms(const struct board *board);

// Take over other data.
void
meet_rebind(struct board *board);

// Hand on what the meeting hands out, and let the page follow it. Returns how
// the picture changed.
enum nav_change
meet_settle(struct board *board, const struct meeting_time *time);

// Return when the timer shows another second.
int64_t
meet_step_ms(const struct board *board, int64_t now_ms);

// loop.c: time, events and new data, until the end.

// Return what other threads call to wake the loop.
struct pictures_callbacks
loop_pictures(struct board *board);
struct sync_callbacks
loop_snapshots(struct board *board);

void
loop_run(struct board *board);

#endif
