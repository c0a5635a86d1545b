#include "paint/picture_scale.h"

#include "base/memory.h"
#include "paint/wide.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CHANNELS 3
#define WEIGHT_BITS 14
#define WEIGHT_ONE (1 << WEIGHT_BITS)

// For each pixel of the target along one side: which pixels of the source it
// is made of, always `span` of them, and how much of each.
struct axis {
    int size, span;
    int *first;
    int *weights; // `span` for each, together WEIGHT_ONE
};

struct picture_scaler {
    struct axis across, down;
    struct picture_target target;
    uint8_t *rows; // the newest `down.span` rows, as wide as the target
    int *sums;     // of one row of the target
    int pushed;    // rows taken in
    int written;   // rows of the target
};

double
picture_scale_factor(int width, int height, const struct picture_target *target)
{
    double across = (double)target->width / width;
    double down = (double)target->height / height;
    return across > down ? across : down;
}

static double
share_of(const struct axis *axis, int index, int place, double center,
         double support)
{
    double distance = fabs(axis->first[index] + place + 0.5 - center);
    return distance < support ? 1 - distance / support : 0;
}

static void
weigh(struct axis *axis, int index, double center, double support)
{
    double sum = 0;
    for (int i = 0; i < axis->span; i++) {
        sum += share_of(axis, index, i, center, support);
    }
    int *weights = axis->weights + (size_t)index * (size_t)axis->span;
    int rest = WEIGHT_ONE;
    int largest = 0;
    for (int i = 0; i < axis->span; i++) {
        double share = share_of(axis, index, i, center, support) / sum;
        weights[i] = (int)(share * WEIGHT_ONE);
        rest -= weights[i];
        largest = weights[i] > weights[largest] ? i : largest;
    }
    weights[largest] += rest;
}

static int
clamp(int value, int low, int high)
{
    value = value > high ? high : value;
    return value < low ? low : value;
}

// `start` and `length` are the part of the source that is kept.
static void
init_axis(struct axis *axis, int source_size, double start, double length,
          int size)
{
    double ratio = length / size;
    double support = ratio > 1 ? ratio : 1;
    axis->size = size;
    axis->span = clamp((int)ceil(2 * support) + 1, 1, source_size);
    axis->first = memory_grow(NULL, (size_t)size, sizeof *axis->first);
    axis->weights = memory_grow(NULL, (size_t)size * (size_t)axis->span,
                                sizeof *axis->weights);
    for (int i = 0; i < size; i++) {
        double center = start + (i + 0.5) * ratio;
        axis->first[i] =
            clamp((int)floor(center - support), 0, source_size - axis->span);
        weigh(axis, i, center, support);
    }
}

static double
place_crop(double center, int source_size, double kept)
{
    center = center >= 0 && center <= 1 ? center : 0.5; // also not a number
    double start = center * source_size - kept / 2;
    double most = source_size - kept;
    start = start > most ? most : start;
    return start < 0 ? 0 : start;
}

struct picture_scaler *
picture_scaler_create(int width, int height,
                      const struct picture_target *target)
{
    struct picture_scaler *scaler = memory_allocate(sizeof *scaler);
    double factor = picture_scale_factor(width, height, target);
    double kept_width = fmin(target->width / factor, width);
    double kept_height = fmin(target->height / factor, height);
    scaler->target = *target;
    init_axis(&scaler->across, width,
              place_crop(target->center_x, width, kept_width), kept_width,
              target->width);
    init_axis(&scaler->down, height,
              place_crop(target->center_y, height, kept_height), kept_height,
              target->height);
    scaler->rows = memory_grow(NULL, (size_t)scaler->down.span,
                               (size_t)target->width * CHANNELS);
    scaler->sums = memory_grow(NULL, (size_t)target->width,
                               CHANNELS * sizeof *scaler->sums);
    return scaler;
}

static uint8_t *
find_row(const struct picture_scaler *scaler, int source_row)
{
    size_t place = (size_t)(source_row % scaler->down.span);
    return scaler->rows + place * (size_t)scaler->target.width * CHANNELS;
}

static void
scale_across(const struct axis *axis, uint8_t *out, const uint8_t *row)
{
    for (int x = 0; x < axis->size; x++) {
        const uint8_t *from = row + (size_t)axis->first[x] * CHANNELS;
        const int *weights = axis->weights + (size_t)x * (size_t)axis->span;
        int sums[CHANNELS] = {WEIGHT_ONE / 2, WEIGHT_ONE / 2, WEIGHT_ONE / 2};
        for (int i = 0; i < axis->span; i++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                sums[channel] += from[i * CHANNELS + channel] * weights[i];
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            out[x * CHANNELS + channel] =
                (uint8_t)(sums[channel] >> WEIGHT_BITS);
        }
    }
}

WIDE static void
add_row(int *restrict sums, const uint8_t *restrict row, int weight, int count)
{
    for (int i = 0; i < count; i++) {
        sums[i] += row[i] * weight;
    }
}

WIDE static void
pack_row(uint32_t *restrict out, const int *restrict sums, int width)
{
    for (int x = 0; x < width; x++) {
        uint32_t red = (uint32_t)sums[x * CHANNELS] >> WEIGHT_BITS;
        uint32_t green = (uint32_t)sums[x * CHANNELS + 1] >> WEIGHT_BITS;
        uint32_t blue = (uint32_t)sums[x * CHANNELS + 2] >> WEIGHT_BITS;
        out[x] = red << 16 | green << 8 | blue;
    }
}

static void
write_row(struct picture_scaler *scaler)
{
    int y = scaler->written++;
    const struct axis *down = &scaler->down;
    const int *weights = down->weights + (size_t)y * (size_t)down->span;
    int width = scaler->target.width;
    for (int i = 0; i < width * CHANNELS; i++) {
        scaler->sums[i] = WEIGHT_ONE / 2;
    }
    for (int i = 0; i < down->span; i++) {
        const uint8_t *row = find_row(scaler, down->first[y] + i);
        add_row(scaler->sums, row, weights[i], width * CHANNELS);
    }
    pack_row(scaler->target.data + (size_t)y * (size_t)width, scaler->sums,
             width);
}

void
picture_scaler_push(struct picture_scaler *scaler, const uint8_t *row)
{
    int y = scaler->pushed++;
    const struct axis *down = &scaler->down;
    if (picture_scaler_is_done(scaler) || y < down->first[scaler->written]) {
        return;
    }
    scale_across(&scaler->across, find_row(scaler, y), row);
    while (!picture_scaler_is_done(scaler) &&
           down->first[scaler->written] + down->span - 1 <= y) {
        write_row(scaler);
    }
}

bool
picture_scaler_is_done(const struct picture_scaler *scaler)
{
    return scaler->written >= scaler->target.height;
}

void
picture_scaler_destroy(struct picture_scaler *scaler)
{
    if (scaler) {
        free(scaler->across.first);
        free(scaler->across.weights);
        free(scaler->down.first);
        free(scaler->down.weights);
        free(scaler->rows);
        free(scaler->sums);
        free(scaler);
    }
}
