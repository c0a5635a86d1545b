// A fault server: an HTTP server on the loopback that misbehaves as scripted.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_FAULT_SERVER_H
#define PEJL_TESTS_SOURCE_SUPPORT_FAULT_SERVER_H

#include <stddef.h>

enum fault {
    FAULT_NONE,
    FAULT_HALF,            // says twice the length, sends it once, closes
    FAULT_SILENT,          // takes the request, never answers
    FAULT_DROP,            // closes instead of answering
    FAULT_DRIP,            // sends a byte every 50 ms, without end
    FAULT_ENDLESS_BODY,    // sends chunks as fast as they go, without end
    FAULT_ENDLESS_HEADERS, // likewise with headers
    FAULT_HUGE_HEADER,     // one header of 1 MB
};

// What one request is answered with. All-zero: status 200, JSON, no body.
struct fault_answer {
    enum fault fault;
    const char *status;  // "503 Service Unavailable"; NULL for "200 OK"
    const char *type;    // content type; NULL for application/json
    const char *headers; // more of them, each with its line end
    const char *body;
    size_t length; // of the body; 0: up to its NUL
};

// A reply to a read of one statement, as rqlite writes it.
#define ROW_REPLY(value)                                       \
    "{\"results\":[{\"columns\":[\"n\"],\"types\":[\"text\"]," \
    "\"values\":[[" value "]]}]}"

struct fault_server;

// Start one: the first request gets the first answer, each after the last one
// the last. The answers stay the caller's.
struct fault_server *
fault_server_start(const struct fault_answer *answers, size_t count);

unsigned
fault_server_port(const struct fault_server *server);

// Return how many requests, or connections, came until now.
size_t
fault_server_requests(struct fault_server *server);
size_t
fault_server_connections(struct fault_server *server);

// Return the head and body of the request that came last, its first 32 KB,
// valid until stop.
const char *
fault_server_request(struct fault_server *server);

// Stop and release. Accepts NULL.
void
fault_server_stop(struct fault_server *server);

#endif
