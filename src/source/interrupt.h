// An interrupt: a request to stop that any thread raises and that cuts a wait
// short.
#ifndef PEJL_SOURCE_INTERRUPT_H
#define PEJL_SOURCE_INTERRUPT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

// Valid when all-zero: it then can be raised, but wakes only who looks.
struct interrupt {
    atomic_bool is_raised; // stays so
    int event_fd;          // readable once raised; 0 if there is none
};

// Make it able to wake a sleeper. Without a free descriptor it still works,
// within a second.
void
interrupt_init(struct interrupt *interrupt);

// Raise it, for good. Safe from any thread.
void
interrupt_raise(struct interrupt *interrupt);

// Say whether it was raised. Safe from any thread.
bool
interrupt_is_raised(const struct interrupt *interrupt);

// Sleep until it is raised, `other_fd` (0 for none) is readable or
// `timeout_us` went by; never longer than a second at a time. Says whether
// `other_fd` is readable.
bool
interrupt_sleep(const struct interrupt *interrupt, int other_fd,
                int64_t timeout_us);

// Release. Accepts an all-zero interrupt.
void
interrupt_destroy(struct interrupt *interrupt);

#endif
