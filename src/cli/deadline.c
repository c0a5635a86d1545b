#include "cli/deadline.h"

#include <string.h>

#include "base/calendar.h"
#include "base/denmark.h"
#include "cli/command.h"

#define DAY_S 86400

static bool
is_digits(const char *words, const char *shape)
{
    for (; *shape != '\0'; words++, shape++) {
        if (*shape == '0' ? *words < '0' || *words > '9' : *words != *shape)
            return false;
    }
    return *words == '\0';
}

static int
two_digits(const char *words)
{
    return (words[0] - '0') * 10 + words[1] - '0';
}

// The next time that the wall clock shows it.
static int64_t
read_clock(const char *words, int64_t now_s)
{
    int64_t seconds = two_digits(words) * 3600 + two_digits(words + 3) * 60;
    int64_t wall_s = denmark_wall_s(now_s);
    int64_t today_s = wall_s - wall_s % DAY_S;
    int64_t until_s = denmark_moment(today_s + seconds);

    if (two_digits(words) > 23 || two_digits(words + 3) > 59)
        return TIME_NONE;
    return until_s > now_s ? until_s
                           : denmark_moment(today_s + DAY_S + seconds);
}

static int64_t
read_any(const char *words, int64_t now_s)
{
    int64_t wall_s;

    if (is_digits(words, "00:00"))
        return read_clock(words, now_s);
    if (!is_digits(words, "0000-00-00T00:00") &&
        !is_digits(words, "0000-00-00 00:00") &&
        !is_digits(words, "0000-00-00T00:00:00Z"))
        return TIME_NONE;
    wall_s = calendar_parse_time(words);
    if (wall_s == TIME_NONE || words[strlen(words) - 1] == 'Z')
        return wall_s;
    return denmark_moment(wall_s);
}

bool
deadline_read(const char *words, int64_t now_s, int64_t *until_s)
{
    int64_t found = read_any(words, now_s);

    if (found == TIME_NONE) {
        cli_complain("notice: --until takes a time as 13:00 or "
                     "2026-11-22T13:00, not %s",
                     words);
        return false;
    }
    if (found <= now_s || found > now_s + DAY_S) {
        cli_complain("notice: %s is not within the next 24 hours; what "
                     "matters longer is a story or a plan",
                     words);
        return false;
    }
    *until_s = found;
    return true;
}
