#include <math.h>
#include <string.h>

#include "meeting/steps.h"

#define FAR 1000.0F // targets away, where no finger is

static int64_t
find_id(const char *words)
{
    static const char lift[] = "meet/lift/";
    int64_t id = 0;

    if (strcmp(words, "meet/line") == 0)
        return MEETING_LINE;
    if (strncmp(words, lift, sizeof lift - 1) != 0)
        return 0;
    for (words += sizeof lift - 1; *words >= '0' && *words <= '9'; words++) {
        if (id > (INT64_MAX - 9) / 10)
            return 0;
        id = id * 10 + (*words - '0');
    }
    return *words == '\0' ? id : 0;
}

static bool
is_slider(const char *words)
{
    return strcmp(words, "meet/slider") == 0;
}

bool
meeting_is_dragged(const char *words)
{
    return is_slider(words) || find_id(words) != 0;
}

static bool
slide(struct meeting *meeting, float across)
{
    struct step step = {.meeting = meeting};
    float share = across < 0.0F ? 0.0F : across > 1.0F ? 1.0F : across;

    step.number = (int64_t)lroundf(100.0F * share);
    return step_progress(&step);
}

bool
meeting_drag(struct meeting *meeting, const char *words, enum meeting_drag drag,
             float across, float down, const struct meeting_time *time)
{
    bool is_open = meeting->typing.field == FIELD_NONE;

    meeting_touch(meeting, time);
    if (!(fabsf(across) < FAR) || !(fabsf(down) < FAR) || !is_open)
        return false;
    if (is_slider(words))
        return meeting->stage == MEETING_HELD &&
               meeting->sheet == SHEET_REPORT && slide(meeting, across);
    if (find_id(words) == 0 || meeting->stage != MEETING_RANKING ||
        meeting->sheet != SHEET_NONE)
        return false;
    return round_drag(meeting, find_id(words), drag, down, time->ms);
}
