#include "source/source_rqlite_check.h"

#include "base/log.h"
#include "base/memory.h"
#include "base/thread.h"
#include "source/credential.h"
#include "source/rqlite_answer.h"
#include "source/source_rqlite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CAUSE_SIZE = 400, VERSION_SIZE = 64 };

static const char nothing[] = "[]";
static const char foreign_keys[] = "[[\"PRAGMA foreign_keys\"]]";

struct checker {
    struct rqlite_location location;
    struct credential credential;
    struct interrupt interrupt;
    struct http http;
    int64_t clock_s; // ours, when the monotonic clock was zero
};

// The check of one node, and what its texts point at.
struct node {
    struct source_node_check check;
    char cause[CAUSE_SIZE];
    char version[VERSION_SIZE];
};

bool
source_is_rqlite(const char *location)
{
    return strncmp(location, SOURCE_RQLITE_PREFIX,
                   sizeof SOURCE_RQLITE_PREFIX - 1) == 0;
}

static void
post(struct checker *checker, const char *host, const char *path,
     const char *body, struct http_reply *reply)
{
    char url[RQLITE_HOST_SIZE + 128];
    (void)snprintf(url, sizeof url, "%s://%s%s",
                   checker->location.is_secure ? "https" : "http", host, path);
    struct http_request request = {
        .url = url,
        .body = body,
        .body_length = strlen(body),
        .credential = credential_text(&checker->credential),
    };
    http_post(&checker->http, &request, reply);
}

static const char *
find_header(const struct checker *checker, const char *name)
{
    struct curl_header *header = NULL;
    return checker->http.curl.easy_header(checker->http.easy, name, 0,
                                          CURLH_HEADER, -1,
                                          &header) == CURLHE_OK
               ? header->value
               : NULL;
}

static void
note_headers(const struct checker *checker, const struct http_reply *http,
             struct node *node)
{
    struct text_builder clean = {0};
    const char *version = find_header(checker, "X-Rqlite-Version");
    const char *date = find_header(checker, "Date");
    int64_t now_s = checker->clock_s + thread_now_ms() / 1000;
    time_t theirs_s =
        date != NULL ? checker->http.curl.getdate(date, NULL) : -1;
    node->check.has_clock = theirs_s > 0;
    node->check.clock_ahead_s = theirs_s > 0 ? theirs_s - now_s : 0;
    if (http->certificate_end_s > 0) {
        node->check.certificate_end_s = http->certificate_end_s;
    }
    if (version != NULL) {
        text_clean(&clean, version, strlen(version), VERSION_SIZE / 2);
        (void)snprintf(node->version, sizeof node->version, "%s",
                       clean.data != NULL ? clean.data : "");
        text_destroy(&clean);
    }
}

static enum rqlite_answer
read_from(struct checker *checker, const char *path, struct node *node)
{
    struct http_reply http = {0};
    struct source_reply reply = {0};
    int64_t start_ms = thread_now_ms();
    post(checker, node->check.host, path, foreign_keys, &http);
    node->check.answer_ms = thread_now_ms() - start_ms;
    note_headers(checker, &http, node);
    enum rqlite_answer answer =
        rqlite_answer_judge(&http, 1, &reply, node->cause, sizeof node->cause);
    if (answer == RQLITE_DONE) {
        const char *text = reply.texts[0];
        node->check.enforces_foreign_keys =
            text != NULL && strcmp(text, "1") == 0;
    }
    source_reply_destroy(&reply);
    http_reply_destroy(&http);
    return answer;
}

// A request that does nothing: to execute no statement, and a POST where rqlite
// takes only GET or DELETE. Whoever lacks the permission is told that first. A
// proxy may refuse in the same words, but not in rqlite's name.
static bool
is_permitted(struct checker *checker, const char *host, const char *path)
{
    struct http_reply http = {0};
    post(checker, host, path, nothing, &http);
    bool is_rqlite = find_header(checker, "X-Rqlite-Version") != NULL;
    bool is_allowed = http.outcome == HTTP_ANSWERED &&
                      (http.status == 200 || http.status == 400 ||
                       (http.status == 405 && is_rqlite));
    http_reply_destroy(&http);
    return is_allowed;
}

static void
note_permissions(struct checker *checker, struct source_node_check *check)
{
    check->may_write = is_permitted(checker, check->host, "/db/execute");
    check->may_back_up = is_permitted(checker, check->host, "/db/backup");
    check->may_remove = is_permitted(checker, check->host, "/remove");
}

static void
check_node(struct checker *checker, struct node *node)
{
    enum rqlite_answer answer =
        read_from(checker, "/db/query?level=weak", node);
    node->check.has_leader = answer == RQLITE_DONE;
    if (answer == RQLITE_LEADERLESS || answer == RQLITE_SILENT) {
        answer = read_from(checker, "/db/query?level=none", node);
    }
    node->check.cause = answer == RQLITE_DONE ? NULL : node->cause;
    if (answer == RQLITE_DONE) {
        note_permissions(checker, &node->check);
    }
}

static bool
open_checker(struct checker *checker, const char *location,
             const struct source_options *options)
{
    interrupt_init(&checker->interrupt);
    const char *problem = rqlite_location_parse(&checker->location, location,
                                                options->allows_plain_http);
    if (problem != NULL) {
        log_error("the location of the rqlite cluster is wrong: %s", problem);
        return false;
    }
    struct http_settings settings =
        source_rqlite_settings(&checker->location, options);
    return credential_open(&checker->credential, options->credential_file) &&
           http_open(&checker->http, &settings, &checker->interrupt);
}

static void
close_checker(struct checker *checker)
{
    http_close(&checker->http);
    credential_close(&checker->credential);
    interrupt_destroy(&checker->interrupt);
    free(checker);
}

bool
source_rqlite_check(const char *location, const struct source_options *options,
                    int64_t now_s,
                    void (*on_node)(void *context,
                                    const struct source_node_check *check),
                    void *context)
{
    struct checker *checker = memory_allocate(sizeof *checker);
    checker->clock_s = now_s - thread_now_ms() / 1000;
    bool is_open = open_checker(checker, location, options);
    for (size_t i = 0; is_open && i < checker->location.count; i++) {
        struct node node = {.check.host = checker->location.hosts[i]};
        node.check.version = node.version;
        check_node(checker, &node);
        on_node(context, &node.check);
    }
    close_checker(checker);
    return is_open;
}
