#include "support_outbox.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *
outbox_path(const char *directory, const char *ending)
{
    static char path[512];

    snprintf(path, sizeof path, "%s/outbox.db%s", directory, ending);
    return path;
}

void
outbox_put_report(struct outbox *outbox, int number)
{
    struct entry entry = entry_make(ENTRY_REPORT, number);

    assert_true(outbox_put(outbox, &entry));
}

void
outbox_assert_waits(struct outbox *outbox, const char *keys)
{
    struct entry entries[16];
    size_t count = outbox_list(outbox, OUTBOX_WAITING, entries, COUNT(entries));
    char found[512] = "";

    for (size_t i = 0; i < count; i++)
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s ",
                 entries[i].key);
    assert_string_equal(found, keys);
}
