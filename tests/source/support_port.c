#include "source/support_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

// Linux gives those from 32768 on.
enum { FIRST = 10000, LAST = 32000, PER_PROCESS = 64 };

static bool
is_free(unsigned port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_so = bind(handle, (struct sockaddr *)&address, sizeof address) == 0;

    (void)close(handle);
    return is_so;
}

unsigned
port_find(void)
{
    static unsigned found;

    for (int i = 0; i < LAST - FIRST; i++) {
        unsigned port = FIRST + ((unsigned)getpid() * PER_PROCESS + found++) %
                                    (LAST - FIRST);
        if (is_free(port))
            return port;
    }
    fail_msg("no port is free");
    return 0;
}
