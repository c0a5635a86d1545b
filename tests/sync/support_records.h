// A shared database in a folder of its own, in memory where there is such a
// place.
#ifndef PEJL_TESTS_SYNC_SUPPORT_RECORDS_H
#define PEJL_TESTS_SYNC_SUPPORT_RECORDS_H

#include "source/source.h"

struct records {
    char folder[64];
    char path[96]; // of the database
};

// Make the tables and a row in each of them. Release with records_remove.
struct records
records_make(void);
void
records_remove(const struct records *records);

// Open it as a board does that may write.
struct source *
records_open(const struct records *records);

// Run SQL, and return the first column of the first row as text ("" if there
// is none); valid until the next call but three.
const char *
records_ask(const struct records *records, const char *sql);

#endif
