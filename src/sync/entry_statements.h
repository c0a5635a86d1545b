// What an entry becomes in the shared database: statements that may be sent
// again without harm. Pure.
#ifndef PEJL_SYNC_ENTRY_STATEMENTS_H
#define PEJL_SYNC_ENTRY_STATEMENTS_H

#include "base/arena.h"
#include "model/entry.h"
#include "source/source.h"

#define ENTRY_STATEMENTS_MAX 4

// A statement that gives a row where the schema can take entries.
extern const char entry_statements_probe[];

// Valid when all-zero: none.
struct entry_statements {
    struct source_statement items[ENTRY_STATEMENTS_MAX];
    size_t count;
    struct arena arena; // of their texts
};

// Write the statements of one transaction (assets/schema/README.md). All times
// are the entry's own. Release with entry_statements_destroy.
void
entry_statements_write(struct entry_statements *statements,
                       const struct entry *entry);

void
entry_statements_destroy(struct entry_statements *statements);

#endif
