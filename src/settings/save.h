// Saving: settings written back into the INI file that they came from.
#ifndef PEJL_SETTINGS_SAVE_H
#define PEJL_SETTINGS_SAVE_H

#include <stdbool.h>
#include <stddef.h>

// One key ("screen.rotate") and what the file shall say of it.
struct settings_change {
    const char *name;
    const char *value;
};

#define SETTINGS_CHANGES_MAX 16

// Write the changes into the file: lines that set such a key are replaced, what
// is new stands at the end of its section, and all else stays as it is,
// comments too. A file that is not there is made. It changes at once or not at
// all, and is on the disk when this returns. Returns false, logged with the
// remedy, if it cannot be written; then it is as it was.
bool
settings_save(const char *path, const struct settings_change *changes,
              size_t count);

#endif
