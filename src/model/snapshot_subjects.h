// Subjects: what stands beside the steering chain, each linked by itself.
#ifndef PEJL_MODEL_SNAPSHOT_SUBJECTS_H
#define PEJL_MODEL_SNAPSHOT_SUBJECTS_H

#include "model/snapshot_rows.h"

// Link them all and count in one log line what points to nothing. The chain
// must be linked and its lists built.
void
subjects_link(const struct linking *linking, struct snapshot *snapshot);

// Each of these links one subject and returns how many rows went because they
// point to nothing.

// What measures a commitment and compares a goal. A goal that is not valid
// today is no fault.
void
subjects_link_measures(struct snapshot *snapshot);

// Areas with their initiatives, and what was laid before a body.
size_t
subjects_link_areas(const struct linking *linking, struct snapshot *snapshot);

size_t
subjects_link_stakeholders(const struct linking *linking,
                           struct snapshot *snapshot);
size_t
subjects_link_service(const struct linking *linking, struct snapshot *snapshot);
size_t
subjects_link_matrix(const struct linking *linking, struct snapshot *snapshot);
size_t
subjects_link_rounds(const struct linking *linking, struct snapshot *snapshot);
// What was decided and discussed in meetings, and in which.
size_t
subjects_link_meetings(const struct linking *linking,
                       struct snapshot *snapshot);
size_t
subjects_link_outlook(const struct linking *linking, struct snapshot *snapshot);

// Put the contacts in order, and find what they and the welcome refer to.
void
subjects_link_welcome(struct snapshot *snapshot);

#endif
