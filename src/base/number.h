// Numbers as Danes write them.
#ifndef PEJL_BASE_NUMBER_H
#define PEJL_BASE_NUMBER_H

#include <stddef.h>

// Write `value` with `decimals` (0 to 6) after a decimal comma, points
// between thousands and U+2212 for minus ("-1.234,5" with a real minus; in
// English point and comma change places). A value that is not finite or
// beyond 10^15 gives an en dash; -0 gives 0. Returns `out`.
char *
number_format(char *out, size_t size, double value, int decimals);

// Write a number and its unit with a no-break space between: "96 %".
char *
number_format_unit(char *out, size_t size, double value, int decimals,
                   const char *unit);

// Write a duration in minutes as "4 t 45 m" (hours left out below one), with
// no-break spaces before the letters. Less than nothing gives an en dash.
char *
number_format_duration(char *out, size_t size, int minutes);

#endif
