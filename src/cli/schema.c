#include "cli/schema.h"

#include <stdlib.h>

#define COUNT_TABLES "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
#define FIND_VERSION_TABLE COUNT_TABLES " AND name = 'schema_version'"
#define READ_VERSION "SELECT version FROM schema_version"

int64_t
schema_read_number(struct source *source, const char *sql)
{
    struct source_statement statement = {.sql = sql};
    struct source_reply reply = {0};
    int64_t number = -1;

    if (source_read(source, &statement, 1, &reply) == SOURCE_DONE &&
        reply.texts[0] != NULL)
        number = strtoll(reply.texts[0], NULL, 10);
    source_reply_destroy(&reply);
    return number;
}

enum schema_state
schema_read_state(struct source *source, int *version)
{
    int64_t tables = schema_read_number(source, COUNT_TABLES);
    int64_t found;

    *version = 0;
    if (tables < 0)
        return SCHEMA_UNKNOWN;
    if (tables == 0)
        return SCHEMA_NONE;
    if (schema_read_number(source, FIND_VERSION_TABLE) != 1)
        return SCHEMA_FOREIGN;
    found = schema_read_number(source, READ_VERSION);
    if (found < 1 || found > INT32_MAX)
        return SCHEMA_UNKNOWN;
    *version = (int)found;
    if (found == SCHEMA_VERSION)
        return SCHEMA_CURRENT;
    return found < SCHEMA_VERSION ? SCHEMA_OLDER : SCHEMA_NEWER;
}

void
schema_describe(struct text_builder *out, const char *location,
                enum schema_state state, int version)
{
    switch (state) {
    case SCHEMA_UNKNOWN:
        text_append_format(out, "%s gives no answer: the line above says why",
                           location);
        break;
    case SCHEMA_NONE:
        text_append_format(out, "%s has no tables yet: pejl init makes them",
                           location);
        break;
    case SCHEMA_FOREIGN:
        text_append_format(out,
                           "%s holds somebody else's tables: name another "
                           "database",
                           location);
        break;
    case SCHEMA_OLDER:
        text_append_format(out,
                           "%s has schema version %d, not %d: pejl init "
                           "raises it",
                           location, version, SCHEMA_VERSION);
        break;
    case SCHEMA_NEWER:
        text_append_format(out,
                           "%s has schema version %d, this program knows %d: "
                           "install a newer program",
                           location, version, SCHEMA_VERSION);
        break;
    case SCHEMA_CURRENT:
        break;
    }
}
