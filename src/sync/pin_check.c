#include "sync/pin_check.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "base/text.h"
#include "base/thread.h"

struct pin_check {
    char *pin_file;
    struct outbox *outbox;
    struct pin_options options;
    struct thread thread;
    struct pin_list list; // of the thread, as it was read last

    pthread_mutex_t lock; // of what follows
    pthread_cond_t asked;
    bool is_ending, wants_names, has_question;
    char code[16]; // longer than any that is right
    struct pin_result result;
    size_t name_count;
    char names[PIN_PERSONS_MAX][PIN_NAME_SIZE];
};

// What the thread is asked to do.
struct question {
    bool has_code;
    char person[PIN_NAME_SIZE];
    char code[16]; // longer than any that is right
};

int64_t
pin_check_locked_until(struct outbox_tries tries, int64_t now_s)
{
    int64_t wait_s = PIN_WAIT_S;
    int64_t until_s;

    if (tries.wrong < PIN_TRIES_FREE || now_s - tries.last_s >= PIN_FORGET_S)
        return 0;
    for (int i = PIN_TRIES_FREE; i < tries.wrong && wait_s < PIN_WAIT_MOST_S;
         i++)
        wait_s *= 2;
    wait_s = wait_s > PIN_WAIT_MOST_S ? PIN_WAIT_MOST_S : wait_s;
    until_s = tries.last_s + wait_s;
    // A clock that was set back shall not lock anybody out for longer.
    if (until_s > now_s + wait_s)
        until_s = now_s + wait_s;
    return until_s > now_s ? until_s : 0;
}

static int64_t
read_clock(const struct pin_check *check)
{
    return check->options.read_clock
               ? check->options.read_clock(check->options.context)
               : (int64_t)time(NULL);
}

// Wait for a question; false at the end.
static bool
await_question(struct pin_check *check, struct question *question)
{
    bool is_ending;

    pthread_mutex_lock(&check->lock);
    while (!check->has_question && !check->wants_names && !check->is_ending)
        pthread_cond_wait(&check->asked, &check->lock);
    is_ending = check->is_ending;
    *question = (struct question){.has_code = check->has_question};
    memcpy(question->person, check->result.person, sizeof question->person);
    memcpy(question->code, check->code, sizeof question->code);
    pin_wipe(check->code, sizeof check->code);
    check->has_question = false;
    check->wants_names = false;
    pthread_mutex_unlock(&check->lock);
    return !is_ending;
}

static bool
read_list(struct pin_check *check)
{
    bool is_read = pin_read(&check->list, check->pin_file);

    pthread_mutex_lock(&check->lock);
    check->name_count = check->list.count;
    for (size_t i = 0; i < check->list.count; i++)
        memcpy(check->names[i], check->list.persons[i].name, PIN_NAME_SIZE);
    pthread_mutex_unlock(&check->lock);
    return is_read;
}

// A try counts as wrong from before it is made until it was right: nobody gains
// one by pulling the plug.
static struct pin_result
answer(struct pin_check *check, const struct question *question)
{
    struct pin_result result = {.state = PIN_BROKEN};
    struct outbox_tries tries;
    int64_t now_s = read_clock(check);

    memcpy(result.person, question->person, sizeof result.person);
    if (!outbox_read_tries(check->outbox, question->person, &tries))
        return result;
    result.locked_until_s = pin_check_locked_until(tries, now_s);
    if (result.locked_until_s != 0) {
        result.state = PIN_LOCKED;
        return result;
    }
    if (now_s - tries.last_s >= PIN_FORGET_S)
        tries.wrong = 0;
    tries.wrong++;
    tries.last_s = now_s;
    if (!outbox_write_tries(check->outbox, question->person, tries))
        return result;
    if (pin_is_right(&check->list, question->person, question->code)) {
        tries = (struct outbox_tries){.wrong = 0};
        (void)outbox_write_tries(check->outbox, question->person, tries);
        result.state = PIN_RIGHT;
        return result;
    }
    result.state = PIN_WRONG;
    result.locked_until_s = pin_check_locked_until(tries, now_s);
    return result;
}

static void
tell(struct pin_check *check, const struct pin_result *result)
{
    pthread_mutex_lock(&check->lock);
    if (result != NULL)
        check->result = *result;
    pthread_mutex_unlock(&check->lock);
    if (check->options.on_change)
        check->options.on_change(check->options.context);
}

static void
run_check(void *context)
{
    struct pin_check *check = context;
    struct question question;

    while (await_question(check, &question)) {
        bool is_read = read_list(check);
        struct pin_result result = {.state = PIN_BROKEN};

        memcpy(result.person, question.person, sizeof result.person);
        if (question.has_code && is_read)
            result = answer(check, &question);
        tell(check, question.has_code ? &result : NULL);
        pin_wipe(&question, sizeof question);
    }
}

struct pin_check *
pin_check_start(const char *pin_file, struct outbox *outbox,
                const struct pin_options *options)
{
    struct pin_check *check = memory_allocate(sizeof *check);
    struct text_builder path = {0};

    text_append_format(&path, "%s", pin_file);
    check->pin_file = path.data;
    check->outbox = outbox;
    check->options = *options;
    check->wants_names = true;
    pthread_mutex_init(&check->lock, NULL);
    pthread_cond_init(&check->asked, NULL);
    if (thread_start(&check->thread, "pin", run_check, check))
        return check;
    pin_check_stop(check);
    return NULL;
}

size_t
pin_check_names(struct pin_check *check, char (*names)[PIN_NAME_SIZE],
                size_t limit)
{
    size_t count;

    pthread_mutex_lock(&check->lock);
    count = check->name_count;
    for (size_t i = 0; i < count && i < limit; i++)
        memcpy(names[i], check->names[i], PIN_NAME_SIZE);
    pthread_mutex_unlock(&check->lock);
    return count;
}

void
pin_check_refresh(struct pin_check *check)
{
    pthread_mutex_lock(&check->lock);
    check->wants_names = true;
    pthread_cond_signal(&check->asked);
    pthread_mutex_unlock(&check->lock);
}

static void
copy(char *out, size_t size, const char *text)
{
    size_t length = strnlen(text, size - 1);

    memset(out, 0, size);
    memcpy(out, text, length);
}

void
pin_check_ask(struct pin_check *check, const char *person, const char *code)
{
    pthread_mutex_lock(&check->lock);
    if (check->result.state != PIN_BUSY) {
        check->result = (struct pin_result){.state = PIN_BUSY};
        copy(check->result.person, sizeof check->result.person, person);
        copy(check->code, sizeof check->code, code);
        check->has_question = true;
        pthread_cond_signal(&check->asked);
    }
    pthread_mutex_unlock(&check->lock);
}

struct pin_result
pin_check_look(struct pin_check *check)
{
    struct pin_result result;

    pthread_mutex_lock(&check->lock);
    result = check->result;
    pthread_mutex_unlock(&check->lock);
    return result;
}

void
pin_check_stop(struct pin_check *check)
{
    if (check == NULL)
        return;
    pthread_mutex_lock(&check->lock);
    check->is_ending = true;
    pthread_cond_signal(&check->asked);
    pthread_mutex_unlock(&check->lock);
    thread_join(&check->thread);
    pthread_cond_destroy(&check->asked);
    pthread_mutex_destroy(&check->lock);
    free(check->pin_file);
    pin_wipe(check, sizeof *check);
    free(check);
}
