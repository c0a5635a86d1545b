#include "cli/check_lobby.h"

#include "base/text.h"
#include "cli/lobby.h"
#include "cli/verdict.h"

bool
check_credential(const struct settings *settings)
{
    if (settings->screen.audience != SETTINGS_AUDIENCE_PUBLIC)
        return true;
    if (settings->report.credential_file != NULL)
        verdict_print("report", VERDICT_WARNING,
                      "this board holds leave to write to the cluster: let it "
                      "tell how it is by report.metrics_file alone");
    if (settings->source.credential_file == NULL)
        return true;
    verdict_print("credential", VERDICT_FAULT,
                  "a public board must not hold one, for it can read every "
                  "row: remove source.credential_file and let it take what "
                  "pejl publish makes");
    return false;
}

static bool
check_way(const struct lobby_way *way, const char *root)
{
    struct text_builder seen = {0};
    struct text_builder words = {0};
    enum lobby_lock lock = way->find(root, &seen);

    text_append_format(&words, "%s",
                       lock == LOBBY_LOCKED ? "locked"
                       : lock == LOBBY_OPEN ? "not locked"
                                            : "cannot tell");
    if (seen.length > 0)
        text_append_format(&words, ": %s", seen.data);
    if (lock != LOBBY_LOCKED)
        text_append_format(&words, "; %s", way->remedy);
    verdict_print(way->name,
                  lock == LOBBY_LOCKED ? VERDICT_OK
                  : lock == LOBBY_OPEN ? VERDICT_FAULT
                                       : VERDICT_WARNING,
                  words.data);
    text_destroy(&words);
    text_destroy(&seen);
    return lock != LOBBY_OPEN;
}

bool
check_lobby(const char *root)
{
    size_t count;
    const struct lobby_way *ways = lobby_ways(&count);
    bool is_locked = true;

    for (size_t i = 0; i < count; i++) {
        if (!check_way(&ways[i], root))
            is_locked = false;
    }
    return is_locked;
}
