#include "support_color.h"

#include <math.h>
#include <stdlib.h>

#define PI 3.14159265358979323846

struct lab {
    double lightness, a, b;
};

// Asked for millions of pixels, so each value is computed once.
static double
to_linear(uint32_t value)
{
    static double known[256];
    double *linear = &known[value & 0xFF];
    double share = (double)(value & 0xFF) / 255.0;
    if (*linear <= 0.0) {
        *linear = share <= 0.04045 ? share / 12.92
                                   : pow((share + 0.055) / 1.055, 2.4);
    }
    return *linear;
}

static uint32_t
from_linear(double share)
{
    double clipped = fmin(fmax(share, 0.0), 1.0);
    double value = clipped <= 0.0031308
                       ? clipped * 12.92
                       : 1.055 * pow(clipped, 1.0 / 2.4) - 0.055;
    return (uint32_t)lround(value * 255.0);
}

double
color_luminance(uint32_t color)
{
    return 0.2126 * to_linear(color >> 16) + 0.7152 * to_linear(color >> 8) +
           0.0722 * to_linear(color);
}

double
color_contrast(double one, double two)
{
    return (fmax(one, two) + 0.05) / (fmin(one, two) + 0.05);
}

bool
color_is_near(uint32_t one, uint32_t two, int most)
{
    for (int shift = 0; shift <= 16; shift += 8) {
        int difference =
            (int)(one >> shift & 0xFF) - (int)(two >> shift & 0xFF);
        if (abs(difference) > most) {
            return false;
        }
    }
    return true;
}

uint32_t
color_seen_by(enum sight sight, uint32_t color)
{
    static const double matrices[][3][3] = {
        {{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}},
        {{0.152286, 1.052583, -0.204868},
         {0.114503, 0.786281, 0.099216},
         {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968},
         {0.280085, 0.672501, 0.047413},
         {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779},
         {-0.078411, 0.930809, 0.147602},
         {0.004733, 0.691367, 0.303900}},
    };
    double light[3] = {to_linear(color >> 16), to_linear(color >> 8),
                       to_linear(color)};
    uint32_t seen = 0;
    for (int i = 0; i < 3; i++) {
        const double *row = matrices[sight][i];
        seen = seen << 8 | from_linear(row[0] * light[0] + row[1] * light[1] +
                                       row[2] * light[2]);
    }
    return seen;
}

static double
bend(double share)
{
    return share > 216.0 / 24389.0 ? cbrt(share)
                                   : (24389.0 / 27.0 * share + 16.0) / 116.0;
}

static struct lab
to_lab(uint32_t color)
{
    double red = to_linear(color >> 16);
    double green = to_linear(color >> 8);
    double blue = to_linear(color);
    double x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue;
    double y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue;
    double z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue;
    double fx = bend(x / 0.95047);
    double fy = bend(y);
    double fz = bend(z / 1.08883);
    return (struct lab){116.0 * fy - 16.0, 500.0 * (fx - fy),
                        200.0 * (fy - fz)};
}

static double
find_hue(double a, double b)
{
    double hue = a == 0.0 && b == 0.0 ? 0.0 : atan2(b, a) * 180.0 / PI;
    return hue < 0.0 ? hue + 360.0 : hue;
}

static double
power7_share(double chroma)
{
    double power = pow(chroma, 7.0);
    return sqrt(power / (power + pow(25.0, 7.0)));
}

static double
in_degrees(double function(double), double degrees)
{
    return function(degrees * PI / 180.0);
}

// Hues and chromas after the correction of a.
struct polar {
    double chroma, hue;
};

static struct polar
to_polar(struct lab lab, double stretch)
{
    double a = lab.a * (1.0 + stretch);
    return (struct polar){hypot(a, lab.b), find_hue(a, lab.b)};
}

static double
mean_hue(struct polar one, struct polar two)
{
    double sum = one.hue + two.hue;
    if (one.chroma * two.chroma == 0.0) {
        return sum;
    }
    if (fabs(one.hue - two.hue) <= 180.0) {
        return sum / 2.0;
    }
    return sum < 360.0 ? (sum + 360.0) / 2.0 : (sum - 360.0) / 2.0;
}

static double
hue_step(struct polar one, struct polar two)
{
    double step = two.hue - one.hue;
    if (one.chroma * two.chroma == 0.0) {
        return 0.0;
    }
    if (step > 180.0) {
        step -= 360.0;
    } else if (step < -180.0) {
        step += 360.0;
    }
    return 2.0 * sqrt(one.chroma * two.chroma) * in_degrees(sin, step / 2.0);
}

double
color_distance(uint32_t first, uint32_t second)
{
    struct lab lab1 = to_lab(first);
    struct lab lab2 = to_lab(second);
    double chroma = (hypot(lab1.a, lab1.b) + hypot(lab2.a, lab2.b)) / 2.0;
    double stretch = 0.5 * (1.0 - power7_share(chroma));
    struct polar one = to_polar(lab1, stretch);
    struct polar two = to_polar(lab2, stretch);
    double light = (lab1.lightness + lab2.lightness) / 2.0;
    double mean = (one.chroma + two.chroma) / 2.0;
    double hue = mean_hue(one, two);
    double t = 1.0 - 0.17 * in_degrees(cos, hue - 30.0) +
               0.24 * in_degrees(cos, 2.0 * hue) +
               0.32 * in_degrees(cos, 3.0 * hue + 6.0) -
               0.20 * in_degrees(cos, 4.0 * hue - 63.0);
    double middle = (light - 50.0) * (light - 50.0);
    double scale_l = 1.0 + 0.015 * middle / sqrt(20.0 + middle);
    double scale_c = 1.0 + 0.045 * mean;
    double scale_h = 1.0 + 0.015 * mean * t;
    double around = (hue - 275.0) / 25.0;
    double turn = -2.0 * power7_share(mean) *
                  in_degrees(sin, 60.0 * exp(-around * around));
    double dl = (lab2.lightness - lab1.lightness) / scale_l;
    double dc = (two.chroma - one.chroma) / scale_c;
    double dh = hue_step(one, two) / scale_h;
    return sqrt(dl * dl + dc * dc + dh * dh + turn * dc * dh);
}
