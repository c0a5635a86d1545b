#include "source/carrier.h"

#include "base/log.h"
#include "source/source_rqlite.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_RETRY_MS = 600000 }; // that a server may ask for

// An address as https://host:port/path: its host is judged as a node's is.
static const char *
find_problem(const char *location, bool allows_plain_http,
             struct rqlite_location *host)
{
    char node[RQLITE_HOST_SIZE + 32];
    const char *name = strstr(location, "://") + 3;
    const char *path = strchr(name, '/');
    if (strchr(location, '@') != NULL) {
        return "it holds a user name: what is published is public, and needs "
               "none";
    }
    if (path == NULL || path[strlen(path) - 1] == '/' ||
        strpbrk(location, "?# \\\t\r\n") != NULL) {
        return "write it as https://host/path/public.db";
    }
    if (path - location >= RQLITE_HOST_SIZE) {
        return "its host is too long";
    }
    (void)snprintf(node, sizeof node, "rqlite+%.*s", (int)(path - location),
                   location);
    if (rqlite_location_parse(host, node, true) != NULL || host->count != 1) {
        return "its host is wrong: write it as https://host/path/public.db";
    }
    return rqlite_location_parse(host, node, allows_plain_http) == NULL
               ? NULL
               : "plain http tells the network what is asked for, and lets it "
                 "hold back news: write https, or set allow_plain_http=yes";
}

bool
carrier_web_open(struct carrier *carrier, const struct source_options *options)
{
    struct rqlite_location host;
    const char *problem =
        find_problem(carrier->location, options->allows_plain_http, &host);
    if (problem != NULL) {
        log_error("the address of the published database is wrong: %s",
                  problem);
        return false;
    }
    struct http_settings settings = source_rqlite_settings(&host, options);
    return http_open(&carrier->http, &settings, carrier->interrupt);
}

static enum source_result
judge_transfer(struct carrier *carrier, const struct http_reply *reply)
{
    (void)snprintf(carrier->cause, sizeof carrier->cause, "%s", reply->cause);
    switch (reply->outcome) {
    case HTTP_INTERRUPTED:
        return SOURCE_INTERRUPTED;
    case HTTP_TOO_LARGE:
        return SOURCE_INVALID;
    default:
        return SOURCE_UNAVAILABLE;
    }
}

static enum source_result
judge_status(struct carrier *carrier, long status)
{
    const char *remedy = "";
    enum source_result result = SOURCE_UNAVAILABLE;
    if (status >= 300 && status < 400) {
        remedy = ", which sends us elsewhere, where we do not go: name the "
                 "right address";
        result = SOURCE_INVALID;
    } else if (status == 401 || status == 403) {
        remedy = ": let the web server give it to anyone";
        result = SOURCE_DENIED;
    } else if (status == 404) {
        remedy = ": publish it there, its manifest too";
    }
    (void)snprintf(carrier->cause, sizeof carrier->cause, "HTTP status %ld%s",
                   status, remedy);
    return result;
}

enum source_result
carrier_web_take(struct carrier *carrier, const struct http_get *get,
                 struct text_builder *bytes)
{
    struct http_reply reply = {0};
    enum source_result result = SOURCE_DONE;
    http_fetch(&carrier->http, get, &reply);
    carrier->retry_after_ms = reply.retry_after_ms < LONGEST_RETRY_MS
                                  ? reply.retry_after_ms
                                  : LONGEST_RETRY_MS;
    carrier->is_same = reply.outcome == HTTP_ANSWERED && reply.status == 304 &&
                       get->etag != NULL && get->etag[0] != '\0';
    if (reply.outcome != HTTP_ANSWERED) {
        result = judge_transfer(carrier, &reply);
    } else if (reply.status == 200) {
        memcpy(carrier->taken_etag, reply.etag, sizeof reply.etag);
        *bytes = reply.body;
        reply.body = (struct text_builder){0};
    } else if (!carrier->is_same) {
        result = judge_status(carrier, reply.status);
    }
    http_reply_destroy(&reply);
    return result;
}
