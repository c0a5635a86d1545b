#include "paint/picture_queue.h"

#include "base/log.h"
#include "base/memory.h"
#include "paint/picture_process.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

static void
append_job(struct picture_job **list, struct picture_job *job)
{
    while (*list) {
        list = &(*list)->next;
    }
    job->next = NULL;
    *list = job;
}

static struct picture_job *
take_job(struct picture_job **list)
{
    struct picture_job *job = *list;
    if (job) {
        *list = job->next;
        job->next = NULL;
    }
    return job;
}

static struct picture_job *
wait_for_job(struct picture_queue *queue)
{
    pthread_mutex_lock(&queue->lock);
    while (!queue->is_stopping && !queue->waiting) {
        pthread_cond_wait(&queue->changed, &queue->lock);
    }
    struct picture_job *job =
        queue->is_stopping ? NULL : take_job(&queue->waiting);
    queue->is_running = job != NULL;
    pthread_mutex_unlock(&queue->lock);
    return job;
}

// The callback comes before the queue counts as settled.
static void
hand_back(struct picture_queue *queue, struct picture_job *job)
{
    pthread_mutex_lock(&queue->lock);
    append_job(&queue->done, job);
    bool is_stopping = queue->is_stopping;
    pthread_mutex_unlock(&queue->lock);
    if (!is_stopping && queue->callbacks.on_ready) {
        queue->callbacks.on_ready(queue->callbacks.context);
    }
    pthread_mutex_lock(&queue->lock);
    queue->is_running = false;
    pthread_cond_broadcast(&queue->changed);
    pthread_mutex_unlock(&queue->lock);
}

static void
run_pictures(void *context)
{
    struct picture_queue *queue = context;
    struct picture_job *job;
    while ((job = wait_for_job(queue)) != NULL) {
        job->pixels = picture_process_run(
            &queue->helper, &job->wish, job->request_file, queue->cancel_file);
        close(job->request_file);
        job->request_file = -1;
        hand_back(queue, job);
    }
}

static void
init_lock(struct picture_queue *queue)
{
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&queue->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&queue->lock, NULL);
}

bool
picture_queue_start(struct picture_queue *queue, struct picture_helper helper,
                    struct pictures_callbacks callbacks)
{
    *queue = (struct picture_queue){.helper = helper, .callbacks = callbacks};
    init_lock(queue);
    queue->cancel_file = eventfd(0, EFD_CLOEXEC);
    if (queue->cancel_file < 0) {
        log_error("cannot make an event file: %s", strerror(errno));
        return false;
    }
    return thread_start(&queue->thread, "pictures", run_pictures, queue);
}

void
picture_queue_add(struct picture_queue *queue, const struct picture_wish *wish,
                  int request_file)
{
    struct picture_job *job = memory_allocate(sizeof *job);
    job->wish = *wish;
    job->request_file = request_file;
    pthread_mutex_lock(&queue->lock);
    append_job(&queue->waiting, job);
    pthread_cond_broadcast(&queue->changed);
    pthread_mutex_unlock(&queue->lock);
}

struct picture_job *
picture_queue_take(struct picture_queue *queue)
{
    pthread_mutex_lock(&queue->lock);
    struct picture_job *job = take_job(&queue->done);
    pthread_mutex_unlock(&queue->lock);
    return job;
}

static struct timespec
deadline_after(int64_t timeout_ms)
{
    int64_t end_ms = thread_now_ms() + timeout_ms;
    return (struct timespec){.tv_sec = end_ms / 1000,
                             .tv_nsec = end_ms % 1000 * 1000000};
}

bool
picture_queue_settle(struct picture_queue *queue, int64_t timeout_ms)
{
    struct timespec deadline = deadline_after(timeout_ms);
    int error = 0;
    pthread_mutex_lock(&queue->lock);
    while ((queue->waiting || queue->is_running) && error == 0) {
        error =
            pthread_cond_timedwait(&queue->changed, &queue->lock, &deadline);
    }
    bool is_settled = !queue->waiting && !queue->is_running;
    pthread_mutex_unlock(&queue->lock);
    return is_settled;
}

static void
release_jobs(struct picture_job **list)
{
    struct picture_job *job;
    while ((job = take_job(list)) != NULL) {
        if (job->request_file >= 0) {
            close(job->request_file);
        }
        picture_process_release(&job->wish, job->pixels);
        free(job);
    }
}

void
picture_queue_stop(struct picture_queue *queue)
{
    pthread_mutex_lock(&queue->lock);
    queue->is_stopping = true;
    pthread_cond_broadcast(&queue->changed);
    pthread_mutex_unlock(&queue->lock);
    if (queue->cancel_file >= 0) {
        eventfd_write(queue->cancel_file, 1);
    }
    thread_join(&queue->thread);
    release_jobs(&queue->waiting);
    release_jobs(&queue->done);
    if (queue->cancel_file >= 0) {
        close(queue->cancel_file);
    }
    pthread_cond_destroy(&queue->changed);
    pthread_mutex_destroy(&queue->lock);
}
