#include "model/schedule.h"

#include <string.h>

#include "base/denmark.h"
#include "model/schedule_span.h"

static bool
is_same(const char *left, const char *right, size_t length)
{
    return right != NULL && strlen(right) == length &&
           strncmp(left, right, length) == 0;
}

bool
schedule_is_meant(const struct schedule_rule *rule,
                  const struct schedule_screen *screen)
{
    const char *rest = rule->screens;

    if (!rule->has_screens)
        return true;
    while (*rest != '\0') {
        size_t length = strcspn(rest += strspn(rest, " ,"), ",");
        size_t end = length;

        while (end > 0 && rest[end - 1] == ' ')
            end--;
        if (end > 0 && (is_same(rest, screen->name, end) ||
                        is_same(rest, screen->room, end)))
            return true;
        rest += length;
    }
    return false;
}

static bool
is_timed(const struct schedule_rule *rule)
{
    return rule->starts_at != TIME_NONE || rule->ends_at != TIME_NONE ||
           *rule->opens_at != '\0' || *rule->closes_at != '\0' ||
           rule->holidays != SCHEDULE_ALSO_HOLIDAYS ||
           !schedule_has_every_weekday(rule);
}

// What bars the rule on the whole of a day.
static enum schedule_reason
judge_day(const struct schedule_rule *rule, int32_t day)
{
    bool is_holiday = denmark_holiday(day) != HOLIDAY_NONE;

    if (is_holiday && rule->holidays == SCHEDULE_NOT_HOLIDAYS)
        return SCHEDULE_HOLIDAY;
    if (!is_holiday && rule->holidays == SCHEDULE_ONLY_HOLIDAYS)
        return SCHEDULE_NO_HOLIDAY;
    return schedule_has_weekday(rule, day) ? SCHEDULE_SHOWN
                                           : SCHEDULE_OTHER_WEEKDAY;
}

static bool
holds_on(const struct schedule_rule *rule, int32_t day, int64_t utc_s)
{
    struct schedule_span span = schedule_find_span(rule, day);

    return judge_day(rule, day) == SCHEDULE_SHOWN && utc_s >= span.from_s &&
           utc_s < span.to_s;
}

static enum schedule_reason
judge_hours(const struct schedule_rule *rule, const struct now *now)
{
    enum schedule_reason reason;

    if (holds_on(rule, now->day, now->utc_s) ||
        holds_on(rule, now->day - 1, now->utc_s))
        return SCHEDULE_SHOWN;
    reason = judge_day(rule, now->day);
    return reason == SCHEDULE_SHOWN ? SCHEDULE_OTHER_HOURS : reason;
}

enum schedule_reason
schedule_judge_rule(const struct schedule_rule *rule,
                    const struct schedule_screen *screen, const struct now *now)
{
    if (!schedule_is_meant(rule, screen))
        return SCHEDULE_OTHER_SCREEN;
    if (!is_timed(rule))
        return SCHEDULE_SHOWN;
    if (!now->is_trusted)
        return SCHEDULE_CLOCK_UNKNOWN;
    if (rule->ends_at != TIME_NONE &&
        now->utc_s >= denmark_moment(rule->ends_at))
        return SCHEDULE_OVER;
    if (rule->starts_at != TIME_NONE &&
        now->utc_s < denmark_moment(rule->starts_at))
        return SCHEDULE_NOT_YET;
    return judge_hours(rule, now);
}

static bool
is_about(const struct schedule_rule *rule,
         const struct schedule_subject *subject)
{
    if (subject->story_id != 0)
        return rule->story_id == subject->story_id;
    if (subject->notice_id != 0)
        return rule->notice_id == subject->notice_id;
    return subject->page != NULL && *rule->page != '\0' &&
           strcmp(rule->page, subject->page) == 0;
}

static bool
is_nearer(enum schedule_reason reason, const struct schedule_rule *rule,
          const struct schedule_verdict *best)
{
    if (best->rule == NULL)
        return true;
    if (reason == SCHEDULE_SHOWN && best->reason == SCHEDULE_SHOWN)
        return rule->priority > best->rule->priority;
    return best->reason != SCHEDULE_SHOWN &&
           (reason == SCHEDULE_SHOWN || reason > best->reason);
}

struct schedule_verdict
schedule_judge(const struct snapshot *snapshot, struct schedule_subject subject,
               const struct schedule_screen *screen, const struct now *now)
{
    struct schedule_verdict best = {SCHEDULE_SHOWN, NULL};
    bool is_page = subject.story_id == 0 && subject.notice_id == 0;

    for (size_t i = 0; i < snapshot->schedule.count; i++) {
        const struct schedule_rule *rule = &snapshot->schedule.items[i];
        enum schedule_reason reason;

        if (!is_about(rule, &subject))
            continue;
        reason = schedule_judge_rule(rule, screen, now);
        if (is_page && reason == SCHEDULE_OTHER_SCREEN)
            continue;
        if (is_nearer(reason, rule, &best))
            best = (struct schedule_verdict){reason, rule};
    }
    return best;
}

static enum schedule_reason
judge_publication(const struct story *story, const struct now *now)
{
    if (story->publish_from == TIME_NONE && story->publish_to == TIME_NONE)
        return SCHEDULE_SHOWN;
    if (!now->is_trusted)
        return SCHEDULE_CLOCK_UNKNOWN;
    if (story->publish_to != TIME_NONE && now->utc_s >= story->publish_to)
        return SCHEDULE_OVER;
    if (story->publish_from != TIME_NONE && now->utc_s < story->publish_from)
        return SCHEDULE_NOT_YET;
    return SCHEDULE_SHOWN;
}

struct schedule_verdict
schedule_judge_story(const struct snapshot *snapshot, const struct story *story,
                     const struct schedule_screen *screen,
                     const struct now *now)
{
    enum schedule_reason reason = judge_publication(story, now);

    if (reason != SCHEDULE_SHOWN)
        return (struct schedule_verdict){reason, NULL};
    return schedule_judge(snapshot,
                          (struct schedule_subject){.story_id = story->id},
                          screen, now);
}
