// Many boards at one node: the program's own threads, caches and sources, but
// no glass. $PEJL_CLIENTS and $PEJL_SECONDS are for figures that somebody
// wants to quote; a test does with fewer. With $PEJL_PROXY they ask through
// nginx.
#include "cluster/support_proxy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include "cache/cache.h"
#include "sync/sync.h"

enum {
    CLIENTS = 50,
    SECONDS = 6,
    CLIENTS_MAX = 5000,
    SECONDS_MAX = 600,
    PROBE_MS = 2000,
    START_MS = 20, // between two boards: nobody switches all on at once
    FILES_PER_CLIENT = 6,
    PATIENCE_MS = 60000,
    ALONE_MOST = 500, // whose changes a node bears without a proxy
};

struct load {
    size_t client_count;
    int duration_s;
    struct town town;
    struct proxy proxy; // if there is one
    struct client *clients;
    atomic_bool is_counting;
    atomic_size_t failed;
    atomic_size_t count;
    size_t capacity;
    int *took_us;        // of each probe
    atomic_size_t begun; // clients that have content
    atomic_size_t seen;  // clients that have the change
    int64_t changed_us;
    atomic_bool is_changed;
};

// A board: the source that sync is given counts, and asks the real one.
struct client {
    struct source source;
    struct source *inner;
    struct cache *cache;
    struct mailbox mailbox;
    struct sync *sync;
    struct load *load;
    bool has_begun;
    bool has_seen;
    int seen_ms; // after the change
};

static void
count(struct load *load, enum source_result result, int64_t took_us)
{
    size_t index;

    if (!atomic_load(&load->is_counting))
        return;
    if (result != SOURCE_DONE) {
        atomic_fetch_add(&load->failed, result != SOURCE_INTERRUPTED);
        return;
    }
    index = atomic_fetch_add(&load->count, 1);
    if (index < load->capacity)
        load->took_us[index] = (int)took_us;
}

static enum source_result
counted_read(struct source *source, const struct source_statement *statements,
             size_t statement_count, struct source_reply *reply)
{
    struct client *client = (struct client *)source;
    int64_t start_us = now_us();
    enum source_result result =
        source_read(client->inner, statements, statement_count, reply);

    source->retry_after_ms = client->inner->retry_after_ms;
    source->took_ms = client->inner->took_ms;
    count(client->load, result, now_us() - start_us);
    return result;
}

static bool
counted_wait(struct source *source, int64_t timeout_ms)
{
    return source_wait(((struct client *)source)->inner, timeout_ms);
}

static void
counted_interrupt(struct source *source)
{
    source_interrupt(((struct client *)source)->inner);
}

static const struct source_kind counted_kind = {
    .read = counted_read,
    .wait = counted_wait,
    .interrupt = counted_interrupt,
};

// On the thread of the client.
static void
on_snapshot(void *context)
{
    struct client *client = context;
    struct load *load = client->load;

    snapshot_destroy(mailbox_take(&client->mailbox));
    if (!client->has_begun) {
        client->has_begun = true;
        atomic_fetch_add(&load->begun, 1);
    } else if (!client->has_seen && atomic_load(&load->is_changed)) {
        client->has_seen = true;
        client->seen_ms = (int)((now_us() - load->changed_us) / 1000);
        atomic_fetch_add(&load->seen, 1);
    }
}

static struct source *
open_inner(const struct load *load)
{
    struct source_options options = source_default_options();

    if (load->proxy.process > 0)
        return proxy_open(&load->proxy, &load->town, RQLITED_KIOSK);
    return rqlited_open(&load->town.cluster, "http", RQLITED_KIOSK, &options);
}

static void
start_client(struct client *client, struct load *load)
{
    struct sync_callbacks callbacks = {.on_snapshot = on_snapshot,
                                       .context = client};

    client->load = load;
    client->source.kind = &counted_kind;
    client->inner = open_inner(load);
    client->cache = cache_open(NULL, AUDIENCE_INTERNAL, load->town.location);
    mailbox_init(&client->mailbox);
    client->sync = sync_start(&client->source, client->cache, &client->mailbox,
                              PROBE_MS, &callbacks);
    assert_non_null(client->sync);
}

static void
stop_client(struct client *client)
{
    sync_stop(client->sync);
    cache_close(client->cache);
    source_close(client->inner);
    mailbox_destroy(&client->mailbox);
}

static bool
wait_for_all(const struct load *load, const atomic_size_t *clients)
{
    int64_t end_us = now_us() + PATIENCE_MS * 1000;

    while (atomic_load(clients) < load->client_count && now_us() < end_us)
        usleep(1000);
    return atomic_load(clients) == load->client_count;
}

static int
compare(const void *left, const void *right)
{
    return *(const int *)left - *(const int *)right;
}

// The time that the process spent on processors until now.
static double
cpu_s(int process)
{
    char path[40];
    char line[1000] = "";
    unsigned long user = 0;
    unsigned long system = 0;

    snprintf(path, sizeof path, "/proc/%d/stat", process);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_true(fread(line, 1, sizeof line - 1, file) > 0);
    fclose(file);
    assert_int_equal(sscanf(strrchr(line, ')'),
                            ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu "
                            "%lu",
                            &user, &system),
                     2);
    return (double)(user + system) / (double)sysconf(_SC_CLK_TCK);
}

// Of nginx's workers: who started them does nothing. Zero where there are none.
static double
children_cpu_s(int process)
{
    char path[60];
    double sum_s = 0;
    int child;

    snprintf(path, sizeof path, "/proc/%d/task/%d/children", process, process);
    FILE *file = fopen(path, "r");
    while (file != NULL && fscanf(file, "%d", &child) == 1)
        sum_s += cpu_s(child);
    if (file != NULL)
        fclose(file);
    return sum_s;
}

static void
probe_for_a_while(struct load *load)
{
    int server = load->town.cluster.nodes[0].process;
    double before_s = cpu_s(server);
    double proxy_before_s = children_cpu_s(load->proxy.process);
    size_t done;

    atomic_store(&load->is_counting, true);
    usleep((useconds_t)load->duration_s * 1000000);
    atomic_store(&load->is_counting, false);
    double used_s = cpu_s(server) - before_s;
    double proxy_used_s = children_cpu_s(load->proxy.process) - proxy_before_s;
    done = atomic_load(&load->count);
    assert_true(done > 0 && done < load->capacity);
    qsort(load->took_us, done, sizeof *load->took_us, compare);
    print_message("%zu clients, a probe every %d ms each, %d s: %zu probes, "
                  "%zu failed; p50 %.1f ms, p99 %.1f ms, most %.1f ms; the "
                  "node used %.2f of a processor, a proxy %.2f\n",
                  load->client_count, PROBE_MS, load->duration_s, done,
                  atomic_load(&load->failed), load->took_us[done / 2] / 1e3,
                  load->took_us[done * 99 / 100] / 1e3,
                  load->took_us[done - 1] / 1e3, used_s / load->duration_s,
                  proxy_used_s / load->duration_s);
}

static void
tell_when_seen(const struct load *load)
{
    size_t count_all = load->client_count;
    int *seen_ms = calloc(count_all, sizeof *seen_ms);

    for (size_t i = 0; i < count_all; i++)
        seen_ms[i] = load->clients[i].seen_ms;
    qsort(seen_ms, count_all, sizeof *seen_ms, compare);
    print_message("a change is with half of them after %d ms, with 99 %% after "
                  "%d ms, with all after %d ms\n",
                  seen_ms[count_all / 2], seen_ms[count_all * 99 / 100],
                  seen_ms[count_all - 1]);
    free(seen_ms);
}

// All fetch at once what changed. For a node alone, asked by more than it can
// answer while their threads have its processors, the clients that have it are
// counted.
static void
change_for_all(struct load *load)
{
    struct log_ear ear = log_listen();

    load->changed_us = now_us();
    atomic_store(&load->is_changed, true);
    (void)town_change(&load->town, 0,
                      "INSERT INTO stakeholder (name) VALUES ('Alle')",
                      PATIENCE_MS);
    bool is_seen = wait_for_all(load, &load->seen);
    char *heard = log_heard(&ear);
    if (is_seen)
        tell_when_seen(load);
    else
        print_message("a change is with %zu of them after %d ms, said in %zu "
                      "lines of log\n",
                      atomic_load(&load->seen), PATIENCE_MS,
                      count_lines(heard));
    free(heard);
    assert_true(is_seen ||
                (load->client_count > ALONE_MOST && load->proxy.process == 0));
}

static size_t
choose(const char *variable, size_t usual, size_t most)
{
    const char *words = getenv(variable);
    size_t wanted = words == NULL ? usual : strtoul(words, NULL, 10);

    return wanted > 0 && wanted <= most ? wanted : usual;
}

static void
allow_files(size_t clients)
{
    struct rlimit files;
    rlim_t needed = clients * FILES_PER_CLIENT + 100;

    assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
    if (files.rlim_cur < needed) {
        files.rlim_cur = needed < files.rlim_max ? needed : files.rlim_max;
        assert_int_equal(setrlimit(RLIMIT_NOFILE, &files), 0);
    }
}

static void
start_clients(struct load *load)
{
    int64_t start_us = now_us();

    allow_files(load->client_count);
    load->capacity = load->client_count * (size_t)load->duration_s * 2;
    load->took_us = calloc(load->capacity, sizeof *load->took_us);
    load->clients = calloc(load->client_count, sizeof *load->clients);
    for (size_t i = 0; i < load->client_count; i++) {
        start_client(&load->clients[i], load);
        usleep(START_MS * 1000);
    }
    assert_true(wait_for_all(load, &load->begun));
    print_message("%zu clients have their content after %d ms\n",
                  load->client_count, (int)((now_us() - start_us) / 1000));
}

static void
no_probe_fails(void **state)
{
    (void)state;
    static struct load load;

    load.client_count = choose("PEJL_CLIENTS", CLIENTS, CLIENTS_MAX);
    load.duration_s = (int)choose("PEJL_SECONDS", SECONDS, SECONDS_MAX);
    town_start(&load.town, 1, 0);
    town_expect(&load.town, 0, "", "init %s --credential admin",
                load.town.location);
    if (getenv("PEJL_PROXY") != NULL)
        proxy_start(&load.proxy, &load.town);
    start_clients(&load);
    probe_for_a_while(&load);
    change_for_all(&load);
    for (size_t i = 0; i < load.client_count; i++)
        stop_client(&load.clients[i]);
    proxy_stop(&load.proxy);
    town_stop(&load.town);
    free(load.clients);
    free(load.took_us);
    assert_int_equal(load.failed, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_probe_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
