// A verdict: one line of pejl check.
#ifndef PEJL_CLI_VERDICT_H
#define PEJL_CLI_VERDICT_H

enum verdict {
    VERDICT_OK,
    VERDICT_WARNING, // the board runs, but should not run so
    VERDICT_FAULT,
};

// Print it at once: what was looked at, what came of it, and the words; these
// may be NULL.
void
verdict_print(const char *subject, enum verdict verdict, const char *words);

#endif
