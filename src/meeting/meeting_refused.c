#include <string.h>

#include "meeting/steps.h"

bool
step_refused(struct step *step)
{
    struct meeting *meeting = step->meeting;
    size_t length = strlen(step->word);

    if (length == 0 || length >= sizeof meeting->refused)
        return false;
    memcpy(meeting->refused, step->word, length + 1);
    meeting->sheet = SHEET_REFUSED;
    return true;
}

bool
step_again(struct step *step)
{
    step->meeting->wants_again = true;
    step->meeting->sheet = SHEET_WAITING;
    return true;
}

void
refused_put_away(struct meeting *meeting)
{
    meeting->wants_away = true;
    meeting->sheet = SHEET_WAITING;
    // Nobody holds the pen where there is no meeting.
    if (meeting->stage == MEETING_RESTING)
        code_forget(meeting);
}

// It is somebody's words that go out of sight.
bool
step_away(struct step *step)
{
    if (!step->meeting->settings.may_write)
        return false;
    code_ask(step, ERRAND_AWAY);
    return true;
}

bool
meeting_take_decision(struct meeting *meeting, char key[ENTRY_KEY_SIZE],
                      bool *is_again)
{
    if (!meeting->wants_again && !meeting->wants_away)
        return false;
    memcpy(key, meeting->refused, ENTRY_KEY_SIZE);
    *is_again = meeting->wants_again;
    meeting->wants_again = false;
    meeting->wants_away = false;
    return true;
}
