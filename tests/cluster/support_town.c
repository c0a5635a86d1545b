#include "cluster/support_town.h"

#include "source/support_certificates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define COMMAND_SIZE 2000

static void
note_location(struct town *town, const char *scheme)
{
    const struct rqlited_cluster *cluster = &town->cluster;
    size_t size = sizeof town->location;
    size_t used =
        (size_t)snprintf(town->location, size, "rqlite+%s://", scheme);

    for (size_t i = 0; i < cluster->count; i++)
        used += (size_t)snprintf(town->location + used, size - used,
                                 "%s127.0.0.1:%u", i > 0 ? "," : "",
                                 cluster->nodes[i].http_port);
    assert_true(used < size);
}

void
town_start(struct town *town, size_t nodes, int days)
{
    *town = (struct town){0};
    if (days > 0) {
        town->certificates = folder_make();
        certificates_make(&town->certificates);
        certificates_sign_for(&town->certificates, "node", "IP:127.0.0.1",
                              days);
        rqlited_start_secure(&town->cluster, nodes, &town->certificates);
    } else {
        rqlited_start(&town->cluster, nodes, NULL);
    }
    note_location(town, days > 0 ? "https" : "http");
}

void
town_start_with(struct town *town, const char *const *options)
{
    *town = (struct town){0};
    rqlited_start(&town->cluster, 1, options);
    note_location(town, "http");
}

void
town_stop(struct town *town)
{
    rqlited_stop(&town->cluster);
    if (town->certificates.path[0] != '\0')
        folder_remove(&town->certificates);
}

void
town_fill(const struct town *town, const char *organisation, const char *day)
{
    town_expect(town, 0, "schema version", "init %s --credential admin %s",
                town->location,
                town->certificates.path[0] == '\0' ? "" : "--config tls.ini");
    town_expect(town, 0, "the demo content of",
                "demo %s --credential admin --organisation %s %s %s %s",
                town->location, organisation, day == NULL ? "" : "--today",
                day == NULL ? "" : day,
                town->certificates.path[0] == '\0' ? "" : "--config tls.ini");
}

static char *
read_all(FILE *file)
{
    char *text = NULL;
    size_t size = 0;
    FILE *copy = open_memstream(&text, &size);
    char piece[4096];
    size_t length;

    while ((length = fread(piece, 1, sizeof piece, file)) > 0)
        assert_int_equal(fwrite(piece, 1, length, copy), length);
    fclose(copy);
    return text;
}

static char *
run(const struct town *town, int *status, const char *format, va_list arguments)
{
    char command[COMMAND_SIZE];
    int used = snprintf(command, sizeof command,
                        "exec 2>&1; cd '%s' && export PEJL='%s' "
                        "XDG_STATE_HOME=\"$PWD\" SDL_VIDEODRIVER=dummy; ",
                        town->cluster.folder.path, PEJL_PROGRAM);

    used += vsnprintf(command + used, sizeof command - (size_t)used, format,
                      arguments);
    assert_true(used < COMMAND_SIZE);
    FILE *file = popen(command, "r");
    assert_non_null(file);
    char *text = read_all(file);
    int ended = pclose(file);
    *status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return text;
}

char *
town_run(const struct town *town, int *status, const char *format, ...)
{
    va_list arguments;
    char *text;

    va_start(arguments, format);
    text = run(town, status, format, arguments);
    va_end(arguments);
    return text;
}

void
town_expect(const struct town *town, int status, const char *words,
            const char *format, ...)
{
    char with_program[COMMAND_SIZE];
    va_list arguments;
    char *text;
    int found;

    snprintf(with_program, sizeof with_program, "\"$PEJL\" %s", format);
    va_start(arguments, format);
    text = run(town, &found, with_program, arguments);
    va_end(arguments);
    if (found != status || strstr(text, words) == NULL)
        fail_msg("pejl %s: status %d, not %d, without \"%s\":\n%s", format,
                 found, status, words, text);
    free(text);
}

static struct source *
open_node(const struct town *town, size_t node)
{
    struct rqlited_cluster alone = town->cluster;
    struct source_options options = source_default_options();

    alone.nodes[0] = town->cluster.nodes[node];
    alone.count = 1;
    return rqlited_open(&alone, "http", RQLITED_ADMIN, &options);
}

struct town_change
town_change(const struct town *town, size_t node, const char *sql,
            int patience_ms)
{
    struct source *source = open_node(town, node);
    struct log_ear ear = log_listen();
    int64_t end_us = now_us() + (int64_t)patience_ms * 1000;
    struct town_change change = {.sent_us = now_us()};
    enum source_result result = execute_text(source, sql);

    while (result != SOURCE_DONE && now_us() < end_us) {
        usleep(20000);
        change.sent_us = now_us();
        result = execute_text(source, sql);
    }
    change.done_us = now_us();
    char *heard = log_heard(&ear);
    source_close(source);
    if (result != SOURCE_DONE)
        fail_msg("no change within %d ms: %s", patience_ms, heard);
    free(heard);
    return change;
}
