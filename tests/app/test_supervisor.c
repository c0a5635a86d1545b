#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "app/supervisor.h"

// Stand in for systemd on an abstract socket of this process.
static int
listen_as(char *name, size_t size)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int handle = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    int length = snprintf(name, size, "@pejl-test-%ld", (long)getpid());

    memcpy(address.sun_path, name, (size_t)length);
    address.sun_path[0] = '\0';
    assert_int_equal(bind(handle, (const struct sockaddr *)&address,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) +
                                      (size_t)length)),
                     0);
    return handle;
}

static void
assert_heard(int handle, const char *line)
{
    char heard[100] = "";
    ssize_t length = recv(handle, heard, sizeof heard - 1, MSG_DONTWAIT);

    heard[length > 0 ? length : 0] = '\0';
    assert_string_equal(heard, line);
}

static void
test_nobody_listens(void **state)
{
    (void)state;
    struct supervisor supervisor;

    unsetenv("NOTIFY_SOCKET");
    supervisor_find(&supervisor);
    supervisor_tell(&supervisor, "READY=1");
    supervisor_reassure(&supervisor, 1);
    assert_true(supervisor_deadline_ms(&supervisor) == INT64_MAX);
    setenv("NOTIFY_SOCKET", "relative", 1);
    supervisor_find(&supervisor);
    supervisor_tell(&supervisor, "READY=1");
    unsetenv("NOTIFY_SOCKET");
}

static void
test_the_supervisor_hears_that_all_is_well(void **state)
{
    (void)state;
    struct supervisor supervisor;
    char name[100];
    char pid[20];
    int handle = listen_as(name, sizeof name);

    snprintf(pid, sizeof pid, "%ld", (long)getpid());
    setenv("NOTIFY_SOCKET", name, 1);
    setenv("WATCHDOG_USEC", "20000000", 1);
    setenv("WATCHDOG_PID", pid, 1);
    supervisor_find(&supervisor);
    supervisor_tell(&supervisor, "READY=1");
    assert_heard(handle, "READY=1");
    supervisor_reassure(&supervisor, 1000);
    assert_heard(handle, "WATCHDOG=1");
    assert_int_equal(supervisor_deadline_ms(&supervisor), 11000);
    supervisor_reassure(&supervisor, 10999);
    assert_heard(handle, "");
    supervisor_reassure(&supervisor, 11000);
    assert_heard(handle, "WATCHDOG=1");
    close(handle);
    supervisor_tell(&supervisor, "STOPPING=1");
}

static void
test_the_watchdog_of_another_process_is_none_of_ours(void **state)
{
    (void)state;
    struct supervisor supervisor;

    setenv("NOTIFY_SOCKET", "@nobody", 1);
    setenv("WATCHDOG_USEC", "20000000", 1);
    setenv("WATCHDOG_PID", "1", 1);
    supervisor_find(&supervisor);
    assert_true(supervisor_deadline_ms(&supervisor) == INT64_MAX);
    unsetenv("WATCHDOG_PID");
    setenv("WATCHDOG_USEC", "nonsense", 1);
    supervisor_find(&supervisor);
    assert_true(supervisor_deadline_ms(&supervisor) == INT64_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nobody_listens),
        cmocka_unit_test(test_the_supervisor_hears_that_all_is_well),
        cmocka_unit_test(test_the_watchdog_of_another_process_is_none_of_ours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
