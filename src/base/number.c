#include "base/number.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/language.h"
#include "base/text.h"

#define LARGEST 1e15
#define DECIMALS_MAX 6

// "1234567.50" as "1.234.567,50"; `digits` begins with a digit.
static void
group_digits(struct text_builder *out, const char *digits, bool is_danish)
{
    size_t whole = strcspn(digits, ".");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0) {
            text_append(out, is_danish ? "." : ",", 1);
        }
        text_append(out, digits + i, 1);
    }
    if (digits[whole] == '.') {
        text_append(out, is_danish ? "," : ".", 1);
        text_append(out, digits + whole + 1, strlen(digits + whole + 1));
    }
}
