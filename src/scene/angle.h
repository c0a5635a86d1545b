// Compass bearings as directions: the same bits on every machine.
#ifndef PEJL_SCENE_ANGLE_H
#define PEJL_SCENE_ANGLE_H

// Set `*x` and `*y` to the unit vector of a bearing in degrees: 0 is north
// (up), 90 is east (right), y grows downwards. Exact at multiples of 90; built
// from + - * / and rounding alone, so libm's sine does not matter. A bearing
// that is not a number, or beyond 1e9, gives NaN.
void
angle_direction(double degrees, double *x, double *y);

#endif
