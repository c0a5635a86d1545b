// The demo content in memory, as the program puts it into a new database.
#ifndef PEJL_TESTS_ASSETS_SUPPORT_DEMO_H
#define PEJL_TESTS_ASSETS_SUPPORT_DEMO_H

#include <sqlite3.h>
#include <stddef.h>

// What a query must give, as text.
struct claim {
    const char *query;
    const char *answer;
};

#define DEMO_CHECK(organisation, claims) \
    demo_check(organisation, claims, sizeof(claims) / sizeof(claims)[0])

// Open the schema filled with the demo of `organisation` (a folder of
// assets/demo) for the day `today`, YYYY-MM-DD, in one transaction. Also holds
// the tables spoken (place, words), every text of every table, and day, the
// day itself. The caller closes it.
sqlite3 *
demo_open(const char *organisation, const char *today);

// Fail unless every claim holds of a demo, made for each of several days: an
// ordinary one, the ends of months, quarters and years, and a leap day.
void
demo_check(const char *organisation, const struct claim *claims, size_t count);

#endif
