// Colours as people see them: contrast, distance and what is left of them
// for who sees fewer.
#ifndef PEJL_TESTS_PAGES_SUPPORT_COLOR_H
#define PEJL_TESTS_PAGES_SUPPORT_COLOR_H

#include <stdbool.h>
#include <stdint.h>

enum sight { SIGHT_FULL, SIGHT_PROTAN, SIGHT_DEUTAN, SIGHT_TRITAN };

// Return the relative luminance of 0xRRGGBB, 0 to 1 (WCAG 2.2).
double
color_luminance(uint32_t color);

// Return the contrast of two luminances, 1 to 21 (WCAG 2.2).
double
color_contrast(double one, double two);

// Say whether no part of two colours differs by more than `most`.
bool
color_is_near(uint32_t one, uint32_t two, int most);

// Return what 0xRRGGBB looks like without one kind of cones (Machado,
// Oliveira and Fernandes 2009, severity 1.0, on linear light).
uint32_t
color_seen_by(enum sight sight, uint32_t color);

// Return the distance of two colours (CIEDE2000 after Sharma, Wu and Dalal
// 2005; sRGB with D65).
double
color_distance(uint32_t one, uint32_t two);

#endif
