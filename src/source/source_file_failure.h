// What a failed SQLite call means for a source, and what to do about it.
#ifndef PEJL_SOURCE_SOURCE_FILE_FAILURE_H
#define PEJL_SOURCE_SOURCE_FILE_FAILURE_H

#include "base/log.h"
#include "source/database.h"
#include "source/source.h"

// Return what the result code `code` is to the caller, and log the cause and
// the remedy: once per change of `state`, but a refused constraint each time,
// and an interrupt never.
enum source_result
source_file_explain(struct log_state *state, const char *path,
                    const struct database *database, int code);

#endif
