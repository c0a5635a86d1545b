// Run the real program and look at what it said.
#ifndef PEJL_TESTS_CLI_SUPPORT_RUN_H
#define PEJL_TESTS_CLI_SUPPORT_RUN_H

#include <stddef.h>

#define SUPPORT_ARGUMENTS_MAX 30

// What a run came to. Release with outcome_destroy.
struct outcome {
    int status; // the exit status, -1 if a signal ended it
    char *out;  // standard output; may hold NUL bytes
    size_t out_length;
    char *err;
};

// A folder for one test, made by folder_make and removed with all in it.
struct folder {
    char path[200];
};

void
folder_make(struct folder *folder);
void
folder_remove(struct folder *folder);

// A folder as the state of a cmocka test, one at a time: empty, or with an
// empty database a.db in it.
int
folder_set_up(void **state);
int
folder_set_up_base(void **state);
int
folder_tear_down(void **state);

// Run pejl in the folder with arguments separated by single spaces.
struct outcome
support_run(const struct folder *folder, const char *arguments);

void
outcome_destroy(struct outcome *outcome);

// Run and check the exit status and that both outputs contain these words.
void
support_expect(const struct folder *folder, const char *arguments, int status,
               const char *out, const char *err);

// Run SQL on a database in the folder and return the first column of the
// first row as a number; -1 if there is none.
long long
support_query(const struct folder *folder, const char *database,
              const char *sql);

// Write words to a file in the folder.
void
support_write(const struct folder *folder, const char *name, const char *words);

#endif
