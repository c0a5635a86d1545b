#include "base/log.h"
#include "source/source_kinds.h"

struct source *
source_rqlite_open(const char *location, const struct source_options *options)
{
    (void)location;
    (void)options;
    log_error("rqlite sources are not built yet");
    return NULL;
}
