#include "source/rqlite_location.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char secure_prefix[] = "rqlite+https://";
static const char plain_prefix[] = "rqlite+http://";
static const char name_bytes[] = "abcdefghijklmnopqrstuvwxyz"
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
static const char address_bytes[] = "0123456789abcdefABCDEF:.";

static bool
skip_prefix(const char **text, const char *prefix)
{
    size_t length = strlen(prefix);
    if (strncmp(*text, prefix, length) != 0) {
        return false;
    }
    *text += length;
    return true;
}

// The length of the host that `text` begins with, its brackets included.
static size_t
measure_host(const char *text)
{
    if (text[0] != '[') {
        return strspn(text, name_bytes);
    }
    size_t inside = strspn(text + 1, address_bytes);
    return inside > 0 && text[inside + 1] == ']' ? inside + 2 : 0;
}

// Reads ":port" or nothing; 0 if it is wrong.
static unsigned
read_port(const char **text)
{
    if (**text != ':') {
        return 4001;
    }
    size_t digits = strspn(++*text, "0123456789");
    unsigned long port =
        digits > 0 && digits <= 5 ? strtoul(*text, NULL, 10) : 0;
    *text += digits;
    return port <= 65535 ? (unsigned)port : 0;
}

static bool
is_loopback(const char *host, size_t length)
{
    static const char *const names[] = {"localhost", "[::1]"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (length == strlen(names[i]) &&
            strncmp(host, names[i], length) == 0) {
            return true;
        }
    }
    // 127.0.0.0/8, but not a name such as 127.example.org.
    return strncmp(host, "127.", 4) == 0 &&
           strspn(host, "0123456789.") == length;
}

static const char *
parse_host(struct rqlite_location *location, const char **text,
           bool allows_plain_http)
{
    const char *host = *text;
    size_t length = measure_host(host);
    *text += length;
    unsigned port =
        length > 0 && length < RQLITE_HOST_SIZE - 8 ? read_port(text) : 0;
    if (port == 0 || (**text != '\0' && **text != ',')) {
        return "one of its hosts is wrong: write them as host:port, with a "
               "comma between, and nothing after them";
    }
    if (!location->is_secure && !allows_plain_http &&
        !is_loopback(host, length)) {
        return "plain http would show the password to the network: write "
               "rqlite+https, or set allow_plain_http=yes";
    }
    if (location->count == RQLITE_NODES) {
        return "it names more than 16 hosts: some of them are enough";
    }
    (void)snprintf(location->hosts[location->count], RQLITE_HOST_SIZE,
                   "%.*s:%u", (int)length, host, port);
    location->count++;
    return NULL;
}

const char *
rqlite_location_parse(struct rqlite_location *location, const char *text,
                      bool allows_plain_http)
{
    *location = (struct rqlite_location){0};
    location->is_secure = skip_prefix(&text, secure_prefix);
    if (!location->is_secure && !skip_prefix(&text, plain_prefix)) {
        return "it begins with neither rqlite+https:// nor rqlite+http://";
    }
    if (strchr(text, '@') != NULL) {
        return "it holds a user name: put user:password in a file of mode "
               "0600 and name that as the credential file";
    }
    const char *problem = parse_host(location, &text, allows_plain_http);
    while (problem == NULL && *text == ',') {
        text++;
        problem = parse_host(location, &text, allows_plain_http);
    }
    return problem;
}
