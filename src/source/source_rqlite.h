// How the rqlite source speaks HTTP.
#ifndef PEJL_SOURCE_SOURCE_RQLITE_H
#define PEJL_SOURCE_SOURCE_RQLITE_H

#include "source/http.h"
#include "source/rqlite_location.h"
#include "source/source_kinds.h"

// Return the settings that the options come to: of the total time a quarter
// is for connecting and a quarter for the first byte; slower than 1 KB/s for
// three quarters of it (15 s of 20) is cut. Texts are borrowed.
struct http_settings
source_rqlite_settings(const struct rqlite_location *location,
                       const struct source_options *options);

#endif
