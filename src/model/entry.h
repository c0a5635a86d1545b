// An entry: one thing that people wrote down by touch, on its way to the
// shared database. Plain values, so that it can wait on disk.
#ifndef PEJL_MODEL_ENTRY_H
#define PEJL_MODEL_ENTRY_H

#include "model/progress.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ENTRY_KEY_SIZE 40   // bytes with NUL; 32 hexadecimal digits today
#define ENTRY_NAME_SIZE 128 // of a person or a screen, in bytes with NUL
#define ENTRY_TEXT_SIZE 512 // 120 signs and more (design2.md 28)
#define ENTRY_RANKS_MAX 200 // plans in one priority round

enum entry_kind {
    ENTRY_BEGINNING, // a meeting began at `at_s`
    ENTRY_ENDING,    // the meeting `meeting` ended at `at_s`
    ENTRY_DISCUSSED, // `plan_id` was talked about for `seconds`
    ENTRY_REPORT,    // a status report on `plan_id`
    ENTRY_DECISION,  // `text`, about `plan_id` if that is not 0
    ENTRY_CHOICE,    // of two reports on `plan_id` that one is shown again
    ENTRY_ROUND,     // a priority round: `ranks`
};

// Fields that an entry of its kind does not use are zero or "".
struct entry {
    enum entry_kind kind;
    // Chosen by the board that wrote it, never used twice: what makes it arrive
    // exactly once, however often it is sent.
    char key[ENTRY_KEY_SIZE];
    char meeting[ENTRY_KEY_SIZE]; // the meeting's own key; "": outside one
    char screen[ENTRY_NAME_SIZE]; // the board's name, "" if it has none
    char person[ENTRY_NAME_SIZE]; // who wrote it, as they showed by their code
    int64_t at_s;                 // UTC, when it was written down
    int64_t plan_id;
    int seconds;

    // Of a report. STATUS_DONE makes the plan realised; STATUS_NEW is a report
    // that assesses nothing; the others are its health.
    enum status status;
    int progress;        // 0 to 100; -1: not told
    int64_t based_on_id; // the newest report they saw; 0: there was none
    int64_t chosen_id;   // of a choice: the report whose words are repeated
    char cause[ENTRY_TEXT_SIZE];
    char next_step[ENTRY_TEXT_SIZE];
    int32_t next_on; // the day of the next step; DAY_NONE
    bool is_public;  // citizens are to see it, if they may see the plan

    // Of a decision; of a beginning, whose meeting it is.
    char text[ENTRY_TEXT_SIZE];
    char responsible[ENTRY_NAME_SIZE];
    int32_t due_on; // DAY_NONE if none was set

    // Of a round: the plans in their new order, first to last.
    int64_t ranks[ENTRY_RANKS_MAX];
    size_t rank_count;
    size_t line; // so many of them stand above the line
};

// Return the word that names the kind on disk and in logs ("report").
const char *
entry_kind_name(enum entry_kind kind);

#endif
