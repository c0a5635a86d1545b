// The content: what a source holds now, read the way the board reads it.
#ifndef PEJL_CLI_CONTENT_H
#define PEJL_CLI_CONTENT_H

#include "base/calendar.h"
#include "model/snapshot.h"
#include "settings/settings.h"

// Read everything, pictures too, through a cache in memory, and link it for
// the day of `now`, as if it had been confirmed at that moment. Returns NULL,
// said on standard error, if the source gives no answer. Release with
// snapshot_destroy.
struct snapshot *
content_read(const struct settings *settings, const struct now *now);

#endif
