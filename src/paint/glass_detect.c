#include "paint/glass_detect.h"

#include <dirent.h>
#include <stddef.h>
#include <string.h>

bool
glass_detect_node(const char *folder)
{
    DIR *directory = opendir(folder);
    if (!directory) {
        return false;
    }
    bool is_found = false;
    const struct dirent *entry;
    while (!is_found && (entry = readdir(directory)) != NULL) {
        is_found = strncmp(entry->d_name, "renderD", 7) == 0;
    }
    closedir(directory);
    return is_found;
}

bool
glass_detect_software(const char *gl_renderer)
{
    static const char *const names[] = {"llvmpipe", "softpipe", "swrast",
                                        "software rasterizer"};
    for (size_t i = 0; gl_renderer && i < sizeof names / sizeof names[0]; i++) {
        if (strcasestr(gl_renderer, names[i])) {
            return true;
        }
    }
    return gl_renderer == NULL;
}
