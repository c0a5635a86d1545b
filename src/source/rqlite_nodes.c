#include "source/rqlite_nodes.h"

#include "base/calendar.h"

enum {
    REST_MS = 1000,
    LONGEST_REST_MS = 60000,
    DAY_S = 86400,
    CERTIFICATE_DAYS = 14,
};

void
rqlite_nodes_init(struct rqlite_nodes *nodes,
                  const struct rqlite_location *location)
{
    *nodes = (struct rqlite_nodes){.count = location->count};
    for (size_t i = 0; i < nodes->count; i++) {
        nodes->nodes[i].host = location->hosts[i];
    }
}

void
rqlite_nodes_begin(struct rqlite_nodes *nodes)
{
    for (size_t i = 0; i < nodes->count; i++) {
        nodes->nodes[i].last = RQLITE_AWAY;
    }
}

static bool
is_later(const struct rqlite_nodes *nodes, int64_t now_ms, size_t left,
         size_t right)
{
    int64_t left_ms = nodes->nodes[left].rest_until_ms;
    int64_t right_ms = nodes->nodes[right].rest_until_ms;
    return left_ms > now_ms && left_ms > right_ms;
}

void
rqlite_nodes_order(const struct rqlite_nodes *nodes, int64_t now_ms,
                   size_t order[RQLITE_NODES])
{
    for (size_t i = 0; i < nodes->count; i++) {
        size_t index = (nodes->best + i) % nodes->count;
        size_t place = i;
        while (place > 0 && is_later(nodes, now_ms, order[place - 1], index)) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = index;
    }
}

static int64_t
rest_ms(unsigned failures)
{
    int64_t rest = (int64_t)REST_MS << (failures < 6 ? failures : 6);
    return rest < LONGEST_REST_MS ? rest : LONGEST_REST_MS;
}

void
rqlite_nodes_note(struct rqlite_nodes *nodes, size_t index,
                  enum rqlite_answer answer, const char *cause, int64_t now_ms)
{
    struct rqlite_node *node = &nodes->nodes[index];
    node->last = answer;
    if (answer == RQLITE_STOPPED) {
        return;
    }
    if (answer == RQLITE_DONE) {
        nodes->best = index;
        node->failures = 0;
        node->rest_until_ms = 0;
        log_state_clear(&node->state, "rqlite node %s answers again",
                        node->host);
        return;
    }
    if (answer != RQLITE_LEADERLESS && answer != RQLITE_WRONG) {
        node->rest_until_ms = now_ms + rest_ms(node->failures);
        node->failures++;
    }
    log_state_warn(&node->state, "rqlite node %s: %s", node->host, cause);
}

void
rqlite_nodes_pass(struct rqlite_nodes *nodes, size_t index)
{
    nodes->best = (index + 1) % nodes->count;
}

void
rqlite_nodes_heed_certificate(struct rqlite_nodes *nodes, size_t index,
                              int64_t end_s, int64_t now_s)
{
    struct rqlite_node *node = &nodes->nodes[index];
    if (end_s == 0) {
        return;
    }
    struct date end = calendar_date_from_day((int32_t)(end_s / DAY_S));
    if (end_s - now_s < (int64_t)CERTIFICATE_DAYS * DAY_S) {
        log_state_warn(&node->certificate,
                       "rqlite node %s: its certificate ends on %04d-%02d-%02d:"
                       " renew it, or the board gets no more news",
                       node->host, end.year, end.month, end.day);
    } else {
        log_state_clear(&node->certificate,
                        "rqlite node %s has a newer certificate", node->host);
    }
}

static bool
has_any(const struct rqlite_nodes *nodes, enum rqlite_answer answer)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->nodes[i].last == answer) {
            return true;
        }
    }
    return false;
}

enum source_result
rqlite_nodes_conclude(const struct rqlite_nodes *nodes)
{
    static const struct {
        enum rqlite_answer answer;
        enum source_result result;
    } rules[] = {
        {RQLITE_STOPPED, SOURCE_INTERRUPTED},
        {RQLITE_WRONG, SOURCE_INVALID},
        {RQLITE_DENIED, SOURCE_DENIED},
        {RQLITE_STRANGE, SOURCE_INVALID},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (has_any(nodes, rules[i].answer)) {
            return rules[i].result;
        }
    }
    return SOURCE_UNAVAILABLE;
}
