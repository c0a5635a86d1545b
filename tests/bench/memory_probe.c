// Prints how many bytes a second this machine's memory moves, in GB: reads and
// writes of a copy far larger than any cache; the median of several.
#include "framebuffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SIZE ((size_t)256 << 20)
#define ROUNDS 9

static int
compare(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;

    return (difference > 0.0) - (difference < 0.0);
}

int
main(void)
{
    char *from = malloc(SIZE);
    char *to = malloc(SIZE);
    double rates[ROUNDS];

    if (from == NULL || to == NULL)
        return 1;
    memset(from, 1, SIZE);
    memset(to, 2, SIZE);
    for (int i = 0; i < ROUNDS; i++) {
        double began = clock_ms();
        from[i] = (char)i;
        memcpy(to, from, SIZE);
        rates[i] = 2.0 * (double)SIZE / 1e6 / (clock_ms() - began);
    }
    qsort(rates, ROUNDS, sizeof *rates, compare);
    printf("%.2f %d\n", rates[ROUNDS / 2], to[ROUNDS - 1]);
    free(from);
    free(to);
    return 0;
}
