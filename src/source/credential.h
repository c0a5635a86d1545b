// A credential: "user:password" from a file that nobody else may read.
#ifndef PEJL_SOURCE_CREDENTIAL_H
#define PEJL_SOURCE_CREDENTIAL_H

#include <stdbool.h>

enum { CREDENTIAL_SIZE = 512 };

// Valid when all-zero: there is none.
struct credential {
    char *path; // owned; NULL if there is none
    bool is_from_systemd;
    char text[CREDENTIAL_SIZE]; // "user:password"
};

// Read the credential in `file`: a path, or, without a slash, the name of one
// that systemd passed ($CREDENTIALS_DIRECTORY/name). NULL means none. Returns
// false, logged with the remedy, if it cannot be used or others may read it.
bool
credential_open(struct credential *credential, const char *file);

// Read it again. Returns whether it is another one now; keeps the old one,
// logged, if the file cannot be used.
bool
credential_reload(struct credential *credential);

// Return "user:password", or NULL if there is none. Never log it.
const char *
credential_text(const struct credential *credential);

// Wipe it from memory and release. Accepts an all-zero credential.
void
credential_close(struct credential *credential);

#endif
