#include "source/rqlite_answer.h"

#include "source/rqlite_message.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char leader_not_found[] = "leader not found";

static bool
is_json(const char *content_type)
{
    static const char json[] = "application/json";
    size_t length = sizeof json - 1;
    return strncasecmp(content_type, json, length) == 0 &&
           strchr("; ", content_type[length]) != NULL;
}

static bool
begins_with(const struct text_builder *body, const char *words)
{
    size_t length = strlen(words);
    return body->length >= length && strncmp(body->data, words, length) == 0;
}

static enum rqlite_answer
judge_transfer(const struct http_reply *http, char *cause, size_t size)
{
    (void)snprintf(cause, size, "%s", http->cause);
    switch (http->outcome) {
    case HTTP_INTERRUPTED:
        return RQLITE_STOPPED;
    case HTTP_SILENT:
        return RQLITE_SILENT;
    case HTTP_TOO_LARGE:
        return RQLITE_STRANGE;
    default:
        return RQLITE_AWAY;
    }
}

// What rqlite says with status 400 or 500 is worth telling: "json: unsupported
// value: +Inf" names the trouble with a row.
static void
quote(const struct http_reply *http, char *cause, size_t size)
{
    struct text_builder clean = {0};
    if (http->body.length > 0) {
        text_clean(&clean, http->body.data, strcspn(http->body.data, "\n"),
                   160);
    }
    (void)snprintf(cause, size, "HTTP status %ld %s", http->status,
                   clean.data != NULL ? clean.data : "");
    text_destroy(&clean);
}

static enum rqlite_answer
judge_status(const struct http_reply *http, char *cause, size_t size)
{
    (void)snprintf(cause, size, "HTTP status %ld", http->status);
    switch (http->status) {
    case 401:
    case 403:
        (void)snprintf(cause, size,
                       "the credential was refused (HTTP status %ld): check "
                       "the password and what the user may do",
                       http->status);
        return RQLITE_DENIED;
    case 503:
        if (begins_with(&http->body, leader_not_found)) {
            (void)snprintf(cause, size, "%s", leader_not_found);
            return RQLITE_LEADERLESS;
        }
        return RQLITE_AWAY;
    case 408:
    case 429:
    case 502:
    case 504:
        return RQLITE_AWAY;
    default:
        break;
    }
    if (http->status >= 300 && http->status < 400) {
        (void)snprintf(cause, size,
                       "it sends us elsewhere (HTTP status %ld), where we do "
                       "not go: name the right host in the location",
                       http->status);
    } else {
        quote(http, cause, size);
    }
    return RQLITE_STRANGE;
}

static enum rqlite_answer
judge_message(const struct http_reply *http, size_t count,
              struct source_reply *reply, char *cause, size_t size)
{
    struct rqlite_cause found;
    enum rqlite_verdict verdict =
        rqlite_message_read(http->body.data != NULL ? http->body.data : "",
                            http->body.length, count, reply, &found);
    (void)snprintf(cause, size, "%s", found.text);
    switch (verdict) {
    case RQLITE_ACCEPTED:
        return RQLITE_DONE;
    case RQLITE_UNABLE:
        return RQLITE_LEADERLESS;
    case RQLITE_REFUSED:
        return RQLITE_WRONG;
    default:
        return RQLITE_STRANGE;
    }
}

enum rqlite_answer
rqlite_answer_judge(const struct http_reply *http, size_t count,
                    struct source_reply *reply, char *cause, size_t size)
{
    if (http->outcome != HTTP_ANSWERED) {
        return judge_transfer(http, cause, size);
    }
    if (http->status != 200) {
        return judge_status(http, cause, size);
    }
    if (!is_json(http->content_type)) {
        struct text_builder clean = {0};
        text_clean(&clean, http->content_type, strlen(http->content_type),
                   sizeof http->content_type);
        (void)snprintf(cause, size,
                       "it answered with %s, not with rows: is there a login "
                       "page on this network?",
                       clean.length > 0 ? clean.data : "something unnamed");
        text_destroy(&clean);
        return RQLITE_STRANGE;
    }
    return judge_message(http, count, reply, cause, size);
}
