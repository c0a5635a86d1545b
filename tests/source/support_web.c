#include "source/support_web.h"

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

enum { START_MS = 10000 };

static const char settings[] =
    "daemon off;\nmaster_process off;\npid nginx.pid;\n"
    "error_log error.log;\nevents {}\n"
    "http {\n"
    "    log_format plain '$status $request_uri $body_bytes_sent';\n"
    "    access_log access.log plain;\n"
    "    client_body_temp_path body;\n    proxy_temp_path proxy;\n"
    "    fastcgi_temp_path fastcgi;\n    uwsgi_temp_path uwsgi;\n"
    "    scgi_temp_path scgi;\n"
    "    server {\n"
    "        listen 127.0.0.1:%u ssl;\n"
    "        ssl_certificate web.pem;\n        ssl_certificate_key web.key;\n"
    "        root %s;\n"
    "        location /moved/ { return 301 https://127.0.0.1:%u/; }\n"
    "        location /login/ { default_type text/html; return 200 '<html>'; "
    "}\n"
    "        location /locked/ { return 401; }\n"
    "        location /ill/ { add_header Retry-After 7 always; return 503; }\n"
    "    }\n"
    "}\n";

static const char *
find_program(void)
{
    static const char *const paths[] = {"/usr/sbin/nginx", "/usr/bin/nginx",
                                        "/usr/local/sbin/nginx"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        if (access(paths[i], X_OK) == 0) {
            return paths[i];
        }
    }
    fail_msg("nginx is not installed");
    return NULL;
}

static struct sockaddr_in
address_of(unsigned port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

static bool
is_up(const struct web *web)
{
    struct sockaddr_in address = address_of(web->port);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_answered =
        connect(fd, (struct sockaddr *)&address, sizeof address) == 0;
    (void)close(fd);
    return is_answered;
}

static void
run_program(const struct web *web, const char *program)
{
    // A test that fails leaves nobody behind.
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    int log = open(folder_file(&web->folder, "said"),
                   O_WRONLY | O_CREAT | O_APPEND, 0600);
    (void)dup2(log, STDOUT_FILENO);
    (void)dup2(log, STDERR_FILENO);
    (void)execl(program, "nginx", "-p", web->folder.path, "-c", "nginx.conf",
                "-e", "error.log", (char *)NULL);
    _exit(127);
}

void
web_resume(struct web *web)
{
    const char *program = find_program();
    int64_t end_us = now_us() + START_MS * 1000;
    web->process = fork();
    assert_true(web->process >= 0);
    if (web->process == 0) {
        run_program(web, program);
    }
    while (!is_up(web) && now_us() < end_us) {
        (void)usleep(10000);
    }
    if (!is_up(web)) {
        char command[300];
        (void)snprintf(command, sizeof command, "cat %s/said >&2",
                       web->folder.path);
        (void)!system(command);
        fail_msg("nginx does not answer");
    }
}

void
web_start(struct web *web, const char *root)
{
    char text[2000];
    (void)find_program(); // before anything is left behind
    *web = (struct web){.folder = folder_make(), .port = port_find()};
    certificates_make(&web->folder);
    certificates_sign_for(&web->folder, "web", "IP:127.0.0.1", 30);
    int length =
        snprintf(text, sizeof text, settings, web->port, root, web->port);
    write_file(folder_file(&web->folder, "nginx.conf"), text, (size_t)length,
               0600);
    web_resume(web);
}

void
web_end(struct web *web)
{
    if (web->process > 0) {
        (void)kill(web->process, SIGKILL);
        (void)waitpid(web->process, NULL, 0);
    }
    web->process = 0;
}

char *
web_log(const struct web *web)
{
    char *text = calloc(1, 1 << 20);
    FILE *file = fopen(folder_file(&web->folder, "access.log"), "r");
    assert_non_null(file);
    (void)!fread(text, 1, (1 << 20) - 1, file);
    (void)fclose(file);
    return text;
}

size_t
web_count(const struct web *web, const char *name, int status)
{
    char wanted[8];
    char *rest = NULL;
    char *text = web_log(web);
    size_t count = 0;
    (void)snprintf(wanted, sizeof wanted, "%d ", status);
    for (char *line = strtok_r(text, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        const char *found = strstr(line, name);
        count += strncmp(line, wanted, strlen(wanted)) == 0 && found != NULL &&
                 strchr(" ?", found[strlen(name)]) != NULL;
    }
    free(text);
    return count;
}

void
web_stop(struct web *web)
{
    web_end(web);
    if (web->folder.path[0] != '\0') {
        folder_remove(&web->folder);
    }
}
