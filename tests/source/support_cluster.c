#include "source/support_cluster.h"

#include "source/support_port.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

const struct fault_answer cluster_good = {.body = ROW_REPLY("\"good\"")};
const struct fault_answer cluster_silent = {.fault = FAULT_SILENT};
const struct fault_answer cluster_leaderless = {
    .status = "503 Service Unavailable",
    .type = "text/plain; charset=utf-8",
    .body = "leader not found\n",
};

struct source_options
cluster_options(void)
{
    struct source_options options = source_default_options();
    options.total_timeout_ms = 4000;
    return options;
}

struct source *
cluster_open(const struct source_options *options, const char *format, ...)
{
    char location[256] = "rqlite+http://";
    va_list arguments;
    va_start(arguments, format);
    size_t used = strlen(location);
    (void)vsnprintf(location + used, sizeof location - used, format, arguments);
    va_end(arguments);
    struct source *source = source_open(location, options);
    assert_non_null(source);
    return source;
}

unsigned
cluster_dead_port(void)
{
    return port_find();
}
