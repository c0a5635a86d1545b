#include "source/support_certificates.h"

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
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static const char settings[] =
    "[ca]\ndefault_ca = test\n"
    "[test]\ndatabase = index\nserial = serial\nnew_certs_dir = .\n"
    "default_md = sha256\npolicy = any\nunique_subject = no\n"
    "[any]\ncommonName = supplied\n";

static void
run(const struct folder *folder, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void
run(const struct folder *folder, const char *format, ...)
{
    char command[1024];
    va_list arguments;
    int used = snprintf(command, sizeof command, "cd '%s' && (", folder->path);
    va_start(arguments, format);
    used += vsnprintf(command + used, sizeof command - (size_t)used, format,
                      arguments);
    va_end(arguments);
    (void)snprintf(command + used, sizeof command - (size_t)used,
                   ") >>openssl.log 2>&1");
    if (system(command) != 0) {
        fail_msg("%s failed: is openssl installed?", command);
    }
}

static void
make_authority(const struct folder *folder, const char *name)
{
    run(folder,
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 "
        "-nodes -subj /CN=%s -keyout %s.key -out %s.pem -days 30",
        name, name, name);
}

void
certificates_make(const struct folder *folder)
{
    write_file(folder_file(folder, "ca.conf"), settings, sizeof settings - 1,
               0600);
    write_file(folder_file(folder, "index"), "", 0, 0600);
    write_file(folder_file(folder, "serial"), "01\n", 3, 0600);
    make_authority(folder, "ca");
    make_authority(folder, "other");
}

void
certificates_sign(const struct folder *folder, const char *name,
                  const char *alternatives, const char *from, const char *until)
{
    run(folder, "echo subjectAltName=%s > %s.ext", alternatives, name);
    run(folder,
        "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
        "-subj /CN=%s -keyout %s.key -out %s.csr",
        name, name, name);
    run(folder,
        "openssl ca -batch -config ca.conf -cert ca.pem -keyfile ca.key "
        "-startdate %s -enddate %s -extfile %s.ext -in %s.csr -out %s.pem "
        "-notext",
        from, until, name, name, name);
}

static void
format_time(char out[32], time_t when)
{
    struct tm parts;
    (void)gmtime_r(&when, &parts);
    assert_int_not_equal(strftime(out, 32, "%Y%m%d%H%M%SZ", &parts), 0);
}

void
certificates_sign_for(const struct folder *folder, const char *name,
                      const char *alternatives, int days)
{
    char from[32];
    char until[32];
    format_time(from, time(NULL) - 3600);
    format_time(until, time(NULL) + days * 86400);
    certificates_sign(folder, name, alternatives, from, until);
}

int
certificates_serve(const struct folder *folder, const char *name, unsigned port)
{
    char address[32];
    char certificate[64];
    char key[64];
    (void)snprintf(address, sizeof address, "127.0.0.1:%u", port);
    (void)snprintf(certificate, sizeof certificate, "%s.pem", name);
    (void)snprintf(key, sizeof key, "%s.key", name);
    int process = fork();
    if (process == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
        int log = open("/dev/null", O_RDWR);
        (void)dup2(log, STDIN_FILENO);
        (void)dup2(log, STDOUT_FILENO);
        (void)dup2(log, STDERR_FILENO);
        if (chdir(folder->path) == 0) {
            (void)execlp("openssl", "openssl", "s_server", "-accept", address,
                         "-cert", certificate, "-key", key, "-quiet", "-www",
                         (char *)NULL);
        }
        _exit(127);
    }
    assert_true(process > 0);
    return process;
}

void
certificates_end(int process)
{
    (void)kill(process, SIGKILL);
    (void)waitpid(process, NULL, 0);
}
