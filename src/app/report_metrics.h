// The metrics: what the board tells of itself, as Prometheus reads it.
#ifndef PEJL_APP_REPORT_METRICS_H
#define PEJL_APP_REPORT_METRICS_H

#include "app/report.h"
#include "base/text.h"

// Append them in the text format of Prometheus (exposition format 0.0.4).
void
report_format_metrics(struct text_builder *out,
                      const struct report_facts *facts);

// Replace the file by them: whoever reads it finds the old or the new, whole.
// Returns false, with errno set, if it cannot be written.
bool
report_write_metrics(const char *path, const struct report_facts *facts);

#endif
