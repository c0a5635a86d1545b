// A board's content and the servers that it is fetched from, good or bad: no
// node of rqlite, but what one would answer.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_FAULTS_H
#define PEJL_TESTS_CLUSTER_SUPPORT_FAULTS_H

#include "cluster/support_town.h"
#include "source/support_fault_server.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cache/cache.h"
#include "sync/fetch.h"

enum { FAULTS_DAY = 20413, FAULTS_HOLD_MS = 200, FAULTS_TOTAL_MS = 2000 };
enum { FAULTS_DATASETS = 64 };

// What a healthy cluster answers, made of a file that the program made: three
// stakeholders, the first of them "Borgere", and later "Naboer".
struct bench {
    struct town town; // a folder; there is no node
    struct source *origin;
    struct cache *cache;
    struct source *source;
    struct fetch fetch;
    int64_t revisions[FAULTS_DATASETS]; // the first ones
    char *probe;
    char *rows; // of all datasets
    char *later_probe;
    char *later_rows; // of what moved
};

// How an answer is not what it should be: words of the stakeholders become
// others, or with a seed any bytes of any rows become others. All-zero: not at
// all.
struct twist {
    const char *words;
    const char *others;
    unsigned *seed;
};

// Set up and tear down, as cmocka calls them.
int
bench_make(void **state);
int
bench_remove(void **state);

// Change the content of the file.
void
bench_run(const struct bench *bench, const char *sql);

// Return what is answered to a probe now, and to the fetch of what moved since
// the first, to be freed.
char *
bench_answer_probe(const struct bench *bench);
char *
bench_answer_moved(const struct bench *bench, const struct twist *twist);

// Ask these ports from now on, in this order; the second may be 0.
void
bench_turn_to(struct bench *bench, unsigned first, unsigned second);

// Fetch; `heard` is what was logged meanwhile, to be freed.
enum source_result
bench_fetch(struct bench *bench, bool *is_changed, char **heard);

// Check that the cache is whole and what the first of three stakeholders is.
void
bench_assert_content(const struct bench *bench, const char *name);

// Fill a new cache from a healthy server, with the first content.
void
bench_fill(struct bench *bench);

// Bring it on to the later content, by one fetch.
void
bench_heal(struct bench *bench);

// Return text of which some bytes were changed, left out or doubled, to be
// freed. `alphabet` is what they may become; NULL: anything.
char *
bench_mutate(const char *text, const char *alphabet, unsigned *seed);

#endif
