#include "app/stop.h"

#include <signal.h>

#include "paint/input.h"

static sigset_t
signals(void)
{
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

void
stop_hold(void)
{
    sigset_t set = signals();

    pthread_sigmask(SIG_BLOCK, &set, NULL);
}

static void
run_stop(void *context)
{
    struct stop *stop = context;
    sigset_t set = signals();
    int number;

    sigwait(&set, &number);
    atomic_store(&stop->is_asked, true);
    input_wake();
}

void
stop_start(struct stop *stop)
{
    sigset_t set = signals();

    // Without the thread a signal ends the process, as it always does.
    if (!thread_start(&stop->thread, "stop", run_stop, stop))
        pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

bool
stop_is_asked(const struct stop *stop)
{
    return atomic_load(&stop->is_asked);
}

void
stop_end(struct stop *stop)
{
    if (stop->thread.is_running && !stop_is_asked(stop))
        // It waits for that very signal, so it ends and nothing else does.
        // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread,cert-pos44-c)
        pthread_kill(stop->thread.handle, SIGTERM);
    thread_join(&stop->thread);
}
