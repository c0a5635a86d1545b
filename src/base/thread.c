#include "base/thread.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "base/memory.h"

#define LONGEST_WAIT_MS INT64_C(1000000000000)

struct start {
    void (*run)(void *);
    void *context;
};

static void *
run_start(void *argument)
{
    struct start start = *(struct start *)argument;
    free(argument);
    start.run(start.context);
    return NULL;
}

bool
thread_start(struct thread *thread, const char *name, void (*run)(void *),
             void *context)
{
    struct start *start = memory_allocate(sizeof *start);
    *start = (struct start){run, context};
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&thread->handle, NULL, run_start, start);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    thread->is_running = error == 0;
    if (error) {
        log_error("cannot start the thread %s: %s", name, strerror(error));
        free(start);
        return false;
    }
    pthread_setname_np(thread->handle, name);
    return true;
}

void
thread_join(struct thread *thread)
{
    if (thread->is_running) {
        pthread_join(thread->handle, NULL);
        thread->is_running = false;
    }
}

int64_t
thread_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
signal_flag_init(struct signal_flag *flag)
{
    *flag = (struct signal_flag){0};
    pthread_mutex_init(&flag->lock, NULL);
    // The wall clock may jump; a deadline must not.
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&flag->changed, &attributes);
    pthread_condattr_destroy(&attributes);
}

void
signal_flag_raise(struct signal_flag *flag)
{
    pthread_mutex_lock(&flag->lock);
    flag->is_raised = true;
    pthread_cond_broadcast(&flag->changed);
    pthread_mutex_unlock(&flag->lock);
}

static struct timespec
deadline_after(int64_t timeout_ms)
{
    if (timeout_ms > LONGEST_WAIT_MS) {
        timeout_ms = LONGEST_WAIT_MS;
    }
    struct timespec deadline;
    clock_gettime(CLOCK_MONOTONIC, &deadline);
    if (timeout_ms > 0) {
        deadline.tv_sec += timeout_ms / 1000;
        deadline.tv_nsec += timeout_ms % 1000 * 1000000;
    }
    if (deadline.tv_nsec >= 1000000000) {
        deadline.tv_sec++;
        deadline.tv_nsec -= 1000000000;
    }
    return deadline;
}

bool
signal_flag_wait(struct signal_flag *flag, int64_t timeout_ms)
{
    struct timespec deadline = deadline_after(timeout_ms);
    pthread_mutex_lock(&flag->lock);
    int error = 0;
    while (!flag->is_raised && error == 0) {
        error = pthread_cond_timedwait(&flag->changed, &flag->lock, &deadline);
    }
    bool is_raised = flag->is_raised;
    pthread_mutex_unlock(&flag->lock);
    return is_raised;
}

void
signal_flag_destroy(struct signal_flag *flag)
{
    pthread_cond_destroy(&flag->changed);
    pthread_mutex_destroy(&flag->lock);
}
