#include "source/support_fault_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

enum { CONNECTIONS = 64, LAST_SIZE = 32 << 10 };

struct fault_server {
    pthread_t thread;
    int listener;
    unsigned port;
    const struct fault_answer *answers;
    size_t count;
    atomic_bool is_stopping;
    atomic_size_t requests;
    atomic_size_t connections;
    pthread_mutex_t lock; // of `last`
    char last[LAST_SIZE];
    char shown[LAST_SIZE];
};

struct connection {
    pthread_t thread;
    struct fault_server *server;
    int fd;
};

static bool
is_ready(struct fault_server *server, int fd, short events)
{
    struct pollfd polled = {.fd = fd, .events = events};
    while (!atomic_load(&server->is_stopping)) {
        if (poll(&polled, 1, 20) > 0) {
            return true;
        }
    }
    return false;
}

static bool
send_all(struct fault_server *server, int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        if (!is_ready(server, fd, POLLOUT)) {
            return false;
        }
        ssize_t sent = send(fd, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) {
            return false;
        }
        bytes += sent;
        length -= (size_t)sent;
    }
    return true;
}

static bool
is_whole(const char *request)
{
    const char *body = strstr(request, "\r\n\r\n");
    if (body == NULL) {
        return false;
    }
    const char *length = strcasestr(request, "\r\nContent-Length:");
    return length == NULL || strlen(body + 4) >= strtoul(length + 17, NULL, 10);
}

static bool
receive(struct fault_server *server, int fd)
{
    char request[sizeof server->last] = {0};
    size_t length = 0;
    while (!is_whole(request) && length < sizeof request - 1) {
        if (!is_ready(server, fd, POLLIN)) {
            return false;
        }
        ssize_t got =
            recv(fd, request + length, sizeof request - 1 - length, 0);
        if (got <= 0) {
            return false;
        }
        length += (size_t)got;
    }
    (void)pthread_mutex_lock(&server->lock);
    memcpy(server->last, request, sizeof request);
    (void)pthread_mutex_unlock(&server->lock);
    return true;
}

static void
send_without_end(struct fault_server *server, int fd, const char *piece,
                 useconds_t pause_us)
{
    while (send_all(server, fd, piece, strlen(piece))) {
        if (pause_us > 0) {
            (void)usleep(pause_us);
        }
    }
}

static bool
send_head(struct fault_server *server, int fd,
          const struct fault_answer *answer, size_t length)
{
    char head[1024];
    int size = snprintf(
        head, sizeof head,
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n%s\r\n",
        answer->status != NULL ? answer->status : "200 OK",
        answer->type != NULL ? answer->type : "application/json", length,
        answer->headers != NULL ? answer->headers : "");
    return send_all(server, fd, head, (size_t)size);
}

static void
send_huge_header(struct fault_server *server, int fd)
{
    static const char head[] = "HTTP/1.1 200 OK\r\nX: ";
    char piece[1025];
    memset(piece, 'x', sizeof piece - 1);
    piece[sizeof piece - 1] = '\0';
    bool goes_on = send_all(server, fd, head, sizeof head - 1);
    for (size_t i = 0; goes_on && i < 1024; i++) {
        goes_on = send_all(server, fd, piece, sizeof piece - 1);
    }
    (void)send_all(server, fd, "\r\n\r\n", 4);
}

// A chunk of 1 KB as it goes over the wire.
static void
fill_chunk(char chunk[1200])
{
    int used = snprintf(chunk, 1200, "400\r\n");
    memset(chunk + used, '[', 0x400);
    (void)snprintf(chunk + used + 0x400, 3, "\r\n");
}

// Returns whether the connection stays open.
static bool
answer_request(struct fault_server *server, int fd,
               const struct fault_answer *answer)
{
    static const char chunked[] =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n";
    char chunk[1200];
    fill_chunk(chunk);
    const char *body = answer->body != NULL ? answer->body : "";
    size_t length = answer->length > 0 ? answer->length : strlen(body);
    switch (answer->fault) {
    case FAULT_SILENT:
        return is_ready(server, fd, POLLIN) && false;
    case FAULT_DROP:
        return false;
    case FAULT_HALF:
        return send_head(server, fd, answer, 2 * length) &&
               send_all(server, fd, body, length) && false;
    case FAULT_DRIP:
        (void)send_head(server, fd, answer, 100000);
        send_without_end(server, fd, " ", 50000);
        return false;
    case FAULT_ENDLESS_BODY:
        (void)send_all(server, fd, chunked, sizeof chunked - 1);
        send_without_end(server, fd, chunk, 0);
        return false;
    case FAULT_ENDLESS_HEADERS:
        (void)send_all(server, fd, "HTTP/1.1 200 OK\r\n", 17);
        send_without_end(server, fd, "X-More: and more and more\r\n", 0);
        return false;
    case FAULT_HUGE_HEADER:
        send_huge_header(server, fd);
        return false;
    default:
        return send_head(server, fd, answer, length) &&
               send_all(server, fd, body, length);
    }
}

static void *
run_connection(void *context)
{
    struct connection *connection = context;
    struct fault_server *server = connection->server;
    bool stays = connection->fd >= 0;
    while (stays && receive(server, connection->fd)) {
        size_t index = atomic_fetch_add(&server->requests, 1);
        index = index < server->count ? index : server->count - 1;
        stays = answer_request(server, connection->fd, &server->answers[index]);
    }
    (void)close(connection->fd);
    return NULL;
}

static void *
run_server(void *context)
{
    struct fault_server *server = context;
    struct connection connections[CONNECTIONS];
    size_t count = 0;
    while (count < CONNECTIONS && is_ready(server, server->listener, POLLIN)) {
        struct connection *connection = &connections[count];
        connection->server = server;
        connection->fd = accept(server->listener, NULL, NULL);
        // Counted before it is answered: who has the answer may ask at once.
        atomic_store(&server->connections, count + 1);
        count += pthread_create(&connection->thread, NULL, run_connection,
                                connection) == 0;
    }
    for (size_t i = 0; i < count; i++) {
        (void)pthread_join(connections[i].thread, NULL);
    }
    return NULL;
}

struct fault_server *
fault_server_start(const struct fault_answer *answers, size_t count)
{
    struct fault_server *server = calloc(1, sizeof *server);
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server->answers = answers;
    server->count = count;
    (void)pthread_mutex_init(&server->lock, NULL);
    server->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_int_equal(bind(server->listener, (struct sockaddr *)&address, size),
                     0);
    assert_int_equal(listen(server->listener, 16), 0);
    assert_int_equal(
        getsockname(server->listener, (struct sockaddr *)&address, &size), 0);
    server->port = ntohs(address.sin_port);
    assert_int_equal(pthread_create(&server->thread, NULL, run_server, server),
                     0);
    return server;
}

unsigned
fault_server_port(const struct fault_server *server)
{
    return server->port;
}

size_t
fault_server_requests(struct fault_server *server)
{
    return atomic_load(&server->requests);
}

size_t
fault_server_connections(struct fault_server *server)
{
    return atomic_load(&server->connections);
}

const char *
fault_server_request(struct fault_server *server)
{
    (void)pthread_mutex_lock(&server->lock);
    memcpy(server->shown, server->last, sizeof server->last);
    (void)pthread_mutex_unlock(&server->lock);
    return server->shown;
}

void
fault_server_stop(struct fault_server *server)
{
    if (server == NULL) {
        return;
    }
    atomic_store(&server->is_stopping, true);
    (void)pthread_join(server->thread, NULL);
    (void)close(server->listener);
    (void)pthread_mutex_destroy(&server->lock);
    free(server);
}
