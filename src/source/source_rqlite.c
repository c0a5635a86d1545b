#include "source/source_rqlite.h"
#include "base/log.h"
#include "base/memory.h"
#include "base/thread.h"
#include "source/credential.h"
#include "source/http.h"
#include "source/rqlite_location.h"
#include "source/rqlite_message.h"
#include "source/rqlite_nodes.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    URL_SIZE = RQLITE_HOST_SIZE + 128,
    CAUSE_SIZE = 400,
    STALE_MINUTES = 15,        // the strictest age limit of an audience
    LONGEST_RETRY_MS = 600000, // that a server may ask for
};

struct rqlite_source {
    struct source source;
    struct rqlite_location location;
    struct rqlite_nodes nodes;
    struct credential credential;
    struct interrupt interrupt;
    struct http http;
    struct log_state leader;
    struct log_state request;
};

// One request, put to one node after the other.
struct round {
    const char *path; // with its parameters
    const struct text_builder *body;
    size_t count;               // of statements
    struct source_reply *reply; // NULL for an execute
    bool is_for_copy;           // a leader need not be asked
    bool may_be_done;           // by the node asked last, whatever it answered
};

static enum rqlite_answer
post(struct rqlite_source *rqlite, size_t index, struct round *round,
     char cause[CAUSE_SIZE])
{
    char url[URL_SIZE];
    struct http_reply http = {0};
    (void)snprintf(url, sizeof url, "%s://%s%s",
                   rqlite->location.is_secure ? "https" : "http",
                   rqlite->location.hosts[index], round->path);
    struct http_request request = {
        .url = url,
        .body = round->body->data,
        .body_length = round->body->length,
        .credential = credential_text(&rqlite->credential),
        .is_once = round->reply == NULL,
    };
    int64_t begin_ms = thread_now_ms();
    http_post(&rqlite->http, &request, &http);
    rqlite->source.took_ms = thread_now_ms() - begin_ms;
    // By the clock that the certificate was checked by.
    rqlite_nodes_heed_certificate(&rqlite->nodes, index, http.certificate_end_s,
                                  (int64_t)time(NULL));
    enum rqlite_answer answer = rqlite_answer_judge(
        &http, round->count, round->reply, cause, CAUSE_SIZE);
    bool was_turned_away = http.status != 200 && (answer == RQLITE_LEADERLESS ||
                                                  answer == RQLITE_DENIED);
    round->may_be_done = http.was_sent && !was_turned_away;
    if (http.retry_after_ms > rqlite->source.retry_after_ms) {
        rqlite->source.retry_after_ms = http.retry_after_ms < LONGEST_RETRY_MS
                                            ? http.retry_after_ms
                                            : LONGEST_RETRY_MS;
    }
    http_reply_destroy(&http);
    return answer;
}

static enum rqlite_answer
ask(struct rqlite_source *rqlite, size_t index, struct round *round)
{
    char cause[CAUSE_SIZE];
    enum rqlite_answer answer = post(rqlite, index, round, cause);
    // A password that was changed on disk is worth one more try.
    if (answer == RQLITE_DENIED && credential_reload(&rqlite->credential)) {
        answer = post(rqlite, index, round, cause);
    }
    struct rqlite_node *node = &rqlite->nodes.nodes[index];
    if (round->is_for_copy) {
        // That it has no leader was said, and holds whatever it answers now.
        node->last = answer;
    } else if (answer == RQLITE_WRONG && round->reply == NULL) {
        node->last = answer;
        log_warning("pejl: refused: %s", cause);
    } else {
        rqlite_nodes_note(&rqlite->nodes, index, answer, cause,
                          thread_now_ms());
    }
    return answer;
}

// A second round goes only to nodes that may still answer: those that could
// not ask a leader, or that were silent, perhaps because of one. A node that is
// alone has itself to ask.
static bool
may_have_a_copy(const struct rqlite_nodes *nodes, size_t index)
{
    enum rqlite_answer last = nodes->nodes[index].last;
    return last == RQLITE_LEADERLESS ||
           (last == RQLITE_SILENT && nodes->count > 1);
}

static enum rqlite_answer
ask_until_settled(struct rqlite_source *rqlite, struct round *round)
{
    size_t order[RQLITE_NODES];
    enum rqlite_answer answer = RQLITE_AWAY;
    rqlite_nodes_order(&rqlite->nodes, thread_now_ms(), order);
    for (size_t i = 0; i < rqlite->nodes.count; i++) {
        if (round->is_for_copy && !may_have_a_copy(&rqlite->nodes, order[i])) {
            continue;
        }
        answer = ask(rqlite, order[i], round);
        if (answer == RQLITE_DONE || answer == RQLITE_WRONG ||
            answer == RQLITE_STOPPED) {
            break;
        }
        // A change may be made already: nobody else is asked to make it.
        if (round->reply == NULL && round->may_be_done) {
            log_warning("rqlite node %s: it is not known whether the change "
                        "was made",
                        rqlite->location.hosts[order[i]]);
            rqlite_nodes_pass(&rqlite->nodes, order[i]);
            break;
        }
    }
    return answer;
}

static bool
write_body(struct rqlite_source *rqlite,
           const struct source_statement *statements, size_t count,
           struct text_builder *body)
{
    if (rqlite_message_write(body, statements, count)) {
        return true;
    }
    log_state_warn(&rqlite->request, "a request is not UTF-8: not sent");
    text_destroy(body);
    return false;
}

static enum rqlite_answer
ask_for_a_copy(struct rqlite_source *rqlite, struct round *round)
{
    char path[96];
    (void)snprintf(path, sizeof path,
                   "/db/query?transaction&level=none&freshness=%dm",
                   STALE_MINUTES);
    round->path = path;
    round->is_for_copy = true;
    enum rqlite_answer answer = ask_until_settled(rqlite, round);
    if (answer == RQLITE_DONE) {
        round->reply->is_stale = true;
        log_state_warn(&rqlite->leader,
                       "no rqlite node can ask a leader: a copy is read, up "
                       "to %d minutes old",
                       STALE_MINUTES);
    } else if (answer != RQLITE_STOPPED) {
        log_state_warn(&rqlite->leader, "no rqlite node can be read");
    }
    return answer;
}

static enum source_result
rqlite_read(struct source *source, const struct source_statement *statements,
            size_t count, struct source_reply *reply)
{
    struct rqlite_source *rqlite = (struct rqlite_source *)source;
    struct text_builder body = {0};
    char path[96];
    if (interrupt_is_raised(&rqlite->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    if (!write_body(rqlite, statements, count, &body)) {
        return SOURCE_INVALID;
    }
    (void)snprintf(path, sizeof path,
                   "/db/query?transaction&level=weak&db_timeout=%lldms",
                   (long long)rqlite->http.limits.answer_ms * 3 / 4);
    struct round round = {
        .path = path, .body = &body, .count = count, .reply = reply};
    rqlite_nodes_begin(&rqlite->nodes);
    enum rqlite_answer answer = ask_until_settled(rqlite, &round);
    if (answer == RQLITE_DONE) {
        log_state_clear(&rqlite->leader, "rqlite can be read again");
    } else if (answer != RQLITE_WRONG && answer != RQLITE_STOPPED) {
        answer = ask_for_a_copy(rqlite, &round);
    }
    text_destroy(&body);
    return answer == RQLITE_DONE ? SOURCE_DONE
                                 : rqlite_nodes_conclude(&rqlite->nodes);
}

static enum source_result
rqlite_execute(struct source *source, const struct source_statement *statements,
               size_t count)
{
    struct rqlite_source *rqlite = (struct rqlite_source *)source;
    struct text_builder body = {0};
    if (interrupt_is_raised(&rqlite->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    if (!write_body(rqlite, statements, count, &body)) {
        return SOURCE_INVALID;
    }
    struct round round = {
        .path = "/db/execute?transaction", .body = &body, .count = count};
    rqlite_nodes_begin(&rqlite->nodes);
    enum rqlite_answer answer = ask_until_settled(rqlite, &round);
    text_destroy(&body);
    return answer == RQLITE_DONE ? SOURCE_DONE
                                 : rqlite_nodes_conclude(&rqlite->nodes);
}

// Nothing tells of a change: the next probe must.
static bool
rqlite_wait(struct source *source, int64_t timeout_ms)
{
    struct rqlite_source *rqlite = (struct rqlite_source *)source;
    int64_t end_ms = thread_now_ms() + timeout_ms;
    int64_t left_ms = timeout_ms;
    while (left_ms > 0 && !interrupt_is_raised(&rqlite->interrupt)) {
        (void)interrupt_sleep(&rqlite->interrupt, 0, left_ms * 1000);
        left_ms = end_ms - thread_now_ms();
    }
    return false;
}

static void
rqlite_interrupt(struct source *source)
{
    struct rqlite_source *rqlite = (struct rqlite_source *)source;
    interrupt_raise(&rqlite->interrupt);
}

static void
rqlite_close(struct source *source)
{
    struct rqlite_source *rqlite = (struct rqlite_source *)source;
    http_close(&rqlite->http);
    credential_close(&rqlite->credential);
    interrupt_destroy(&rqlite->interrupt);
    free(rqlite);
}

static const struct source_kind rqlite_kind = {
    .read = rqlite_read,
    .execute = rqlite_execute,
    .wait = rqlite_wait,
    .interrupt = rqlite_interrupt,
    .close = rqlite_close,
};

struct source *
source_rqlite_open(const char *location, const struct source_options *options)
{
    struct rqlite_source *rqlite = memory_allocate(sizeof *rqlite);
    rqlite->source.kind = &rqlite_kind;
    interrupt_init(&rqlite->interrupt);
    const char *problem = rqlite_location_parse(&rqlite->location, location,
                                                options->allows_plain_http);
    if (problem != NULL) {
        log_error("the location of the rqlite cluster is wrong: %s", problem);
        rqlite_close(&rqlite->source);
        return NULL;
    }
    struct http_settings settings =
        source_rqlite_settings(&rqlite->location, options);
    if (!credential_open(&rqlite->credential, options->credential_file) ||
        !http_open(&rqlite->http, &settings, &rqlite->interrupt)) {
        rqlite_close(&rqlite->source);
        return NULL;
    }
    rqlite_nodes_init(&rqlite->nodes, &rqlite->location);
    return &rqlite->source;
}
