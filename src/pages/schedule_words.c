#include "pages/schedule_words.h"

#include <string.h>

#include "base/denmark.h"
#include "base/language.h"

// "24 Nov, 08:00", of the wall clock.
static const char *
write_time(struct arena *arena, int64_t wall_s, int32_t today)
{
    struct now wall = {.day = (int32_t)(wall_s / SECONDS_PER_DAY),
                       .minute = (int32_t)(wall_s % SECONDS_PER_DAY / 60)};
    char day[40];
    char clock[16];

    calendar_format_short(day, sizeof day, wall.day, today);
    calendar_format_clock(clock, sizeof clock, wall.minute);
    // Translators: day, time: "24 Nov at 08:00".
    return arena_format(arena, C_("moment", "%s at %s"), day, clock);
}

static const char *
write_end(struct arena *arena, const struct schedule_rule *rule,
          const struct story *story, int32_t today)
{
    int64_t wall_s =
        rule != NULL ? rule->ends_at : denmark_wall_s(story->publish_to);

    return arena_format(arena, _("over since %s"),
                        write_time(arena, wall_s, today));
}

static const char *
write_start(struct arena *arena, const struct schedule_rule *rule,
            const struct story *story, int32_t today)
{
    int64_t wall_s =
        rule != NULL ? rule->starts_at : denmark_wall_s(story->publish_from);

    return arena_format(arena, _("begins %s"),
                        write_time(arena, wall_s, today));
}

static const char *
or_midnight(const char *time)
{
    return *time == '\0' ? "00:00" : time;
}

static const char *
write_hours(struct arena *arena, const struct schedule_rule *rule)
{
    return arena_format(arena, _("only %s–%s"), or_midnight(rule->opens_at),
                        or_midnight(rule->closes_at));
}

static const char *
write_reason(struct arena *arena, struct schedule_verdict verdict,
             const struct story *story, int32_t today)
{
    switch (verdict.reason) {
    case SCHEDULE_OTHER_SCREEN:
        return *verdict.rule->screens == '\0'
                   ? _("meant for other screens")
                   : arena_format(arena, _("meant for %s"),
                                  verdict.rule->screens);
    case SCHEDULE_CLOCK_UNKNOWN:
        return _("the clock is not known to be right");
    case SCHEDULE_OVER:
        return write_end(arena, verdict.rule, story, today);
    case SCHEDULE_NOT_YET:
        return write_start(arena, verdict.rule, story, today);
    case SCHEDULE_OTHER_WEEKDAY:
        return _("not on this weekday");
    case SCHEDULE_HOLIDAY:
        return _("not on public holidays");
    case SCHEDULE_NO_HOLIDAY:
        return _("only on public holidays");
    case SCHEDULE_OTHER_HOURS:
        return write_hours(arena, verdict.rule);
    case SCHEDULE_LESS_IMPORTANT:
        return _("something more important is shown");
    case SCHEDULE_EMPTY:
        return _("there is nothing to show in it");
    case SCHEDULE_NOT_CHOSEN:
        return _("not among the pages of this screen");
    case SCHEDULE_SHOWN:
        break;
    }
    return "";
}

const char *
schedule_words_reason(struct arena *arena, struct schedule_verdict verdict,
                      const struct story *story, int32_t today)
{
    const char *reason = write_reason(arena, verdict, story, today);

    if (*reason == '\0' || verdict.rule == NULL || *verdict.rule->name == '\0')
        return reason;
    return arena_format(arena, "%s (%s)", reason, verdict.rule->name);
}
