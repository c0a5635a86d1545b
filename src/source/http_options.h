// The options of libcurl that all our requests share.
#ifndef PEJL_SOURCE_HTTP_OPTIONS_H
#define PEJL_SOURCE_HTTP_OPTIONS_H

#include "source/http.h"

// Set them on the handle of `http`, which stays where it is. Returns false if
// this libcurl lacks one: some of them are what keeps us safe.
bool
http_set_options(struct http *http, const struct http_settings *settings);

#endif
