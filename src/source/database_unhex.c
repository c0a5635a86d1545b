#include "source/database_unhex.h"

#include <stddef.h>

static int
read_digit(unsigned char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static int
decode(const unsigned char *text, int length, unsigned char *bytes)
{
    for (int i = 0; i + 1 < length; i += 2) {
        int high = read_digit(text[i]);
        int low = read_digit(text[i + 1]);
        if (high < 0 || low < 0) {
            return -1;
        }
        bytes[i / 2] = (unsigned char)(high << 4 | low);
    }
    return length / 2;
}

static void
on_unhex(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const unsigned char *text = sqlite3_value_text(values[0]);
    int length = sqlite3_value_bytes(values[0]);
    if (text == NULL || length % 2 != 0) {
        return;
    }
    unsigned char *bytes = sqlite3_malloc(length / 2 + 1);
    if (bytes == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    int size = decode(text, length, bytes);
    if (size < 0) {
        sqlite3_free(bytes);
    } else {
        sqlite3_result_blob(context, bytes, size, sqlite3_free);
    }
}

int
database_add_unhex(sqlite3 *handle)
{
    return sqlite3_create_function_v2(handle, "unhex", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC |
                                          SQLITE_DIRECTONLY,
                                      NULL, on_unhex, NULL, NULL, NULL);
}
