#include "base/number.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/language.h"
#include "base/text.h"

#define LARGEST 1e15
#define DECIMALS_MAX 6
#define PLAIN_SIZE 32 // 16 digits, a point, 6 decimals
#define WRITTEN_SIZE 48

// Write "1234567.50" as "1.234.567,50" and return where it ends.
static char *
group_digits(char *out, const char *digits, bool is_danish)
{
    size_t whole = strcspn(digits, ".");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0) {
            *out++ = is_danish ? '.' : ',';
        }
        *out++ = digits[i];
    }
    if (digits[whole] == '.') {
        *out++ = is_danish ? ',' : '.';
        out = stpcpy(out, digits + whole + 1);
    }
    return out;
}

static bool
is_writable(double value)
{
    return isfinite(value) && fabs(value) <= LARGEST;
}

char *
number_format(char *out, size_t size, double value, int decimals)
{
    if (!is_writable(value)) {
        snprintf(out, size, "%s", TEXT_EN_DASH);
        return out;
    }
    decimals = decimals < 0 ? 0 : decimals;
    decimals = decimals > DECIMALS_MAX ? DECIMALS_MAX : decimals;
    char plain[PLAIN_SIZE];
    snprintf(plain, sizeof plain, "%.*f", decimals, fabs(value));
    bool is_zero = plain[strspn(plain, "0.")] == '\0';
    char written[WRITTEN_SIZE];
    bool is_danish = strcmp(language_in_use(), "da") == 0;
    *group_digits(written, plain, is_danish) = '\0';
    snprintf(out, size, "%s%s", value < 0 && !is_zero ? TEXT_MINUS : "",
             written);
    return out;
}

char *
number_format_unit(char *out, size_t size, double value, int decimals,
                   const char *unit)
{
    char written[WRITTEN_SIZE];
    number_format(written, sizeof written, value, decimals);
    bool has_unit = unit && *unit && is_writable(value);
    snprintf(out, size, "%s%s%s", written, has_unit ? TEXT_NO_BREAK_SPACE : "",
             has_unit ? unit : "");
    return out;
}

char *
number_format_duration(char *out, size_t size, int minutes)
{
    // Translators: the letters after a number of hours and of minutes.
    const char *hour = C_("duration", "h"), *minute = C_("duration", "m");
    if (minutes < 0) {
        snprintf(out, size, "%s", TEXT_EN_DASH);
    } else if (minutes < 60) {
        snprintf(out, size, "%d%s%s", minutes, TEXT_NO_BREAK_SPACE, minute);
    } else {
        snprintf(out, size, "%d%s%s %d%s%s", minutes / 60, TEXT_NO_BREAK_SPACE,
                 hour, minutes % 60, TEXT_NO_BREAK_SPACE, minute);
    }
    return out;
}
