#include "scene/angle.h"

#include <math.h>

#define RADIANS_PER_DEGREE 0.017453292519943295
#define LARGEST_BEARING 1e9

// Taylor polynomials are good to 1e-13 here, where |t| <= pi/4.
static double
sine(double t)
{
    double u = t * t;
    double tail = 1.0 / 362880 + u * (-1.0 / 39916800 + u / 6227020800.0);

    return t * (1 + u * (-1.0 / 6 +
                         u * (1.0 / 120 + u * (-1.0 / 5040 + u * tail))));
}

static double
cosine(double t)
{
    double u = t * t;
    double tail = 1.0 / 40320 + u * (-1.0 / 3628800 + u / 479001600.0);

    return 1 + u * (-0.5 + u * (1.0 / 24 + u * (-1.0 / 720 + u * tail)));
}

void
angle_direction(double degrees, double *x, double *y)
{
    if (!(fabs(degrees) <= LARGEST_BEARING)) {
        *x = *y = (double)NAN;
        return;
    }
    double quarter = rint(degrees / 90);
    double t = (degrees - 90 * quarter) * RADIANS_PER_DEGREE;
    double along = cosine(t), across = sine(t);

    switch ((int)(quarter - 4 * floor(quarter / 4))) {
    case 0:
        *x = across, *y = -along;
        break;
    case 1:
        *x = along, *y = across;
        break;
    case 2:
        *x = -across, *y = along;
        break;
    default:
        *x = -along, *y = -across;
        break;
    }
}
