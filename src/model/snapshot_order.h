// The orders in which a snapshot keeps its rows and shows its objects.
#ifndef PEJL_MODEL_SNAPSHOT_ORDER_H
#define PEJL_MODEL_SNAPSHOT_ORDER_H

#include "model/snapshot.h"

// Sort the rows so that they can be found: by id, and the details (by day or
// position) under their goal or plan. Moves rows, so before any pointer is
// taken.
void
order_rows(struct snapshot *snapshot);

// Find a row in rows sorted by the id that each begins with; NULL if there is
// none.
const void *
order_find_row(const void *rows, size_t count, size_t row_size, int64_t id);

// Sort pointers as they are shown; all orders end with the id, so each is
// total.

// By position, then name.
void
order_foci(const struct focus **foci, size_t count);

// By the place of the focus, then position.
void
order_commitments(const struct commitment **commitments, size_t count);

// By position, then name.
void
order_goals(const struct goal **goals, size_t count);

// Ranked ones first by rank, then by deadline, open-ended ones last.
void
order_plans(const struct plan **plans, size_t count);

// The one that ended last first.
void
order_stopped(const struct plan **plans, size_t count);

// By position, then the newest first.
void
order_stories(const struct story **stories, size_t count);

// The newest first.
void
order_newest(const struct story **stories, size_t count);

#endif
