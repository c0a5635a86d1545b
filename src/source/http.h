// HTTP: posts JSON to a server, or gets a file from one, and takes what comes
// back, within limits, by libcurl.
#ifndef PEJL_SOURCE_HTTP_H
#define PEJL_SOURCE_HTTP_H

#include "base/text.h"
#include "source/curl_library.h"
#include "source/interrupt.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct http_limits {
    int64_t total_ms;      // of one request
    int64_t connect_ms;    // until the connection stands, TLS included
    int64_t answer_ms;     // until the first byte comes
    long slow_bytes_per_s; // cut if slower than this …
    long slow_s;           // … for this long
    size_t body_bytes;
    size_t header_bytes;
};

// All texts are copied. Only https is spoken, or only http.
struct http_settings {
    bool is_secure;
    const char *ca_file; // trusted instead of the system's; may be NULL
    const char *client_certificate_file;
    const char *client_key_file;
    const char *proxy; // NULL: none, whatever the environment says
    struct http_limits limits;
};

enum { HTTP_ETAG_SIZE = 128 };

enum http_outcome {
    HTTP_ANSWERED, // with any status
    HTTP_UNREACHABLE,
    HTTP_UNTRUSTED, // TLS could not be agreed on
    HTTP_SILENT,    // not a byte came in time
    HTTP_TOO_SLOW,
    HTTP_TOO_LARGE,
    HTTP_BROKEN, // the connection ended early, or it was not HTTP
    HTTP_INTERRUPTED,
};

// What came of a request. Valid when all-zero; used again for the next one.
struct http_reply {
    enum http_outcome outcome;
    long status;
    bool was_sent;          // the server may have acted on the request
    int64_t retry_after_ms; // 0 if it did not say
    // When the server's certificate ends, in UTC seconds; 0 without one, and
    // where the connection was there already.
    int64_t certificate_end_s;
    struct text_builder body;
    char content_type[64];     // empty if it did not say
    char etag[HTTP_ETAG_SIZE]; // likewise, or if it is too long to be kept
    char cause[320];           // unless answered; the same for the same trouble
};

// Valid when all-zero. Stays where it is while open: libcurl keeps its
// address. Keeps connections alive between requests. Belongs to one thread.
struct http {
    struct curl_library curl;
    CURLM *multi;
    CURL *easy;
    struct curl_slist *headers;
    struct http_limits limits;
    const struct interrupt *interrupt; // borrowed
    bool is_global;                    // curl_global_init was called
    char error[CURL_ERROR_SIZE];
    // Of the request under way:
    struct http_reply *reply;
    size_t header_bytes;
    bool is_too_large;
};

struct http_request {
    const char *url;
    const char *body; // JSON
    size_t body_length;
    const char *credential; // "user:password" or NULL
    bool is_once;           // libcurl may not send it a second time by itself
};

struct http_get {
    const char *url;
    const char *etag;  // of what is here already; NULL or empty if nothing
    size_t body_bytes; // the most that is taken
    int64_t total_ms;  // the longest it may take
};

// Make ready. Returns false, logged, if libcurl cannot.
bool
http_open(struct http *http, const struct http_settings *settings,
          const struct interrupt *interrupt);

// Post the request and fill `reply`. Redirects are not followed. Returns
// within the limits, and at once when interrupted.
void
http_post(struct http *http, const struct http_request *request,
          struct http_reply *reply);

// Get a file and fill `reply`; its status is 304 if it is what the etag names.
// Otherwise as http_post.
void
http_fetch(struct http *http, const struct http_get *get,
           struct http_reply *reply);

// Close the connections and release. Accepts an all-zero one.
void
http_close(struct http *http);

// Release what a reply holds. Accepts an all-zero reply.
void
http_reply_destroy(struct http_reply *reply);

#endif
