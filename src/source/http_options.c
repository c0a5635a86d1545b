#include "source/http_options.h"

#define CONNECTION_S 3600L

static size_t
on_body(char *bytes, size_t size, size_t count, void *context)
{
    struct http *http = context;
    struct text_builder *body = &http->reply->body;
    size_t length = size * count;
    if (length > http->limits.body_bytes - body->length) {
        http->is_too_large = true;
        return 0;
    }
    text_append(body, bytes, length);
    return length;
}

static size_t
on_header(char *bytes, size_t size, size_t count, void *context)
{
    struct http *http = context;
    size_t length = size * count;
    (void)bytes;
    http->header_bytes += length;
    if (http->header_bytes > http->limits.header_bytes) {
        http->is_too_large = true;
        return 0;
    }
    return length;
}

bool
http_set_options(struct http *http, const struct http_settings *settings)
{
    CURL *easy = http->easy;
    const struct http_limits *limits = &settings->limits;
    const char *protocol = settings->is_secure ? "https" : "http";
    const char *proxy = settings->proxy != NULL ? settings->proxy : "";
    CURLcode code = CURLE_OK;
#define SET(option, value) \
    code = code == CURLE_OK ? http->curl.easy_setopt(easy, option, value) : code
    SET(CURLOPT_PROTOCOLS_STR, protocol);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_PROXY, proxy);
    SET(CURLOPT_NOPROXY, "");
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_NOSIGNAL, 1L);
    // Do not wait for a name server when interrupted.
    SET(CURLOPT_QUICK_EXIT, 1L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_CERTINFO, 1L);
    // A new certificate, or the end of one, is seen within the hour.
    SET(CURLOPT_MAXLIFETIME_CONN, CONNECTION_S);
    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_CONNECTTIMEOUT_MS, (long)limits->connect_ms);
    SET(CURLOPT_TIMEOUT_MS, (long)limits->total_ms);
    SET(CURLOPT_LOW_SPEED_LIMIT, limits->slow_bytes_per_s);
    SET(CURLOPT_LOW_SPEED_TIME, limits->slow_s);
    SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)limits->body_bytes);
    SET(CURLOPT_WRITEFUNCTION, on_body);
    SET(CURLOPT_WRITEDATA, http);
    SET(CURLOPT_HEADERFUNCTION, on_header);
    SET(CURLOPT_HEADERDATA, http);
    SET(CURLOPT_ERRORBUFFER, http->error);
    SET(CURLOPT_HTTPHEADER, http->headers);
    SET(CURLOPT_USERAGENT, "pejl");
    if (settings->ca_file != NULL) {
        SET(CURLOPT_CAINFO, settings->ca_file);
        SET(CURLOPT_CAPATH, NULL);
    }
    SET(CURLOPT_SSLCERT, settings->client_certificate_file);
    SET(CURLOPT_SSLKEY, settings->client_key_file);
#undef SET
    return code == CURLE_OK;
}
