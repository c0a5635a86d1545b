// A published database made by hand: content, manifest and key.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_PUBLISHED_H
#define PEJL_TESTS_SOURCE_SUPPORT_PUBLISHED_H

#include "source/manifest.h"
#include "source/support_source.h"

struct press {
    struct folder folder;
    char path[256]; // of the database
    char manifest_path[256];
    char public_key[SIGNATURE_KEY_TEXT];
    char other_key[SIGNATURE_KEY_TEXT]; // which signs nothing by itself
    struct signature_secret secret;
    struct signature_secret other;
    int states;                    // of the manifest until now
    struct source_options options; // that trust the public key
};

// Make a folder with two keys. As cmocka's set-up and tear-down; the state is
// the press.
int
press_make(void **state);
int
press_remove(void **state);

// Publish a table `plan` with one title.
void
press_publish(struct press *press, const char *title, int64_t version);

// The same with SQL of the test's own.
void
press_publish_sql(struct press *press, const char *sql, int64_t version);

// Write a manifest for the database as it lies there, signed by `secret`; NULL
// leaves the signature out.
void
press_sign(struct press *press, const struct signature_secret *secret,
           int64_t version);

// Write over one byte of a file, `from_end` bytes before its end.
void
spoil(const char *path, long from_end);

#define TITLE "SELECT title FROM plan"

// Look for news, as the sync thread does before every round, and assert that
// the title is this one.
void
expect_title(struct source *source, const char *title);

// Look for news twice, and assert that the answer is this and that one line
// is logged that holds the words; with "" nothing is, since it was before.
void
expect_refusal(struct source *source, enum source_result result,
               const char *words);

#define WITH_PRESS(test) \
    cmocka_unit_test_setup_teardown(test, press_make, press_remove)

#endif
