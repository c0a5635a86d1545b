// A script: the SQL files of a folder, in the order of their names, cut into
// statements.
#ifndef PEJL_CLI_SCRIPT_H
#define PEJL_CLI_SCRIPT_H

#include "base/arena.h"
#include "source/source.h"

#include <stdbool.h>
#include <stddef.h>

// Valid when all-zero.
struct script {
    struct arena arena;                  // the texts
    struct source_statement *statements; // owned
    size_t count;
    size_t capacity;
};

// What stands for the tokens in a file: {today} is the day, {picture:NAME} a
// blob literal of the bytes of that file.
struct script_tokens {
    const char *today;
    const char *picture_folder;
};

// Add the statements of every file in `folder` whose name ends in ".sql".
// `tokens` may be NULL: then braces are only braces. Returns false, said on
// standard error, if the folder, a file or a picture cannot be read.
bool
script_add_folder(struct script *script, const char *folder,
                  const struct script_tokens *tokens);

// Add one file.
bool
script_add_file(struct script *script, const char *path,
                const struct script_tokens *tokens);

// Add one statement; its words are borrowed.
void
script_add_statement(struct script *script, const char *sql);

// Release. Accepts an all-zero script.
void
script_destroy(struct script *script);

#endif
