// The schedule: which of its rules hold on a screen at a moment, and why the
// others do not.
//
// Hours, weekdays and dates are those of the wall clock (base/denmark.h). A
// span that ends no later than it begins runs over midnight and belongs, with
// its weekday and its holiday, to the day that it began on. When the clock is
// put forward, a time that is jumped over is the moment of the jump; when it is
// put back, an hour that comes twice counts the first time, so that nothing
// ends late or begins again.
#ifndef PEJL_MODEL_SCHEDULE_H
#define PEJL_MODEL_SCHEDULE_H

#include "base/calendar.h"
#include "model/snapshot.h"

#include <stdbool.h>
#include <stdint.h>

// Why something is shown, or not, in the order in which it is asked.
enum schedule_reason {
    SCHEDULE_SHOWN,
    SCHEDULE_OTHER_SCREEN,
    SCHEDULE_CLOCK_UNKNOWN, // it depends on the time, which is not known
    SCHEDULE_OVER,
    SCHEDULE_NOT_YET,
    SCHEDULE_OTHER_WEEKDAY,
    SCHEDULE_HOLIDAY,
    SCHEDULE_NO_HOLIDAY,
    SCHEDULE_OTHER_HOURS,
    SCHEDULE_LESS_IMPORTANT, // something with a higher priority is shown
    SCHEDULE_EMPTY,          // there is nothing in it
    SCHEDULE_NOT_CHOSEN,     // neither the settings nor a rule names it
};

// For whom a rule may be meant. Texts are borrowed; NULL is "".
struct schedule_screen {
    const char *name;
    const char *room; // office, meeting or lobby
};

// What a rule may name: one of the three.
struct schedule_subject {
    const char *page;
    int64_t story_id;
    int64_t notice_id;
};

struct schedule_verdict {
    enum schedule_reason reason;
    const struct schedule_rule *rule; // the most important that holds, else the
                                      // one that came nearest; NULL for none
};

// Say whether a rule is meant for a screen: it names none, or in its list,
// parted by commas, the screen's name or its room.
bool
schedule_is_meant(const struct schedule_rule *rule,
                  const struct schedule_screen *screen);

// Judge one rule for a screen; never the three last reasons.
enum schedule_reason
schedule_judge_rule(const struct schedule_rule *rule,
                    const struct schedule_screen *screen,
                    const struct now *now);

// Judge what the rules say of a subject. What no rule names is shown. A page
// belongs to every screen: rules for other screens say nothing of it. A story
// or notice that rules name is for the screens that they name.
struct schedule_verdict
schedule_judge(const struct snapshot *snapshot, struct schedule_subject subject,
               const struct schedule_screen *screen, const struct now *now);

// Judge a story by its time of publication, then by the rules.
struct schedule_verdict
schedule_judge_story(const struct snapshot *snapshot, const struct story *story,
                     const struct schedule_screen *screen,
                     const struct now *now);

// Return the first moment after `now`, UTC seconds, at which a verdict may be
// another; at the latest the next midnight.
int64_t
schedule_next_change_s(const struct snapshot *snapshot, const struct now *now);

// Show those of the stories that may be shown on a screen at a moment, in all
// lists of a linked snapshot, and set how long each stays. Says whether that
// changed anything. By whoever owns the snapshot.
bool
schedule_show_stories(struct snapshot *snapshot,
                      const struct schedule_screen *screen,
                      const struct now *now);

#endif
