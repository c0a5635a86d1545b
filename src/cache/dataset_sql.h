// The SQL of a dataset, derived from its fields. Texts are owned by the
// caller, who frees them.
#ifndef PEJL_CACHE_DATASET_SQL_H
#define PEJL_CACHE_DATASET_SQL_H

#include "cache/dataset.h"

// Write the select that reads the dataset from the source's kiosk views of
// `audience` ("internal" or "public") as one JSON text.
char *
dataset_sql_source(const struct dataset *dataset, const char *audience);

// Write the CREATE TABLE that stands for the kiosk view of `audience` in a
// database that is published: the same columns, holding what they are given.
char *
dataset_sql_published_table(const struct dataset *dataset,
                            const char *audience);

// Write the insert of all rows of the JSON text ?1, as dataset_sql_source gave
// it, into that table: the same rows in the same order, however they came.
char *
dataset_sql_published_insert(const struct dataset *dataset,
                             const char *audience);

// Write the CREATE TABLE of the cache. Days and times are kept as numbers,
// words as the enum's value, so that loading only copies.
char *
dataset_sql_table(const struct dataset *dataset);

// Write the select over the JSON text ?1: the columns in the order of the
// fields, then the index of the first one that the first row lacks, or NULL.
char *
dataset_sql_parse(const struct dataset *dataset);

// Write the insert of one row, ?1 on in the order of the fields.
char *
dataset_sql_insert(const struct dataset *dataset);

// Write the select that loads all rows, columns in the order of the fields.
char *
dataset_sql_load(const struct dataset *dataset);

// Return a number that changes when the tables do (`other_tables` is the SQL of
// those that are no dataset), or what they hold means; never 0. For PRAGMA
// user_version.
int32_t
dataset_sql_version(const char *other_tables);

#endif
