// The row: a board's own, in the table screen of the source.
#ifndef PEJL_APP_REPORT_ROW_H
#define PEJL_APP_REPORT_ROW_H

#include "app/report.h"

// Write it, in one statement; it may take as long as the source was opened for.
enum source_result
report_write_row(struct source *source, const struct report_facts *facts);

#endif
