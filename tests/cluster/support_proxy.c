#include "cluster/support_proxy.h"

#include "source/support_certificates.h"
#include "source/support_port.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define PROGRAM "/usr/sbin/nginx"
#define SETTINGS PEJL_TESTS_DIR "/../config/cluster/nginx.conf"

enum { SETTINGS_SIZE = 8000, START_MS = 10000 };

static struct sockaddr_in
loopback(unsigned port)
{
    return (struct sockaddr_in){
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
}

// Put other words in the place of some that must be there.
static void
replace(char text[SETTINGS_SIZE], const char *words, const char *others)
{
    char before[SETTINGS_SIZE];
    char *place = strstr(text, words);

    if (place == NULL)
        fail_msg("%s lacks \"%s\"", SETTINGS, words);
    *place = '\0';
    snprintf(before, sizeof before, "%s", text);
    char *after = strdup(place + strlen(words));
    int length = snprintf(text, SETTINGS_SIZE, "%s%s%s", before, others, after);
    free(after);
    assert_true(length < SETTINGS_SIZE);
}

static void
write_settings(const struct proxy *proxy, const struct town *town)
{
    static const char head[] =
        "user root;\ndaemon off;\npid nginx.pid;\nworker_processes 1;\n"
        "worker_rlimit_nofile 20000;\nevents { worker_connections 9000; }\n"
        "http {\naccess_log off;\nclient_body_temp_path body;\n"
        "proxy_temp_path proxy;\nfastcgi_temp_path fastcgi;\n"
        "uwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n";
    char text[SETTINGS_SIZE] = "";
    char word[64];
    FILE *file = fopen(SETTINGS, "r");

    assert_non_null(file);
    memcpy(text, head, sizeof head);
    size_t length = sizeof head - 1;
    length += fread(text + length, 1, sizeof text - length - 4, file);
    fclose(file);
    memcpy(text + length, "}\n", 3);
    replace(text, "/var/cache/nginx/pejl", "cache");
    replace(text, "/etc/pejl/node.pem", "node.pem");
    replace(text, "/etc/pejl/node.key", "node.key");
    snprintf(word, sizeof word, "listen 127.0.0.1:%u", proxy->port);
    replace(text, "listen 4443", word);
    snprintf(word, sizeof word, "127.0.0.1:%u",
             town->cluster.nodes[0].http_port);
    replace(text, "127.0.0.1:4001", word);
    write_file(folder_file(&proxy->folder, "nginx.conf"), text, strlen(text),
               0600);
}

static void
become_nginx(const struct proxy *proxy)
{
    char settings[200];

    snprintf(settings, sizeof settings, "%s/nginx.conf", proxy->folder.path);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
    int log = open(folder_file(&proxy->folder, "log"),
                   O_WRONLY | O_CREAT | O_APPEND, 0600);
    (void)dup2(log, STDERR_FILENO);
    (void)execl(PROGRAM, "nginx", "-p", proxy->folder.path, "-c", settings,
                "-e", "stderr", (char *)NULL);
    _exit(127);
}

static bool
is_listening(unsigned port)
{
    struct sockaddr_in address = loopback(port);
    int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_open =
        connect(handle, (struct sockaddr *)&address, sizeof address) == 0;

    close(handle);
    return is_open;
}

static void
wait_until_up(const struct proxy *proxy)
{
    int64_t end_us = now_us() + START_MS * 1000;

    while (!is_listening(proxy->port)) {
        if (now_us() > end_us || waitpid(proxy->process, NULL, WNOHANG) != 0) {
            char command[200];
            snprintf(command, sizeof command, "cat '%s/log' >&2",
                     proxy->folder.path);
            (void)!system(command);
            fail_msg("nginx does not start");
        }
        usleep(20000);
    }
}

void
proxy_start(struct proxy *proxy, const struct town *town)
{
    *proxy = (struct proxy){0};
    if (access(PROGRAM, X_OK) != 0) {
        print_message("nginx is not installed: nothing is tested\n");
        skip();
    }
    proxy->folder = folder_make();
    proxy->port = port_find();
    certificates_make(&proxy->folder);
    certificates_sign_for(&proxy->folder, "node", "IP:127.0.0.1", 30);
    write_settings(proxy, town);
    proxy->process = fork();
    if (proxy->process == 0)
        become_nginx(proxy);
    assert_true(proxy->process > 0);
    wait_until_up(proxy);
}

void
proxy_stop(struct proxy *proxy)
{
    if (proxy->process > 0) {
        kill(proxy->process, SIGTERM);
        waitpid(proxy->process, NULL, 0);
    }
    if (proxy->folder.path[0] != '\0')
        folder_remove(&proxy->folder);
    *proxy = (struct proxy){0};
}

struct source *
proxy_open(const struct proxy *proxy, const struct town *town, const char *user)
{
    char location[64];
    char authority[200];
    struct source_options options = source_default_options();

    snprintf(location, sizeof location, "rqlite+https://127.0.0.1:%u",
             proxy->port);
    snprintf(authority, sizeof authority, "%s/ca.pem", proxy->folder.path);
    options.ca_file = authority;
    options.credential_file = folder_file(&town->cluster.folder, user);
    struct source *source = source_open(location, &options);
    assert_non_null(source);
    return source;
}
