#include "base/log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

// Short enough for one write(2) that a pipe takes whole (PIPE_BUF), so lines
// of two threads never mix and no lock is needed.
#define LINE_SIZE 2048

enum level {
    LEVEL_ERROR = 3,
    LEVEL_WARNING = 4,
    LEVEL_INFO = 6,
};

static size_t
write_line(char line[LINE_SIZE], enum level level, const char *format,
           va_list arguments)
{
    int head = snprintf(line, LINE_SIZE, "<%d>", (int)level);
    size_t room = LINE_SIZE - (size_t)head - 1; // one byte for the line feed
    vsnprintf(line + head, room, format, arguments);
    size_t length = strlen(line);
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '\n' || line[i] == '\r') {
            line[i] = ' ';
        }
    }
    line[length++] = '\n';
    return length;
}

static void
send_line(const char *line, size_t length)
{
    // A closed or full stderr is no reason to stop the board; errno stays
    // what it was, for callers that log first and look then.
    int saved_errno = errno;
    ssize_t written = write(STDERR_FILENO, line, length);
    (void)written;
    errno = saved_errno;
}

static void
log_line(enum level level, const char *format, va_list arguments)
{
    char line[LINE_SIZE];
    size_t length = write_line(line, level, format, arguments);
    send_line(line, length);
}

void
log_error(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_line(LEVEL_ERROR, format, arguments);
    va_end(arguments);
}

void
log_warning(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_line(LEVEL_WARNING, format, arguments);
    va_end(arguments);
}

void
log_info(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    log_line(LEVEL_INFO, format, arguments);
    va_end(arguments);
}

void
log_state_warn(struct log_state *state, const char *format, ...)
{
    char line[LINE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    size_t length = write_line(line, LEVEL_WARNING, format, arguments);
    va_end(arguments);
    unsigned long long hash = text_hash(line, length, 0);
    if (hash != state->said) {
        send_line(line, length);
        state->said = hash;
    }
}

void
log_state_clear(struct log_state *state, const char *format, ...)
{
    if (state->said == 0) {
        return;
    }
    state->said = 0;
    va_list arguments;
    va_start(arguments, format);
    log_line(LEVEL_INFO, format, arguments);
    va_end(arguments);
}
