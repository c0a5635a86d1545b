// Threads: one named worker, a lock and a condition with a monotonic deadline.
#ifndef PEJL_BASE_THREAD_H
#define PEJL_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct thread {
    pthread_t handle;
    bool is_running;
};

// Start `run(context)` on a new thread called `name` (at most 15 bytes).
// Signals stay with the main thread. Returns false, logged, if it cannot.
bool
thread_start(struct thread *thread, const char *name, void (*run)(void *),
             void *context);

// Wait for the thread's end. Accepts one that never started.
void
thread_join(struct thread *thread);

// Return milliseconds on the monotonic clock.
int64_t
thread_now_ms(void);

// A flag that one thread raises and another waits for.
struct signal_flag {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool is_raised;
};

void
signal_flag_init(struct signal_flag *flag);
void
signal_flag_raise(struct signal_flag *flag);
// Wait until raised or `timeout_ms` went by; says whether it is raised.
bool
signal_flag_wait(struct signal_flag *flag, int64_t timeout_ms);
void
signal_flag_destroy(struct signal_flag *flag);

#endif
