#include "source/http.h"

#include "base/log.h"
#include "base/thread.h"
#include "source/http_options.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

enum { LOOK_MS = 250 };

bool
http_open(struct http *http, const struct http_settings *settings,
          const struct interrupt *interrupt)
{
    static const char *const headers[] = {"Content-Type: application/json",
                                          "Accept: application/json",
                                          "Expect:"};
    *http = (struct http){.limits = settings->limits, .interrupt = interrupt};
    if (!curl_library_load(&http->curl)) {
        return false;
    }
    http->is_global = http->curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        http->headers = http->curl.slist_append(http->headers, headers[i]);
    }
    http->multi = http->curl.multi_init();
    http->easy = http->curl.easy_init();
    if (!http->is_global || http->headers == NULL || http->multi == NULL ||
        http->easy == NULL || !http_set_options(http, settings)) {
        log_error("libcurl cannot be used: version 7.87 or newer with TLS is "
                  "needed");
        http_close(http);
        return false;
    }
    return true;
}

// With CURLOPT_NOSIGNAL libcurl leaves the signal alone that OpenSSL raises by
// writing to a connection that is gone.
static void
hold_broken_pipe(sigset_t *earlier)
{
    sigset_t held;
    (void)sigemptyset(&held);
    (void)sigaddset(&held, SIGPIPE);
    (void)pthread_sigmask(SIG_BLOCK, &held, earlier);
}

static void
release_broken_pipe(const sigset_t *earlier)
{
    sigset_t held;
    struct timespec none = {0};
    (void)sigemptyset(&held);
    (void)sigaddset(&held, SIGPIPE);
    if (sigismember(earlier, SIGPIPE) == 0) {
        (void)sigtimedwait(&held, NULL, &none);
        (void)pthread_sigmask(SIG_SETMASK, earlier, NULL);
    }
}

static bool
is_given_up(struct http *http, int64_t answer_by_ms)
{
    if (interrupt_is_raised(http->interrupt)) {
        http->reply->outcome = HTTP_INTERRUPTED;
        return true;
    }
    if (http->header_bytes == 0 && thread_now_ms() >= answer_by_ms) {
        http->reply->outcome = HTTP_SILENT;
        return true;
    }
    return false;
}

// Moves bytes until the transfer is over. Returns false if it was given up.
static bool
transfer(struct http *http)
{
    struct curl_waitfd waker = {.fd = http->interrupt->event_fd,
                                .events = CURL_WAIT_POLLIN};
    unsigned wakers = waker.fd > 0 ? 1 : 0;
    int64_t answer_by_ms = thread_now_ms() + http->limits.answer_ms;
    int running = 1;
    while (http->curl.multi_perform(http->multi, &running) == CURLM_OK &&
           running > 0) {
        if (is_given_up(http, answer_by_ms)) {
            return false;
        }
        (void)http->curl.multi_poll(http->multi, &waker, wakers, LOOK_MS, NULL);
    }
    return true;
}

static CURLcode
take_code(struct http *http)
{
    int left = 0;
    const CURLMsg *message = http->curl.multi_info_read(http->multi, &left);
    return message != NULL && message->msg == CURLMSG_DONE
               ? message->data.result
               : CURLE_GOT_NOTHING;
}

static enum http_outcome
judge(const struct http *http, CURLcode code)
{
    if (http->is_too_large) {
        return HTTP_TOO_LARGE;
    }
    switch (code) {
    case CURLE_OK:
        return HTTP_ANSWERED;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return HTTP_UNREACHABLE;
    case CURLE_OPERATION_TIMEDOUT:
        return http->header_bytes > 0 ? HTTP_TOO_SLOW : HTTP_SILENT;
    case CURLE_FILESIZE_EXCEEDED:
        return HTTP_TOO_LARGE;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return HTTP_UNTRUSTED;
    default:
        return HTTP_BROKEN;
    }
}

// libcurl's own words hold times and ports, which differ from one try to the
// next; only about certificates they are exact and steady.
static void
explain(const struct http *http, CURLcode code, struct http_reply *reply)
{
    const char *cause = http->curl.easy_strerror(code);
    const char *remedy = "";
    if (reply->outcome == HTTP_UNREACHABLE) {
        remedy = " (does it run, and is its port open to this computer?)";
    } else if (reply->outcome == HTTP_SILENT) {
        cause = "no answer in time";
    } else if (reply->outcome == HTTP_TOO_SLOW) {
        cause = "the answer comes too slowly";
    } else if (reply->outcome == HTTP_TOO_LARGE) {
        cause = "the answer is larger than is allowed";
    } else if (reply->outcome == HTTP_UNTRUSTED && http->error[0] != '\0') {
        cause = http->error;
        remedy = strstr(cause, "not yet valid") != NULL
                     ? " (is the clock of this computer right?)"
                     : "";
    }
    struct text_builder clean = {0};
    text_clean(&clean, cause, strlen(cause), sizeof http->error);
    (void)snprintf(reply->cause, sizeof reply->cause, "%s%s",
                   clean.data != NULL ? clean.data : "", remedy);
    text_destroy(&clean);
}

static int64_t
find_certificate_end(const struct http *http)
{
    static const char field[] = "Expire date:";
    struct curl_certinfo *info = NULL;
    if (http->curl.easy_getinfo(http->easy, CURLINFO_CERTINFO, &info) !=
            CURLE_OK ||
        info == NULL || info->num_of_certs < 1) {
        return 0;
    }
    // The first is the server's own.
    const struct curl_slist *line = info->certinfo[0];
    while (line != NULL && strncmp(line->data, field, sizeof field - 1) != 0) {
        line = line->next;
    }
    time_t end_s = line != NULL
                       ? http->curl.getdate(line->data + sizeof field - 1, NULL)
                       : -1;
    return end_s > 0 ? end_s : 0;
}

static void
note_answer(const struct http *http, struct http_reply *reply)
{
    char *type = NULL;
    curl_off_t retry_after_s = 0;
    long sent = 0;
    struct curl_header *etag = NULL;
    (void)http->curl.easy_getinfo(http->easy, CURLINFO_RESPONSE_CODE,
                                  &reply->status);
    (void)http->curl.easy_getinfo(http->easy, CURLINFO_CONTENT_TYPE, &type);
    (void)http->curl.easy_getinfo(http->easy, CURLINFO_RETRY_AFTER,
                                  &retry_after_s);
    (void)http->curl.easy_getinfo(http->easy, CURLINFO_REQUEST_SIZE, &sent);
    reply->was_sent = sent > 0;
    reply->certificate_end_s = find_certificate_end(http);
    if (retry_after_s > 0) {
        reply->retry_after_ms =
            retry_after_s < INT32_MAX ? retry_after_s * 1000 : INT32_MAX;
    }
    if (type != NULL) {
        (void)snprintf(reply->content_type, sizeof reply->content_type, "%s",
                       type);
    }
    if (http->curl.easy_header(http->easy, "ETag", 0, CURLH_HEADER, -1,
                               &etag) == CURLHE_OK &&
        strlen(etag->value) < sizeof reply->etag) {
        (void)snprintf(reply->etag, sizeof reply->etag, "%s", etag->value);
    }
}

static void
begin(struct http *http, struct http_reply *reply)
{
    struct text_builder body = reply->body;
    text_reset(&body);
    *reply = (struct http_reply){.body = body};
    http->reply = reply;
    http->header_bytes = 0;
    http->is_too_large = false;
    http->error[0] = '\0';
}

static void
set_request(struct http *http, const struct http_request *request)
{
    CURL *easy = http->easy;
    (void)http->curl.easy_setopt(easy, CURLOPT_URL, request->url);
    (void)http->curl.easy_setopt(easy, CURLOPT_POSTFIELDS, request->body);
    (void)http->curl.easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                                 (curl_off_t)request->body_length);
    (void)http->curl.easy_setopt(easy, CURLOPT_USERPWD, request->credential);
    // A connection that died unused would be replaced, and the request sent
    // again, though the server may have acted on the first.
    (void)http->curl.easy_setopt(easy, CURLOPT_FRESH_CONNECT,
                                 request->is_once ? 1L : 0L);
}

static void
perform(struct http *http, struct http_reply *reply)
{
    sigset_t earlier;
    hold_broken_pipe(&earlier);
    (void)http->curl.multi_add_handle(http->multi, http->easy);
    CURLcode code = CURLE_OK;
    if (transfer(http)) {
        code = take_code(http);
        reply->outcome = judge(http, code);
    }
    note_answer(http, reply);
    (void)http->curl.multi_remove_handle(http->multi, http->easy);
    release_broken_pipe(&earlier);
    if (reply->outcome != HTTP_ANSWERED) {
        explain(http, code, reply);
    }
}

void
http_post(struct http *http, const struct http_request *request,
          struct http_reply *reply)
{
    begin(http, reply);
    set_request(http, request);
    perform(http, reply);
    // The caller's memory and password end with the call.
    (void)http->curl.easy_setopt(http->easy, CURLOPT_POSTFIELDS, NULL);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_USERPWD, NULL);
}

// Headers of our own in place of those of JSON.
static struct curl_slist *
write_headers(const struct http *http, const struct http_get *get)
{
    char line[HTTP_ETAG_SIZE + 32];
    struct curl_slist *headers = http->curl.slist_append(NULL, "Accept: */*");
    if (get->etag != NULL && get->etag[0] != '\0') {
        (void)snprintf(line, sizeof line, "If-None-Match: %s", get->etag);
        headers = http->curl.slist_append(headers, line);
    }
    return headers;
}

static void
set_bounds(struct http *http, int64_t total_ms, size_t body_bytes)
{
    http->limits.body_bytes = body_bytes;
    (void)http->curl.easy_setopt(http->easy, CURLOPT_TIMEOUT_MS,
                                 (long)total_ms);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_MAXFILESIZE_LARGE,
                                 (curl_off_t)body_bytes);
}

void
http_fetch(struct http *http, const struct http_get *get,
           struct http_reply *reply)
{
    size_t usual_bytes = http->limits.body_bytes;
    struct curl_slist *headers = write_headers(http, get);
    begin(http, reply);
    set_bounds(http, get->total_ms, get->body_bytes);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_URL, get->url);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_HTTPGET, 1L);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_HTTPHEADER, headers);
    perform(http, reply);
    (void)http->curl.easy_setopt(http->easy, CURLOPT_HTTPHEADER, http->headers);
    set_bounds(http, http->limits.total_ms, usual_bytes);
    http->curl.slist_free_all(headers);
}

void
http_close(struct http *http)
{
    if (http->easy != NULL) {
        http->curl.easy_cleanup(http->easy);
    }
    if (http->multi != NULL) {
        (void)http->curl.multi_cleanup(http->multi);
    }
    if (http->headers != NULL) {
        http->curl.slist_free_all(http->headers);
    }
    if (http->is_global) {
        http->curl.global_cleanup();
    }
    *http = (struct http){0};
}

void
http_reply_destroy(struct http_reply *reply)
{
    text_destroy(&reply->body);
    *reply = (struct http_reply){0};
}
