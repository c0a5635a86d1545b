// The location of an rqlite cluster: rqlite+https://host:port,host:port.
#ifndef PEJL_SOURCE_RQLITE_LOCATION_H
#define PEJL_SOURCE_RQLITE_LOCATION_H

#include <stdbool.h>
#include <stddef.h>

enum { RQLITE_NODES = 16, RQLITE_HOST_SIZE = 264 };

struct rqlite_location {
    bool is_secure; // https
    size_t count;
    char hosts[RQLITE_NODES][RQLITE_HOST_SIZE]; // "host:port", "[::1]:4001"
};

// Read `text` into `location`; a port that is left out is 4001. Plain http is
// refused for any host but the loopback unless it is allowed. Returns NULL, or
// what is wrong and what to do about it; that never repeats the text, which
// may hold a password.
const char *
rqlite_location_parse(struct rqlite_location *location, const char *text,
                      bool allows_plain_http);

#endif
