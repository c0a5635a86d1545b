// Wide: functions that are compiled twice, for registers twice as wide, too.
#ifndef PEJL_PAINT_WIDE_H
#define PEJL_PAINT_WIDE_H

// For loops over pixels, in the files that are built with -O3. The wider ones
// are taken where the processor has them: a frame is mixed in a quarter less
// time then. Whole numbers are the same whatever their registers.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

#endif
