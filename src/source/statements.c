#include "source/statements.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include <sqlite3.h>

static char *
skip_line(char *sql)
{
    return sql + strcspn(sql, "\n");
}

static char *
skip_block(char *sql)
{
    char *end = strstr(sql + 2, "*/");

    return end == NULL ? sql + strlen(sql) : end + 2;
}

static char *
skip_comments(char *sql)
{
    for (;;) {
        sql += strspn(sql, " \t\r\n\f;");
        if (strncmp(sql, "--", 2) == 0)
            sql = skip_line(sql);
        else if (strncmp(sql, "/*", 2) == 0)
            sql = skip_block(sql);
        else
            return sql;
    }
}

// Say whether `sql` up to and with `semicolon` is a whole statement.
static bool
ends_statement(char *sql, char *semicolon)
{
    char behind = semicolon[1];
    bool is_complete;

    semicolon[1] = '\0';
    is_complete = sqlite3_complete(sql) != 0;
    semicolon[1] = behind;
    return is_complete;
}

char *
source_split_statement(char **rest)
{
    char *sql = skip_comments(*rest);
    char *end = strchr(sql, ';');

    *rest = sql;
    if (*sql == '\0')
        return NULL;
    while (end != NULL && !ends_statement(sql, end))
        end = strchr(end + 1, ';');
    if (end == NULL) {
        *rest = sql + strlen(sql);
        return sql;
    }
    *end = '\0';
    *rest = end + 1;
    return sql;
}
