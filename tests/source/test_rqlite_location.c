#include "source/rqlite_location.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct location_case {
    const char *text;
    bool allows_plain_http;
    const char *hosts;  // with a space between; NULL: refused
    const char *remedy; // part of what is said when refused
};

static const struct location_case cases[] = {
    {"rqlite+https://db1:4001,db2.aa.dk:80,db3", false,
     "db1:4001 db2.aa.dk:80 db3:4001", NULL},
    {"rqlite+https://[2001:db8::1]:4001", false, "[2001:db8::1]:4001", NULL},
    {"rqlite+http://localhost:4001,127.0.0.1:1,127.9.9.9:65535,[::1]:4001",
     false, "localhost:4001 127.0.0.1:1 127.9.9.9:65535 [::1]:4001", NULL},
    {"rqlite+http://db1:4001", true, "db1:4001", NULL},
    {"rqlite+http://db1:4001", false, NULL, "allow_plain_http=yes"},
    {"rqlite+http://127.evil.org:4001", false, NULL, "allow_plain_http=yes"},
    {"rqlite+http://localhost.evil.org", false, NULL, "allow_plain_http=yes"},
    {"rqlite+http://[::2]:4001", false, NULL, "allow_plain_http=yes"},
    {"rqlite+http://127.0.0.1:4001,db1:4001", false, NULL,
     "allow_plain_http=yes"},
    {"rqlite+https://kiosk:k1osk@db1:4001", false, NULL, "credential file"},
    {"rqlite+ftp://db1", false, NULL, "rqlite+https://"},
    {"rqlite+https://", false, NULL, "host:port"},
    {"rqlite+https://db1:", false, NULL, "host:port"},
    {"rqlite+https://db1:0", false, NULL, "host:port"},
    {"rqlite+https://db1:65536", false, NULL, "host:port"},
    {"rqlite+https://db1:123456", false, NULL, "host:port"},
    {"rqlite+https://db1:4001/", false, NULL, "host:port"},
    {"rqlite+https://db1:4001/db/query", false, NULL, "host:port"},
    {"rqlite+https://db1:4001?level=none", false, NULL, "host:port"},
    {"rqlite+https://db1,,db2", false, NULL, "host:port"},
    {"rqlite+https://db1,", false, NULL, "host:port"},
    {"rqlite+https://db 1", false, NULL, "host:port"},
    {"rqlite+https://d\xc3\xa6", false, NULL, "host:port"},
    {"rqlite+https://[::1", false, NULL, "host:port"},
    {"rqlite+https://[]:4001", false, NULL, "host:port"},
    {"rqlite+https://[dbx]:4001", false, NULL, "host:port"},
    {"rqlite+https://a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a", false, NULL,
     "more than 16"},
};

static void
join(const struct rqlite_location *location, char out[512])
{
    int end = 0;
    out[0] = '\0';
    for (size_t i = 0; i < location->count; i++) {
        end += snprintf(out + end, 512 - (size_t)end, "%s%s", i > 0 ? " " : "",
                        location->hosts[i]);
    }
}

static void
reads_locations(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct location_case *given = &cases[i];
        struct rqlite_location location;
        const char *problem = rqlite_location_parse(&location, given->text,
                                                    given->allows_plain_http);
        if (given->hosts != NULL) {
            char hosts[512];
            join(&location, hosts);
            assert_null(problem);
            assert_string_equal(hosts, given->hosts);
            assert_int_equal(location.is_secure,
                             strstr(given->text, "https") != NULL);
        } else if (problem == NULL || strstr(problem, given->remedy) == NULL) {
            fail_msg("%s gave %s", given->text,
                     problem != NULL ? problem : "hosts");
        }
    }
}

static void
refuses_a_host_that_is_too_long(void **state)
{
    (void)state;
    char text[400] = "rqlite+https://";
    memset(text + strlen(text), 'a', 300);
    struct rqlite_location location;
    assert_non_null(rqlite_location_parse(&location, text, false));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_locations),
        cmocka_unit_test(refuses_a_host_that_is_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
