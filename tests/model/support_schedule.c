#include "support_schedule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

// What stands after "<name>=" in a rule, "" if it is not there.
static const char *
take(char *text, const char *name)
{
    size_t length = strlen(name);

    for (char *word = text; *word != '\0'; word += strlen(word) + 1) {
        if (strncmp(word, name, length) == 0 && word[length] == '=')
            return word + length + 1;
    }
    return "";
}

static void
split(char *text)
{
    for (char *letter = text; *letter != '\0'; letter++) {
        if (*letter == ' ')
            *letter = '\0';
        else if (*letter == '_')
            *letter = ' ';
    }
}

static int64_t
read_time(const char *text)
{
    return *text == '\0' ? TIME_NONE : calendar_parse_time(text);
}

static enum schedule_holidays
read_holidays(const char *word)
{
    if (strcmp(word, "not") == 0)
        return SCHEDULE_NOT_HOLIDAYS;
    return strcmp(word, "only") == 0 ? SCHEDULE_ONLY_HOLIDAYS
                                     : SCHEDULE_ALSO_HOLIDAYS;
}

const struct schedule_rule *
support_read_rule(struct schedule_words *words, const char *rule)
{
    const char *hours;
    const char *dash;

    memset(words, 0, sizeof *words);
    snprintf(words->text, sizeof words->text - 1, "%s", rule);
    split(words->text);
    hours = take(words->text, "hours");
    dash = strchr(hours, '-');
    if (dash != NULL) {
        memcpy(words->opens_at, hours, (size_t)(dash - hours));
        memcpy(words->closes_at, dash + 1, strlen(dash + 1));
    }
    words->rule = (struct schedule_rule){
        .name = "",
        .page = "plans",
        .weekdays = take(words->text, "days"),
        .opens_at = words->opens_at,
        .closes_at = words->closes_at,
        .starts_at = read_time(take(words->text, "from")),
        .ends_at = read_time(take(words->text, "to")),
        .holidays = read_holidays(take(words->text, "holidays")),
        .screens = take(words->text, "for"),
    };
    words->rule.has_screens = *words->rule.screens != '\0';
    return &words->rule;
}

struct now
support_read_moment(const char *moment)
{
    size_t length = strcspn(moment, "+");
    char wall[32] = "";
    int64_t hours = moment[length + 2] - '0';

    memcpy(wall, moment, length);
    return calendar_now(calendar_parse_time(wall) - hours * 3600,
                        strchr(moment, '?') == NULL);
}

void
support_judge(const struct schedule_case *cases, size_t count)
{
    static const struct schedule_screen screen = {"Forhal", "lobby"};

    for (size_t i = 0; i < count; i++) {
        struct schedule_words words;
        struct now now = support_read_moment(cases[i].moment);
        int reason = (int)schedule_judge_rule(
            support_read_rule(&words, cases[i].rule), &screen, &now);

        if (reason != cases[i].reason)
            fail_msg("\"%s\" at %s: %d, not %d", cases[i].rule, cases[i].moment,
                     reason, cases[i].reason);
    }
}
