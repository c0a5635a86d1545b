#include "cache/memory_copy.h"

#include <stdlib.h>

#include "base/text.h"

int
memory_copy_to(sqlite3 *to, sqlite3 *from)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == NULL) {
        return sqlite3_errcode(to);
    }
    (void)sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup);
}

sqlite3 *
memory_copy(sqlite3 *from)
{
    sqlite3 *memory = NULL;
    if (sqlite3_open(":memory:", &memory) != SQLITE_OK ||
        memory_copy_to(memory, from) != SQLITE_OK) {
        sqlite3_close(memory);
        return NULL;
    }
    return memory;
}

// Immutable: or SQLite would want to make files beside it.
static char *
make_uri(const char *path)
{
    struct text_builder uri = {0};
    text_append_format(&uri, "file:");
    for (; *path; path++) {
        if (*path == '%' || *path == '?' || *path == '#') {
            text_append_format(&uri, "%%%02x", (unsigned)*path);
        } else {
            text_append(&uri, path, 1);
        }
    }
    text_append_format(&uri, "?immutable=1");
    return uri.data;
}

sqlite3 *
memory_copy_read_only(const char *path)
{
    char *uri = make_uri(path);
    sqlite3 *file = NULL;
    sqlite3 *memory = NULL;
    if (sqlite3_open_v2(uri, &file, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                        NULL) == SQLITE_OK) {
        memory = memory_copy(file);
    }
    sqlite3_close(file);
    free(uri);
    return memory;
}
