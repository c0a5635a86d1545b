#include "cli/verdict.h"

#include <stdio.h>

void
verdict_print(const char *subject, enum verdict verdict, const char *words)
{
    static const char *const names[] = {
        [VERDICT_OK] = "ok",
        [VERDICT_WARNING] = "WARNING",
        [VERDICT_FAULT] = "FAULT",
    };

    printf("%-14s %s%s%s\n", subject, names[verdict], words == NULL ? "" : " ",
           words == NULL ? "" : words);
    fflush(stdout);
}
