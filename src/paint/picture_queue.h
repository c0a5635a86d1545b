// The picture queue: the thread that runs one helper after the other.
#ifndef PEJL_PAINT_PICTURE_QUEUE_H
#define PEJL_PAINT_PICTURE_QUEUE_H

#include "base/thread.h"
#include "paint/pictures.h"

// One wish on its way. Owned by the queue until it is taken back.
struct picture_job {
    struct picture_job *next;
    struct picture_wish wish;
    int request_file;
    uint32_t *pixels; // NULL when done: it is broken
};

// Made by picture_queue_start. `lock` guards what stands below it.
struct picture_queue {
    struct picture_helper helper;
    struct pictures_callbacks callbacks;
    struct thread thread;
    int cancel_file;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct picture_job *waiting; // oldest first
    struct picture_job *done;
    bool is_running;
    bool is_stopping;
};

// Start the thread. False, logged, if it cannot.
bool
picture_queue_start(struct picture_queue *queue, struct picture_helper helper,
                    struct pictures_callbacks callbacks);

// Queue a wish with the request of picture_process_request, whose file it
// takes.
void
picture_queue_add(struct picture_queue *queue, const struct picture_wish *wish,
                  int request_file);

// Take back a job that is done, NULL if there is none. Free it with free();
// its pixels are the caller's.
struct picture_job *
picture_queue_take(struct picture_queue *queue);

// Wait until nothing is waiting nor running, at most `timeout_ms`.
bool
picture_queue_settle(struct picture_queue *queue, int64_t timeout_ms);

// End the decode under way and the thread, and release all jobs.
void
picture_queue_stop(struct picture_queue *queue);

#endif
