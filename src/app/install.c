#include "app/install.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM_LINK "/proc/self/exe"

// Leaves `folder` empty if the program cannot be found.
static void
find_program_folder(char *folder, size_t size)
{
    ssize_t length = readlink(PROGRAM_LINK, folder, size - 1);
    char *slash;

    folder[length > 0 ? length : 0] = '\0';
    slash = strrchr(folder, '/');
    if (slash != NULL)
        *slash = '\0';
}

// Writes `<program>/../share/<name>` if `<that>/<witness>` is there, else
// `fallback`.
static void
choose(char *out, const char *name, const char *witness, const char *fallback)
{
    char program[PATH_MAX];
    char path[3 * PATH_MAX];
    int length;

    find_program_folder(program, sizeof program);
    length = snprintf(path, sizeof path, "%s/../share/%s/%s", program, name,
                      witness);
    if (*program == '\0' || length >= PATH_MAX || access(path, R_OK) != 0) {
        snprintf(out, PATH_MAX, "%s", fallback);
        return;
    }
    path[(size_t)length - strlen(witness) - 1] = '\0';
    memcpy(out, path, strlen(path) + 1);
}

void
install_find(struct install *install)
{
    const char *assets = getenv("PEJL_ASSETS");

    if (assets != NULL && *assets != '\0')
        snprintf(install->assets, sizeof install->assets, "%s", assets);
    else
        choose(install->assets, "pejl", "schema", PEJL_ASSETS_DIR);
    choose(install->locale, "locale", "da/LC_MESSAGES/pejl.mo",
           PEJL_LOCALE_DIR);
    install->inter = PEJL_INTER_DIR;
    install->dejavu = PEJL_DEJAVU_DIR;
}
