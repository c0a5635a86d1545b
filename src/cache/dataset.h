// THE table of datasets: what is read from the source, kept and loaded.
//
// A new dataset is one entry here, its struct, and one line in the snapshot.
// Everything else follows: the select asked of the source, the cache's table,
// the checks when it is stored and the struct when it is loaded.
#ifndef PEJL_CACHE_DATASET_H
#define PEJL_CACHE_DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The largest row count of one dataset (faults.md R7 says 50,000; a board with
// years of status reports has more).
#define DATASET_ROW_LIMIT 200000

#define DATASET_LABEL_LIMIT 4096 // bytes (faults.md R7)
#define DATASET_TEXT_LIMIT 65536

// What a column may hold, and what its field is when it holds nothing.
enum field_kind {
    FIELD_ID,        // int64_t; never missing
    FIELD_REFERENCE, // int64_t; 0
    FIELD_COUNT,     // int64_t; 0
    FIELD_INT,       // int; 0
    FIELD_REAL,      // double; NAN
    FIELD_FLAG,      // bool; false
    FIELD_LABEL,     // const char *; ""
    FIELD_TEXT,      // const char *; ""
    FIELD_DAY,       // int32_t; DAY_NONE
    FIELD_TIME,      // int64_t; TIME_NONE
    FIELD_WORD,      // an enum; its first
};

struct field {
    const char *column;
    enum field_kind kind;
    size_t offset;
    const char *const *words; // of a FIELD_WORD, by the enum's value
    size_t word_count;
    // Of a flag that no view tells: how an internal source says it. What a
    // public one shows has it, and nothing published holds it.
    const char *inside;
};

struct dataset {
    const char *name;
    const struct field *fields;
    size_t field_count;
    size_t row_size;
    size_t rows_offset; // in struct snapshot
    bool is_link;       // no id of its own; a row told twice counts once
    bool is_on_request; // read only for who asks for it,
    bool is_of_meeting; // which is a board that meetings are held at
};

// The rows of a dataset in a snapshot, whatever their type.
struct dataset_rows {
    void *items;
    size_t count;
};

extern const struct dataset dataset_table[];
extern const size_t dataset_table_count;

#endif
