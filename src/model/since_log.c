#include "model/since_log.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/snapshot_rows.h"

// The log tells 15 digits.
#define SAME 1e-12

static int
compare_changes(const void *left, const void *right)
{
    const struct change *a = *(const struct change *const *)left;
    const struct change *b = *(const struct change *const *)right;
    int order = strcmp(a->object, b->object);
    order = order ? order : rows_compare_numbers(a->object_id, b->object_id);
    order = order ? order : rows_compare_numbers(a->changed_at, b->changed_at);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

struct since_logs
since_logs_take(const struct change *changes, size_t count, int64_t from_s,
                struct arena *arena)
{
    struct since_logs logs = {
        arena_allocate(arena, (count + 1) * sizeof *logs.items), 0};
    for (size_t i = 0; i < count; i++) {
        if (changes[i].changed_at > from_s &&
            (strcmp(changes[i].object, "plan") == 0 ||
             strcmp(changes[i].object, "goal") == 0)) {
            logs.items[logs.count++] = &changes[i];
        }
    }
    if (logs.count > 1) {
        qsort(logs.items, logs.count, sizeof *logs.items, compare_changes);
    }
    return logs;
}

static bool
is_same_object(const struct change *left, const struct change *right)
{
    return left->object_id == right->object_id &&
           strcmp(left->object, right->object) == 0;
}

bool
since_logs_next(const struct since_logs *logs, size_t *next,
                struct since_log *log)
{
    *log = (struct since_log){&logs->items[*next], 0};
    while (*next < logs->count &&
           is_same_object(log->items[0], logs->items[*next])) {
        log->count++;
        (*next)++;
    }
    return log->count > 0;
}

const struct change *
since_log_first(const struct since_log *log, const char *field)
{
    for (size_t i = 0; i < log->count; i++) {
        if (strcmp(log->items[i]->field, field) == 0) {
            return log->items[i];
        }
    }
    return NULL;
}

double
since_log_number(const char *text)
{
    char *end;
    double number = strtod(text, &end);
    return end == text || *end != '\0' ? (double)NAN : number;
}

static bool
is_same(double left, double right)
{
    if (isnan(left) || isnan(right)) {
        return isnan(left) && isnan(right);
    }
    return fabs(left - right) <= SAME * fmax(fabs(left), fabs(right));
}

double
since_log_value(const struct since_log *log, const char *field, double now)
{
    double value = now;
    for (size_t i = log->count; i-- > 0;) {
        const struct change *change = log->items[i];
        if (strcmp(change->field, field) == 0 &&
            is_same(since_log_number(change->after), value)) {
            value = since_log_number(change->before);
        }
    }
    return is_same(value, now) ? now : value;
}
