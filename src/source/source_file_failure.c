#include "source/source_file_failure.h"

struct explanation {
    int code; // a primary or an extended result code
    enum source_result result;
    const char *sentence;
};

static const char needs_folder[] =
    "needs files beside it: give this user write permission on its directory, "
    "or, if it is only to be read, set PRAGMA journal_mode=DELETE in it";

// The first that fits holds: extended codes before their primary one.
static const struct explanation explanations[] = {
    {SQLITE_BUSY, SOURCE_UNAVAILABLE, "is locked by another program"},
    {SQLITE_LOCKED, SOURCE_UNAVAILABLE, "is locked by another program"},
    {SQLITE_INTERRUPT, SOURCE_UNAVAILABLE, "did not answer in time"},
    {SQLITE_NOTADB, SOURCE_INVALID, "is not an SQLite database"},
    {SQLITE_CORRUPT, SOURCE_INVALID,
     "is damaged: put a good copy in its place (sqlite3 FILE .recover may "
     "help)"},
    {SQLITE_READONLY_ROLLBACK, SOURCE_UNAVAILABLE,
     "was left by a writer that died: let a program that may write open it "
     "once"},
    {SQLITE_READONLY_RECOVERY, SOURCE_UNAVAILABLE,
     "was left by a writer that died: let a program that may write open it "
     "once"},
    {SQLITE_READONLY_CANTINIT, SOURCE_UNAVAILABLE, needs_folder},
    {SQLITE_READONLY_DIRECTORY, SOURCE_UNAVAILABLE, needs_folder},
    {SQLITE_READONLY, SOURCE_DENIED,
     "may not be written: give this user write permission on the file and its "
     "directory"},
    {SQLITE_CANTOPEN, SOURCE_UNAVAILABLE,
     "cannot be opened: give this user read permission on it, and, if it is "
     "in WAL mode, write permission on its directory"},
    {SQLITE_PERM, SOURCE_DENIED, "is forbidden to this user"},
    {SQLITE_AUTH, SOURCE_DENIED, "is forbidden to this user"},
    {SQLITE_PROTOCOL, SOURCE_UNAVAILABLE, "is locked by another program"},
    {SQLITE_FULL, SOURCE_UNAVAILABLE, "is on a disk that is full"},
    {SQLITE_IOERR, SOURCE_UNAVAILABLE, "cannot be read from its disk"},
    {SQLITE_NOMEM, SOURCE_UNAVAILABLE, "asks for too much memory"},
};

static const struct explanation *
find(int code)
{
    for (size_t i = 0; i < sizeof explanations / sizeof *explanations; i++) {
        const struct explanation *explanation = &explanations[i];
        if (explanation->code == code || explanation->code == (code & 0xff)) {
            return explanation;
        }
    }
    return NULL;
}

enum source_result
source_file_explain(struct log_state *state, const char *path,
                    const struct database *database, int code)
{
    if (database->interrupt != NULL &&
        interrupt_is_raised(database->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    if ((code & 0xff) == SQLITE_CONSTRAINT) {
        log_warning("pejl: refused: %s", sqlite3_errmsg(database->handle));
        return SOURCE_INVALID;
    }
    const struct explanation *explanation = find(code);
    if (explanation != NULL) {
        log_state_warn(state, "%s %s", path, explanation->sentence);
        return explanation->result;
    }
    const char *cause = database->handle != NULL
                            ? sqlite3_errmsg(database->handle)
                            : sqlite3_errstr(code);
    log_state_warn(state, "%s: %s", path, cause);
    return SOURCE_INVALID;
}
