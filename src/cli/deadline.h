// A deadline: until when a notice lasts, as it is written on the command line.
#ifndef PEJL_CLI_DEADLINE_H
#define PEJL_CLI_DEADLINE_H

#include <stdbool.h>
#include <stdint.h>

// Read "13:00" (the next time that the wall clock shows it), "2026-11-22T13:00"
// (by the wall clock) or "2026-11-22T12:00:00Z" as UTC seconds. The wall clock
// is Denmark's. Returns false, said on standard error, if it is no time, or is
// not within the 24 hours after `now_s`.
bool
deadline_read(const char *words, int64_t now_s, int64_t *until_s);

#endif
