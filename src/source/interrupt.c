#include "source/interrupt.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

enum { SLEEP_US = 1000000 };

void
interrupt_init(struct interrupt *interrupt)
{
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd < 0) {
        return;
    }
    // Nought stands for none, and is free where standard input was closed.
    interrupt->event_fd = fcntl(fd, F_DUPFD_CLOEXEC, 3);
    close(fd);
    if (interrupt->event_fd < 0) {
        interrupt->event_fd = 0;
    }
}

void
interrupt_raise(struct interrupt *interrupt)
{
    atomic_store(&interrupt->is_raised, true);
    if (interrupt->event_fd > 0) {
        (void)eventfd_write(interrupt->event_fd, 1);
    }
}

bool
interrupt_is_raised(const struct interrupt *interrupt)
{
    return atomic_load(&interrupt->is_raised);
}

bool
interrupt_sleep(const struct interrupt *interrupt, int other_fd,
                int64_t timeout_us)
{
    struct pollfd polled[2] = {
        {.fd = interrupt->event_fd > 0 ? interrupt->event_fd : -1,
         .events = POLLIN},
        {.fd = other_fd > 0 ? other_fd : -1, .events = POLLIN},
    };
    if (timeout_us < 0) {
        timeout_us = 0;
    } else if (timeout_us > SLEEP_US) {
        timeout_us = SLEEP_US;
    }
    struct timespec timeout = {.tv_sec = timeout_us / SLEEP_US,
                               .tv_nsec = timeout_us % SLEEP_US * 1000};
    return ppoll(polled, 2, &timeout, NULL) > 0 && polled[1].revents != 0;
}

void
interrupt_destroy(struct interrupt *interrupt)
{
    if (interrupt->event_fd > 0) {
        close(interrupt->event_fd);
    }
    interrupt->event_fd = 0;
}
