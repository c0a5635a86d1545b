// An arrival: how a dial that has just come into sight finds its rest.
//
// First its blocks appear on the course one after another, clockwise, then
// they drift out together, then the needle swings to its bearing (design.md 8,
// which gives the times): never more than one of them moves. Everything is
// told by how long the arrival still lasts, so that 0 is the dial at rest.
#ifndef PEJL_SCENE_ARRIVAL_H
#define PEJL_SCENE_ARRIVAL_H

#include <stddef.h>

#define ARRIVAL_MS 2600

// Return how many of `count` blocks are seen, the first ones clockwise.
size_t
arrival_seen(int left_ms, size_t count);

// Return how much of their drift the blocks have still before them, 1 to 0.
float
arrival_drift_left(int left_ms, size_t count);

// Return where the needle points, in degrees: from north, the short way round,
// to `rest` by a(t) = a1 - (a1 - a0) e^(-5t) cos(7t), t in seconds.
float
arrival_bearing(int left_ms, size_t count, float rest);

#endif
