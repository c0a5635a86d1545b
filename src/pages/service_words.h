// Words about a promise of service.
#ifndef PEJL_PAGES_SERVICE_WORDS_H
#define PEJL_PAGES_SERVICE_WORDS_H

#include "base/arena.h"
#include "model/service.h"

// Return what the percentage is of: "were answered within 24 hours". In
// `arena`.
const char *
service_words_promise(struct arena *arena,
                      const struct service_promise *promise);

#endif
