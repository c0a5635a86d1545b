// The system's own settings, as they lie in files below a root.
#ifndef PEJL_CLI_LOBBY_FILE_H
#define PEJL_CLI_LOBBY_FILE_H

#include <stdbool.h>
#include <stddef.h>

// Say whether there is such a file, folder or link.
bool
lobby_file_exists(const char *root, const char *path);

// Say whether a unit of systemd is masked: a link to /dev/null.
bool
lobby_file_is_masked(const char *root, const char *unit);

// Read the first line of a file; returns false if there is none.
bool
lobby_file_line(const char *root, const char *path, char *line, size_t size);

// Say whether a line of a file, or of one ending with `suffix` in a folder, has
// these words at its beginning, with any number of spaces between them.
bool
lobby_file_says(const char *root, const char *path, const char *words);
bool
lobby_folder_says(const char *root, const char *folder, const char *suffix,
                  const char *words);

#endif
